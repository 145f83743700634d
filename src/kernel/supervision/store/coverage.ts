// SQL on what escaped supervision when it was last looked at.
import type { Db } from '#platform/database/db.ts';

/** A gap and how much is in it, as kept. */
export interface KeptGap {
  readonly what: string;
  readonly count: number;
}

export interface KeptCoverage {
  readonly lookedAt: Date;
  readonly gaps: readonly KeptGap[];
}

export async function saveCoverage(db: Db, gaps: readonly KeptGap[], lookedAt: Date): Promise<void> {
  const row = { looked_at: lookedAt, gaps: JSON.stringify(gaps) };
  await db
    .insertInto('supervision_coverage')
    .values(row)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute();
}

/** Undefined before the first look. */
export function findCoverage(db: Db): Promise<KeptCoverage | undefined> {
  return db
    .selectFrom('supervision_coverage')
    .select(['looked_at as lookedAt', 'gaps'])
    .$castTo<KeptCoverage>()
    .executeTakeFirst();
}
