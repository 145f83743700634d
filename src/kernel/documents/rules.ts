// Pure rules of documents: the hash a review signs, and what differs between two versions.
import { createHash } from 'node:crypto';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';

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
