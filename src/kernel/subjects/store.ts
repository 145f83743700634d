// SQL on the tree of subjects.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Subject } from './contract.ts';

const COLUMNS = sql`code, parent, level, name, name_en as "nameEn"`;

export async function listLive(db: Db): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select ${COLUMNS} from matter_subject where retired_at is null order by place`.execute(db);
  return rows;
}

/** By code, or live by name; a name that stands for several finds them all. */
export async function mapNamed(db: Db, typed: readonly string[]): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select ${COLUMNS} from matter_subject
    where code = any(${[...typed]}::text[]) or (name = any(${[...typed]}::text[]) and retired_at is null)
    order by place limit 2`.execute(db);
  return rows;
}

/** The whole tree as it now is: what it has no longer is retired. */
export async function saveAll(tx: Tx, subjects: readonly Subject[], now: Date): Promise<void> {
  const rows = subjects.map((subject, place) => ({ ...subject, place }));
  await sql`
    insert into matter_subject (code, parent, level, name, name_en, place)
    select s.code, s.parent, s.level, s.name, s."nameEn", s.place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      s (code text, parent text, level int, name text, "nameEn" text, place int)
    order by s.level
    on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, place = excluded.place,
      retired_at = null`.execute(tx);
  await sql`
    update matter_subject set retired_at = ${now}
    where retired_at is null and code <> all(${subjects.map(({ code }) => code)}::text[])`.execute(tx);
}
