// Cases of one kind that the public may see, a page at a time, the latest first.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { CaseFile } from '../contract.ts';
import { cutPage, type MomentKey } from './cursor.ts';

export interface PublicRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly receivedAt: Date;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly data: CaseFile['data'];
}

export interface PublicAsked {
  readonly kind: string;
  /** Only those that were opened to the public, where a draft comes before. */
  readonly accepted?: true;
  readonly after?: MomentKey | undefined;
  readonly limit: number;
  /** A further column for each row, on `f`. */
  readonly more?: RawBuilder<unknown>;
}

/** One more than fits a page tells that there is another. */
export async function listPublic<R extends PublicRow = PublicRow>(
  db: Db,
  { kind, accepted, after, limit, more }: PublicAsked,
): Promise<{ readonly rows: readonly R[]; readonly next: string | null }> {
  const { rows } = await sql<R>`
    select f.id, f.number, f.title, f.title_en as "titleEn", f.state, f.received_at as "receivedAt", f.data,
      ${namedOrgan('o')} as organ ${more ? sql`, ${more}` : sql``}
    from (
      select * from case_file where kind = ${kind} ${accepted ? sql`and accepted_at is not null` : sql``}
        ${after ? sql`and (received_at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
      order by received_at desc, id desc limit ${limit + 1}
    ) f join organ o on o.id = f.organ_id order by f.received_at desc, f.id desc`.execute(db);
  return cutPage(rows, limit, ({ receivedAt }) => receivedAt);
}

/** One of a kind, by number; `accepted` as above. */
export async function findPublicCase(
  db: Db,
  number: string,
  { kind, accepted }: Pick<PublicAsked, 'kind' | 'accepted'>,
): Promise<CaseFile | undefined> {
  let query = db.selectFrom('case_file').selectAll().where('number', '=', number).where('kind', '=', kind);
  if (accepted) query = query.where('accepted_at', 'is not', null);
  return (await query.executeTakeFirst()) as CaseFile | undefined;
}

/** The same by id, for the desk. */
export async function findCaseOf(db: Db, id: string, kind: string): Promise<CaseFile | undefined> {
  const query = db.selectFrom('case_file').selectAll().where('id', '=', id).where('kind', '=', kind);
  return (await query.executeTakeFirst()) as CaseFile | undefined;
}
