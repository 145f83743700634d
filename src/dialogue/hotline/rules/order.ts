// A hotline order (工单) as a declared kind of case: 登记 → 派单 → 签收 → 办理 → 回复 → 回访 → 办结, 退单 and 再次办理 on the way.

import type { CaseFile, CaseKind, Fact, PaperTemplate } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { CLASSES, LINES, ORDER, permissions, topic, URGENCIES } from '../contract.ts';
import { closingActs } from './closing.ts';
import { handlingActs } from './handling.ts';
import { mergingActs } from './merging.ts';
import { sayLimit } from './presets.ts';
import { orderOf } from './process.ts';
import { returningActs } from './returning.ts';
import { takingActs } from './taking.ts';

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { line, sort, urgency, text, place, limit, terms } = orderOf({ file });
  const chosen = <L extends readonly { value: string; zh: string; en: string }[]>(list: L, value: string) =>
    list.find((one) => one.value === value) ?? plain(value);
  const within = sayLimit(limit);
  return [
    { zh: '来电诉求', en: 'What was asked', value: plain(text) },
    { zh: '热线', en: 'Line', value: chosen(LINES, line) },
    { zh: '类别', en: 'Class', value: chosen(CLASSES, sort) },
    { zh: '紧急程度', en: 'Urgency', value: chosen(URGENCIES, urgency) },
    ...(place ? [{ zh: '地点', en: 'Place', value: plain(place) }] : []),
    {
      zh: '答复时限',
      en: 'To be answered within',
      value: { zh: `${within.zh}（本地设定：${terms.name}）`, en: `${within.en} (a local setting)` },
    },
  ];
}

const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: {
    zh: '热线受理回执',
    en: 'Receipt of the hotline',
    mark: '热',
    paragraphs: (_body, file) => [
      `您反映的事项已登记，${sayLimit(orderOf({ file }).limit).zh}内答复（期限为本地设定）。投诉、举报的来电人信息不会告知被投诉、被举报的单位。`,
    ],
  },
  urging: {
    zh: '热线催办通知书',
    en: 'Hotline: urging',
    mark: '热催',
    paragraphs: ({ organ, title, reason }) => [`${organ}：`, `你单位承办的热线工单“${title}”，请抓紧办理。${reason}`],
  },
  pressing: {
    zh: '热线督办通知书',
    en: 'Hotline: pressing',
    mark: '热督',
    paragraphs: ({ organ, title, level, reason }) => [
      `${organ}：`,
      `你单位承办的热线工单“${title}”，现予${level}。${reason}`,
    ],
  },
  merging: {
    zh: '热线合并办理告知书',
    en: 'Hotline: handled together',
    mark: '热并',
    paragraphs: ({ into }) => [`您反映的事项与 ${into} 号工单是同一件事，合并办理。有结果时一并告知您。`],
  },
  stopping: {
    zh: '热线终止办理告知书',
    en: 'Hotline: no longer handled',
    mark: '热终',
    paragraphs: ({ reason }) => [`您反映的事项不再办理：${reason}`],
  },
};

const OUTCOMES = {
  answered: { zh: '当场答复', en: 'Answered on the spot' },
  declined: { zh: '不予受理', en: 'Not accepted' },
  settled: { zh: '已办结', en: 'Settled' },
  unsettled: { zh: '办结，来电人不满意', en: 'Closed, the caller dissatisfied' },
  unreached: { zh: '办结，回访未联系上', en: 'Closed, the caller not reached' },
  terminated: { zh: '终止办理', en: 'Stopped' },
  merged: { zh: '合并办理', en: 'Handled together with another' },
} as const;

/** Everything but `loadSubject`, which finds the arbiter and is added where people may be looked up. */
export const orderRules: CaseKind = {
  name: ORDER,
  zh: '热线工单',
  en: 'Hotline order',
  home: { zh: '互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'recorded',
  opening: { zh: '电话登记', en: 'Taken down by telephone' },
  party: { zh: '来电人', en: 'Caller' },
  firstAsked: true,
  topic,
  readPermission: permissions.read,
  states: {
    recorded: { zh: '待派单', en: 'To be dispatched', phase: 'open', limits: ['hotline-dispatch', 'hotline-answer'] },
    dispatched: { zh: '待签收', en: 'To be signed for', phase: 'open', limits: ['hotline-receive', 'hotline-answer'] },
    returning: { zh: '退单待审', en: 'Return asked for', phase: 'open', limits: ['hotline-decide', 'hotline-answer'] },
    arbitrating: {
      zh: '待裁定',
      en: 'Before the arbiter',
      phase: 'open',
      limits: ['hotline-arbitrate', 'hotline-answer'],
    },
    handling: { zh: '办理中', en: 'Being handled', phase: 'open', limits: ['hotline-answer'] },
    tracking: { zh: '挂账推进', en: 'Takes longer', phase: 'open', limits: ['hotline-track'] },
    replied: { zh: '待回访', en: 'To be called back', phase: 'open', limits: ['hotline-callback'] },
    answered: { ...OUTCOMES.answered, phase: 'closed' },
    declined: { ...OUTCOMES.declined, phase: 'closed' },
    closed: { ...OUTCOMES.settled, phase: 'closed' },
    terminated: { ...OUTCOMES.terminated, phase: 'closed' },
    merged: { ...OUTCOMES.merged, phase: 'closed' },
  },
  limits: {
    'hotline-answer': { zh: '热线答复', en: 'Answer', ...LOCAL_STEP, scope: 'total' },
    'hotline-dispatch': { zh: '派单', en: 'Dispatch', ...LOCAL_STEP },
    'hotline-receive': { zh: '签收', en: 'Sign', ...LOCAL_STEP },
    'hotline-decide': { zh: '退单审核', en: 'Decision on a return', ...LOCAL_STEP },
    'hotline-arbitrate': { zh: '裁定', en: 'Arbitration', ...LOCAL_STEP },
    'hotline-track': { zh: '挂账推进', en: 'Measures', ...LOCAL_STEP },
    'hotline-callback': { zh: '回访', en: 'Call back', ...LOCAL_STEP },
    opinion: { zh: '协办', en: 'Assisting', ...LOCAL_STEP, scope: 'assist' },
  },
  acts: { ...takingActs, ...handlingActs, ...returningActs, ...closingActs, ...mergingActs },
  outcomes: OUTCOMES,
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => {
    const { text, place } = orderOf({ file });
    return place ? [text, place] : [text];
  },
};
