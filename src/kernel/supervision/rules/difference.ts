// How one set of rules differs from another, rule by rule and field by field. Pure.
import { type RuleInput, ruleSchema } from '../contract.ts';

export interface FieldChange {
  readonly field: keyof RuleInput;
  readonly was: unknown;
  readonly is: unknown;
}

export interface RuleChange {
  readonly code: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** The rule as it is; of a removed one as it was. */
  readonly rule: RuleInput;
  readonly fields: readonly FieldChange[];
}

const FIELDS = Object.keys(ruleSchema.shape) as (keyof RuleInput)[];
/** A code may stand for several rules that follow each other. */
const keyOf = ({ code, from }: RuleInput) => `${code} ${from ?? ''}`;

/** Changes in the order of the new set, removed rules last. */
export function compareRules(was: readonly RuleInput[], is: readonly RuleInput[]): RuleChange[] {
  const before = new Map(was.map((rule) => [keyOf(rule), rule]));
  const after = new Set(is.map(keyOf));
  const changed = is.flatMap((rule): RuleChange[] => {
    const old = before.get(keyOf(rule));
    if (!old) return [{ code: rule.code, how: 'added', rule, fields: [] }];
    const fields = compareFields(old, rule);
    return fields.length > 0 ? [{ code: rule.code, how: 'changed', rule, fields }] : [];
  });
  const removed = was.filter((rule) => !after.has(keyOf(rule)));
  return [...changed, ...removed.map((rule) => ({ code: rule.code, how: 'removed' as const, rule, fields: [] }))];
}

function compareFields(was: RuleInput, is: RuleInput): FieldChange[] {
  return FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field])).map((field) => ({
    field,
    was: was[field],
    is: is[field],
  }));
}
