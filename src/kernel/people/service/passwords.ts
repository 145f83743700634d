// Hashing and checking passwords.
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import type { Context } from '#platform/http/context.ts';
import { findPasswordFault } from '../rules/password.ts';
import { words } from '../words/faults.ts';
import { refuse } from './refuse.ts';

/** argon2id with 19 MiB and two passes: about 25 ms, and dear to guess in bulk (OWASP's least). */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function isPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password);
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that a stranger cannot tell which logins exist. */
export async function checkNothing(password: string): Promise<void> {
  decoy ??= hashPassword('nobody has this password');
  await verify(await decoy, password);
}

/**
 * Refuses a password that is too weak or was used before.
 * `known` are texts a stranger could know; `former` are hashes of former passwords.
 * @throws invalidInput on the field `password`
 */
export async function requireGoodPassword(
  ctx: Context,
  password: string,
  known: readonly string[],
  former: readonly string[] = [],
): Promise<void> {
  const w = words.in(ctx.lang).passwordFaults;
  const policy = ctx.runtime.config.password;
  const fault = findPasswordFault(password, policy, known);
  if (fault === 'short') refuse('password', w.short(policy.length));
  if (fault === 'classes') refuse('password', w.classes(policy.classes));
  if (fault === 'guessable') refuse('password', w.guessable);
  for (const old of former) {
    if (await isPassword(old, password)) refuse('password', w.before(policy.history));
  }
}
