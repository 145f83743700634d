// How something of another city stands: in its own words, or in English where we know the kind.
import { findKind } from '#kernel/cases/registry.ts';
import { sayOutcome, sayState } from '#kernel/cases/view/telling.ts';
import { type Lang, say } from '#platform/i18n/words.ts';

export interface Told {
  readonly kind: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly stateName: string;
}

export function sayTold(lang: Lang, { stateName, ...told }: Told): string {
  if (lang !== 'en' || !findKind(told.kind)) return stateName;
  return sayOutcome(lang, told) || sayState(lang, { ...told, stepName: null, stepNameEn: null }, 'desk');
}

export function nameKind(lang: Lang, { kind, name }: { readonly kind: string; readonly name: string }): string {
  return (lang === 'en' && say(lang, findKind(kind))) || name;
}
