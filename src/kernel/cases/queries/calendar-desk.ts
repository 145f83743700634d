// What the calendar's page shows: the years there are, the notices entered, and what one of them would do.
import { NATIONAL } from '#kernel/calendar/contract.ts';
import { shortenRegion } from '#kernel/calendar/rules/region.ts';
import { findUncoveredYears, listCoverage, type UncoveredYear } from '#kernel/calendar/service.ts';
import { type CoverageRow, findNotice, listNotices, type NoticeRow } from '#kernel/calendar/store.ts';
import { listUpperRegions } from '#kernel/organs/store/regions.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { type Judgement, judgeNotice } from '../service/calendar-notice.ts';

export interface RegionChoice {
  readonly code: string;
  /** Null for the whole country. */
  readonly name: string | null;
}

export interface CalendarDesk {
  readonly regions: readonly RegionChoice[];
  readonly coverage: readonly CoverageRow[];
  readonly uncovered: readonly UncoveredYear[];
  readonly notices: readonly Omit<NoticeRow, 'days'>[];
  /** The notice that is being looked at, and what it would do while it is not in force. */
  readonly notice: NoticeRow | null;
  readonly judgement: Judgement | null;
  readonly thisYear: number;
}

const RECENT = 20;

/** The country, and every region that may declare days off of its own (全国年节及纪念日放假办法第四条). */
export async function listRegions(db: Db): Promise<RegionChoice[]> {
  const regions = await listUpperRegions(db);
  return [{ code: NATIONAL, name: null }, ...regions.map(({ code, name }) => ({ code: shortenRegion(code), name }))];
}

export async function readCalendarDesk(ctx: Context, id: string | undefined): Promise<CalendarDesk> {
  const [regions, coverage, uncovered, notices, notice] = await Promise.all([
    listRegions(ctx.db),
    listCoverage(ctx.db),
    findUncoveredYears(ctx.db, ctx.now),
    listNotices(ctx.db, RECENT),
    id ? findNotice(ctx.db, id) : undefined,
  ]);
  return {
    regions,
    coverage,
    uncovered,
    notices: notices.map(({ days: _, ...one }) => one),
    notice: notice ?? null,
    judgement: notice && !notice.in_force_at ? await judgeNotice(ctx.db, notice, ctx.lang) : null,
    thisYear: Number(localDate(ctx.now).slice(0, 4)),
  };
}
