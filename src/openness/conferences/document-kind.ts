// Press conferences as a kind of document: what reviewers read, when one is whole, and what the list keeps of it.
import { indexDocuments } from '#kernel/documents/found.ts';
import type { DocumentKind, Reading } from '#kernel/documents/registry.ts';
import { type Changed, followCurrent } from '#kernel/documents/service/current.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { CONFERENCES, type Conference, contentSchema, DESK, KIND } from './contract.ts';
import { foundConferences } from './search.ts';
import { endConferences, putConference } from './store.ts';
import { words } from './words.ts';

export const conferenceKind: DocumentKind = {
  kind: KIND,
  zh: '新闻发布会实录',
  en: 'Record of a press conference',
  gates: ['content', 'secrecy'],
  read: readConference,
  desk: (documentId) => `${DESK}/${documentId}`,
  page: (code) => `${CONFERENCES}/${code}`,
  check: async (_db, content, lang) => listFaults(content, lang),
  changed: syncConferences,
};

function readConference(content: unknown): Reading {
  const { title, titleEn, place, attending, transcript, questions } = content as Conference;
  const w = words.in('zh');
  const asked = questions.map(({ asker, question, answerer, answer }, index) => ({
    name: w.questionOf(index + 1),
    text: `${asker}：${question}\n${answerer}：${answer}`,
  }));
  const texts = [
    { name: w.titleLabel, text: [title, titleEn].filter(Boolean).join('\n') },
    { name: w.place, text: place },
    { name: w.attending, text: attending },
    { name: w.transcript, text: transcript },
    ...asked,
  ];
  return { title, titleEn, texts, files: [] };
}

function listFaults(content: unknown, lang: Lang): FieldFault[] {
  const w = words.in(lang).faults;
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return [{ path: '', message: w.form }];
  const { place, speaker, transcript } = parsed.data;
  return [
    ...(place === '' ? [{ path: 'place', message: w.place }] : []),
    ...(speaker === null ? [{ path: 'speaker', message: w.speaker }] : []),
    ...(transcript === '' ? [{ path: 'transcript', message: w.transcript }] : []),
  ];
}

async function syncConferences(ctx: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { tx, now } = ctx;
  const { ids, current, kept } = await followCurrent(ctx, KIND, documents);
  await endConferences(tx, ids, kept, now);
  for (const one of current) {
    const { title, titleEn, heldOn, questions } = contentSchema.parse(one.content);
    await putConference(tx, {
      publication_id: one.publicationId,
      // Refused by the table when there is none.
      secrecy_review_id: one.secrecyReviewId as string,
      document_id: one.documentId,
      code: one.code,
      organ_id: one.organId,
      organ_path: one.organPath,
      title,
      title_en: titleEn,
      held_on: heldOn,
      questions: questions.length,
      since: one.since,
      until: one.until,
    });
  }
  await indexDocuments(ctx, foundConferences, documents);
  await touchPages(tx, [CONFERENCES, ...documents.map(({ code }) => `${KIND}:${code}`)]);
}
