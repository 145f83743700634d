// A leak as a declared kind of case: reported and taken away at once → contained → reported on.
import type { ActRule, CaseKind, LimitChange } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { LEAK, permissions } from './contract.ts';

/** A local setting. */
const CONTAIN = { amount: 30, unit: 'min' } as const;
/**
 * 保守国家秘密法实施条例第六十一条: “机关、单位发现国家秘密已经泄露或者可能泄露的，应当立即采取补救措施，并在24小时内向同级保密行政管理
 * 部门和上级主管部门报告。”
 */
const REPORT = { amount: 24, unit: 'h' } as const;

/** Both run from the moment it is known. */
export const leakRuns: readonly LimitChange[] = [
  { do: 'start', kind: 'leak-contain', limit: CONTAIN },
  { do: 'start', kind: 'leak-report', limit: REPORT },
];

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
    limits: [{ do: 'end', kinds: ['leak-contain'] }],
    record: { measures },
  }),
};

const close: ActRule<{ result: string }> = {
  zh: '已报告，处置完毕',
  en: 'Reported: close',
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
    reported: { zh: '待控制扩散', en: 'To be contained', phase: 'open', limits: ['leak-contain', 'leak-report'] },
    contained: { zh: '已控制，待报告', en: 'Contained; to be reported on', phase: 'open', limits: ['leak-report'] },
    closed: { zh: '已处置', en: 'Closed', phase: 'closed' },
  },
  limits: {
    'leak-contain': { zh: '控制扩散', en: 'Contain', ...LOCAL_STEP, method: 'elapsed-24h' },
    'leak-report': {
      zh: '向保密行政管理部门和上级主管部门报告',
      en: 'Report to the secrecy bureau and the superior department',
      method: 'elapsed-24h',
      scope: 'total',
      basis: '保守国家秘密法实施条例第六十一条',
    },
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
