// A leak as a declared kind of case: reported and taken away at once → contained → reported on.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { LEAK, permissions } from './contract.ts';

/** Local settings. */
export const CONTAIN = { amount: 30, unit: 'min' } as const;
const REPORT = { amount: 5, unit: 'wd' } as const;

const hint = { zh: '不要抄写涉密内容', en: 'Copy nothing secret' };

const contain: ActRule<{ measures: string }> = {
  zh: '已控制扩散',
  en: 'Contained',
  by: 'officer',
  permission: permissions.handleLeaks,
  from: ['reported'],
  to: ['contained'],
  fields: { measures: longText('采取的措施', 'What was done', { hint }) },
  decide: (_snapshot, { measures }) => ({
    to: 'contained',
    limits: [
      { do: 'end', kinds: ['leak-contain'] },
      { do: 'start', kind: 'leak-report', limit: REPORT },
    ],
    record: { measures },
  }),
};

const close: ActRule<{ result: string }> = {
  zh: '处置完毕',
  en: 'Close',
  by: 'officer',
  permission: permissions.handleLeaks,
  from: ['contained'],
  to: ['closed'],
  fields: {
    result: longText('原因、责任和报告情况', 'Cause, who answers for it, and to whom it was reported', { hint }),
  },
  decide: (_snapshot, { result }) => ({ to: 'closed', outcome: 'closed', record: { result } }),
};

export const leakKind: CaseKind = {
  name: LEAK,
  zh: '泄密事件处置',
  en: 'Leak',
  initial: 'reported',
  readPermission: permissions.readLeaks,
  party: { zh: '报告单位', en: 'Organ that reported it' },
  states: {
    reported: { zh: '待控制扩散', en: 'To be contained', phase: 'open', limits: ['leak-contain'] },
    contained: { zh: '已控制，待报告', en: 'Contained; to be reported on', phase: 'open', limits: ['leak-report'] },
    closed: { zh: '已处置', en: 'Closed', phase: 'closed' },
  },
  limits: {
    'leak-contain': { zh: '控制扩散', en: 'Contain', ...LOCAL_STEP, method: 'elapsed-24h' },
    'leak-report': { zh: '查明并报告', en: 'Report', ...LOCAL_STEP },
  },
  acts: { contain, close },
  papers: {
    receipt: {
      zh: '泄密事件登记单',
      en: 'Entry of a leak',
      mark: '密',
      paragraphs: () => ['泄密事件已登记。公开的内容已从本平台撤下。'],
    },
  },
  outcomes: { closed: { zh: '已处置', en: 'Closed' } },
  ownWords: (_subject, file) => [String(file.data.what)],
  facts: (_subject, file) => {
    const what = String(file.data.what);
    return [
      { zh: '情况', en: 'What happened', value: { zh: what, en: what } },
      {
        zh: '本平台上的内容',
        en: 'On this platform',
        value: file.data.withdrawn
          ? { zh: '报告时已撤下', en: 'Withdrawn when it was reported' }
          : { zh: '没有', en: 'Nothing' },
      },
    ];
  },
};
