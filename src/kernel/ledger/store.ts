// Reading the ledger, and appending to chains of its own. Acts on cases are appended in the statement of that room.
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { LedgerDay as LedgerDayTable } from '#db/types.ts';
import { type Db, type Tx, takeTurn } from '#platform/database/db.ts';
import { insertingRow, insertingRows } from '#platform/database/rows.ts';
import { GENESIS, type LedgerAct, sealAct, type Unsealed } from './rules/chain.ts';

/** The statement that appends an act, to stand in the one statement of the room that acts. */
export function insertingAct(act: LedgerAct): RawBuilder<unknown> {
  return insertingRow('ledger_act', act, ['body']);
}

/** The same of the first acts of many chains. */
export function insertingActs(acts: readonly LedgerAct[]): RawBuilder<unknown> {
  return insertingRows('ledger_act', acts);
}

/** For a select list: how often each act of a chain was done, `{ "accept": 1 }`; null for an empty chain. */
export function countingActs(chainId: string): RawBuilder<unknown> {
  return sql`(select jsonb_object_agg(act, n)
    from (select act, count(*) as n from ledger_act where chain_id = ${chainId} group by act) a)`;
}

/** For a from list: how chains of these kinds began on the local days of a span, by a moment: `case_id`, `at`, `organ_id`. */
export function openings(asked: {
  readonly kinds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: Date;
}): RawBuilder<unknown> {
  return sql`(select chain_id as case_id, at, (body ->> 'organ')::uuid as organ_id from ledger_act
    where seq = 1 and chain_kind = any(${asked.kinds}::text[])
      and at >= ${asked.from}::date and at < ${asked.to}::date + 1 and at <= ${asked.asOf})`;
}

/** For a select list: the organ a chain began with. `chain` is the column of its id. */
export function openedWith(chain: string): RawBuilder<string | null> {
  return sql`(select (l.body ->> 'organ')::uuid from ledger_act l where l.chain_id = ${sql.ref(chain)} and l.seq = 1)`;
}

/** For a select list: when the last act of a chain was done. */
export function lastActAt(chainId: string): RawBuilder<unknown> {
  return sql`(select max(at) from ledger_act where chain_id = ${chainId})`;
}

/** For a select list: the last of some acts that a chain bore by a moment, or null. `chain` is the column of its id. */
export function lastOf(chain: string, acts: readonly string[], by: Date): RawBuilder<string | null> {
  return sql`(select l.act from ledger_act l
    where l.chain_id = ${sql.ref(chain)} and l.act = any(${acts}::text[]) and l.at <= ${by} order by l.seq desc limit 1)`;
}

/** A chain from its first act to its last. */
export async function listChain(db: Db, chainId: string): Promise<LedgerAct[]> {
  return db.selectFrom('ledger_act').selectAll().where('chain_id', '=', chainId).orderBy('seq').execute();
}

/** Several chains in one statement, by id. */
export async function listChains(db: Db, ids: readonly string[]): Promise<Map<string, LedgerAct[]>> {
  const acts = await db
    .selectFrom('ledger_act')
    .selectAll()
    .where(sql<boolean>`chain_id = any(${ids}::uuid[])`)
    .orderBy('chain_id')
    .orderBy('seq')
    .execute();
  return Map.groupBy(acts, (act) => act.chain_id);
}

/**
 * Appends to a chain. The caller holds a lock under which alone the chain grows; its time never runs back.
 */
export async function appendAct(tx: Tx, act: Omit<Unsealed, 'seq' | 'prev_hash'>): Promise<LedgerAct> {
  const last = await tx
    .selectFrom('ledger_act')
    .select(['seq', 'hash', 'at'])
    .where('chain_id', '=', act.chain_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const sealed = sealAct({
    ...act,
    at: last && last.at > act.at ? last.at : act.at,
    seq: (last?.seq ?? 0) + 1,
    prev_hash: last?.hash ?? GENESIS,
  });
  await insertingAct(sealed).execute(tx);
  return sealed;
}

/** Empties the words that the act `seq` of a chain erases. @throws when the chain bears no such act of two officers. */
export async function emptyWords(tx: Tx, chainId: string, seq: number): Promise<void> {
  await sql`select erase_words(${chainId}, ${seq})`.execute(tx);
}

/** Chains with a proposal to erase words, the latest first; whether it is decided is for their reader to see. */
export async function listProposedChains(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ chain_id: string }>`
    select p.chain_id from ledger_act p
    where p.act = 'propose-erasing' and not exists (
      select from ledger_act d where d.chain_id = p.chain_id and d.seq > p.seq
        and d.act in ('erase-text', 'decline-erasing') and d.body -> 'proposal' = to_jsonb(p.seq))
    group by p.chain_id order by max(p.at) desc limit ${limit}`.execute(db);
  return rows.map((row) => row.chain_id);
}

