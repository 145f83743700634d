// Counting what is public: by kind and column, policies and what explains them, what was owed and is answered.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { liveAt } from './moment.ts';

export interface HeldRow {
  readonly organId: string;
  readonly kind: string;
  readonly columnId: string | null;
  readonly count: number;
}

/** How many articles of a kind each organ, or each of some, has in the column they belong to. */
export async function countHeld(db: Db, now: Date, organIds?: readonly string[]): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select l.organ_id as "organId", l.kind, p.column_id as "columnId", count(*)::int as count
    from article_live l left join article_placement p on p.publication_id = l.publication_id and p.home
    where ${liveAt(now)} ${organIds ? sql`and l.organ_id = any(${[...organIds]}::uuid[])` : sql``}
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Ids of publications follow their order: another one than before says that something was published meanwhile. */
export async function findNewestPublication(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select publication_id as id from article_live order by publication_id desc limit 1`.execute(db);
  return rows[0]?.id;
}

export interface PolicyLine {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organId: string;
  readonly organPath: string;
  readonly since: Date;
}

/** Policies published since a moment. */
export async function listPolicies(db: Db, since: Date, now: Date): Promise<PolicyLine[]> {
  const { rows } = await sql<PolicyLine>`
    select l.code, l.title, l.title_en as "titleEn", l.organ_id as "organId", l.organ_path as "organPath", l.since
    from article_live l
    where l.kind = 'policy' and l.translation_of is null and l.since >= ${since} and ${liveAt(now)}
    order by l.since, l.code`.execute(db);
  return rows;
}

export interface InterpretationCounts {
  readonly organId: string;
  readonly policies: number;
  readonly interpreted: number;
  readonly interpretations: number;
  readonly linked: number;
}

/** What 政策解读率 and 文件–解读关联率 are made of, organ by organ. Counted, not asked for existence, as in `standingAt`. */
export async function countInterpretations(
  db: Db,
  scopes: readonly Scope[],
  now: Date,
): Promise<InterpretationCounts[]> {
  const { rows } = await sql<InterpretationCounts>`
    select l.organ_id as "organId",
      count(*) filter (where l.kind = 'policy')::int as policies,
      count(*) filter (where l.kind = 'policy' and (
        select count(*) from article_live e where e.interprets @> array[l.code] and ${liveAt(now, 'e')}) > 0)::int as interpreted,
      count(*) filter (where l.kind = 'interpretation')::int as interpretations,
      count(*) filter (where l.kind = 'interpretation' and cardinality(l.interprets) > 0)::int as linked
    from article_live l
    where l.kind in ('policy', 'interpretation') and l.translation_of is null and ${liveAt(now)}
      and ${withinScopes(scopes, 'l.organ_path')}
    group by 1`.execute(db);
  return rows;
}

/** Something public that may answer what was owed. */
export interface Answer {
  readonly code: string;
  readonly title: string;
  readonly since: Date;
  readonly dueItem: string | null;
  readonly interprets: readonly string[];
}

/** What has one of some codes, answers one of some ids, or explains one of some policies; the earliest first. */
export async function listAnswers(
  db: Db,
  asked: { readonly codes: readonly string[]; readonly ids: readonly string[]; readonly policies: readonly string[] },
  now: Date,
): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select l.code, l.title, l.since, l.due_item as "dueItem", l.interprets from article_live l
    where (l.code = any(${[...asked.codes]}::text[]) or l.due_item = any(${[...asked.ids]}::uuid[])
      or l.interprets && ${[...asked.policies]}::text[]) and ${liveAt(now)}
    order by l.since, l.code`.execute(db);
  return rows;
}
