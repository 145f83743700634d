// What is wrong with rules somebody wrote: every fault by field, before anything is kept. Pure.
import type { CaseKind } from '#kernel/cases/contract.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { EVENTS, HANDLER, isGraver, type RuleInput, watchesOne } from '../contract.ts';
import { editorWords } from '../words/editor.ts';
import { isFor, thresholdOf } from './match.ts';

/** What a rule may speak of. */
export interface RuleWorld {
  readonly kinds: readonly CaseKind[];
  /** Limits of the kinds there are, and those the shipped rules name for rooms still to come. */
  readonly limits: ReadonlySet<string>;
  /** Posts that somebody holds now. */
  readonly heldPosts: ReadonlySet<string>;
}

export const FAULTS = [
  'one-element',
  'unknown-element',
  'unknown-kind',
  'impossible-threshold',
  'graver-first',
  'period',
  'overlap',
  'nobody-there',
  'unknown-word',
] as const;

export interface RuleFault {
  readonly field: keyof RuleInput;
  readonly why: (typeof FAULTS)[number];
  /** What is meant: a name, a code. */
  readonly names: readonly string[];
}

const SCOPES = ['scope:total', 'scope:step', 'scope:assist'];
/** Beyond this many units before or after its end nobody waits for a limit. */
const FARTHEST = 366;
/** What a message may have filled in. */
const WORDS = ['limit', 'amount', 'left', 'over'];

/** The faults of one rule among the others of its set. */
export function findRuleFaults(rule: RuleInput, others: readonly RuleInput[], world: RuleWorld): RuleFault[] {
  const fault = (field: keyof RuleInput, why: RuleFault['why'], names: readonly string[] = []): RuleFault[] => [
    { field, why, names },
  ];
  const unless = (names: readonly string[], field: keyof RuleInput, why: RuleFault['why']) =>
    names.length === 0 ? [] : fault(field, why, names);
  return [
    ...(watchesOne(rule) ? [] : fault('baseLimits', 'one-element')),
    ...unless(listUnknownLimits(rule, world), 'baseLimits', 'unknown-element'),
    ...(rule.event === null || EVENTS.includes(rule.event) ? [] : fault('event', 'unknown-element', [rule.event])),
    ...unless(
      rule.kinds.filter((name) => !world.kinds.some((kind) => kind.name === name)),
      'kinds',
      'unknown-kind',
    ),
    ...(Math.abs(thresholdOf(rule)) > FARTHEST ? fault('diff', 'impossible-threshold') : []),
    ...unless(listOutrun(rule, others, world), 'diff', 'graver-first'),
    ...(rule.from !== null && rule.until !== null && rule.until < rule.from ? fault('until', 'period') : []),
    ...(others.some((other) => other.code === rule.code && overlap(rule, other))
      ? fault('from', 'overlap', [rule.code])
      : []),
    ...unless(
      rule.receivers.filter((post) => post !== HANDLER && !world.heldPosts.has(post)),
      'receivers',
      'nobody-there',
    ),
    ...unless(listUnknownWords(rule.message), 'message', 'unknown-word'),
    ...unless(listUnknownWords(rule.messageEn), 'messageEn', 'unknown-word'),
  ];
}

/** A limit is known when a kind of case has it: one of those the rule is for, where it names some. */
function listUnknownLimits({ kinds, baseLimits }: RuleInput, world: RuleWorld): string[] {
  const meant = world.kinds.filter((kind) => kinds.includes(kind.name));
  return baseLimits.filter((name) => {
    if (SCOPES.includes(name)) return false;
    return meant.length > 0 ? !meant.some((kind) => name in kind.limits) : !world.limits.has(name);
  });
}

/** Rules on the same limit whose level is milder and which would come no earlier than this, or the other way round. */
function listOutrun(rule: RuleInput, others: readonly RuleInput[], world: RuleWorld): string[] {
  const at = thresholdOf(rule);
  const outruns = (other: RuleInput) => {
    const then = thresholdOf(other);
    return isGraver(rule.level, other.level) ? at <= then : isGraver(other.level, rule.level) && then <= at;
  };
  return others.filter((other) => watchSame(rule, other, world) && outruns(other)).map(({ code }) => code);
}

/** Whether some case may be under both: no card comes of a case that is itself a measure of supervision. */
function watchSame(rule: RuleInput, other: RuleInput, world: RuleWorld): boolean {
  const share = (some: readonly string[], more: readonly string[]) => some.some((one) => more.includes(one));
  const kinds =
    rule.kinds.length + other.kinds.length === 0 || world.kinds.some((kind) => isFor(rule, kind) && isFor(other, kind));
  return kinds && share(rule.baseLimits, other.baseLimits) && rule.method === other.method && overlap(rule, other);
}

type Period = Pick<RuleInput, 'from' | 'until'>;

/** Days compare as text; no first or last day means always. */
function overlap(one: Period, other: Period): boolean {
  const before = (a: Period, b: Period) => a.until !== null && b.from !== null && a.until < b.from;
  return !before(one, other) && !before(other, one);
}

function listUnknownWords(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((word) => !WORDS.includes(word));
}

/** A rule of a set with what is wrong with it. */
export type FaultOfSet = RuleFault & { readonly index: number; readonly code: string };

export function findSetFaults(rules: readonly RuleInput[], world: RuleWorld): FaultOfSet[] {
  return rules.flatMap((rule, index) =>
    findRuleFaults(rule, rules.toSpliced(index, 1), world).map((fault) => ({ ...fault, index, code: rule.code })),
  );
}

/** In words, by field. */
export function tellFaults(faults: readonly RuleFault[], lang: Lang): FieldFault[] {
  const told = editorWords.in(lang).faults;
  return faults.map(({ field, why, names }) => ({
    path: field,
    message: told[why](names.join(lang === 'en' ? ', ' : '、')),
  }));
}
