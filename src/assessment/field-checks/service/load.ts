// A check with its findings, and a finding with its check, as their rules and pages read them.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { listFollowingFiles } from '#kernel/cases/queries/related.ts';
import { findCase } from '#kernel/cases/store.ts';
import type { Db } from '#platform/database/db.ts';
import { type CheckData, FINDING, type Found } from '../contract.ts';
import { checkOf, findingOf } from '../rules/process.ts';

/** In the order in which they were recorded. */
export async function loadFindings(db: Db, check: Pick<CaseFile, 'id'>): Promise<Found[]> {
  const files = await listFollowingFiles(db, check.id, FINDING);
  return files.map((file) => {
    const { id, number, state, phase, outcome } = file;
    return { id, number, state, phase, outcome, finding: findingOf({ file }) };
  });
}

export async function loadCheckOf(db: Db, { id, parent_id }: CaseFile): Promise<CheckData> {
  const file = parent_id === null ? undefined : await findCase(db, parent_id);
  if (!file) throw new Error(`the finding ${id} belongs to no check`);
  return checkOf({ file });
}
