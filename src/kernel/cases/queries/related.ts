// What lies beside a case: other matters of the same applicant, and recent ones about the same thing.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { CaseFile, CaseKind, Phase } from '../contract.ts';
import { readableBy } from './conditions.ts';

export interface RelatedCase {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly why: 'applicant' | 'item';
}

const EACH = 4;

/** Only what the asker may read. */
export async function listRelated(
  db: Db,
  file: CaseFile,
  actor: Actor,
  kinds: readonly CaseKind[],
): Promise<RelatedCase[]> {
  const readable = readableBy(actor, kinds);
  const columns = sql`f.id, f.number, f.kind, f.title, f.title_en as "titleEn", f.state, f.step_name as "stepName",
    f.step_name_en as "stepNameEn", f.phase, f.received_at as "receivedAt", f.closed_at as "closedAt"`;
  const { rows } = await sql<RelatedCase>`
    (select ${columns}, 'applicant' as why
      from case_party mine
      join case_party p on p.id_index = mine.id_index and p.role = 'applicant'
      join case_file f on f.id = p.case_id
      where mine.case_id = ${file.id} and mine.role = 'applicant' and f.id <> ${file.id} and ${readable}
      order by f.received_at desc limit ${EACH})
    union all
    (select ${columns}, 'item' as why
      from case_file f
      where f.subject_code = ${file.subject_code} and f.id <> ${file.id} and ${readable}
        and not exists (
          select from case_party a join case_party b on b.id_index = a.id_index
          where a.case_id = ${file.id} and a.role = 'applicant' and b.case_id = f.id and b.role = 'applicant')
      order by f.received_at desc limit ${EACH})`.execute(db);
  return rows;
}

/** A case that followed from another, with the organ that answers for it. */
export interface FollowingCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly phase: Phase;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
}

/** Cases of a kind that followed from another, the oldest first. */
export function listFollowing(db: Db, parentId: string, kind: string): Promise<FollowingCase[]> {
  return db
    .selectFrom('case_file as f')
    .innerJoin('organ as o', 'o.id', 'f.organ_id')
    .select([
      'f.id',
      'f.number',
      'f.state',
      'f.phase',
      'o.path as organPath',
      'o.name as organ',
      'o.name_en as organEn',
    ])
    .where('f.parent_id', '=', parentId)
    .where('f.kind', '=', kind)
    .orderBy('f.received_at')
    .orderBy('f.number')
    .$castTo<FollowingCase>()
    .execute();
}

/** The files of cases of a kind that followed from another, with all they hold, the oldest first. */
export async function listFollowingFiles(db: Db, parentId: string, kind: string): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('kind', '=', kind)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows as CaseFile[];
}
