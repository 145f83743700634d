// `sunhall import-articles`: an older site's articles from a folder, an archive or a list, as drafts of an editor.
import { basename, resolve } from 'node:path';
import { findAccountByLogin } from '#kernel/people/store/accounts.ts';
import { findAuthor } from '#openness/articles/authors.ts';
import { workThrough } from '#openness/articles/service/import.ts';
import { openSiteAt } from '#openness/articles/service/import-source.ts';
import {
  findImport,
  type ImportRow,
  type ImportRun,
  insertImport,
  listFaultRows,
} from '#openness/articles/store/imports.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';

/** Rows between two words of how far it is. */
const STRIDE = 500;
const MOST_FAULTS = 1000;

interface Asked {
  readonly path: string;
  /** Login of the editor whose drafts they become. */
  readonly login: string;
  readonly dryRun: boolean;
}

export interface Imported {
  readonly run: ImportRun;
  /** The first of them. */
  readonly faults: readonly ImportRow[];
}

/**
 * Takes every row in, or only checks them; broken off, it is simply run again: what was taken in is known. Undefined when
 * nobody of that login has a unit to write for.
 */
export async function importArticles(
  runtime: Runtime,
  { path, login, dryRun }: Asked,
  say: (text: string) => void,
): Promise<Imported | undefined> {
  const account = await findAccountByLogin(runtime.db, login);
  const author = account && (await findAuthor(runtime, account.id));
  if (!author?.unit) return undefined;
  const id = newId();
  const at = runtime.clock.now();
  const named = { accountId: author.id ?? '', byName: author.name, organPath: author.unit.path };
  await inTransaction(runtime.db, (tx) =>
    insertImport(tx, { id, fileId: null, fileName: basename(resolve(path)), dryRun, lang: 'zh', at, ...named }),
  );
  for (;;) {
    const run = await getRun(runtime, id);
    if (run.endedAt) return { run, faults: await listFaultRows(runtime.db, id, MOST_FAULTS) };
    if (run.total !== null) say(`${run.done} / ${run.total}`);
    await workThrough(runtime, run, () => openSiteAt(resolve(path)), STRIDE);
  }
}

async function getRun({ db }: Runtime, id: string): Promise<ImportRun> {
  const run = await findImport(db, id);
  if (!run) throw new Error('the import is gone');
  return run;
}
