// Names of acts and organs in the reader's language.

import { findKind } from '#kernel/cases/registry.ts';
import { actNames } from '#kernel/cases/words/acts.ts';
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import type { BoardEvent } from '../service/news.ts';

export function actName(event: BoardEvent, lang: Lang): string {
  const rule = findKind(event.file.kind)?.acts[event.act];
  return say(lang, rule ?? actNames[event.act]) || event.act;
}

/**
 * A name that fits a cell: a place by its first word (`Shuangjiang`), a unit without the place it belongs to (`Public
 * Security Bureau`). In Chinese short names are kept with the organs.
 */
export function tightName(unit: OrganLine, lang: Lang): string {
  const name = unitName(unit, lang);
  if (lang !== 'en' || !unit.nameEn) return name;
  return unit.kind === 'statistical' ? name.replace(/ .*/, '') : dropPlace(name);
}

/** An English name of a unit without the place it belongs to. */
export const dropPlace = (name: string): string => name.replace(/^.*\b(Municipal|District|County) /, '');

/** A text that is kept in Chinese, and in English where somebody translated it. */
export function inTongue(lang: Lang, zh: string, en: string | null): string {
  return lang === 'en' ? (en ?? zh) : zh;
}

/** The short name, which there is in Chinese only. */
export function unitName(unit: OrganLine, lang: Lang): string {
  return lang === 'en' ? (unit.nameEn ?? unit.name) : unit.shortName;
}
