// The steps an application still has before it, drawn from the version it was begun under.
import { parseLimit } from '#kernel/calendar/contract.ts';
import { tellLimit } from '#kernel/calendar/rules/telling.ts';
import type { CaseFile, PlannedStep } from '#kernel/cases/contract.ts';
import { isDecidedAbove, nameLevel, stepOf } from './levels.ts';
import { refOf } from './steps.ts';
import { type Level, type Procedure, type ProcedureStep, procedureOf, workingSteps } from './subject.ts';

const ACCEPTANCE: PlannedStep = { zh: '受理', en: 'Acceptance' };
const DELIVERY: PlannedStep = {
  zh: '送达',
  en: 'Delivery',
  note: { zh: '作出决定后 10 个工作日内', en: 'within 10 working days of the decision' },
};

/** What comes after the present state: acceptance, the steps after the present one, the levels above, delivery. */
export function planAhead(subject: unknown, file: CaseFile): readonly PlannedStep[] {
  if (file.phase === 'closed' || file.state === 'decided') return [];
  const procedure = procedureOf({ subject });
  const steps = workingSteps(procedure);
  const levels = listLevelsAhead(procedure, file).map(planLevel);
  if (file.accepted_at === null) return [ACCEPTANCE, ...steps.map(planStep), ...levels, DELIVERY];
  const at = steps.findIndex((step) => step.code === file.step);
  const ahead = findLevel(procedure, file) < 0 ? steps.slice(at + 1) : [];
  return [...ahead.map(planStep), ...levels, DELIVERY];
}

/** Up to the first level that may decide; it may go further, but need not. */
function listLevelsAhead(procedure: Procedure, file: CaseFile): readonly Level[] {
  if (!isDecidedAbove(procedure)) return [];
  const above = procedure.above ?? [];
  const here = findLevel(procedure, file);
  if (above[here]?.decides) return [];
  const ahead = above.slice(here + 1);
  return ahead.slice(0, ahead.findIndex(({ decides }) => decides) + 1);
}

/** Which of the levels above has it, also while its clock stands; −1 where it was received. */
function findLevel({ above = [] }: Procedure, { step }: CaseFile): number {
  return above.findIndex((level) => stepOf(level).code === step);
}

function planLevel({ organ, level, limit, decides }: Level): PlannedStep {
  const length = parseLimit(limit);
  return {
    zh: `${organ.name}${decides ? '决定' : '审查'}`,
    en: `${decides ? 'Decision' : 'Review'} at the ${nameLevel(level).en} level`,
    note: {
      zh: `本级时限 ${tellLimit(length, 'zh')}`,
      en: `limit of this level ${tellLimit(length, 'en')}`,
    },
  };
}

function planStep(step: ProcedureStep): PlannedStep {
  const { zh, en } = refOf(step);
  const limit = parseLimit(step.limit);
  return {
    zh,
    en,
    note: { zh: `环节时限 ${tellLimit(limit, 'zh')}`, en: `step limit ${tellLimit(limit, 'en')}` },
  };
}
