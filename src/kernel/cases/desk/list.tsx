// `/desk/cases`: every case the officer may read.
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { either, holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter, Rows, RowsHint } from '#ui/parts/enhance.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { CaseKind } from '../contract.ts';
import { type CaseRow, countCases, type ListQuery, listCases, listQuery, MOST_COUNTED } from '../queries/list.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { say, sayApplicant, sayChannel, sayOutcome, sayState, sayTitle, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { ExportLink } from './export-link.tsx';

type Shown = CaseRow & { readonly clock: ClockReading };

export interface CaseList {
  readonly query: ListQuery;
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
  const [found, count, calendars] = await Promise.all([
    listCases(ctx, kinds, query),
    countCases(ctx, kinds, query),
    openCalendars(ctx.db),
  ]);
  const rows = found.rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) }));
  return { query, rows, next: found.next, count };
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
          <Filters list={list} kinds={kinds} page={page} />
          <Found list={list} page={page} />
        </Card>
      </>
    ),
  };
}

function Filters({ list: { query }, kinds, page }: { list: CaseList; kinds: readonly CaseKind[]; page: Page }) {
  const w = desk.in(page.lang);
  const chosen = query.kind ? kinds.filter((kind) => kind.name === query.kind) : kinds;
  const states = chosen.flatMap((kind) =>
    Object.entries(kind.states).map(([value, state]) => ({
      value,
      text: say(page.lang, state.desk ?? state),
    })),
  );
  const outcomes = chosen.flatMap((kind) =>
    Object.entries(kind.outcomes ?? {}).map(([value, outcome]) => ({ value, text: say(page.lang, outcome) })),
  );
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <Filter>
      <Form
        method="get"
        action="/desk/cases"
        rhythm="row"
        label={w.todo.filter}
        hidden={query.item ? { item: query.item } : {}}
      >
        <div class="row bar">
          <TextField id="q" quiet label={w.cases.text} placeholder={w.cases.text} type="search" value={query.q} />
          {kinds.length > 1 && (
            <Select
              id="kind"
              quiet
              label={w.cases.kind}
              empty={w.cases.allKinds}
              value={query.kind}
              options={kinds.map((kind) => ({ value: kind.name, text: say(page.lang, kind) }))}
            />
          )}
          <Select id="state" quiet label={w.todo.state} empty={w.todo.allStates} value={query.state} options={states} />
          <Select
            id="outcome"
            quiet
            label={w.cases.outcome}
            empty={w.cases.allOutcomes}
            value={query.outcome}
            options={outcomes}
          />
          <PickField
            id="organ"
            quiet
            label={w.cases.organ}
            src="/pick/organs"
            writes="text"
            placeholder={w.cases.organ}
            value={query.organ}
          />
          <DateField id="from" label={w.cases.from} quiet value={query.from} />
          <DateField id="to" label={w.cases.to} quiet value={query.to} />
          <Button>{w.todo.filter}</Button>
          {narrowed && <a href="/desk/cases">{w.todo.clear}</a>}
        </div>
      </Form>
    </Filter>
  );
}

function Found({ list, page }: { list: CaseList; page: Page }) {
  return (
    <Rows>
      <Table
        rowKey={(row) => row.id}
        rows={[...list.rows]}
        empty={desk.in(page.lang).todo.noneMatch}
        columns={columnsOf(page)}
      />
      <div class="row ends bar sm dim">
        <RowsHint />
        <span class="row">
          <ExportLink path="/desk/cases.csv" page={page} />
          <Pager {...linkPages('/desk/cases', page.query, list.next)} />
        </span>
      </div>
    </Rows>
  );
}

function columnsOf(page: Page) {
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
    { head: w.organ, opt: true, cell: (row: Shown) => nameIn(lang, { name: row.organ, nameEn: row.organEn }) },
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
