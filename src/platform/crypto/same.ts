// Compares what somebody gives with a secret, in a time that tells nothing of how much of it is right.
import { timingSafeEqual } from 'node:crypto';

export function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
