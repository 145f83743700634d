// A check with its findings, and a finding with its check, as their rules and pages read them.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { listFollowingFiles } from '#kernel/cases/queries/related.ts';
import { isKeptFrom } from '#kernel/cases/rules/kept.ts';
import { findCase } from '#kernel/cases/store.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
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

/** Those the asker may know of: who learns of a check by one finding learns of no other yet. */
export async function loadReadable({ db, actor }: Context, check: Pick<CaseFile, 'id'>): Promise<Found[]> {
  const findings = await loadFindings(db, check);
  return findings.filter(({ finding }) => !isKeptFrom(finding, actor));
}

export async function loadCheckOf(db: Db, { id, parent_id }: CaseFile): Promise<CheckData> {
  const file = parent_id === null ? undefined : await findCase(db, parent_id);
  if (!file) throw new Error(`the finding ${id} belongs to no check`);
  return checkOf({ file });
}
