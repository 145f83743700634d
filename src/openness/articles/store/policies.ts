// The library of policies and laws: what is public, and how each stands on a day.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Standing } from '../contract.ts';
import { type Days, plainText, SKIPPED } from '../rules/library.ts';
import { liveAt, standingAt } from './moment.ts';

export interface PolicyRow {
  readonly publicationId: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly docNo: string;
  readonly issuers: readonly string[];
  readonly subject: string;
  /** Local day */
  readonly writtenOn: string;
  readonly standing: Standing;
}

export interface PolicyFilter {
  readonly kind: 'policy' | 'law';
  /** Part of its title, its number or its index number. */
  readonly text?: string | undefined;
  readonly written?: Days | undefined;
  /** Part of an issuer's name. */
  readonly organ?: string | undefined;
  readonly subject?: string | undefined;
  readonly year?: string | undefined;
  readonly standing?: Standing | undefined;
}

/** The latest written first; `after` is the publication that ended the page before. */
export async function listPolicies(
  db: Db,
  filter: PolicyFilter,
  { after, limit, now }: { readonly after: string | undefined; readonly limit: number; readonly now: Date },
): Promise<PolicyRow[]> {
  const key = sql`l.written_on, l.publication_id`;
  const where = conditionsOf(filter, now);
  if (after) where.push(sql`(${key}) < (select ${key} from article_live l where l.publication_id = ${after})`);
  const { rows } = await sql<PolicyRow>`
    select l.publication_id as "publicationId", l.code, l.title, l.title_en as "titleEn", l.doc_no as "docNo",
      l.issuers, l.subject, l.written_on::text as "writtenOn", ${standingAt(now)} as standing
    from article_live l where ${sql.join(where, sql` and `)}
    order by l.written_on desc, l.publication_id desc limit ${limit}`.execute(db);
  return rows;
}

function conditionsOf(filter: PolicyFilter, now: Date): RawBuilder<SqlBool>[] {
  const { text, written, organ, subject, year, standing } = filter;
  const where = [sql<SqlBool>`l.kind = ${filter.kind}`, sql<SqlBool>`l.doc_no is not null`, liveAt(now)];
  if (text) {
    const said = sql`lower(translate(concat_ws('|', l.title, l.title_en, l.doc_no, l.index_no), ${SKIPPED}, ''))`;
    where.push(sql`position(${plainText(text)} in ${said}) > 0`);
  }
  if (written) where.push(sql`l.written_on between ${written.from}::date and ${written.to}::date`);
  if (organ) where.push(sql`position(${organ} in concat_ws('|', l.organ_name, array_to_string(l.issuers, '|'))) > 0`);
  if (subject) where.push(sql`l.subject = ${subject}`);
  if (year) where.push(sql`extract(year from l.written_on) = ${year}::int`);
  if (standing) where.push(sql`${standingAt(now)} = ${standing}`);
  return where;
}

/** So many subjects are offered; a city’s list of subjects has some dozens. */
const MOST_SUBJECTS = 100;

export interface PolicyChoices {
  readonly subjects: readonly string[];
  readonly years: readonly string[];
}

/** What the public ones of a kind may be chosen by. One statement. */
export async function listPolicyChoices(db: Db, kind: PolicyFilter['kind'], now: Date): Promise<PolicyChoices> {
  const { rows } = await sql<PolicyChoices>`
    with l as (select subject, written_on from article_live l
      where l.kind = ${kind} and l.doc_no is not null and ${liveAt(now)})
    select array(select subject from l group by subject order by count(*) desc, subject limit ${MOST_SUBJECTS})
        as subjects,
      array(select distinct extract(year from written_on)::text as year from l order by year desc) as years`.execute(
    db,
  );
  return rows[0] ?? { subjects: [], years: [] };
}
