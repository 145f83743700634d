// What changed between two versions, for people.
import type { ComponentChild } from 'preact';
import type { Difference } from '#kernel/documents/rules.ts';
import type { Page } from '#platform/http/resource.ts';
import { joinNames, type Lang } from '#platform/i18n/words.ts';
import { Facts } from '#ui/parts/figure.tsx';
import { type ElementNames, fieldPath } from '../rules/elements.ts';
import { CODED } from '../words/coded.ts';
import { codes } from '../words/codes.ts';
import { labelPath } from '../words/fields.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';

interface Props {
  readonly list: readonly Difference[];
  /** What the elements of both versions are called. */
  readonly names: ElementNames;
  readonly page: Page;
}

/** A list of differences, each with where it is, what stood there and what stands there now. */
export function Differences({ list, names, page }: Props) {
  const w = listWords.in(page.lang);
  if (list.length === 0) return <p class="dim">{w.same}</p>;
  const items = list.map((one): [string, ComponentChild] => {
    const field = fieldPath(one.path, names);
    const say = (value: unknown) => sayValue(field, value, page);
    return [labelPath(one.path, page.lang, names), <Change one={one} say={say} page={page} />];
  });
  return <Facts small items={items} />;
}

function Change({ one, say, page }: { one: Difference; say: (value: unknown) => string; page: Page }) {
  const w = listWords.in(page.lang);
  switch (one.change) {
    case 'added':
      return (
        <>
          <span class="dim">{w.added}</span> <ins>{say(one.after)}</ins>
        </>
      );
    case 'removed':
      return (
        <>
          <span class="dim">{w.removed}</span> <del>{say(one.before)}</del>
        </>
      );
    case 'changed':
      return (
        <>
          <del>{say(one.before)}</del> <span class="dim">{w.changed}</span> <ins>{say(one.after)}</ins>
        </>
      );
    case 'moved':
      return <span class="dim">{w.moved}</span>;
  }
}

/** A code by its name, a limit as people say it, a file by the beginning of its hash; all else as it is called. */
function sayValue(field: string, value: unknown, page: Page): string {
  if (Array.isArray(value))
    return joinNames(
      page.lang,
      value.map((one) => sayValue(field, one, page)),
    );
  const { yes, no } = listWords.in(page.lang);
  if (typeof value === 'boolean') return value ? yes : no;
  const text = describeValue(page.lang, value);
  const coded = CODED[field];
  const named: Readonly<Record<string, string>> = coded ? codes.in(page.lang)[coded] : {};
  if (Object.hasOwn(named, text)) return named[text] ?? text;
  if (/^\d+(wd|d|mo|h|min)$/.test(text)) return sayLimit(text, page.lang);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text;
}

/** Things are called by their name; plain values speak for themselves. */
export function describeValue(lang: Lang, value: unknown): string {
  const describe = (one: unknown) => describeValue(lang, one);
  if (Array.isArray(value)) return joinNames(lang, value.map(describe));
  if (typeof value !== 'object' || value === null) return String(value);
  const named = value as Record<string, unknown>;
  const name = named.name ?? named.label ?? named.title ?? named.question;
  return typeof name === 'string' ? name : joinNames(lang, Object.values(named).map(describe));
}
