// Who works in an organ, who heads it, and which organs lack somebody.
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';
import { HEAD_POST, type Officer } from '../contract.ts';
import * as store from '../store/officers.ts';

/** 一把手: the officer who answers for the organ, also when away; undefined when the post is vacant. */
export async function findHead(
  db: Db,
  organ: { readonly id: string },
  at: Date,
): Promise<Officer | undefined> {
  const [first] = await store.listOfficers(db, organ.id, at);
  return first?.post === HEAD_POST ? first : undefined;
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

/** Legal organs within the scopes that lack a head or a network administrator; at most 1,000. */
export function listGaps(db: Db, scopes: readonly Scope[], at: Date): Promise<store.OrganGap[]> {
  return store.listGaps(db, scopes, at, 1000);
}
