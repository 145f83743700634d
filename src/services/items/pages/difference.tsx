// What changed between two versions, for people.

import type { Difference } from '#kernel/documents/rules.ts';
import type { Page } from '#platform/http/resource.ts';
import { Facts } from '#ui/parts/figure.tsx';
import { labelPath } from '../words/fields.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';

/** A list of differences, each with where it is, what stood there and what stands there now. */
export function Differences({ list, page }: { list: readonly Difference[]; page: Page }) {
  const w = listWords.in(page.lang);
  if (list.length === 0) return <p class="dim">{w.same}</p>;
  return <Facts small items={list.map((one) => [labelPath(one.path, page.lang), <Change one={one} page={page} />])} />;
}

function Change({ one, page }: { one: Difference; page: Page }) {
  const w = listWords.in(page.lang);
  switch (one.change) {
    case 'added':
      return (
        <>
          <span class="dim">{w.added}</span> <ins>{sayValue(one.after, page)}</ins>
        </>
      );
    case 'removed':
      return (
        <>
          <span class="dim">{w.removed}</span> <del>{sayValue(one.before, page)}</del>
        </>
      );
    case 'changed':
      return (
        <>
          <del>{sayValue(one.before, page)}</del> <span class="dim">{w.changed}</span>{' '}
          <ins>{sayValue(one.after, page)}</ins>
        </>
      );
    case 'moved':
      return <span class="dim">{w.moved}</span>;
  }
}

/** A limit as people say it, a file by the beginning of its hash, all else as it is called. */
function sayValue(value: unknown, page: Page): string {
  const text = describeValue(value);
  if (/^\d+(wd|d|mo|h|min)$/.test(text)) return sayLimit(text, page.lang);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text;
}

/** Things are called by their name; plain values speak for themselves. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  const named = value as Record<string, unknown>;
  const name = named.name ?? named.label ?? named.title ?? named.question;
  return typeof name === 'string' ? name : Object.values(named).map(describeValue).join('，');
}