/** The act a client already sent under this id, if it did. */
export async function findByClientId(db: Db, chainId: string, clientId: string): Promise<LedgerAct | undefined> {
  return db
    .selectFrom('ledger_act')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** The officer who acted last in a chain, of some where they are named. */
export async function findLastActor(db: Db, chainId: string, among: readonly string[] | null): Promise<string | null> {
  const act = await db
    .selectFrom('ledger_act')
    .select('actor_id')
    .where('chain_id', '=', chainId)
    .where('actor_kind', '=', 'staff')
    .$if(among !== null, (query) => query.where(sql<boolean>`actor_id = any(${among}::uuid[])`))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return act?.actor_id ?? null;
}

/** Whether a chain grew after its act `seq` by anything but acts of these names. */
export async function hasActsSince(db: Db, chainId: string, seq: number, but: readonly string[]): Promise<boolean> {
  const act = await db
    .selectFrom('ledger_act')
    .select('seq')
    .where('chain_id', '=', chainId)
    .where('seq', '>', seq)
    .where('act', 'not in', [...but])
    .limit(1)
    .executeTakeFirst();
  return act !== undefined;
}

/** Ids of chains in order of id, a page at a time: how `verify` walks everything in bounded memory. */
export async function listChainIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('ledger_act').select('chain_id').where('seq', '=', 1).orderBy('chain_id').limit(limit);
  if (after) query = query.where('chain_id', '>', after);
  return (await query.execute()).map((row) => row.chain_id);
}

/** What happened last, in whatever chain. */
export type LatestAct = Pick<LedgerAct, 'id' | 'chain_id' | 'act' | 'at' | 'actor_kind' | 'organ_name'> & {
  readonly organ_name_en: string | null;
};

