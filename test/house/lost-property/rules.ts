// Lost property as a declared kind of case: announced, then given back, or the state's after a year.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { shortText } from '#kernel/cases/fields.ts';
import { KIND, permissions } from './contract.ts';

const giveBack: ActRule<{ proof: string }> = {
  zh: '失主领回',
  en: 'Give back',
  by: 'officer',
  permission: permissions.keep,
  from: ['announced'],
  to: ['returned'],
  fields: { proof: shortText('核对了什么', 'What was checked') },
  tell: () => ({ zh: '失主已领回', en: 'Given back to its owner' }),
  decide: (_snapshot, body) => ({ to: 'returned', outcome: 'returned', record: { proof: body.proof } }),
};

/** 民法典第三百一十八条：“遗失物自发布招领公告之日起一年内无人认领的，归国家所有。” */
const forfeit: ActRule = {
  zh: '归国家所有',
  en: 'Forfeit to the state',
  by: 'system',
  from: ['announced'],
  to: ['forfeited'],
  fields: {},
  tell: () => ({ zh: '一年内无人认领，依法归国家所有', en: 'Unclaimed for a year: the state’s by law' }),
  decide: () => ({ to: 'forfeited', outcome: 'forfeited' }),
};

export const lostProperty: CaseKind = {
  name: KIND,
  zh: '拾得遗失物',
  en: 'Lost property',
  initial: 'announced',
  readPermission: permissions.read,
  states: {
    announced: { zh: '招领中', en: 'Announced', phase: 'open', limits: ['claim'] },
    returned: { zh: '已领回', en: 'Given back', phase: 'closed' },
    forfeited: { zh: '已归国家', en: 'The state’s', phase: 'closed' },
  },
  limits: {
    claim: {
      zh: '认领期',
      en: 'Time to claim',
      method: 'end-of-day',
      scope: 'total',
      basis: '民法典第三百一十八条',
    },
  },
  acts: { 'give-back': giveBack, forfeit },
  papers: {},
};
