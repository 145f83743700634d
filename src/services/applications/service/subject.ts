// What a case is about, read for its rules: the version it was begun under, with the organs its steps and levels name found.
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listOrgansNear, listOrgansOver } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { itemSource, type OfferedItem } from '../item.ts';
import { familyOf } from '../rules/bars.ts';
import { LEVEL_LIMIT } from '../rules/levels.ts';
import type { Level, Procedure } from '../rules/subject.ts';

/** The line (条线) of the bureau that arbitrates between organs, and of the government of a level. */
const ARBITER_LINE = 'services';
const GOVERNMENT_LINE = 'government';

type Content = OfferedItem['content'];

/** The content of the item's version with organs in it: its `assists`, the arbiter and government, the levels above. */
export async function loadProcedure(db: Db, file: CaseFile): Promise<Procedure> {
  const content = await itemSource().getVersion(db, file.subject_id ?? '');
  const names = content.steps.flatMap((step) => step.assists ?? []);
  const [organs, above] = await Promise.all([
    listOrgansNear(db, file.organ_path, [...names, ARBITER_LINE, GOVERNMENT_LINE], file.received_at),
    listLevelsAbove(db, file, content),
  ]);
  const steps = content.steps.map((step) => ({
    ...step,
    asked: organs.filter((organ) => isNamed(organ, step.assists ?? [])).map(toRef),
  }));
  return { ...content, steps, above, ...named(organs, { arbiter: ARBITER_LINE, government: GOVERNMENT_LINE }) };
}

/**
 * The organs above that are competent, the nearest first: those on the item's own list of levels, or else those that
 * hold the same base item, which examine and do not decide.
 */
async function listLevelsAbove(db: Db, file: CaseFile, content: Content): Promise<Level[]> {
  const listed = content.course?.levels ?? [];
  const lines = listed.map(({ line }) => line);
  const ids =
    listed.length > 0
      ? []
      : await itemSource().listFamilyOrgans(db, familyOf(content, file.subject_code), file.received_at);
  const wanted = { lines: [...lines, GOVERNMENT_LINE], ids };
  const organs = await listOrgansOver(db, file.organ_path, wanted, file.received_at);
  const higher = organs.filter(({ level }) => level < Number(content.level));
  const standing = (organ: Organ) => {
    const government = organs.find((one) => one.level === organ.level && one.line === GOVERNMENT_LINE);
    return { organ: toRef(organ), level: organ.level, ...(government && { government: toRef(government) }) };
  };
  if (listed.length === 0) {
    return higher.filter(({ id }) => ids.includes(id)).map((organ) => ({ ...standing(organ), ...EXAMINING }));
  }
  return listed.flatMap(({ level, line, ...rest }) => {
    const organ = higher.find((one) => one.level === Number(level) && one.line === line);
    return organ ? [{ ...standing(organ), ...rest }] : [];
  });
}

const EXAMINING = { post: 'reviewer', limit: `${LEVEL_LIMIT.amount}${LEVEL_LIMIT.unit}`, decides: false } as const;

/** Of each line the organ that is nearest. */
function named(organs: readonly Organ[], lines: Readonly<Record<string, string>>): Record<string, OrganRef> {
  const found = Object.entries(lines).flatMap(([role, line]) => {
    const organ = organs.find((one) => one.line === line);
    return organ ? [[role, toRef(organ)] as const] : [];
  });
  return Object.fromEntries(found);
}

function isNamed(organ: Organ, names: readonly string[]): boolean {
  return names.includes(organ.code) || (organ.line !== null && names.includes(organ.line));
}

function toRef({ id, path, name }: Organ): OrganRef {
  return { id, path, name };
}
