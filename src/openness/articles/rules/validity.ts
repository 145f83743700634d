// Whether a policy is in force on a day. Pure.
import type { Validity } from '../contract.ts';

/** What is in force goes on until its last day, and has expired from the next. */
export function validityAt(validity: Validity, validUntil: string | undefined, today: string): Validity {
  return validity === 'valid' && validUntil !== undefined && validUntil < today ? 'expired' : validity;
}
