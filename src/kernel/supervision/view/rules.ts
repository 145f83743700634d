// What a rule watches, when, and who hears of it, in words.
import { listKinds } from '#kernel/cases/registry.ts';
import { names } from '#kernel/people/words/names.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { RuleInput } from '../contract.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';
import { inTongue } from './names.ts';

const listing = (lang: Lang) => (lang === 'en' ? ', ' : '、');

/** The limits a rule watches, as the kinds of case name them; a limit no kind has yet has the name of what is watched. */
export function sayLimits(rule: RuleInput, lang: Lang): string {
  if (rule.event) return rulebookWords.in(lang).noLimit;
  const named = rule.baseLimits.map((name) => sayLimit(name, lang) ?? inTongue(lang, rule.element, rule.elementEn));
  return [...new Set(named)].join(listing(lang));
}

/** Undefined for a limit no kind of case has. */
export function sayLimit(name: string, lang: Lang): string | undefined {
  const { scopes } = rulebookWords.in(lang);
  if (name.startsWith('scope:')) return scopes[name.slice(6) as keyof typeof scopes];
  const declared = listKinds().flatMap((kind) => kind.limits[name] ?? [])[0];
  return declared && inTongue(lang, declared.zh, declared.en);
}

export function sayCondition(rule: RuleInput, lang: Lang): string {
  const w = rulebookWords.in(lang);
  return rule.event ? w.events[rule.event] : w.diff(rule);
}

export function sayReceivers(rule: Pick<RuleInput, 'receivers'>, lang: Lang): string {
  return rule.receivers.map((receiver) => sayReceiver(receiver, lang)).join(listing(lang));
}

/** The handler, or the holders of a post. */
export function sayReceiver(receiver: string, lang: Lang): string {
  const { receivers } = signalWords.in(lang);
  const { posts } = names.in(lang);
  return receivers[receiver as keyof typeof receivers] ?? posts[receiver as keyof typeof posts] ?? receiver;
}
