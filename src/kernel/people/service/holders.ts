// Who holds a post now: the holder, the deputy while the holder is away (AB 角), or else the head of the organ.
import type { Db } from '#platform/database/db.ts';
import { HEAD_POST } from '../contract.ts';
import * as store from '../store/officers.ts';

/**
 * Account ids that tasks of a post in an organ go to at a moment, without repeats. A holder who is away is replaced
 * by the deputy, and when that one is away too by whom the holder delegated to. When nobody is left it is the head's
 * task; when the head is away without a deputy it stays with the head. Empty when the organ has neither.
 */
export async function resolveHolder(db: Db, organId: string, post: string, at: Date): Promise<string[]> {
  const present = listPresent(await store.listHolders(db, organId, post, at));
  if (present.length > 0) return present;
  const heads = await store.listHolders(db, organId, HEAD_POST, at);
  const acting = listPresent(heads);
  return acting.length > 0 ? acting : heads.map((head) => head.id);
}

/**
 * Account ids that a case goes to which an officer of the post may have taken over: that officer, or who stands in while
 * they are away; once they have left the post, or when nobody took it, whoever holds the post.
 */
export async function resolveTaker(db: Db, hold: Hold, at: Date): Promise<string[]> {
  const { organ_id: organId, post, officer_id: officerId } = hold;
  if (officerId === null) return resolveHolder(db, organId, post, at);
  const holders = await store.listHolders(db, organId, post, at);
  const taken = listPresent(holders.filter((holder) => holder.id === officerId));
  return taken.length > 0 ? taken : resolveHolder(db, organId, post, at);
}

interface Hold {
  readonly organ_id: string;
  readonly post: string;
  readonly officer_id: string | null;
}

function listPresent(holders: readonly store.HolderRow[]): string[] {
  const present = holders.map((holder) => {
    if (!holder.away) return holder.id;
    return holder.deputyId !== null && !holder.deputyAway ? holder.deputyId : holder.delegateId;
  });
  return [...new Set(present.filter((id) => id !== null))];
}
