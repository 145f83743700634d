// The benchmarks of discretion that are public.
import { sql } from 'kysely';
import { listCurrent } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import type { ArticleContent } from '../contract.ts';
import { readSteps, type Step } from '../rules/discretion.ts';
import { liveAt } from './moment.ts';

export interface Benchmark {
  readonly publicationId: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly ground: string;
  readonly steps: readonly Step[];
}

interface Row extends Omit<Benchmark, 'ground' | 'steps'> {
  readonly documentId: string;
}

/** The newest first, with their steps; `after` is the publication that ended the page before. Two statements. */
export async function listBenchmarks(
  db: Db,
  asked: {
    readonly text: string | undefined;
    readonly after: string | undefined;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<Benchmark[]> {
  const { text, after, limit, now } = asked;
  const key = sql`l.since, l.publication_id`;
  const where = [sql`l.kind = 'power'`, liveAt(now)];
  if (text) where.push(sql`position(${text.toLowerCase()} in lower(concat_ws('|', l.title, l.title_en))) > 0`);
  if (after) where.push(sql`(${key}) < (select ${key} from article_live l where l.publication_id = ${after})`);
  const { rows } = await sql<Row>`
    select l.publication_id as "publicationId", l.document_id as "documentId", l.code, l.title, l.title_en as "titleEn",
      l.organ_name as organ, l.organ_name_en as "organEn"
    from article_live l where ${sql.join(where, sql` and `)}
    order by l.since desc, l.publication_id desc limit ${limit}`.execute(db);
  if (rows.length === 0) return [];
  const current = await listCurrent(
    db,
    rows.map((row) => row.documentId),
    now,
  );
  const details = new Map(current.map((one) => [one.publicationId, (one.content as ArticleContent).detail ?? {}]));
  return rows.map(({ documentId: _, ...row }) => {
    const { ground, standard } = details.get(row.publicationId) ?? {};
    return { ...row, ground: typeof ground === 'string' ? ground : '', steps: readSteps(standard) };
  });
}
