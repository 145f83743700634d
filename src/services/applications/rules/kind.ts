// An application for a service item as a declared kind of case: its states, clocks and acts.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { KIND, permissions } from '../contract.ts';
import { acceptanceActs, NOT_ACCEPTED_REASONS } from './acceptance.ts';
import { barActs } from './bars.ts';
import { promiseBasis, STATED } from './basis.ts';
import { disputeActs } from './disputes.ts';
import { extensionActs } from './extension.ts';
import { statedFacts } from './facts.ts';
import { hearingActs } from './hearing.ts';
import { inspectionActs } from './inspection.ts';
import { levelActs } from './levels.ts';
import { materialActs } from './materials.ts';
import { opinionActs } from './opinions.ts';
import { outcomeActs } from './outcome.ts';
import { owedActs } from './owed.ts';
import { papers } from './papers.ts';
import { planAhead } from './plan.ts';
import { deemRenewed } from './renewal.ts';
import { reviewActs } from './review.ts';
import { specialActs } from './special.ts';
import { thirdPartyActs } from './third-parties.ts';

/** Everything but `loadSubject`, which reads the item's version and is added where stores may be imported. */
export const applicationKind: CaseKind = {
  name: KIND,
  zh: '办事申请',
  en: 'Application',
  home: { zh: '办事', en: 'Services', href: '/services' },
  initial: 'received',
  readPermission: permissions.read,
  states: {
    received: { zh: '待受理', en: 'To be accepted', phase: 'open', limits: ['notice', 'precheck', 'promise'] },
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
      limits: [
        'promise',
        'statutory',
        'step',
        'level',
        'opinion',
        'assign',
        'views',
        'renewal',
        'owed',
        'owed-reminder',
      ],
    },
    paused: {
      zh: '特别程序，时限暂停',
      en: 'Special procedure, clock stopped',
      phase: 'open',
      limits: ['special', 'special-end', 'promise', 'statutory', 'step', 'level', 'renewal', 'owed', 'owed-reminder'],
    },
    'hearing-offered': {
      zh: '等您决定是否申请听证',
      en: 'You may ask for a hearing',
      desk: { zh: '已告知听证权利', en: 'Told of the right to a hearing' },
      phase: 'waiting',
      limits: ['hearing-request', 'promise', 'statutory', 'renewal'],
    },
    hearing: {
      zh: '听证中，时限暂停',
      en: 'Hearing, clock stopped',
      phase: 'open',
      limits: ['hearing', 'promise', 'statutory', 'step', 'level', 'renewal'],
    },
    forwarded: {
      zh: '转报上级',
      en: 'Passed to the higher level',
      phase: 'open',
      byStep: true,
      limits: ['level', 'promise', 'statutory', 'renewal'],
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
    revoked: { zh: '许可已撤销', en: 'Revoked', phase: 'closed' },
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
      basis: promiseBasis,
    },
    statutory: {
      zh: '法定时限',
      en: 'Statutory limit',
      method: 'end-of-day',
      scope: 'total',
      // Each case says on what its own rests.
      basis: STATED,
    },
    step: { zh: '环节时限', en: 'Step limit', method: 'office-hours', scope: 'step', basis: 'local' },
    special: {
      zh: '特别程序',
      en: 'Special procedure',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十五条',
    },
    'special-end': {
      zh: '特别程序最长期限',
      en: 'Longest time of the special procedure',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
      silent: true,
    },
    owed: {
      zh: '容缺补交',
      en: 'Promised materials',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
      silent: true,
    },
    'owed-reminder': {
      zh: '容缺补交提醒',
      en: 'Reminder of promised materials',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
      silent: true,
    },
    opinion: {
      zh: '协办意见',
      en: 'Opinion of an assisting organ',
      method: 'end-of-day',
      scope: 'assist',
      basis: 'local',
    },
    level: {
      zh: '本级办理',
      en: 'This level',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十三条',
    },
    assign: {
      zh: '指派检验人员',
      en: 'Assignment of inspectors',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第五十五条第二款',
    },
    views: {
      zh: '利害关系人陈述',
      en: 'Views of interested parties',
      method: 'end-of-day',
      scope: 'step',
      basis: 'local',
      silent: true,
    },
    'hearing-request': {
      zh: '申请听证',
      en: 'Request for a hearing',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十七条第一款',
      silent: true,
    },
    hearing: {
      zh: '组织听证',
      en: 'Holding of the hearing',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政许可法第四十七条第一款',
    },
    renewal: {
      zh: '许可届满前决定',
      en: 'Decision before the licence ends',
      method: 'end-of-day',
      scope: 'total',
      basis: '行政许可法第五十条第二款',
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
    ...owedActs,
    ...outcomeActs,
    ...reviewActs,
    ...levelActs,
    ...inspectionActs,
    ...opinionActs,
    ...thirdPartyActs,
    ...hearingActs,
    ...specialActs,
    ...extensionActs,
    ...disputeActs,
    ...barActs,
    'deem-renewed': deemRenewed,
  },
  papers,
  plan: planAhead,
  facts: statedFacts,
  outcomes: {
    granted: { zh: '准予', en: 'Granted' },
    refused: { zh: '不予许可', en: 'Refused' },
    revoked: { zh: '撤销', en: 'Revoked' },
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
    lapsed: { zh: '逾期未补正', en: 'Lapsed' },
    'deemed-withdrawn': { zh: '视为撤回', en: 'Deemed withdrawn' },
    ...Object.fromEntries(
      NOT_ACCEPTED_REASONS.map(({ value, zh, en }) => [value, { zh: `不予受理：${zh}`, en: `Not accepted: ${en}` }]),
    ),
  },
};
