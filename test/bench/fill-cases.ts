// Fills the city with cases by the hundred thousand, each the image of one that was lived through, at another time.

export interface CasesWanted {
  readonly closed: number;
  readonly open: number;
}

/** So many of the images belong to each of these accounts, for the page of somebody who applies all the time. */
export interface OwnCases {
  readonly accounts: readonly string[];
  readonly each: number;
}

/** One session of the database, however it was opened. */
export interface SqlSession {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/**
 * What is copied is what lists, boards and clocks read; the chains of acts and the papers are not, so the images are no
 * part of a proof.
 */
export async function fillCases(session: SqlSession, wanted: CasesWanted, own: OwnCases): Promise<void> {
  await session.query("set work_mem = '256MB'");
  await session.query(MAKERS);
  await session.query(PLAN, [wanted.closed, wanted.open, own.accounts, own.each]);
  await session.query('create index on pg_temp.image (old_id)');
  await session.query('analyze pg_temp.image');
  for (const copy of COPIES) await session.query(copy);
  await session.query('drop table pg_temp.image');
  await session.query('reset work_mem');
}

/** What was filled, for the planner's statistics. */
export const FILLED =
  'case_file, case_limit, case_hold, case_party, supervision_watch, supervision_result, supervision_late, supervision_signal';

/** Chance from 0 up to 1, and ids as the program makes them, the moment first: the same for the same words. */
const MAKERS = `
  create function pg_temp.make_chance(words text) returns float8 language sql immutable as $$
    select abs(hashtext(words)::float8) / 2147483649 $$;
  create function pg_temp.make_id(at timestamptz, words text) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(words), 1, 3)
    || '8' || substr(md5(words), 4, 15))::uuid $$`;

/** Whole days, so that clocks still end with the day. */
const MOST_DAYS = 8;

/**
 * One line for each image. A closed case lies some days earlier than its original; no clock of an open one has run out that
 * had not. Every other open one lies on the same post of another organ, so that no desk is beyond measure.
 */
const PLAN = `
  create temp table image as
  with original as (
    select f.*, h.post, h.role, count(*) over (partition by f.phase = 'closed') as originals
    from case_file f left join case_hold h on h.case_id = f.id and h.role = 'lead'
  ),
  desk as (
    select p.post, o.id, o.path, o.name, row_number() over (partition by p.post order by o.path) as place
    from (select distinct post, organ_id from officer_post) p join organ o on o.id = p.organ_id
  ),
  size as (select post, count(*) as desks from desk group by post)
  select o.id as old_id, pg_temp.make_id(o.received_at - s.shift, o.id::text || n) as id, s.shift,
    o.phase <> 'closed' as open, n, d.id as organ_id, d.path as organ_path, d.name as organ_name,
    case when row_number() over (order by n, o.id) <= cardinality($3::uuid[]) * $4::int
        then ($3::uuid[])[1 + row_number() over (order by n, o.id) % cardinality($3::uuid[])]
      when n % 10 < 7 then md5('account' || n % 300000)::uuid end as account_id,
    '9' || lpad((row_number() over ())::text, 18, '0') as number
  from original o
  cross join lateral generate_series(1, ceil((case when phase = 'closed' then $1 else $2 end)::numeric / originals)::int) n
  cross join lateral (select pg_temp.make_chance(o.id::text || n) as chance) c
  cross join lateral (select make_interval(days => floor(${MOST_DAYS} * chance)::int) as shift) s
  left join size z on z.post = o.post and n % 2 = 0
  left join desk d on d.post = o.post and d.place = 1 + floor(chance * z.desks)`;

/** A moment still to come moves away, a moment gone by moves back. */
const moved = (column: string) =>
  `case when i.open and ${column} > now() then ${column} + i.shift else ${column} - i.shift end`;

const limitId = (column: string) => `pg_temp.make_id('2026-01-01', ${column}::text || i.n)`;

const COPIES = [
  `insert into case_file
   select i.id, i.number, code_hash, kind, subject_id, subject_code, title, title_en,
     coalesce(i.organ_id, f.organ_id), coalesce(i.organ_path, f.organ_path), coalesce(i.organ_name, f.organ_name),
     region, state, step, step_name, step_name_en, phase, channel, applicant_name, i.account_id, received_at - i.shift,
     accepted_at - i.shift, decided_at - i.shift, closed_at - i.shift, outcome, ${moved('due_at')}, due_kind,
     suspended_since - i.shift, signal, urgent, null, data, last_seq, last_hash
   from image i join case_file f on f.id = i.old_id`,
  `insert into case_limit
   select ${limitId('l.id')}, i.id, kind, amount, unit, extra, method, started_at - i.shift, ${moved('due_at')},
     suspensions, state, ended_at - i.shift, on_expiry, l.organ_id, basis, provisional
   from image i join case_limit l on l.case_id = i.old_id`,
  `insert into case_hold
   select i.id, role, coalesce(i.organ_id, h.organ_id), coalesce(i.organ_path, h.organ_path), post,
     case when i.organ_id is null then officer_id end, since - i.shift, ${moved('due_at')}, suspended
   from image i join case_hold h on h.case_id = i.old_id
   where h.role = 'lead' or i.organ_id is null`,
  `insert into case_party
   select i.id, role, kind, i.account_id, name, lang, id_sealed, id_index, phone_sealed, email_sealed, address_sealed, consent
   from image i join case_party p on p.case_id = i.old_id`,
  `insert into supervision_watch
   select ${limitId('w.limit_id')}, rule_id, i.id, ${moved('fire_at')}, fired_at - i.shift, void_at - i.shift
   from image i join supervision_watch w on w.case_id = i.old_id where i.open`,
  `insert into supervision_result
   select i.id, kind, subject_code, r.organ_id, r.organ_path, (counted_on - i.shift)::date, on_time, days_used,
     days_promised, ended_at - i.shift, recorded_at - i.shift, decided, again, r.officer_id
   from image i join supervision_result r on r.case_id = i.old_id`,
  `insert into supervision_late
   select i.id, l.kind, l.subject_code, l.organ_path, l.officer_id, (l.counted_on - i.shift)::date, l.noted_at - i.shift
   from image i join supervision_late l on l.case_id = i.old_id
   -- The program that runs meanwhile notes some itself.
   on conflict (case_id) do nothing`,
  `insert into supervision_signal
   select pg_temp.make_id(passed_at - i.shift, s.id::text || i.n), s.number || '-' || i.n, i.id, ${limitId('s.limit_id')},
     rule_id, level, element, s.organ_id, s.organ_path, kind, subject_code, passed_at - i.shift, fired_at - i.shift,
     ${moved('due_at')}, message, message_en, state, snapshot
   from image i join supervision_signal s on s.case_id = i.old_id`,
];
