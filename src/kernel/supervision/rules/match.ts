// Which rules watch a limit, and at which moment each of them fires. Pure.
import type { Method } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { Run } from '#kernel/calendar/rules/run.ts';
import { momentOfDiff } from '#kernel/calendar/rules/threshold.ts';
import type { CaseKind, CaseLimit } from '#kernel/cases/contract.ts';
import { runOf } from '#kernel/cases/rules/limits.ts';
import { localDate } from '#platform/time.ts';
import { isCard, type Rule, type RuleSet } from '../contract.ts';

/** A moment to be stored: when `rule_id` fires for `limit_id` unless the limit ends or moves before. */
export interface PlannedWatch {
  readonly limit_id: string;
  readonly rule_id: string;
  readonly case_id: string;
  readonly fire_at: Date;
}

/**
 * The rules that watch a limit of a kind: those that name it; when none does, those for all limits of its scope. So a
 * kind that comes later is watched from its first day.
 */
export function rulesFor(rules: readonly Rule[], kind: CaseKind, limitName: string): Rule[] {
  if (kind.limits[limitName]?.silent) return [];
  const meant = rules.filter((rule) => rule.event === null && isFor(rule, kind));
  const named = meant.filter((rule) => rule.baseLimits.includes(limitName));
  if (named.length > 0) return named;
  const scope = kind.limits[limitName]?.scope;
  return meant.filter((rule) => rule.baseLimits.includes(`scope:${scope}`));
}

/** Whether a rule is meant for cases of a kind. */
export function isFor(rule: Pick<Rule, 'kinds' | 'level'>, kind: CaseKind): boolean {
  return (rule.kinds.length === 0 || rule.kinds.includes(kind.name)) && !(kind.uncarded && isCard(rule.level));
}

/** Whether a rule is in force at a moment: its first and its last day count. */
export function isInForce({ from, until }: Pick<Rule, 'from' | 'until'>, at: Date): boolean {
  const day = localDate(at);
  return (from === null || from <= day) && (until === null || day <= until);
}

/** `diff > n` is `diff >= n + 1`: elapsed time is counted in whole units. */
export function thresholdOf(rule: Pick<Rule, 'comparison' | 'diff'>): number {
  return rule.comparison === '>' ? rule.diff + 1 : rule.diff;
}

/**
 * The difference at which a rule really fires for a limit. A warning never comes before one unit is used: a limit of
 * two days is not two days from its end when it begins. Undefined when the limit is too short for a warning at all.
 */
export function effectiveDiff(
  rule: Pick<Rule, 'comparison' | 'diff'>,
  limit: Pick<CaseLimit, 'amount' | 'extra' | 'unit'>,
): number | undefined {
  const threshold = thresholdOf(rule);
  // Months are measured in days before the end, of which every month has enough.
  if (threshold > 0 || limit.unit === 'mo') return threshold;
  const diff = Math.max(threshold, 1 - limit.amount - limit.extra);
  return diff > 0 ? undefined : diff;
}

/** The run of a limit as a rule counts it. */
export function runFor(rule: { readonly method: Method | null }, limit: CaseLimit, calendar: Calendar): Run {
  const run = runOf(limit, calendar);
  return rule.method === null ? run : { ...run, method: rule.method };
}

/**
 * Every moment the running ones among these limits have to be watched for. A limit that stands still or has ended
 * has none. Throws `calendar.not-covered` like the limit's own due moment would.
 */
export function planWatches(
  limits: readonly CaseLimit[],
  world: { readonly rules: readonly Rule[]; readonly kind: CaseKind; readonly calendar: Calendar },
): PlannedWatch[] {
  const plan = (limit: CaseLimit, rule: Rule): PlannedWatch[] => {
    const diff = effectiveDiff(rule, limit);
    const at = diff === undefined ? null : momentOfDiff(runFor(rule, limit, world.calendar), diff);
    return at && isInForce(rule, at)
      ? [{ limit_id: limit.id, rule_id: rule.id, case_id: limit.case_id, fire_at: at }]
      : [];
  };
  return limits
    .filter((limit) => limit.state === 'running')
    .flatMap((limit) => rulesFor(world.rules, world.kind, limit.kind).flatMap((rule) => plan(limit, rule)));
}

/**
 * The moments that some limits have to be watched for by a set of rules: what was past when the set came into force
 * fires no more. A set that comes into force after `now` is there because a past is lived again.
 */
export function planBy(
  set: Pick<RuleSet, 'rules' | 'validFrom'> | undefined,
  limits: readonly CaseLimit[],
  { kind, calendar }: { readonly kind: CaseKind; readonly calendar: Calendar },
  now: Date,
): PlannedWatch[] {
  if (!set) return [];
  const { rules, validFrom } = set;
  return planWatches(limits, { rules, kind, calendar }).filter((watch) => validFrom > now || watch.fire_at > validFrom);
}
