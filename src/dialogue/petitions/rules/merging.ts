// The same matter twice (避免多头办访): merged into one, and what each of the two is told of it.
import { z } from 'zod';
import type { ActRule } from '#kernel/cases/contract.ts';
import { type ActField, shortText } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { formatCaseNumber, isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { byOffice, requireHolder, tellPetitioner } from './process.ts';

export const numberField = (zh: string, en: string, optional = false): ActField => ({
  ...shortText(zh, en, { hint: { zh: '19 位编号', en: 'Its 19 digits' } }),
  schema: optional
    ? z.string().transform(normaliseCaseNumber).refine(isCaseNumber).optional()
    : z.string().transform(normaliseCaseNumber).refine(isCaseNumber),
});

/** 第十九条 and the rule against handling by many hands: the same matter of the same person has one lead. */
const merge: ActRule<{ into: string }> = {
  zh: '并入已有信访件',
  en: 'Merge it into another',
  ...byOffice(['received', 'classified'], ['merged']),
  fields: { into: numberField('并入哪一件', 'Into which petition') },
  tell: ({ into }) => ({
    zh: `与 ${formatCaseNumber(String(into))} 号合并办理，凭本件编号也能查看进度`,
    en: `Handled together with ${formatCaseNumber(String(into))}; this number leads there as well`,
  }),
  decide: (snapshot, { into }, env) => {
    requireHolder(snapshot, env);
    return {
      ...endAs('merged', env),
      data: { into },
      papers: [{ template: 'merged', body: { into: formatCaseNumber(into) } }],
      notices: [tellPetitioner('merged', { into: formatCaseNumber(into) })],
      record: { into },
    };
  },
};

export const LIVE = [
  'received',
  'classified',
  'forwarded',
  'objecting',
  'handling',
  'opined',
  'reviewing',
  'reviewed',
  'rechecking',
];

/** On the petition another was merged into: nothing of either is lost. */
const joined: ActRule<{ number: string }> = {
  zh: '有信访件并入',
  en: 'Another was merged into it',
  by: 'system',
  from: LIVE,
  to: [],
  fields: { number: numberField('并入的信访件', 'Which') },
  decide: (_snapshot, { number }) => ({ record: { number } }),
};

/** On a merged petition, when what it was merged into was answered. */
const leadAnswered: ActRule = {
  zh: '合并办理的信访件有了答复',
  en: 'The petition it was merged into was answered',
  by: 'system',
  from: ['merged'],
  to: [],
  fields: {},
  tell: () => ({ zh: '合并办理的信访件有了结果', en: 'There is a result of the petition it was merged into' }),
  decide: () => ({ notices: [tellPetitioner('lead-answered')] }),
};

export const mergingActs = { merge, joined, 'lead-answered': leadAnswered };
