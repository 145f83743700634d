// Sessions: begun, shown, ended. The token is the visitor's alone; the database knows its hash.
import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import type { Done } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import * as store from '../store/sessions.ts';

const TOKEN_BYTES = 32;

/** Begins a session and returns the cookie that carries it. Where one session is the rule, the others end. */
export async function beginSession(
  ctx: ActContext,
  accountId: string,
  confirmed: boolean,
): Promise<NonNullable<Done['cookies']>> {
  const { session } = ctx.runtime.config;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const id = newId();
  const lifetimeMs = session.absoluteHours * 3_600_000;
  await store.insertSession(ctx.tx, {
    id,
    token_hash: ctx.runtime.vault.hashToken(token),
    account_id: accountId,
    confirmed,
    created_at: ctx.now,
    seen_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + lifetimeMs),
    address: ctx.address,
  });
  if (confirmed && session.single) await store.endSessions(ctx.tx, accountId, id);
  return { [SESSION_COOKIE]: { value: token, maxAge: lifetimeMs / 1000 } };
}

export const FORGET_SESSION: NonNullable<Done['cookies']> = { [SESSION_COOKIE]: null };

type Machine = Pick<Runtime, 'db' | 'config'>;

/** A session that somebody may still use; undefined once it is over, or has been idle for too long. */
export async function findLivingSession(
  { db, config }: Machine,
  id: string,
  now: Date,
): Promise<store.SessionRow | undefined> {
  const session = await store.findSession(db, id);
  const idleSince = now.getTime() - config.session.idleMinutes * 60_000;
  const lives = session?.confirmed && session.expires_at > now && session.seen_at.getTime() > idleSince;
  return lives ? session : undefined;
}

/** Ends those that nobody used for too long, or whose time is over. */
export async function endIdleSessions({ db, config }: Machine, now: Date): Promise<void> {
  await store.sweepSessions(db, now, new Date(now.getTime() - config.session.idleMinutes * 60_000));
}

/** Ends one session, as if its owner had signed out. */
export function endSessionOf(db: Db, accountId: string, id: string): Promise<void> {
  return store.endSession(db, accountId, id);
}
