// The opinion of a supervisor from outside as a declared kind of case: given, answered by the organ, followed up once by who gave it.
import type { ActRule, CaseFile, CaseKind, Env, Fact, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { DAYS, DESK, KIND, type OpinionData, permissions, SORTS, topic } from './contract.ts';

const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as OpinionData;

const isTheirs = (snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) =>
  actor.kind === 'system' || actor.id === dataOf(snapshot).by;

/** Another supervisor reads it, and leaves it to who gave it. */
function byGiver(from: string, to: string): Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'> {
  return { by: 'officer', permission: permissions.give, from: [from], to: [to], offered: isTheirs };
}

function requireGiver(snapshot: Snapshot, env: Env): void {
  if (!isTheirs(snapshot, env))
    throw actRefused({ zh: '由提出意见的监督员本人操作。', en: 'That is for the supervisor who gave the opinion.' });
}

const answer: ActRule<{ answer: string }> = {
  zh: '答复监督意见',
  en: 'Answer the opinion',
  by: 'officer',
  permission: permissions.answer,
  from: ['received'],
  to: ['answered'],
  fields: { answer: longText('核实情况、整改措施', 'What was found, and what is done about it') },
  tell: (record) => ({ zh: `答复：${record.answer}`, en: `Answer: ${record.answer}` }),
  decide: (_snapshot, record) => ({
    to: 'answered',
    limits: [end('supervisor-answer'), { ...within('supervisor-say', DAYS.say), onExpiry: 'settle' }],
    record,
    notices: [{ template: `${KIND}.answered`, values: record }],
  }),
};

const accept: ActRule = {
  zh: '认可答复',
  en: 'The answer settles it',
  ...byGiver('answered', 'closed'),
  fields: {},
  tell: () => ({ zh: '监督员认可答复', en: 'The supervisor is content' }),
  decide: (snapshot, _body, env) => {
    requireGiver(snapshot, env);
    return { to: 'closed', outcome: 'settled', decidedAt: env.now };
  },
};

const press: ActRule<{ why: string }> = {
  zh: '不认可，要求再次整改',
  en: 'Not settled: have it looked at again',
  ...byGiver('answered', 'received'),
  fields: { why: longText('还有什么没有整改', 'What is still to be put right') },
  offered: (snapshot, asked) => isTheirs(snapshot, asked) && !snapshot.done.press,
  tell: ({ why }) => ({ zh: `监督员要求再次整改：${why}`, en: `To be looked at again: ${why}` }),
  decide: (snapshot, record, env) => {
    requireGiver(snapshot, env);
    if (snapshot.done.press) throw onceOnly({ zh: '已经要求过一次。', en: 'It was asked for once.' });
    return {
      to: 'received',
      data: { again: record.why },
      limits: [end('supervisor-say'), within('supervisor-answer', DAYS.again)],
      record,
    };
  },
};

const withdraw: ActRule = {
  zh: '撤回意见',
  en: 'Withdraw the opinion',
  ...byGiver('received', 'closed'),
  fields: {},
  tell: () => ({ zh: '监督员撤回意见', en: 'Withdrawn by the supervisor' }),
  decide: (snapshot, _body, env) => {
    requireGiver(snapshot, env);
    return { to: 'closed', outcome: 'withdrawn', decidedAt: env.now };
  },
};

/** Nothing more is said of the answer. */
const settle: ActRule = {
  zh: '逾期未提出，办结',
  en: 'The time to say so has passed',
  by: 'system',
  from: ['answered'],
  to: ['closed'],
  fields: {},
  tell: () => ({ zh: '监督员没有在期限内提出不同意见，办结', en: 'Nothing more was said in time: closed' }),
  decide: (_snapshot, _body, env) => ({ to: 'closed', outcome: 'silent', decidedAt: env.now }),
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, text, again } = dataOf({ file });
  return [
    { zh: '方面', en: 'Of what', value: nameOf(SORTS, sort) },
    { zh: '监督意见', en: 'Opinion', value: { zh: text, en: text } },
    ...(again ? [{ zh: '不认可的理由', en: 'Why it is not settled', value: { zh: again, en: again } }] : []),
  ];
}

const clock = { method: 'end-of-day', basis: 'local' } as const;

export const opinionKind: CaseKind = {
  name: KIND,
  zh: '特邀监督员意见',
  en: 'Opinion of an outside supervisor',
  home: { zh: '监督', en: 'Supervision', href: DESK },
  initial: 'received',
  opening: { zh: '提出监督意见', en: 'Opinion given' },
  party: { zh: '特邀监督员', en: 'Outside supervisor' },
  topic,
  readPermission: permissions.read,
  // They say by acts of their own whether an answer settles it.
  unrated: () => true,
  states: {
    received: { zh: '待答复', en: 'To be answered', phase: 'open', limits: ['supervisor-answer'] },
    answered: { zh: '已答复，待监督员确认', en: 'Answered', phase: 'waiting', limits: ['supervisor-say'] },
    closed: { zh: '已办结', en: 'Closed', phase: 'closed' },
  },
  limits: {
    'supervisor-answer': { zh: '答复监督意见', en: 'Answer the opinion', scope: 'total', ...clock },
    'supervisor-say': { zh: '监督员确认', en: 'The supervisor’s word', scope: 'step', ...clock, silent: true },
  },
  acts: { answer, accept, press, withdraw, settle },
  outcomes: {
    settled: { zh: '监督员认可', en: 'Settled' },
    silent: { zh: '未再提出意见', en: 'Nothing more was said' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  papers: {},
  facts: readFacts,
  ownWords: (_subject, file) => [dataOf({ file }).text],
};
