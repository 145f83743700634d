// `/desk/hall-entry`: the entry rate of each department, and the form by which a line is added.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { NumberField, Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { HALL_ENTRY, noteInput, permissions, WHATS } from './contract.ts';
import { noteEntry, rateEntry } from './service.ts';
import { type Department, listDepartments } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;

interface Row extends Department {
  /** Between 0 and 1. */
  readonly rate: number | null;
}

interface Ledger {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly mayNote: boolean;
}

export const hallEntryPage = resource({
  name: 'desk-hall-entry',
  path: HALL_ENTRY,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ after: z.string().max(400).optional() }),
  load: async ({ db, actor }, { query }): Promise<Ledger> => {
    const asked = { scopes: actor.scopes(permissions.read), after: query.after, limit: PAGE_SIZE + 1 };
    const found = await listDepartments(db, asked);
    const rows = found.slice(0, PAGE_SIZE).map((row) => ({ ...row, rate: rateEntry(row) }));
    return {
      rows,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.path ?? null) : null,
      mayNote: actor.scopes(permissions.note).length > 0,
    };
  },
  view: showLedger,
  acts: {
    '': act({
      access: holds(permissions.note),
      body: noteInput,
      do: async (ctx, { body }) => {
        await noteEntry(ctx, body);
        return { to: HALL_ENTRY, created: true, say: words.in(ctx.lang).noted };
      },
    }),
  },
});

function showLedger({ rows, next, mayNote }: Ledger, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: HALL_ENTRY,
    body: (
      <>
        <BenchHead title={w.title} />
        <Card flush>
          {rows.length === 0 ? (
            <Empty title={w.none}>{mayNote && w.noneHint}</Empty>
          ) : (
            <Table rows={[...rows]} rowKey={(row) => row.path} columns={columnsFor(page)} />
          )}
          {next && (
            <div class="bar">
              <Pager {...linkPages(HALL_ENTRY, page.query, next)} />
            </div>
          )}
        </Card>
        {mayNote && <NoteForm page={page} />}
      </>
    ),
  };
}

function columnsFor({ lang }: Page): Column<Row>[] {
  const w = words.in(lang);
  const say = (lines: Row['lines'], { value }: (typeof WHATS)[number]) => {
    const line = lines[value];
    return line ? `${line.entered}/${line.due}` : w.nothing;
  };
  return [
    { head: w.department, rowHead: true, cell: (row) => nameIn(lang, row) },
    ...WHATS.map(
      (what): Column<Row> => ({
        head: lang === 'en' ? what.en : what.zh,
        cell: ({ lines }) => say(lines, what),
        num: true,
      }),
    ),
    { head: w.rate, cell: ({ rate }) => <b>{rate === null ? w.nothing : `${(rate * 100).toFixed(1)}%`}</b>, num: true },
    { head: w.notedAt, cell: (row) => <time>{localDate(row.notedAt)}</time>, num: true, opt: true },
  ];
}

function NoteForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', { organ: w.organ, what: w.what, due: w.due, entered: w.entered });
  return (
    <Card title={w.note}>
      <Form action={HALL_ENTRY} rhythm="normal">
        <ErrorSummary errors={summary} />
        <PickField {...field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
        <div class="row">
          <Select
            {...field('what')}
            options={WHATS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
          />
          <NumberField {...field('due')} />
          <NumberField {...field('entered')} />
        </div>
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
