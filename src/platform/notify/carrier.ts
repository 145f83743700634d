// What takes a notice out of the house, whatever it is: the shapes that mail and SMS share.

/** A notice as a carrier gets it. */
export interface Message {
  /** The notice's id. A carrier that gets the same again delivers it once. */
  readonly id: string;
  readonly channel: 'sms' | 'mail';
  /** Telephone number or mail address, open. */
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** What a carrier calls a message that it took over, and as how many it charges it; its receipt comes under this. */
export interface Taken {
  readonly carrier: string;
  readonly ref: string;
  readonly parts: number;
}

/**
 * Resolves when the message has been taken over, with what its receipt will come under, if one comes; throws when
 * another try may help, or {@link Undeliverable}.
 */
export interface Carrier {
  send(message: Message): Promise<Taken | undefined>;
}

/** The carrier will never take this message: no such number, blocked address. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

export type Carriers = Readonly<Record<Message['channel'], Carrier>>;
