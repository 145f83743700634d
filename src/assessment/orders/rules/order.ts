// A supervision order as a declared kind of case: 立项 → 方案、交办 → 反馈 → 核查、结论 → 整改 → 销号, review on the way.
// States after 政府督查工作条例 (2020) 第十五至十八条; the head of the organ is the last resort.
import type { ActRule, CaseKind, Fact, Label } from '#kernel/cases/contract.ts';
import { choice, longText, wholeNumber } from '#kernel/cases/fields.ts';
import { conclusionFinal, DAYS, ORDER, type OrderData, permissions, REVIEW } from '../contract.ts';
import { conclusionPaper, METHODS, orderPaper, receiptPaper, SORTS } from './papers.ts';
import {
  attach,
  byOrgan,
  bySupervisors,
  dataOf,
  end,
  keep,
  lastResortOf,
  noteJudge,
  objecting,
  offeredToOthers,
  paperOf,
  requireImpartial,
  reviewPaper,
  revoke,
  start,
  toHead,
  toOrgan,
  toSupervisors,
  workdays,
} from './process.ts';

const orderData = (snapshot: Parameters<typeof dataOf>[0]) => dataOf<OrderData>(snapshot);
const reportingIn = (days: number) => start('order-feedback', workdays(days), 'escalate');
const rectifyingIn = (days: number) => start('order-rectify', workdays(days), 'escalate');
const DAYS_FIELD = { hint: { zh: '工作日', en: 'Working days' } };

/** 政府督查工作条例第七条: nothing is supervised unless the government, or who acts for it, says so. */
const approve: ActRule<{ opinion: string }> = {
  zh: '批准立项',
  en: 'Approve',
  by: 'officer',
  permission: permissions.approve,
  from: ['proposed'],
  to: ['planning'],
  fields: { opinion: longText('批示意见', 'Instruction') },
  offered: offeredToOthers,
  tell: () => ({ zh: '已批准立项', en: 'Approved' }),
  decide: (snapshot, { opinion }, env) => {
    requireImpartial(snapshot, env);
    return {
      to: 'planning',
      acceptedAt: env.now,
      hold: toSupervisors(snapshot),
      limits: [end('order-approve'), start('order-plan', workdays(DAYS.plan))],
      record: { opinion },
    };
  },
};

