// Turns a finished page (a vnode) into the bytes that are sent. Pages are rendered once, so lists carry no keys.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Renders a whole page, doctype included, as UTF-8 bytes ready to send or cache.
 *
 * Usage: `reply.type('text/html').send(renderPage(<PortalLayout …>…</PortalLayout>))`
 */
export function renderPage(page: VNode): Buffer {
  return Buffer.from(`<!doctype html>${renderToString(page)}`);
}

/** Renders a fragment (an answer for `<Live>`), without doctype. */
export function renderFragment(fragment: VNode): string {
  return renderToString(fragment);
}
