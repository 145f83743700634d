// What is written between pieces of markup is escaped like any child, and what is drawn once can be shown again.
import { expect, test } from 'vitest';
import { drawOnce, writeBetween } from './once.ts';
import { renderFragment } from './render.ts';

test('what is drawn once is shown wherever it stands', () => {
  const sign = drawOnce(<i title={'"<'}>{'a<b'}</i>);
  expect(renderFragment(<p>{[sign, ' ', sign]}</p>)).toBe(
    '<p><i title="&quot;&lt;">a&lt;b</i> <i title="&quot;&lt;">a&lt;b</i></p>',
  );
});

test('children between pieces are escaped, whatever they are', () => {
  const children = ['<script>', 0, null, false, undefined, <b>{'<x>'}</b>, ['&', [<i>1</i>, '<y>']]];
  const pieces = ['<p>', ...children.slice(1).map(() => '|'), '</p>'];
  expect(renderFragment(<div>{writeBetween(pieces, children)}</div>)).toBe(
    '<div><p>&lt;script>|0||||<b>&lt;x></b>|&amp;<i>1</i>&lt;y></p></div>',
  );
});
