// What supervision does in the transaction of a case: keeps the stored moments in step, and notes how it ended.
import { countWorkdays } from '#kernel/calendar/rules/counting.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { runOf } from '#kernel/cases/rules/limits.ts';
import { readWatched } from '#kernel/cases/signal.ts';
import { localDate } from '#platform/time.ts';
import { planBy } from '../rules/match.ts';
import { insertLate } from '../store/known.ts';
import { saveResult } from '../store/results.ts';
import { type DueWatch, listDueOf, storeWatches } from '../store/watch.ts';
import { fireForCase } from './fire.ts';
import { findRules, forgetRules } from './rules.ts';

/** Told of every act on every case. Taking a case in costs one statement. */
export const superviseCase: CaseListener = async (event) => {
  if (event.limits.length === 0) return;
  // A moment that came before this act counts, even if the clock had not yet come round to it.
  const due = event.act === 'open' ? [] : await listDueOf(event.tx, idsOf(event), event.now);
  if (due.length > 0) await firePassed(event, due);
  await watchLimits(event);
  await noteResult(event);
};

const idsOf = (event: CaseEvent) => event.limits.map((limit) => limit.id);

async function firePassed(event: CaseEvent, due: readonly DueWatch[]): Promise<void> {
  let watched = await readWatched(event.tx, event.file);
  for (const watch of due) watched = { ...watched, file: await fireForCase(event, watched, watch) };
}

async function watchLimits(event: CaseEvent): Promise<void> {
  const root = event.runtime.db;
  const set = await findRules(root, event.tx);
  const watches = planBy(set, event.limits, { kind: getKind(event.file.kind), calendar: event.calendar }, event.now);
  // Clocks that have just begun have nothing stored that could be left over.
  const limitIds = event.act === 'open' ? [] : idsOf(event);
  // Another process may have changed the rules since they were read.
  await storeWatches(event.tx, { ruleSet: set?.id ?? null, limitIds, watches }, event.now, () => forgetRules(root));
}

/** Writes down whether the case kept its limits, when those of the whole case have ended by a decision or too late. */
async function noteResult(event: CaseEvent): Promise<void> {
  const kind = getKind(event.file.kind);
  const ended = event.limits.filter(
    (limit) => kind.limits[limit.kind]?.scope === 'total' && (limit.state === 'met' || limit.state === 'missed'),
  );
  const [first] = [...ended].sort(byDue);
  if (!first) return;
  const late = ended.filter((limit) => limit.state === 'missed').sort(byDue)[0];
  if (event.file.decided_at === null && !late) return;
  if (late?.due_at) await noteLate(event, late.due_at);
  const ended_at = first.ended_at ?? event.now;
  await saveResult(event.tx, {
    case_id: event.file.id,
    kind: kind.name,
    subject_code: event.file.subject_code,
    organ_id: event.file.organ_id,
    organ_path: event.file.organ_path,
    counted_on: localDate(late?.due_at ?? ended_at),
    on_time: late === undefined,
    days_used: countWorkdays(runOf(first, event.calendar), ended_at),
    days_promised: first.unit === 'wd' ? first.amount + first.extra : null,
    ended_at,
    recorded_at: event.now,
    decided: event.file.decided_at !== null,
    officer_id: event.officerId ?? null,
    post: event.post ?? null,
  });
}

async function noteLate({ tx, file, now, officerId = null, post = null }: CaseEvent, due: Date): Promise<void> {
  await insertLate(tx, {
    case_id: file.id,
    kind: file.kind,
    subject_code: file.subject_code,
    organ_path: file.organ_path,
    officer_id: officerId,
    post,
    counted_on: localDate(due),
    noted_at: now,
  });
}

const byDue = (a: CaseLimit, b: CaseLimit) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0);
