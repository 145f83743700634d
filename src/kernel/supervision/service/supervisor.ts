// Who supervises an organ, as measures of supervision write it down.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { COMMISSION_LINE } from '../contract.ts';
import * as store from '../store/organs.ts';

/** As measures write down who supervises. `commission`: 监察机关, whose decisions have remedies of their own. */
export interface Supervisor extends OrganRef {
  readonly nameEn: string | null;
  readonly commission: boolean;
}

/** Whoever supervises the territory, and of supervisors those on the level above; where there is nobody, the organ itself is written down and its head answers. */
export async function getSupervisor(
  db: Db,
  organ: { readonly id: string; readonly path: string },
): Promise<Supervisor> {
  const found = await getOrgan(db, (await store.findSupervisingOrgan(db, organ.path)) ?? organ.id);
  const { id, path, name, nameEn, line } = found;
  return { id, path, name, nameEn, commission: line === COMMISSION_LINE };
}

/** 政府督查机构 (政府督查工作条例第六条) of the government above an organ; undefined where there is none. */
export async function findInspectionOffice(db: Db, organ: { readonly path: string }): Promise<Organ | undefined> {
  const id = await store.findInspectionOffice(db, organ.path);
  return id === undefined ? undefined : getOrgan(db, id);
}
