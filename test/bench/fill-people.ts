// Fills the city with more people: a single reader may only come so often, so a busy day needs many.
import type pg from 'pg';

/** Each has 1,000 of the cases. */
const CITIZENS = 60;

/** How their logins begin. */
export const CITIZEN_LOGIN = 'bench-citizen-';

/** Adds members of the public, each with a person behind the account. Nobody can sign in as one: they have no password. */
export async function fillCitizens(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with persons as (
       insert into person (id, kind, name, number_sealed, number_index, created_at)
       select gen_random_uuid(), 'natural', '测试人' || n, '', 'bench-citizen-' || n, now() from generate_series(1, $1::int) n
       returning id, name, number_index)
     insert into account (id, kind, person_id, login, name, password_hash, password_set_at, created_at)
     select gen_random_uuid(), 'citizen', id, number_index, name, '', now(), now() from persons
     returning id`,
    [CITIZENS],
  );
  return rows.map((row) => row.id);
}

/** Colleagues for every officer who has work: the same posts and roles, so the same desk. */
export async function fillColleagues(client: pg.Client, each: number): Promise<void> {
  await client.query(
    `create temp table colleague as
     select distinct p.account_id as of, gen_random_uuid() as id, n
     from (select distinct p.account_id from officer_post p join case_hold h on h.organ_id = p.organ_id and h.post = p.post) p,
       generate_series(1, $1::int) n`,
    [each],
  );
  await client.query(
    `insert into account (id, kind, login, name, password_hash, password_set_at, created_at)
     select c.id, a.kind, 'bench-' || c.n || '-' || a.login, a.name, '', now(), now()
     from colleague c join account a on a.id = c.of`,
  );
  await client.query(
    `insert into officer_post (id, account_id, organ_id, post, title)
     select gen_random_uuid(), c.id, p.organ_id, p.post, p.title from colleague c join officer_post p on p.account_id = c.of`,
  );
  await client.query(
    `insert into role_grant (id, account_id, role, organ_id, reason, granted_at)
     select gen_random_uuid(), c.id, g.role, g.organ_id, g.reason, g.granted_at
     from colleague c join role_grant g on g.account_id = c.of and g.ended_at is null`,
  );
  await client.query('drop table colleague');
}
