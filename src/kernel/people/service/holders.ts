// Who holds a post now: the holder, the deputy while the holder is away (AB 角), or else the head of the organ.
import type { Db } from '#platform/database/db.ts';
import { HEAD_POST } from '../contract.ts';
import * as store from '../store/officers.ts';

/**
 * Account ids that tasks of a post in an organ go to at a moment, without repeats. A holder who is away is replaced
 * by the deputy, and when that one is away too by whom the holder delegated to. When nobody is left it is the head's
 * task; when the head is away without a deputy it stays with the head. Empty when the organ has neither.
 */
export function resolveHolder(db: Db, organId: string, post: string, at: Date): Promise<string[]> {
  return resolveTakers(db, organId, [{ post, officer_id: null }], at);
}

/**
 * Account ids that a case goes to which an officer of the post may have taken over: that officer, or who stands in while
 * they are away; once they have left the post, or when nobody took it, whoever holds the post.
 */
export function resolveTaker(db: Db, hold: Hold & { readonly organ_id: string }, at: Date): Promise<string[]> {
  return resolveTakers(db, hold.organ_id, [hold], at);
}

/** The same for several posts of an organ at once, without repeats. */
export async function resolveTakers(db: Db, organId: string, holds: readonly Hold[], at: Date): Promise<string[]> {
  const holders = await store.listHolders(db, organId, [...holds.map((hold) => hold.post), HEAD_POST], at);
  return [...new Set(holds.flatMap((hold) => findTakers(holders, hold)))];
}

interface Hold {
  readonly post: string;
  readonly officer_id: string | null;
}

function findTakers(holders: readonly store.HolderRow[], { post, officer_id: officerId }: Hold): string[] {
  const holding = holders.filter((holder) => holder.post === post);
  const taken = listPresent(holding.filter((holder) => holder.id === officerId));
  if (taken.length > 0) return taken;
  const present = listPresent(holding);
  if (present.length > 0) return present;
  const heads = holders.filter((holder) => holder.post === HEAD_POST);
  const acting = listPresent(heads);
  return acting.length > 0 ? acting : heads.map((head) => head.id);
}

function listPresent(holders: readonly store.HolderRow[]): string[] {
  const present = holders.map((holder) => {
    if (!holder.away) return holder.id;
    return holder.deputyId !== null && !holder.deputyAway ? holder.deputyId : holder.delegateId;
  });
  return [...new Set(present.filter((id) => id !== null))];
}
