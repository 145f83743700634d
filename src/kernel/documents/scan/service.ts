// Scanning what comes in and what is published.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#platform/database/db.ts';
import { withLocalCopy } from '#platform/files/local-copy.ts';
import type { Context } from '#platform/http/context.ts';
import type { Extracted } from '#platform/text/extract/contract.ts';
import { extractText } from '#platform/text/extract/extract.ts';
import { brokenOfd } from '#platform/text/ofd/faults.ts';
import type { HeldFile, NamedText } from '../registry.ts';
import { type Entry, type Finding, markedSecret } from './contract.ts';
import { findSecretMark, type ScanWord, scanText } from './rules.ts';
import { insertRefusal, keepFileText, listLiveWords, mapFileTexts } from './store.ts';
import { scanWords } from './words.ts';

const UPLOAD = 'upload';

/** What the rules and the city's words find in some texts. */
export async function scanTexts(db: Db, texts: readonly NamedText[]): Promise<Finding[]> {
  const words = await listLiveWords(db);
  return texts.flatMap((text) => scanText(text, words));
}

/**
 * Every entrance of what becomes public calls it BEFORE it writes. Gives what a reviewer should look at.
 * @throws markedSecret (422) after an audit row was written in a transaction of its own
 */
export async function guardEntry(ctx: Context, entry: Entry): Promise<Finding[]> {
  const findings = await scanTexts(ctx.db, entry.texts);
  await refuse(
    ctx,
    entry,
    findings.find(({ level }) => level === 'refuse'),
  );
  return findings;
}

/**
 * For whatever else is written down or sent in: state secrets alone.
 * 保守国家秘密法第三十一条: “任何组织和个人不得有下列行为……（三）使用非涉密信息系统、非涉密信息设备存储或者处理国家秘密。”
 * @throws markedSecret as {@link guardEntry}
 */
export async function refuseSecrets(ctx: Context, entry: Entry): Promise<void> {
  await refuse(ctx, entry, entry.texts.map(findSecretMark).find(Boolean));
}

async function refuse({ actor, runtime, now }: Context, entry: Entry, found: Finding | undefined): Promise<void> {
  if (!found) return;
  await insertRefusal(runtime.db, {
    at: now,
    accountId: actor.id,
    accountName: actor.name,
    organPath: actor.unit?.path ?? null,
    entrance: entry.entrance,
    subject: entry.subject,
    rule: found.rule,
  });
  throw markedSecret({ where: found.where });
}

interface SentFile {
  readonly name: string;
  readonly type: string;
}

/** @throws brokenOfd */
async function readSent(path: string, { name, type }: SentFile): Promise<Extracted> {
  const read = await extractText(path, type);
  if (read.fault) throw brokenOfd({ name, fault: read.fault });
  return read;
}

/** Looks into every file that is sent in anywhere, before its bytes are kept. @throws markedSecret, brokenOfd */
export async function guardFile(ctx: Context, path: string, file: SentFile): Promise<void> {
  const read = await readSent(path, file);
  await refuseSecrets(ctx, uploadOf(ctx, file, read));
}

/**
 * For `inspect` of an act whose files become public: what a clean one says is kept beside it, so that a word that comes
 * on the list later finds it as well.
 * @throws markedSecret, brokenOfd
 */
export async function inspectFile(ctx: Context, path: string, file: SentFile, entrance = UPLOAD): Promise<void> {
  const read = await readSent(path, file);
  await guardEntry(ctx, { ...uploadOf(ctx, file, read), entrance });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  await keepFileText(ctx.runtime.db, hash.digest('hex'), read, ctx.now);
}

/** The same for a file that was kept before it was known that it becomes public. */
export async function readKeptFile(ctx: Context, { id, name }: HeldFile): Promise<void> {
  const { files, db } = ctx.runtime;
  const [known, kept] = [await mapFileTexts(db, [id]), await files.find(id)];
  if (known.size > 0 || !kept) return;
  await withLocalCopy(files, id, (path) => inspectFile(ctx, path, { name, type: kept.type }));
}

/** The name is under a name of its own: it may be what is marked. */
function uploadOf({ lang }: Context, { name }: SentFile, { text }: Extracted): Entry {
  const texts = [
    { name: scanWords.in(lang).fileName, text: name },
    { name, text },
  ];
  return { entrance: UPLOAD, subject: null, texts };
}

/** What the rules find in kept files, and which of them nobody could read whole. */
export async function findingsOfFiles(db: Db, files: readonly HeldFile[]): Promise<Finding[]> {
  if (files.length === 0) return [];
  const [words, texts] = await Promise.all([
    listLiveWords(db),
    mapFileTexts(
      db,
      files.map(({ id }) => id),
    ),
  ]);
  return files.flatMap((file) => scanFile(file, words, texts.get(file.id)));
}

/** What one file says as it was kept, with its name. */
export function scanFile(
  { name }: HeldFile,
  words: readonly ScanWord[],
  read: { readonly text: string; readonly whole: boolean } | undefined,
): Finding[] {
  const found = scanText({ name, text: `${name}\n${read?.text ?? ''}` }, words);
  return read?.whole ? found : [...found, { rule: 'unread', level: 'review', where: name, excerpt: '', at: 0 }];
}
