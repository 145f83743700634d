// What the public reads of a decision: which step was done when, by whom, with what result. Pure.

import type { CaseFile, Label } from '#kernel/cases/contract.ts';
import type { Choice } from '#kernel/cases/label.ts';
import { type DecisionData, isWaived, STEP_NAMES, STEPS, type Step, type StepRecord } from '../contract.ts';
import { MEETINGS } from './deciding.ts';
import { EXPERT_RESULTS, RISK_RESULTS } from './preparing.ts';
import { dataOf } from './process.ts';
import { LEGALITY_RESULTS } from './reviewing.ts';

/** Whether the public may comment on a day. */
export function isAsking(file: Pick<CaseFile, 'state' | 'data'>, day: string): boolean {
  const { solicitation, steps } = dataOf({ file });
  const running = file.state === 'preparing' && solicitation !== undefined && !steps.participation;
  return running && solicitation.from <= day && day <= solicitation.to;
}

const RESULTS: Readonly<Record<Step, readonly Choice[]>> = {
  participation: [{ value: 'summed-up', zh: '意见已归纳并反馈', en: 'Summed up and answered' }],
  expert: EXPERT_RESULTS,
  risk: RISK_RESULTS,
  legality: LEGALITY_RESULTS,
  discussion: MEETINGS.map(({ value, zh, en }) => ({
    value,
    zh: `${zh}讨论通过`,
    en: `Adopted by the ${en.toLowerCase()}`,
  })),
};

export interface ToldStep extends Label {
  readonly step: Step;
  readonly record: StepRecord | null;
  readonly result: Label | null;
  readonly text: string | null;
}

/**
 * The five steps in their order. What experts and those who assessed risks found is told with the decision (第三十二条), what
 * was done with the comments of the public as soon as it is summed up.
 */
export function tellSteps({ steps }: Pick<DecisionData, 'steps'>, published: boolean): ToldStep[] {
  return STEPS.map((step) => {
    const record = steps[step] ?? null;
    const told = { step, ...STEP_NAMES[step] };
    if (record === null || isWaived(record)) return { ...told, record, result: null, text: record?.waived ?? null };
    const result = RESULTS[step].find(({ value }) => value === record.result) ?? null;
    const text = published || step === 'participation' ? (record.text ?? null) : null;
    return { ...told, record, result, text };
  });
}
