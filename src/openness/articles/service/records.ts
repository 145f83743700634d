// Keeping count of what becomes public: its first day, the last day the law gave it, the day it was taken away.
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { endRecords, keepRecords, type NewRecord } from '../store/records.ts';
import type { LiveRow } from '../store/sync.ts';

type Calendar = Awaited<ReturnType<typeof loadCalendar>>;

/** 条例第二十六条: “属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。” */
const TWENTY_DAYS = { amount: 20, unit: 'wd' } as const;

/** No twenty working days take longer, whatever the holidays. */
const LONGEST = 60 * 86_400_000;

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

/** Null where the calendar does not reach back so far: an old text that is taken in is not judged. */
function findLastDay(formedOn: string, calendar: Calendar): string | null {
  const from = startOfDate(formedOn);
  if (!calendar.covers(formedOn) || !calendar.covers(localDate(new Date(from.getTime() + LONGEST)))) return null;
  const due = computeDue({ from, limit: TWENTY_DAYS, method: 'end-of-day', suspensions: [], calendar });
  return due.paused ? null : due.date;
}
