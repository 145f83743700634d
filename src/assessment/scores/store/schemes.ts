// SQL on schemes: versions, of which one of each code is in force.
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { KnownScheme, Period, Scheme } from '../contract.ts';

const selectSchemes = (db: Db) =>
  db.selectFrom('score_scheme').select(['id', 'version', 'body as scheme']).$castTo<KnownScheme>();

export function listInForce(db: Db): Promise<KnownScheme[]> {
  return selectSchemes(db).where('valid_to', 'is', null).orderBy('code').execute();
}

export async function listScheduled(db: Db): Promise<(KnownScheme & { periods: Period[] })[]> {
  return db
    .selectFrom('score_scheme')
    .select(['id', 'version', 'body as scheme', 'periods'])
    .where('valid_to', 'is', null)
    .where('periods', '<>', '{}' as never)
    .orderBy('code')
    .$castTo<KnownScheme & { periods: Period[] }>()
    .execute();
}

export function getScheme(db: Db, id: string): Promise<KnownScheme> {
  return selectSchemes(db).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Puts a scheme in force in the place of the version before it. */
export async function insertScheme(tx: Tx, scheme: Scheme, version: number, now: Date): Promise<void> {
  await tx
    .updateTable('score_scheme')
    .set({ valid_to: now })
    .where('code', '=', scheme.code)
    .where('valid_to', 'is', null)
    .execute();
  await tx
    .insertInto('score_scheme')
    .values({
      id: newId(),
      code: scheme.code,
      version,
      body: JSON.stringify(scheme),
      periods: scheme.periods,
      valid_from: now,
    })
    .execute();
}
