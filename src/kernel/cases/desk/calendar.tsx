// `/desk/calendar`: the years the calendar covers, and a notice entered, tried and put in force.
import { z } from 'zod';
import { NATIONAL } from '#kernel/calendar/contract.ts';
import type { CoverageRow, NoticeRow } from '#kernel/calendar/store.ts';
import { invalidInput } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { joinNames, type Lang } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { type CalendarDesk, listRegions, type RegionChoice, readCalendarDesk } from '../queries/calendar-desk.ts';
import { enforceNotice, enterNotice } from '../service/calendar-notice.ts';
import { shortMoment } from '../view/telling.ts';
import { calendarDesk } from '../words/calendar-desk.ts';
import { faults } from '../words/faults.ts';
import { NoticeForm, NoticeView } from './calendar-notice.tsx';

export const calendarPage = resource({
  name: 'desk-calendar',
  path: '/desk/calendar',
  face: 'bench',
  access: holds(permissions.calendar),
  query: z.object({ notice: z.uuid().optional() }),
  load: (ctx, { query }) => readCalendarDesk(ctx, query.notice),
  view: showDesk,
  acts: {
    check: act({
      access: holds(permissions.calendar),
      body: z.object({
        region: z.string().max(12),
        year: z.coerce.number({ error: faults.year }).int().min(2004).max(2200),
        state: z.enum(['official', 'provisional']),
        source: z.string({ error: faults.notice }).trim().min(1).max(200),
        exceptional: z.literal('yes').optional(),
        days: z.string({ error: faults.daysOff }).trim().min(1).max(20_000),
      }),
      do: async (ctx, { body }) => {
        await requireRegion(ctx, body.region);
        const id = await enterNotice(ctx, { ...body, exceptional: body.exceptional === 'yes' });
        return { to: addressOf(id), say: calendarDesk.in(ctx.lang).entered, created: true, data: { id } };
      },
    }),
    enforce: act({
      access: holds(permissions.calendar),
      body: z.object({ notice: z.uuid() }),
      do: async (ctx, { body }) => {
        await enforceNotice(ctx, body.notice);
        return { to: addressOf(body.notice), say: calendarDesk.in(ctx.lang).enforced };
      },
    }),
  },
});

const addressOf = (id: string) => `/desk/calendar?notice=${id}`;

async function requireRegion(ctx: ActContext, code: string): Promise<void> {
  if ((await listRegions(ctx.db)).some((region) => region.code === code)) return;
  throw invalidInput({ count: 1 }, [{ path: 'region', message: calendarDesk.in(ctx.lang).unknownRegion }]);
}

function showDesk(data: CalendarDesk, page: Page): PageView {
  const w = calendarDesk.in(page.lang);
  return {
    title: w.title,
    current: '/desk/calendar',
    body: (
      <div class="stack">
        <BenchHead title={w.title} {...(data.notice ? { back: { href: '/desk/calendar', text: w.back } } : {})} />
        {data.notice ? (
          <NoticeView notice={data.notice} data={data} page={page} />
        ) : (
          <>
            <p class="dim">{w.lead}</p>
            {data.uncovered.map(({ year, state }) => (
              <Note state={state === 'missing' ? 'over' : 'near'}>{w[state]({ year })}</Note>
            ))}
            <Head title={w.covered} />
            <Card flush>
              <Table rows={listCovered(page.lang, data)} rowKey={(row) => row.region} columns={coverageColumns(page)} />
            </Card>
            <NoticeForm data={data} page={page} />
            <Head title={w.recent} />
            <Card flush>
              <Table
                rows={[...data.notices]}
                rowKey={(row) => row.id}
                columns={noticeColumns(data.regions, page)}
                empty={w.noNotices}
              />
            </Card>
          </>
        )}
      </div>
    ),
  };
}

interface Covered {
  readonly region: string;
  readonly name: string | null;
  readonly official: string;
  readonly expected: string;
  readonly latest: string;
}

function listCovered(lang: Lang, { coverage, regions }: CalendarDesk): Covered[] {
  const byRegion = Map.groupBy(coverage, (row) => row.region);
  const order = [...byRegion.keys()].sort((a, b) => Number(b === NATIONAL) - Number(a === NATIONAL));
  return order.map((region) => {
    const rows = byRegion.get(region) ?? [];
    const yearsIn = (state: CoverageRow['state']) => rows.filter((row) => row.state === state).map((row) => row.year);
    return {
      region,
      name: nameOf(regions, region),
      official: joinYears(lang, yearsIn('official')),
      expected: joinYears(lang, yearsIn('provisional')),
      latest: rows.at(-1)?.source ?? '',
    };
  });
}

function nameOf(regions: readonly RegionChoice[], code: string): string | null {
  const found = regions.find((region) => region.code === code);
  return found ? found.name : code;
}

/** `2004–2026`, `2024、2026`: ascending years, those in a row told by the first and the last. */
function joinYears(lang: Lang, years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return joinNames(
    lang,
    runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
  );
}

function coverageColumns({ lang }: Page): Column<Covered>[] {
  const w = calendarDesk.in(lang);
  return [
    { head: w.region, rowHead: true, cell: (row) => row.name ?? w.national },
    { head: w.official, cell: (row) => row.official || w.none },
    { head: w.expected, cell: (row) => row.expected || w.none },
    { head: w.latest, cell: (row) => row.latest },
  ];
}

function noticeColumns(regions: readonly RegionChoice[], { lang }: Page): Column<Omit<NoticeRow, 'days'>>[] {
  const w = calendarDesk.in(lang);
  return [
    { head: w.source, rowHead: true, cell: (row) => <a href={addressOf(row.id)}>{row.source}</a> },
    { head: w.region, cell: (row) => nameOf(regions, row.region) ?? w.national },
    { head: w.year, cell: (row) => row.year, num: true },
    { head: w.state, cell: (row) => w.states[row.state], opt: true },
    { head: w.enteredBy, cell: (row) => `${row.entered_by} ${shortMoment(lang, row.entered_at)}` },
    {
      head: w.status,
      cell: (row) =>
        row.in_force_at ? (
          <>
            <Tag state="ok">{w.inForce}</Tag> {row.in_force_by} {shortMoment(lang, row.in_force_at)}
          </>
        ) : (
          <Tag>{w.draft}</Tag>
        ),
    },
  ];
}
