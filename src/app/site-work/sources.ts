// Where the figures of a site's year come from: for each row of the form the things it is made of. SQL over many rooms.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { COMMENT, KIND as CONSULTATION } from '#dialogue/consultations/contract.ts';
import { KIND as SURVEY } from '#dialogue/surveys/contract.ts';
import type { FactKey, FigureFacts } from '#kernel/cases/indicator.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { SiteRecord } from '#openness/sites/store/read.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { startOfDate } from '#platform/time.ts';
import { KIND as APPLICATION } from '#services/applications/contract.ts';

export interface Asked {
  readonly site: SiteRecord;
  readonly year: number;
  /** Path of the organs it speaks for. */
  readonly area: string;
}

const LETTERS = ['enquiry', 'complaint', 'letter'];
const ASKING = [CONSULTATION, SURVEY];

const within = (column: string, { year }: Asked): RawBuilder<SqlBool> =>
  sql`${sql.ref(column)} >= ${startOfDate(`${year}-01-01`)} and ${sql.ref(column)} < ${startOfDate(`${year + 1}-01-01`)}`;
const inArea = ({ area }: Asked, path: string) => withinScopes([{ path: area, deep: true }], path);
/** Each of these cells for which its condition holds. */
const cells = (...pairs: readonly (readonly [string, RawBuilder<unknown>])[]) =>
  sql`cross join lateral (values ${sql.join(pairs.map(([cell, holds]) => sql`(${cell}::text, ${holds})`))}) c (cell, counts)
    where c.counts`;
const yes = sql`true`;

/** Rows of `(cell, id, at, number, title, "titleEn", href, n)`, or of cases: `(cell, case_id, at)`. */
interface Source {
  readonly cells: readonly string[];
  readonly rows: (asked: Asked) => RawBuilder<unknown>;
  /** Of cases: whoever asks sees those they may read. */
  readonly cases?: true;
}

/** The portal and those of counties speak for all of their area; any other for its organ and what is beneath. */
export async function findArea(db: Db, { kind, organPath }: SiteRecord): Promise<string> {
  if (kind !== 'portal' && kind !== 'county') return organPath;
  const { rows } = await sql<{ path: string | null }>`
    select max(path) as path from organ where kind = 'statistical' and starts_with(${organPath}, path)`.execute(db);
  return rows[0]?.path ?? organPath;
}

const articles: Source = {
  cells: ['overview', 'news', 'directory', 'policies', 'interpretations', 'responses', 'consultationItems'],
  rows: (asked) => sql`
    select c.cell, e.id, e.at, e.number, e.title, e."titleEn", '/articles/' || e.number as href, 1 as n
    from (
      select l.publication_id as id, min(p.since) as at, l.code as number, l.title, l.title_en as "titleEn", l.kind,
        bool_or(k.type = 'overview') as overview, bool_or(k.type = 'response') as response, bool_or(k.type = 'survey') as survey
      from article_placement p join article_live l using (publication_id) join site_column k on k.id = p.column_id
      where p.site_id = ${asked.site.id} and p.direct and p.until is null and ${within('p.since', asked)}
      group by l.publication_id) e
    ${cells(
      ['news', sql`e.kind = 'news'`],
      ['overview', sql`e.kind <> 'news' and e.overview`],
      ['directory', sql`e.kind <> 'news' and not e.overview`],
      ['policies', sql`e.kind = 'policy'`],
      ['interpretations', sql`e.kind = 'interpretation'`],
      ['responses', sql`e.response`],
      ['consultationItems', sql`e.survey`],
    )}`,
};

const topics: Source = {
  cells: ['topicsKept', 'topicsOpened'],
  rows: (asked) => sql`
    select c.cell, s.id, s.opened_at as at, s.code as number, s.name as title, s.name_en as "titleEn",
      '/sites/' || s.code as href, 1 as n
    from site s ${cells(['topicsKept', yes], ['topicsOpened', within('s.opened_at', asked)])}
      and s.parent_id = ${asked.site.id} and s.kind = 'topic' and s.opened_at < ${startOfDate(`${asked.year + 1}-01-01`)}
      and (s.closed_at is null or s.closed_at >= ${startOfDate(`${asked.year}-01-01`)})`,
};

