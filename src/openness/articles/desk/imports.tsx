// `/desk/articles/imports`: lists and archives of an older site sent in, how far each got, and every fault by line.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDateMinute, toLocalIso } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { FileField, Picks } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { beginImport } from '../service/import.ts';
import { MOST_ENTRIES } from '../service/import-source.ts';
import { findImportWithin, type ImportRow, type ImportRun, listFaultRows, listImports } from '../store/imports.ts';
import { deskWords } from '../words/desk.ts';
import { importWords } from '../words/imports.ts';
import { IMPORT_RESULT } from './import-result.ts';

export const IMPORTS = '/desk/articles/imports';
const MOST_RUNS = 20;
/** So many rows with faults are shown; the file of results has all. */
const MOST_FAULTS = 200;

interface Imports {
  readonly runs: readonly ImportRun[];
  /** The one that is looked at, with the first of its faults. */
  readonly run: (ImportRun & { readonly faultRows: readonly ImportRow[] }) | null;
}

export const articleImports = resource({
  name: 'article-imports',
  path: IMPORTS,
  face: 'bench',
  access: holds(permissions.import),
  query: z.object({ run: z.uuid().optional().catch(undefined) }),
  load: async ({ db, actor }: Context, { query }): Promise<Imports> => {
    const scopes = actor.scopes(permissions.import);
    const [runs, run] = await Promise.all([
      listImports(db, scopes, MOST_RUNS),
      query.run ? findImportWithin(db, scopes, query.run) : undefined,
    ]);
    return { runs, run: run ? { ...run, faultRows: await listFaultRows(db, run.id, MOST_FAULTS) } : null };
  },
  view: showImports,
  acts: {
    take: act({
      access: holds(permissions.import),
      files: true,
      rate: 'upload',
      body: z.object({ file: fileSchema, mode: z.enum(['check', 'load']) }),
      do: async (ctx, { body }) => {
        const run = await beginImport(ctx, { file: body.file, dryRun: body.mode === 'check' });
        return { to: `${IMPORTS}?run=${run}`, say: importWords.in(ctx.lang).queued, data: { run }, created: true };
      },
    }),
  },
});

function showImports({ run, runs }: Imports, page: Page): PageView {
  const w = importWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/articles',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/articles', text: deskWords.in(page.lang).back }} />
        <p class="dim">{w.lead}</p>
        {run && <Report run={run} page={page} />}
        <div class="cols">
          <Send page={page} />
          <Card title={w.format}>
            <div class="stack">
              <p>{w.formatList}</p>
              <p>{w.formatZip(MOST_ENTRIES)}</p>
              <p>{w.formatFrom}</p>
            </div>
          </Card>
        </div>
        <h2>{w.runs}</h2>
        <Card flush>
          <Table rowKey={(one) => one.id} rows={[...runs]} columns={runColumns(page)} empty={w.noRuns} frame={w.runs} />
        </Card>
      </div>
    ),
  };
}

function Send({ page }: { page: Page }) {
  const w = importWords.in(page.lang);
  const { summary, field } = describeForm(page, 'take', { file: w.file, mode: w.mode });
  const { value: _, ...file } = field('file');
  return (
    <Form action={`${IMPORTS}/acts/take`} files card rhythm="normal" label={w.title}>
      <ErrorSummary errors={summary} />
      <FileField {...file} hint={w.fileHint} accept=".csv,.jsonl,.zip" />
      <Picks
        {...field('mode', 'check')}
        options={[
          { value: 'check', text: w.modes.check },
          { value: 'load', text: w.modes.load },
        ]}
      />
      <div>
        <Button kind="go">{w.go}</Button>
      </div>
    </Form>
  );
}

function Verdict({ run, page }: { run: ImportRun; page: Page }) {
  const w = importWords.in(page.lang);
  if (run.broken) return <Tag state="over">{w.broken}</Tag>;
  if (!run.endedAt) return <Tag>{run.total === null ? w.waiting : w.running}</Tag>;
  if (run.faults > 0) return <Tag state="near">{w.faults(run.faults)}</Tag>;
  return run.dryRun ? <Tag>{w.dry}</Tag> : <Tag state="ok">{w.done}</Tag>;
}

/** How far it is, or what came of it, in a sentence. */
function describe(run: ImportRun, page: Page): string {
  const w = importWords.in(page.lang);
  if (run.broken) return run.broken;
  if (!run.endedAt) return w.progress(run);
  return run.dryRun ? w.checked(run) : w.said(run);
}

function Report({ run, page }: { run: NonNullable<Imports['run']>; page: Page }) {
  const w = importWords.in(page.lang);
  const columns: Column<ImportRow>[] = [
    { head: w.line, num: true, cell: (row) => row.line },
    {
      head: w.field,
      cell: (row) => <span class="code">{row.faults.map(({ path }) => path).join(' ')}</span>,
      rowHead: true,
    },
    { head: w.reason, cell: (row) => row.faults.map(({ message }) => message).join(' ') },
  ];
  return (
    <Card title={run.fileName} aside={<Verdict run={run} page={page} />}>
      <div class="stack">
        <p role="status">{describe(run, page)}</p>
        {!run.endedAt && run.total !== null && <progress value={run.done} max={run.total} aria-label={w.running} />}
        {!run.endedAt && (
          <p>
            <a href={`${IMPORTS}?run=${run.id}`}>{w.refresh}</a>
          </p>
        )}
        {run.faultRows.length > 0 && (
          <Table
            caption={w.faultsTitle}
            rowKey={(row) => String(row.seq)}
            rows={[...run.faultRows]}
            columns={columns}
            frame={w.faultsTitle}
          />
        )}
        {run.faults > run.faultRows.length && <p class="dim">{w.faultsMore(run.faultRows.length)}</p>}
        {run.endedAt && run.faults === 0 && !run.broken && <p class="dim">{w.noFaults}</p>}
        {run.done > 0 && (
          <p>
            <a href={`${IMPORT_RESULT}?run=${run.id}`}>{w.download}</a>
          </p>
        )}
      </div>
    </Card>
  );
}

function runColumns(page: Page): Column<ImportRun>[] {
  const w = importWords.in(page.lang);
  return [
    {
      head: w.at,
      rowHead: true,
      cell: (run) => <time dateTime={toLocalIso(run.at)}>{localDateMinute(run.at)}</time>,
    },
    { head: w.file, cell: (run) => <a href={`${IMPORTS}?run=${run.id}`}>{run.fileName}</a> },
    { head: w.who, cell: (run) => run.byName, opt: true },
    { head: w.outcome, cell: (run) => <Verdict run={run} page={page} /> },
    { head: '', cell: (run) => <span class="sm dim">{describe(run, page)}</span> },
  ];
}
