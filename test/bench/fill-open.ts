// Fills a city with open cases whose limits are watched: each the image of one that lies on a desk of the demo city.
import type pg from 'pg';

/** Ids of images: in their own order, and after every id that was made by a clock. */
const imageId = (mark: string, n: string) =>
  `('${mark}' || lpad(to_hex(${n}), 10, '0') || '70008000000000000000')::uuid`;

/** Cases that run, each with one of its limits that is watched, the one that ends last; as they are now, whatever becomes of them. */
const MODELS = [
  `create temp table model as
   select row_number() over (order by f.id)::int as place, f.id as case_id, l.id as limit_id
   from case_file f cross join lateral (
     select l.id from case_limit l where l.case_id = f.id and l.state = 'running'
       and exists (select from supervision_watch w where w.limit_id = l.id and w.fired_at is null and w.void_at is null)
     order by l.due_at desc limit 1) l
   where f.phase = 'open'`,
  'create temp table model_file as select f.* from case_file f join model m on m.case_id = f.id',
  'create temp table model_limit as select l.* from case_limit l join model m on m.limit_id = l.id',
  `create temp table model_hold as select h.* from case_hold h join model m using (case_id) where h.role = 'lead'`,
  `create temp table model_watch as select w.* from supervision_watch w join model m using (limit_id)
   where w.fired_at is null and w.void_at is null`,
];

const copy = (table: string, model: string, changed: string) => `
  insert into ${table} select r.* from (
      select n, model.* from generate_series($1::int, $2::int) n
      join model on model.place = 1 + n % (select count(*)::int from model)) i
    join ${model} cross join lateral jsonb_populate_record(t, jsonb_build_object(${changed})) r`;

const CASE = imageId('f1', 'n');
const LIMIT = imageId('f2', 'n');
const COPIES = [
  copy(
    'case_file',
    'model_file t on t.id = i.case_id',
    `'id', ${CASE}, 'number', '8' || lpad(n::text, 18, '0'), 'parent_id', null`,
  ),
  copy('case_limit', 'model_limit t on t.id = i.limit_id', `'id', ${LIMIT}, 'case_id', ${CASE}`),
  copy('case_hold', 'model_hold t on t.case_id = i.case_id', `'case_id', ${CASE}, 'officer_id', null`),
  copy(
    'supervision_watch',
    'model_watch t on t.limit_id = i.limit_id',
    `'limit_id', ${LIMIT}, 'case_id', ${CASE}, 'fire_at', t.fire_at + interval '60 days'`,
  ),
];

/** Images made together, of so many models in turn; and how many rounds took some of them before. */
interface Images {
  readonly first: number;
  readonly last: number;
  readonly models: number;
  readonly round: number;
}

/** An image of each model, spread over all of them and never the same twice: so each round brings the same signals. */
function pickImages({ first, last, models, round }: Images, count: number): number[] {
  const begin = Math.ceil(first / models) * models;
  const each = Math.floor((last + 1 - begin) / models);
  return Array.from({ length: count }, (_, i) => {
    const turn = (Math.floor((i * each) / count) + round) % each;
    return begin + (i % models) + turn * models;
  });
}

/** The tables filled. */
export const OPENED = 'case_file, case_limit, case_hold, supervision_watch';

export interface OpenCases {
  /** Makes the city have so many open cases in all; those it has stay. */
  fillTo(count: number): Promise<void>;
  /** Lets one moment of each of so many of them come at `at`. */
  makeDue(count: number, at: Date): Promise<void>;
}

/**
 * For a session that may do everything: images need no proof that what they refer to is there. They lie with few
 * officers, so no number of cards brings another.
 */
export async function openCases(session: pg.Client, open: number): Promise<OpenCases> {
  await session.query('set session_replication_role = replica');
  await session.query(`update supervision_rule_set set settings = settings || '{"yellowsToRed": null}'`);
  for (const one of MODELS) await session.query(one);
  const models = Number((await session.query('select count(*) as n from model')).rows[0]?.n);
  let [first, last, made] = [1, 0, 0];
  return {
    fillTo: async (count) => {
      [first, last, made] = [last + 1, count - open, 0];
      for (const one of COPIES) await session.query(one, [first, last]);
      await session.query(`analyze ${OPENED}`);
    },
    makeDue: async (count, at) => {
      await session.query(
        `update supervision_watch w set fire_at = $1 from (
           select distinct on (limit_id) limit_id, rule_id from supervision_watch
           where limit_id in (select ${imageId('f2', 'n')} from unnest($2::int[]) n)
           order by limit_id, fire_at) due
         where w.limit_id = due.limit_id and w.rule_id = due.rule_id`,
        [at, pickImages({ first, last, models, round: made }, count)],
      );
      made += 1;
    },
  };
}
