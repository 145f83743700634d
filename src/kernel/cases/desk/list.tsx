// `/desk/cases`: every case the officer may read.
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { either, holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { CaseKind } from '../contract.ts';
import { type Hall, hallSource } from '../halls.ts';
import { type CaseRow, countCases, type ListQuery, listCases, listQuery, MOST_COUNTED } from '../queries/list.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { sayApplicant, sayChannel, sayOutcome, sayState, sayTitle, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { ExportLink } from './export-link.tsx';
import { ListFilters } from './list-filters.tsx';

type Shown = CaseRow & {
  readonly clock: ClockReading;
  /** Where it is received, when the list was narrowed by halls. */
  readonly hall: Hall | null;
};

export interface CaseList {
  readonly query: ListQuery;
  readonly halls: readonly Hall[];
  readonly rows: readonly Shown[];
  readonly next: string | null;
  /** At most one more than are counted out. */
  readonly count: number;
}

export function caseListPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'desk-cases',
    path: '/desk/cases',
    face: 'bench',
    access: either(...kinds.map((kind) => holds(kind.readPermission))),
    query: listQuery,
    load: (ctx, { query }) => loadList(ctx, kinds, query),
    view: (list, page) => showList(list, kinds, page),
  });
}

async function loadList(ctx: Context, kinds: readonly CaseKind[], query: ListQuery): Promise<CaseList> {
  const [found, count, calendars, halls, matters] = await Promise.all([
    listCases(ctx, kinds, query),
    countCases(ctx, kinds, query),
    openCalendars(ctx.db),
    hallSource().list(ctx.db),
    query.hall ? hallSource().listMatters(ctx.db, Object.keys(query.hall)) : new Map<string, string>(),
  ]);
  const rows = found.rows.map((row) => ({
    ...row,
    clock: readClock(row, ctx.now, calendars(row.region)),
    hall: halls.find(({ code }) => code === matters.get(row.item ?? '')) ?? null,
  }));
  return { query, halls, rows, next: found.next, count };
}

function showList(list: CaseList, kinds: readonly CaseKind[], page: Page): PageView {
  const w = desk.in(page.lang);
  return {
    title: w.cases.title,
    current: '/desk/cases',
    islands: ['x-rows', 'x-filter', 'x-pick'],
    body: (
      <>
        <BenchHead
          title={w.cases.title}
          beside={<span class="dim sm">{w.cases.count({ count: list.count, most: MOST_COUNTED })}</span>}
        >
          <LinkButton href="/desk/overview" icon="chart">
            {w.todo.overview}
          </LinkButton>
        </BenchHead>
        <Card flush>
          <ListFilters query={list.query} halls={list.halls} kinds={kinds} page={page} />
          <Found list={list} page={page} />
        </Card>
      </>
    ),
  };
}

function Found({ list, page }: { list: CaseList; page: Page }) {
  return (
    <Rows>
      <Table
        rowKey={(row) => row.id}
        rows={[...list.rows]}
        empty={desk.in(page.lang).todo.noneMatch}
        columns={columnsOf(list, page)}
      />
      <RowsFoot>
        <span class="row">
          <ExportLink path="/desk/cases.csv" page={page} />
          <Pager {...linkPages('/desk/cases', page.query, list.next)} />
        </span>
      </RowsFoot>
    </Rows>
  );
}

function columnsOf({ query }: CaseList, page: Page): Column<Shown>[] {
  const w = desk.in(page.lang).columns;
  const { lang } = page;
  return [
    {
      head: w.number,
      cell: (row: Shown) => (
        <a class="no-u n" href={`/desk/cases/${row.id}`}>
          {row.number}
        </a>
      ),
    },
    { head: w.item, cut: true, cell: (row: Shown) => <b>{sayTitle(lang, row)}</b> },
    { head: w.applicant, cut: true, cell: (row: Shown) => sayApplicant(lang, row) },
    {
      head: w.organ,
      opt: true,
      // Beside a hall, and with the long names it has in English, it takes no more room than the others.
      cut: query.hall !== undefined || lang === 'en',
      cell: (row: Shown) => nameIn(lang, { name: row.organ, nameEn: row.organEn }),
    },
    ...(query.hall ? [{ head: w.hall, cut: true, cell: (row: Shown) => row.hall && nameIn(lang, row.hall) }] : []),
    { head: w.step, cell: (row: Shown) => sayOutcome(lang, row) || sayState(lang, row, 'desk') },
    {
      head: w.clock,
      cell: (row: Shown) => (
        <ClockChip reading={row.clock} lang={lang} waiting={sayState(lang, row, 'desk')} short signal={row.signal} />
      ),
    },
    {
      head: w.channel,
      opt: true,
      cell: (row: Shown) => <span class="dim">{sayChannel(lang, row.channel)}</span>,
    },
    {
      head: w.received,
      opt: true,
      cell: (row: Shown) => <span class="n dim">{shortMoment(lang, row.receivedAt)}</span>,
    },
  ];
}
