// A document that was not signed for in time (公文签收催办) as a declared kind of case: it ends with the receipt itself.
import type { ActRule, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { INCOMING, permissions, REMINDER } from '../contract.ts';

const HOW = [
  { value: 'signed', zh: '已签收', en: 'Signed for' },
  { value: 'returned', zh: '已退回', en: 'Returned' },
  { value: 'recalled', zh: '已撤回', en: 'Recalled' },
] as const;

const settle: ActRule<{ how: string }> = {
  zh: '签收结束',
  en: 'Settle the receipt',
  by: 'system',
  from: ['waiting'],
  to: ['settled'],
  fields: { how: choice('结果', 'How', HOW) },
  tell: ({ how }) => nameOf(HOW, how),
  decide: (_snapshot, { how }, env) => ({ to: 'settled', outcome: how, decidedAt: env.now, record: { how } }),
};

export const reminderKind: CaseKind = {
  name: REMINDER,
  zh: '公文签收催办',
  en: 'Document to be signed for',
  home: { zh: '收到的公文', en: 'Incoming documents', href: INCOMING },
  initial: 'waiting',
  opening: { zh: '逾期未签收', en: 'Not signed for in time' },
  party: { zh: '发文机关', en: 'Sent by' },
  readPermission: permissions.receive,
  states: {
    waiting: { zh: '待签收', en: 'To be signed for', phase: 'open', limits: ['document-receipt'] },
    settled: { zh: '已了结', en: 'Settled', phase: 'closed' },
  },
  limits: {
    'document-receipt': {
      zh: '公文签收',
      en: 'Receipt of a document',
      method: 'office-hours',
      scope: 'step',
      basis: 'local',
    },
  },
  acts: { 'settle-receipt': settle },
  papers: {},
  outcomes: Object.fromEntries(HOW.map(({ value, zh, en }) => [value, { zh, en }])),
  facts: (_subject, file): Fact[] => [{ zh: '发文字号', en: 'Number', value: plain(String(file.data.number ?? '')) }],
};
