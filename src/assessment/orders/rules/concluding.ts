// How an order is verified and concluded, put right, reviewed, and written off.
import type { ActRule, Label } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { DAYS, type OrderData } from '../contract.ts';
import { notServed } from '../errors.ts';
import { reportingIn } from './handing.ts';
import {
  byIssuer,
  byOrgan,
  close,
  dataOf,
  daysField,
  noteJudge,
  paperOf,
  requireIssuer,
  start,
  toIssuer,
  toOrgan,
  workdays,
} from './process.ts';
import { keep, revoke } from './review.ts';
import { isDone, isReceived } from './serving.ts';

const rectifyingIn = (days: number) => start('order-rectify', workdays(days), 'escalate');

/** 政府督查工作条例第十六条: “与督查对象有关的督查结论应当向督查对象反馈”, here on paper; the time to object begins with its receipt. */
const concluding = (label: Label, to: string) => ({ ...label, ...byIssuer(['reported'], [to]) });

const confirm: ActRule<{ text: string }> = {
  ...concluding({ zh: '作出结论：已落实', en: 'Conclude: done' }, 'settling'),
  fields: { text: longText('核查的事实和结论', 'What was found, and the conclusion') },
  tell: () => ({ zh: '督查结论：已落实', en: 'Conclusion: done' }),
  decide: (snapshot, { text }, env) => {
    requireIssuer(snapshot, env);
    return {
      to: 'settling',
      decidedAt: env.now,
      limits: [end('order-verify'), start('order-close', workdays(DAYS.close))],
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
    days: daysField('整改时限', 'Put right within'),
  },
  tell: ({ demand: asked }) => ({ zh: `督查结论：责令整改。${asked}`, en: `Conclusion: to be put right. ${asked}` }),
  decide: (snapshot, { text, demand: asked, days }, env) => {
    requireIssuer(snapshot, env);
    return {
      to: 'rectifying',
      decidedAt: env.now,
      hold: toOrgan,
      limits: [end('order-verify'), rectifyingIn(days)],
      data: { ...noteJudge(snapshot, env), rectifyDays: days },
      papers: [paperOf(snapshot, 'conclusion', { text, demand: asked, days })],
      record: { text, demand: asked, days },
    };
  },
};

const sendBack: ActRule<{ reason: string; days: number }> = {
  zh: '核查不实，退回',
  en: 'Send back',
  ...byIssuer(['reported'], ['issued']),
  fields: {
    reason: longText('哪里不实、还要做什么', 'What is not so, and what is still to be done'),
    days: daysField('重新反馈', 'Report again within'),
  },
  decide: (snapshot, { reason, days }, env) => {
    requireIssuer(snapshot, env);
    return { to: 'issued', hold: toOrgan, limits: [end('order-verify'), reportingIn(days)], record: { reason, days } };
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
    hold: toIssuer(snapshot),
    limits: [end('order-rectify', 'order-head'), start('order-close', workdays(DAYS.close))],
    record: { measures },
  }),
};

const reopen: ActRule<{ reason: string; days: number }> = {
  zh: '整改不到位，退回',
  en: 'Send back to be put right',
  ...byIssuer(['settling'], ['rectifying']),
  fields: {
    reason: longText('哪里不到位', 'What is still wrong'),
    days: daysField('整改时限', 'Put right within'),
  },
  decide: (snapshot, { reason, days }, env) => {
    requireIssuer(snapshot, env);
    return {
      to: 'rectifying',
      hold: toOrgan,
      limits: [end('order-close'), rectifyingIn(days)],
      data: { rectifyDays: days },
      record: { reason, days },
    };
  },
};

const settled = close('settling', ['closed', 'concluded']);

/** 第十八条: what had to be put right is checked before it is written off. */
const verify: typeof settled = {
  ...settled,
  offered: (snapshot, asked) => isReceived(snapshot) && (settled.offered?.(snapshot, asked) ?? true),
  decide: (snapshot, body, env) => {
    const ending = settled.decide(snapshot, body, env);
    if (!isReceived(snapshot)) throw notServed();
    if (isDone(snapshot, env)) return ending;
    return { to: 'concluded', limits: [end('order-close')], record: ending.record ?? {} };
  },
};

const keepConclusion = keep(['rectifying', 'settling'], (snapshot) => {
  const { objectedFrom, rectifyDays } = dataOf<OrderData>(snapshot);
  return objectedFrom === 'rectifying' && rectifyDays
    ? { to: 'rectifying', hold: toOrgan, limits: [rectifyingIn(rectifyDays)] }
    : { to: 'settling', hold: toIssuer(snapshot), limits: [start('order-close', workdays(DAYS.close))] };
});

export const concludingActs = {
  confirm,
  demand,
  'send-back': sendBack,
  rectify,
  close: verify,
  reopen,
  keep: keepConclusion,
  revoke,
};
