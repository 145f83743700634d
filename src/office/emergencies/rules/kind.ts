// An emergency as a declared kind of case: 首报 → 接报研判 → 处置 → 终报 → 评估, on clocks of minutes around the clock.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { localDateMinute } from '#platform/time.ts';
import { CLASSES, KIND, LEVELS, permissions, RESPONSES } from '../contract.ts';
import { commandingActs } from './commanding.ts';
import { papers } from './papers.ts';
import { dataOf } from './process.ts';
import { followingActs, reportingActs } from './reporting.ts';

/** 24×7: each minute counts, by night and on days off. */
const MINUTES = { method: 'elapsed-24h', scope: 'step', basis: 'local' } as const;

const YES = { zh: '是', en: 'Yes' };

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, level, place, happenedAt, text, harm, exercise, plan, score } = dataOf({ file });
  const count = (zh: string, en: string, number: number) => fact(zh, en, number > 0 && plain(String(number)));
  return [
    ...fact('演练', 'Exercise', exercise && YES),
    ...fact('类别', 'Class', nameOf(CLASSES, sort)),
    ...fact('级别', 'Level', nameOf(LEVELS, level)),
    ...fact('发生时间', 'Happened', plain(localDateMinute(new Date(happenedAt)))),
    ...fact('地点', 'Place', plain(place)),
    ...fact('情况', 'What happened', plain(text)),
    ...count('死亡', 'Dead', harm.dead),
    ...count('失联', 'Missing', harm.missing),
    ...count('受伤', 'Hurt', harm.hurt),
    ...count('转移', 'Moved to safety', harm.moved),
    ...fact('预案', 'Plan', plan && plain(plan.name)),
    ...fact('响应', 'Response', plan && nameOf(RESPONSES, plan.response)),
    ...fact('评估得分', 'Review', score && plain(String(score.total))),
  ];
}

const CLOSED = {
  reviewed: { zh: '已评估办结', en: 'Reviewed and closed' },
  dismissed: { zh: '误报销号', en: 'No emergency' },
} as const;

/** Everything but `loadSubject`, which reads plans and is added where stores may be imported. */
export const emergencyKind: CaseKind = {
  name: KIND,
  zh: '突发事件',
  en: 'Emergency',
  initial: 'reporting',
  opening: { zh: '接到突发事件', en: 'Learnt of it' },
  party: { zh: '报送单位', en: 'Reporting organ' },
  readPermission: permissions.read,
  unrated: () => true,
  states: {
    reporting: { zh: '待首报', en: 'To be reported', phase: 'open', limits: ['emergency-phone', 'emergency-written'] },
    passed: { zh: '已上报，待接报', en: 'Reported, to be received', phase: 'open', limits: ['emergency-receive'] },
    judging: { zh: '接报研判', en: 'Being judged', phase: 'open', limits: ['emergency-judge'] },
    handling: { zh: '处置中', en: 'Being dealt with', phase: 'open', limits: ['emergency-follow', 'opinion'] },
    ended: { zh: '响应终止，待终报', en: 'Over, final report due', phase: 'open', limits: ['emergency-final'] },
    reviewing: { zh: '待评估', en: 'Under review', phase: 'open', limits: ['emergency-review'] },
    reviewed: { ...CLOSED.reviewed, phase: 'closed' },
    dismissed: { ...CLOSED.dismissed, phase: 'closed' },
  },
  limits: {
    'emergency-phone': { zh: '电话报告', en: 'Report by telephone', ...MINUTES },
    'emergency-written': { zh: '书面首报', en: 'First report in writing', ...MINUTES },
    'emergency-receive': { zh: '接报签收', en: 'Receive the report', ...MINUTES },
    'emergency-judge': { zh: '研判处置或者上报', en: 'Deal with it or pass it up', ...MINUTES },
    'emergency-follow': { zh: '续报', en: 'Next report', ...MINUTES },
    'emergency-final': { zh: '终报', en: 'Final report', ...MINUTES },
    'emergency-review': { zh: '事后评估', en: 'Review afterwards', ...LOCAL_STEP },
    opinion: { zh: '任务反馈', en: 'Report on a task', ...MINUTES, scope: 'assist' },
  },
  // The usual one of each desk first.
  acts: { ...reportingActs, ...commandingActs, ...followingActs },
  outcomes: CLOSED,
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => [dataOf({ file }).text],
};
