// Reading a pack's rules: laid over the preset and checked like a draft of the desk, every fault named. Pure.
import type { PackFault } from '#kernel/organs/contract.ts';
import { type RuleInput, type RuleSetInput, ruleSetSchema } from '../contract.ts';
import { findSetFaults, type RuleWorld, tellFaults } from './check-set.ts';

export interface ReadRuleSet {
  readonly set?: RuleSetInput;
  readonly faults: readonly PackFault[];
}

const fault = (field: string, reason: string): PackFault => ({ line: 1, field, reason });

/** The set a pack's JSON stands for, its rules laid over those of the preset; or every fault in it. */
export function readRuleSet(
  json: unknown,
  { preset, ...world }: RuleWorld & { readonly preset: readonly RuleInput[] },
): ReadRuleSet {
  const read = ruleSetSchema.safeParse(json);
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => fault(issue.path.join('.'), issue.message)) };
  }
  const kept = keepOf(read.data, preset);
  const faults = [...findDropFaults(read.data, preset), ...findOwnFaults(kept, read.data.rules, world)];
  return faults.length > 0 ? { faults } : { set: { ...read.data, rules: [...kept, ...read.data.rules] }, faults };
}

/** What stays of the preset: all but what is dropped and what the pack writes anew. */
function keepOf(set: RuleSetInput, preset: readonly RuleInput[]): readonly RuleInput[] {
  const gone = new Set([...set.drop, ...set.rules.map((rule) => rule.code)]);
  return set.base === 'preset' ? preset.filter((rule) => !gone.has(rule.code)) : [];
}

function findDropFaults(set: RuleSetInput, preset: readonly RuleInput[]): PackFault[] {
  const known = new Set(preset.map((rule) => rule.code));
  return set.drop.flatMap((code, index) =>
    known.has(code) ? [] : [fault(`drop.${index}`, `the preset has no rule ${code}`)],
  );
}

/** The pack's own rules among all: that a small city has nobody for a post of a shipped rule is no fault of the pack. */
function findOwnFaults(kept: readonly RuleInput[], own: readonly RuleInput[], world: RuleWorld): PackFault[] {
  return findSetFaults([...kept, ...own], world)
    .filter(({ index }) => index >= kept.length)
    .flatMap((found) =>
      tellFaults([found], 'en').map(({ path, message }) =>
        fault(`rules.${found.index - kept.length}.${path}`, `${found.code}: ${message}`),
      ),
    );
}
