// Decisions of the link as pure functions: what is told of cases and cards, when to try again, whose signature it is.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { CARD } from '#kernel/supervision/contract.ts';
import { verifySm2 } from '#platform/crypto/provider.ts';
import { firstIdAt, timeOfId } from '#platform/ids.ts';
import type { Envelope, TimeName } from './contract.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Kinds whose cases are told of: work for people. Not measures of supervision, nor what is kept from some of us. */
export const isTold = (kind: CaseKind) => !kind.uncounted && !kind.kept;

/** What happens to a card, by act. */
export const CARD_MOMENTS: Readonly<Record<string, TimeName>> = {
  explain: 'answered',
  uphold: 'upheld',
  keep: 'upheld',
  accept: 'revoked',
  revoke: 'revoked',
  overturn: 'revoked',
  reinstate: 'reinstated',
};

/** Limits that count against a case as a whole, as `kind/limit`: past one of them it is late. */
export function listTotalLimits(kinds: readonly CaseKind[]): string[] {
  return kinds.flatMap((kind) =>
    Object.entries(kind.limits)
      .filter(([, limit]) => limit.scope === 'total' && !limit.silent)
      .map(([name]) => `${kind.name}/${name}`),
  );
}

/** The moments of a chain by what they are; what happened twice, by the last time. */
export function nameMoments(
  chain: readonly { readonly act: string; readonly at: Date }[],
  moments: Readonly<Record<string, TimeName>>,
): Partial<Record<TimeName, Date>> {
  return Object.fromEntries(chain.flatMap(({ act, at }) => (moments[act] ? [[moments[act], at]] : [])));
}

/**
 * Acts get their ids before their transaction ends, so that one with a lesser id may appear later. None takes an hour:
 * reading begins again so far back.
 */
export function safeCursor(last: string): string {
  return firstIdAt(new Date(timeOfId(last).getTime() - HOUR_MS));
}

/** Waits 1, 2, 4 … minutes after each failure, at most an hour. */
export function nextTry(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(2 ** (failures - 1) * MINUTE_MS, HOUR_MS));
}

/** Whether one of these SM2 public keys signed the statement. */
export function isSignedBy(keys: readonly string[], { statement, signature }: Envelope): boolean {
  const bytes = Buffer.from(statement, 'utf8');
  const value = signature.slice(signature.indexOf('.') + 1);
  return keys.some((key) => verifySm2(bytes, value, key));
}

/** What a message is about, once. */
export const subjectOf = ({ type, number }: { readonly type: string; readonly number: string }) => `${type} ${number}`;

/** Every kind of case that something is told of. */
export function listToldKinds(kinds: readonly CaseKind[], orderKind: string): string[] {
  return [...kinds.filter(isTold).map(({ name }) => name), CARD, orderKind];
}
