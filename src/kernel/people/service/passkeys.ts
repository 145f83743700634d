// Passkeys (WebAuthn): shown by a device instead of a one-time code. The library checks what devices say.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Vault } from '#platform/crypto/vault.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { toLocalIso } from '#platform/time.ts';
import { passkeyWrong, secondFactorFirst, tooManyPasskeys } from '../contract.ts';
import { findParty, MOST_PASSKEYS, QUESTION_MS } from '../rules/passkey.ts';
import * as store from '../store/passkeys.ts';
import { keepEvents } from '../store/register.ts';
import { findSession } from '../store/sessions.ts';
import { findSessionId } from './identify.ts';
import { getOwnAccount } from './own-account.ts';

type Purpose = 'make' | 'show';

/** What a device is asked to sign: for this session, this purpose and some minutes only, and kept nowhere. */
function question(ctx: Context, purpose: Purpose): Uint8Array<ArrayBuffer> {
  const { vault } = ctx.runtime;
  return new Uint8Array(
    Buffer.from(vault.seal(JSON.stringify([purpose, findSessionId(ctx.actor), ctx.now.getTime()]))),
  );
}

function isOurs(ctx: Context, purpose: Purpose): (challenge: string) => boolean {
  return (challenge) => {
    const [what, session, at] = read(ctx.runtime.vault, Buffer.from(challenge, 'base64url').toString('utf8'));
    const isYoung = typeof at === 'number' && ctx.now.getTime() - at < QUESTION_MS;
    return what === purpose && session === findSessionId(ctx.actor) && session !== null && isYoung;
  };
}

function read(vault: Vault, sealed: string): unknown[] {
  try {
    return JSON.parse(vault.open(sealed)) as unknown[];
  } catch {
    return [];
  }
}

/** The asker's passkeys, and what a device is asked to make a new one; null where none can be made. */
export async function showPasskeys(ctx: Context) {
  const account = await getOwnAccount(ctx);
  const party = findParty(ctx.runtime.config.publicUrl);
  const passkeys = await store.listPasskeys(ctx.db, account.id);
  const on = account.totp_sealed !== null;
  const options =
    party && on
      ? await generateRegistrationOptions({
          rpName: 'Sunhall',
          rpID: party.id,
          userName: account.login,
          userDisplayName: account.name,
          userID: new Uint8Array(Buffer.from(account.id)),
          challenge: question(ctx, 'make'),
          attestationType: 'none',
          excludeCredentials: passkeys.map(({ credential_id: id }) => ({ id })),
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
        })
      : null;
  return {
    on,
    here: party !== undefined,
    options,
    passkeys: passkeys.map(({ id, name, made_at, used_at }) => ({
      id,
      name,
      since: toLocalIso(made_at),
      used: used_at && toLocalIso(used_at),
    })),
  };
}

export type OwnPasskeys = Awaited<ReturnType<typeof showPasskeys>>;

/** @throws secondFactorFirst, tooManyPasskeys, passkeyWrong */
export async function addPasskey(ctx: ActContext, input: { name: string; answer: unknown }): Promise<void> {
  const account = await getOwnAccount(ctx);
  const party = findParty(ctx.runtime.config.publicUrl);
  if (account.totp_sealed === null || !party) throw secondFactorFirst();
  if ((await store.listPasskeys(ctx.tx, account.id)).length >= MOST_PASSKEYS)
    throw tooManyPasskeys({ most: MOST_PASSKEYS });
  const made = await verifyRegistrationResponse({
    response: input.answer as RegistrationResponseJSON,
    expectedChallenge: isOurs(ctx, 'make'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!made?.verified) throw passkeyWrong();
  const { id, publicKey, counter } = made.registrationInfo.credential;
  await store
    .insertPasskey(ctx.tx, {
      id: newId(),
      account_id: account.id,
      credential_id: id,
      public_key: Buffer.from(publicKey).toString('base64url'),
      counter,
      name: input.name,
      made_at: ctx.now,
    })
    .catch(() => {
      throw passkeyWrong();
    });
  await note(ctx, account.id, 'passkey-added', input.name);
}

/** @throws notFound when the asker has no such one */
export async function removePasskey(ctx: ActContext, id: string): Promise<void> {
  const account = await getOwnAccount(ctx);
  const removed = await store.deletePasskey(ctx.tx, account.id, id);
  if (!removed) throw notFound();
  await note(ctx, account.id, 'passkey-removed', removed.name);
}

/** What the devices of whoever waits with a session for the second factor are asked; null when they have none. */
export async function askDevice(ctx: Context) {
  const party = findParty(ctx.runtime.config.publicUrl);
  const sessionId = findSessionId(ctx.actor);
  const waiting = party && sessionId !== null ? await findSession(ctx.db, sessionId) : undefined;
  const passkeys = waiting && !waiting.confirmed ? await store.listPasskeys(ctx.db, waiting.account_id) : [];
  if (!party || passkeys.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: question(ctx, 'show'),
    allowCredentials: passkeys.map(({ credential_id: id }) => ({ id })),
    userVerification: 'preferred',
  });
}

/** Whether a device of the account answered what this session was asked. */
export async function usePasskey(ctx: ActContext, accountId: string, answer: unknown): Promise<boolean> {
  const party = findParty(ctx.runtime.config.publicUrl);
  const response = answer as AuthenticationResponseJSON;
  const passkey = (await store.listPasskeys(ctx.tx, accountId)).find((one) => one.credential_id === response?.id);
  if (!party || !passkey) return false;
  const shown = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isOurs(ctx, 'show'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => undefined);
  if (!shown?.verified) return false;
  await store.notePasskeyUse(ctx.tx, passkey.id, shown.authenticationInfo.newCounter, ctx.now);
  return true;
}

function note(ctx: ActContext, accountId: string, what: 'passkey-added' | 'passkey-removed', name: string) {
  return keepEvents(ctx.tx, [{ accountId, actorId: ctx.actor.id, at: ctx.now, what, detail: { name } }]);
}
