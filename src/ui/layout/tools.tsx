// Large print, accessibility and language: plain links that set a cookie and come back.
import { type Lang, langTag, type Size, wordsIn } from '../words.ts';

/** A link of the header. `wide` links move to the footer where the header is narrow. */
export type Tool = { href: string; text: string; lang?: string; wide?: boolean };

/** Where the accessibility statement stands. */
export const ACCESSIBILITY = '/accessibility';

const languageNames: Record<Lang, string> = { zh: '简体', 'zh-Hant': '繁體', en: 'English' };

/** Address that stores a preference in a cookie and returns to `back` (a path of this site). */
export function preferenceHref(choice: { size?: Size; lang?: Lang }, back: string): string {
  return `/preferences?${new URLSearchParams({ ...choice, back })}`;
}

/** The usual tools for the page at `back`: size switch, accessibility statement, the other languages. */
export function preferenceTools(lang: Lang, size: Size, back: string): Tool[] {
  const words = wordsIn(lang);
  const others = (Object.keys(languageNames) as Lang[]).filter((other) => other !== lang);
  return [
    size === 'large'
      ? { href: preferenceHref({ size: 'normal' }, back), text: words.normal }
      : { href: preferenceHref({ size: 'large' }, back), text: words.large },
    { href: ACCESSIBILITY, text: words.accessible, wide: true },
    ...others.map((other) => ({
      href: preferenceHref({ lang: other }, back),
      text: languageNames[other],
      lang: langTag(other),
      wide: true,
    })),
  ];
}
