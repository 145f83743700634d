// `/desk/imports`: files of an older system and registers of results sent in, what came of each, and every fault by line.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { either, holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { type Act, act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDateMinute, toLocalIso } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { FileField, Picks } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type LineFault, permissions, WHATS, type What } from './contract.ts';
import { takeFileIn } from './service/files.ts';
import { findRun, listRuns, type Run, type WholeRun } from './store.ts';
import { deskWords } from './words/desk.ts';

export const IMPORTS = '/desk/imports';
const MOST_RUNS = 20;

const NEEDED: Readonly<Record<What, string>> = { cases: permissions.load, results: permissions.compare };

interface Imports {
  /** What the asker may send in. */
  readonly may: readonly What[];
  readonly runs: readonly Run[];
  /** The one that is looked at, with its faults. */
  readonly run: WholeRun | null;
}

export const importsPage = resource({
  name: 'desk-imports',
  path: IMPORTS,
  face: 'bench',
  access: either(holds(permissions.load), holds(permissions.compare)),
  query: z.object({ run: z.uuid().optional().catch(undefined) }),
  load: async (ctx: Context, { query }): Promise<Imports> => {
    const may = WHATS.filter((what) => ctx.actor.scopes(NEEDED[what]).length > 0);
    const scopes = may.flatMap((what) => ctx.actor.scopes(NEEDED[what]));
    const [runs, run] = await Promise.all([
      listRuns(ctx.db, scopes, MOST_RUNS),
      query.run ? findRun(ctx.db, scopes, query.run) : undefined,
    ]);
    return { may, runs, run: run ?? null };
  },
  view: showImports,
  acts: { cases: sending('cases'), results: sending('results') },
});

function sending(what: What): Act {
  return act({
    access: holds(NEEDED[what]),
    files: true,
    rate: 'upload',
    body: z.object({ file: fileSchema, mode: z.enum(['check', 'load']) }),
    do: async (ctx, { body }) => {
      const run = await takeFileIn(ctx, { what, file: body.file, dryRun: body.mode === 'check' });
      return {
        to: `${IMPORTS}?run=${run.id}`,
        data: { run: run.id, ...run.counts, faultCount: run.faultCount, faults: run.faults },
      };
    },
  });
}

function showImports(data: Imports, page: Page): PageView {
  const w = deskWords.in(page.lang);
  return {
    title: w.title,
    current: IMPORTS,
    body: (
      <div class="stack">
        <BenchHead title={w.title} />
        <p class="dim">{w.lead}</p>
        {data.run && <Report run={data.run} page={page} />}
        <div class="cols">
          {data.may.map((what) => (
            <Send what={what} page={page} />
          ))}
        </div>
        <h2>{w.runs}</h2>
        <Card flush>
          <Table rowKey={(run) => run.id} rows={[...data.runs]} columns={runColumns(page)} empty={w.noRuns} />
        </Card>
      </div>
    ),
  };
}

function Send({ what, page }: { what: What; page: Page }) {
  const w = deskWords.in(page.lang);
  const { summary, field } = describeForm(page, what, { file: w.file, mode: w.mode });
  const { value: _, ...file } = field('file');
  const modes = what === 'cases' ? w.modes : w.compareModes;
  return (
    <Form action={`${IMPORTS}/acts/${what}`} files card rhythm="normal" label={w[what]}>
      <h2>{w[what]}</h2>
      <p class="sm dim">{what === 'cases' ? w.casesLead : w.resultsLead}</p>
      <ErrorSummary errors={summary} />
      <FileField {...file} hint={w.fileHint} accept=".csv,.jsonl" />
      <Picks
        {...field('mode', 'check')}
        options={[
          { value: 'check', text: modes.check },
          { value: 'load', text: modes.load },
        ]}
      />
      <div>
        <Button kind="go">{what === 'cases' ? w.sendCases : w.sendResults}</Button>
      </div>
    </Form>
  );
}

/** What came of a file, in a sentence. */
function describe(run: Run, page: Page): string {
  const w = deskWords.in(page.lang);
  const { counts } = run;
  if (run.what === 'cases') return run.dryRun || run.faultCount > 0 ? w.casesChecked(counts) : w.casesSaid(counts);
  const { inOrder = 0, old = 0, outside = 0, predated = 0 } = counts;
  return w.compared({ ...counts, inOrder, old, outside, predated });
}

function Verdict({ run, page }: { run: Run; page: Page }) {
  const w = deskWords.in(page.lang);
  if (run.faultCount > 0) return <Tag state="over">{run.dryRun ? w.faults(run.faultCount) : w.refused}</Tag>;
  return run.dryRun ? <Tag>{w.dry}</Tag> : <Tag state="ok">{w.done}</Tag>;
}

function Report({ run, page }: { run: WholeRun; page: Page }) {
  const w = deskWords.in(page.lang);
  const columns: Column<LineFault>[] = [
    { head: w.line, num: true, cell: (fault) => fault.line },
    { head: w.field, cell: (fault) => <span class="code">{fault.field}</span>, rowHead: true },
    { head: w.reason, cell: (fault) => fault.reason },
  ];
  return (
    <Card title={run.fileName} aside={<Verdict run={run} page={page} />}>
      <p>{describe(run, page)}</p>
      {run.counts.widened ? <p class="dim">{w.widened(run.counts.widened)}</p> : null}
      {run.faultCount === 0 ? (
        <p class="dim">{w.noFaults}</p>
      ) : (
        <>
          <Table
            caption={w.faultsTitle}
            rowKey={(fault) => `${fault.line}-${fault.field}-${fault.reason}`}
            rows={[...run.faults]}
            columns={columns}
          />
          {run.faultCount > run.faults.length && <p class="dim">{w.faultsMore(run.faults.length)}</p>}
        </>
      )}
    </Card>
  );
}

function runColumns(page: Page): Column<Run>[] {
  const w = deskWords.in(page.lang);
  return [
    {
      head: w.at,
      rowHead: true,
      cell: (run) => <time dateTime={toLocalIso(run.at)}>{localDateMinute(run.at)}</time>,
    },
    { head: w.file, cell: (run) => <a href={`${IMPORTS}?run=${run.id}`}>{run.fileName}</a> },
    { head: w.what, cell: (run) => w.whats[run.what] },
    { head: w.who, cell: (run) => run.byName, opt: true },
    { head: w.outcome, cell: (run) => <Verdict run={run} page={page} /> },
    { head: '', cell: (run) => <span class="sm dim">{describe(run, page)}</span> },
  ];
}
