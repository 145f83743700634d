// What a system is told of who enters: an id, and what it is registered for.
import type { Account, AccountClaims } from 'oidc-provider';
import type { SignedActor } from '#kernel/people/contract.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { listPosts } from '#kernel/people/store/posts.ts';
import { isId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { OutsideSystem } from '../contract.ts';
import { isOpenTo } from '../rules.ts';
import { findSystem } from '../store/systems.ts';

/** Which scope brings which claims. What is not here nobody is told: no numbers, telephones, addresses. */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub'],
  profile: ['name', 'preferred_username'],
  organ: ['organ', 'organ_code'],
  post: ['post', 'title'],
} as const;

/** No permission is asked of these actors: only who they are. */
const NONE = new Map();

/** The account while it may work, and while the system is open to it. */
export async function findAccount(
  runtime: Runtime,
  id: string,
  system: string | undefined,
): Promise<Account | undefined> {
  const actor = isId(id) ? await actorFromAccount(runtime, NONE, id, runtime.clock.now()) : undefined;
  if (actor?.kind !== 'staff' || actor.limited !== null) return undefined;
  const known = system === undefined ? undefined : await findSystem(runtime.db, system);
  if (known && !mayEnter(known, actor.roles)) return undefined;
  return { accountId: id, claims: (_use, scope) => readClaims(runtime, actor, scope) };
}

export const mayEnter = (system: OutsideSystem, roles: readonly string[]): boolean =>
  system.suspendedAt === null && isOpenTo(system, roles);

async function readClaims(runtime: Runtime, actor: SignedActor, scope: string): Promise<AccountClaims> {
  const { name, login, unit } = actor;
  const sub = actor.id ?? '';
  const [post] = scope.includes('post') ? await listPosts(runtime.db, sub, runtime.clock.now()) : [];
  return {
    sub,
    name,
    preferred_username: login,
    organ: unit?.name,
    organ_code: unit?.path.split('/').at(-2),
    post: post?.post,
    title: post?.title ?? undefined,
  };
}
