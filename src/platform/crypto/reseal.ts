// Seals what the database keeps anew, with the key that seals now: in batches, and as often as it takes.
import { sql } from 'kysely';
import { type Db, inTransaction, type Tx } from '#platform/database/db.ts';
import type { Vault } from './vault.ts';

/** Where sealed texts are kept: by table its columns, and `column.key` for what lies within JSON. */
export type SealedPlaces = Readonly<Record<string, readonly string[]>>;

const BATCH = 500;

/** One column, or one key of a JSON column, of one table. */
interface Place {
  readonly table: string;
  readonly column: string;
  readonly key: string | undefined;
}

function listPlaces(places: SealedPlaces): Place[] {
  return Object.entries(places).flatMap(([table, names]) =>
    names.map((name) => {
      const [column = '', key] = name.split('.');
      return { table, column, key };
    }),
  );
}

/**
 * Seals with the current key whatever any other key sealed. Each batch is a transaction of its own: stopped at any
 * moment, what is done is done, and the next run goes on. Rows in use are left for the next pass; passes end when one
 * finds nothing. Gives how many texts were sealed anew.
 */
export async function resealAll(db: Db, vault: Vault, current: string, places: SealedPlaces): Promise<number> {
  let all = 0;
  for (let pass = -1; pass !== 0; all += pass) {
    pass = 0;
    for (const place of listPlaces(places)) pass += await resealPlace(db, vault, current, place);
  }
  return all;
}

/** Sealed texts of other keys than this one, by the name of the key. */
export async function countOtherKeys(db: Db, current: string, places: SealedPlaces): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const place of listPlaces(places)) {
    const { rows } = await sql<{ key: string; n: number }>`
      select split_part(${textOf(place)}, '.', 1) as key, count(*)::int as n
      from ${sql.table(place.table)} where ${isOld(place, current)} group by 1`.execute(db);
    for (const { key, n } of rows) counts.set(key, (counts.get(key) ?? 0) + n);
  }
  return counts;
}

async function resealPlace(db: Db, vault: Vault, current: string, place: Place): Promise<number> {
  let done = 0;
  for (let after: string | undefined = '(0,0)'; after !== undefined; ) {
    const batch: { last: string | undefined; count: number } = await inTransaction(db, (tx) =>
      resealBatch(tx, vault, current, place, after ?? ''),
    );
    done += batch.count;
    after = batch.last;
  }
  return done;
}

interface Row {
  readonly at: string;
  readonly sealed: string;
}

/** Goes by where rows lie, for tables have keys of many shapes; a row that is rewritten moves, and is found no more. */
async function resealBatch(tx: Tx, vault: Vault, current: string, place: Place, after: string) {
  const { rows } = await sql<Row>`
    select ctid::text as at, ${textOf(place)} as sealed from ${sql.table(place.table)}
    where ctid > ${after}::tid and ${isOld(place, current)}
    order by ctid limit ${BATCH} for update skip locked`.execute(tx);
  const changed = rows.map(({ at, sealed }) => ({ at, sealed: vault.seal(vault.open(sealed)) }));
  if (changed.length > 0) {
    await sql`
      update ${sql.table(place.table)} as t set ${sql.ref(place.column)} = ${newValue(place)}
      from json_to_recordset(${JSON.stringify(changed)}::json) as n (at text, sealed text)
      where t.ctid = n.at::tid`.execute(tx);
  }
  return { count: rows.length, last: rows.length < BATCH ? undefined : rows.at(-1)?.at };
}

function textOf({ column, key }: Place) {
  return key === undefined ? sql`${sql.ref(column)}` : sql`(${sql.ref(column)} ->> ${sql.lit(key)})`;
}

/** An empty text is nothing sealed. */
function isOld(place: Place, current: string) {
  return sql`${textOf(place)} <> '' and ${textOf(place)} not like ${`${current}.%`}`;
}

function newValue({ column, key }: Place) {
  if (key === undefined) return sql`n.sealed`;
  return sql`jsonb_set(t.${sql.ref(column)}, array[${sql.lit(key)}], to_jsonb(n.sealed))`;
}
