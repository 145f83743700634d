// The scores of sites, one a day.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { CheckName, Score } from '../contract.ts';

export interface SiteScore extends Score {
  readonly siteId: string;
}

/** Keeps the scores of a day; those of the same day before are replaced. */
export async function saveScores(tx: Tx, day: string, scores: readonly SiteScore[]): Promise<void> {
  await sql`
    insert into site_score (site_id, day, score, vetoes, lost)
    select site_id, ${day}::date, score, array(select jsonb_array_elements_text(vetoes)), lost from unnest(
      ${scores.map((one) => one.siteId)}::uuid[], ${scores.map((one) => one.score)}::smallint[],
      ${scores.map((one) => JSON.stringify(one.vetoes))}::jsonb[],
      ${scores.map((one) => JSON.stringify(one.lost))}::jsonb[]) as given (site_id, score, vetoes, lost)
    on conflict (site_id, day) do update set
      score = excluded.score, vetoes = excluded.vetoes, lost = excluded.lost`.execute(tx);
}

interface Row {
  readonly siteId: string;
  readonly score: number;
  readonly vetoes: CheckName[];
  readonly lost: Score['lost'];
}

/** Of some sites the latest, by their ids. */
export async function mapScores(
  db: Db,
  siteIds: readonly string[],
): Promise<ReadonlyMap<string, SiteScore & { readonly day: string }>> {
  const { rows } = await sql<Row & { day: string }>`
    select s.id as "siteId", d.day, d.score, d.vetoes, d.lost from unnest(${[...siteIds]}::uuid[]) s (id)
    cross join lateral (
      select day, score, vetoes, lost from site_score where site_id = s.id order by day desc limit 1) d`.execute(db);
  return new Map(rows.map((row) => [row.siteId, row]));
}
