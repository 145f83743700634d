// `/desk/register` and `/desk/register.csv`: measures of supervision of every kind, on the page and as a file.
import { openCalendars } from '#kernel/calendar/service.ts';
import { ExportLink } from '#kernel/cases/desk/export-link.tsx';
import { type Against, listMeasures } from '#kernel/cases/queries/against.ts';
import { findKind } from '#kernel/cases/registry.ts';
import { type ClockReading, readClock } from '#kernel/cases/rules/reading.ts';
import { ClockChip } from '#kernel/cases/view/clock-chip.tsx';
import { sayOutcome, sayState, sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { CSV_TYPE, type CsvRow, streamCsv } from '#platform/text/csv.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter, Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { DateField, Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { REGISTER } from '../addresses.ts';
import { permissions } from '../contract.ts';
import { type Measure, readRegister, readRegisterBatches, registerQuery } from '../service/register.ts';
import { words } from '../words.ts';

type Shown = Measure & { readonly clock: ClockReading };

interface Register {
  readonly rows: readonly Shown[];
  readonly next: string | null;
}

export const registerPage = resource({
  name: 'desk-register',
  path: REGISTER,
  face: 'bench',
  access: holds(permissions.register),
  query: registerQuery,
  load: async (ctx, { query }): Promise<Register> => {
    const [{ rows, next }, calendars] = await Promise.all([readRegister(ctx, query), openCalendars(ctx.db)]);
    return { rows: rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) })), next };
  },
  view: showRegister,
});

export const registerExport = resource({
  name: 'desk-register-csv',
  path: `${REGISTER}.csv`,
  face: 'bench',
  access: holds(permissions.register),
  rate: 'form',
  query: registerQuery.omit({ after: true }),
  load: async (ctx, { query }) => {
    const w = words.in(ctx.lang).register;
    const head = [w.number, w.kind, w.matter, w.against, w.state, w.due, w.received, w.closed];
    return new Download(streamCsv(head, writeRows(ctx, query)), CSV_TYPE, w.csvName);
  },
});

async function* writeRows(ctx: Context, query: Parameters<typeof readRegisterBatches>[1]) {
  for await (const rows of readRegisterBatches(ctx, query)) yield rows.map((row) => writeRow(row, ctx.lang));
}

function writeRow(row: Measure, lang: Lang): CsvRow {
  const day = (at: Date | null) => at && localDate(at);
  const { number, against, dueAt, receivedAt, closedAt } = row;
  const said = [sayKind(row, lang), sayTitle(lang, row), sayAgainst(against, lang), sayStanding(row, lang)];
  return [number, ...said, day(dueAt), day(receivedAt), day(closedAt)];
}

const sayKind = ({ kind }: Measure, lang: Lang) => say(lang, findKind(kind));
const sayStanding = (row: Measure, lang: Lang) => sayOutcome(lang, row) || sayState(lang, row, 'desk');
const sayAgainst = (organs: readonly Against[], lang: Lang) =>
  organs.map((organ) => nameIn(lang, organ)).join(lang === 'en' ? ', ' : '、');

function showRegister({ rows, next }: Register, page: Page): PageView {
  const w = words.in(page.lang).register;
  return {
    title: w.title,
    current: REGISTER,
    islands: ['x-rows', 'x-filter', 'x-pick'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
        <Card flush>
          <Filters page={page} />
          <Rows>
            <Table rowKey={(row) => row.id} rows={[...rows]} empty={w.none} columns={columnsOf(page)} />
            <RowsFoot>
              <span class="row">
                <ExportLink path={`${REGISTER}.csv`} page={page} />
                <Pager {...linkPages(REGISTER, page.query, next)} />
              </span>
            </RowsFoot>
          </Rows>
        </Card>
      </>
    ),
  };
}

function Filters({ page: { lang, query } }: { page: Page }) {
  const w = words.in(lang).register;
  const { kind, against, from, to } = query;
  return (
    <Filter>
      <Form method="get" action={REGISTER} rhythm="row" label={w.filter}>
        <div class="row bar">
          <PickField
            id="against"
            quiet
            label={w.against}
            src="/pick/organs"
            writes="text"
            placeholder={w.against}
            value={against}
          />
          <Select
            id="kind"
            quiet
            label={w.kind}
            empty={w.allKinds}
            value={kind}
            options={listMeasures().map((one) => ({ value: one.name, text: say(lang, one) }))}
          />
          <DateField id="from" label={w.from} quiet value={from} />
          <DateField id="to" label={w.to} quiet value={to} />
          <Button>{w.filter}</Button>
          {[kind, against, from, to].some(Boolean) && <a href={REGISTER}>{w.clear}</a>}
        </div>
      </Form>
    </Filter>
  );
}

function columnsOf({ lang }: Page): Column<Shown>[] {
  const w = words.in(lang).register;
  return [
    {
      head: w.number,
      cell: (row) => (
        <a class="no-u n" href={`/desk/cases/${row.id}`}>
          {row.number}
        </a>
      ),
    },
    { head: w.kind, cell: (row) => sayKind(row, lang) },
    { head: w.matter, cut: true, cell: (row) => <b>{sayTitle(lang, row)}</b> },
    { head: w.against, cut: true, cell: (row) => sayAgainst(row.against, lang) },
    { head: w.state, cell: (row) => sayStanding(row, lang) },
    {
      head: w.clock,
      cell: (row) => <ClockChip reading={row.clock} lang={lang} waiting={sayState(lang, row, 'desk')} short />,
    },
    { head: w.received, opt: true, cell: (row) => <span class="n dim">{shortMoment(lang, row.receivedAt)}</span> },
  ];
}
