// Access tokens: made, shown and revoked by the person whose programs use them.
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { OWN_SCOPE } from '#platform/http/access.ts';
import type { ActContext, Actor, Context } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { DAY_MS, toLocalIso } from '#platform/time.ts';
import { type HeldPermission, type SignedActor, type tokenInput, tooManyTokens } from '../contract.ts';
import { formToken, MOST_TOKENS } from '../rules/token.ts';
import { type EventName, keepEvents } from '../store/register.ts';
import * as store from '../store/tokens.ts';
import { words } from '../words/faults.ts';
import { getOwnAccount } from './own-account.ts';
import { refuse } from './refuse.ts';

const SECRET_BYTES = 24;
const MINUTE_MS = 60_000;

/** What the asker may do, which is the most that a token of theirs may be given. */
export function listOwnPermissions(actor: Actor): readonly HeldPermission[] {
  return (actor as Partial<SignedActor>).permissions?.() ?? [];
}

/**
 * Makes a token and gives it, the only time anybody sees it; the database knows its hash.
 * @throws invalidInput on `scope` for what its owner may not do, tooManyTokens
 */
export async function makeToken(ctx: ActContext, input: z.output<typeof tokenInput>): Promise<string> {
  const account = await getOwnAccount(ctx);
  const held = new Set([OWN_SCOPE, ...listOwnPermissions(ctx.actor).map(({ name }) => name)]);
  const scope = [...new Set(input.scope)];
  if (!scope.every((name) => held.has(name))) refuse('scope', words.in(ctx.lang).notHeld);
  if ((await store.listTokens(ctx.tx, account.id, ctx.now)).length >= MOST_TOKENS) {
    throw tooManyTokens({ most: MOST_TOKENS });
  }
  const token = formToken(randomBytes(SECRET_BYTES));
  // At a full minute, as everything that ends by itself: until then its owner may be remembered.
  const end = ctx.now.getTime() + input.days * DAY_MS;
  const expires = new Date(end - (end % MINUTE_MS));
  await store.insertToken(ctx.tx, {
    id: newId(),
    account_id: account.id,
    name: input.name,
    token_hash: ctx.runtime.vault.hashToken(token),
    scope,
    created_at: ctx.now,
    expires_at: expires,
  });
  const detail = { name: input.name, scope: scope.join(' '), expires: toLocalIso(expires) };
  await note(ctx, account.id, 'token-made', detail);
  return token;
}

/** @throws notFound when the asker has no such living token */
export async function revokeOwnToken(ctx: ActContext, id: string): Promise<void> {
  const account = await getOwnAccount(ctx);
  const revoked = await store.revokeToken(ctx.tx, account.id, id, ctx.now);
  if (!revoked) throw notFound();
  await note(ctx, account.id, 'token-revoked', { name: revoked.name });
}

/** The asker's living tokens, and what a new one may be given. */
export async function showOwnTokens(ctx: Context) {
  const account = await getOwnAccount(ctx);
  const tokens = await store.listTokens(ctx.db, account.id, ctx.now);
  return {
    permissions: listOwnPermissions(ctx.actor),
    tokens: tokens.map((token) => ({
      id: token.id,
      name: token.name,
      scope: token.scope,
      since: toLocalIso(token.created_at),
      until: toLocalIso(token.expires_at),
      used: token.last_used_at && toLocalIso(token.last_used_at),
    })),
  };
}

export type OwnTokens = Awaited<ReturnType<typeof showOwnTokens>>;

function note(ctx: ActContext, accountId: string, what: EventName, detail: Record<string, string>): Promise<void> {
  return keepEvents(ctx.tx, [{ accountId, actorId: ctx.actor.id, at: ctx.now, what, detail }]);
}
