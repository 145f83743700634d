// A weighty matter shown to the public (重要事项公示) with an objection box; and a circular on key works (重点工作通报). Declared kinds of case.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { localDate } from '#platform/time.ts';
import { ADDRESS, CIRCULAR, OBJECTION, type Objections, PUBLICITY, permissions } from '../contract.ts';
import { stillShown } from '../errors.ts';
import { findObjections } from '../store.ts';
import { byOrgan, circularOf, publicityOf } from './process.ts';

const home = { zh: '阳光政府四项制度', en: 'Four systems', href: ADDRESS };

export const RESULTS = [
  { value: 'kept', zh: '按公示内容办理', en: 'Done as it was shown' },
  { value: 'changed', zh: '根据异议修改后办理', en: 'Changed after objections' },
  { value: 'dropped', zh: '不再办理', en: 'Given up' },
] as const;

const conclude: ActRule<{ result: string; text: string }> = {
  zh: '公布公示结果',
  en: 'Publish what came of it',
  ...byOrgan(['shown'], ['concluded']),
  fields: {
    result: choice('结果', 'Result', RESULTS),
    text: longText('说明', 'Explanation', { hint: PUBLIC }),
  },
  tell: ({ result, text }) => {
    const found = RESULTS.find(({ value }) => value === result) ?? RESULTS[0];
    return { zh: `${found.zh}：${text}`, en: `${found.en}: ${text}` };
  },
  decide: (snapshot, { result, text }, env) => {
    const { to } = publicityOf(snapshot);
    const { open } = env.subject as Objections;
    if (localDate(env.now) <= to || open > 0) throw stillShown({ to, open });
    return { ...endAs('concluded', env), data: { result, text }, record: { result, text } };
  },
};

const CONCLUDED = { zh: '已公布结果', en: 'Result published' };

export const publicityKind: CaseKind = {
  name: PUBLICITY,
  zh: '重要事项公示',
  en: 'Matter shown to the public',
  home,
  initial: 'shown',
  opening: { zh: '开始公示', en: 'Shown to the public' },
  party: { zh: '公示单位', en: 'Shown by' },
  readPermission: permissions.read,
  states: {
    shown: { zh: '公示中', en: 'Shown', phase: 'open', limits: ['publicity-conclude'] },
    concluded: { ...CONCLUDED, phase: 'closed' },
  },
  limits: { 'publicity-conclude': { zh: '公布公示结果', en: 'Result', ...LOCAL_STEP } },
  acts: { conclude },
  papers: {},
  outcomes: { concluded: CONCLUDED },
  loadSubject: (db, file) => findObjections(db, file.id),
  facts: (_subject, file): Fact[] => {
    const { about, from, to } = publicityOf({ file });
    return [
      { zh: '公示期', en: 'Shown', value: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` } },
      { zh: '公示内容', en: 'What is shown', value: plain(about) },
    ];
  },
};

/** How an objection is answered. */
export const ANSWERS = [
  { value: 'upheld', zh: '异议成立', en: 'Upheld' },
  { value: 'declined', zh: '异议不成立', en: 'Not upheld' },
] as const;

const answer: ActRule<{ result: string; reason: string }> = {
  zh: '答复异议',
  en: 'Answer the objection',
  ...byOrgan(['received'], ['answered']),
  fields: {
    result: choice('结论', 'Conclusion', ANSWERS),
    reason: longText('理由', 'Why', {
      hint: {
        zh: '告知提出异议的人并永久保存，不写个人信息',
        en: 'Told to who objected, kept for ever; no personal data',
      },
    }),
  },
  tell: ({ result, reason }) => {
    const found = ANSWERS.find(({ value }) => value === result) ?? ANSWERS[1];
    return { zh: `${found.zh}：${reason}`, en: `${found.en}: ${reason}` };
  },
  decide: (_snapshot, { result, reason }, env) => ({
    to: 'answered',
    outcome: result,
    decidedAt: env.now,
    record: { result, reason },
    notices: [{ template: `${OBJECTION}.answered`, values: { reason } }],
  }),
};

const textOf = (file: CaseFile) => String(file.data.text ?? '');

export const objectionKind: CaseKind = {
  name: OBJECTION,
  zh: '公示异议',
  en: 'Objection to a matter shown',
  home,
  initial: 'received',
  opening: { zh: '提出异议', en: 'Objection sent' },
  readPermission: permissions.read,
  states: {
    received: { zh: '待答复', en: 'To be answered', phase: 'open', limits: ['objection-reply'] },
    answered: { zh: '已答复', en: 'Answered', phase: 'closed' },
  },
  limits: { 'objection-reply': { zh: '异议答复', en: 'Answer', method: 'end-of-day', scope: 'total', basis: 'local' } },
  acts: { answer },
  papers: {
    receipt: {
      zh: '异议回执',
      en: 'Receipt of an objection',
      mark: '异',
      paragraphs: () => ['您对公示事项的异议已收到。'],
    },
  },
  outcomes: Object.fromEntries(ANSWERS.map(({ value, zh, en }) => [value, { zh, en }])),
  facts: (_subject, file): Fact[] => [{ zh: '异议内容', en: 'What was objected', value: plain(textOf(file)) }],
  ownWords: (_subject, file) => [textOf(file)],
};

const publish: ActRule<{ progress: string }> = {
  zh: '发布通报',
  en: 'Publish the circular',
  ...byOrgan(['planned'], ['published']),
  fields: { progress: longText('进展情况', 'How the works stand', { hint: PUBLIC }) },
  tell: () => ({ zh: '通报已发布', en: 'Published' }),
  decide: (_snapshot, { progress }, env) => ({
    ...endAs('published', env),
    data: { progress, publishedOn: localDate(env.now) },
    record: { progress },
  }),
};

const PUBLISHED = { zh: '已发布', en: 'Published' };

export const circularKind: CaseKind = {
  name: CIRCULAR,
  zh: '重点工作通报',
  en: 'Circular on key works',
  home,
  initial: 'planned',
  opening: { zh: '公布重点工作', en: 'Key works named' },
  party: { zh: '通报单位', en: 'Published by' },
  readPermission: permissions.read,
  states: {
    planned: { zh: '待发布', en: 'To be published', phase: 'open', limits: ['circular-publish'] },
    published: { ...PUBLISHED, phase: 'closed' },
  },
  limits: { 'circular-publish': { zh: '发布季度通报', en: 'Circular of the quarter', ...LOCAL_STEP } },
  acts: { publish },
  papers: {},
  outcomes: { published: PUBLISHED },
  facts: (_subject, file): Fact[] => {
    const { year, quarter, works } = circularOf({ file });
    return [
      { zh: '季度', en: 'Quarter', value: { zh: `${year} 年第 ${quarter} 季度`, en: `Quarter ${quarter} of ${year}` } },
      { zh: '重点工作', en: 'Key works', value: plain(works) },
    ];
  },
};
