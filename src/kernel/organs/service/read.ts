// Reading the tree: find, list, search.
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Organ } from '../contract.ts';
import { makeNameQuery } from '../rules.ts';
import * as history from '../store/history.ts';
import * as store from '../store/read.ts';

export function findOrgan(db: Db, id: string): Promise<Organ | undefined> {
  return store.findById(db, id);
}

/** @throws notFound */
export async function getOrgan(db: Db, id: string): Promise<Organ> {
  const organ = await store.findById(db, id);
  if (!organ) throw notFound();
  return organ;
}

/** By the code it has, or else by one it used to have: links and old papers stay good after a renumbering. */
export async function findOrganByCode(db: Db, code: string): Promise<Organ | undefined> {
  return (await store.findByCode(db, code)) ?? store.findByFormerCode(db, code);
}

/** @throws notFound */
export async function getOrganByCode(db: Db, code: string): Promise<Organ> {
  const organ = await findOrganByCode(db, code);
  if (!organ) throw notFound();
  return organ;
}

/** Ids by code, of those codes that some organ has now. */
export async function mapOrgans(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  return new Map((await store.listByCodes(db, codes)).map((organ) => [organ.code, organ.id]));
}

/** Organs directly beneath one that exist on the day of `at`, in the city's order. */
export function listChildren(db: Db, organ: Organ, at: Date): Promise<Organ[]> {
  return store.listChildren(db, [organ.id], localDate(at));
}

/** From the root down to the organ itself. */
export function listAbove(db: Db, organ: Organ): Promise<Organ[]> {
  return store.listAbove(db, organ.path);
}

/** 业务主管机构: of the same line, on the nearest level above; undefined for an organ without a line or at the top. */
export async function findLineSuperior(db: Db, organ: Organ): Promise<Organ | undefined> {
  return organ.line === null ? undefined : store.findLineSuperior(db, organ);
}

/**
 * The organs meant by codes or by lines (条线) such as `fire`, as seen from the organ at `path`: the fire brigade of
 * its own county, or else of its city. Unknown names find nothing.
 */
export function listOrgansNear(db: Db, path: string, names: readonly string[], at: Date): Promise<Organ[]> {
  return names.length === 0 ? Promise.resolve([]) : store.listNear(db, path, names, localDate(at));
}

/**
 * The organs of some lines (条线) or ids on the levels the organ at `path` belongs to, the nearest level first: from a
 * village its town, its county's and its city's bureau of that line.
 */
export function listOrgansOver(
  db: Db,
  path: string,
  wanted: { readonly lines: readonly string[]; readonly ids: readonly string[] },
  at: Date,
): Promise<Organ[]> {
  return store.listOver(db, path, wanted, localDate(at));
}

/**
 * Organs by part of a name, or by code, for pickers and the directory. Under 50 ms among 100,000.
 * `scopes` limits to what the asker may reach; `[{ path: '', deep: true }]` is everything, as on the portal.
 */
export async function searchOrgans(
  db: Db,
  asked: { typed: string; scopes: readonly Scope[]; at: Date; limit?: number },
): Promise<Organ[]> {
  const query = makeNameQuery(asked.typed);
  if (query === '') return [];
  return store.search(db, query, asked.scopes, localDate(asked.at), asked.limit ?? 20);
}

/**
 * What a visitor sees of a node of the tree (the root when none is given): the divisions beneath it, and its own
 * main organs with their departments, down two levels; and its sections.
 */
export async function listDirectory(
  db: Db,
  at: Date,
  node?: Organ,
): Promise<{ divisions: Organ[]; units: Organ[]; sections: Organ[] }> {
  const top = node ?? (await store.findRoot(db));
  if (!top) return { divisions: [], units: [], sections: [] };
  const day = localDate(at);
  const children = await store.listChildren(db, [top.id], day);
  const divisions = children.filter((organ) => organ.level > top.level);
  const main = children.filter((organ) => organ.level === top.level && organ.kind !== 'section');
  const below = main.length > 0 ? await store.listChildren(db, idsOf(main), day) : [];
  const units = [...main, ...below.filter((organ) => organ.level === top.level && organ.kind !== 'section')];
  return { divisions, units, sections: children.filter((organ) => organ.kind === 'section') };
}

/** The highest organs an officer reaches, with what is directly beneath each. */
export async function listTops(db: Db, scopes: readonly Scope[], at: Date): Promise<Organ[]> {
  const tops = await store.listTops(db, scopes);
  if (tops.length === 0) return [];
  const below = await store.listChildren(db, idsOf(tops), localDate(at));
  return [...tops, ...below.filter((organ) => scopes.some((scope) => scope.deep && organ.path.startsWith(scope.path)))];
}

function idsOf(organs: readonly Organ[]): string[] {
  return organs.map((organ) => organ.id);
}

/** What an organ was before each change, the latest first. */
export function listHistory(db: Db, organ: Organ): Promise<history.HistoryEntry[]> {
  return history.listHistory(db, organ.id);
}
