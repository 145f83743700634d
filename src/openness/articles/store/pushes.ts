// SQL on articles that were offered to the sites above.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { PushState } from '../contract.ts';

export interface Push {
  readonly id: string;
  readonly documentId: string;
  readonly columnId: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly state: PushState;
  readonly reason: string | null;
  readonly decidedByName: string | null;
}

const push = sql<Push>`select p.id, p.document_id as "documentId", p.column_id as "columnId", p.code, p.title,
  p.title_en as "titleEn", o.name as organ, o.name_en as "organEn", p.asked_at as "askedAt", p.asked_by as "askedBy",
  p.asked_by_name as "askedByName", p.state, p.reason, p.decided_by_name as "decidedByName"
  from article_push p join organ o on o.id = p.organ_id`;

export interface NewPush {
  readonly id: string;
  readonly document_id: string;
  readonly column_id: string;
  readonly code: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly asked_by_name: string;
}

/** A word of the statement itself: a plan for any value would not see that it is the condition of the index. */
const DECLINED = sql.lit<PushState>('declined');

/** False when it is offered to that column already, or stands there. */
export async function insertPush(tx: Tx, row: NewPush): Promise<boolean> {
  const made = await tx
    .insertInto('article_push')
    .values({ ...row, state: 'asked' })
    .onConflict((conflict) => conflict.columns(['document_id', 'column_id']).where('state', '<>', DECLINED).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Locked until the transaction ends. */
export async function findPush(tx: Tx, id: string): Promise<Push | undefined> {
  const { rows } = await sql<Push>`${push} where p.id = ${id} for update of p`.execute(tx);
  return rows[0];
}

export async function decidePush(
  tx: Tx,
  id: string,
  decided: {
    readonly state: 'adopted' | 'declined';
    readonly reason: string | null;
    readonly by: { readonly id: string; readonly name: string };
    readonly now: Date;
  },
): Promise<void> {
  const { state, reason, by, now } = decided;
  await tx
    .updateTable('article_push')
    .set({ state, reason, decided_at: now, decided_by: by.id, decided_by_name: by.name })
    .where('id', '=', id)
    .execute();
}

/** What was offered of one article, the latest first. */
export async function listPushesOf(db: Db, documentId: string): Promise<Push[]> {
  const { rows } =
    await sql<Push>`${push} where p.document_id = ${documentId} order by p.asked_at desc, p.id desc`.execute(db);
  return rows;
}

/** The columns above that took each of some articles, by the id of its document. */
export async function mapAdopted(db: Db, documentIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; columns: string[] }>`
    select document_id as id, array_agg(column_id order by decided_at) as columns from article_push
    where state = 'adopted' and document_id = any(${[...documentIds]}::uuid[]) group by 1`.execute(db);
  return new Map(rows.map(({ id, columns }) => [id, columns]));
}

/** What somebody sees: what units within reach offered, and what was offered to columns they decide for. */
export interface Reach {
  readonly scopes: readonly Scope[];
  readonly columnIds: readonly string[];
}

const within = ({ scopes, columnIds }: Reach): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${withinScopes(scopes, 'p.organ_path')} or p.column_id = any(${[...columnIds]}::uuid[]))`;

export async function listPushes(
  db: Db,
  reach: Reach,
  asked: { readonly state: PushState | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<Push[]> {
  const where = [within(reach)];
  if (asked.state) where.push(sql`p.state = ${asked.state}`);
  if (asked.after) {
    where.push(sql`(p.asked_at, p.id) < (select asked_at, id from article_push where id = ${asked.after})`);
  }
  const { rows } = await sql<Push>`${push} where ${sql.join(where, sql` and `)}
    order by p.asked_at desc, p.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export interface PushCount {
  readonly organ: string;
  readonly organEn: string | null;
  readonly pushed: number;
  readonly adopted: number;
  readonly declined: number;
}

/** Offers of each unit from one local day to another, both counted. */
export async function countPushes(
  db: Db,
  reach: Reach,
  span: { readonly from: string; readonly to: string },
): Promise<PushCount[]> {
  const { rows } = await sql<PushCount>`
    select o.name as organ, o.name_en as "organEn", count(*)::int as pushed,
      count(*) filter (where p.state = 'adopted')::int as adopted,
      count(*) filter (where p.state = 'declined')::int as declined
    from article_push p join organ o on o.id = p.organ_id
    where ${within(reach)} and p.asked_at >= ${span.from}::date and p.asked_at < ${span.to}::date + 1
    group by o.id order by pushed desc, o.path`.execute(db);
  return rows;
}
