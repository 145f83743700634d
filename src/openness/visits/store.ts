// The counts by day, and the digests by which visitors of one day are told apart.
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { takeRandom } from '#platform/crypto/random.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Place, PlaceKind, Visits } from './contract.ts';

const SALT_BYTES = 32;
const DIGEST_BYTES = 12;

/** Visits of a place since they were last written. `visitors` are addresses with browsers, which go no further than this. */
export interface Heard extends Place {
  readonly day: string;
  readonly site: string;
  readonly total: number;
  readonly visitors: ReadonlySet<string>;
}

/** Adds what was heard to the counts. Three statements for each day. */
export async function addVisits(tx: Tx, heard: readonly Heard[]): Promise<void> {
  for (const [day, places] of Map.groupBy(heard, (one) => one.day)) {
    const salt = await takeSalt(tx, day);
    const fresh = await noteSeen(tx, day, listSeen(places, salt));
    await addCounts(tx, day, places, fresh);
  }
}

/** The key of a day, which all processes share. */
async function takeSalt(tx: Tx, day: string): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`
    insert into visit_salt (day, salt) values (${day}, ${takeRandom(SALT_BYTES)})
    on conflict (day) do update set salt = visit_salt.salt returning salt`.execute(tx);
  return rows[0]!.salt;
}

interface Seen extends Place {
  readonly visitor: string;
}

function listSeen(places: readonly Heard[], salt: Buffer): Seen[] {
  const digest = (visitor: string) =>
    createHmac('sha256', salt).update(visitor).digest().subarray(0, DIGEST_BYTES).toString('hex');
  return places.flatMap(({ kind, ref, visitors }) =>
    [...visitors].map((visitor) => ({ kind, ref, visitor: digest(visitor) })),
  );
}

const keyOf = ({ kind, ref }: Place) => `${kind} ${ref}`;

/** How many of them were not seen before on this day, by place. */
async function noteSeen(tx: Tx, day: string, seen: readonly Seen[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Place & { count: number }>`
    with fresh as (
      insert into visit_seen (day, kind, ref, visitor)
      select ${day}::date, kind, ref, decode(visitor, 'hex') from unnest(
        ${seen.map((one) => one.kind)}::text[], ${seen.map((one) => one.ref)}::text[],
        ${seen.map((one) => one.visitor)}::text[]) as given (kind, ref, visitor)
      order by 2, 3, 4 on conflict do nothing returning kind, ref)
    select kind, ref, count(*) as count from fresh group by kind, ref`.execute(tx);
  return new Map(rows.map((row) => [keyOf(row), row.count]));
}

async function addCounts(tx: Tx, day: string, places: readonly Heard[], fresh: ReadonlyMap<string, number>) {
  await sql`
    insert into visit_day (day, site, kind, ref, total, visitors)
    select ${day}::date, * from unnest(
      ${places.map((one) => one.site)}::text[], ${places.map((one) => one.kind)}::text[],
      ${places.map((one) => one.ref)}::text[], ${places.map((one) => one.total)}::bigint[],
      ${places.map((one) => fresh.get(keyOf(one)) ?? 0)}::bigint[]) as given (site, kind, ref, total, visitors)
    order by site, kind, ref
    on conflict (site, kind, ref, day) do update set
      total = visit_day.total + excluded.total, visitors = visit_day.visitors + excluded.visitors`.execute(tx);
}

/** Throws the keys of past days away, and what was made with them. */
export async function forgetVisitors(tx: Tx, today: string): Promise<void> {
  await sql`delete from visit_seen where day < ${today}`.execute(tx);
  await sql`delete from visit_salt where day < ${today}`.execute(tx);
}

/** First and last day, both counted, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface VisitedPlace extends Visits {
  readonly ref: string;
}

/** What is visited most of a kind, on some sites. */
export async function listVisited(
  db: Db,
  asked: Span & { readonly kind: PlaceKind; readonly sites: readonly string[]; readonly limit: number },
): Promise<VisitedPlace[]> {
  const { rows } = await sql<VisitedPlace>`
    select ref, sum(total)::bigint as total, sum(visitors)::bigint as visitors from visit_day
    where kind = ${asked.kind} and site = any(${[...asked.sites]}::text[])
      and day between ${asked.from}::date and ${asked.to}::date
    group by ref order by 2 desc, ref limit ${asked.limit}`.execute(db);
  return rows;
}

export interface VisitedDay extends Visits {
  readonly day: string;
}

/** The days of some sites together, in order; those without a visit are left out. */
export async function listDays(db: Db, asked: Span & { readonly sites: readonly string[] }): Promise<VisitedDay[]> {
  const { rows } = await sql<VisitedDay>`
    select day, sum(total)::bigint as total, sum(visitors)::bigint as visitors from visit_day
    where kind = 'site' and site = any(${[...asked.sites]}::text[])
      and day between ${asked.from}::date and ${asked.to}::date
    group by day order by day`.execute(db);
  return rows;
}
