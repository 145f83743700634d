// Scanning what comes in and what is published.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { extractText } from '#platform/text/extract/extract.ts';
import type { HeldFile, NamedText } from '../registry.ts';
import { type Entry, type Finding, markedSecret } from './contract.ts';
import { type ScanWord, scanText } from './rules.ts';
import { insertRefusal, keepFileText, listLiveWords, mapFileTexts } from './store.ts';
import { scanWords } from './words.ts';

/** What the rules and the city's words find in some texts. */
export async function scanTexts(db: Db, texts: readonly NamedText[]): Promise<Finding[]> {
  const words = await listLiveWords(db);
  return texts.flatMap((text) => scanText(text, words));
}

/**
 * Every entrance calls it BEFORE it writes. Gives what a reviewer should look at.
 * 保守国家秘密法第三十一条: “任何组织和个人不得有下列行为……（三）使用非涉密信息系统、非涉密信息设备存储或者处理国家秘密。”
 * @throws markedSecret (422) after an audit row was written in a transaction of its own
 */
export async function guardEntry(ctx: Context, entry: Entry): Promise<Finding[]> {
  const findings = await scanTexts(ctx.db, entry.texts);
  const refused = findings.find(({ level }) => level === 'refuse');
  if (!refused) return findings;
  const { actor, runtime, now } = ctx;
  await insertRefusal(runtime.db, {
    at: now,
    accountId: actor.id,
    accountName: actor.name,
    organPath: actor.unit?.path ?? null,
    entrance: entry.entrance,
    subject: entry.subject,
    rule: refused.rule,
  });
  throw markedSecret({ where: refused.where });
}

/**
 * For `inspect` of an act: reads what a file says and throws before its bytes are kept. What a clean one says is kept
 * beside it, so that a word that comes on the list later finds it as well.
 * @throws markedSecret
 */
export async function inspectFile(
  ctx: Context,
  path: string,
  file: { readonly name: string; readonly type: string },
): Promise<void> {
  const read = await extractText(path, file.type);
  await guardEntry(ctx, { entrance: 'upload', subject: null, texts: [nameOf(file, ctx), ...textOf(file, read.text)] });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  await keepFileText(ctx.runtime.db, hash.digest('hex'), read, ctx.now);
}

/** Under a name of its own: the name may be what is marked. */
const nameOf = ({ name }: { readonly name: string }, { lang }: Pick<Context, 'lang'>): NamedText => ({
  name: scanWords.in(lang).fileName,
  text: name,
});

const textOf = ({ name }: { readonly name: string }, text: string): NamedText[] =>
  text === '' ? [] : [{ name, text }];

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
