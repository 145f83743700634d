// What the oracle reads: plain rows of one moment, some cases at a time, so that memory does not grow with the city.
import pg from 'pg';
import { sessionConfig } from '#platform/database/db.ts';
import type { Listed } from './clock/contract.ts';
import type {
  ActRow,
  Clause,
  Declared,
  FileRow,
  HoldRow,
  LimitRow,
  Lived,
  ReceiptRow,
  SignalRow,
  WatchRow,
  World,
} from './contract.ts';

/** A session in which the city stands still, whatever goes on in it meanwhile. Nothing can be written by it. */
export async function openMoment(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...sessionConfig({ url, statementTimeout: 0 }), application_name: 'sunhall oracle' });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  return client;
}

export async function readWorld(db: pg.ClientBase, now: Date, kinds: World['kinds']): Promise<World> {
  const { rows: clauses } = await db.query<Clause>(
    `select r.id, r.kinds, r.base_limits as "baseLimits", r.comparison, r.diff, r.method, r.level, r.event,
       r.in_force_from::text as from, r.in_force_until::text as until, s.valid_to is null as current
     from supervision_rule r join supervision_rule_set s on s.id = r.set_id where r.event is null`,
  );
  const { rows: sets } = await db.query<{ valid_from: Date }>(
    'select valid_from from supervision_rule_set where valid_to is null',
  );
  return {
    now,
    kinds: kinds as ReadonlyMap<string, Declared>,
    clauses,
    rulesSince: sets[0]?.valid_from ?? null,
    calendarSince: await findCalendarChange(db),
    listed: await readDays(db),
  };
}

/** When the calendar was last changed after it was first filled. */
async function findCalendarChange(db: pg.ClientBase): Promise<Date> {
  const { rows } = await db.query<{ at: Date | null }>(
    `select greatest((select max(in_force_at) from calendar_notice),
       (select max(imported_at) from calendar_coverage
         having max(imported_at) > min(imported_at) + interval '1 hour')) as at`,
  );
  return rows[0]?.at ?? new Date(0);
}

/** The days of a region: those of the country, over them those of province, city, county, town and village. */
async function readDays(db: pg.ClientBase): Promise<World['listed']> {
  const { rows } = await db.query<{ region: string; date: string; kind: 'off' | 'work' }>(
    'select region, date::text as date, kind from calendar_day order by notice_year',
  );
  const known = new Map<string, Listed>();
  return (region) => {
    const found = known.get(region);
    if (found) return found;
    const above = [2, 4, 6, 9, 12].map((digits) => region.slice(0, digits).padEnd(6, '0'));
    const lineage = ['CN', ...(region === 'CN' ? [] : new Set(above))];
    const listed: Listed = new Map(
      lineage.flatMap((place) => rows.flatMap((row) => (row.region === place ? [[row.date, row.kind] as const] : []))),
    );
    known.set(region, listed);
    return listed;
  };
}

const PAGE = 250;

/** All cases by id, each with what is written of it. */
export async function* readCases(db: pg.ClientBase): AsyncGenerator<Lived> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows: files } = await db.query<FileRow>('select * from case_file where id > $1 order by id limit $2', [
      after,
      PAGE,
    ]);
    const ids = files.map(({ id }) => id);
    const parts = await readParts(db, ids);
    for (const file of files) yield { file, ...parts(file.id) };
    if (files.length < PAGE) return;
    after = ids.at(-1) ?? after;
  }
}

const ACTS = `select chain_id, seq, act, at, actor_kind, prev_hash, hash, body ->> 'number' as number,
    body ->> 'from' as "from", body ->> 'to' as "to", body ? 'passed' as passed,
    case when jsonb_typeof(body -> 'limits') = 'array' then body -> 'limits' end as limits
  from ledger_act where chain_id = any($1) order by chain_id, seq`;
const HOLDS = `select h.case_id, h.role, h.organ_path, h.post, o.path from case_hold h left join organ o on o.id = h.organ_id
  where h.case_id = any($1)`;
const RECEIPTS = `select case_id, number, issued_at from case_paper where case_id = any($1) and template = 'receipt'`;
const WATCHES = `select w.* from supervision_watch w
  where w.limit_id = any(array(select id from case_limit where case_id = any($1)))`;

async function readParts(db: pg.ClientBase, ids: readonly string[]): Promise<(id: string) => Omit<Lived, 'file'>> {
  const ask = async <Row extends { case_id: string }>(text: string) => {
    const { rows } = await db.query<Row>(text, [ids]);
    return Map.groupBy(rows, (row) => row.case_id);
  };
  const acts = Map.groupBy((await db.query<ActRow>(ACTS, [ids])).rows, (row) => row.chain_id);
  const limits = await ask<LimitRow>('select * from case_limit where case_id = any($1) order by started_at, id');
  const holds = await ask<HoldRow>(HOLDS);
  const receipts = await ask<ReceiptRow>(RECEIPTS);
  const watches = await ask<WatchRow>(WATCHES);
  const signals = await ask<SignalRow>('select * from supervision_signal where case_id = any($1)');
  return (id) => ({
    acts: acts.get(id) ?? [],
    limits: limits.get(id) ?? [],
    holds: holds.get(id) ?? [],
    receipts: receipts.get(id) ?? [],
    watches: watches.get(id) ?? [],
    signals: signals.get(id) ?? [],
  });
}
