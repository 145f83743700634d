// SQL on natural and legal persons. What identifies them is sealed; it is found by its blind index.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface PersonRow {
  readonly id: string;
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  readonly name_en: string | null;
  readonly number_sealed: string;
  readonly address_sealed: string | null;
  readonly email_sealed: string | null;
  readonly representative_id: string | null;
}

export interface NewPerson extends PersonRow {
  readonly number_index: string;
  readonly created_at: Date;
}

export async function insertPersons(tx: Tx, persons: readonly NewPerson[]): Promise<void> {
  await sql`
    insert into person (id, kind, name, name_en, number_sealed, number_index, address_sealed, email_sealed,
      representative_id, created_at)
    select r.* from json_to_recordset(${JSON.stringify(persons)}::json) as r (id uuid, kind text, name text,
      name_en text, number_sealed text, number_index text, address_sealed text, email_sealed text,
      representative_id uuid, created_at timestamptz)`.execute(tx);
}

const COLUMNS = [
  'id',
  'kind',
  'name',
  'name_en',
  'number_sealed',
  'address_sealed',
  'email_sealed',
  'representative_id',
] as const;

export function findPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').select(COLUMNS).where('id', '=', id).$castTo<PersonRow>().executeTakeFirst();
}

export function findPersonByIndex(db: Db, numberIndex: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('person')
    .select(COLUMNS)
    .where('number_index', '=', numberIndex)
    .$castTo<PersonRow>()
    .executeTakeFirst();
}

export async function updateContact(
  tx: Tx,
  id: string,
  contact: { address: string | null; email: string | null },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ address_sealed: contact.address, email_sealed: contact.email })
    .where('id', '=', id)
    .execute();
}

export async function listTakenNumbers(db: Db, indexes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('person')
    .select('number_index')
    .where('number_index', '=', sql<string>`any(${indexes}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.number_index));
}
