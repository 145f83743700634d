// The columns of a site on the desk: their tree, their lamps, and how they are moved and closed.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { ColumnRef } from '../contract.ts';
import { judgeColumn } from '../rules/fresh.ts';
import { inWordsOf } from '../service/frame.ts';
import type { SiteRecord } from '../store/read.ts';
import { deskWords } from '../words/desk.ts';
import type { DeskSite } from './desk-site.ts';
import { DESK } from './sites.tsx';

/** Columns in the order of the tree: each followed by those beneath it. */
function inTreeOrder(columns: readonly ColumnRef[], above: string | undefined = undefined): ColumnRef[] {
  return columns
    .filter((column) => column.above.at(-1) === above)
    .flatMap((column) => [column, ...inTreeOrder(columns, column.id)]);
}

export function ColumnTable({ data, page }: { data: DeskSite; page: Page }) {
  const w = deskWords.in(page.lang);
  const rows = inTreeOrder(data.columns);
  return (
    <Card flush>
      <Table rows={rows} rowKey={({ id }) => id} columns={columnsFor(data, page)} empty={w.noColumns} />
    </Card>
  );
}

function columnsFor({ site, mayManage }: DeskSite, page: Page): Column<ColumnRef>[] {
  const w = deskWords.in(page.lang);
  const shown: Column<ColumnRef>[] = [
    {
      head: w.column,
      rowHead: true,
      cell: (column) => (
        <>
          {'　'.repeat(column.depth - 1)}
          <a href={column.href}>{inWordsOf(page.lang, column.name, column.nameEn)}</a>
        </>
      ),
    },
    { head: w.code, cell: (column) => column.slug, opt: true },
    {
      head: w.last,
      cell: (column) => (column.lastPublishedAt ? localDate(column.lastPublishedAt) : w.never),
      opt: true,
    },
    { head: w.state, cell: (column) => <Lamp column={column} page={page} /> },
  ];
  if (!mayManage) return shown;
  return [...shown, { head: '', cell: (column) => <Moves site={site.code} column={column} page={page} /> }];
}

function Lamp({ column, page }: { column: ColumnRef; page: Page }) {
  const w = deskWords.in(page.lang);
  if (column.closed) return <Tag>{w.closed}</Tag>;
  const verdict = judgeColumn(column, page.now);
  return <Tag state={({ fresh: 'ok', stale: 'over', never: 'near' } as const)[verdict]}>{w[verdict]}</Tag>;
}

const ARROWS = { up: '↑', down: '↓' };

function Moves({ site, column, page }: { site: string; column: ColumnRef; page: Page }) {
  const w = deskWords.in(page.lang);
  const name = inWordsOf(page.lang, column.name, column.nameEn);
  return (
    <Form action={`${DESK}/${site}/acts/move-column`} hidden={{ slug: column.slug }}>
      <span>
        <a class="btn bare" href={`${DESK}/${site}?column=${column.slug}`}>
          {w.edit}
          <span class="vh"> {name}</span>
        </a>
        {(['up', 'down'] as const).map((to) => (
          <Button kind="bare" name="to" value={to}>
            <span aria-hidden="true">{ARROWS[to]}</span>
            <span class="vh">{`${w[to]} ${name}`}</span>
          </Button>
        ))}
      </span>
    </Form>
  );
}

/** Closes a column that its code names. */
export function CloseColumnForm({ site, page }: { site: SiteRecord; page: Page }) {
  const w = deskWords.in(page.lang);
  const form = describeForm(page, 'close-column', { slug: w.code });
  return (
    <details class="card" open={form.refused}>
      <summary>{w.closeColumn}</summary>
      <Form action={`${DESK}/${site.code}/acts/close-column`} rhythm="tight" label={w.closeColumn}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('slug')} hint={w.closeColumnHint} maxlength={40} />
        <div class="row">
          <Button kind="stop">{w.closeColumn}</Button>
        </div>
      </Form>
    </details>
  );
}
