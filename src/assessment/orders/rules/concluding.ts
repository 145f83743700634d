// How an order is verified and concluded, put right, reviewed, and written off.
import type { ActRule, Label } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { conclusionFinal, DAYS, type OrderData, REVIEW } from '../contract.ts';
import { reportingIn } from './handing.ts';
import {
  byOrgan,
  bySupervisors,
  close,
  dataOf,
  daysField,
  end,
  keep,
  noteJudge,
  objecting,
  offeredToOthers,
  paperOf,
  requireImpartial,
  revoke,
  start,
  toOrgan,
  toSupervisors,
  workdays,
} from './process.ts';

const rectifyingIn = (days: number) => start('order-rectify', workdays(days), 'escalate');

/** 第十六条: the conclusion is told to whom it concerns, here on paper; 第十七条: from then on they have 30 days to object. */
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
    days: daysField('整改时限', 'Put right within'),
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

const sendBack: ActRule<{ reason: string; days: number }> = {
  zh: '核查不实，退回',
  en: 'Send back',
  ...bySupervisors(['reported'], ['issued']),
  fields: {
    reason: longText('哪里不实、还要做什么', 'What is not so, and what is still to be done'),
    days: daysField('重新反馈', 'Report again within'),
  },
  offered: offeredToOthers,
  decide: (snapshot, { reason, days }, env) => {
    requireImpartial(snapshot, env);
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
    days: daysField('整改时限', 'Put right within'),
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
  const { objectedFrom, rectifyDays } = dataOf<OrderData>(snapshot);
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

export const concludingActs = {
  confirm,
  demand,
  'send-back': sendBack,
  rectify,
  // 第十八条: what had to be put right is checked before it is written off.
  close: close('settling'),
  reopen,
  object,
  keep: keepConclusion,
  revoke,
  final,
};
