// What a rule watches, when, and who hears of it, in words.
import { listKinds } from '#kernel/cases/registry.ts';
import { names } from '#kernel/people/words/names.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { EventName, RuleInput } from '../contract.ts';
import { hasSource, isAwaiting } from '../rules/sources.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';
import { inTongue } from './names.ts';

const listing = (lang: Lang) => (lang === 'en' ? ', ' : '、');

export const joinNames = (names: readonly string[], lang: Lang) => names.join(listing(lang));

/** More names than these are counted, not listed. */
const MOST_NAMED = 4;

/** Whether a rule waits for work that this house does not do yet. */
export const awaits = (rule: RuleInput) => isAwaiting(rule, listKinds());

/** An event for choosing among all, and whether anything can bring it. */
export function sayEvent(event: EventName, lang: Lang): string {
  const said = rulebookWords.in(lang).events[event];
  return hasSource(event, listKinds()) ? said : sayAwaiting(said, lang);
}

function sayAwaiting(said: string, lang: Lang): string {
  const { awaiting } = rulebookWords.in(lang);
  return lang === 'en' ? `${said} (${awaiting})` : `${said}（${awaiting}）`;
}

/** What a rule rests on. What no law says is a setting of the city, wherever it was taken from. */
export function sayBasis(
  { local, basis, basisEn }: Pick<RuleInput, 'local' | 'basis' | 'basisEn'>,
  lang: Lang,
): string {
  const w = rulebookWords.in(lang);
  const said = inTongue(lang, basis, basisEn);
  if (!local) return said;
  return basis === rulebookWords.zh.local ? w.local : w.localAfter(said);
}

/** The limits a rule watches. */
export function sayLimits(rule: RuleInput, lang: Lang): string {
  if (rule.event) return rulebookWords.in(lang).noLimit;
  return sayMany(
    rule.baseLimits.map((name) => sayLimit(name, lang)),
    lang,
  );
}

/** The first few, and how many there are. */
export function sayMany(names: readonly string[], lang: Lang): string {
  const named = [...new Set(names)];
  const some = joinNames(named.slice(0, MOST_NAMED), lang);
  return named.length > MOST_NAMED ? rulebookWords.in(lang).andMore({ some, count: named.length }) : some;
}

/** A limit as the kinds of case call it; one of a room still to come by the name the shipped rules give it. */
export function sayLimit(name: string, lang: Lang): string {
  const { scopes, awaited } = rulebookWords.in(lang);
  if (name.startsWith('scope:')) return scopes[name.slice(6) as keyof typeof scopes];
  const declared = listKinds().flatMap((kind) => kind.limits[name] ?? [])[0];
  return declared ? inTongue(lang, declared.zh, declared.en) : (awaited[name as keyof typeof awaited] ?? name);
}

/** The same with the kinds of case that have it, for choosing among all. */
export function sayLimitOfKinds(name: string, lang: Lang): string {
  const kinds = listKinds().filter((kind) => name in kind.limits);
  if (name.startsWith('scope:')) return sayLimit(name, lang);
  if (kinds.length === 0) return sayAwaiting(sayLimit(name, lang), lang);
  const owners = joinNames(
    kinds.map((kind) => inTongue(lang, kind.zh, kind.en)),
    lang,
  );
  return lang === 'en' ? `${sayLimit(name, lang)} (${owners})` : `${sayLimit(name, lang)}（${owners}）`;
}

export function sayCondition(rule: RuleInput, lang: Lang): string {
  const w = rulebookWords.in(lang);
  return rule.event ? w.events[rule.event] : w.diff(rule);
}

export function sayReceivers(rule: Pick<RuleInput, 'receivers'>, lang: Lang): string {
  return joinNames(
    rule.receivers.map((receiver) => sayReceiver(receiver, lang)),
    lang,
  );
}

/** The handler, or the holders of a post. */
export function sayReceiver(receiver: string, lang: Lang): string {
  const { receivers } = signalWords.in(lang);
  const { posts } = names.in(lang);
  return receivers[receiver as keyof typeof receivers] ?? posts[receiver as keyof typeof posts] ?? receiver;
}
