// An entry as a kind of document: what checkers read, when it is whole, and what lists and searches keep of it.
import { indexDocuments } from '#kernel/documents/found.ts';
import type { DocumentKind, Reading } from '#kernel/documents/registry.ts';
import { type Changed, followCurrent } from '#kernel/documents/service/current.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { contentSchema, DESK, type Entry, KIND, KNOWLEDGE, TAG } from './contract.ts';
import { addMonths, findWants, STOPS, scoreOf, tellingPairs } from './rules.ts';
import { foundKnowledge } from './search.ts';
import { endEntries, listTwins, putEntries } from './store/entries.ts';
import { words } from './words.ts';

export const knowledgeKind: DocumentKind = {
  kind: KIND,
  zh: '知识库条目',
  en: 'Entry of the knowledge base',
  gates: ['content', 'secrecy'],
  read: readEntry,
  desk: (documentId) => `${DESK}/${documentId}`,
  page: (code) => `${KNOWLEDGE}/${code}`,
  check: async (_db, content, lang) => listFaults(content, lang),
  changed: syncEntries,
};

const TEXTS = ['also', 'answer', 'basis', 'area', 'phone'] as const;

function readEntry(content: unknown): Reading {
  const entry = content as Entry;
  const { title, titleEn } = entry;
  const { labels } = words.in('zh');
  const texts = [
    { name: labels.title, text: [title, titleEn].filter(Boolean).join('\n') },
    ...TEXTS.map((key) => ({ name: labels[key], text: entry[key] })),
  ];
  return { title, titleEn, texts, files: [] };
}

/** The field in which a want is mended. */
const FIELD = { 'no-class': 'class', 'too-short': 'answer' } as const;

function listFaults(content: unknown, lang: Lang): FieldFault[] {
  const w = words.in(lang);
  const { data: entry } = contentSchema.safeParse(content);
  if (!entry) return [{ path: '', message: w.malformed }];
  return findWants(entry, [])
    .filter((want) => STOPS.includes(want))
    .map((want) => ({ path: FIELD[want as keyof typeof FIELD], message: w.wants[want] }));
}

/** Question and other wordings, as they are compared with what somebody writes. */
export const wordingsOf = ({ title, also }: Pick<Entry, 'title' | 'also'>): string[] =>
  [title, ...also.split('\n')].map((one) => one.trim()).filter(Boolean);

async function syncEntries(ctx: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { tx, now } = ctx;
  const { ids, current, kept } = await followCurrent(ctx, KIND, documents);
  await endEntries(tx, ids, kept, now);
  const entries = current.map((one) => ({ one, entry: contentSchema.parse(one.content) }));
  const twins = await listTwins(
    tx,
    entries.map(({ one: { organId, documentId }, entry: { title } }) => ({ organId, documentId, title })),
  );
  await putEntries(
    tx,
    entries.map(({ one, entry }) => {
      const wordings = wordingsOf(entry);
      return {
        publication_id: one.publicationId,
        // Refused by the table when there is none.
        secrecy_review_id: one.secrecyReviewId as string,
        document_id: one.documentId,
        code: one.code,
        organ_id: one.organId,
        organ_path: one.organPath,
        class: entry.class,
        title: entry.title,
        title_en: entry.titleEn,
        wordings,
        pairs: [...new Set(wordings.flatMap((wording) => [...tellingPairs(wording)]))],
        score: scoreOf(findWants(entry, twins.has(one.documentId) ? [entry.title] : [])),
        review_on: addMonths(localDate(one.since), entry.cycle),
        valid_until: entry.until,
        since: one.since,
        until: one.until,
      };
    }),
  );
  await indexDocuments(ctx, foundKnowledge, documents);
  await touchPages(tx, [TAG, ...documents.map(({ code }) => `${KIND}:${code}`)]);
}
