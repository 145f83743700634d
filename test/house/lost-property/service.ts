// Taking lost property in at a window.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { type Opened, openCase } from '#kernel/cases/service/intake.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type Find, KIND } from './contract.ts';

/** Gives the case and the finder's query code. Its notice is put up at once, so the year begins today. */
export function takeIn(ctx: ActContext, organ: OrganRef, region: string, find: Find): Promise<Opened> {
  return openCase(ctx, {
    kind: KIND,
    subject: { id: null, code: null },
    title: `拾得${find.thing}`,
    organ,
    region,
    channel: 'window',
    applicant: { kind: 'natural', name: find.finder },
    post: 'window',
    limits: [{ do: 'start', kind: 'claim', limit: { amount: 12, unit: 'mo' }, onExpiry: 'forfeit' }],
    data: { thing: find.thing, place: find.place },
  });
}
