// What a case is about, read for its rules: the version it was begun under, with the organs its steps name found.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listOrgansNear } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { itemSource } from '../item.ts';
import type { Procedure } from '../rules/subject.ts';

/** The line (条线) of the bureau that arbitrates between organs. */
const ARBITER_LINE = 'services';

/** The content of the item's version, its `assists` as organs and the arbiter of its level. */
export async function loadProcedure(db: Db, file: CaseFile): Promise<Procedure> {
  const content = await itemSource().getVersion(db, file.subject_id ?? '');
  const names = content.steps.flatMap((step) => step.assists ?? []);
  const organs = await listOrgansNear(db, file.organ_path, [...names, ARBITER_LINE], file.received_at);
  const arbiter = organs.find((organ) => organ.line === ARBITER_LINE);
  const steps = content.steps.map((step) => ({
    ...step,
    asked: organs.filter((organ) => isNamed(organ, step.assists ?? [])).map(toRef),
  }));
  return { ...content, steps, ...(arbiter ? { arbiter: toRef(arbiter) } : {}) };
}

function isNamed(organ: Organ, names: readonly string[]): boolean {
  return names.includes(organ.code) || (organ.line !== null && names.includes(organ.line));
}

function toRef({ id, path, name }: Organ) {
  return { id, path, name };
}