const items: Source = {
  cells: ['items', 'itemsOnline'],
  rows: (asked) => sql`
    select c.cell, i.publication_id as id, i.since as at, i.code as number, i.name as title, i.name_en as "titleEn",
      '/services/' || i.code as href, 1 as n
    from item_live i ${cells(['items', yes], ['itemsOnline', sql`i.online_depth >= 4`])}
      and ${inArea(asked, 'i.organ_path')} and i.since < ${startOfDate(`${asked.year + 1}-01-01`)}
      and (i.until is null or i.until >= ${startOfDate(`${asked.year + 1}-01-01`)})`,
};

const applications: Source = {
  cells: ['casesNatural', 'casesLegal'],
  cases: true,
  rows: (asked) => sql`
    select c.cell, f.id as case_id, f.received_at as at from case_file f
    join case_party a on a.case_id = f.id and a.role = 'applicant'
    ${cells(['casesNatural', sql`a.kind = 'natural'`], ['casesLegal', sql`a.kind <> 'natural'`])}
      and f.kind = ${APPLICATION} and ${within('f.received_at', asked)} and ${inArea(asked, 'f.organ_path')}`,
};

const letters: Source = {
  cells: ['letters', 'answered', 'consultationCases'],
  cases: true,
  rows: (asked) => sql`
    select c.cell, f.id as case_id, case when c.cell = 'answered' then f.decided_at else f.received_at end as at
    from case_file f
    ${cells(
      ['letters', sql`f.kind in (${sql.join(LETTERS)}) and ${within('f.received_at', asked)}`],
      ['answered', sql`f.kind in (${sql.join(LETTERS)}) and ${within('f.decided_at', asked)}`],
      ['consultationCases', sql`f.kind in (${sql.join(ASKING)}) and ${within('f.received_at', asked)}`],
    )} and f.kind in (${sql.join([...LETTERS, ...ASKING])}) and ${inArea(asked, 'f.organ_path')}`,
};

const comments: Source = {
  cells: ['comments'],
  cases: true,
  rows: (asked) => sql`
    select 'comments' as cell, f.id as case_id, f.received_at as at from case_file f
    where f.kind = ${COMMENT} and ${within('f.received_at', asked)} and ${inArea(asked, 'f.organ_path')}`,
};

const interviews: Source = {
  cells: ['interviews'],
  rows: (asked) => sql`
    select 'interviews' as cell, i.id, i.starts_at as at, to_char(i.starts_at, 'YYYYMMDD') as number, i.title,
      i.title_en as "titleEn", '/interviews/' || i.id as href, 1 as n
    from interview i where i.cancelled_at is null and ${within('i.starts_at', asked)} and ${inArea(asked, 'i.organ_path')}`,
};

const questions: Source = {
  cells: ['questions', 'questionsAnswered'],
  rows: (asked) => sql`
    select c.cell, q.id, q.sent_at as at, to_char(i.starts_at, 'YYYYMMDD') as number, i.title, i.title_en as "titleEn",
      '/interviews/' || i.id as href, 1 as n
    from interview i join interview_question q on q.interview_id = i.id
    ${cells(['questions', yes], ['questionsAnswered', sql`q.answered_at is not null`])}
      and i.cancelled_at is null and ${within('i.starts_at', asked)} and ${inArea(asked, 'i.organ_path')}`,
};

const findings: Source = {
  cells: ['findings', 'fixed'],
  rows: (asked) => sql`
    select c.cell, g.id, g.first_seen as at, g.check_name as number, g.name as title, g.name_en as "titleEn",
      '/desk/self-check/' || ${asked.site.code}::text as href, 1 as n
    from site_finding g ${cells(['findings', yes], ['fixed', sql`g.ended_at is not null`])}
      and g.site_id = ${asked.site.id} and ${within('g.first_seen', asked)}`,
};

/** A day is known by its site: an id made of both. */
const dayId = (day: RawBuilder<unknown>, site: string) => sql`md5(${site}::text || ${day}::text)::uuid`;

const checks: Source = {
  cells: ['checks'],
  rows: (asked) => sql`
    select 'checks' as cell, ${dayId(sql`g.day`, asked.site.code)} as id, g.day::timestamptz as at, g.score::text as number,
      g.day::text as title, g.day::text as "titleEn", '/desk/self-check/' || ${asked.site.code}::text as href, 1 as n
    from site_score g where g.site_id = ${asked.site.id}
      and g.day >= make_date(${asked.year}, 1, 1) and g.day < make_date(${asked.year + 1}, 1, 1)`,
};

