// Stands in for every carrier while none is named: what would have been sent is kept, where the operator can read it.
import { sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import { type Carrier, type Message, Undeliverable } from './carrier.ts';

/** Stands in for every carrier: keeps what would have been sent, where the operator can read it. */
export function simulatedCarrier(db: Db, vault: Vault): Carrier {
  const keep = gatherCalls((messages: readonly Message[]) => keepSimulated(db, vault, messages));
  return {
    async send(message) {
      const { channel, address } = message;
      if (!isPlausible(channel, address)) throw new Undeliverable(`not a ${channel} address`);
      await keep(message);
      return undefined;
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
