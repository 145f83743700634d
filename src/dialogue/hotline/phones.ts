// What answers the telephones: nothing until the composition root joins a line; operators then log by hand.

/** A line of telephones: says who rings, and puts a call through. */
export interface Phones {
  /** The number that rings at an operator's place now; null when none does. */
  ringing(operatorId: string): string | null;
  /** Puts the call of an operator through to a number; gives what was heard at the other end, and for how long. */
  transfer(operatorId: string, number: string): Promise<Transfer>;
}

export interface Transfer {
  readonly result: 'connected' | 'no-answer' | 'busy' | 'wrong-number';
  readonly heard: 'person' | 'fax' | 'switchboard' | 'duty' | 'voice' | 'nothing';
  readonly seconds: number;
}

const byHand: Phones = {
  ringing: () => null,
  transfer: async () => ({ result: 'wrong-number', heard: 'nothing', seconds: 0 }),
};

let joined: Phones = byHand;

/** Called once by the composition root; by tests and the demo with a simulated line. */
export function usePhones(line: Phones | null): void {
  joined = line ?? byHand;
}

export const phones = (): Phones => joined;
