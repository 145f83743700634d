// What brings cards in this city, in words: in short beside a figure, and in full beside the method.
import type { Lang } from '#platform/i18n/words.ts';
import { CARDS } from '../contract.ts';
import type { Grounds, GroundsOfCards } from '../rules/grounds.ts';
import { groundsWords } from '../words/grounds.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';
import { joinNames, sayLimit, sayMany } from './rules.ts';

const KINDS = ['soon', 'over', 'events'] as const;

/** Cards by hand come at either level, whatever the rules are. */
export function sayGroundsShort(grounds: Grounds, lang: Lang): string {
  const { kinds } = groundsWords.in(lang);
  const told = KINDS.filter((kind) => grounds[kind].length > 0);
  return joinNames(
    [...told, 'hand' as const].map((kind) => kinds[kind]),
    lang,
  );
}

/** A sentence for each level, then what holds for both. */
export function sayGrounds(grounds: GroundsOfCards, lang: Lang): string[] {
  const w = groundsWords.in(lang);
  const { levels } = signalWords.in(lang);
  const sentences = CARDS.map((level) =>
    w.colour({ level: levels[level], grounds: joinNames(nameEach(grounds[level], lang), lang) || w.none }),
  );
  return [...sentences, w.howCards, ...(CARDS.some((level) => grounds[level].confirmed) ? [w.confirmed] : [])];
}

function nameEach(grounds: Grounds, lang: Lang): string[] {
  const { kinds, named } = groundsWords.in(lang);
  const { events } = rulebookWords.in(lang);
  const names = {
    soon: grounds.soon.map((name) => sayLimit(name, lang)),
    over: grounds.over.map((name) => sayLimit(name, lang)),
    events: grounds.events.map((event) => events[event]),
  };
  return KINDS.filter((kind) => names[kind].length > 0).map((kind) =>
    named({ kind: kinds[kind], names: sayMany(names[kind], lang) }),
  );
}
