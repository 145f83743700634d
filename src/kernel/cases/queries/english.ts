// English names of those who acted on a case, for readers of English: a chain keeps the names they act under.
import { sql } from 'kysely';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import type { Db } from '#platform/database/db.ts';
import type { EnglishNames } from '../rules/timeline.ts';

/** By id of the officer or the organ; whoever has none is left out. */
export async function listEnglishNames(db: Db, acts: readonly LedgerAct[]): Promise<EnglishNames> {
  const ids = (column: 'actor_id' | 'organ_id') => [...new Set(acts.flatMap((act) => act[column] ?? []))];
  const [people, organs] = await Promise.all([
    listAccountNames(db, ids('actor_id')),
    db
      .selectFrom('organ')
      .select(['id', 'name_en'])
      .where('id', '=', sql<string>`any(${ids('organ_id')}::uuid[])`)
      .execute(),
  ]);
  const named = [...people].map(([id, { nameEn }]) => [id, nameEn] as const);
  const all = [...named, ...organs.map(({ id, name_en: nameEn }) => [id, nameEn] as const)];
  return new Map(all.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
}
