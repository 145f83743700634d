// A signal in words: the rule's message with the limit it is about. Pure.
import type { Unit } from '#kernel/calendar/contract.ts';
import { tellLimit } from '#kernel/calendar/rules/telling.ts';
import type { CaseLimit, LimitRule } from '#kernel/cases/contract.ts';
import { lengthOf } from '#kernel/cases/rules/limits.ts';
import type { Rule } from '../contract.ts';
import { signalWords } from '../words/signals.ts';
import { effectiveDiff, thresholdOf } from './match.ts';

/** The message in both languages. `declared` names the limit. */
export function composeMessage(
  rule: Rule,
  limit: CaseLimit,
  declared: Pick<LimitRule, 'zh' | 'en'>,
): { message: string; messageEn: string } {
  return {
    message: fill(rule.message, valuesIn('zh', rule, limit, declared.zh)),
    messageEn: upper(fill(rule.messageEn, valuesIn('en', rule, limit, lower(declared.en)))),
  };
}

function valuesIn(lang: 'zh' | 'en', rule: Rule, limit: CaseLimit, name: string): Record<string, string> {
  const diff = effectiveDiff(rule, limit) ?? thresholdOf(rule);
  // Months are measured in days from their last one.
  const unit: Unit = limit.unit === 'mo' ? 'd' : limit.unit;
  const told = (amount: number) => tellLimit({ amount, unit }, lang);
  const { left, sameDay } = signalWords.in(lang);
  return {
    limit: name,
    amount: limit.amount + limit.extra === 0 ? sameDay : tellLimit(lengthOf(limit), lang),
    left: diff < 0 ? left.some(told(-diff)) : left.last,
    over: told(Math.max(diff - 1, 0)),
  };
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
