// Identifiers: time-ordered UUIDs for rows, and short codes that people type.
import { randomInt } from 'node:crypto';
import { v5, v7, validate } from 'uuid';
import { takeRandom } from '#platform/crypto/random.ts';

/** The millisecond of the last id, and its place within it. */
let msecs = 0;
let seq = 0;

/** A new row id (UUIDv7): sorts by time of creation, so it is also a keyset. */
export function newId(): string {
  const random = takeRandom(16);
  const now = Date.now();
  seq = now > msecs ? random.readUInt32BE(6) >>> 1 : seq + 1;
  msecs = Math.max(msecs, now);
  return v7({ random, msecs, seq });
}

/** When a row id was made, to the millisecond. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}

/** The least id that could have been made at `at`: where a search among ids by time begins. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** An id that follows from another one, the same each time: the id of a thing's `purpose`. */
export function derivedId(id: string, purpose: string): string {
  return v5(purpose, id);
}

/** Whether `text` has the form of a row id. */
export function isId(text: string): boolean {
  return validate(text);
}

/** Digits and capitals without 0 O 1 I L U: nothing a person could misread or be embarrassed by. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for people to type that follows from a hash in hex, the same each time. */
export function derivedCode(hash: string, length: number): string {
  let rest = BigInt(`0x${hash}`);
  const base = BigInt(ALPHABET.length);
  return Array.from({ length }, () => {
    const letter = ALPHABET[Number(rest % base)];
    rest /= base;
    return letter;
  }).join('');
}

/** A random code of `length` characters for people to read out and type. */
export function newCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
