// `/desk/articles/imports/result.csv`: what became of each row of an older site's list, the newest unless named, written while it is read.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, type CsvRow, streamCsv } from '#platform/text/csv.ts';
import { permissions } from '../contract.ts';
import { findImportWithin, type ImportRun, listImports, listRowsAfter } from '../store/imports.ts';
import { importWords } from '../words/imports.ts';

export const IMPORT_RESULT = '/desk/articles/imports/result.csv';
const BATCH = 500;

export const articleImportResult = resource({
  name: 'article-import-result',
  path: IMPORT_RESULT,
  face: 'bench',
  access: holds(permissions.import),
  rate: 'form',
  query: z.object({ run: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { query }) => {
    const scopes = ctx.actor.scopes(permissions.import);
    const [newest] = query.run ? [] : await listImports(ctx.db, scopes, 1);
    const run = query.run ? await findImportWithin(ctx.db, scopes, query.run) : newest;
    if (query.run && !run) throw notFound();
    const w = importWords.in(ctx.lang);
    const head = [w.line, w.outcome, w.code, w.field, w.reason];
    return new Download(streamCsv(head, writeRows(ctx, run)), CSV_TYPE, w.csvName);
  },
});

async function* writeRows({ db, lang }: Context, run: ImportRun | undefined): AsyncGenerator<readonly CsvRow[]> {
  if (!run) return;
  const w = importWords.in(lang);
  for (let after = 0; ; ) {
    const rows = await listRowsAfter(db, run.id, after, BATCH);
    yield rows.map(({ line, outcome, code, faults }) => [
      line,
      outcome === 'taken' && run.dryRun ? w.wouldTake : w.outcomes[outcome],
      code,
      faults.map(({ path }) => path).join(' '),
      faults.map(({ message }) => message).join(' '),
    ]);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.seq;
  }
}
