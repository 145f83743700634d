// The city's word list, what was turned away at an entrance, and what clean files say.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Extracted } from '#platform/text/extract/contract.ts';
import type { Signer } from '../contract.ts';
import type { ScanWord } from './rules.ts';

/** Words that count: confirmed, and not ended. */
export async function listLiveWords(db: Db): Promise<ScanWord[]> {
  return db
    .selectFrom('scan_word')
    .select(['word', sql<ScanWord['level']>`level`.as('level'), 'advice'])
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

export interface ListedWord extends ScanWord {
  readonly id: string;
  readonly addedById: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

const MOST_WORDS = 2000;

/** Every word that was not ended, those to be confirmed first. */
export async function listWords(db: Db): Promise<ListedWord[]> {
  return db
    .selectFrom('scan_word')
    .select([
      'id',
      'word',
      sql<ScanWord['level']>`level`.as('level'),
      'advice',
      'added_by as addedById',
      'added_by_name as addedBy',
      'added_at as addedAt',
      'confirmed_by_name as confirmedBy',
      'confirmed_at as confirmedAt',
    ])
    .where('ended_at', 'is', null)
    .orderBy(sql`confirmed_at is not null`)
    .orderBy('word')
    .limit(MOST_WORDS)
    .execute();
}

/** Undefined when it is on the list already. */
export async function insertWord(tx: Tx, word: ScanWord, by: Signer, now: Date): Promise<string | undefined> {
  const row = await tx
    .insertInto('scan_word')
    .values({ id: newId(), ...word, added_by: by.id, added_by_name: by.name, added_at: now })
    .onConflict((conflict) => conflict.column('word').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether it was there to be confirmed, by somebody else than who entered it. */
export async function confirmWord(tx: Tx, id: string, by: Signer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scan_word')
    .set({ confirmed_by: by.id, confirmed_by_name: by.name, confirmed_at: now })
    .where('id', '=', id)
    .where('added_by', '<>', by.id)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function endWord(tx: Tx, id: string, by: Signer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scan_word')
    .set({ ended_by_name: by.name, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** That something marked was turned away: when, where, who, by which rule; not a word of it. */
export interface Refusal {
  readonly id: string;
  readonly at: Date;
  readonly accountName: string;
  readonly entrance: string;
  readonly subject: string | null;
  readonly rule: string;
}

export async function insertRefusal(
  db: Db,
  refusal: Omit<Refusal, 'id'> & { readonly accountId: string | null; readonly organPath: string | null },
): Promise<void> {
  const { at, accountId, accountName, organPath, entrance, subject, rule } = refusal;
  await db
    .insertInto('scan_refusal')
    .values({
      id: newId(),
      at,
      account_id: accountId,
      account_name: accountName,
      organ_path: organPath,
      entrance,
      subject,
      rule,
    })
    .execute();
}

/** Newest first. */
export async function listRefusals(db: Db, limit: number): Promise<Refusal[]> {
  return db
    .selectFrom('scan_refusal')
    .select(['id', 'at', 'account_name as accountName', 'entrance', 'subject', 'rule'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** What a clean file says; the same bytes say the same. */
export async function keepFileText(db: Db, fileId: string, { text, whole }: Extracted, now: Date): Promise<void> {
  await db
    .insertInto('scan_file')
    .values({ file_id: fileId, body: text.replaceAll('\0', ''), whole, read_at: now })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .execute();
}

export async function mapFileTexts(db: Db, ids: readonly string[]): Promise<Map<string, Extracted>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('scan_file')
    .select(['file_id', 'body', 'whole'])
    .where('file_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ file_id: id, body, whole }) => [id, { text: body, whole }]));
}
