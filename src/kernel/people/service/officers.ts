// Who works in an organ, who heads it, and which organs lack somebody.
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';
import { HEAD_POST, type Officer, type PublicHead } from '../contract.ts';
import * as store from '../store/officers.ts';

/** 一把手: the officer who answers for the organ, also when away; undefined when the post is vacant. */
export async function findHead(db: Db, organ: { readonly id: string }, at: Date): Promise<Officer | undefined> {
  const [first] = await store.listOfficers(db, organ.id, at);
  return first?.post === HEAD_POST ? first : undefined;
}

/** The head as everybody may see them; null while the post is vacant. */
export async function findPublicHead(db: Db, organ: { readonly id: string }, at: Date): Promise<PublicHead | null> {
  const head = await findHead(db, organ, at);
  if (!head) return null;
  const { name, nameEn, post, title, titleEn } = head;
  return { name, nameEn, post, title, titleEn };
}

/** @throws notFound when the organ has no head */
export async function getHead(db: Db, organ: { readonly id: string }, at: Date): Promise<Officer> {
  const head = await findHead(db, organ, at);
  if (!head) throw notFound();
  return head;
}

/** Active officers of an organ, the head first. */
export function listOfficers(db: Db, organId: string, at: Date): Promise<Officer[]> {
  return store.listOfficers(db, organId, at);
}

/** The only active officer of that name in an organ; undefined when there are none or several: nobody is taken for another. */
export async function findOnlyNamed(db: Db, organId: string, name: string, at: Date): Promise<Officer | undefined> {
  const officers = await store.listOfficers(db, organId, at);
  const named = new Map(officers.filter((officer) => officer.name === name).map((officer) => [officer.id, officer]));
  const [only] = named.values();
  return named.size === 1 ? only : undefined;
}

export interface Gaps {
  readonly organs: number;
  readonly noHead: number;
  readonly noNetworkAdmin: number;
  readonly list: readonly store.OrganGap[];
  /** Ask for the next page with this; null on the last. */
  readonly next: string | null;
}

/** Legal organs within the scopes that lack a head, or have joined the platform and lack a network administrator. */
export async function reportGaps(
  db: Db,
  scopes: readonly Scope[],
  at: Date,
  page: { after?: string; limit: number },
): Promise<Gaps> {
  const counts = await store.countGaps(db, scopes, at);
  const rows = await store.listGaps(db, scopes, at, { after: page.after ?? '', limit: page.limit + 1 });
  const list = rows.slice(0, page.limit);
  return { ...counts, list, next: rows.length > page.limit ? (list.at(-1)?.path ?? null) : null };
}

/** Those of the accounts who work nowhere in or beneath these organs, in whichever post. */
export function listOutside(
  db: Db,
  accounts: readonly string[],
  paths: readonly string[],
  at: Date,
): Promise<string[]> {
  return paths.length === 0 ? Promise.resolve([...accounts]) : store.listOutside(db, accounts, paths, at);
}
