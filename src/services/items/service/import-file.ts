// A list of another system, sent as a file: read, judged by what its source calls things, and imported.
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { PackRow } from '#kernel/organs/contract.ts';
import { takeTurn } from '#platform/database/db.ts';
import { forbidden, invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { ImportWhat } from '../contract.ts';
import { describeSource, readTypeTable, type SourceAnswers } from '../rules/source-form.ts';
import { findWhat } from '../store/imports.ts';
import { codes } from '../words/codes.ts';
import { deskWords } from '../words/desk.ts';
import { importWords } from '../words/imports.ts';
import { type ImportResult, importForeignItems } from './import.ts';

/** Columns the list must have; others are kept but not read. */
const COLUMNS = ['dept', 'name', 'type_code', 'type', 'item_code', 'base_code', 'area', 'dept_uscc'];

/** Imports a CSV file into the actor's own unit. Throws 422 when it is not such a list at all. */
export async function importFile(
  ctx: ActContext,
  input: { readonly fileId: string; readonly types: string; readonly answers: SourceAnswers },
): Promise<ImportResult> {
  const w = deskWords.in(ctx.lang);
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  await takeSource(ctx, input.answers.name, 'list');
  const types = readTypeTable(input.types);
  if (!types) throw invalidInput({ count: 1 }, [{ path: 'types', message: w.typesWrong }]);
  const rows = readCsv(decode(await buffer(await ctx.runtime.files.open(input.fileId))));
  if (!rows) throw invalidInput({ count: 1 }, [{ path: 'file', message: w.fileWrong(COLUMNS.join(', ')) }]);
  const source = describeSource(input.answers, types, codes.zh.types);
  return importForeignItems(ctx.tx, rows, source, { organ: unit, now: ctx.now, lang: ctx.lang });
}

/**
 * Two at once of one source take turns. Throws 422 when the name stands for files of another kind: what is kept under a
 * name is one thing.
 */
export async function takeSource(ctx: ActContext, source: string, what: ImportWhat): Promise<ImportWhat | undefined> {
  await takeTurn(ctx.tx, `items.import:${source}`);
  const known = await findWhat(ctx.tx, source);
  if (known && known !== what) throw sourceTaken(ctx);
  return known;
}

export function sourceTaken(ctx: ActContext) {
  return invalidInput({ count: 1 }, [{ path: 'source', message: importWords.in(ctx.lang).sourceTaken }]);
}

/** Rows with their line, every cell as it stands. Undefined when the columns are missing or the file is not CSV. */
function readCsv(text: string): PackRow[] | undefined {
  try {
    const records = parse(text, {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
    }) as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    const [first] = records;
    if (!first || !COLUMNS.every((column) => column in first.record)) return undefined;
    return records.map(({ record, info }) => ({ line: info.lines, values: record }));
  } catch {
    return undefined;
  }
}

/** Chinese spreadsheets still write GB 18030. */
export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
