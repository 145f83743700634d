// A major administrative decision as a declared kind of case: proposed, formed, reviewed, discussed, published.

import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { DECISIONS, KIND, permissions, SORTS } from '../contract.ts';
import { findComments } from '../store.ts';
import { decidingActs } from './deciding.ts';
import { preparingActs } from './preparing.ts';
import { dataOf } from './process.ts';
import { reviewingActs } from './reviewing.ts';

const PUBLISHED = { zh: '已公布', en: 'Published' };
const DROPPED = { zh: '不予决策', en: 'Not decided' };

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, year, decider, undertaker } = dataOf({ file });
  const nameOf = ({ name, nameEn }: typeof decider) => ({ zh: name, en: nameEn ?? name });
  return [
    { zh: '事项类别', en: 'Kind of matter', value: SORTS.find(({ value }) => value === sort) ?? plain(sort) },
    { zh: '目录年度', en: 'Catalogue of', value: plain(String(year)) },
    { zh: '决策机关', en: 'Decided by', value: nameOf(decider) },
    { zh: '承办单位', en: 'In charge', value: nameOf(undertaker) },
  ];
}

export const decisionKind: CaseKind = {
  name: KIND,
  zh: '重大行政决策',
  en: 'Major decision',
  home: { zh: '重大行政决策', en: 'Major decisions', href: DECISIONS },
  initial: 'proposed',
  opening: { zh: '提出决策事项建议', en: 'Matter proposed' },
  party: { zh: '承办单位', en: 'Organ in charge' },
  readPermission: permissions.read,
  states: {
    proposed: { zh: '待列入目录', en: 'To be listed', phase: 'open', limits: ['decision-list'] },
    preparing: { zh: '草案形成', en: 'Draft being formed', phase: 'open', limits: ['decision-plan'] },
    reviewing: {
      zh: '合法性审查',
      en: 'Legality review',
      phase: 'open',
      limits: ['decision-review', 'decision-plan'],
    },
    deciding: {
      zh: '待集体讨论',
      en: 'To be discussed',
      phase: 'open',
      limits: ['decision-discuss', 'decision-plan'],
    },
    decided: { zh: '待公布', en: 'To be published', phase: 'open', limits: ['decision-publish', 'decision-plan'] },
    published: { ...PUBLISHED, phase: 'closed' },
    dropped: { ...DROPPED, phase: 'closed' },
  },
  limits: {
    'decision-list': { zh: '列入目录', en: 'Listing', ...LOCAL_STEP },
    'decision-plan': { zh: '计划完成', en: 'Planned end', method: 'end-of-day', scope: 'total', basis: 'local' },
    'decision-review': {
      zh: '合法性审查',
      en: 'Legality review',
      method: 'end-of-day',
      scope: 'step',
      basis: '重大行政决策程序暂行条例第二十六条',
    },
    'decision-discuss': { zh: '集体讨论', en: 'Discussion', ...LOCAL_STEP },
    'decision-publish': { zh: '公布决策', en: 'Publication', ...LOCAL_STEP },
  },
  loadSubject: (db, file) => findComments(db, file.id),
  // The usual one first.
  acts: { ...preparingActs, ...reviewingActs, ...decidingActs },
  papers: {},
  outcomes: { published: PUBLISHED, dropped: DROPPED },
  facts: readFacts,
};
