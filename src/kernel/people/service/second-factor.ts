// The second factor: one-time codes of an authenticator (RFC 6238) and recovery codes.
import { generateURI, ScureBase32Plugin, verify } from 'otplib';
import type { ActContext, Context } from '#platform/http/context.ts';
import { codeWrong, signInFailed } from '../contract.ts';
import type { AccountRow } from '../store/accounts.ts';
import { keepEvents } from '../store/register.ts';
import { takeRecoveryCode, takeTimeStep, updateSecondFactor } from '../store/secrets.ts';
import { findSessionId } from './identify.ts';
import { isPassword } from './passwords.ts';

const RECOVERY_CODES = 10;
/** The code before and the next one pass too: telephones' clocks differ. */
const TOLERANCE_SECONDS = 30;

export interface Enrolment {
  /** For typing into the authenticator. */
  readonly secret: string;
  /** For the QR code. */
  readonly uri: string;
  /** To be written down before the factor is turned on. */
  readonly recoveryCodes: readonly string[];
}

/** What the account will use when it confirms with a first code. The same all through a session, and kept nowhere. */
export function prepareEnrolment(ctx: Context, account: Pick<AccountRow, 'id' | 'login'>): Enrolment {
  const derive = (what: string) =>
    ctx.runtime.vault.hashToken(`second-factor ${account.id} ${findSessionId(ctx.actor)} ${what}`);
  const secret = new ScureBase32Plugin().encode(Buffer.from(derive('secret').slice(0, 40), 'hex'), {
    padding: false,
  });
  const uri = generateURI({ issuer: 'Sunhall', label: account.login, secret });
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, (_, index) => {
    const code = derive(`recovery ${index}`).slice(0, 10).toUpperCase();
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
  return { secret, uri, recoveryCodes };
}

/** Turns the second factor on once a first code proves that the authenticator has the secret. @throws codeWrong */
export async function enrol(ctx: ActContext, account: AccountRow, code: string): Promise<void> {
  const { secret, recoveryCodes } = prepareEnrolment(ctx, account);
  const step = await findTimeStep(ctx, secret, code);
  if (step === undefined) throw codeWrong();
  const { vault } = ctx.runtime;
  const codeHashes = recoveryCodes.map((recovery) => vault.hashToken(plain(recovery)));
  await updateSecondFactor(ctx.tx, account.id, { sealed: vault.seal(secret), step, codeHashes });
  await keepEvents(ctx.tx, [{ accountId: account.id, actorId: ctx.actor.id, at: ctx.now, what: 'second-factor-on' }]);
}

/** Turns it off again, with the password. @throws signInFailed */
export async function leave(ctx: ActContext, account: AccountRow, password: string): Promise<void> {
  if (!(await isPassword(account.password_hash, password))) throw signInFailed();
  await updateSecondFactor(ctx.tx, account.id, null);
  await keepEvents(ctx.tx, [{ accountId: account.id, actorId: ctx.actor.id, at: ctx.now, what: 'second-factor-off' }]);
}

/** Whether a code is good for the account; a good one is used up. */
export async function useCode(ctx: ActContext, account: AccountRow, code: string): Promise<boolean> {
  if (account.totp_sealed === null) return false;
  const { vault } = ctx.runtime;
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(ctx.tx, account.id, vault.hashToken(plain(code)), ctx.now);
  const step = await findTimeStep(ctx, vault.open(account.totp_sealed), code);
  return step !== undefined && takeTimeStep(ctx.tx, account.id, step);
}

async function findTimeStep(ctx: Context, secret: string, token: string): Promise<number | undefined> {
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(ctx.now.getTime() / 1000);
  const result = await verify({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
  return result.valid ? Math.floor(epoch / 30) + result.delta : undefined;
}

/** Typed with or without the hyphen, in capitals or not. */
function plain(code: string): string {
  return code.replace(/[^0-9a-z]/gi, '').toUpperCase();
}
