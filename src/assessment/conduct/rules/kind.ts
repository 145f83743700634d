// A complaint about conduct as a declared kind of case: 收件 → 受理、分办 → 调查 → 答复 → 复核.

import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { CONDUCTS, FINDINGS, KIND, permissions, topic } from '../contract.ts';
import { evidenceActs } from './evidence.ts';
import { extensionActs } from './extension.ts';
import { inquiryActs } from './inquiry.ts';
import { papers } from './papers.ts';
import { dataOf } from './process.ts';
import { reviewActs } from './review.ts';
import { passingActs, takingActs } from './taking.ts';
import { withdrawalActs } from './withdrawal.ts';

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { conduct, accused, named, about, text, finding } = dataOf({ file });
  const optional = (zh: string, en: string, value: string | null): Fact[] =>
    value ? [{ zh, en, value: plain(value) }] : [];
  const found = FINDINGS.find(({ value }) => value === finding);
  return [
    { zh: '情形', en: 'Conduct', value: CONDUCTS.find(({ value }) => value === conduct) ?? plain(conduct) },
    { zh: '被投诉单位', en: 'Organ complained of', value: { zh: accused.name, en: accused.nameEn ?? accused.name } },
    ...optional('被投诉人员', 'Officer complained of', named),
    ...optional('所涉受理号', 'Case it happened in', about),
    { zh: '投诉内容', en: 'Complaint', value: plain(text) },
    ...(found ? [{ zh: '查实情况', en: 'Finding', value: found }] : []),
  ];
}

const REFUSED = { zh: '不予受理', en: 'Not taken up' };
const WITHDRAWN = { zh: '投诉人已撤回', en: 'Withdrawn' };
const MOVED = { zh: '已转咨询办理', en: 'Passed on as an enquiry' };

/** Everything but `loadSubject`, which finds who reviews and is added where stores may be imported. */
export const conductKind: CaseKind = {
  name: KIND,
  zh: '效能投诉',
  en: 'Complaint about conduct',
  home: { zh: '效能投诉', en: 'Complain about conduct', href: '/conduct' },
  initial: 'received',
  opening: { zh: '提交效能投诉', en: 'Complaint sent' },
  party: { zh: '投诉人', en: 'Complainant' },
  topic,
  readPermission: permissions.read,
  against: 'accused',
  kept: true,
  unrated: (file) => dataOf({ file }).anonymous,
  firstAsked: true,
  states: {
    received: { zh: '待受理', en: 'To be taken up', phase: 'open', limits: ['complaint'] },
    handling: { zh: '调查处理中', en: 'Being looked into', phase: 'open', limits: ['conduct-handle'] },
    answered: {
      zh: '已答复，可申请复核',
      en: 'Answered; a review may be asked for',
      phase: 'waiting',
      limits: ['conduct-appeal'],
    },
    reviewing: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['conduct-review'] },
    final: { zh: '已办结', en: 'Closed', phase: 'closed' },
    refused: { ...REFUSED, phase: 'closed' },
    moved: { ...MOVED, phase: 'closed' },
    withdrawn: { ...WITHDRAWN, phase: 'closed' },
  },
  limits: {
    complaint: { zh: '投诉受理', en: 'Decision to take it up', ...LOCAL_STEP },
    'conduct-handle': { zh: '投诉办理', en: 'Handling', ...LOCAL_STEP, scope: 'total' },
    'conduct-appeal': { zh: '申请复核', en: 'Ask for a review', ...LOCAL_STEP, silent: true },
    'conduct-review': { zh: '复核', en: 'Review', ...LOCAL_STEP },
  },
  // The usual one first.
  acts: {
    ...takingActs,
    ...inquiryActs,
    ...passingActs,
    ...reviewActs,
    ...evidenceActs,
    ...extensionActs,
    ...withdrawalActs,
  },
  outcomes: {
    refused: REFUSED,
    moved: MOVED,
    withdrawn: WITHDRAWN,
    ...Object.fromEntries(FINDINGS.map(({ value, zh, en }) => [value, { zh, en }])),
  },
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => {
    const { text, named } = dataOf({ file });
    return named ? [text, named] : [text];
  },
};
