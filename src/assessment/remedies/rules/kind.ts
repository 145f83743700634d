// A remedy as a declared kind of case: 收到 → 答复、答辩 → 审理 → 结果 → 履行.

import type { CaseFile, CaseKind, Fact, Label } from '#kernel/cases/contract.ts';
import { type Choice, plain } from '#kernel/cases/label.ts';
import { COLUMNS, KIND, MATTERS, OUTCOMES, PROCEEDINGS, permissions, RESULTS } from '../contract.ts';
import { overseeingActs } from './overseeing.ts';
import { dataOf, respondingActs } from './responding.ts';

const named = (list: readonly Choice[], value: string): Label =>
  list.find((one) => one.value === value) ?? plain(value);

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { proceeding, column, matter, body, reference, received, about, decision, result } = dataOf({ file });
  return [
    { zh: '程序', en: 'Proceeding', value: named(PROCEEDINGS, proceeding) },
    ...(column === 'review' ? [] : [{ zh: '起诉前', en: 'Before it', value: named(COLUMNS, column) }]),
    { zh: '复议机关、法院', en: 'Reviewing organ or court', value: plain(body) },
    { zh: '案号', en: 'Its number', value: plain(reference) },
    { zh: '收到副本', en: 'Copy received on', value: plain(received) },
    { zh: '行政行为类型', en: 'About', value: named(MATTERS, matter) },
    ...(about
      ? [
          {
            zh: '原办件',
            en: 'Case it is about',
            value: {
              zh: `${about.title}（${about.number}）`,
              en: `${about.titleEn ?? about.title} (${about.number})`,
            },
          },
        ]
      : []),
    ...(decision ? [{ zh: '原行政行为', en: 'Decision it is about', value: plain(decision) }] : []),
    ...(result ? [{ zh: '年报归类', en: 'Counts as', value: named(RESULTS, result) }] : []),
  ];
}

const VOID = { zh: '登记作废', en: 'Record taken back' };
const APPEALED = { zh: '已进入后一审', en: 'Went on in the next instance' };

export const remedyKind: CaseKind = {
  name: KIND,
  zh: '行政复议、行政诉讼',
  en: 'Review or lawsuit',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'replying',
  opening: { zh: '登记复议、诉讼', en: 'Recorded' },
  party: { zh: '被申请人、被告', en: 'Respondent' },
  readPermission: permissions.read,
  // The matter itself was counted when it was decided.
  uncounted: true,
  states: {
    replying: { zh: '待答复', en: 'To be replied to', phase: 'open', limits: ['remedy-reply'] },
    pending: {
      zh: '审理中',
      en: 'Being decided',
      phase: 'waiting',
      exempt: 'The reviewing organ or the court decides within limits of its own; the respondent waits for it',
    },
    performing: { zh: '待履行', en: 'To be performed', phase: 'open', limits: ['remedy-perform'] },
    closed: { zh: '已办结', en: 'Closed', phase: 'closed' },
    void: { ...VOID, phase: 'closed' },
  },
  limits: {
    // The article of its own proceeding is named as it starts.
    'remedy-reply': {
      zh: '答复、答辩',
      en: 'Reply',
      method: 'end-of-day',
      scope: 'step',
      basis: PROCEEDINGS[0].basis,
    },
    'remedy-perform': {
      zh: '履行决定、裁判',
      en: 'Perform the decision',
      method: 'end-of-day',
      scope: 'step',
      basis: '行政复议法第七十七条、行政诉讼法第九十四条',
    },
  },
  // The usual one first.
  acts: { ...respondingActs, ...overseeingActs },
  papers: {},
  outcomes: {
    ...Object.fromEntries(OUTCOMES.map(({ value, zh, en }) => [value, { zh, en }])),
    appealed: APPEALED,
    void: VOID,
  },
  ownWords: (_subject, file) => [dataOf({ file }).decision].filter((text) => text !== null),
  facts: readFacts,
};
