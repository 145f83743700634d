// Who answers for an organ in the end: its named head, or where it has none that of the nearest organ above.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { listFollowing } from '#kernel/cases/queries/related.ts';
import { getOrgan, listAbove } from '#kernel/organs/service/read.ts';
import { findHead } from '#kernel/people/service/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { type Answering, type LastResort, ORDER } from '../contract.ts';
import { dataOf } from '../rules/process.ts';

export async function findLastResort(db: Db, file: CaseFile, now: Date): Promise<LastResort | null> {
  const own = dataOf({ file }).organ;
  const head = await findHead(db, own, now);
  if (head) return { id: head.id, name: head.name, nameEn: head.nameEn, organ: own };
  const above = await listAbove(db, await getOrgan(db, own.id));
  for (const { id, path, name } of above.toReversed()) {
    const higher = await findHead(db, { id }, now);
    if (higher) return { id: higher.id, name: higher.name, nameEn: higher.nameEn, organ: { id, path, name } };
  }
  return null;
}

/** What the rules of orders and proposals are told beside the case. */
export async function loadAnswering(db: Db, file: CaseFile, now: Date): Promise<Answering> {
  const head = await findLastResort(db, file, now);
  const parts = await listFollowing(db, file.id, ORDER);
  return { head, openParts: parts.filter(({ phase }) => phase !== 'closed').length };
}
