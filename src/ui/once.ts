// Markup that is drawn once and then only written: walking its tree is most of what a page costs.
import type { ComponentChildren, VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

/** Draws what is the same each time. Usage: `const arrow = drawOnce(<svg …/>)`, and `{arrow}` wherever it is shown. */
export function drawOnce(drawing: VNode): VNode {
  return jsxTemplate([renderToString(drawing)]);
}

/**
 * Writes children between pieces of markup, of which there is one more. The pieces are written as they stand, so nothing
 * in them may come from outside; the children are escaped as everywhere.
 */
export function writeBetween(pieces: string[], children: readonly ComponentChildren[]): VNode {
  return jsxTemplate(pieces, ...children.map((child) => (typeof child === 'object' ? child : jsxEscape(child))));
}
