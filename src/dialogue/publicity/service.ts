// The verbs of publicity campaigns: announce one, enter whom it reached, call it off.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { takeTurn } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { type Campaign, type CampaignInput, campaignOutOfReach, permissions, type ReachInput } from './contract.ts';
import { checkCancelling, checkEntry } from './rules.ts';
import * as store from './store.ts';

/** Gives its id; sent again under the same one, it is not taken in again. @throws markedSecret, campaignOutOfReach */
export async function announce(ctx: ActContext, input: CampaignInput): Promise<string> {
  const { clientId: id = newId(), sort, title, titleEn = null, about, place, from: firstOn, to: lastOn } = input;
  const texts = (['title', 'about', 'place'] as const).map((name) => ({ name, text: input[name] }));
  await guardEntry(ctx, { entrance: 'publicity.announce', subject: null, texts });
  const organ = await getOrganInReach(ctx, input.organ, permissions.run, ({ name: organ }) =>
    campaignOutOfReach({ organ }),
  );
  await takeTurn(ctx.tx, `publicity ${id}`);
  if (await store.findCampaign(ctx.tx, id)) return id;
  const told = { id, sort, title, titleEn, about, place, firstOn, lastOn };
  const placed = { organId: organ.id, organPath: organ.path };
  await store.insertCampaign(ctx.tx, { ...told, ...placed, by: ctx.actor.name, at: ctx.now });
  return id;
}

async function lock(ctx: ActContext, id: string): Promise<Campaign> {
  await takeTurn(ctx.tx, `publicity ${id}`);
  const campaign = await store.findCampaign(ctx.tx, id);
  if (!campaign) throw notFound();
  return campaign;
}

/** @throws whatever `checkEntry` finds, laid to the number; markedSecret */
export async function enterReach(ctx: ActContext, id: string, { measure, count, source }: ReachInput): Promise<void> {
  const campaign = await lock(ctx, id);
  checkEntry(campaign, { measure, count }, localDate(ctx.now));
  await guardEntry(ctx, { entrance: 'publicity.reach', subject: id, texts: [{ name: 'source', text: source }] });
  await store.insertEntry(ctx.tx, id, { id: newId(), measure, count, source, by: ctx.actor.name, at: ctx.now });
}

/** @throws campaignCancelled, alreadyReached */
export async function cancel(ctx: ActContext, id: string, reason: string): Promise<void> {
  const campaign = await lock(ctx, id);
  checkCancelling(campaign, localDate(ctx.now));
  await guardEntry(ctx, { entrance: 'publicity.cancel', subject: id, texts: [{ name: 'reason', text: reason }] });
  await store.cancelCampaign(ctx.tx, id, ctx.now, reason);
}