/** The acts appended last, the latest first. Ids grow with time, so this reads the end of an index. */
export async function listLatestActs(db: Db, limit: number): Promise<LatestAct[]> {
  return db
    .selectFrom('ledger_act')
    .select(['id', 'chain_id', 'act', 'at', 'actor_kind', 'organ_name'])
    .select(sql<string | null>`(select o.name_en from organ o where o.id = ledger_act.organ_id)`.as('organ_name_en'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Acts whose ids come after one, in their order: how a program follows the ledger. Of two made at once the second may be there first. */
export function listActsAfter(db: Db, after: string, limit: number): Promise<Pick<LedgerAct, 'id' | 'chain_id'>[]> {
  const query = db.selectFrom('ledger_act').select(['id', 'chain_id']).where('id', '>', after);
  return query.orderBy('id').limit(limit).execute();
}

/** A closed day as it is kept. */
export type LedgerDay = Selectable<LedgerDayTable>;

/** Keeps others from closing a day until this transaction ends. Reading goes on. */
export async function lockDays(tx: Tx): Promise<void> {
  await takeTurn(tx, 'ledger day');
}

export function findLastDay(db: Db): Promise<LedgerDay | undefined> {
  return db.selectFrom('ledger_day').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst();
}

export function findDay(db: Db, day: string): Promise<LedgerDay | undefined> {
  return db.selectFrom('ledger_day').selectAll().where('day', '=', day).executeTakeFirst();
}

/** The first that is closed on a day or after it: a day without acts has none of its own. */
export function findDayFrom(db: Db, day: string): Promise<LedgerDay | undefined> {
  return db.selectFrom('ledger_day').selectAll().where('day', '>=', day).orderBy('day').limit(1).executeTakeFirst();
}

/** Of these days those that are closed, in order. */
export function listDaysNamed(db: Db, names: readonly string[]): Promise<LedgerDay[]> {
  return db
    .selectFrom('ledger_day')
    .selectAll()
    .where('day', 'in', [...names, NO_DAY])
    .orderBy('day')
    .execute();
}

/** Keeps an empty list a valid condition. */
const NO_DAY = '0001-01-01';

/** The roots of all closed days, the first day first. */
export function listRoots(db: Db): Promise<Pick<LedgerDay, 'day' | 'root'>[]> {
  return db.selectFrom('ledger_day').select(['day', 'root']).orderBy('day').execute();
}

/** Closed days before one, the latest first. */
export function listDays(db: Db, before: string | null, limit: number): Promise<LedgerDay[]> {
  let query = db.selectFrom('ledger_day').selectAll().orderBy('day', 'desc').limit(limit);
  if (before) query = query.where('day', '<', before);
  return query.execute();
}

/**
 * Gives the acts that no tree holds their place in the tree of `day`, in order of their ids: those done before `end`,
 * looked for from the id `from` on. How many they are, how many bear a date before `fresh`, and the last one's id.
 */
export async function plantLeaves(
  tx: Tx,
  sought: { day: string; end: Date; from: string; fresh: Date },
): Promise<{ acts: number; late: number; last: string | null }> {
  const { day, end, from, fresh } = sought;
  const { rows } = await sql<{ acts: number; late: number; last: string | null }>`
    with open as (
      select a.id, a.hash, a.at, row_number() over (order by a.id) - 1 as position
      from ledger_act a left join ledger_leaf l on l.act_id = a.id
      where a.id >= ${from} and a.at < ${end} and l.act_id is null),
    planted as (
      insert into ledger_leaf (day, position, act_id, hash) select ${day}, position, id, hash from open)
    select count(*)::int as acts, count(*) filter (where at < ${fresh})::int as late,
      (select id from open order by position desc limit 1) as last from open`.execute(tx);
  return rows[0]!;
}

/** Hashes of the acts of a day's tree from a place on, in order. */
export async function listLeaves(db: Db, day: string, from: number, limit: number): Promise<string[]> {
  const query = db.selectFrom('ledger_leaf').select('hash').where('day', '=', day).where('position', '>=', from);
  return (await query.orderBy('position').limit(limit).execute()).map((leaf) => leaf.hash);
}

/** Hashes of all acts in the trees of some days, by day, in order. */
export async function listLeavesOf(db: Db, days: readonly string[]): Promise<Map<string, string[]>> {
  const leaves = await db
    .selectFrom('ledger_leaf')
    .select(['day', 'hash'])
    .where('day', 'in', [...days, NO_DAY])
    .orderBy('day')
    .orderBy('position')
    .execute();
  const byDay = new Map<string, string[]>(days.map((day) => [day, []]));
  for (const { day, hash } of leaves) byDay.get(day)?.push(hash);
  return byDay;
}

export async function insertDay(tx: Tx, day: LedgerDay): Promise<void> {
  await tx.insertInto('ledger_day').values(day).execute();
}

/** Where acts stand in the trees of their days; those of a day that is not closed yet are not among them. */
export function findPlaces(
  db: Db,
  actIds: readonly string[],
): Promise<{ act_id: string; day: string; position: number }[]> {
  return db
    .selectFrom('ledger_leaf')
    .select(['act_id', 'day', 'position'])
    .where('act_id', 'in', [...actIds])
    .execute();
}

/**
 * Acts that the tree of a day does not bear out: gone, or with another hash than the leaf's.
 * At most a hundred are named.
 */
export async function listUprooted(
  db: Db,
  day: string,
): Promise<{ act_id: string; chain_id: string | null; seq: number | null }[]> {
  const { rows } = await sql<{ act_id: string; chain_id: string | null; seq: number | null }>`
    select l.act_id, a.chain_id, a.seq from ledger_leaf l left join ledger_act a on a.id = l.act_id
    where l.day = ${day} and a.hash is distinct from l.hash order by l.position limit 100`.execute(db);
  return rows;
}

/** Acts done before `end` and written down before the act `last` that no tree holds. At most a hundred are named. */
export async function listUnplanted(db: Db, end: Date, last: string): Promise<{ chain_id: string; seq: number }[]> {
  const { rows } = await sql<{ chain_id: string; seq: number }>`
    select a.chain_id, a.seq from ledger_act a left join ledger_leaf l on l.act_id = a.id
    where a.at < ${end} and a.id <= ${last} and l.act_id is null order by a.id limit 100`.execute(db);
  return rows;
}
