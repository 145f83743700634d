// The levels 村→乡→县→市 of an item: who is competent above, what each level's clock is, who decides. Pure.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import type { CaseHold, Env, Snapshot, StepRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { leadOf } from './steps.ts';
import { type Level, type Procedure, procedureOf } from './subject.ts';

/** 行政许可法第四十三条：“……下级行政机关应当自其受理行政许可申请之日起二十日内审查完毕。但是，法律、法规另有规定的，依照其规定。” */
export const LEVEL_LIMIT: Limit = { amount: 20, unit: 'wd' };

const NAMES: Readonly<Record<number, { zh: string; en: string }>> = {
  2: { zh: '省级', en: 'provincial' },
  3: { zh: '市级', en: 'city' },
  4: { zh: '县级', en: 'county' },
  5: { zh: '乡镇（街道）', en: 'township' },
  6: { zh: '村（社区）', en: 'village' },
};

/** States in which the organ that has the case works on it: where it was received, or at a level above. */
export const UNDER_REVIEW = ['reviewing', 'forwarded'] as const;

/** Where a review that stood still goes on: with the organ that has the case. */
export function stateOfReview(snapshot: Snapshot): (typeof UNDER_REVIEW)[number] {
  return leadOf(snapshot)?.organ_id === snapshot.file.organ_id ? 'reviewing' : 'forwarded';
}

export function nameLevel(level: number): { zh: string; en: string } {
  return NAMES[level] ?? { zh: '上级', en: 'higher' };
}

/** What the review at a level above is called while it lasts. */
export function stepOf({ level }: Level): StepRef {
  const { zh, en } = nameLevel(level);
  return { code: `level-${level}`, zh: `${zh}审查`, en: `Review at the ${en} level` };
}

/** The higher level that has the case; undefined while it is where it was received. */
export function levelHolding(procedure: Procedure, lead: CaseHold | undefined): Level | undefined {
  return procedure.above?.find((level) => level.organ.id === lead?.organ_id);
}

/** The levels a case may still be passed to: upward only, and only where somebody is competent. */
export function listHigher(procedure: Procedure, lead: CaseHold | undefined): readonly Level[] {
  const here = levelHolding(procedure, lead)?.level ?? Number(procedure.level);
  return (procedure.above ?? []).filter((level) => level.level < here);
}

/** Whether the decision is a higher level's, and not of the organ that received the case. */
export function isDecidedAbove(procedure: Procedure): boolean {
  return !findOwnLevel(procedure)?.decides && (procedure.above ?? []).some((level) => level.decides);
}

function findOwnLevel({ course, level: own }: Procedure) {
  return course?.levels?.find(({ level }) => level === own);
}

/** The clock of the organ that received the case, where its part is to examine and pass it on. */
export function ownLevelLimit(procedure: Procedure): Limit | undefined {
  if (!isDecidedAbove(procedure)) return undefined;
  const own = findOwnLevel(procedure);
  return own ? parseLimit(own.limit) : LEVEL_LIMIT;
}

/** The level that decides, or a refusal that says whose decision it is. Undefined where the case was received. */
export function requireDecidingLevel(snapshot: Snapshot, env: Env): Level | undefined {
  const procedure = procedureOf(env);
  const lead = leadOf(snapshot);
  if (mayDecideHere(snapshot, procedure)) return levelHolding(procedure, lead);
  const above = listHigher(procedure, lead).find((level) => level.decides);
  throw actRefused(
    above
      ? {
          zh: `这个事项由${above.organ.name}决定，请写明初审意见后转报。`,
          en: `${above.organ.name} decides this item; pass it on with your opinion.`,
        }
      : {
          zh: '本级只提审查意见，不作决定。请退回下级。',
          en: 'This level gives an opinion and does not decide. Return it to the lower level.',
        },
  );
}

/** Whether the organ that has the case is one that may decide it. */
export function mayDecideHere(snapshot: Snapshot, subject: unknown): boolean {
  const procedure = procedureOf({ subject });
  const here = levelHolding(procedure, leadOf(snapshot));
  return here ? here.decides : !isDecidedAbove(procedure);
}
