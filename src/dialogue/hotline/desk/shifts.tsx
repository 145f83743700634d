// `/desk/hotline/shifts`: which liaison of an organ answers when, and which operator has which shift; gaps are told.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { DIRECTORY, permissions, SHIFTS } from '../contract.ts';
import { shiftInput, watchInput } from '../rules/watch.ts';
import { enterShift, enterWatch, withdrawShift, withdrawWatch } from '../service/watch.ts';
import { words } from '../words/telephones.ts';
import { OperatorShifts } from './operator-shifts.tsx';
import { loadRoster, type Roster } from './roster.ts';
import { Watches, WatchForm } from './watches.tsx';

const may = holds(permissions.direct);

export const shiftsPage = resource({
  name: 'desk-hotline-shifts',
  path: SHIFTS,
  face: 'bench',
  access: may,
  query: z.object({ organ: z.string().trim().max(60).optional() }),
  load: (ctx, { query }) => loadRoster(ctx, query.organ),
  view: showRoster,
  acts: {
    watch: act({
      access: may,
      body: watchInput,
      do: async (ctx, { body }) => {
        const id = await enterWatch(ctx, body);
        return { to: SHIFTS, created: true, say: words.in(ctx.lang).entered, data: { id } };
      },
    }),
    withdraw: act({
      access: may,
      body: z.object({ id: z.uuid() }),
      do: async (ctx, { body }) => {
        await withdrawWatch(ctx, body.id);
        return { to: SHIFTS, say: words.in(ctx.lang).withdrawn };
      },
    }),
    shift: act({
      access: holds(permissions.take),
      body: shiftInput,
      do: async (ctx, { body }) => {
        await enterShift(ctx, body);
        return { to: SHIFTS, created: true, say: words.in(ctx.lang).entered };
      },
    }),
    unshift: act({
      access: holds(permissions.take),
      body: shiftInput,
      do: async (ctx, { body }) => {
        await withdrawShift(ctx, body);
        return { to: SHIFTS, say: words.in(ctx.lang).withdrawn };
      },
    }),
  },
});

function showRoster(roster: Roster, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.shifts,
    current: DIRECTORY,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.shifts} beside={<span class="dim sm">{w.shiftsLead}</span>} />
        <div class="stack">
          <div class="duo">
            <Watches roster={roster} page={page} />
            <WatchForm roster={roster} page={page} />
          </div>
          {roster.centre && <OperatorShifts centre={roster.centre} page={page} />}
        </div>
      </>
    ),
  };
}
