// What a provider of SMS does: takes messages, and tells what became of them and what was answered.
import type { Message, Taken } from '../carrier.ts';

/** What a carrier tells of a message that it took. */
export interface Receipt {
  readonly ref: string;
  readonly state: 'delivered' | 'failed';
  /** In the carrier’s words, when it failed. */
  readonly reason: string | null;
}

/** What somebody answered to a message. */
export interface Reply {
  readonly from: string;
  readonly text: string;
}

export interface Told {
  readonly receipts: readonly Receipt[];
  readonly replies: readonly Reply[];
}

export interface Provider {
  readonly name: string;
  send(message: Message): Promise<Taken>;
  /** Hands over what comes in, until stopped; what could not be kept is asked for again where the protocol can. */
  listen(take: (told: Told) => Promise<void>): { stop(): Promise<void> };
}

/** A Chinese message holds 70 characters, and 67 in each part of a longer one. */
export function countParts(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}
