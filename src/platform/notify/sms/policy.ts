// What holds for SMS before they leave: quiet hours, who opted out of mass messages, and the signature before the text.
import { sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import type { Message } from '../carrier.ts';
import type { NoticeTemplates } from '../notices.ts';
import { findOptedOut, optOutHash } from './opt-outs.ts';

/** What the city sets; the composition root hands it to the dispatcher. */
export interface SmsPolicy {
  /** When the quiet hours end that are on now. */
  quietUntil(db: Db, now: Date): Promise<Date | undefined>;
  /** What stands before a text, by its sender, and for those that have none of their own. */
  signaturesOf(db: Db, senders: readonly string[]): Promise<Signatures>;
}

export interface Signatures {
  readonly own: ReadonlyMap<string, string>;
  readonly usual: string;
}

/** Neither quiet hours nor signatures. */
export const NO_POLICY: SmsPolicy = {
  quietUntil: async () => undefined,
  signaturesOf: async () => ({ own: new Map(), usual: '' }),
};

export interface Outgoing {
  readonly id: string;
  readonly channel: Message['channel'];
  readonly address: string;
  readonly template: string;
  readonly sender: string | null;
  readonly mass: string | null;
}

interface Parts {
  readonly db: Db;
  readonly vault: Vault;
  readonly now: Date;
  readonly templates: NoticeTemplates;
  readonly policy: SmsPolicy;
}

/** Those of a batch that may leave now, and the signatures of the SMS among them; what may not is put off or given up. */
export async function admit<N extends Outgoing>(parts: Parts, batch: readonly N[]) {
  const sms = batch.filter(({ channel }) => channel === 'sms');
  if (sms.length === 0) return { now: [...batch], signatures: await NO_POLICY.signaturesOf(parts.db, []) };
  const held = new Set([...(await putOff(parts, sms)), ...(await giveUp(parts, sms))]);
  const senders = [...new Set(sms.flatMap(({ sender }) => sender ?? []))];
  return {
    now: batch.filter(({ id }) => !held.has(id)),
    signatures: await parts.policy.signaturesOf(parts.db, senders),
  };
}

/** What is urgent does not wait for the morning. An attempt that was none does not count. */
async function putOff({ db, now, templates, policy }: Parts, sms: readonly Outgoing[]): Promise<string[]> {
  const patient = sms.filter(({ template }) => !templates[template]?.urgent).map(({ id }) => id);
  const until = patient.length > 0 ? await policy.quietUntil(db, now) : undefined;
  if (!until) return [];
  await sql`update notice set next_at = ${until}, due_at = ${until}, attempts = attempts - 1 where id = any(${patient}::uuid[])`.execute(
    db,
  );
  return patient;
}

/** Also whoever said so after the mass sending was approved. */
async function giveUp({ db, vault, now }: Parts, sms: readonly Outgoing[]): Promise<string[]> {
  const mass = sms.filter((one) => one.mass !== null);
  const hashes = mass.map(({ address }) => optOutHash(vault, vault.open(address)));
  const out = await findOptedOut(db, hashes);
  const refused = mass.filter((_, at) => out.has(hashes[at]!)).map(({ id }) => id);
  if (refused.length > 0)
    await sql`update notice set failed_at = ${now}, failed_reason = ${OPTED_OUT} where id = any(${refused}::uuid[])`.execute(
      db,
    );
  return refused;
}

export const OPTED_OUT = 'opted out';

/** 【临沧市政务】 */
export function signed(text: string, sender: string | null, { own, usual }: Signatures): string {
  const signature = (sender && own.get(sender)) || usual;
  return signature === '' ? text : `【${signature}】${text}`;
}
