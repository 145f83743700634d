// What was counted and kept is what a plain count of the rows comes to: figures of supervision, votes, marks.
import type { CityCheck, World } from '../contract.ts';

/** A count that is kept with every vote: what was kept, beside what the votes come to. */
const KEPT: Readonly<Record<string, string>> = {
  'votes of a survey': `select survey_id::text || ' ' || question || '.' || choice as of,
      coalesce(t.votes, 0)::int as kept, coalesce(s.votes, 0)::int as counted
    from survey_tally t full join (
      select survey_id, (q.at - 1)::int as question, c.choice::int as choice, count(*) as votes
      from survey_answer a, jsonb_array_elements(a.answers) with ordinality as q (given, at),
        jsonb_array_elements_text(case when jsonb_typeof(q.given) = 'array' then q.given
          when q.given = '""' then '[]' else '[0]' end) as c (choice)
      group by 1, 2, 3) s using (survey_id, question, choice)`,
  marks: `select box || ' ' || thing as of, coalesce(t.votes, 0)::int as kept, coalesce(s.votes, 0)::int as counted
    from mark_tally t full join (
      select box, m.thing, grp, m.level, count(*) as votes
      from mark_sheet, jsonb_to_recordset(marks) as m (thing text, level int) group by 1, 2, 3, 4) s
      using (box, thing, grp, level)`,
  'helpful answers': `select document_id::text as of, coalesce(t.yes - t.no, 0)::int as kept,
      coalesce(s.helpful, 0)::int as counted
    from knowledge_tally t join (
      select document_id, (count(*) filter (where helpful) - count(*) filter (where not helpful)) as helpful
      from knowledge_vote group by 1) s using (document_id)`,
};

/** Cases of kinds that are measured, and the organs in which something has happened since the figures were counted. */
const SCOPE = `with counting as (select counted_at, from_day, counted_at::date as today from supervision_counting),
  measured as (select f.* from case_file f where f.kind <> all ($1::text[])),
  moved as (
    select distinct coalesce(p.organ_path, f.organ_path) as path from counting c, ledger_act a
      join case_file f on f.id = a.chain_id left join case_file p on p.id = f.parent_id where a.at >= c.today
    union select distinct f.organ_path from counting c, ledger_act a join case_file f on f.id = a.chain_id
      where a.at >= c.today)`;

/** Day by day, everything the figures of a day are made of; a row for each that was kept otherwise. */
const DAYS = `${SCOPE},
  facts (path, day, what) as (
    select organ_path, received_at::date, 'received' from measured
    union all select organ_path, accepted_at::date, 'accepted' from measured where accepted_at is not null
    union all select organ_path, closed_at::date, 'closed' from measured where closed_at is not null
    union all select organ_path, counted_on, 'decided' from supervision_result
    union all select organ_path, counted_on, 'on_time' from supervision_result where on_time
    union all select organ_path, passed_at::date, level from supervision_signal where state = 'fired'),
  counted as (select path, day, what, count(*) as n from facts group by 1, 2, 3),
  kept as (
    select d.organ_path as path, d.day, k.what, k.n from supervision_day d, lateral (values
      ('received', received), ('accepted', accepted), ('closed', closed), ('decided', decided), ('on_time', on_time),
      ('hint', hint), ('warning', warning), ('yellow', yellow), ('red', red)) k (what, n) where k.n <> 0)
  select path || ' ' || day || ' ' || what as of, coalesce(k.n, 0)::int as kept, coalesce(c.n, 0)::int as counted
  from counted c full join kept k using (path, day, what), counting
  where day between counting.from_day and counting.today and path not in (select path from moved)
    and (k.n is distinct from c.n)`;

const STANDING = `${SCOPE},
  counted as (select organ_path as path, count(*) as n from measured where phase <> 'closed' group by 1),
  kept as (select organ_path as path, sum(open) as n from supervision_standing group by 1)
  select path || ' open' as of, coalesce(k.n, 0)::int as kept, coalesce(c.n, 0)::int as counted
  from counted c full join kept k using (path), counting
  where path not in (select path from moved) and coalesce(k.n, 0) <> coalesce(c.n, 0)`;

interface Row {
  readonly of: string;
  readonly kept: number;
  readonly counted: number;
}

export const tallies: CityCheck = {
  name: 'tallies',
  about: 'figures that are kept are what a plain count comes to',
  judge: async (db, world, tell) => {
    let seen = 0;
    for (const [what, text] of Object.entries(KEPT)) {
      const { rows } = await db.query<Row>(text);
      seen += rows.length;
      for (const { of, kept, counted } of rows)
        if (kept !== counted) tell({ of: `${what} ${of}`, found: String(kept), expected: String(counted) });
    }
    for (const text of [DAYS, STANDING]) {
      const { rows } = await db.query<Row>(text, [listUncounted(world)]);
      for (const { of, kept, counted } of rows) tell({ of, found: String(kept), expected: String(counted) });
    }
    const { rows } = await db.query<{ n: number }>('select count(*)::int as n from supervision_day');
    return seen + (rows[0]?.n ?? 0);
  },
};

const listUncounted = ({ kinds }: World) => [...kinds].flatMap(([name, { uncounted }]) => (uncounted ? [name] : []));
