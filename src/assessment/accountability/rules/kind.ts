// Accountability as a declared kind of case: 立案调查 → 告知 → 陈述申辩 → 决定 → 复核. The person concerned is its party.

import type { CaseKind, Fact, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { CONDUCTS, DISCIPLINE, KIND, MEASURES, type Measure, permissions } from '../contract.ts';
import { decisionActs } from './decision.ts';
import { inquiryActs } from './inquiry.ts';
import { papers } from './papers.ts';
import { dataOf } from './process.ts';

/** 效能问责: the first time written self-criticism, the second loss of bonus, the third suspension. A local setting. */
const LADDER: readonly Measure[] = ['self-criticism', 'bonus', 'suspension'];

export function suggestMeasure(earlier: number): Measure {
  return LADDER[Math.min(earlier, LADDER.length - 1)] as Measure;
}

const plain = (text: string) => ({ zh: text, en: text });

function readFacts(subject: unknown, file: Snapshot['file']): Fact[] {
  const data = dataOf({ file });
  const earlier = (subject as { earlier: number }).earlier;
  const conduct = CONDUCTS.find((one) => one.value === data.conduct)!;
  const ladder = MEASURES.find((one) => one.value === suggestMeasure(earlier))!;
  const optional = (zh: string, en: string, text: string | null | undefined): Fact[] =>
    text ? [{ zh, en, value: plain(text) }] : [];
  return [
    { zh: '情形', en: 'Conduct', value: conduct },
    { zh: '所在单位', en: 'Organ', value: plain(data.person.organ.name) },
    ...optional('职务', 'Office', data.person.title),
    { zh: '事实', en: 'Facts', value: plain(data.facts) },
    ...optional('来源', 'Source', data.source),
    { zh: '一年内已被追究', en: 'Measures within a year', value: { zh: `${earlier} 次`, en: String(earlier) } },
    { zh: '可参照（本地设置）', en: 'Suggested (local setting)', value: ladder },
    ...optional('陈述申辩', 'Statement', data.statement),
    ...optional('文号', 'Reference', data.reference),
    ...optional('复核理由', 'Objection', data.objection),
  ];
}

/** Everything but `loadSubject`, which counts earlier measures and is added where stores may be imported. */
export const accountabilityKind: CaseKind = {
  name: KIND,
  zh: '责任追究',
  en: 'Accountability',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'investigating',
  readPermission: permissions.read,
  uncarded: true,
  uncounted: true,
  opening: { zh: '立案', en: 'Filed' },
  party: { zh: '当事人', en: 'Person concerned' },
  states: {
    investigating: { zh: '调查中', en: 'Being looked into', phase: 'open', limits: ['accountability-investigate'] },
    noticed: { zh: '待陈述申辩', en: 'To be heard', phase: 'waiting', limits: ['accountability-statement'] },
    stated: { zh: '待决定', en: 'To be decided', phase: 'open', limits: ['accountability-decide'] },
    decided: {
      zh: '已决定，可申请复核',
      en: 'Decided; a review may be asked for',
      phase: 'waiting',
      limits: ['accountability-objection'],
    },
    reviewing: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['accountability-review'] },
    final: { zh: '已生效', en: 'Final', phase: 'closed' },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    dropped: { zh: '不予追究', en: 'Dropped', phase: 'closed' },
  },
  limits: {
    'accountability-investigate': { zh: '调查', en: 'Look into it', ...LOCAL_STEP },
    'accountability-statement': { zh: '陈述申辩', en: 'Be heard', ...LOCAL_STEP },
    'accountability-decide': { zh: '决定', en: 'Decide', ...LOCAL_STEP },
    'accountability-objection': { zh: '申请复核', en: 'Ask for a review', ...LOCAL_STEP },
    'accountability-review': { zh: '复核', en: 'Review', ...LOCAL_STEP },
  },
  acts: { ...inquiryActs, ...decisionActs },
  outcomes: {
    ...Object.fromEntries([...MEASURES, ...DISCIPLINE].map(({ value, zh, en }) => [value, { zh, en }])),
    revoked: { zh: '已撤销', en: 'Revoked' },
    dropped: { zh: '不予追究', en: 'Dropped' },
  },
  papers,
  facts: readFacts,
};
