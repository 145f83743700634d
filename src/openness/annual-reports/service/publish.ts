// The annual report as a kind of document: what reviewers read, whether it agrees with itself, what stands for the public.
import type { DocumentKind, Reading } from '#kernel/documents/registry.ts';
import { hashContent } from '#kernel/documents/rules.ts';
import { type Changed, followCurrent } from '#kernel/documents/service/current.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { contentSchema, DESK, KIND, PARTS, REPORTS, type ReportContent } from '../contract.ts';
import { checkTables, fillIn, listUnknownMarks } from '../rules/tables.ts';
import { endReports, putReport } from '../store.ts';
import { words } from '../words.ts';

export const reportKind: DocumentKind = {
  kind: KIND,
  zh: '信息公开年度报告',
  en: 'Annual report of disclosure',
  gates: ['content', 'secrecy'],
  read: readReport,
  desk: (documentId) => `${DESK}/${documentId}`,
  page: (code) => `${REPORTS}/${code}`,
  check: async (_db, content, lang) => listFaults(content, lang),
  changed: syncReports,
};

function readReport(content: unknown): Reading {
  const { title, titleEn, frozen, ...report } = content as ReportContent;
  const w = words.in('zh');
  const say = (text: string) => (frozen ? fillIn(text, frozen.figures) : text);
  return { title, titleEn, texts: PARTS.map((part) => ({ name: w.parts[part], text: say(report[part]) })), files: [] };
}

/** Parts that are empty or name a cell there is not, and tables that do not agree. */
export function listFaults(content: unknown, lang: Lang): FieldFault[] {
  const w = words.in(lang).faults;
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return [{ path: '', message: w.form }];
  const report = parsed.data;
  const unknown = PARTS.flatMap((path) =>
    listUnknownMarks(report[path]).map((mark) => ({ path, message: w.unknownMark(mark) })),
  );
  const empty = PARTS.filter((path) => report[path] === '').map((path) => ({ path, message: w.empty }));
  if (!report.frozen) return [...empty, ...unknown, { path: '', message: w.notFrozen }];
  const tables = checkTables(report.frozen.figures).map((fault) => ({
    path: fault.cell,
    message: w[fault.rule](fault),
  }));
  return [...empty, ...unknown, ...tables];
}

async function syncReports({ tx, now }: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { ids, current, kept } = await followCurrent({ tx, now }, KIND, documents);
  await endReports(tx, ids, kept, now);
  for (const one of current) {
    const { frozen, year } = contentSchema.parse(one.content);
    await putReport(tx, {
      publication_id: one.publicationId,
      // Refused by the table when there is none.
      secrecy_review_id: one.secrecyReviewId as string,
      document_id: one.documentId,
      code: one.code,
      organ_id: one.organId,
      year,
      figures: toCanonicalJson(frozen),
      digest: hashContent(frozen),
      since: one.since,
      until: one.until,
    });
  }
  await touchPages(tx, [REPORTS, ...documents.map(({ code }) => `${KIND}:${code}`)]);
}