const drop: ActRule<{ reason: string }> = {
  zh: '不予立项',
  en: 'Do not take up',
  by: 'officer',
  permission: permissions.approve,
  from: ['proposed'],
  to: ['dropped'],
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  offered: offeredToOthers,
  decide: (snapshot, { reason }, env) => {
    requireImpartial(snapshot, env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
};

/** 第十五条: a plan comes first; 第十二条、第十四条 name the methods and the kinds. */
const issue: ActRule<{ sort: string; method: string; plan: string }> = {
  zh: '制定方案并交办',
  en: 'Plan and hand out',
  ...bySupervisors(['planning'], ['issued']),
  fields: {
    sort: choice('督查类型', 'Kind of supervision', SORTS),
    method: choice('督查方式', 'Method', METHODS),
    plan: longText('督查方案', 'Plan', { hint: { zh: '内容、步骤、人员分工', en: 'Matter, steps, who does what' } }),
  },
  offered: offeredToOthers,
  tell: () => ({ zh: '已交办，待反馈', en: 'Handed out; a report is awaited' }),
  decide: (snapshot, { sort, method, plan }, env) => {
    requireImpartial(snapshot, env);
    const { organ, task, days, leader, about, source } = orderData(snapshot);
    const head = lastResortOf(env)?.name ?? null;
    return {
      to: 'issued',
      organ,
      hold: toOrgan,
      limits: [end('order-plan'), reportingIn(days)],
      papers: [paperOf(snapshot, 'order', { head, task, days, leader, about, source, method })],
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
    hold: toSupervisors(snapshot),
    limits: [end('order-feedback', 'order-head'), start('order-verify', workdays(DAYS.verify))],
    record: { text },
  }),
};

const sendBack: ActRule<{ reason: string; days: number }> = {
  zh: '核查不实，退回',
  en: 'Send back',
  ...bySupervisors(['reported'], ['issued']),
  fields: {
    reason: longText('哪里不实、还要做什么', 'What is not so, and what is still to be done'),
    days: wholeNumber('重新反馈', 'Report again within', 1, 90, DAYS_FIELD),
  },
  offered: offeredToOthers,
  decide: (snapshot, { reason, days }, env) => {
    requireImpartial(snapshot, env);
    return { to: 'issued', hold: toOrgan, limits: [end('order-verify'), reportingIn(days)], record: { reason, days } };
  },
};

/** 第十六条: the conclusion goes to whom it concerns, in writing; 第十七条: from then on they have 30 days to object. */
const concluding = (label: Label, to: string): Omit<ActRule, 'decide' | 'fields' | 'tell'> => ({
  ...label,
  ...bySupervisors(['reported'], [to]),
  offered: offeredToOthers,
});
const objectionRuns = start('order-objection', REVIEW.ask, 'final');

const confirm: ActRule<{ text: string }> = {
  ...concluding({ zh: '作出结论：已落实', en: 'Conclude: done' }, 'settling'),
  fields: { text: longText('核查的事实和结论', 'What was found, and the conclusion') },
  tell: () => ({ zh: '督查结论：已落实', en: 'Conclusion: done' }),
  decide: (snapshot, { text }, env) => {
    requireImpartial(snapshot, env);
    return {
      to: 'settling',
      decidedAt: env.now,
      limits: [end('order-verify'), start('order-close', workdays(DAYS.close)), objectionRuns],
      data: noteJudge(snapshot, env),
      papers: [paperOf(snapshot, 'conclusion', { text })],
      record: { text },
    };
  },
};

const demand: ActRule<{ text: string; demand: string; days: number }> = {
  ...concluding({ zh: '作出结论：责令整改', en: 'Conclude: put right' }, 'rectifying'),
  fields: {
    text: longText('核查的事实和结论', 'What was found, and the conclusion'),
    demand: longText('整改要求', 'What is to be put right'),
    days: wholeNumber('整改时限', 'Put right within', 1, 90, DAYS_FIELD),
  },
  tell: ({ demand: asked }) => ({ zh: `督查结论：责令整改。${asked}`, en: `Conclusion: to be put right. ${asked}` }),
  decide: (snapshot, { text, demand: asked, days }, env) => {
    requireImpartial(snapshot, env);
    return {
      to: 'rectifying',
      decidedAt: env.now,
      hold: toOrgan,
      limits: [end('order-verify'), rectifyingIn(days), objectionRuns],
      data: { ...noteJudge(snapshot, env), rectifyDays: days },
      papers: [paperOf(snapshot, 'conclusion', { text, demand: asked, days })],
      record: { text, demand: asked, days },
    };
  },
};

const rectify: ActRule<{ measures: string }> = {
  zh: '整改完成',
  en: 'Report it put right',
  ...byOrgan(['rectifying'], ['settling']),
  fields: { measures: longText('整改情况', 'What was put right') },
  tell: ({ measures }) => ({ zh: `已整改：${measures}`, en: `Put right: ${measures}` }),
  decide: (snapshot, { measures }) => ({
    to: 'settling',
    hold: toSupervisors(snapshot),
    limits: [end('order-rectify', 'order-head'), start('order-close', workdays(DAYS.close))],
    record: { measures },
  }),
};

const reopen: ActRule<{ reason: string; days: number }> = {
  zh: '整改不到位，退回',
  en: 'Send back to be put right',
  ...bySupervisors(['settling'], ['rectifying']),
  fields: {
    reason: longText('哪里不到位', 'What is still wrong'),
    days: wholeNumber('整改时限', 'Put right within', 1, 90, DAYS_FIELD),
  },
  offered: offeredToOthers,
  decide: (snapshot, { reason, days }, env) => {
    requireImpartial(snapshot, env);
    return {
      to: 'rectifying',
      hold: toOrgan,
      limits: [end('order-close'), rectifyingIn(days)],
      data: { rectifyDays: days },
      record: { reason, days },
    };
  },
};

/** 第十八条: what had to be put right is checked before it is written off. */
const close: ActRule<{ finding: string }> = {
  zh: '核实，销号',
  en: 'Verify and close',
  ...bySupervisors(['settling'], ['closed']),
  fields: { finding: longText('核实情况', 'What was found') },
  offered: offeredToOthers,
  tell: () => ({ zh: '已销号', en: 'Verified and closed' }),
  decide: (snapshot, { finding }, env) => {
    requireImpartial(snapshot, env);
    return { to: 'closed', outcome: 'closed', record: { finding } };
  },
};

const mayObject: NonNullable<ActRule['offered']> = ({ limits }) =>
  limits.some((limit) => limit.kind === 'order-objection' && limit.state === 'running');

const object: ActRule<{ text: string }> = {
  ...objecting,
  ...byOrgan(['rectifying', 'settling'], ['objected']),
  offered: mayObject,
  decide: (snapshot, { text }, env) => {
    if (!mayObject(snapshot, env)) throw conclusionFinal();
    return {
      to: 'objected',
      hold: toSupervisors(snapshot),
      limits: [
        end('order-rectify', 'order-head', 'order-close', 'order-objection'),
        { do: 'start', kind: 'order-review', limit: REVIEW.answer, basis: REVIEW.basis },
      ],
      data: { objectedFrom: snapshot.file.state },
      record: { text },
    };
  },
};

const keepConclusion = keep(['rectifying', 'settling'], (snapshot) => {
  const { objectedFrom, rectifyDays } = orderData(snapshot);
  return objectedFrom === 'rectifying' && rectifyDays
    ? { to: 'rectifying', hold: toOrgan, limits: [rectifyingIn(rectifyDays)] }
    : { to: 'settling', hold: toSupervisors(snapshot), limits: [start('order-close', workdays(DAYS.close))] };
});

const final: ActRule = {
  zh: '复核期满，结论生效',
  en: 'The conclusion is final',
  by: 'system',
  from: ['rectifying', 'settling'],
  to: [],
  fields: {},
  decide: () => ({ limits: [end('order-objection')] }),
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
        messageEn: `Overdue: now with the head of the organ${head ? `, ${head.name}` : ''}`,
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

const SOURCE_NAMES: Readonly<Record<OrderData['source'], Label>> = {
  card: { zh: '红牌逾期未回复或未整改', en: 'A red card that was ignored' },
  instruction: { zh: '领导批示', en: 'A leader’s instruction' },
  manual: { zh: '监察员提请', en: 'A supervisor’s motion' },
};

const local = { method: 'end-of-day', scope: 'step', basis: 'local' } as const;

/** Everything but `loadSubject`, which finds the named head and is added where stores may be imported. */
export const orderKind: CaseKind = {
  name: ORDER,
  zh: '督办单',
  en: 'Supervision order',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'proposed',
  readPermission: permissions.read,
  uncarded: true,
  uncounted: true,
  party: { zh: '督办机关', en: 'Supervisors' },
  states: {
    proposed: { zh: '待立项', en: 'To be approved', phase: 'open', limits: ['order-approve'] },
    planning: { zh: '待交办', en: 'To be planned', phase: 'open', limits: ['order-plan'] },
    issued: { zh: '待反馈', en: 'To be reported on', phase: 'open', limits: ['order-feedback', 'order-head'] },
    reported: { zh: '待核查', en: 'To be verified', phase: 'open', limits: ['order-verify'] },
    rectifying: {
      zh: '待整改',
      en: 'To be put right',
      phase: 'open',
      limits: ['order-rectify', 'order-head', 'order-objection'],
    },
    settling: { zh: '待销号', en: 'To be closed', phase: 'open', limits: ['order-close', 'order-objection'] },
    objected: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['order-review'] },
    closed: { zh: '已销号', en: 'Closed', phase: 'closed' },
    revoked: { zh: '结论已撤销', en: 'Conclusion revoked', phase: 'closed' },
    dropped: { zh: '不予立项', en: 'Not taken up', phase: 'closed' },
    ignored: { zh: '已转监察建议', en: 'Ended in a proposal', phase: 'closed' },
  },
  limits: {
    'order-approve': { zh: '立项审批', en: 'Approve', ...local },
    'order-plan': { zh: '方案和交办', en: 'Plan', ...local },
    'order-feedback': { zh: '反馈', en: 'Report', ...local },
    'order-head': { zh: '主要负责人落实', en: 'With the head', ...local },
    'order-verify': { zh: '核查', en: 'Verify', ...local },
    'order-rectify': { zh: '整改', en: 'Put right', ...local },
    'order-close': { zh: '销号', en: 'Close', ...local },
    'order-objection': { zh: '申请复核', en: 'Ask for a review', ...local, basis: REVIEW.basis, silent: true },
    'order-review': { zh: '复核', en: 'Review', ...local, basis: REVIEW.basis },
  },
  acts: {
    approve,
    drop,
    issue,
    report,
    attach: attach(['issued', 'rectifying']),
    confirm,
    demand,
    'send-back': sendBack,
    rectify,
    close,
    reopen,
    object,
    keep: keepConclusion,
    revoke,
    final,
    escalate,
    ignore,
  },
  outcomes: {
    closed: { zh: '已销号', en: 'Closed' },
    revoked: { zh: '结论已撤销', en: 'Conclusion revoked' },
    dropped: { zh: '不予立项', en: 'Not taken up' },
    ignored: { zh: '已转监察建议', en: 'Ended in a proposal' },
  },
  papers: { receipt: receiptPaper, order: orderPaper, conclusion: conclusionPaper, review: reviewPaper },
  facts: (subject, file): Fact[] => {
    const { source, organ, task, days, leader, about } = orderData({ file });
    const head = lastResortOf({ subject });
    const plain = (text: string) => ({ zh: text, en: text });
    return [
      { zh: '来源', en: 'Source', value: SOURCE_NAMES[source] },
      ...(leader ? [{ zh: '批示领导', en: 'Instructed by', value: plain(leader) }] : []),
      { zh: '督办要求', en: 'What is asked', value: plain(task) },
      { zh: '反馈时限', en: 'Report within', value: { zh: `${days} 个工作日`, en: `${days} working days` } },
      ...(about ? [{ zh: '所涉事项', en: 'About', value: plain(`${about.title}（${about.number}）`) }] : []),
      { zh: '被督办单位', en: 'Organ', value: plain(organ.name) },
      ...(head ? [{ zh: '主要负责人', en: 'Head', value: plain(head.name) }] : []),
    ];
  },
};
