// Issues as a kind of document: what reviewers read, when one is whole, and what the archive keeps of it.
import type { DocumentKind, Reading } from '#kernel/documents/registry.ts';
import { type Changed, followCurrent } from '#kernel/documents/service/current.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { contentSchema, DESK, GAZETTE, type Issue, KIND } from './contract.ts';
import { endIssues, putIssue } from './store.ts';
import { words } from './words.ts';

export const issueKind: DocumentKind = {
  kind: KIND,
  zh: '公报、简报',
  en: 'Gazette or bulletin',
  gates: ['content', 'secrecy'],
  read: readIssue,
  desk: (documentId) => `${DESK}/${documentId}`,
  page: (code) => `${GAZETTE}/${code}`,
  check: async (_db, content, lang) => listFaults(content, lang),
  changed: syncIssues,
};

function readIssue(content: unknown): Reading {
  const { title, titleEn, lines, printed, sendTo } = content as Issue;
  const w = words.in('zh');
  const sections = lines.map(({ section }) => ({ name: w.section, text: section }));
  const bodies = (printed ?? []).map((line) => ({ name: line.title, text: line.text }));
  return { title, titleEn, texts: [...sections, ...bodies, { name: w.sendTo, text: sendTo }], files: [] };
}

function listFaults(content: unknown, lang: Lang): FieldFault[] {
  const w = words.in(lang).faults;
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return [{ path: '', message: w.form }];
  const { lines, printed } = parsed.data;
  if (lines.length === 0) return [{ path: 'code', message: w.empty }];
  return printed?.length === lines.length ? [] : [{ path: 'code', message: w.notPrinted }];
}

async function syncIssues({ tx, now }: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { ids, current, kept } = await followCurrent({ tx, now }, KIND, documents);
  await endIssues(tx, ids, kept, now);
  for (const one of current) {
    const { title, series, year, number, lines } = contentSchema.parse(one.content);
    await putIssue(tx, {
      publication_id: one.publicationId,
      // Refused by the table when there is none.
      secrecy_review_id: one.secrecyReviewId as string,
      document_id: one.documentId,
      code: one.code,
      organ_id: one.organId,
      organ_path: one.organPath,
      series,
      title,
      year,
      number,
      items: lines.length,
      since: one.since,
      until: one.until,
    });
  }
  await touchPages(tx, [GAZETTE, ...documents.map(({ code }) => `${KIND}:${code}`)]);
}
