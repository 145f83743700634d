// `/desk/office-requests`: what was asked of one’s organ, as far as one may see it, and the forms that ask.
import type { z } from 'zod';
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import type { Opened } from '#kernel/cases/service/intake.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import {
  DESK,
  FLEET,
  leaveInput,
  permissions,
  REGISTER,
  type RequestTerms,
  sealInput,
  vehicleInput,
} from '../contract.ts';
import { leaveKind } from '../rules/leave.ts';
import { sealKind } from '../rules/seal.ts';
import { vehicleKind } from '../rules/vehicle.ts';
import { askLeave, askSeal, askVehicle } from '../service/ask.ts';
import { readRequestTerms } from '../settings.ts';
import { words } from '../words.ts';
import { LeaveForm, SealForm, VehicleForm } from './forms.tsx';

const kinds = [leaveKind, vehicleKind, sealKind];

interface Requests {
  readonly rows: readonly NewestCase[];
  readonly terms: RequestTerms;
}

const asking = <Body extends z.ZodType>(body: Body, ask: (ctx: ActContext, input: z.output<Body>) => Promise<Opened>) =>
  act({
    access: holds(permissions.ask),
    body,
    do: async (ctx, input) => {
      const { file } = await ask(ctx, input.body);
      return {
        to: DESK,
        created: true,
        say: words.in(ctx.lang).asked(formatCaseNumber(file.number)),
        data: { id: file.id, number: file.number },
      };
    },
  });

export const requestsPage = resource({
  name: 'desk-office-requests',
  path: DESK,
  face: 'bench',
  access: holds(permissions.ask),
  load: async (ctx): Promise<Requests> => {
    const [rows, terms] = await Promise.all([loadNewest(ctx, kinds), readRequestTerms(ctx.db)]);
    return { rows, terms };
  },
  view: showRequests,
  acts: {
    leave: asking(leaveInput, askLeave),
    vehicle: asking(vehicleInput, askVehicle),
    seal: asking(sealInput, askSeal),
  },
});

function showRequests({ rows, terms }: Requests, page: Page): PageView {
  const w = words.in(page.lang);
  const form = (
    <section class="stack tight">
      <Card title={w.ask} tight>
        <p class="sm dim">{w.lead(terms)}</p>
        <List
          small
          items={[
            { href: FLEET, text: w.fleet },
            { href: REGISTER, text: w.register },
          ]}
        />
      </Card>
      <LeaveForm page={page} />
      <VehicleForm page={page} />
      <SealForm page={page} />
    </section>
  );
  return showNewest({ title: w.title, listed: w.listed, none: w.none, address: DESK, kinds, rows, form }, page);
}
