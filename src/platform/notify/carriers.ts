// What takes a notice out of the house: a mail relay, an SMS gateway, or the simulator in their place.
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type { SmsConfig, SmtpConfig } from '#platform/config/config.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';

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

/** Resolves when the message has been taken over; throws when another try may help, or {@link Undeliverable}. */
export interface Carrier {
  send(message: Message): Promise<void>;
}

/** The carrier will never take this message: no such number, blocked address. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

export type Carriers = Readonly<Record<Message['channel'], Carrier>>;

/** The carriers that the settings name; the simulator for those they do not. */
export function openCarriers(runtime: Pick<Runtime, 'config' | 'db' | 'vault'>): Carriers {
  const { sms, smtp } = runtime.config;
  const simulator = simulatedCarrier(runtime.db, runtime.vault);
  return { sms: sms ? smsCarrier(sms) : simulator, mail: smtp ? mailCarrier(smtp) : simulator };
}

/** Mail through a relay. */
export function mailCarrier(smtp: SmtpConfig): Carrier {
  const transport = createTransport(smtp.url.reveal(), { from: smtp.from });
  const domain = smtp.from.slice(smtp.from.lastIndexOf('@') + 1).replace(/[>\s]/g, '');
  return {
    async send(message) {
      try {
        await transport.sendMail({
          to: message.address,
          subject: message.subject,
          text: message.body,
          // The same id at a second try, so that a mailbox shows it once.
          messageId: `<${message.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        const { responseCode, message: text } = cause as Error & { responseCode?: number };
        // RFC 5321 §4.2.1: replies from 500 on are final.
        if (responseCode !== undefined && responseCode >= 500) throw new Undeliverable(text, { cause });
        throw cause;
      }
    },
  };
}

/** Shorter than a claim of the outbox lasts, with all its notices. */
const GATEWAY_MS = 10_000;
/** Refusals that are about us or the hour and not about the message: a wrong token or address, too many at once. */
const NOT_OF_THE_MESSAGE = [401, 403, 404, 408, 425, 429];

/** SMS through a gateway: `POST { id, to, text }` as JSON, answered with any 2xx. */
export function smsCarrier(sms: SmsConfig): Carrier {
  return {
    async send({ id, address, body }) {
      const { status, body: answer } = await fetch(sms.url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          Authorization: `Bearer ${sms.token.reveal()}`,
          'Content-Type': 'application/json',
          // The same id at a second try, so that a telephone gets it once.
          'Idempotency-Key': id,
        },
        body: JSON.stringify({ id, to: address, text: body }),
        signal: AbortSignal.timeout(GATEWAY_MS),
      });
      await answer?.cancel();
      if (status >= 200 && status < 300) return;
      const isFinal = status >= 400 && status < 500 && !NOT_OF_THE_MESSAGE.includes(status);
      throw new (isFinal ? Undeliverable : Error)(`the SMS gateway answered ${status}`);
    },
  };
}

/** Stands in for every carrier: keeps what would have been sent, where the operator can read it. */
export function simulatedCarrier(db: Db, vault: Vault): Carrier {
  const keep = gatherCalls((messages: readonly Message[]) => keepSimulated(db, vault, messages));
  return {
    async send(message) {
      const { channel, address } = message;
      if (!isPlausible(channel, address)) throw new Undeliverable(`not a ${channel} address`);
      await keep(message);
    },
  };
}

/** Makes one call of all that come before the running code yields; each caller waits for it. */
function gatherCalls<T>(call: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  let waiting: T[] = [];
  let called: Promise<void> | undefined;
  return (one) => {
    waiting.push(one);
    called ??= Promise.resolve().then(() => {
      const all = waiting;
      waiting = [];
      called = undefined;
      return call(all);
    });
    return called;
  };
}

async function keepSimulated(db: Db, vault: Vault, messages: readonly Message[]): Promise<void> {
  const sealed = messages.map(({ address, body, ...open }) => ({
    ...open,
    address: vault.seal(address),
    body: vault.seal(body),
  }));
  await sql`
    INSERT INTO simulated_message (notice_id, channel, address, subject, body, sent_at)
    SELECT id, channel, address, subject, body, clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb)
      AS given (id uuid, channel text, address text, subject text, body text)
    ON CONFLICT (notice_id) DO NOTHING
  `.execute(db);
}

function isPlausible(channel: Message['channel'], address: string): boolean {
  return (channel === 'mail' ? /^[^@\s]+@[^@\s]+$/ : /^\+?[\d-]{3,20}$/).test(address);
}

export interface SimulatedMessage extends Message {
  readonly sentAt: Date;
}

/** The newest messages that the simulator kept. */
export async function listSimulated(db: Db, vault: Vault, limit: number): Promise<SimulatedMessage[]> {
  const { rows } = await sql<Omit<SimulatedMessage, 'sentAt'> & { sent_at: Date }>`
    SELECT notice_id AS id, channel, address, subject, body, sent_at FROM simulated_message
    ORDER BY sent_at DESC LIMIT ${limit}
  `.execute(db);
  return rows.map(({ sent_at, ...row }) => ({
    ...row,
    address: vault.open(row.address),
    body: vault.open(row.body),
    sentAt: sent_at,
  }));
}
