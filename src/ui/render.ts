// Turns a finished page (a vnode) into the bytes that are sent. Pages are rendered once, so lists carry no keys.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Renders a whole page, doctype included, as UTF-8 bytes ready to send or cache.
 *
 * Usage: `reply.type('text/html').send(renderPage(<PortalLayout …>…</PortalLayout>))`
 */
export function renderPage(page: VNode): Buffer {
  const html = `<!doctype html>${renderToString(page)}`;
  if (html.length * LONGEST_SIGN > sheet.length) sheet = Buffer.allocUnsafeSlow(html.length * LONGEST_SIGN);
  return Buffer.from(sheet.subarray(0, sheet.write(html)));
}

/** Bytes that one of a string's units becomes in UTF-8, at most. */
const LONGEST_SIGN = 3;

/** Where a page is written before it is cut to its length: measuring it first would cost as much again. */
let sheet = Buffer.alloc(0);

/** Renders a fragment (an answer for `<Live>`), without doctype. */
export function renderFragment(fragment: VNode): string {
  return renderToString(fragment);
}
