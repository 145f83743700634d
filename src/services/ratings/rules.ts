// Putting right what a bad rating (差评) complains of, as a declared kind of case: 核实 → 整改 → 反馈 → 回访 → 闭环.

import type { ActRule, CaseKind, LimitChange } from '#kernel/cases/contract.ts';
import { choice, LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { permissions, topic } from './contract.ts';

export const RECTIFICATION = 'rectification';

/** 安阳市政务服务条例第五十二条: the rater is contacted within one working day. The other limits are local presets. */
export const STARTING_LIMITS: readonly LimitChange[] = [
  { do: 'start', kind: 'contact', limit: { amount: 1, unit: 'wd' } },
  { do: 'start', kind: 'rectify', limit: { amount: 15, unit: 'wd' } },
];
const FIVE_DAYS = { amount: 5, unit: 'wd' } as const;

const byOfficer = (permission: string, from: readonly string[], to: string) =>
  ({ by: 'officer', permission, from, to: [to] }) as const;

const verify: ActRule<{ finding: string }> = {
  zh: '联系核实',
  en: 'Contact and verify',
  ...byOfficer(permissions.rectify, ['reported'], 'rectifying'),
  fields: { finding: longText('评价人怎么说，查实了什么', 'What the rater said and what was found') },
  tell: () => ({ zh: '已联系您核实，开始整改', en: 'You were contacted; things are being put right' }),
  decide: (_snapshot, { finding }) => ({
    to: 'rectifying',
    limits: [{ do: 'end', kinds: ['contact'] }],
    record: { finding },
  }),
};

const GROUNDS = [
  { value: 'mistake', zh: '误评', en: 'Rated by mistake' },
  { value: 'malice', zh: '恶意差评', en: 'Malicious' },
] as const;

/** Never by those who were rated: the permission is the reviewers'. */
const exclude: ActRule<{ ground: string; reason: string }> = {
  zh: '核定为无效评价',
  en: 'Strike the rating out',
  ...byOfficer(permissions.review, ['reported', 'rectifying'], 'excluded'),
  irreversible: true,
  fields: { ground: choice('属于', 'It is', GROUNDS), reason: longText('依据', 'Evidence') },
  tell: ({ reason }) => ({ zh: `经复核不计入统计：${reason}`, en: `Not counted after review: ${reason}` }),
  decide: (_snapshot, { ground, reason }) => ({
    to: 'excluded',
    outcome: 'excluded',
    record: { ground, reason },
  }),
};

const answer: ActRule<{ measures: string }> = {
  zh: '整改完成，反馈',
  en: 'Answer what was done',
  ...byOfficer(permissions.rectify, ['rectifying'], 'answered'),
  fields: { measures: longText('做了哪些整改（告知评价人）', 'What was done (told to the rater)') },
  tell: ({ measures }) => ({ zh: `已整改：${measures}`, en: `Put right: ${measures}` }),
  decide: (_snapshot, { measures }) => ({
    to: 'answered',
    limits: [
      { do: 'end', kinds: ['rectify'] },
      { do: 'start', kind: 'visit', limit: FIVE_DAYS },
    ],
    record: { measures },
    notices: [{ template: 'rectification.answered', values: { measures } }],
  }),
};

const settle: ActRule<{ said: string }> = {
  zh: '回访满意，闭环',
  en: 'Settled after asking the rater',
  ...byOfficer(permissions.rectify, ['answered'], 'settled'),
  fields: { said: longText('回访情况', 'What the rater said') },
  tell: () => ({ zh: '已回访，办结', en: 'You were asked again; closed' }),
  decide: (_snapshot, { said }) => ({ to: 'settled', outcome: 'settled', record: { said } }),
};

const repeat: ActRule<{ said: string }> = {
  zh: '回访不满意，继续整改',
  en: 'Not settled: put right again',
  ...byOfficer(permissions.rectify, ['answered'], 'rectifying'),
  fields: { said: longText('还有什么没解决', 'What is still wrong') },
  tell: () => ({ zh: '已回访，继续整改', en: 'You were asked again; it is being put right further' }),
  decide: (_snapshot, { said }) => ({
    to: 'rectifying',
    limits: [
      { do: 'end', kinds: ['visit'] },
      { do: 'start', kind: 'rectify', limit: FIVE_DAYS },
    ],
    record: { said },
  }),
};

export const rectificationKind: CaseKind = {
  name: RECTIFICATION,
  zh: '差评整改',
  en: 'Rectification after a bad rating',
  home: { zh: '办事', en: 'Services', href: '/services' },
  initial: 'reported',
  topic,
  readPermission: permissions.read,
  states: {
    reported: { zh: '待核实', en: 'To be verified', phase: 'open', limits: ['contact', 'rectify'] },
    rectifying: { zh: '整改中', en: 'Being put right', phase: 'open', limits: ['rectify'] },
    answered: { zh: '已反馈，待回访', en: 'Answered, rater to be asked', phase: 'open', limits: ['visit'] },
    settled: { zh: '已闭环', en: 'Settled', phase: 'closed' },
    excluded: { zh: '评价无效', en: 'Rating struck out', phase: 'closed' },
  },
  limits: {
    contact: { zh: '联系评价人', en: 'Contact the rater', ...LOCAL_STEP },
    rectify: { zh: '整改', en: 'Put right', ...LOCAL_STEP, scope: 'total' },
    visit: { zh: '回访', en: 'Ask again', ...LOCAL_STEP },
  },
  acts: { verify, exclude, answer, settle, repeat },
  outcomes: { settled: { zh: '已闭环', en: 'Settled' }, excluded: { zh: '评价无效', en: 'Struck out' } },
  papers: {},
};
