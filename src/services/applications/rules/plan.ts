// The steps an application still has before it, drawn from the version it was begun under.
import { parseLimit } from '#kernel/calendar/contract.ts';
import { tellLimit } from '#kernel/calendar/rules/telling.ts';
import type { CaseFile, PlannedStep } from '#kernel/cases/contract.ts';
import { refOf } from './steps.ts';
import { type ProcedureStep, procedureOf, workingSteps } from './subject.ts';

const ACCEPTANCE: PlannedStep = { zh: '受理', en: 'Acceptance' };
const DELIVERY: PlannedStep = {
  zh: '送达',
  en: 'Delivery',
  note: { zh: '作出决定后 10 个工作日内', en: 'within 10 working days of the decision' },
};

/** What comes after the present state: acceptance, the steps of the procedure after the present one, delivery. */
export function planAhead(subject: unknown, file: CaseFile): readonly PlannedStep[] {
  if (file.phase === 'closed' || file.state === 'decided') return [];
  const steps = workingSteps(procedureOf({ subject }));
  if (file.accepted_at === null) return [ACCEPTANCE, ...steps.map(planStep), DELIVERY];
  const at = steps.findIndex((step) => step.code === file.step);
  return [...steps.slice(at + 1).map(planStep), DELIVERY];
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
