// A notice of days off: entered, judged against what is in force, and put in force.
import { calendarYearInvalid, type YearImport } from '#kernel/calendar/contract.ts';
import { type CalendarChanges, spanChanges } from '#kernel/calendar/rules/import.ts';
import { type ReadNotice, readNotice } from '#kernel/calendar/rules/notice.ts';
import { planYear } from '#kernel/calendar/service.ts';
import { findNotice, insertNotice, markInForce, type NoticeRow } from '#kernel/calendar/store.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { calendarNoticeInForce } from '../errors.ts';
import { listTouched } from '../queries/touched.ts';
import { recount } from '../rules/limits.ts';
import { calendarDesk } from '../words/calendar-desk.ts';
import { takeInYear } from './recount.ts';

export type NoticeInput = Pick<NoticeRow, 'region' | 'year' | 'state' | 'source' | 'exceptional' | 'days'>;

/** A line that cannot be taken in, or (line 0) what the whole year lacks. */
export interface RefusedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** What putting a notice in force would do. */
export interface Judgement {
  readonly refused: readonly RefusedLine[];
  readonly changes: CalendarChanges;
  /** Open limits that would move, and the cases they belong to; `atLeast` when not all were looked at. */
  readonly moved: { readonly limits: number; readonly cases: number; readonly atLeast: boolean };
}

/** More limits are not looked at for a page: so many are counted in well under a second. */
const MOST_LOOKED_AT = 20_000;

/** Keeps a notice as it was entered. Gives its id. */
export async function enterNotice(ctx: ActContext, input: NoticeInput): Promise<string> {
  const id = newId();
  await insertNotice(ctx.tx, { ...input, id, entered_at: ctx.now, entered_by: ctx.actor.name });
  return id;
}

export async function judgeNotice(db: Db, notice: NoticeRow, lang: Lang): Promise<Judgement> {
  const read = readNotice(notice.days);
  const input = toYear(notice);
  const { faults, changes, calendarOf } = await planYear(db, input, lang);
  const lines = notice.days.split(/\r?\n/);
  const ofYear = faults.map(({ path, message }): RefusedLine => {
    const line = read.lines[Number(path.split('.')[1])] ?? 0;
    return { line, text: lines[line - 1]?.trim() ?? '', reason: message };
  });
  return {
    refused: [...listRefused(read, lang), ...ofYear].sort((a, b) => a.line - b.line),
    changes,
    moved: await countMoved(db, input, changes, calendarOf),
  };
}

/** More days are no year's holidays; the calendar takes no more either. */
const MOST_DAYS = 120;

function listRefused({ refused, days }: ReadNotice, lang: Lang): RefusedLine[] {
  const { lineFaults, noDays, tooMany } = calendarDesk.in(lang);
  const whole = days.length === 0 ? [noDays] : days.length > MOST_DAYS ? [tooMany({ count: MOST_DAYS })] : [];
  return [
    ...whole.map((reason) => ({ line: 0, text: '', reason })),
    ...refused.map(({ line, text, fault }) => ({ line, text, reason: lineFaults[fault] })),
  ];
}

function toYear({ region, year, state, source, exceptional, days }: NoticeRow): YearImport {
  return { region, year, state, source, exceptional, days: [...readNotice(days).days] };
}

async function countMoved(
  db: Db,
  { region, year }: YearImport,
  changes: CalendarChanges,
  calendarOf: Awaited<ReturnType<typeof planYear>>['calendarOf'],
): Promise<Judgement['moved']> {
  const days = spanChanges(year, changes);
  const touched = days ? await listTouched(db, { region, ...days }, null, MOST_LOOKED_AT) : [];
  const moved = touched.filter(({ limit, region: place }) => {
    const counted = recount(limit, { calendar: calendarOf(place) });
    return counted.due_at?.getTime() !== limit.due_at?.getTime();
  });
  return {
    limits: moved.length,
    cases: new Set(moved.map(({ limit }) => limit.case_id)).size,
    atLeast: touched.length === MOST_LOOKED_AT,
  };
}

/**
 * Puts an entered notice in force, once; the limits it moves are counted anew by a job of the same transaction.
 * @throws notFound, `calendar.notice-in-force`, and `calendar.year-invalid` with every refused line.
 */
export async function enforceNotice(ctx: ActContext, id: string): Promise<NoticeRow> {
  const notice = await findNotice(ctx.tx, id);
  if (!notice) throw notFound();
  if (!(await markInForce(ctx.tx, id, ctx.actor.name, ctx.now))) throw calendarNoticeInForce();
  const refused = listRefused(readNotice(notice.days), ctx.lang);
  if (refused.length > 0) {
    const faults = refused.map(({ line, reason }) => ({ path: `days.${line}`, message: reason }));
    throw calendarYearInvalid({ year: notice.year, count: faults.length }, faults);
  }
  await takeInYear(ctx.tx, toYear(notice), ctx.lang);
  return notice;
}
