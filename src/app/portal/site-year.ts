// What a site did in a year, counted from rows: 政府网站工作年度报表.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { SiteRecord } from '#openness/sites/store/read.ts';
import { listDays } from '#openness/visits/store.ts';
import type { Db } from '#platform/database/db.ts';
import { startOfDate } from '#platform/time.ts';

export interface SiteYear {
  /** Public on the site since a day of the year, once however many columns hold it. */
  readonly published: number;
  /** News among them (动态). */
  readonly news: number;
  readonly policies: number;
  readonly interpretations: number;
  /** In columns of surveys: 征求意见. */
  readonly consultations: number;
  /** Letters to the organs it speaks for: taken in, and answered, within the year. */
  readonly letters: number;
  readonly answered: number;
  readonly visits: number;
  readonly visitors: number;
}

/** Four statements. */
export async function countSiteYear(db: Db, site: SiteRecord, year: number): Promise<SiteYear> {
  const [articles, letters, days] = await Promise.all([
    countArticles(db, site, year),
    countLetters(db, site, year),
    listDays(db, { sites: [site.code], from: `${year}-01-01`, to: `${year}-12-31` }),
  ]);
  const sum = (of: 'total' | 'visitors') => days.reduce((count, day) => count + day[of], 0);
  return { ...articles, ...letters, visits: sum('total'), visitors: sum('visitors') };
}

const within = (column: string, year: number) =>
  sql`${sql.ref(column)} >= ${startOfDate(`${year}-01-01`)} and ${sql.ref(column)} < ${startOfDate(`${year + 1}-01-01`)}`;

type Articles = Pick<SiteYear, 'published' | 'news' | 'policies' | 'interpretations' | 'consultations'>;

async function countArticles(db: Db, site: SiteRecord, year: number): Promise<Articles> {
  const { rows } = await sql<Articles>`
    select count(*) as published, count(*) filter (where kind = 'news') as news,
      count(*) filter (where kind = 'policy') as policies,
      count(*) filter (where kind = 'interpretation') as interpretations,
      count(*) filter (where surveyed) as consultations
    from (
      select l.kind, bool_or(c.type = 'survey') as surveyed
      from article_placement p join article_live l using (publication_id) join site_column c on c.id = p.column_id
      where p.site_id = ${site.id} and p.direct and p.until is null and ${within('p.since', year)}
      group by l.publication_id, l.kind) e`.execute(db);
  return rows[0] as Articles;
}

/** The portal and those of counties speak for all of their area; any other for its organ and what is beneath. */
async function findArea(db: Db, { kind, organPath }: SiteRecord): Promise<string> {
  if (kind !== 'portal' && kind !== 'county') return organPath;
  const { rows } = await sql<{ path: string | null }>`
    select max(path) as path from organ where kind = 'statistical' and starts_with(${organPath}, path)`.execute(db);
  return rows[0]?.path ?? organPath;
}

async function countLetters(db: Db, site: SiteRecord, year: number): Promise<Pick<SiteYear, 'letters' | 'answered'>> {
  const scopes = [{ path: await findArea(db, site), deep: true }];
  const { rows } = await sql<Pick<SiteYear, 'letters' | 'answered'>>`
    select count(*) filter (where ${within('received_at', year)}) as letters,
      count(*) filter (where ${within('decided_at', year)}) as answered
    from case_file
    where kind in ('enquiry', 'complaint') and ${withinScopes(scopes, 'organ_path')}`.execute(db);
  return rows[0] as Pick<SiteYear, 'letters' | 'answered'>;
}
