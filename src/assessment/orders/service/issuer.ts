// Who issues an order: the inspection office of the government above the organ, or where there is none its supervisors.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listAbove } from '#kernel/organs/service/read.ts';
import { findInspectionOffice, getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import type { Db } from '#platform/database/db.ts';
import type { OrderData } from '../contract.ts';

export type Issuer = Pick<OrderData, 'supervisor' | 'post' | 'approver'>;

/** 政府督查工作条例第六条、第十一条: the inspection office, with the approval of who heads its government. */
export async function findIssuer(db: Db, organ: { readonly id: string; readonly path: string }): Promise<Issuer> {
  const office = await findInspectionOffice(db, organ);
  if (!office) return findSupervisors(db, organ);
  const above = await listAbove(db, office);
  const government = above.findLast(({ line }) => line === 'government') ?? office;
  return { supervisor: refTo(office), post: 'inspector', approver: refTo(government) };
}

/** The supervisors of the territory, who propose in their own name (监察法（2024年修正）第五十二条第一款第五项). */
export async function findSupervisors(db: Db, organ: { readonly id: string; readonly path: string }): Promise<Issuer> {
  const supervisor = await getSupervisor(db, organ);
  return { supervisor, post: 'supervisor', approver: supervisor };
}

const refTo = ({ id, path, name }: Organ): OrganRef => ({ id, path, name });
