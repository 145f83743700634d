// Who supervises an organ, as measures of supervision write it down.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { findSupervisingOrgan } from '../store/organs.ts';

/** Whoever supervises the territory, and of supervisors those on the level above; where there is nobody, the organ itself is written down and its head answers. */
export async function getSupervisor(db: Db, organ: { readonly id: string; readonly path: string }): Promise<OrganRef> {
  const { id, path, name } = await getOrgan(db, (await findSupervisingOrgan(db, organ.path)) ?? organ.id);
  return { id, path, name };
}
