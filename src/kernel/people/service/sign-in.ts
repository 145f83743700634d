// Signing in: password, lock-out, one-time code; and signing out.
import type { z } from 'zod';
import { inTransaction } from '#platform/database/db.ts';
import type { AppError } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import type { Done } from '#platform/http/resource.ts';
import {
  accountLocked,
  codeWrong,
  passkeyWrong,
  type secondFactorInput,
  signInFailed,
  type signInInput,
} from '../contract.ts';
import { type AccountRow, findAccount, findForSignIn } from '../store/accounts.ts';
import * as store from '../store/sessions.ts';
import { findDue, findSessionId } from './identify.ts';
import { usePasskey } from './passkeys.ts';
import { checkNothing, isPassword } from './passwords.ts';
import { useCode } from './second-factor.ts';
import { beginSession } from './sessions.ts';

export interface SignedIn {
  readonly account: AccountRow;
  readonly cookies: NonNullable<Done['cookies']>;
  /** The one-time code is still to come. */
  readonly needsCode: boolean;
}

/**
 * Signs in by login or telephone number. No transaction is open while the password is hashed, or while a failure is
 * counted, which no refusal may undo. GB/T 22239-2019 8.1.4.1 b: failures end the attempt and are limited.
 * @throws signInFailed (also for disabled accounts and logins nobody has), accountLocked
 */
export async function signIn(ctx: Context, input: z.output<typeof signInInput>): Promise<SignedIn> {
  const login = input.login.toLowerCase();
  const account = await findForSignIn(ctx.db, login, ctx.runtime.vault.blindIndex(input.login));
  if (!account) {
    await checkNothing(input.password);
    return fail(ctx, null, 'unknown', signInFailed());
  }
  refuseLocked(account.locked_until, ctx.now);
  if (!(await isPassword(account.password_hash, input.password))) {
    return fail(ctx, account, 'wrong-password', signInFailed());
  }
  if (account.state === 'disabled') return fail(ctx, account, 'disabled', signInFailed());
  const needsCode = account.totp_sealed !== null;
  const cookies = await within(ctx, async (inside) => {
    if (!needsCode) await succeed(inside, account.id);
    return beginSession(inside, account.id, !needsCode);
  });
  return { account, needsCode, cookies };
}

/** Ends the waiting of a session for its one-time or recovery code. @throws codeWrong, accountLocked */
export function confirmSignIn(ctx: Context, input: z.output<typeof secondFactorInput>): Promise<AccountRow> {
  return confirm(ctx, codeWrong, (inside, account) => useCode(inside, account, input.code));
}

/** The same with a device in place of the code. @throws passkeyWrong, accountLocked */
export function confirmByPasskey(ctx: Context, answer: unknown): Promise<AccountRow> {
  return confirm(ctx, passkeyWrong, (inside, account) => usePasskey(inside, account.id, answer));
}

async function confirm(
  ctx: Context,
  makeError: () => AppError,
  isShown: (inside: ActContext, account: AccountRow) => Promise<boolean>,
): Promise<AccountRow> {
  const sessionId = findSessionId(ctx.actor);
  const waiting = sessionId === null ? undefined : await store.findSession(ctx.db, sessionId);
  const account = waiting && !waiting.confirmed ? await findAccount(ctx.db, waiting.account_id) : undefined;
  if (!waiting || !account) throw signInFailed();
  refuseLocked(account.locked_until, ctx.now);
  const isRight = await within(ctx, async (inside) => {
    if (!(await isShown(inside, account))) return false;
    await succeed(inside, account.id);
    await store.confirmSession(inside.tx, waiting.id);
    if (ctx.runtime.config.session.single) await store.endSessions(inside.tx, account.id, waiting.id);
    return true;
  });
  return isRight ? account : fail(ctx, account, 'wrong-code', makeError());
}

/**
 * Where somebody who has just signed in goes: to what is due before they can work, back to where they came from, or
 * to their own front page.
 */
export async function findWhereTo(ctx: Context, account: AccountRow, back: string | undefined): Promise<string> {
  const due = await findDue({ db: ctx.db, config: ctx.runtime.config }, account.id, ctx.now);
  if (due !== null) return `/account/${due}`;
  return back ?? (account.kind === 'officer' ? '/desk' : '/account');
}

/** Ends the session the request came in. */
export async function signOut(ctx: ActContext): Promise<void> {
  const id = findSessionId(ctx.actor);
  if (id !== null && ctx.actor.id !== null) await store.endSession(ctx.tx, ctx.actor.id, id);
}

function within<T>(ctx: Context, fn: (inside: ActContext) => Promise<T>): Promise<T> {
  return inTransaction(ctx.db, (tx) => fn({ ...ctx, db: tx, tx }));
}

function refuseLocked(until: Date | null, now: Date): void {
  if (until === null || until <= now) return;
  throw accountLocked({ minutes: Math.ceil((until.getTime() - now.getTime()) / 60_000) });
}

async function fail(ctx: Context, account: AccountRow | null, outcome: store.Outcome, error: AppError): Promise<never> {
  const { db, config } = ctx.runtime;
  const { failures, minutes } = config.lockOut;
  if (account && outcome !== 'disabled') {
    await store.countFailure(db, account.id, failures, new Date(ctx.now.getTime() + minutes * 60_000));
  }
  await store.keepAttempt(db, { accountId: account?.id ?? null, outcome, address: ctx.address, at: ctx.now });
  throw error;
}

/** A rival's failures may have locked the account while we checked: then this does not count as a success. */
async function succeed(ctx: ActContext, accountId: string): Promise<void> {
  if (!(await store.clearFailures(ctx.tx, accountId, ctx.now))) throw signInFailed();
  await store.keepAttempt(ctx.tx, { accountId, outcome: 'ok', address: ctx.address, at: ctx.now });
}
