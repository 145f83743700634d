// 重复诉求合并: an order about what another is about already is handled with it; whoever called is told what came of that.
import { z } from 'zod';
import type { ActRule } from '#kernel/cases/contract.ts';
import { type ActField, shortText } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { formatCaseNumber, isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { byCentre, callerNotice, requireCentre, told } from './process.ts';

const numberField = (zh: string, en: string): ActField => ({
  ...shortText(zh, en, { hint: { zh: '19 位编号', en: 'Its 19 digits' } }),
  schema: z.string().transform(normaliseCaseNumber).refine(isCaseNumber),
});

/** Where another may join: as long as somebody is to answer it. */
export const LIVE = ['recorded', 'dispatched', 'returning', 'arbitrating', 'handling', 'tracking', 'replied'];

const merge: ActRule<{ into: string }> = {
  zh: '并入已有工单',
  en: 'Merge it into another order',
  ...byCentre(['recorded', 'dispatched', 'handling'], ['merged']),
  irreversible: true,
  fields: { into: numberField('并入哪一张工单', 'Into which order') },
  tell: ({ into }) => ({
    zh: `与 ${formatCaseNumber(String(into))} 号工单合并办理，有结果时告知`,
    en: `Handled together with ${formatCaseNumber(String(into))}; the result is told here`,
  }),
  decide: (snapshot, { into }, env) => {
    requireCentre(snapshot, env);
    return {
      ...endAs('merged', env),
      data: { into },
      papers: [{ template: 'merging', body: { into: formatCaseNumber(into) } }],
      notices: callerNotice('merged', { into: formatCaseNumber(into) }),
      record: { into },
    };
  },
};

/** On the order another was merged into: how many call about it is seen. */
const joined: ActRule<{ number: string }> = {
  zh: '有工单并入',
  en: 'Another order was merged into it',
  by: 'system',
  from: LIVE,
  to: [],
  fields: { number: numberField('并入的工单', 'Which') },
  decide: (_snapshot, { number }) => ({ record: { number } }),
};

/** On a merged order, when what it was merged into was answered. */
const leadReplied: ActRule<{ answer: string }> = {
  zh: '合并办理的工单有了结果',
  en: 'The order it was merged into was answered',
  by: 'system',
  from: ['merged'],
  to: [],
  fields: { answer: told('办理结果', 'What was done') },
  tell: ({ answer }) => ({ zh: `合并办理的结果：${answer}`, en: `Result of the order it was merged into: ${answer}` }),
  decide: (_snapshot, { answer }) => ({ record: { answer }, notices: callerNotice('replied', { answer }) }),
};

export const mergingActs = { 'merge-order': merge, 'joined-order': joined, 'lead-replied': leadReplied };
