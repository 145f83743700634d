// `/my/cases`: what the account that is signed in has begun, newest first.
import { z } from 'zod';
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { member } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type CaseRow, listOwnCases } from '../queries/list.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { sayOutcome, sayState, sayTitle } from '../view/telling.ts';
import { portal } from '../words/portal.ts';

interface Mine {
  readonly cases: readonly (CaseRow & { readonly clock: ClockReading })[];
  readonly next: string | null;
}

export const myCasesPage = resource({
  name: 'my-cases',
  path: '/my/cases',
  access: member,
  query: z.object({ after: z.string().max(80).optional() }),
  load: async (ctx: Context, { query }): Promise<Mine> => {
    const [page, calendars] = await Promise.all([
      listOwnCases(ctx.db, ctx.actor.id ?? '', query.after),
      openCalendars(ctx.db),
    ]);
    const cases = page.rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) }));
    return { cases, next: page.next };
  },
  view: showMine,
});

function showMine(mine: Mine, page: Page): PageView {
  const w = portal.in(page.lang).mine;
  return {
    title: w.title,
    unlisted: true,
    current: '/services',
    body: (
      <div class="stack loose">
        <PageHead title={w.title} />
        {mine.cases.length === 0 ? (
          <Empty title={w.empty}>
            <a href="/services">{w.emptyNext}</a>
          </Empty>
        ) : (
          <List items={mine.cases.map((one) => drawCase(one, page))} />
        )}
        <Pager {...linkPages('/my/cases', page.query, mine.next)} />
      </div>
    ),
  };
}

function drawCase(one: Mine['cases'][number], page: Page) {
  const w = portal.in(page.lang).mine;
  const state = sayOutcome(page.lang, one) || sayState(page.lang, one, 'public');
  return {
    href: `/cases/${one.number}`,
    text: sayTitle(page.lang, one),
    note: `${state} · ${nameIn(page.lang, { name: one.organ, nameEn: one.organEn })} · ${localDate(one.receivedAt)} ${w.received} · ${one.number}`,
    end: <ClockChip reading={one.clock} lang={page.lang} waiting={state} />,
  };
}
