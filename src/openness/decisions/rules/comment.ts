// What somebody says on a draft (公众意见) as a declared kind of case: received, then answered with whether it was adopted.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { ANSWERS, COMMENT, DECISIONS, permissions } from '../contract.ts';

export interface CommentData {
  readonly text: string;
  readonly decision: string;
}

const nameAnswer = (value: unknown) => ANSWERS.find((one) => one.value === value) ?? ANSWERS[2];

const answer: ActRule<{ result: string; reason: string }> = {
  zh: '反馈采纳情况',
  en: 'Say whether it is adopted',
  by: 'officer',
  permission: permissions.prepare,
  from: ['received'],
  to: ['answered'],
  fields: {
    result: choice('采纳情况', 'Adopted', ANSWERS),
    reason: longText('说明', 'Why', {
      hint: {
        zh: '会告知提意见的人并永久保存，不写个人信息',
        en: 'Told to who commented, kept for ever; no personal data',
      },
    }),
  },
  tell: ({ result, reason }) => ({
    zh: `${nameAnswer(result).zh}：${reason}`,
    en: `${nameAnswer(result).en}: ${reason}`,
  }),
  decide: (_snapshot, { result, reason }, env) => ({
    to: 'answered',
    outcome: result,
    decidedAt: env.now,
    record: { result, reason },
    notices: [{ template: `${COMMENT}.answered`, values: { reason } }],
  }),
};

export const commentKind: CaseKind = {
  name: COMMENT,
  zh: '决策意见',
  en: 'Comment on a draft',
  home: { zh: '重大行政决策', en: 'Major decisions', href: DECISIONS },
  initial: 'received',
  opening: { zh: '提出意见', en: 'Comment sent' },
  readPermission: permissions.read,
  states: {
    received: { zh: '待反馈', en: 'To be answered', phase: 'open', limits: ['comment-reply'] },
    answered: { zh: '已反馈', en: 'Answered', phase: 'closed' },
  },
  // 第十八条 sets no days: a setting of the city.
  limits: {
    'comment-reply': { zh: '意见反馈', en: 'Answer', method: 'end-of-day', scope: 'total', basis: 'local' },
  },
  acts: { answer },
  papers: {
    receipt: {
      zh: '意见回执',
      en: 'Receipt of a comment',
      mark: '意',
      paragraphs: () => ['您对决策草案的意见已收到。'],
    },
  },
  outcomes: Object.fromEntries(ANSWERS.map(({ value, zh, en }) => [value, { zh, en }])),
  facts: readFacts,
  ownWords: (_subject, file) => [(file.data as unknown as CommentData).text],
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { text } = file.data as unknown as CommentData;
  return [{ zh: '意见内容', en: 'What was said', value: { zh: text, en: text } }];
}
