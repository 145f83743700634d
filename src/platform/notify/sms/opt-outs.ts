// Who wants no mass messages: said by a reply, honoured for these and never for what is told of somebody's own affair.
import { sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import type { Reply } from './provider.ts';

/** What means no, and what takes it back; carriers themselves tell people of the first three. */
const STOP = ['TD', 'T', '退订', 'R', 'N', 'STOP'];
const RESUME = ['DY', '订阅', 'START'];

const meant = (text: string) => text.trim().toUpperCase();
/** The number as it is found again, however the carrier writes it. */
const plainNumber = (phone: string) => phone.replace(/\D/g, '').replace(/^(?:0086|86)(?=1\d{10}$)/, '');

export const optOutHash = (vault: Vault, phone: string): string => vault.blindIndex(`sms:${plainNumber(phone)}`);

export async function optOut(db: Db, vault: Vault, replies: readonly Reply[], now: Date): Promise<void> {
  for (const { from, text } of replies) {
    const said = meant(text);
    if (STOP.includes(said)) {
      await sql`
        insert into sms_opt_out (phone_hash, phone_sealed, said, at)
        values (${optOutHash(vault, from)}, ${vault.seal(plainNumber(from))}, ${said}, ${now})
        on conflict (phone_hash) do nothing`.execute(db);
    } else if (RESUME.includes(said)) {
      await sql`delete from sms_opt_out where phone_hash = ${optOutHash(vault, from)}`.execute(db);
    }
  }
}

/** Which of these numbers want none, by their hashes. */
export async function findOptedOut(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const { rows } = await sql<{ hash: string }>`
    select phone_hash as hash from sms_opt_out where phone_hash = any(${[...hashes]}::text[])`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}

export interface OptOut {
  /** Open: whoever shows it masks it. */
  readonly phone: string;
  readonly said: string;
  readonly at: Date;
}

/** The newest; `before` is the moment of the last one of the page before. */
export async function listOptOuts(db: Db, vault: Vault, limit: number, before?: Date): Promise<OptOut[]> {
  const { rows } = await sql<{ phone_sealed: string; said: string; at: Date }>`
    select phone_sealed, said, at from sms_opt_out ${before ? sql`where at < ${before}` : sql``}
    order by at desc, phone_hash limit ${limit}`.execute(db);
  return rows.map(({ phone_sealed: phone, said, at }) => ({ phone: vault.open(phone), said, at }));
}
