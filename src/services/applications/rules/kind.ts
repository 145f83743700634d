// An application for a service item as a declared kind of case: its states, clocks and acts.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { KIND, permissions } from '../contract.ts';
import { acceptanceActs, NOT_ACCEPTED_REASONS } from './acceptance.ts';
import { statedFacts } from './facts.ts';
import { materialActs } from './materials.ts';
import { opinionActs } from './opinions.ts';
import { outcomeActs } from './outcome.ts';
import { papers } from './papers.ts';
import { planAhead } from './plan.ts';
import { reviewActs } from './review.ts';
import { specialActs } from './special.ts';
import { transferActs } from './transfer.ts';

/** Everything but `loadSubject`, which reads the item's version and is added where stores may be imported. */
export const applicationKind: CaseKind = {
  name: KIND,
  zh: '办事申请',
  en: 'Application',
  home: { zh: '办事', en: 'Services', href: '/services' },
  initial: 'received',
  readPermission: permissions.read,
  states: {
    received: { zh: '待受理', en: 'To be accepted', phase: 'open', limits: ['notice', 'precheck'] },
    supplement: {
      zh: '等您补正',
      en: 'Waiting for your supplement',
      desk: { zh: '等申请人补正', en: 'Waiting for the applicant' },
      phase: 'waiting',
      limits: ['supplement'],
    },
    supplied: { zh: '已补正，待受理', en: 'Supplemented, to be accepted', phase: 'open', limits: ['check'] },
    reviewing: {
      zh: '审查中',
      en: 'Under review',
      phase: 'open',
      byStep: true,
      limits: ['promise', 'statutory', 'step', 'opinion'],
    },
    paused: {
      zh: '特别程序，时限暂停',
      en: 'Special procedure, clock stopped',
      phase: 'open',
      limits: ['special', 'promise', 'statutory', 'step'],
    },
    forwarded: {
      zh: '转报上级',
      en: 'Passed to the higher level',
      phase: 'open',
      limits: ['level', 'promise', 'statutory'],
    },
    disputed: {
      zh: '管辖待裁定',
      en: 'Competence to be settled',
      phase: 'open',
      limits: ['dispute', 'notice', 'promise', 'statutory'],
    },
    decided: {
      zh: '已作出决定，待送达',
      en: 'Decided, to be delivered',
      phase: 'open',
      limits: ['delivery'],
    },
    closed: { zh: '已办结', en: 'Closed', phase: 'closed' },
    refused: { zh: '不予受理', en: 'Not accepted', phase: 'closed' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', phase: 'closed' },
    lapsed: { zh: '逾期未补正，已退件', en: 'Lapsed: nothing was supplied', phase: 'closed' },
  },
  // Hours and minutes run while the office is open; what is promised to the applicant in days ends at midnight.
  limits: {
    precheck: { zh: '网上预审', en: 'Pre-check', method: 'office-hours', scope: 'step', basis: 'local' },
    notice: {
      zh: '一次性告知',
      en: 'One-time notice',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第三十二条第一款第四项',
    },
    supplement: {
      zh: '申请人补正',
      en: 'Supplement by the applicant',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
    },
    check: {
      zh: '补正核对',
      en: 'Check of the supplement',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
    },
    promise: {
      zh: '承诺时限',
      en: 'Promised limit',
      method: 'end-of-day',
      scope: 'total',
      basis: '优化营商环境条例第三十六条',
    },
    statutory: {
      zh: '法定时限',
      en: 'Statutory limit',
      method: 'end-of-day',
      scope: 'total',
      basis: '行政许可法第四十二条',
    },
    step: { zh: '环节时限', en: 'Step limit', method: 'office-hours', scope: 'step', basis: 'local' },
    special: {
      zh: '特别程序',
      en: 'Special procedure',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十五条',
    },
    opinion: {
      zh: '协办意见',
      en: 'Opinion of an assisting organ',
      method: 'end-of-day',
      scope: 'assist',
      basis: 'local',
    },
    level: {
      zh: '上级办理',
      en: 'Higher level',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十三条',
    },
    dispute: {
      zh: '管辖裁定',
      en: 'Settlement of competence',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
    },
    delivery: {
      zh: '送达',
      en: 'Delivery',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十四条',
    },
  },
  // The first that is offered is what a desk proposes: what moves the case on stands before what sends it back.
  acts: {
    ...acceptanceActs,
    ...materialActs,
    ...outcomeActs,
    ...reviewActs,
    ...opinionActs,
    ...specialActs,
    ...transferActs,
  },
  papers,
  plan: planAhead,
  facts: statedFacts,
  outcomes: {
    granted: { zh: '准予', en: 'Granted' },
    refused: { zh: '不予许可', en: 'Refused' },
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
    lapsed: { zh: '逾期未补正', en: 'Lapsed' },
    ...Object.fromEntries(
      NOT_ACCEPTED_REASONS.map(({ value, zh, en }) => [value, { zh: `不予受理：${zh}`, en: `Not accepted: ${en}` }]),
    ),
  },
};