const visits: Source = {
  cells: ['visits', 'visitors'],
  rows: (asked) => sql`
    select c.cell, ${dayId(sql`v.day`, asked.site.code)} as id, v.day::timestamptz as at,
      case when c.cell = 'visits' then v.total else v.visitors end::text as number, v.day::text as title, v.day::text as "titleEn",
      '/desk/visits' as href, case when c.cell = 'visits' then v.total else v.visitors end as n
    from visit_day v ${cells(['visits', yes], ['visitors', yes])}
      and v.site = ${asked.site.code} and v.kind = 'site' and v.ref = ${asked.site.code}
      and v.day >= make_date(${asked.year}, 1, 1) and v.day < make_date(${asked.year + 1}, 1, 1)`,
};

const media: Source = {
  cells: ['accounts', 'posts'],
  rows: (asked) => sql`
    select 'accounts' as cell, h.id, coalesce(h.since, make_date(${asked.year}, 1, 1))::timestamptz as at, h.address as number,
      h.name as title, h.name_en as "titleEn", '/desk/channels/' || h.id as href, 1 as n
    from channel h where h.platform is not null and ${inArea(asked, 'h.organ_path')}
      and coalesce(h.since < make_date(${asked.year + 1}, 1, 1), true) and coalesce(h.ended_on >= make_date(${asked.year}, 1, 1), true)
    union all
    select 'posts', o.id, o.from_day::timestamptz, h.name, o.title, null, '/desk/channels/' || h.id, o.items
    from channel h join channel_post o on o.channel_id = h.id
    where h.platform is not null and ${inArea(asked, 'h.organ_path')} and o.struck_at is null
      and o.from_day >= make_date(${asked.year}, 1, 1) and o.from_day < make_date(${asked.year + 1}, 1, 1)`,
};

const SOURCES: readonly Source[] = [
  ...[articles, topics, items, applications, letters, comments, interviews, questions, findings, checks, visits, media],
];

export const isListed = (cell: string): boolean => SOURCES.some(({ cells: own }) => own.includes(cell));

/** What each row counts, and the average of the days to an answer: two statements, whatever there is. */
export async function countYear(db: Db, asked: Asked): Promise<Map<string, number>> {
  const counted = SOURCES.map(({ rows, cases }) =>
    cases
      ? sql`select cell, count(*)::float8 as n from (${rows(asked)}) r group by cell`
      : sql`select cell, sum(n)::float8 as n from (${rows(asked)}) r group by cell`,
  );
  const { rows } = await sql<{ cell: string; n: number }>`
    ${sql.join(counted, sql` union all `)}
    union all
    select 'answerDays', round(avg(extract(epoch from f.decided_at - f.received_at) / 86400))::float8
    from case_file f where f.kind in (${sql.join(LETTERS)}) and ${within('f.decided_at', asked)}
      and ${inArea(asked, 'f.organ_path')}`.execute(db);
  const counts = new Map<string, number>();
  for (const { cell, n } of rows) counts.set(cell, (counts.get(cell) ?? 0) + (n ?? 0));
  return counts;
}

export interface Behind extends Asked {
  readonly cells: readonly string[];
  readonly reader: Actor;
  readonly limit: number;
  readonly after: FactKey | undefined;
}

/** The things a figure is made of, the latest first: of cases those the reader may read. */
export async function listBehind(
  db: Db,
  { cells: wanted, reader, limit, after, ...asked }: Behind,
): Promise<FigureFacts> {
  const own = SOURCES.filter(({ cells: has }) => has.some((cell) => wanted.includes(cell)));
  const of = (source: Source) =>
    sql`select * from (${source.rows(asked)}) r where r.cell = any(${[...wanted]}::text[])`;
  const ofCases = own.filter(({ cases }) => cases);
  if (ofCases.length === own.length) {
    return listFacts(db, { reader, limit, ...(after ? { after } : {}) }, sql.join(ofCases.map(of), sql` union all `));
  }
  const before = after ? sql<SqlBool>`(at, id) < (${after.at}, ${after.id}::uuid)` : sql<SqlBool>`true`;
  const { rows } = await sql<FigureFacts['rows'][number]>`
    select at, id, number, title, "titleEn", href
    from (${sql.join(own.filter(({ cases }) => !cases).map(of), sql` union all `)}) found
    where ${before} order by at desc, id desc limit ${limit}`.execute(db);
  return { rows, hidden: 0 };
}
