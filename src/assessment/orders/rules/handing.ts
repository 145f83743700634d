// How an order is approved, handed out and reported on, and what happens when it is ignored.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { SORTS } from '#kernel/supervision/sorts.ts';
import { DAYS, type OrderData } from '../contract.ts';
import { METHODS } from './papers.ts';
import {
  byApprover,
  byIssuer,
  byOrgan,
  dataOf,
  drop,
  isUnproven,
  lastResortOf,
  paperOf,
  requireApprover,
  requireIssuer,
  requireProven,
  start,
  toHead,
  toIssuer,
  toOrgan,
  workdays,
} from './process.ts';

export const reportingIn = (days: number) => start('order-feedback', workdays(days), 'escalate');

const approving = byApprover(['proposed'], ['planning']);

/**
 * 政府督查工作条例第十一条: “……本级人民政府行政首长在职权范围内作出的指令，确定督查事项”, and what others propose is taken up
 * “经本级人民政府行政首长批准后”. Where supervisors issue it, their own head approves.
 */
const approve: ActRule<{ opinion: string }> = {
  zh: '批准立项',
  en: 'Approve',
  ...approving,
  offered: (snapshot, asked) => approving.offered(snapshot, asked) && !isUnproven(dataOf(snapshot), asked.actor),
  fields: { opinion: longText('批示意见', 'Instruction') },
  tell: () => ({ zh: '已批准立项', en: 'Approved' }),
  decide: (snapshot, { opinion }, env) => {
    requireApprover(snapshot, env);
    requireProven(dataOf(snapshot), env);
    return {
      to: 'planning',
      acceptedAt: env.now,
      organ: dataOf<OrderData>(snapshot).supervisor,
      hold: toIssuer(snapshot),
      limits: [end('order-approve'), start('order-plan', workdays(DAYS.plan))],
      record: { opinion },
    };
  },
};

/** 第十五条: a plan comes first; 第十二条、第十四条 name the methods and the kinds. */
const issue: ActRule<{ sort: string; method: string; plan: string }> = {
  zh: '制定方案并交办',
  en: 'Plan and hand out',
  ...byIssuer(['planning'], ['issued']),
  fields: {
    sort: choice('督查类型', 'Kind of supervision', SORTS),
    method: choice('督查方式', 'Method', METHODS),
    plan: longText('督查方案', 'Plan', { hint: { zh: '内容、步骤、人员分工', en: 'Matter, steps, who does what' } }),
  },
  tell: () => ({ zh: '已交办，待反馈', en: 'Handed out; a report is awaited' }),
  decide: (snapshot, { sort, method, plan }, env) => {
    requireIssuer(snapshot, env);
    const { organ, task, days, leader, paper, about, source, superior, others, led } = dataOf<OrderData>(snapshot);
    const head = lastResortOf(env)?.name ?? null;
    const beside = { others: others.map(({ name }) => name), led: led?.name ?? null };
    return {
      to: 'issued',
      organ,
      hold: toOrgan,
      limits: [end('order-plan'), reportingIn(days)],
      papers: [
        paperOf(snapshot, 'order', { head, task, days, leader, paper, about, source, superior, method, ...beside }),
      ],
      record: { sort, method, plan },
    };
  },
};

const report: ActRule<{ text: string }> = {
  zh: '反馈办理情况',
  en: 'Report',
  ...byOrgan(['issued'], ['reported']),
  fields: { text: longText('办理情况、结果和下一步措施', 'What was done, with what result, and what comes next') },
  tell: () => ({ zh: '已反馈，核查中', en: 'Reported; being verified' }),
  decide: (snapshot, { text }) => ({
    to: 'reported',
    hold: toIssuer(snapshot),
    limits: [end('order-feedback', 'order-head'), start('order-verify', workdays(DAYS.verify))],
    record: { text },
  }),
};

/** Not reported or not put right in time: it lands on the named head. */
const escalate: ActRule = {
  zh: '逾期，交主要负责人',
  en: 'Overdue: to the head',
  by: 'system',
  from: ['issued', 'rectifying'],
  to: [],
  fields: {},
  tell: ({ message, messageEn }) => ({ zh: String(message), en: String(messageEn) }),
  decide: (_snapshot, _body, env) => {
    const head = lastResortOf(env);
    return {
      hold: toHead(env),
      limits: [end('order-feedback', 'order-rectify'), start('order-head', workdays(DAYS.head), 'ignore')],
      record: {
        message: `逾期未落实，交主要负责人${head?.name ?? ''}督促落实`,
        messageEn: `Overdue: now with the head of the organ${head ? `, ${head.nameEn ?? head.name}` : ''}`,
      },
    };
  },
};

/** The head let it lie as well: a proposal follows, and the order ends in it. */
const ignore: ActRule = {
  zh: '仍未落实，转监察建议',
  en: 'Ignored: a proposal follows',
  by: 'system',
  from: ['issued', 'rectifying'],
  to: ['ignored'],
  fields: {},
  tell: () => ({ zh: '主要负责人仍未落实，转监察建议', en: 'Ignored by the head as well: a proposal follows' }),
  decide: ({ file }) => ({ to: 'ignored', outcome: 'ignored', record: { after: file.state } }),
};

export const handingActs = {
  approve,
  drop: drop({ zh: '不予立项', en: 'Do not take up' }, 'proposed'),
  issue,
  report,
  escalate,
  ignore,
};
