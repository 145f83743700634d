// What is kept on this computer: by place, and which form of this tab was sent last.

/** Where something of this name is kept. */
export const placeOf = (key: string) => `draft:${key}`;

/** What few may read is kept as long as its tab is open, never beyond: others work at this computer as well. */
const isBrief = () => document.querySelector('main[data-brief]') !== null;
const everywhere = (): Storage => localStorage;
const here = (): Storage => sessionStorage;
const shelf = (): Storage => (isBrief() ? here() : everywhere());

export function write(place: string, value: unknown, on = shelf): void {
  try {
    if (value) on().setItem(place, JSON.stringify(value));
    else on().removeItem(place);
  } catch {
    // Storage is full or shut off: the form works without it.
  }
}

export function read<T>(place: string, on = shelf): T | null {
  try {
    return JSON.parse(on().getItem(place) ?? 'null') as T | null;
  } catch {
    // Storage is shut off or holds something else: the form works without it.
    return null;
  }
}

/** Forgets what was kept under a key. */
export function forget(key: string): void {
  for (const on of [everywhere, here]) write(placeOf(key), null, on);
}

const SENT = 'draft-sent';

/** Notes that a form was sent, and from which page. */
export function noteSent(key: string, to: string): void {
  write(SENT, { key, from: location.pathname, to }, here);
}

/**
 * Forgets what was sent, where this page is the answer to it: reached from the form’s page, and no refusal. Whoever had
 * to sign in first comes from elsewhere, and finds what was typed in the form.
 */
export function forgetSent(refused: boolean): void {
  const sent = read<{ key: string; from: string; to: string }>(SENT, here);
  if (!sent || refused || !document.referrer || new URL(document.referrer).pathname !== sent.from) return;
  const [answer] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    responseStatus?: number;
  })[];
  const { responseStatus: status = 0 } = answer ?? {};
  // Browsers that do not tell the status: a refusal stands under the address the form was sent to.
  if (status === 0 ? location.pathname === sent.to : status >= 400) return;
  forget(sent.key);
  write(SENT, null, here);
}
