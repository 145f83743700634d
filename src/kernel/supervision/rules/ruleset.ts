// Reading a pack's rules: checked whole, laid over the preset, every fault named. Pure.
import type { CaseKind } from '#kernel/cases/contract.ts';
import type { PackFault } from '#kernel/organs/contract.ts';
import { POSTS } from '#kernel/people/contract.ts';
import { HANDLER, type RuleInput, type RuleSetInput, ruleSetSchema, watchesOne } from '../contract.ts';

export interface ReadRuleSet {
  readonly set?: RuleSetInput;
  readonly faults: readonly PackFault[];
}

const fault = (field: string, reason: string): PackFault => ({ line: 1, field, reason });

/** The set a pack's JSON stands for, its rules laid over those of the preset; or every fault in it. */
export function readRuleSet(
  json: unknown,
  world: { readonly preset: readonly RuleInput[]; readonly kinds: readonly CaseKind[] },
): ReadRuleSet {
  const read = ruleSetSchema.safeParse(json);
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => fault(issue.path.join('.'), issue.message)) };
  }
  const set = { ...read.data, rules: layOver(read.data, world.preset) };
  const faults = [...findDropFaults(read.data, world.preset), ...findRuleFaults(read.data.rules, world.kinds)];
  return faults.length > 0 ? { faults } : { set, faults };
}

function layOver(set: RuleSetInput, preset: readonly RuleInput[]): RuleInput[] {
  const base = set.base === 'preset' ? preset : [];
  const own = new Map(set.rules.map((rule) => [rule.code, rule]));
  const kept = base.filter((rule) => !set.drop.includes(rule.code) && !own.has(rule.code));
  return [...kept, ...set.rules];
}

const isPost = (name: string) => (POSTS as readonly string[]).includes(name);

function findDropFaults(set: RuleSetInput, preset: readonly RuleInput[]): PackFault[] {
  const known = new Set(preset.map((rule) => rule.code));
  return set.drop.flatMap((code, index) =>
    known.has(code) ? [] : [fault(`drop.${index}`, `the preset has no rule ${code}`)],
  );
}

/** Kinds that come later may be named; a limit that a known kind does not have is a slip of the pen. */
function findRuleFaults(rules: readonly RuleInput[], kinds: readonly CaseKind[]): PackFault[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    const faults: PackFault[] = [];
    const place = `${rule.code} ${rule.from ?? ''}`;
    if (seen.has(place)) faults.push(fault(`rules.${index}.code`, `${rule.code} is used twice`));
    seen.add(place);
    if (!watchesOne(rule)) faults.push(fault(`rules.${index}.baseLimits`, 'a rule watches limits or an event'));
    for (const post of rule.receivers.filter((one) => one !== HANDLER && !isPost(one)))
      faults.push(fault(`rules.${index}.receivers`, `there is no post ${post}`));
    const meant = kinds.filter((kind) => rule.kinds.includes(kind.name));
    for (const kind of meant) {
      for (const name of rule.baseLimits) {
        if (!name.startsWith('scope:') && !(name in kind.limits)) {
          faults.push(fault(`rules.${index}.baseLimits`, `cases of the kind ${kind.name} have no limit ${name}`));
        }
      }
    }
    return faults;
  });
}
