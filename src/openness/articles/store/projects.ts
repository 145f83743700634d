// What is public about a project: an article for each stage, pictures and films.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { ArticleKind } from '../contract.ts';
import { liveAt } from './moment.ts';

export interface AboutProject {
  readonly code: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleEn: string | null;
  /** As its author named it; null of pictures and films. */
  readonly stage: string | null;
  readonly since: Date;
}

const MOST = 500;

/** The earliest first. */
export async function listAboutProject(db: Db, projectCode: string, now: Date): Promise<AboutProject[]> {
  const { rows } = await sql<AboutProject>`
    select l.code, l.kind, l.title, l.title_en as "titleEn", l.stage, l.since
    from article_live l where l.project_code = ${projectCode} and ${liveAt(now)}
    order by l.since, l.code limit ${MOST}`.execute(db);
  return rows;
}
