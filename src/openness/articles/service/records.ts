// Keeping count of what becomes public: its first day, the last day the law gave it, the day it was taken away.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { findLastDay } from '#kernel/documents/rules.ts';
import type { ActContext } from '#platform/http/context.ts';
import { endRecords, keepRecords, type NewRecord } from '../store/records.ts';
import type { LiveRow } from '../store/sync.ts';

/** In the transaction of a publication or withdrawal: `rows` are all that is public or announced of the documents. */
export async function recordArticles(
  { tx, now }: ActContext,
  documentIds: readonly string[],
  rows: readonly LiveRow[],
): Promise<void> {
  const calendar = await loadCalendar(tx, 'CN');
  const first = new Map<string, NewRecord>();
  for (const row of rows) {
    const { documentId } = row.publication;
    if (!first.has(documentId)) first.set(documentId, toRecord(row, calendar));
  }
  await endRecords(
    tx,
    documentIds.filter((id) => !first.has(id)),
    now,
  );
  await keepRecords(tx, [...first.values()]);
}

function toRecord({ publication, content, organ }: LiveRow, calendar: Calendar): NewRecord {
  return {
    document_id: publication.documentId,
    code: publication.code,
    title: content.title,
    title_en: content.titleEn ?? null,
    kind: content.kind,
    organ_id: organ.id,
    organ_path: publication.organPath,
    signed_at: content.signedAt ? new Date(content.signedAt) : null,
    due_on: findLastDay(content.formedOn, calendar),
    first_at: publication.since,
  };
}
