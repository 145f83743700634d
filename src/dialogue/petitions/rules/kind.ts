// A petition as a declared kind of case: 登记 → 甄别 → 受理、转送、交办 → 办理 → 处理意见 → 复查 → 复核 → 终结.

import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { ADDRESS, ANSWERS, CATEGORIES, KIND, OPINIONS, permissions, ROUTES, topic, WAYS } from '../contract.ts';
import { answeringActs } from './answering.ts';
import { askingActs } from './asking.ts';
import { besideActs } from './beside.ts';
import { handlingActs } from './handling.ts';
import { mergingActs } from './merging.ts';
import { papers } from './papers.ts';
import { passingActs } from './passing.ts';
import { dataOf } from './process.ts';
import { reviewingActs } from './reviewing.ts';
import { sortingActs } from './sorting.ts';

const LAW_STEP = { method: 'end-of-day', scope: 'step' } as const;

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const data = dataOf({ file });
  const { way, category, route, area, about, people, speakers, note, text, earlier, passed, opinion } = data;
  return [
    ...fact('来源', 'How it came', nameOf(WAYS, way)),
    ...fact('类别', 'What it is', category && nameOf(CATEGORIES, category)),
    ...fact('途径', 'Route', route && nameOf(ROUTES, route)),
    ...fact('问题领域', 'Subject', area && { zh: area.name, en: area.nameEn ?? area.name }),
    ...fact('涉及单位', 'Organ it is about', about && { zh: about.name, en: about.nameEn ?? about.name }),
    ...fact('人数', 'People', people > 1 && plain(String(people))),
    ...fact('代表', 'Who speaks for them', speakers.length > 0 && plain(speakers.join('、'))),
    ...fact('批示', 'Note', note === null ? null : plain(note)),
    ...fact('信访内容', 'Petition', plain(text)),
    ...fact('原信访件', 'Earlier petition', earlier ? plain(formatCaseNumber(earlier)) : null),
    ...fact('交办', 'Handed over', passed?.report && plain(passed.organ.name)),
    ...fact('处理意见', 'Opinion', opinion && nameOf(OPINIONS, opinion)),
  ];
}

const CLOSED = {
  refused: { zh: '不予受理', en: 'Not accepted' },
  routed: { zh: '已告知另行途径', en: 'Told the right way' },
  merged: { zh: '已合并办理', en: 'Merged into another' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const;

const outcomesOf = (list: readonly { value: string; zh: string; en: string }[]) =>
  Object.fromEntries(list.map(({ value, zh, en }) => [value, { zh, en }]));

/** Everything but `loadSubject`, which finds who reviews and is added where stores may be imported. */
export const petitionKind: CaseKind = {
  name: KIND,
  zh: '信访件',
  en: 'Petition',
  home: { zh: '信访', en: 'Petitions', href: ADDRESS },
  initial: 'received',
  begins: ['classified'],
  opening: { zh: '提出信访事项', en: 'Petition sent' },
  party: { zh: '信访人', en: 'Petitioner' },
  topic,
  readPermission: permissions.read,
  kept: true,
  restricted: permissions.restricted,
  unexported: true,
  firstAsked: true,
  // Petitioners rate the petitions office and the organ that handled it apart, by an act of their own.
  unrated: () => true,
  states: {
    received: { zh: '待甄别', en: 'To be sorted', phase: 'open', limits: ['petition-register', 'petition-inform'] },
    classified: {
      zh: '待受理、转送',
      en: 'To be accepted or passed on',
      phase: 'open',
      limits: ['petition-inform', 'petition-resend'],
    },
    forwarded: {
      zh: '已转送，待告知',
      en: 'Passed on',
      phase: 'open',
      limits: ['petition-inform', 'petition-object', 'petition-report'],
    },
    objecting: {
      zh: '承办单位提出异议',
      en: 'Objected to',
      phase: 'open',
      limits: ['petition-consent', 'petition-inform', 'petition-report'],
    },
    handling: {
      zh: '办理中',
      en: 'Being handled',
      phase: 'open',
      limits: ['petition-answer', 'petition-handle', 'petition-report'],
    },
    opined: {
      zh: '已出具意见，可申请复查',
      en: 'Opinion given; a review may be asked for',
      phase: 'waiting',
      limits: ['petition-review-ask'],
    },
    reviewing: { zh: '复查中', en: 'Under review', phase: 'open', limits: ['petition-review'] },
    reviewed: {
      zh: '已复查，可申请复核',
      en: 'Reviewed; a re-examination may be asked for',
      phase: 'waiting',
      limits: ['petition-recheck-ask'],
    },
    rechecking: { zh: '复核中', en: 'Under re-examination', phase: 'open', limits: ['petition-recheck'] },
    final: { zh: '已办结', en: 'Closed', phase: 'closed' },
    ended: { zh: '复核终结', en: 'Ended for good', phase: 'closed' },
    refused: { ...CLOSED.refused, phase: 'closed' },
    routed: { ...CLOSED.routed, phase: 'closed' },
    merged: { ...CLOSED.merged, phase: 'closed' },
    withdrawn: { ...CLOSED.withdrawn, phase: 'closed' },
  },
  limits: {
    'petition-register': { zh: '信访登记甄别', en: 'Record and sort', ...LOCAL_STEP },
    'petition-inform': {
      zh: '信访告知',
      en: 'Tell the petitioner',
      ...LAW_STEP,
      basis: '信访工作条例第二十二条、第二十三条',
    },
    'petition-object': { zh: '提出异议', en: 'Object', ...LAW_STEP, basis: '信访工作条例第二十三条', silent: true },
    'petition-consent': { zh: '答复异议', en: 'Answer an objection', ...LOCAL_STEP },
    'petition-resend': { zh: '重新确定办理单位', en: 'Find another organ', ...LOCAL_STEP },
    'petition-report': {
      zh: '交办件报告',
      en: 'Report on what was handed over',
      ...LAW_STEP,
      basis: '信访工作条例第二十二条',
    },
    'petition-answer': {
      zh: '信访事项办理',
      en: 'Handle it',
      ...LAW_STEP,
      basis: '信访工作条例第三十四条',
      scope: 'total',
    },
    'petition-handle': { zh: '信访事项答复', en: 'Answer it', ...LOCAL_STEP, scope: 'total' },
    'petition-review-ask': {
      zh: '申请复查',
      en: 'Ask for a review',
      ...LAW_STEP,
      basis: '信访工作条例第三十五条',
      silent: true,
    },
    'petition-review': { zh: '复查', en: 'Review', ...LAW_STEP, basis: '信访工作条例第三十五条' },
    'petition-recheck-ask': {
      zh: '申请复核',
      en: 'Ask for a re-examination',
      ...LAW_STEP,
      basis: '信访工作条例第三十六条',
      silent: true,
    },
    'petition-recheck': { zh: '复核', en: 'Re-examination', ...LAW_STEP, basis: '信访工作条例第三十六条' },
  },
  // The usual one first.
  acts: {
    ...sortingActs,
    ...mergingActs,
    ...passingActs,
    ...answeringActs,
    ...handlingActs,
    ...askingActs,
    ...reviewingActs,
    ...besideActs,
  },
  outcomes: { ...CLOSED, ...outcomesOf(OPINIONS), ...outcomesOf(ANSWERS) },
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => {
    const { text, note, speakers } = dataOf({ file });
    return [text, ...(note ? [note] : []), ...speakers];
  },
};
