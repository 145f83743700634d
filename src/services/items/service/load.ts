// Takes in the items of a city pack: everything is checked before anything is written.

import { publishFromSource } from '#kernel/documents/service/source.ts';
import { listKnownCodes } from '#kernel/documents/store/heads.ts';
import type { Organ, PackFault, PackResult } from '#kernel/organs/contract.ts';
import { listByCodes } from '#kernel/organs/store/read.ts';
import type { Tx } from '#platform/database/db.ts';
import { translateIssue } from '#platform/http/issues.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { startOfDate } from '#platform/time.ts';
import { DOCUMENT_KIND, type ItemContent, type PackItem, packItemSchema } from '../contract.ts';
import { checkItem } from '../rules/checks.ts';
import { listPapers } from '../rules/papers.ts';
import { insertPapers } from '../store/papers.ts';
import { listThemes, syncLive } from '../store/write.ts';
import { checkWords } from '../words/checks.ts';
import { loadWords } from '../words/load.ts';

/** A line of `items.jsonl`: its place in the file and what stands there. */
export interface PackLine {
  readonly line: number;
  readonly value: unknown;
}

interface ReadItem {
  readonly line: number;
  readonly item: PackItem;
}

/** So many items are published in one go: a statement holds at most 65,535 values. */
const BATCH = 500;

/**
 * Publishes each item from its day on, signed by the loader as reviewed in the source. A line that does not fit the
 * schema, names an unknown organ or base, or fails a check is a fault; with any fault nothing is written. Items that
 * have not changed since the last load are left alone.
 */
export async function loadItems(tx: Tx, lines: readonly PackLine[], now: Date, lang: Lang = 'zh'): Promise<PackResult> {
  const faults: PackFault[] = [];
  const read = lines.flatMap((line) => readLine(line, faults, lang));
  const organs = await findOrgans(tx, read);
  checkTogether(read, organs, faults, lang);
  await checkEach(tx, read, faults, lang);
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  for (let at = 0; at < read.length; at += BATCH) {
    await publishItems(tx, read.slice(at, at + BATCH), organs, now);
  }
  return { loaded: read.length, faults: [], notes: [] };
}

function readLine({ line, value }: PackLine, faults: PackFault[], lang: Lang): ReadItem[] {
  const parsed = packItemSchema.safeParse(value);
  if (parsed.success) return [{ line, item: parsed.data }];
  for (const issue of parsed.error.issues) {
    faults.push({ line, field: issue.path.join('.'), reason: translateIssue(issue, lang) });
  }
  return [];
}

async function findOrgans(tx: Tx, read: readonly ReadItem[]): Promise<Map<string, Organ>> {
  const codes = [...new Set(read.map(({ item }) => item.organ))];
  const organs = codes.length > 0 ? await listByCodes(tx, codes) : [];
  return new Map(organs.map((organ) => [organ.code, organ]));
}

/** What only shows when all lines are seen together. */
function checkTogether(
  read: readonly ReadItem[],
  organs: ReadonlyMap<string, Organ>,
  faults: PackFault[],
  lang: Lang,
): void {
  const w = loadWords.in(lang);
  const codes = new Set(read.map(({ item }) => item.code));
  const seen = new Set<string>();
  for (const { line, item } of read) {
    if (seen.has(item.code)) faults.push({ line, field: 'code', reason: w.twice(item.code) });
    seen.add(item.code);
    if (!organs.has(item.organ)) faults.push({ line, field: 'organ', reason: w.noOrgan(item.organ) });
    if (!isInOrder(item)) faults.push({ line, field: 'earlier', reason: w.disorder });
    if (item.base && !codes.has(item.base)) faults.push({ line, field: 'base', reason: w.noBase(item.base) });
  }
}

/** Each version begins after the one before it. */
function isInOrder({ earlier = [], effectiveFrom }: PackItem): boolean {
  const days = [...earlier.map((one) => one.effectiveFrom), effectiveFrom];
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''));
}

async function checkEach(tx: Tx, read: readonly ReadItem[], faults: PackFault[], lang: Lang): Promise<void> {
  const env = { themes: await listThemes(tx) };
  const w = checkWords.in(lang);
  for (const { line, item } of read) {
    const contents = [
      { at: 'content', content: item.content },
      ...(item.earlier ?? []).map(({ content }, index) => ({ at: `earlier.${index}.content`, content })),
    ];
    for (const { at, content } of contents) {
      for (const { check, path, values } of checkItem(content, env)) {
        faults.push({ line, field: `${at}.${path}`, reason: w[check](values) });
      }
    }
  }
}

/** One version of one item, as it is published. */
interface Edition {
  readonly item: PackItem;
  readonly effectiveFrom: string;
  readonly content: ItemContent;
}

/** The newest of each, after what those that are new to this database said before, version by version. */
async function publishItems(
  tx: Tx,
  read: readonly ReadItem[],
  organs: ReadonlyMap<string, Organ>,
  now: Date,
): Promise<void> {
  const items = read.map(({ item }) => item);
  const withPast = items.filter(({ earlier }) => earlier !== undefined);
  const known = await listKnownCodes(
    tx,
    DOCUMENT_KIND,
    withPast.map(({ code }) => code),
  );
  const past = withPast.filter(({ code }) => !known.has(code));
  const longest = Math.max(0, ...past.map(({ earlier = [] }) => earlier.length));
  for (let version = 0; version < longest; version++) {
    const editions = past.flatMap((item): Edition[] => {
      const before = item.earlier?.[version];
      return before ? [{ item, ...before }] : [];
    });
    await publishEditions(tx, editions, organs, now);
  }
  await publishEditions(
    tx,
    items.map((item) => ({ item, effectiveFrom: item.effectiveFrom, content: item.content })),
    organs,
    now,
  );
}

async function publishEditions(
  tx: Tx,
  editions: readonly Edition[],
  organs: ReadonlyMap<string, Organ>,
  now: Date,
): Promise<void> {
  const documents = editions.flatMap(({ item, effectiveFrom, content }) => {
    const organ = organs.get(item.organ);
    const based = item.base ? { ...content, base: item.base } : content;
    return organ ? [{ code: item.code, organ, content: based, since: startOfDate(effectiveFrom) }] : [];
  });
  const published = await publishFromSource(tx, {
    kind: DOCUMENT_KIND,
    source: 'items.jsonl',
    documents,
    now,
  });
  const byId = new Map([...organs.values()].map((organ) => [organ.id, organ]));
  await syncLive(tx, published, byId, now);
  const ids = new Map(published.map(({ code, documentId }) => [code, documentId]));
  const papers = documents.flatMap(({ code, content }) => {
    const documentId = ids.get(code);
    return documentId ? listPapers(content).map(({ paper }) => ({ documentId, fileId: paper.id })) : [];
  });
  await insertPapers(tx, papers, now);
}
