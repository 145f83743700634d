// Lists of other systems on the workbench: send one in, see each row as it came and what is wrong in it.
import { z } from 'zod';
import { fileSchema, type SentFile } from '#kernel/cases/fields.ts';
import { invalidInput } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Act, act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { IMPORTS, type ImportWhat, permissions } from '../contract.ts';
import { CODE_FORM_NAMES } from '../rules/source-form.ts';
import type { ImportResult } from '../service/import.ts';
import { importFile } from '../service/import-file.ts';
import { importOther } from '../service/import-other.ts';
import { type ImportedRow, listImported, listSources, type SourceCount } from '../store/imports.ts';
import { deskWords } from '../words/desk.ts';
import { faults as itemFaults } from '../words/faults.ts';
import { importWords } from '../words/imports.ts';
import { SendFile } from './import-form.tsx';
import { columnsFor, PublicLink } from './import-rows.tsx';

const PAGE_SIZE = 50;
/** So many faults are told in an answer; the page shows them all, line by line. */
const MOST_TOLD = 1000;

interface Imports {
  readonly sources: readonly SourceCount[];
  /** The one that is shown. */
  readonly source: SourceCount | null;
  /** What the form sends. */
  readonly send: ImportWhat;
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
    send: z.enum(IMPORTS).optional().catch(undefined),
    after: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  load: async (ctx, { query: { source: asked, faulty, send, after } }): Promise<Imports> => {
    const sources = await listSources(ctx.db);
    const source = sources.find((one) => one.source === asked) ?? sources[0] ?? null;
    const filter = { source: source?.source ?? '', faulty: faulty !== undefined, after, limit: PAGE_SIZE + 1 };
    const found = await listImported(ctx.db, filter);
    const rows = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (rows.at(-1)?.line ?? null) : null;
    return { sources, source, faulty: filter.faulty, send: send ?? source?.what ?? 'list', rows, next };
  },
  view: showImports,
  acts: {
    list: act({
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
        file: fileSchema,
      }),
      do: async (ctx, { body }) => {
        requireSent(ctx, body.file);
        const { source: name, file, types, ...answers } = body;
        return tell(ctx, name, await importFile(ctx, { fileId: file.id, types, answers: { name, ...answers } }));
      },
    }),
    guides: sending('guides'),
    packages: sending('packages'),
    windows: sending('windows'),
  },
});

function sending(what: Exclude<ImportWhat, 'list'>): Act {
  return act({
    access: holds(permissions.import),
    files: true,
    rate: 'upload',
    body: z.object({ source: sourceName, file: fileSchema }),
    do: async (ctx, { body: { source, file } }) => {
      requireSent(ctx, file);
      return tell(ctx, source, await importOther(ctx, what, { fileId: file.id, source }));
    },
  });
}

/** @throws invalidInput laid to `file` when it is not one the sender sent. */
function requireSent(ctx: ActContext, file: SentFile): void {
  if (isTicketed(ctx.runtime.vault, file)) return;
  throw invalidInput({ count: 1 }, [{ path: 'file', message: importWords.in(ctx.lang).noFile }]);
}

/** What came of a file, on the page of its source and for programs. */
function tell(ctx: ActContext, source: string, { kept, drafts, faulty, faults }: ImportResult) {
  const say =
    drafts > 0
      ? deskWords.in(ctx.lang).importedRows({ kept, drafts, faulty })
      : importWords.in(ctx.lang).kept({ kept, faulty });
  const data = { kept, drafts, faulty, faultCount: faults.length, faults: faults.slice(0, MOST_TOLD) };
  return { to: `/desk/items/imports?source=${source}`, say, data };
}

function hrefWith({ source }: SourceCount, faulty: boolean): string {
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
                href: hrefWith(one, faulty),
                text: `${one.source} ${w.rows({ total: one.rows.toLocaleString('en-US'), faulty: one.faulty.toLocaleString('en-US') })}`,
                current: one === source,
              }))}
            />
            <p>
              <a href={hrefWith(source, !faulty)}>{faulty ? w.all : w.onlyFaulty}</a>{' '}
              <PublicLink of={source} page={page} />
            </p>
            <Card flush>
              <Table
                rowKey={(row) => String(row.line)}
                rows={[...data.rows]}
                columns={columnsFor(source, page)}
                empty={w.none}
              />
            </Card>
            <Pager {...linkPages('/desk/items/imports', page.query, data.next === null ? null : String(data.next))} />
          </>
        )}
        <div class="measure">
          <SendFile send={data.send} page={page} />
        </div>
      </div>
    ),
  };
}
