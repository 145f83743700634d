// Firing: a stored moment becomes a signal, once, also after a crash or a jump of the clock.
import type { CaseFile, CaseLimit, OrganRef } from '#kernel/cases/contract.ts';
import { lockIdleAnd, type WatchedCase } from '#kernel/cases/signal.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { Rule, RuleSet } from '../contract.ts';
import { composeTimed } from '../rules/compose.ts';
import { findRuleWithSet } from '../store/rules.ts';
import { numberOf } from '../store/signals.ts';
import { claiming, type DueOfOrgan, type DueWatch, listDue } from '../store/watch.ts';
import type { Moment } from './cards.ts';
import { findWhom, give, takeTurnAgainst } from './give.ts';
import { beginRound, type Round } from './round.ts';
import { findRules } from './rules.ts';

const BATCH = 200;
/** So many at a time: while the database works on one signal, the next is made. */
const LANES = 4;

/**
 * Fires every stored moment that has come, each in a transaction of its own. The case is locked first, then the
 * moment is claimed: of two workers one fires it, and a case somebody acts on just now is left for the next round.
 * Moments of one case fire in their order, and so do those of all cases of an organ that bring yellow cards, of several
 * at one moment those whose limit began first: which of an officer's yellow cards brings the red one is no accident.
 * After a stop or a jump of the clock everything missed fires, with the moment it was meant for. Gives how many.
 */
export async function fireDue(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  let fired = 0;
  for (let after: DueOfOrgan | null = null; ; ) {
    const due: DueOfOrgan[] = await listDue(runtime.db, now, after, BATCH);
    fired += await fireBatch(runtime, due);
    if (due.length < BATCH) return fired;
    after = due.at(-1) ?? null;
  }
}

async function fireBatch(runtime: Runtime, due: readonly DueOfOrgan[]): Promise<number> {
  const round = beginRound(runtime.clock.now());
  const turns = (await groupByTurn(runtime, due)).values();
  let fired = 0;
  // The lanes share one iterator: each takes the next turn when it is done with one.
  const runLane = async () => {
    for (const watches of turns) for (const watch of watches) if (await fireSafely(runtime, round, watch)) fired++;
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  return fired;
}

/** What fires one after the other: a case by itself, but all cases of an organ together that may be given a yellow card. */
async function groupByTurn(runtime: Runtime, due: readonly DueOfOrgan[]): Promise<Map<string, DueOfOrgan[]>> {
  const set = await findRules(runtime.db, runtime.db);
  const mild = new Set(set?.rules.filter(({ level }) => level !== 'yellow').map(({ id }) => id));
  const ordered = new Set(due.filter(({ rule_id }) => !mild.has(rule_id)).map(({ case_id }) => case_id));
  return Map.groupBy(due, ({ case_id, organ_id }) => (ordered.has(case_id) ? organ_id : case_id));
}

/** One that cannot be given holds up no other. */
async function fireSafely(runtime: Runtime, round: Round, watch: DueWatch): Promise<boolean> {
  try {
    return await fireOnce(runtime, round, watch);
  } catch (error) {
    runtime.log.error({ err: error, limit: watch.limit_id, rule: watch.rule_id }, 'a signal was not given');
    return false;
  }
}

function fireOnce(runtime: Runtime, round: Round, watch: DueWatch): Promise<boolean> {
  return inTransaction(runtime.db, async (tx) => {
    const now = runtime.clock.now();
    const locked = await lockIdleAnd(tx, watch.case_id, claiming(watch, now));
    const claimed = locked?.also[0];
    if (!claimed) return false;
    await giveSignal({ runtime, tx, now, round }, locked.watched, watch, claimed.serial);
    return true;
  });
}

/** Fires a moment that came before the act in whose transaction we are: the act holds the case. */
export async function fireForCase(moment: Moment, watched: WatchedCase, watch: DueWatch): Promise<CaseFile> {
  const { rows } = await claiming(watch, moment.now).execute(moment.tx);
  return rows[0] ? giveSignal(moment, watched, watch, rows[0].serial) : watched.file;
}

async function giveSignal(moment: Moment, watched: WatchedCase, watch: DueWatch, serial: number): Promise<CaseFile> {
  const { tx, now } = moment;
  const { rule, set } = await findRuleOf(moment, watch.rule_id);
  const limit = watched.limits.find((one) => one.id === watch.limit_id);
  if (!limit) throw new Error(`case ${watched.file.number} has no limit ${watch.limit_id}`);
  const organ = await findResponsible(tx, watched, limit);
  const whom = await findWhom(moment, watched, organ, watch.fire_at);
  await takeTurnAgainst(moment, whom, rule.level);
  const cause = { rule, set, ...whom, passedAt: watch.fire_at, now };
  const { prefix, ...signal } = composeTimed(watched.file, limit, cause);
  return give(moment, watched, { ...signal, number: numberOf(prefix, serial) }, rule);
}

/** What is written of a rule stays as it is, so the rules this process keeps will do where the rule is one of them. */
async function findRuleOf({ runtime, tx }: Moment, id: string): Promise<{ rule: Rule; set: Pick<RuleSet, 'version'> }> {
  const set = await findRules(runtime.db, tx);
  const rule = set?.rules.find((one) => one.id === id);
  return set && rule ? { rule, set } : findRuleWithSet(tx, id);
}

/** The organ whose limit it is: the one asked for an opinion, or the one that has the case. */
async function findResponsible(tx: Tx, { file }: WatchedCase, limit: CaseLimit): Promise<OrganRef> {
  if (limit.organ_id !== null && limit.organ_id !== file.organ_id) return getOrgan(tx, limit.organ_id);
  return { id: file.organ_id, path: file.organ_path, name: file.organ_name };
}
