// SQL on what is counted of articles for good.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

/** So many rows go in one statement, which holds at most 65,535 values. */
const BATCH = 1000;

export interface NewRecord {
  readonly document_id: string;
  readonly code: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly kind: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly signed_at: Date | null;
  readonly due_on: string | null;
  readonly first_at: Date;
}

/** What was public once keeps its day; it is no longer withdrawn. */
export async function keepRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += BATCH) {
    await tx
      .insertInto('article_record')
      .values(records.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ withdrawn_at: null }))
      .execute();
  }
}

/** Those of some documents that are public no more; what never was leaves nothing. */
export async function endRecords(tx: Tx, documentIds: readonly string[], now: Date): Promise<void> {
  if (documentIds.length === 0) return;
  await sql`delete from article_record where document_id = any(${[...documentIds]}::uuid[]) and first_at > ${now}`.execute(
    tx,
  );
  await sql`update article_record set withdrawn_at = ${now}
    where document_id = any(${[...documentIds]}::uuid[]) and withdrawn_at is null`.execute(tx);
}

/** 条例第二十六条: “自该政府信息形成或者变更之日起20个工作日内及时公开。” */
export const isLate = sql<SqlBool>`(r.first_at at time zone 'Asia/Shanghai')::date > r.due_on`;

export interface ArticleCount {
  readonly organ: string;
  readonly organEn: string | null;
  readonly published: number;
  readonly withdrawn: number;
  readonly late: number;
  /** Of those whose sign-off is known. */
  readonly signed: number;
  /** Half of them were public within so many hours of their sign-off. */
  readonly hours: number | null;
}

/** Organ by organ, from one local day to another, both counted. */
export async function countArticles(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly from: string; readonly to: string; readonly now: Date },
): Promise<ArticleCount[]> {
  const { scopes, from, to, now } = asked;
  const within = (at: RawBuilder<unknown>) =>
    sql`${at} >= ${from}::date and ${at} < ${to}::date + 1 and ${at} <= ${now}`;
  const first = within(sql`r.first_at`);
  const { rows } = await sql<ArticleCount>`
    select o.name as organ, o.name_en as "organEn", count(*) filter (where ${first})::int as published,
      count(*) filter (where ${within(sql`r.withdrawn_at`)})::int as withdrawn,
      count(*) filter (where ${first} and ${isLate})::int as late,
      count(r.signed_at) filter (where ${first})::int as signed,
      round((percentile_cont(0.5) within group (order by extract(epoch from r.first_at - r.signed_at))
        filter (where ${first} and r.first_at >= r.signed_at) / 3600)::numeric, 1)::float as hours
    from article_record r join organ o on o.id = r.organ_id
    where ${withinScopes(scopes, 'r.organ_path')} and (${first} or ${within(sql`r.withdrawn_at`)})
    group by o.id order by published desc, o.path`.execute(db);
  return rows;
}
