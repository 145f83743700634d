// What somebody says in a consultation as a declared kind of case: looked at before it is shown, then answered with whether it is adopted.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { ANSWERS, COMMENT, type ConsultationData, permissions, WITHHELD } from '../contract.ts';
import { personalData } from '../errors.ts';
import { readPeriod } from '../store.ts';
import { afterLast, byOrgan, commentOf } from './process.ts';

/** What the scan will not let stand in public, however useful the rest is. */
const NEVER_SHOWN = ['id-number', 'bank-card'];

const nameOf = <T extends { readonly value: string }>(list: readonly T[], value: unknown): T =>
  list.find((one) => one.value === value) ?? (list[0] as T);

const pass: ActRule = {
  zh: '审核通过并公开',
  en: 'Show it',
  // One that was withheld by mistake is shown after all: nothing was deleted.
  ...byOrgan(['received', 'withheld'], ['shown']),
  fields: {},
  tell: () => ({ zh: '意见已公开', en: 'Shown to the public' }),
  decide: (snapshot, _body, env) => {
    if (commentOf(snapshot).found.some((rule) => NEVER_SHOWN.includes(rule))) throw personalData();
    const due = afterLast('consultation-answer', env.subject as ConsultationData);
    return {
      to: 'shown',
      outcome: null,
      acceptedAt: env.now,
      data: { why: null },
      limits: [end('comment-review'), due],
    };
  },
};

const withhold: ActRule<{ why: string }> = {
  zh: '不公开',
  en: 'Withhold it',
  ...byOrgan(['received', 'shown'], ['withheld']),
  fields: { why: choice('原因', 'Why', WITHHELD) },
  tell: ({ why }) => ({
    zh: `意见未公开：${nameOf(WITHHELD, why).zh}`,
    en: `Not shown: ${nameOf(WITHHELD, why).en}`,
  }),
  decide: (_snapshot, { why }, env) => ({
    ...endAs('withheld', env),
    data: { why },
    record: { why },
    notices: [{ template: `${COMMENT}.withheld`, values: { why } }],
  }),
};

const answer: ActRule<{ result: string; reason: string }> = {
  zh: '反馈采纳情况',
  en: 'Say whether it is adopted',
  ...byOrgan(['shown'], ['answered']),
  fields: {
    result: choice('采纳情况', 'Adopted', ANSWERS),
    reason: longText('理由', 'Why', { hint: { zh: '对外公布，不写个人信息', en: 'Published; no personal data' } }),
  },
  tell: ({ result, reason }) => ({
    zh: `${nameOf(ANSWERS, result).zh}：${reason}`,
    en: `${nameOf(ANSWERS, result).en}: ${reason}`,
  }),
  decide: (_snapshot, { result, reason }, env) => ({
    to: 'answered',
    outcome: result,
    decidedAt: env.now,
    data: { result, reason },
    record: { result, reason },
    notices: [{ template: `${COMMENT}.answered`, values: { reason } }],
  }),
};

const textOf = (file: CaseFile) => commentOf({ file }).text;

export const commentKind: CaseKind = {
  name: COMMENT,
  zh: '征集意见的公众意见',
  en: 'Comment of the public',
  home: { zh: '政民互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'received',
  opening: { zh: '提出意见', en: 'Comment sent' },
  readPermission: permissions.read,
  states: {
    received: { zh: '待审核', en: 'To be looked at', phase: 'open', limits: ['comment-review'] },
    shown: { zh: '已公开，待反馈', en: 'Shown, to be answered', phase: 'open', limits: ['consultation-answer'] },
    answered: { zh: '已反馈', en: 'Answered', phase: 'closed' },
    withheld: { zh: '未公开', en: 'Not shown', phase: 'closed' },
  },
  limits: {
    'comment-review': { zh: '审核意见', en: 'Looking at it', ...LOCAL_STEP },
    'consultation-answer': { zh: '反馈意见', en: 'Answer', method: 'end-of-day', scope: 'total', basis: 'local' },
  },
  acts: { pass, withhold, answer },
  papers: {
    receipt: {
      zh: '意见回执',
      en: 'Receipt of a comment',
      mark: '意',
      paragraphs: () => ['您的意见已收到，审核后公开，采纳情况将一并反馈。'],
    },
  },
  outcomes: {
    ...Object.fromEntries(ANSWERS.map(({ value, zh, en }) => [value, { zh, en }])),
    withheld: { zh: '未公开', en: 'Not shown' },
  },
  loadSubject: (db, file) => readPeriod(db, file.parent_id ?? ''),
  facts: (_subject, file): Fact[] => [
    { zh: '意见内容', en: 'What was said', value: { zh: textOf(file), en: textOf(file) } },
  ],
  ownWords: (_subject, file) => [textOf(file)],
};
