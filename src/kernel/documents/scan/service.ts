// Scanning what comes in and what is published.
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import type { NamedText } from '../registry.ts';
import type { Entry, Finding } from './contract.ts';

/** What the rules find in some texts. */
export async function scanTexts(_db: Db, _texts: readonly NamedText[]): Promise<Finding[]> {
  return [];
}

/**
 * Every entrance calls it BEFORE it writes.
 * @throws markedSecret (422) after an audit row was written in a transaction of its own
 */
export function guardEntry(ctx: Context, entry: Entry): Promise<Finding[]> {
  return scanTexts(ctx.db, entry.texts);
}

/**
 * For `inspect` of an act: reads what a file says and throws before its bytes are kept.
 * @throws markedSecret
 */
export async function inspectFile(
  _ctx: Context,
  _path: string,
  _file: { readonly name: string; readonly type: string },
): Promise<void> {
  return undefined;
}

/** What the rules find in kept files. */
export async function findingsOfFiles(_db: Db, _fileIds: readonly string[]): Promise<Finding[]> {
  return [];
}
