// The lists of the desk as files: what the filter shows, all of it, written while it is read.
import { either, holds } from '#platform/http/access.ts';
import { Download, type Resource, resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { CSV_TYPE, type CsvRow, streamCsv } from '#platform/text/csv.ts';
import { localDateMinute } from '#platform/time.ts';
import { type CaseKind, permissions } from '../contract.ts';
import { type CaseRow, listQuery, readCaseBatches } from '../queries/list.ts';
import { readTodoBatches, type TodoRow, todoQuery } from '../queries/todo.ts';
import { sayApplicant, sayChannel, sayOutcome, sayState, sayTitle } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { endRuler } from './ruler.ts';

export const todoExport = resource({
  name: 'desk-todo-csv',
  path: '/desk/todo.csv',
  face: 'bench',
  access: holds(permissions.desk),
  rate: 'form',
  query: todoQuery.omit({ after: true }),
  load: async ({ db, actor, now, lang }, { query }) => {
    const w = desk.in(lang);
    const batches = readTodoBatches(db, actor, query, { now, end: endRuler(now) });
    const { number, item, applicant, step, due, signal, channel, received } = w.columns;
    const head = [number, item, applicant, step, due, signal, channel, received];
    const rows = eachRow(batches, (row) => [...begin(row, lang), sayMoment(row.dueAt), ...end(row, lang)]);
    return new Download(streamCsv(head, rows), CSV_TYPE, w.todo.csvName);
  },
});

export function caseListExport(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'desk-cases-csv',
    path: '/desk/cases.csv',
    face: 'bench',
    access: either(...kinds.map((kind) => holds(kind.readPermission))),
    rate: 'form',
    query: listQuery.omit({ after: true }),
    load: async (ctx, { query }) => {
      const { lang } = ctx;
      const w = desk.in(lang);
      const { number, item, applicant, step, organ, due, signal, channel, received, closed, outcome } = w.columns;
      const head = [number, item, applicant, step, organ, due, signal, channel, received, closed, outcome];
      const rows = eachRow(readCaseBatches(ctx, kinds, query), (row) => [
        ...begin(row, lang),
        row.organ,
        sayMoment(row.dueAt),
        ...end(row, lang),
        sayMoment(row.closedAt),
        sayOutcome(lang, row),
      ]);
      return new Download(streamCsv(head, rows), CSV_TYPE, w.cases.csvName);
    },
  });
}

async function* eachRow<Row>(
  batches: AsyncIterable<readonly Row[]>,
  write: (row: Row) => CsvRow,
): AsyncGenerator<readonly CsvRow[]> {
  for await (const rows of batches) yield rows.map(write);
}

function begin(row: TodoRow | CaseRow, lang: Lang): CsvRow {
  return [row.number, sayTitle(lang, row), sayApplicant(lang, row), sayState(lang, row, 'desk')];
}

function end(row: TodoRow | CaseRow, lang: Lang): CsvRow {
  const { signals } = desk.in(lang);
  const signal = row.signal === 'yellow' || row.signal === 'red' ? signals[row.signal] : null;
  return [signal, sayChannel(lang, row.channel), sayMoment(row.receivedAt)];
}

/** As spreadsheets read it: `2026-11-17 10:24`. */
function sayMoment(at: Date | null): string | null {
  return at && localDateMinute(at);
}
