// The port through which SMS learn what the notices of all rooms are called; the composition root joins it to their cards.
import type { Lang } from '#platform/i18n/words.ts';

type Name = (template: string, lang: Lang) => string;

let name: Name = (template) => template;

/** Called once by the composition root. */
export function useTemplateNames(source: Name): void {
  name = source;
}

export const nameTemplate: Name = (template, lang) => name(template, lang);
