// One row of an older site's list: read, its files kept, and made a draft by the same verbs as one written by hand.
import { basename } from 'node:path';
import { inspectFile } from '#kernel/documents/scan/service.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { takeTurn } from '#platform/database/db.ts';
import { AppError, type FieldFault, invalidInput } from '#platform/errors.ts';
import { endingOf, KNOWN_ENDINGS } from '#platform/files/kinds.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { derivedId } from '#platform/ids.ts';
import { decode } from '#platform/text/extract/zip.ts';
import { cleanHtml } from '#platform/text/html.ts';
import { columns } from '../columns.ts';
import { articleContentSchema, type FileRef } from '../contract.ts';
import { fileHref } from '../pages/file.ts';
import { type Cells, type ImportLine, listLinked, readRow, relink, resolveWithin } from '../rules/import-row.ts';
import { toContent } from '../rules/line.ts';
import { insertAddress } from '../store/addresses.ts';
import { insertFile } from '../store/files.ts';
import { importWords } from '../words/imports.ts';
import { loadWords } from '../words/load.ts';
import type { OldSite } from './import-source.ts';
import { createArticle, saveArticle } from './write.ts';

/** Under which the id of an article follows from its row: the same row is the same article, however often it is sent. */
const OLD_ARTICLES = '7d4f0f0e-6a0c-4c57-9d1e-3b3a5f1c8e21';
const LONGEST_BODY_FILE = 2 * 1024 * 1024;

/** A row whose files are kept and which may become an article. */
export interface ReadyRow {
  readonly id: string;
  readonly line: ImportLine;
  readonly body: string;
  /** Files its body shows or leads to, by the paths it names them by. */
  readonly linked: ReadonlyMap<string, FileRef>;
  readonly files: readonly FileRef[];
  /** What is left out of it. */
  readonly notes: readonly FieldFault[];
}

export interface RowOutcome {
  readonly outcome: 'taken' | 'known' | 'fault';
  readonly code: string | null;
  readonly address: string | null;
  readonly faults: readonly FieldFault[];
}

export const refuse = (path: string, message: string): AppError => invalidInput({ count: 1 }, [{ path, message }]);

/** @throws invalidInput with the faults of the row, and what the store and the scan say to a file */
export async function readyRow(ctx: Context, site: OldSite, cells: Cells): Promise<ReadyRow> {
  const read = readRow(cells);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: translateIssue(issue, ctx.lang),
    }));
    throw invalidInput({ count: faults.length }, faults);
  }
  const line = read.data;
  const w = importWords.in(ctx.lang);
  const place = line.bodyFile === undefined ? '' : (resolveWithin('', line.bodyFile) ?? '');
  const body = line.bodyFile === undefined ? line.body : await readBody(ctx, site, place, line.bodyFile);
  const linked = new Map<string, FileRef>();
  for (const path of listLinked(body)) {
    const within = resolveWithin(place, path);
    const known = within !== undefined && KNOWN_ENDINGS.includes(endingOf(within));
    const file = known ? await keepFile(ctx, site, within, 'body') : undefined;
    if (file) linked.set(path, file);
  }
  const files = new Map([...linked.values()].map((file) => [file.id, file]));
  for (const path of line.attachments) {
    const file = await keepFile(ctx, site, resolveWithin('', path) ?? '', 'attachments');
    if (!file) throw refuse('attachments', w.noEntry(path));
    files.set(file.id, file);
  }
  const { html, dropped } = cleanHtml(
    relink(body, (path) => (linked.has(path) ? fileHref(PROBE, linked.get(path)?.id ?? '') : undefined)),
  );
  if (!articleContentSchema.shape.body.safeParse(html).success) throw refuse('body', w.tooLong(line.bodyFile ?? ''));
  const notes = dropped.length > 0 ? [{ path: 'body', message: w.dropped(dropped.join(', ')) }] : [];
  const unit = derivedId(OLD_ARTICLES, ctx.actor.unit?.id ?? '');
  return {
    id: derivedId(unit, toCanonicalJson({ ...line, body })),
    line,
    body,
    linked,
    files: [...files.values()],
    notes,
  };
}

/** Stands for the code of an article that has none yet. */
const PROBE = '00000000-000000';

async function readBody(ctx: Context, site: OldSite, place: string, path: string): Promise<string> {
  const w = importWords.in(ctx.lang);
  const stream = await site.open(place);
  if (!stream) throw refuse('bodyFile', w.noEntry(path));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LONGEST_BODY_FILE) break;
      chunks.push(chunk);
    }
  } catch {
    throw refuse('bodyFile', w.badEntry(path));
  }
  if (size > LONGEST_BODY_FILE) throw refuse('bodyFile', w.tooLong(path));
  return decode(Buffer.concat(chunks));
}

/** Undefined when there is no such file. @throws what the store and the scan say to it, laid to `field` */
async function keepFile(ctx: Context, site: OldSite, path: string, field: string): Promise<FileRef | undefined> {
  const stream = await site.open(path);
  if (!stream) return undefined;
  const { files, config } = ctx.runtime;
  try {
    const { id, name } = await files.put(stream, {
      name: basename(path),
      maxBytes: config.uploadMaxBytes,
      inspect: (local, file) => inspectFile(ctx, local, file),
    });
    return { id, name };
  } catch (error) {
    if (error instanceof AppError) throw error.laidTo(field, ctx.lang);
    if (stream.errored) throw refuse(field, importWords.in(ctx.lang).badEntry(path));
    throw error;
  }
}

/** Makes the draft, or finds that it was made before. @throws invalidInput, columnNotYours, markedSecret */
export async function writeRow(ctx: ActContext, ready: ReadyRow): Promise<RowOutcome> {
  const { id, line, linked, files, notes } = ready;
  const { tx, now, actor } = ctx;
  const w = importWords.in(ctx.lang);
  await takeTurn(tx, `old article ${id}`);
  const known = await findHeadById(tx, id);
  if (known) return { outcome: 'known', code: known.code, address: null, faults: [] };
  const slugs = line.columns.map((slug) => ({ site: line.site, slug }));
  const ids = (await columns().findBySlugs(tx, slugs)).map((column) => column.id);
  if (ids.length < slugs.length) throw refuse('columns', loadWords.in(ctx.lang).noColumn);
  await createArticle(ctx, { id, columns: ids, kind: line.kind, title: line.title });
  const code = (await findHeadById(tx, id))?.code ?? '';
  for (const file of files) await insertFile(tx, id, file.id, now);
  const hrefOf = (path: string) => {
    const file = linked.get(path);
    return file && fileHref(code, file.id);
  };
  const by = { source: actor.unit?.name ?? actor.name, editor: actor.name };
  const content = toContent({ ...line, body: relink(ready.body, hrefOf) }, ids, by, files);
  await saveArticle(ctx, { documentId: id, revision: 1, content });
  if (line.from && !(await keepAddress(ctx, new URL(line.from), code))) throw refuse('from', w.taken);
  return { outcome: 'taken', code, address: line.from ?? null, faults: notes };
}

const keepAddress = ({ tx }: ActContext, { hostname, pathname, search }: URL, code: string): Promise<boolean> =>
  insertAddress(tx, { host: hostname, path: pathname + search }, code);
