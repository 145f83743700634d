// Lists of other systems on the workbench: send one in, see each row as it came and what is wrong in it.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { FileField, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { permissions } from '../contract.ts';
import { describeValue } from '../pages/difference.tsx';
import { CODE_FORM_NAMES } from '../rules/source-form.ts';
import { importFile } from '../service/import-file.ts';
import { type ImportedRow, listImported, listSources, type SourceCount } from '../store/imports.ts';
import { deskWords } from '../words/desk.ts';
import { faults as itemFaults } from '../words/faults.ts';
import { loadWords } from '../words/load.ts';

const PAGE_SIZE = 50;

interface Imports {
  readonly sources: readonly SourceCount[];
  readonly source: string | null;
  readonly faulty: boolean;
  readonly rows: readonly ImportedRow[];
  readonly next: number | null;
}

const sourceName = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, itemFaults.source);
const length = z.coerce.number().int().min(1).max(36);

export const deskImports = resource({
  name: 'desk-item-imports',
  path: '/desk/items/imports',
  face: 'bench',
  access: holds(permissions.import),
  query: z.object({
    source: z.string().max(60).optional(),
    faulty: z.literal('yes').optional(),
    after: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  load: async (ctx, { query: { source: asked, faulty, after } }): Promise<Imports> => {
    const sources = await listSources(ctx.db);
    const source = sources.find((one) => one.source === asked)?.source ?? sources[0]?.source ?? null;
    const filter = { source: source ?? '', faulty: faulty !== undefined, after, limit: PAGE_SIZE + 1 };
    const found = await listImported(ctx.db, filter);
    const rows = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (rows.at(-1)?.line ?? null) : null;
    return { sources, source, faulty: filter.faulty, rows, next };
  },
  view: showImports,
  acts: {
    import: act({
      access: holds(permissions.import),
      files: true,
      rate: 'upload',
      body: z.object({
        source: sourceName,
        area: z
          .string()
          .trim()
          .regex(/^\d{12}$/, itemFaults.region),
        form: z.enum(CODE_FORM_NAMES),
        shortest: length,
        longest: length,
        types: z.string().max(2000).default(''),
        file: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }, { error: faults.file }),
      }),
      do: async (ctx, { body }) => {
        const { source: name, file, types, ...answers } = body;
        const { kept, drafts, faulty } = await importFile(ctx, {
          fileId: file.id,
          types,
          answers: { name, ...answers },
        });
        const say = deskWords.in(ctx.lang).importedRows({ kept, drafts, faulty });
        return { to: `/desk/items/imports?source=${name}`, say, data: { kept, drafts, faulty } };
      },
    }),
  },
});

function hrefWith(source: string, faulty: boolean): string {
  const wanted = { source, ...(faulty ? { faulty: 'yes' } : {}) };
  return `/desk/items/imports?${new URLSearchParams(wanted)}`;
}

function showImports(data: Imports, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { source, faulty } = data;
  return {
    title: w.importsTitle,
    current: '/desk/items',
    body: (
      <div class="stack">
        <BenchHead title={w.importsTitle} back={{ href: '/desk/items', text: w.back }} />
        <p class="dim">{w.importsLead}</p>
        {source === null ? (
          <p>{w.noImports}</p>
        ) : (
          <>
            <Tabs
              label={w.source}
              items={data.sources.map((one) => ({
                href: hrefWith(one.source, faulty),
                text: `${one.source} ${w.rows({ total: one.rows.toLocaleString('en-US'), faulty: one.faulty.toLocaleString('en-US') })}`,
                current: one.source === source,
              }))}
            />
            <p>
              <a href={hrefWith(source, !faulty)}>{faulty ? w.all : w.onlyFaulty}</a>
            </p>
            <Card flush>
              <Table
                rowKey={(row) => String(row.line)}
                rows={[...data.rows]}
                columns={columnsFor(page)}
                empty={w.none}
              />
            </Card>
            <Pager {...linkPages('/desk/items/imports', page.query, data.next === null ? null : String(data.next))} />
          </>
        )}
        <div class="measure">
          <Send page={page} />
        </div>
      </div>
    ),
  };
}

function columnsFor(page: Page): Column<ImportedRow>[] {
  const w = deskWords.in(page.lang);
  const reasons = loadWords.in(page.lang).foreign;
  return [
    { head: w.line, num: true, cell: (row) => row.line },
    { head: w.raw, cell: (row) => <span class="sm">{describeRaw(row.raw)}</span> },
    {
      head: w.faults,
      cell: (row) => (
        <ul class="sm">
          {row.faults.map((fault) => (
            <li>
              <b>{fault.field}</b> {reasons[fault.kind](fault.value)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      head: w.draft,
      cell: (row) => (row.documentId ? <a href={`/desk/items/${row.documentId}`}>{w.draft}</a> : '—'),
    },
  ];
}

/** The cells in their order, as they came. */
function describeRaw(raw: unknown): string {
  return typeof raw === 'object' && raw !== null
    ? Object.entries(raw)
        .map(([key, value]) => `${key}: ${describeValue(value)}`)
        .join(' · ')
    : String(raw);
}

function Send({ page }: { page: Page }) {
  const w = deskWords.in(page.lang);
  const { refused } = page;
  const errorOf = (path: string) => refused?.faults.find((fault) => fault.path === path)?.message;
  const field = (id: string, label: string, usual = '') => {
    const error = errorOf(id);
    return { id, label, value: String(refused?.values[id] ?? usual), ...(error ? { error } : {}) };
  };
  const errors = (refused?.faults ?? []).map((fault) => ({ id: fault.path, text: fault.message }));
  const { value: _, ...file } = field('file', w.file);
  return (
    <Form action="/desk/items/imports/acts/import" files card rhythm="normal" label={w.sendList}>
      <h2>{w.sendList}</h2>
      <ErrorSummary errors={errors} />
      <FileField {...file} hint={w.fileHint} accept=".csv" />
      <TextField {...field('source', w.source)} hint={w.sourceHint} width="medium" />
      <TextField {...field('area', w.area)} hint={w.areaHint} width="medium" inputmode="numeric" />
      <Select
        {...field('form', w.codeForm, 'hyphens')}
        empty={false}
        width="medium"
        options={CODE_FORM_NAMES.map((name) => ({ value: name, text: w.codeForms[name] }))}
      />
      <NumberField {...field('shortest', w.shortest, '12')} />
      <NumberField {...field('longest', w.longest, '14')} />
      <TextArea {...field('types', w.types)} hint={w.typesHint} rows={3} optional />
      <div>
        <Button kind="go">{w.sendList}</Button>
      </div>
    </Form>
  );
}
