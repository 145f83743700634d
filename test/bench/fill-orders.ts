// Fills the hotline with operators, with a million past calls and orders, and tells which numbers called often.
import type pg from 'pg';
import { phoneOf } from './orders.ts';

const OPERATORS = 600;
const OPERATOR_LOGIN = 'bench-operator-';
/** Past orders, and calls in the log. */
export const PAST = 1_000_000;
/** So many numbers called ten times each; all others once. */
const FREQUENT = 1000;
const OFTEN = 10;

/** Accounts of operators beside those of the city, on the same post with the same role. */
export async function fillOperators(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from account where login like $1', [
    `${OPERATOR_LOGIN}%`,
  ]);
  if (rows.length > 0) return rows.map(({ id }) => id);
  const made = await client.query<{ id: string }>(
    `with model as (select g.account_id, g.role, g.organ_id, p.post from role_grant g
       join officer_post p using (account_id) where g.role = 'operator' and g.ended_at is null limit 1),
     made as (insert into account (id, kind, login, name, password_hash, password_set_at, created_at)
       select gen_random_uuid(), 'officer', $2 || n, '话务员' || n, '', now(), now() from generate_series(1, $1::int) n
       returning id),
     posted as (insert into officer_post (id, account_id, organ_id, post)
       select gen_random_uuid(), made.id, model.organ_id, model.post from made, model)
     insert into role_grant (id, account_id, role, organ_id, reason, granted_at)
       select gen_random_uuid(), made.id, model.role, model.organ_id, 'bench', now() from made, model
     returning account_id as id`,
    [OPERATORS, OPERATOR_LOGIN],
  );
  return made.rows.map(({ id }) => id);
}

/** The sealed number is one for all: nobody is called back here. Beside the join, so that each row is made once and not once a column. */
const PAST_ORDERS = `
  with model as materialized (
    select to_jsonb(f) as file, f.received_at, c.phone_sealed, c.called_at, row_number() over (order by f.id) as place
    from case_file f join hotline_caller c on c.case_id = f.id where f.phase = 'closed'),
  image as materialized (
    select n, ('f3' || lpad(to_hex(n), 10, '0') || '70008000000000000000')::uuid as id, model.*
    from generate_series(1, $1::int) n join model on model.place = 1 + n % (select count(*)::int from model)),
  filed as (
    insert into case_file select made.* from image cross join lateral jsonb_populate_record(null::case_file, file
      || jsonb_build_object('id', id, 'number', '7' || lpad(n::text, 18, '0'), 'parent_id', null,
        'received_at', received_at - make_interval(mins => n % 500000))) made)
  insert into hotline_caller (case_id, phone_index, phone_sealed, called_at)
  select id, coalesce(($2::text[])[1 + (n - 1) / ${OFTEN}], md5(n::text)), phone_sealed,
    called_at - make_interval(mins => n % 500000) from image`;

const PAST_CALLS = `
  insert into hotline_call (id, line, phone_index, phone_sealed, started_at, operator_id, centre_path, waited, seconds, practices)
  select gen_random_uuid(), m.line, coalesce(($2::text[])[1 + (n - 1) / ${OFTEN}], md5(n::text)), m.phone_sealed,
    m.started_at - make_interval(mins => n % 500000), m.operator_id, m.centre_path, 5, 60, '{}'
  from generate_series(1, $1::int) n, (select * from hotline_call limit 1) m`;

/** Numbers that called often. `hide` makes of a number what the city keeps of it. */
export async function fillPastOrders(client: pg.Client, hide: (phone: string) => string): Promise<string[]> {
  const phones = Array.from({ length: FREQUENT }, (_, index) => phoneOf(index));
  const { rows } = await client.query<{ count: string }>('select count(*) from hotline_caller');
  if (Number(rows[0]?.count) >= PAST) return phones;
  const values = [PAST, phones.map(hide)];
  for (const one of [PAST_ORDERS, PAST_CALLS]) await client.query(one, values);
  await client.query('vacuum (analyze) case_file, hotline_caller, hotline_call');
  return phones;
}
