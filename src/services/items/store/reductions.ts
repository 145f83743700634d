// What items promise and ask today, for setting it against the law and against what they asked at first.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { ItemContent } from '../contract.ts';
import type { Measured } from '../rules/reduction.ts';
import { MOST_COUNTED } from './list.ts';
import { liveAt } from './live.ts';

/** A live item and what is counted of its present version. */
export interface MeasuredItem {
  readonly code: string;
  readonly documentId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly present: Measured;
}

/** A page of live items in order of code. */
export async function listMeasured(
  db: Db,
  page: { readonly after?: string | undefined; readonly limit: number },
  now: Date,
): Promise<MeasuredItem[]> {
  const after = page.after ? sql`and i.code > ${page.after}` : sql``;
  const { rows } = await sql<MeasuredItem>`
    select i.code, i.document_id as "documentId", i.name, i.name_en as "nameEn",
      i.organ_name as "organName", i.organ_name_en as "organNameEn",
      jsonb_build_object('limits', i.content->'limits', 'steps', i.content->'steps',
        'materials', i.content->'materials', 'visits', i.content->'visits') as present
    from item_live i where ${liveAt(now)} ${after} order by i.code limit ${page.limit}`.execute(db);
  return rows;
}

/** The limits of all live items, by law and promised. */
export async function listLimits(db: Db, now: Date): Promise<Pick<ItemContent, 'limits'>[]> {
  const { rows } = await sql<Pick<ItemContent, 'limits'>>`
    select i.content->'limits' as limits from item_live i where ${liveAt(now)} limit ${MOST_COUNTED}`.execute(db);
  return rows;
}
