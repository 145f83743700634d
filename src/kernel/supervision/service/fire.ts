// Firing what is due: exactly once, whoever works beside us and whenever we were stopped.
import type { CaseFile, CaseLimit, OrganRef } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { lockIdleCase, recordSignal, type WatchedCase } from '#kernel/cases/signal.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { type Evidence, graverOf, type Level, type Rule, type RuleSet } from '../contract.ts';
import { composeMessage } from '../rules/telling.ts';
import { findRuleWithSet } from '../store/rules.ts';
import { insertSignal, type NewSignal } from '../store/signals.ts';
import { claimWatch, type DueWatch, listDue } from '../store/watch.ts';
import { tellReceivers } from './receivers.ts';

const BATCH = 200;

/**
 * Fires every stored moment that has come, each in a transaction of its own. The case is locked first, then the
 * moment is claimed: of two workers one fires it, and a case somebody acts on just now is left for the next round.
 * After a stop or a jump of the clock everything missed fires, with the moment it was meant for. Gives how many.
 */
export async function fireDue(runtime: Runtime): Promise<number> {
  let fired = 0;
  for (const watch of await listDue(runtime.db, runtime.clock.now(), BATCH)) {
    try {
      if (await fireOnce(runtime, watch)) fired++;
    } catch (error) {
      runtime.log.error({ err: error, limit: watch.limit_id, rule: watch.rule_id }, 'a signal was not given');
    }
  }
  return fired;
}

function fireOnce(runtime: Runtime, watch: DueWatch): Promise<boolean> {
  return inTransaction(runtime.db, async (tx) => {
    const watched = await lockIdleCase(tx, watch.case_id);
    const now = runtime.clock.now();
    if (!watched || !(await claimWatch(tx, watch, now))) return false;
    await giveSignal({ runtime, tx, now }, watched, watch);
    return true;
  });
}

interface Moment {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
}

/** Fires a moment that came before the act in whose transaction we are: the act holds the case. */
export async function fireForCase(moment: Moment, watched: WatchedCase, watch: DueWatch): Promise<CaseFile> {
  const claimed = await claimWatch(moment.tx, watch, moment.now);
  return claimed ? giveSignal(moment, watched, watch) : watched.file;
}

async function giveSignal(moment: Moment, watched: WatchedCase, watch: DueWatch): Promise<CaseFile> {
  const { tx, now } = moment;
  const { rule, set } = await findRuleWithSet(tx, watch.rule_id);
  const limit = watched.limits.find((one) => one.id === watch.limit_id);
  if (!limit) throw new Error(`case ${watched.file.number} has no limit ${watch.limit_id}`);
  const organ = await findResponsible(tx, watched, limit);
  const signal = composeSignal(watched.file, limit, organ, { rule, set, passedAt: watch.fire_at, now });
  const number = await insertSignal(tx, signal);
  if (rule.confirm) return watched.file;
  await tellReceivers(tx, watched, { ...signal, number, receivers: rule.receivers }, now);
  return showSignal(tx, watched, { ...signal, number }, now);
}

/** The organ whose limit it is: the one asked for an opinion, or the one that has the case. */
async function findResponsible(tx: Tx, { file }: WatchedCase, limit: CaseLimit): Promise<OrganRef> {
  if (limit.organ_id !== null && limit.organ_id !== file.organ_id) return getOrgan(tx, limit.organ_id);
  return { id: file.organ_id, path: file.organ_path, name: file.organ_name };
}

/** Puts a signal that counts on its case. */
export function showSignal(
  tx: Tx,
  watched: WatchedCase,
  signal: {
    number: string;
    level: Level;
    message: string;
    messageEn: string;
    passedAt: Date;
    snapshot: Evidence;
  },
  now: Date,
): Promise<CaseFile> {
  return recordSignal(tx, watched, {
    shown: graverOf(watched.file.signal, signal.level),
    record: {
      number: signal.number,
      level: signal.level,
      rule: signal.snapshot.rule.code,
      passed: signal.passedAt,
      message: signal.message,
      messageEn: signal.messageEn,
    },
    now,
  });
}

const PREFIX: Readonly<Record<Level, string>> = { hint: 'H', warning: 'W', yellow: 'Y', red: 'R' };

interface Cause {
  readonly rule: Rule;
  readonly set: Pick<RuleSet, 'version'>;
  readonly passedAt: Date;
  readonly now: Date;
}

function composeSignal(file: CaseFile, limit: CaseLimit, organ: OrganRef, cause: Cause): NewSignal {
  const { rule, passedAt } = cause;
  const kind = getKind(file.kind);
  const declared = kind.limits[limit.kind] ?? { zh: limit.kind, en: limit.kind };
  return {
    id: newId(),
    prefix: `${PREFIX[rule.level]}${localDate(passedAt).replaceAll('-', '')}`,
    caseId: file.id,
    limitId: limit.id,
    ruleId: rule.id,
    level: rule.level,
    element: rule.element,
    organId: organ.id,
    organPath: organ.path,
    kind: file.kind,
    subjectCode: file.subject_code,
    passedAt,
    firedAt: cause.now,
    dueAt: limit.due_at,
    ...composeMessage(rule, limit, declared),
    state: rule.confirm ? 'pending' : 'fired',
    snapshot: { ...collectEvidence(file, limit, declared, cause), organ: organ.name },
  };
}

function collectEvidence(
  file: CaseFile,
  limit: CaseLimit,
  declared: { zh: string; en: string },
  { rule, set }: Cause,
): Omit<Evidence, 'organ'> {
  return {
    caseNumber: file.number,
    title: file.title,
    titleEn: file.title_en,
    state: file.state,
    region: file.region,
    limit: {
      kind: limit.kind,
      zh: declared.zh,
      en: declared.en,
      amount: limit.amount,
      extra: limit.extra,
      unit: limit.unit,
      method: limit.method,
      startedAt: limit.started_at.toISOString(),
      suspensions: limit.suspensions.map((span) => ({
        from: span.from.toISOString(),
        to: span.to?.toISOString() ?? null,
        reason: span.reason,
      })),
      basis: limit.basis,
    },
    rule: {
      code: rule.code,
      version: set.version,
      comparison: rule.comparison,
      diff: rule.diff,
      method: rule.method ?? limit.method,
      points: rule.points,
      basis: rule.basis,
      basisEn: rule.basisEn,
      local: rule.local,
    },
  };
}
