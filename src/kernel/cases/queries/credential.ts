// Credentials among the papers: whether one still holds, and whether a number is taken.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { CaseFile, PaperTemplate } from '../contract.ts';
import type { Standing } from '../credential.ts';
import type { PaperRow } from '../store.ts';

/** How a credential stands now; `by` is the number of the one that replaced it. */
export interface Stands {
  readonly standing: Standing;
  readonly by: string | null;
}

interface Asked {
  readonly template: PaperTemplate | undefined;
  readonly paper: PaperRow;
  readonly file: CaseFile;
  readonly now: Date;
}

/** Null for a paper that is no credential. A revoked one stays revoked, whatever came later. */
export async function findStanding(db: Db, { template, paper, file, now }: Asked): Promise<Stands | null> {
  if (!template?.credential) return null;
  const standing = template.credential.standing(paper.body as Readonly<Record<string, unknown>>, file.state, now);
  if (standing === 'revoked') return { standing, by: null };
  const by = await findReplacing(db, paper, file.organ_id);
  return by === undefined ? { standing, by: null } : { standing: 'replaced', by };
}

/** The number of the newest paper that the same organ issued in place of this one. */
async function findReplacing(db: Db, { id, template, number }: PaperRow, organId: string): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select p.number from case_paper p join case_file f on f.id = p.case_id
    where p.body ->> 'replaces' = ${number} and p.template = ${template} and f.organ_id = ${organId} and p.id <> ${id}
    order by p.issued_at desc limit 1`.execute(db);
  return rows[0]?.number;
}

export async function isNumberTaken(db: Db, template: string, number: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from case_paper where template = ${template} and number = ${number}`.execute(db);
  return rows.length > 0;
}
