// The way back from the public pages of scores.
import { findKind } from '#kernel/cases/registry.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { PORTAL } from '../addresses.ts';
import { APPEAL } from '../contract.ts';
import { sayIn } from '../view/telling.ts';
import { words } from '../words/scores.ts';

interface Crumb {
  readonly href: string;
  readonly text: string;
}

export function supervisionCrumb(lang: Lang): Crumb {
  return { href: '/supervision', text: sayIn(lang, findKind(APPEAL)?.home) };
}

export function scoresCrumb(lang: Lang): Crumb {
  return { href: PORTAL, text: words.in(lang).title };
}
