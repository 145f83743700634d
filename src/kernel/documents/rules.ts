// Pure rules of documents: the hash a review signs, what differs between two versions, the last day to publish.
import { createHash } from 'node:crypto';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { localDate, startOfDate } from '#platform/time.ts';

/** SHA-256, hex, of the content whatever the order of its keys. */
export function hashContent(content: unknown): string {
  return createHash('sha256').update(toCanonicalJson(content)).digest('hex');
}

/** One difference. `path` is dotted; an element of a list is named by its code, else by its place from 1. */
export interface Difference {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What a reader has to be told between two JSON values, in the order of the newer one. Elements of lists
 * that carry a `code` are compared with their namesake wherever it stands; lists of plain values as sets.
 */
export function diffVersions(before: unknown, after: unknown, path = ''): Difference[] {
  if (toCanonicalJson(before) === toCanonicalJson(after)) return [];
  if (before === undefined || before === null) return [{ path, change: 'added', after }];
  if (after === undefined || after === null) return [{ path, change: 'removed', before }];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) => diffVersions(before[key], after[key], join(path, key)));
  }
  return [{ path, change: 'changed', before, after }];
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): Difference[] {
  const [old, now] = [nameElements(before), nameElements(after)];
  const found = [...now].flatMap(([name, value]) => diffVersions(old.get(name), value, placeOf(path, name, value)));
  const gone = [...old]
    .filter(([name]) => !now.has(name))
    .map(([name, value]): Difference => ({ path: placeOf(path, name, value), change: 'removed', before: value }));
  const stayed = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  const moved = stayed.some((name, index) => name !== order[index]);
  return [...found, ...gone, ...(moved ? [{ path, change: 'moved', before: stayed, after: order } as const] : [])];
}

/** Plain values name themselves, so that inserting one does not shift the rest. */
function nameElements(list: readonly unknown[]): Map<string, unknown> {
  return new Map(list.map((value, index) => [nameOf(value, index), value]));
}

function nameOf(value: unknown, index: number): string {
  if (isRecord(value)) return typeof value.code === 'string' ? value.code : String(index + 1);
  return String(value);
}

/** A plain value is its own name and needs no place beside the list's. */
function placeOf(path: string, name: string, value: unknown): string {
  return isRecord(value) ? join(path, name) : path;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** 条例第二十六条: “属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。” */
const TWENTY_DAYS = { amount: 20, unit: 'wd' } as const;

/** No twenty working days take longer, whatever the holidays. */
const LONGEST = 60 * 86_400_000;

/** The last local day on which what was formed on another is public in time. Null where the calendar does not reach so far: an old text that is taken in is not judged. */
export function findLastDay(formedOn: string, calendar: Calendar): string | null {
  const from = startOfDate(formedOn);
  if (!calendar.covers(formedOn) || !calendar.covers(localDate(new Date(from.getTime() + LONGEST)))) return null;
  const due = computeDue({ from, limit: TWENTY_DAYS, method: 'end-of-day', suspensions: [], calendar });
  return due.paused ? null : due.date;
}
