// What a telephone server and a browser agree on: who calls, on which line, what came of a transfer, and the password of a while. Pure.
import { createHash, createHmac } from 'node:crypto';
import { LINES, type Line } from '../contract.ts';
import type { Result } from './calls.ts';

/** So long a password is good for; the console asks for the next in time. */
export const CREDENTIAL_MINUTES = 15;

export interface Credential {
  /** `<Unix time of its end>:<user>`: what the browser calls itself when it is asked who it is. */
  readonly name: string;
  /** RFC 3261 §22.4 H(A1): enough to answer the server of this domain, and of no use at any other. */
  readonly ha1: string;
}

/**
 * The password is the HMAC of the name under the secret that the server shares, so that it can check it and when it
 * ends without a list of ours (Kamailio: module auth_ephemeral). MD5 is what SIP’s digest is made of.
 */
export function mintCredential(
  user: string,
  { domain, secret }: { readonly domain: string; readonly secret: string },
  now: Date,
): Credential {
  const until = Math.floor(now.getTime() / 1000) + CREDENTIAL_MINUTES * 60;
  const name = `${until}:${user}`;
  const password = createHmac('sha1', secret).update(name).digest('base64');
  const ha1 = createHash('md5').update(`${name}:${domain}:${password}`).digest('hex');
  return { name, ha1 };
}

/** A number as it is written in the house, from the user part of an address; null when none is shown. */
export function phoneOf(user: string): string | null {
  const digits = user.replace(/^(\+|00)86/, '0').replaceAll('-', '');
  const mobile = /^0?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile) return mobile;
  const area = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/.exec(digits);
  return area ? `${area[1]}-${area[2]}` : null;
}

/** The number that was called names the line. */
export const lineOf = (called: string): Line => LINES.find(({ value }) => value === called)?.value ?? LINES[0].value;

/** A dialled number has digits only. */
export const dialOf = (number: string) => number.replace(/\D/g, '');

const OUTCOMES: readonly (readonly [result: Exclude<Result, 'second-transfer'>, codes: readonly number[]])[] = [
  ['no-answer', [408, 480, 487]],
  ['busy', [486, 600]],
  ['wrong-number', [404, 410, 484, 604]],
  ['refused', [603]],
];

/** What the answer of the other end means (RFC 3261 §21); null when it was never rung. */
export function outcomeOf(code: number) {
  if (code >= 200 && code < 300) return 'connected' as const;
  return OUTCOMES.find(([, codes]) => codes.includes(code))?.[0] ?? null;
}
