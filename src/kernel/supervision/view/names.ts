// Names of acts and organs in the reader's language.
import { findKind } from '#kernel/cases/registry.ts';
import { say } from '#kernel/cases/view/telling.ts';
import { actNames } from '#kernel/cases/words/acts.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { BoardEvent } from '../service/board.ts';
import type { OrganLine } from '../store/organs.ts';

export function actName(event: BoardEvent, lang: Lang): string {
  const rule = findKind(event.file.kind)?.acts[event.act];
  return say(lang, rule ?? actNames[event.act]) || event.act;
}

/** The short name, which there is in Chinese only. */
export function unitName(unit: OrganLine, lang: Lang): string {
  return lang === 'en' ? (unit.nameEn ?? unit.name) : unit.shortName;
}
