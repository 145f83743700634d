// Taking in the articles of an older site: row by row, each in a transaction of its own, from where it was left.

import { inTransaction } from '#platform/database/db.ts';
import { AppError, forbidden } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, type Context, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { Line } from '#platform/text/lines.ts';
import { findAuthor } from '../authors.ts';
import { IMPORT_JOB, importBroken } from '../contract.ts';
import {
  endImport,
  findImport,
  hasAddress,
  type ImportRun,
  insertImport,
  insertRow,
  setTotal,
} from '../store/imports.ts';
import { importWords } from '../words/imports.ts';
import { type ReadyRow, type RowOutcome, readyRow, refuse, writeRow } from './import-row.ts';
import { type OldSite, openKeptSite } from './import-source.ts';

/** Rows of one turn of the job; between two of them a server may stop. */
const TURN = 500;

interface Sent {
  readonly file: { readonly id: string; readonly name: string; readonly ticket?: string | undefined };
  readonly dryRun: boolean;
}

/** Begins with a file that was just sent in; gives the id of the import. @throws invalidInput laid to `file`, forbidden */
export async function beginImport(ctx: ActContext, { file, dryRun }: Sent): Promise<string> {
  const { unit, id: accountId, name: byName } = ctx.actor;
  if (!unit || accountId === null) throw forbidden();
  const w = importWords.in(ctx.lang);
  const { vault, files } = ctx.runtime;
  if (!isTicketed(vault, file) || !(await files.has(file.id))) throw refuse('file', w.noFile);
  if (!/\.(?:csv|jsonl|zip)$/i.test(file.name)) throw refuse('file', w.wrongKind);
  const id = newId();
  const what = { id, fileId: file.id, fileName: file.name, dryRun, accountId, byName, organPath: unit.path };
  await insertImport(ctx.tx, { ...what, lang: ctx.lang, at: ctx.now });
  await goOn(ctx, id);
  return id;
}

/** Puts the next turn of an import into the queue, once. */
export const goOn = ({ tx }: Pick<ActContext, 'tx'>, id: string): Promise<void> =>
  enqueue(tx, IMPORT_JOB, { id }, { key: `${IMPORT_JOB} ${id}` });

/** One turn of an import that was sent in at the desk. */
export async function takeTurnOf(runtime: Runtime, id: string, most = TURN): Promise<void> {
  const run = await findImport(runtime.db, id);
  if (!run || run.endedAt || run.fileId === null) return;
  const { fileId, fileName } = run;
  const ended = await workThrough(runtime, run, () => openKeptSite(runtime, { fileId, fileName }), most);
  if (!ended) await inTransaction(runtime.db, (tx) => goOn({ tx }, id));
}

/**
 * Goes through the rows that were not told yet, at most so many; gives whether that was the last. What keeps the list
 * from being read any further ends the import with its reason.
 */
export async function workThrough(
  runtime: Runtime,
  run: ImportRun,
  open: () => Promise<OldSite>,
  most: number,
): Promise<boolean> {
  let site: OldSite | undefined;
  try {
    site = await open();
    if (!(await takeRows(runtime, run, site, most))) return false;
    await endImport(runtime.db, run.id, runtime.clock.now(), null);
  } catch (error) {
    if (!(error instanceof AppError && error.code === importBroken.code)) throw error;
    await endImport(runtime.db, run.id, runtime.clock.now(), error.textIn(run.lang));
  } finally {
    await site?.close();
  }
  return true;
}

async function takeRows(runtime: Runtime, run: ImportRun, site: OldSite, most: number): Promise<boolean> {
  const actor = await findAuthor(runtime, run.accountId);
  if (!actor) throw importBroken({ why: 'noAuthor' });
  if (run.total === null) await setTotal(runtime.db, run.id, await countRows(site));
  let seq = 0;
  for await (const row of site.rows()) {
    seq += 1;
    if (seq <= run.done) continue;
    if (seq > run.done + most) return false;
    const ctx = { ...systemContext(runtime, runtime.db), actor, lang: run.lang };
    await takeRow(ctx, run, site, { seq, row });
  }
  return true;
}

async function countRows(site: OldSite): Promise<number> {
  let total = 0;
  for await (const _ of site.rows()) total += 1;
  if (total === 0) throw importBroken({ why: 'empty' });
  return total;
}

/** A row ends as an article and told as such, together; or it is told what is wrong with it. */
async function takeRow(ctx: Context, run: ImportRun, site: OldSite, at: { seq: number; row: Line }): Promise<void> {
  const { db } = ctx.runtime;
  const tell = (tx: ActContext['tx'], came: RowOutcome) =>
    insertRow(tx, run.id, { seq: at.seq, line: at.row.line, ...came }, ctx.now);
  try {
    if ('broken' in at.row) throw refuse('', importWords.in(ctx.lang)[at.row.broken]);
    const ready = await readyRow(ctx, site, at.row.values);
    if (run.dryRun) {
      const came = await rehearse(ctx, run.id, ready);
      await inTransaction(db, (tx) => tell(tx, came));
    } else {
      await inTransaction(db, async (tx) => tell(tx, await writeRow({ ...ctx, db: tx, tx }, ready)));
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const faults = error.faults.length > 0 ? error.faults : [{ path: '', message: error.textIn(ctx.lang) }];
    await inTransaction(db, (tx) => tell(tx, { outcome: 'fault', code: null, address: null, faults }));
  }
}

/** Undoes what it was thrown out of, and tells what would have come of it. */
class Rehearsed extends Error {
  readonly came: RowOutcome;
  constructor(came: RowOutcome) {
    super('rehearsed');
    this.came = came;
  }
}

async function rehearse(ctx: Context, importId: string, ready: ReadyRow): Promise<RowOutcome> {
  const { from } = ready.line;
  if (from && (await hasAddress(ctx.db, importId, from))) throw refuse('from', importWords.in(ctx.lang).twice);
  try {
    return await inTransaction(ctx.runtime.db, async (tx) => {
      const came = await writeRow({ ...ctx, db: tx, tx }, ready);
      throw new Rehearsed(came.outcome === 'taken' ? { ...came, code: null } : came);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.came;
    throw error;
  }
}
