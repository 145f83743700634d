// Fills the city with more people: a single reader may only come so often, so a busy day needs many.
import type pg from 'pg';

/** Each has 1,000 of the cases. */
const CITIZENS = 90;
/** Others, who only read. */
const READERS = 600;

/** How their logins begin. */
export const CITIZEN_LOGIN = 'bench-citizen-';
export const READER_LOGIN = 'bench-reader-';

/** Adds members of the public once, each with a person behind the account. Nobody can sign in as one: they have no password. */
export async function fillCitizens(client: pg.Client): Promise<readonly string[]> {
  await addPeople(client, READER_LOGIN, READERS);
  return addPeople(client, CITIZEN_LOGIN, CITIZENS);
}

async function addPeople(client: pg.Client, login: string, count: number): Promise<readonly string[]> {
  const known = await client.query<{ id: string }>('select id from account where login like $1', [`${login}%`]);
  if (known.rows.length > 0) return known.rows.map((row) => row.id);
  const { rows } = await client.query<{ id: string }>(
    `with persons as (
       insert into person (id, kind, name, number_sealed, number_index, created_at)
       select gen_random_uuid(), 'natural', '测试人' || n, '', $2 || n, now() from generate_series(1, $1::int) n
       returning id, name, number_index)
     insert into account (id, kind, person_id, login, name, password_hash, password_set_at, created_at)
     select gen_random_uuid(), 'citizen', id, number_index, name, '', now(), now() from persons
     returning id`,
    [count, login],
  );
  return rows.map((row) => row.id);
}
