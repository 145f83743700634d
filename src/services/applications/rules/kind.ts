// An application for a service item as a declared kind of case: its states, clocks and acts.
import type { CaseKind } from '#kernel/cases/contract.ts';
import { KIND, permissions, topic } from '../contract.ts';
import { acceptanceActs } from './acceptance.ts';
import { barActs } from './bars.ts';
import { clocks } from './clocks.ts';
import { disputeActs } from './disputes.ts';
import { endingActs } from './ending.ts';
import { extensionActs, extensionAnswers } from './extension.ts';
import { nameMaterials, statedFacts, typedAnswers } from './facts.ts';
import { hearingActs } from './hearing.ts';
import { hearingPapers } from './hearing-papers.ts';
import { hearingRightActs } from './hearing-right.ts';
import { inspectionActs } from './inspection.ts';
import { materialActs } from './materials.ts';
import { opinionActs } from './opinions.ts';
import { outcomeActs } from './outcome.ts';
import { owedActs } from './owed.ts';
import { papers } from './papers.ts';
import { planAhead } from './plan.ts';
import { NOT_ACCEPTED_REASONS, refuse } from './refusal.ts';
import { deemRenewed } from './renewal.ts';
import { RESULT, resultPaper } from './result.ts';
import { reviewActs } from './review.ts';
import { specialActs } from './special.ts';
import { thirdPartyActs } from './third-parties.ts';
import { transferActs } from './transfer.ts';
import { wayDownActs } from './way-down.ts';
import { windowActs } from './window.ts';

/** The clocks of the applicant, of whoever has the case, of those they asked, and of what was promised for later. */
const TOTALS = ['promise', 'statutory', 'renewal'];
const OWN_WORK = ['step', 'level'];
const ASKED = ['opinion', 'approval'];
const OWED = ['owed', 'owed-reminder'];

/** Everything but `loadSubject`, which reads the item's version and is added where stores may be imported. */
export const applicationKind: CaseKind = {
  name: KIND,
  zh: '办事申请',
  en: 'Application',
  home: { zh: '办事', en: 'Services', href: '/services' },
  initial: 'received',
  opening: { zh: '提交申请', en: 'Application sent' },
  firstAsked: true,
  topic,
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
      limits: [...TOTALS, ...OWN_WORK, ...ASKED, 'assign', 'views', ...OWED],
    },
    paused: {
      zh: '特别程序，时限暂停',
      en: 'Special procedure, clock stopped',
      phase: 'open',
      limits: ['special', 'special-end', ...TOTALS, ...OWN_WORK, ...ASKED, ...OWED],
    },
    'hearing-offered': {
      zh: '等您决定是否申请听证',
      en: 'You may ask for a hearing',
      desk: { zh: '已告知听证权利', en: 'Told of the right to a hearing' },
      phase: 'waiting',
      limits: ['hearing-request', ...TOTALS, ...OWN_WORK, ...ASKED],
    },
    hearing: {
      zh: '听证中，时限暂停',
      en: 'Hearing, clock stopped',
      phase: 'open',
      limits: ['hearing', ...TOTALS, ...OWN_WORK, ...ASKED],
    },
    forwarded: {
      zh: '转报上级',
      en: 'Passed to the higher level',
      phase: 'open',
      byStep: true,
      limits: ['level', ...TOTALS, ...ASKED, 'assign', 'views', ...OWED],
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
  limits: clocks,
  // The first that is offered is what a desk proposes: what moves the case on stands before what sends it back.
  acts: {
    ...extensionAnswers,
    ...acceptanceActs,
    refuse,
    ...materialActs,
    ...owedActs,
    ...outcomeActs,
    ...endingActs,
    ...reviewActs,
    ...transferActs,
    ...wayDownActs,
    ...inspectionActs,
    ...opinionActs,
    ...thirdPartyActs,
    ...hearingRightActs,
    ...hearingActs,
    ...specialActs,
    ...extensionActs,
    ...disputeActs,
    ...barActs,
    ...windowActs,
    'deem-renewed': deemRenewed,
  },
  papers: { ...papers, ...hearingPapers, [RESULT]: resultPaper },
  plan: planAhead,
  facts: statedFacts,
  materialsEn: nameMaterials,
  ownWords: typedAnswers,
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
