// Looking into a complaint: findings with the accused heard, a joint meeting, the answer.
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, dateField, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate } from '#platform/time.ts';
import { FINDINGS, type Finding } from '../contract.ts';
import {
  byHandlers,
  bySupervisors,
  dataOf,
  kept,
  noteJudge,
  requireOther,
  start,
  tellComplainant,
  told,
} from './process.ts';

const METHODS = [
  { value: 'files', zh: '调阅办件记录', en: 'Records of the case' },
  { value: 'interview', zh: '询问有关人员', en: 'Asking those concerned' },
  { value: 'visit', zh: '现场走访', en: 'A visit' },
  { value: 'recording', zh: '调看录音录像', en: 'Recordings' },
  { value: 'callback', zh: '回访投诉人', en: 'Calling the complainant back' },
] as const;

const investigate: ActRule<{ method: string; facts: string; heard: string }> = {
  zh: '记录调查情况',
  en: 'Record findings',
  ...byHandlers(['handling'], []),
  fields: {
    method: choice('调查方式', 'Method', METHODS),
    facts: kept('查明的情况', 'What was found'),
    heard: kept('被投诉单位或者人员的说明', 'What the organ or officer complained of had to say'),
  },
  tell: () => ({ zh: '已调查取证', en: 'Looked into' }),
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env);
    return { data: noteJudge(snapshot, env), record };
  },
};

/** 联席会议纪要. */
const meet: ActRule<{ date: string; attendants: string; decision: string }> = {
  zh: '登记联席会议纪要',
  en: 'Record a joint meeting',
  ...bySupervisors(['handling'], []),
  fields: {
    date: dateField('会议日期', 'Date'),
    attendants: longText('参加单位和人员', 'Organs and people there'),
    decision: kept('议定事项', 'What was decided'),
  },
  tell: ({ date }) => ({ zh: `${date} 联席会议已研究`, en: `Considered at a joint meeting on ${date}` }),
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env);
    if (record.date > localDate(env.now))
      throw actRefused({ zh: '会议还没有开，不能登记纪要。', en: 'The meeting is still to come.' });
    return { data: noteJudge(snapshot, env), record };
  },
};

export type Answer = { finding: Finding; answer: string; summary?: string };

/** What an answer says, to the complainant and, in the summary, to everybody. */
export const answering = {
  finding: choice('查实情况', 'Finding', FINDINGS),
  answer: told('查明的情况和处理结果', 'What was found and done'),
  summary: longText('对外公开的摘要', 'Summary to be published', {
    optional: true,
    hint: {
      zh: '不填就不公开；不得写投诉人的姓名、电话和能认出他的情况',
      en: 'Left empty, nothing is published; neither the complainant nor anything they can be known by',
    },
  }),
};

export function sayAnswer(snapshot: Snapshot, { finding, answer }: Answer): Decision['papers'] {
  const found = FINDINGS.find(({ value }) => value === finding)?.zh ?? '';
  return [{ template: 'answer', body: { organ: dataOf(snapshot).accused.name, found, answer } }];
}

const hasFindings = ({ done }: Pick<Snapshot, 'done'>) => (done.investigate ?? 0) > 0;

/** Of the supervisors’ own motion nobody is answered, and nobody asks for a review. */
const answered = (snapshot: Snapshot, record: Answer): Decision => ({
  to: 'answered',
  limits: [end('conduct-handle'), start('appeal', 'settle')],
  papers: sayAnswer(snapshot, record),
  notices: tellComplainant(snapshot, 'answered'),
});

const conclude: ActRule<Answer> = {
  zh: '答复投诉人',
  en: 'Answer the complainant',
  ...byHandlers(['handling'], ['answered', 'final']),
  fields: answering,
  offered: (snapshot, asked) => hasFindings(snapshot) && (investigate.offered?.(snapshot, asked) ?? true),
  tell: ({ answer }) => ({ zh: `处理结果：${answer}`, en: `Result: ${answer}` }),
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env);
    if (!hasFindings(snapshot))
      throw actRefused({ zh: '请先记录调查情况，再答复。', en: 'Record the findings before you answer.' });
    return {
      ...(dataOf(snapshot).ownMotion ? { to: 'final', outcome: record.finding } : answered(snapshot, record)),
      decidedAt: env.now,
      data: { ...noteJudge(snapshot, env), finding: record.finding },
      record,
    };
  },
};

export const inquiryActs = { conclude, investigate, meet };
