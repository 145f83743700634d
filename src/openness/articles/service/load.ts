// Takes in the articles of a city pack: everything is checked before anything is written.

import type { z } from 'zod';
import { SOURCE } from '#kernel/documents/contract.ts';
import { scanFaultOf } from '#kernel/documents/scan/fault.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { publishFromSource, type SourceDocument } from '#kernel/documents/service/source.ts';
import type { Organ, PackFault, PackResult } from '#kernel/organs/contract.ts';
import { listByCodes } from '#kernel/organs/store/read.ts';
import type { ActContext } from '#platform/http/context.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { columns } from '../columns.ts';
import { DOCUMENT_KIND } from '../contract.ts';
import { checkArticle } from '../rules/check.ts';
import { packLineSchema, toContent } from '../rules/line.ts';
import { readContent } from '../rules/read.ts';
import { checkWords } from '../words/checks.ts';
import { loadWords } from '../words/load.ts';
import { syncArticles } from './sync.ts';

export interface PackLine {
  readonly line: number;
  readonly value: unknown;
}
interface Read {
  readonly line: number;
  readonly article: z.infer<typeof packLineSchema>;
}

/** So many are published in one go: a statement holds at most 65,535 values. */
const BATCH = 500;

/**
 * Publishes each article from its moment on, reviewed for content and secrecy as the source vouches. A line that does
 * not fit the schema, names an unknown organ or column, fails a check or is marked secret is a fault; with any fault
 * nothing is written. Articles that have not changed since the last load are left alone.
 */
export async function loadArticles(ctx: ActContext, lines: readonly PackLine[]): Promise<PackResult> {
  const faults: PackFault[] = [];
  const read = lines.flatMap((line) => readLine(ctx, line, faults));
  const codes = [...new Set(read.map(({ article }) => article.organ))];
  const organs = new Map(
    (codes.length > 0 ? await listByCodes(ctx.tx, codes) : []).map((organ) => [organ.code, organ]),
  );
  const places = await findPlaces(ctx, read);
  const seen = new Set<string>();
  const documents: SourceDocument[] = [];
  for (const one of read) {
    const twice = seen.has(one.article.code);
    seen.add(one.article.code);
    const made = await makeDocument(ctx, one, organs, places, faults);
    if (twice) faults.push({ line: one.line, field: 'code', reason: loadWords.in(ctx.lang).twice });
    else if (made) documents.push(made);
  }
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  for (let at = 0; at < documents.length; at += BATCH) await publish(ctx, documents.slice(at, at + BATCH));
  return { loaded: documents.length, faults: [], notes: [] };
}

function readLine({ lang }: ActContext, { line, value }: PackLine, faults: PackFault[]): Read[] {
  const parsed = packLineSchema.safeParse(value);
  if (parsed.success) return [{ line, article: parsed.data }];
  for (const issue of parsed.error.issues) {
    faults.push({ line, field: issue.path.join('.'), reason: translateIssue(issue, lang) });
  }
  return [];
}

/** Ids of columns by `site/slug`. */
async function findPlaces({ tx }: ActContext, read: readonly Read[]): Promise<Map<string, string>> {
  const named = read.flatMap(({ article }) => article.columns.map((slug) => `${article.site}/${slug}`));
  const slugs = [...new Set(named)].map((place) => {
    const [site = '', slug = ''] = place.split('/');
    return { site, slug };
  });
  const found = slugs.length > 0 ? await columns().findBySlugs(tx, slugs) : [];
  return new Map(found.map((column) => [`${column.siteCode}/${column.slug}`, column.id]));
}

async function makeDocument(
  ctx: ActContext,
  { line, article }: Read,
  organs: ReadonlyMap<string, Organ>,
  places: ReadonlyMap<string, string>,
  faults: PackFault[],
): Promise<SourceDocument | undefined> {
  const w = loadWords.in(ctx.lang);
  const before = faults.length;
  const fault = (field: string, reason: string) => faults.push({ line, field, reason });
  const organ = organs.get(article.organ);
  if (!organ) fault('organ', w.noOrgan(article.organ));
  const ids = article.columns.flatMap((slug) => places.get(`${article.site}/${slug}`) ?? []);
  if (ids.length < article.columns.length) fault('columns', w.noColumn);
  if (!organ || faults.length > before) return undefined;
  const content = toContent(article, ids, { source: organ.name, editor: SOURCE.name });
  for (const { check, path } of checkArticle(content)) fault(path, checkWords.in(ctx.lang)[check]);
  const { texts } = readContent(content);
  const marked = await scanFaultOf(() => guardEntry(ctx, { entrance: 'pack', subject: article.code, texts }), ctx.lang);
  if (marked) fault('body', marked);
  return faults.length > before
    ? undefined
    : { code: article.code, organ, content, since: new Date(article.published) };
}

async function publish(ctx: ActContext, documents: readonly SourceDocument[]): Promise<void> {
  const published = await publishFromSource(ctx.tx, {
    kind: DOCUMENT_KIND,
    source: 'articles.jsonl',
    documents,
    gates: ['content', 'secrecy'],
    now: ctx.now,
  });
  await syncArticles(ctx, published);
}
