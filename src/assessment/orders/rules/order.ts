// A supervision order as a declared kind of case: 立项 → 方案、交办 → 反馈 → 核查、结论 → 整改 → 销号, review on the way.
// States after 政府督查工作条例 (2020) 第十五至十八条; the head of the organ is the last resort.

import type { CaseKind, Fact, Label } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { ORDER, type OrderData, permissions } from '../contract.ts';
import { concludingActs } from './concluding.ts';
import { handingActs } from './handing.ts';
import { conclusionPaper, orderPaper, receiptPaper } from './papers.ts';
import { attach, dataOf, isRegulated, tellHead, tellMatter } from './process.ts';
import { reviewPaper } from './review.ts';
import { servingActs } from './serving.ts';

const SOURCE_NAMES: Readonly<Record<OrderData['source'], Label>> = {
  card: { zh: '红牌逾期未回复或未整改', en: 'A red card that was ignored' },
  instruction: { zh: '领导批示', en: 'A leader’s instruction' },
  manual: { zh: '提请立项', en: 'A motion' },
  superior: { zh: '上级交办', en: 'An order from above' },
};

const REGULATION: Label = { zh: '政府督查工作条例', en: 'Regulation on Government Supervision (政府督查工作条例)' };
const LOCAL: Label = { zh: '本地设定', en: 'local setting' };

/** Everything but `loadSubject`, which finds the named head and is added where stores may be imported. */
export const orderKind: CaseKind = {
  name: ORDER,
  zh: '督办单',
  en: 'Supervision order',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'proposed',
  // Of an organ that acts beside another: approved with the order of the one that leads. Or decided above.
  begins: ['planning'],
  readPermission: permissions.read,
  against: 'organ',
  uncarded: true,
  uncounted: true,
  party: { zh: '责任单位', en: 'Organ that is to act' },
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
    concluded: {
      zh: '已核实，待结案',
      en: 'Verified, to be closed',
      phase: 'waiting',
      exempt:
        'the time to object and the orders of organs beside it have limits of their own; when all are over it is closed',
      limits: ['order-objection'],
    },
    objected: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['order-review'] },
    closed: { zh: '已销号', en: 'Closed', phase: 'closed' },
    revoked: { zh: '结论已撤销', en: 'Conclusion revoked', phase: 'closed' },
    dropped: { zh: '不予立项', en: 'Not taken up', phase: 'closed' },
    ignored: { zh: '已转监察建议', en: 'Ended in a proposal', phase: 'closed' },
  },
  limits: {
    'order-approve': { zh: '立项审批', en: 'Approve', ...LOCAL_STEP },
    'order-plan': { zh: '方案和交办', en: 'Plan', ...LOCAL_STEP },
    'order-feedback': { zh: '反馈', en: 'Report', ...LOCAL_STEP },
    'order-head': { zh: '主要负责人落实', en: 'With the head', ...LOCAL_STEP },
    'order-verify': { zh: '核查', en: 'Verify', ...LOCAL_STEP },
    'order-rectify': { zh: '整改', en: 'Put right', ...LOCAL_STEP },
    'order-close': { zh: '销号', en: 'Close', ...LOCAL_STEP },
    // Law where an inspection office issues it: then the basis is named as they start.
    'order-objection': { zh: '申请复核', en: 'Ask for a review', ...LOCAL_STEP, silent: true },
    'order-review': { zh: '复核', en: 'Review', ...LOCAL_STEP },
  },
  acts: { ...handingActs, attach: attach(['issued', 'rectifying']), ...concludingActs, ...servingActs },
  outcomes: {
    closed: { zh: '已销号', en: 'Closed' },
    revoked: { zh: '结论已撤销', en: 'Conclusion revoked' },
    dropped: { zh: '不予立项', en: 'Not taken up' },
    ignored: { zh: '已转监察建议', en: 'Ended in a proposal' },
  },
  papers: { receipt: receiptPaper, order: orderPaper, conclusion: conclusionPaper, review: reviewPaper },
  ownWords: (_subject, file) => {
    const { task, taskEn, leader, paper } = dataOf<OrderData>({ file });
    return [task, taskEn, leader, paper].filter((text) => typeof text === 'string');
  },
  facts: (subject, file): Fact[] => {
    const { source, task, taskEn, days, leader, paper, about, superior } = dataOf<OrderData>({ file });
    return [
      { zh: '依据', en: 'Basis', value: isRegulated(dataOf({ file })) ? REGULATION : LOCAL },
      { zh: '来源', en: 'Source', value: SOURCE_NAMES[source] },
      ...(leader ? [{ zh: '批示领导', en: 'Instructed by', value: plain(leader) }] : []),
      ...(superior
        ? [{ zh: '交办机关和文号', en: 'Ordered by, number', value: plain(`${superior.name}，${superior.number}`) }]
        : []),
      ...(paper ? [{ zh: '批示所在文件', en: 'Written on', value: plain(paper) }] : []),
      { zh: '督办要求', en: 'What is asked', value: { zh: task, en: taskEn ?? task } },
      { zh: '反馈时限', en: 'Report within', value: { zh: `${days} 个工作日`, en: `${days} working days` } },
      ...tellMatter('所涉事项', 'About', about),
      ...tellHead(subject),
    ];
  },
};
