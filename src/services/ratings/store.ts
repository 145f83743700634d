// SQL on ratings.
import { type RawBuilder, sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Level } from './contract.ts';

export interface RatingRow {
  readonly case_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly subject_code: string | null;
  readonly level: Level;
  readonly channel: string;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly text: string | null;
  readonly at: Date;
  readonly state: 'counted' | 'excluded';
  readonly excluded_reason: string | null;
  readonly excluded_at: Date | null;
  /** Keyed hash of where it came from; null when it was not sent from a page of ours. */
  readonly device: string | null;
}

/** False when the case has been rated before. */
export async function insertRating(tx: Tx, row: RatingRow): Promise<boolean> {
  const done = await tx
    .insertInto('rating')
    .values({ ...row, dimensions: JSON.stringify(row.dimensions) })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function findRating(db: Db, caseId: string): Promise<RatingRow | undefined> {
  const row = await db.selectFrom('rating').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row as RatingRow | undefined;
}

export async function excludeRating(tx: Tx, caseId: string, reason: string, at: Date): Promise<void> {
  await tx
    .updateTable('rating')
    .set({ state: 'excluded', excluded_reason: reason, excluded_at: at })
    .where('case_id', '=', caseId)
    .execute();
}

/** Takes words of a case out of its rating; those of a rectification out of the rating that it is about. */
export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`update rating set text = redacted(text, ${gone}), excluded_reason = redacted(excluded_reason, ${gone})
    where case_id in (select unnest(array[id, parent_id]) from case_file where id = ${caseId})`.execute(tx);
};

/** Which ratings are counted; what is absent does not narrow. */
export interface RatingFilter {
  readonly since: Date;
  readonly until: Date;
  readonly scopes?: readonly Scope[];
  readonly subjectCode?: string;
}

/** How often each level was given. */
export interface LevelCount {
  readonly key: string;
  readonly level: Level;
  readonly n: number;
}

const KEYS = {
  all: sql`''`,
  organ: sql`r.organ_id::text`,
  path: sql`r.organ_path`,
  item: sql`coalesce(r.subject_code, '')`,
};

/** So many best ratings in a row from one device, for one organ in one month, are nobody's opinion: none of them counts. */
const RUN = 5;

/** Ratings of `r` under a condition, each with its month and whether it stands in such a row. Rows are told by whole months. */
export const markRows = (
  condition: RawBuilder<unknown>,
): RawBuilder<RatingRow & { month: string; inRow: boolean }> => sql`
  select i.*, i.level = 1 and i.device is not null and
    count(*) over (partition by i.organ_path, i.device, i.month, i.level = 1, i.island) >= ${sql.lit(RUN)} as "inRow"
  from (
    select r.*, to_char(r.at, 'YYYY-MM') as month,
      row_number() over (partition by r.organ_path, r.device, to_char(r.at, 'YYYY-MM') order by r.at, r.case_id)
        - row_number() over (partition by r.organ_path, r.device, to_char(r.at, 'YYYY-MM'), r.level = 1
            order by r.at, r.case_id) as island
    from rating r where ${condition}
  ) i`;

/** Counts by level, over all or for each organ or item; what stands in such a row is left out. One statement. */
export async function countLevels(db: Db, by: keyof typeof KEYS, filter: RatingFilter): Promise<LevelCount[]> {
  const { since, until, scopes, subjectCode } = filter;
  const ratedHere = sql`r.organ_path in (select organ_path from rating where subject_code = ${subjectCode})`;
  const marked = markRows(sql`
    r.state = 'counted' and r.at >= date_trunc('month', ${since}::timestamptz) and r.at < ${until}
      and ${subjectCode ? ratedHere : sql`true`} and ${scopes ? withinScopes(scopes, 'r.organ_path') : sql`true`}`);
  const { rows } = await sql<LevelCount>`
    select ${KEYS[by]} as key, r.level, count(*) as n from (${marked}) r
    where not r."inRow" and r.at >= ${since} and ${subjectCode ? sql`r.subject_code = ${subjectCode}` : sql`true`}
    group by 1, 2`.execute(db);
  return rows;
}
