// A complaint (投诉) as a declared kind of case: taken up or not, then looked into and answered.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { choice } from '#kernel/cases/fields.ts';
import { assistingActs, byLeadAlone, opinionLimit } from '#kernel/cases/rules/assisting.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { permissions, topic } from '../contract.ts';
import { classify, decline, pass, reassign, told } from './acts.ts';
import { settingsOf } from './intake.ts';
import { answered, home, noteAnswer, ownWords, readFacts, receipt, wholeDays } from './letter.ts';
import { publicationActs } from './publication.ts';

const accept: ActRule = {
  zh: '受理投诉',
  en: 'Take the complaint up',
  by: 'officer',
  permission: permissions.handleComplaints,
  from: ['received'],
  to: ['handling'],
  fields: {},
  tell: () => ({ zh: '已受理，正在调查处理', en: 'Taken up; being looked into' }),
  decide: (_snapshot, _body, env) => ({
    to: 'handling',
    acceptedAt: env.now,
    limits: [
      { do: 'end', kinds: ['complaint'] },
      { do: 'start', kind: 'handling', limit: { amount: settingsOf(env).complaintDays, unit: 'wd' } },
    ],
    notices: [{ template: 'complaint.accepted', values: {} }],
  }),
};

const FINDINGS = [
  { value: 'upheld', zh: '投诉属实', en: 'Upheld' },
  { value: 'partly', zh: '部分属实', en: 'Upheld in part' },
  { value: 'unfounded', zh: '不属实', en: 'Not upheld' },
] as const;

const conclude: ActRule<{ finding: string; answer: string }> = {
  zh: '答复处理结果',
  en: 'Answer the complaint',
  by: 'officer',
  permission: permissions.handleComplaints,
  from: ['handling'],
  to: ['answered'],
  fields: {
    finding: choice('查实情况', 'Finding', FINDINGS),
    answer: told('查明的情况和处理结果', 'What was found and done'),
  },
  tell: (record) => ({ zh: `处理结果：${record.answer}`, en: `Result: ${record.answer}` }),
  decide: (_snapshot, record, env) => ({
    to: 'answered',
    outcome: record.finding,
    decidedAt: env.now,
    data: noteAnswer(record.answer, env),
    record,
    notices: [{ template: 'complaint.answered', values: { answer: record.answer } }],
  }),
  means: { finding: ({ body }) => ({ upheld: body.finding === 'upheld' }) },
};

/** What is about the conduct of officers is not judged by their own organ: its supervisors take it in as it stands. */
const toSupervisors: ActRule<{ reason: string }> = {
  zh: '转监察机关（效能投诉）',
  en: 'Hand to the supervisors (conduct)',
  by: 'officer',
  permission: permissions.handleComplaints,
  from: ['received', 'handling'],
  to: ['moved'],
  irreversible: true,
  fields: { reason: told('理由', 'Reasons') },
  tell: () => ({ zh: '反映的是作风问题，已转监察机关办理', en: 'About conduct: handed to the supervisors' }),
  decide: (_snapshot, record, env) => ({ ...endAs('moved', env), record }),
};

const OPEN = ['received', 'handling'];
const MOVED = { zh: '已转效能投诉', en: 'Handed to the supervisors' };
const DECLINED = { zh: '不予受理', en: 'Not taken up' };

export const complaintKind: CaseKind = {
  name: 'complaint',
  zh: '投诉',
  en: 'Complaint',
  home,
  initial: 'received',
  opening: { zh: '提交投诉', en: 'Complaint sent' },
  firstAsked: true,
  topic,
  readPermission: permissions.readComplaints,
  states: {
    received: { zh: '待受理', en: 'To be taken up', phase: 'open', limits: ['complaint', 'opinion'] },
    handling: { zh: '调查处理中', en: 'Being looked into', phase: 'open', limits: ['handling', 'opinion'] },
    answered,
    declined: { ...DECLINED, phase: 'closed' },
    moved: { ...MOVED, phase: 'closed' },
  },
  limits: {
    complaint: { zh: '投诉受理', en: 'Decision to take it up', scope: 'step', ...wholeDays },
    handling: { zh: '投诉办理', en: 'Handling', scope: 'total', ...wholeDays },
    opinion: opinionLimit,
  },
  acts: {
    ...byLeadAlone({
      accept,
      decline: decline('complaint', DECLINED, permissions.handleComplaints),
      conclude,
      pass: pass('complaint', permissions.handleComplaints),
      reassign: reassign(OPEN, permissions.handleComplaints),
      'to-supervisors': toSupervisors,
      classify: classify([...OPEN, 'answered'], permissions.handleComplaints),
      ...publicationActs,
    }),
    ...assistingActs(permissions.handleComplaints, OPEN),
  },
  outcomes: {
    declined: DECLINED,
    moved: MOVED,
    ...Object.fromEntries(FINDINGS.map(({ value, zh, en }) => [value, { zh, en }])),
  },
  papers: { receipt },
  facts: readFacts,
  ownWords,
};
