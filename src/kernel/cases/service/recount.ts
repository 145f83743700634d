// A changed calendar moves the ends of running limits: each case is counted anew, once, and says why.
import { z } from 'zod';
import { regionSchema, type YearImport } from '#kernel/calendar/contract.ts';
import { type CalendarChanges, spanChanges } from '#kernel/calendar/rules/import.ts';
import { tellDay } from '#kernel/calendar/rules/telling.ts';
import { importYear, loadCalendar, openCalendars } from '#kernel/calendar/service.ts';
import { resolveTaker } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate, localMinute, localTime } from '#platform/time.ts';
import { CALENDAR_ACT, type CaseKind, type CaseLimit, type Decision, type Snapshot } from '../contract.ts';
import { titlesOf } from '../notices.ts';
import { listTouched } from '../queries/touched.ts';
import { getKind, listCalendarListeners } from '../registry.ts';
import { changeLimits, findPublic, recount } from '../rules/limits.ts';
import * as store from '../store.ts';
import { calendarWords, movedTopic } from '../words/calendar.ts';
import { carryOut, findSnapshot, momentOf } from './carry-out.ts';

/** The job that counts anew. */
export const RECOUNT = 'cases.recount';

export const recountSchema = z.object({
  region: regionSchema,
  year: z.int(),
  /** The notice that changed the calendar. */
  source: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  round: z.literal([1, 2]).default(1),
});
type Recount = z.infer<typeof recountSchema>;

/** Takes in a year of the calendar, and has the limits counted anew whose days it changed. Throws as `importYear`. */
export async function takeInYear(tx: Tx, input: YearImport, lang?: Lang): Promise<CalendarChanges> {
  const changes = await importYear(tx, input, lang);
  const days = spanChanges(input.year, changes);
  const { region, year, source } = input;
  if (days) await enqueue(tx, RECOUNT, { region, year, source, ...days });
  return changes;
}

const PAGE = 500;
/** Acts under way while the calendar changed may still have counted by the old one; by then they have ended. */
const SECOND_ROUND_MS = 60_000;

/**
 * Counts anew every limit a change of the calendar touches, each case in a transaction of its own. A case already
 * counted is found in order and left alone: stopped half-way and begun again, it moves nothing twice. Gives how many
 * cases moved.
 * @throws when a case could not be counted, after all the others were; the queue tries again.
 */
export async function recountCases(runtime: Runtime, change: Recount): Promise<number> {
  let moved = 0;
  const failed = new Set<string>();
  for (let after: CaseLimit | null = null; ; ) {
    const page = await listTouched(runtime.db, change, after, PAGE);
    const calendars = await openCalendars(runtime.db);
    const due = page.filter(({ limit, region }) => recount(limit, { calendar: calendars(region) }) !== limit);
    for (const caseId of new Set(due.map(({ limit }) => limit.case_id))) {
      try {
        moved += (await recountCase(runtime, caseId, change)) ? 1 : 0;
      } catch (error) {
        runtime.log.error({ err: error, case: caseId }, 'a case could not be counted anew');
        failed.add(caseId);
      }
    }
    if (page.length < PAGE) break;
    after = page.at(-1)?.limit ?? null;
  }
  for (const listen of listCalendarListeners()) await listen(runtime, change.region);
  if (failed.size > 0) throw new Error(`${failed.size} cases could not be counted anew`);
  if (change.round === 1) {
    const runAt = new Date(runtime.clock.now().getTime() + SECOND_ROUND_MS);
    await inTransaction(runtime.db, (tx) => enqueue(tx, RECOUNT, { ...change, round: 2 }, { runAt }));
  }
  return moved;
}

function recountCase(runtime: Runtime, caseId: string, change: Recount): Promise<boolean> {
  return inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    const found = await findSnapshot(ctx, caseId);
    if (!found) return false;
    const { snapshot } = found;
    const kind = getKind(snapshot.file.kind);
    const env = { now: momentOf(ctx, found), calendar: await loadCalendar(tx, snapshot.file.region) };
    const work = { kind, caseId, ...env };
    const { limits, changed } = changeLimits(snapshot.limits, [{ do: 'recount' }], work);
    if (changed.length === 0) return false;
    const moves = listMoves(snapshot.limits, changed);
    if (moves.length === 0) {
      await store.writeProvisional(tx, changed);
      return false;
    }
    const publicMove = findPublicMove(snapshot, limits, kind);
    const decision: Decision = {
      limits: [{ do: 'recount' }],
      record: { ...recordOf(kind, moves, change), ...tellPublic(publicMove, change.source) },
      notices: publicMove ? [{ template: 'cases.due-moved', values: { ...publicMove, source: change.source } }] : [],
    };
    await carryOut(ctx, { kind, name: CALENDAR_ACT, snapshot, decision, env, clientId: null });
    if (publicMove) await tellHolder(ctx, snapshot, { ...publicMove, source: change.source });
    return true;
  });
}

interface Move {
  readonly kind: string;
  readonly was: Date | null;
  readonly due: Date | null;
}

/** Limits that end at another moment; the others are only certain now where they were expected before. */
function listMoves(before: readonly CaseLimit[], changed: readonly CaseLimit[]): Move[] {
  const old = new Map(before.map((limit) => [limit.id, limit.due_at]));
  return changed
    .map(({ id, kind, due_at: due }) => ({ kind, was: old.get(id) ?? null, due }))
    .filter(({ was, due }) => was?.getTime() !== due?.getTime());
}

/** The day the public is told, before and after; undefined when it stays. */
function findPublicMove(
  { limits, file }: Snapshot,
  after: readonly CaseLimit[],
  kind: CaseKind,
): { was: string; due: string } | undefined {
  const was = findPublic(limits, kind)?.due_at;
  const due = findPublic(after, kind)?.due_at;
  if (!was || !due || file.phase === 'closed') return undefined;
  const days = { was: localDate(was), due: localDate(due) };
  return days.was === days.due ? undefined : days;
}

function recordOf(kind: CaseKind, moves: readonly Move[], { region, year, source }: Recount) {
  const say = (lang: 'zh' | 'en') => {
    const w = calendarWords.in(lang);
    const told = moves.map(({ kind: name, was, due }) =>
      w.move({ limit: kind.limits[name]?.[lang] ?? name, was: sayEnd(was, lang), due: sayEnd(due, lang) }),
    );
    return w.moved({ year, source, moves: told.join(w.and) });
  };
  return { region, year, source, moves, message: say('zh'), messageEn: say('en') };
}

/** What the status page says; nothing when only what is the office's affair moved. */
function tellPublic(move: { was: string; due: string } | undefined, source: string): Record<string, string> {
  if (!move) return {};
  const say = (lang: 'zh' | 'en') =>
    calendarWords.in(lang).told({ source, was: tellDay(move.was, lang), due: tellDay(move.due, lang) });
  return { told: say('zh'), toldEn: say('en') };
}

function sayEnd(at: Date | null, lang: 'zh' | 'en'): string {
  return at ? `${tellDay(localDate(at), lang)} ${localTime(at) === '23:59:59' ? '24:00' : localMinute(at)}` : '';
}

async function tellHolder(
  ctx: ActContext,
  { file, holds }: Snapshot,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const lead = holds.find((hold) => hold.role === 'lead');
  if (!lead) return;
  const accounts = await resolveTaker(ctx.tx, lead, ctx.now);
  await tellAccounts(ctx.tx, accounts, {
    template: 'cases.due-moved',
    values: { ...values, number: file.number, ...titlesOf(file) },
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    topic: movedTopic,
    createdAt: ctx.now,
  });
}
