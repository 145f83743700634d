// Accountability as a declared kind of case: 立案调查 → 告知 → 陈述申辩 → 决定或者建议 → 送达 → 复审、复核. The person concerned is its party.

import type { CaseKind, Fact, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { WRONGS } from '#kernel/people/wrongs.ts';
import { DISCIPLINE, KIND, MEASURES, type Measure, permissions, REMEDY } from '../contract.ts';
import { decisionActs } from './decision.ts';
import { inquiryActs } from './inquiry.ts';
import { papers } from './papers.ts';
import { dataOf } from './process.ts';
import { proposingActs } from './proposing.ts';
import { remedyActs } from './remedy.ts';

/** 效能问责: the first time written self-criticism, the second loss of bonus, the third suspension. A local setting. */
const LADDER: readonly Measure[] = ['self-criticism', 'bonus', 'suspension'];

export function suggestMeasure(earlier: number): Measure {
  return LADDER[Math.min(earlier, LADDER.length - 1)] as Measure;
}

function readFacts(subject: unknown, file: Snapshot['file']): Fact[] {
  const data = dataOf({ file });
  const earlier = (subject as { earlier: number }).earlier;
  const conduct = WRONGS.find((one) => one.value === data.conduct)!;
  const ladder = MEASURES.find((one) => one.value === suggestMeasure(earlier))!;
  const optional = (zh: string, en: string, text?: string | null, textEn?: string | null): Fact[] =>
    text ? [{ zh, en, value: { zh: text, en: textEn ?? text } }] : [];
  const { organ, title, titleEn } = data.person;
  return [
    { zh: '情形', en: 'Conduct', value: conduct },
    ...optional('所在单位', 'Organ', organ.name, organ.nameEn),
    ...optional('职务', 'Office', title, titleEn),
    ...optional('事实', 'Facts', data.facts, data.factsEn),
    ...optional('来源', 'Source', data.source),
    { zh: '一年内已被追究', en: 'Measures within a year', value: { zh: `${earlier} 次`, en: String(earlier) } },
    { zh: '可参照（本地设定）', en: 'Suggested (local setting)', value: ladder },
    ...optional('已向其建议', 'Proposed to', data.asked?.organ.name, data.asked?.organ.nameEn),
    ...optional('陈述申辩', 'Statement', data.statement),
    ...optional('文号', 'Reference', data.reference),
    ...optional('复核理由', 'Objection', data.objection),
  ];
}

const listGiven = (...texts: readonly (string | null | undefined)[]) =>
  texts.filter((text) => typeof text === 'string');

/** Everything but `loadSubject`, which counts earlier measures and is added where stores may be imported. */
export const accountabilityKind: CaseKind = {
  name: KIND,
  zh: '责任追究',
  en: 'Accountability',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'investigating',
  readPermission: permissions.read,
  against: 'person.organ',
  uncarded: true,
  uncounted: true,
  opening: { zh: '立案', en: 'Filed' },
  party: { zh: '当事人', en: 'Person concerned' },
  states: {
    investigating: { zh: '调查中', en: 'Being looked into', phase: 'open', limits: ['accountability-investigate'] },
    noticed: { zh: '待陈述申辩', en: 'To be heard', phase: 'waiting', limits: ['accountability-statement'] },
    stated: { zh: '待决定', en: 'To be decided', phase: 'open', limits: ['accountability-decide'] },
    proposed: { zh: '待有权机关答复', en: 'To be answered', phase: 'open', limits: ['accountability-answer'] },
    serving: { zh: '待送达', en: 'To be served', phase: 'open', limits: ['accountability-serve'] },
    decided: {
      zh: '已决定，可申请复审或者复核',
      en: 'Decided; a review may be asked for',
      phase: 'waiting',
      limits: ['accountability-objection'],
    },
    reviewing: { zh: '复审（复核）中', en: 'Under review', phase: 'open', limits: ['accountability-review'] },
    reviewed: {
      zh: '复审维持，可向上一级申请复核',
      en: 'Kept; the commission above may be asked',
      phase: 'waiting',
      limits: ['accountability-appeal'],
    },
    appealed: {
      zh: '上一级复核中',
      en: 'With the commission above',
      phase: 'waiting',
      limits: ['accountability-above'],
    },
    final: { zh: '已生效', en: 'Final', phase: 'closed' },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    dropped: { zh: '不予追究', en: 'Dropped', phase: 'closed' },
  },
  limits: {
    'accountability-investigate': { zh: '调查', en: 'Look into it', ...LOCAL_STEP },
    'accountability-statement': { zh: '陈述申辩', en: 'Be heard', ...LOCAL_STEP },
    'accountability-decide': { zh: '决定', en: 'Decide', ...LOCAL_STEP },
    'accountability-answer': { zh: '答复建议', en: 'Answer the proposal', ...LOCAL_STEP },
    'accountability-serve': { zh: '送达', en: 'Serve', ...LOCAL_STEP },
    // Law where a commission decides: then the basis is named as they start.
    'accountability-objection': { zh: '申请复审（复核）', en: 'Ask for a review', ...LOCAL_STEP },
    'accountability-review': { zh: '复审（复核）', en: 'Review', ...LOCAL_STEP },
    'accountability-appeal': { zh: '申请复核', en: 'Ask the commission above', ...LOCAL_STEP, basis: REMEDY.basis },
    'accountability-above': { zh: '上一级复核', en: 'Review above', ...LOCAL_STEP, basis: REMEDY.basis },
  },
  acts: { ...inquiryActs, ...decisionActs, ...proposingActs, ...remedyActs },
  outcomes: {
    ...Object.fromEntries([...MEASURES, ...DISCIPLINE].map(({ value, zh, en }) => [value, { zh, en }])),
    revoked: { zh: '已撤销', en: 'Revoked' },
    dropped: { zh: '不予追究', en: 'Dropped' },
  },
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => {
    const { proposed, facts, factsEn, source } = dataOf({ file });
    // What was filed is gone once the facts are told: those are of the act that told them.
    return listGiven(...(proposed ? [] : [facts, factsEn]), source);
  },
  keptWords: (file) => {
    const { statement, objection } = dataOf({ file });
    return { state: listGiven(statement), reexamine: listGiven(objection), object: listGiven(objection) };
  },
};
