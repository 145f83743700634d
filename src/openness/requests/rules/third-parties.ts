// Asking third parties whose rights a disclosure touches; the time it takes does not count.
import type { ActRule, LimitChange } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import type { Third } from '../contract.ts';
import { byHandlers, findLive, halt, kept, LENGTHS, momentRunOut, requirePast, tellApplicant } from './process.ts';
import { ANSWERS, FREE, isWaited, LAWFUL, owesOpinion, settle, thirdsOf } from './waiting.ts';

/** 第三十二条：“依申请公开的政府信息公开会损害第三方合法权益的，行政机关应当书面征求第三方的意见。” */
const askThird: ActRule<{ name: string; address: string; question: string }> = {
  zh: '征求第三方意见',
  en: 'Ask a third party',
  ...byHandlers,
  from: FREE,
  to: ['consulting'],
  fields: {
    name: shortText('第三方姓名或者名称', 'Name of the third party', {
      hint: { zh: '随卷保存，不告知申请人', en: 'Kept with the file; the applicant is not told' },
    }),
    address: shortText('送达地址', 'Address'),
    question: longText('拟公开的内容和要征求的意见', 'What is to be disclosed, and what is asked', {
      hint: { zh: '写进征求意见书；不要写申请人是谁', en: 'Goes into the letter; do not say who asked' },
    }),
  },
  tell: () => ({
    zh: '征求第三方意见，所需时间不计入答复期限',
    en: 'A third party is asked; that time does not count',
  }),
  decide: (snapshot, { name, address, question }, { now }) => {
    const thirds = thirdsOf(snapshot);
    const asked = { n: thirds.length + 1, name, address, askedOn: localDate(now) };
    return {
      to: 'consulting',
      data: { thirds: [...thirds, { ...asked, servedOn: null, answer: null, reasons: null }] },
      limits: [
        halt('征求第三方意见', 'A third party is asked'),
        ...(findLive(snapshot.limits, 'serve')
          ? []
          : [{ do: 'start', kind: 'serve', limit: LENGTHS.serve } satisfies LimitChange]),
      ],
      record: { n: asked.n },
      papers: [{ template: 'third-letter', body: { n: asked.n, question } }],
      notices: [tellApplicant('consulting')],
    };
  },
  means: { suspension: () => ({ ground: 'third-party', lawful: LAWFUL }) },
};

/** “第三方应当自收到征求意见书之日起15个工作日内提出意见”: one clock for all that were asked, from the last service. */
const thirdServed: ActRule<{ n: number; on: string }> = {
  zh: '登记征求意见书送达',
  en: 'Record service on a third party',
  ...byHandlers,
  from: ['consulting'],
  to: [],
  fields: {
    n: wholeNumber('第几号第三方', 'Number of the third party', 1, 99),
    on: dateField('送达日期', 'Day of service'),
  },
  offered: (snapshot) => thirdsOf(snapshot).some(({ servedOn }) => servedOn === null),
  decide: (snapshot, { n, on }, { now }) => {
    const third = thirdsOf(snapshot).find((one) => one.n === n && one.servedOn === null);
    if (!third) throw actRefused({ zh: '没有这一号待送达的第三方。', en: 'No such third party waits to be served.' });
    requirePast(on, third.askedOn, now);
    const thirds = thirdsOf(snapshot).map((one) => (one === third ? { ...one, servedOn: on } : one));
    const last = thirds.map(({ servedOn }) => servedOn ?? '').reduce((a, b) => (a > b ? a : b));
    return {
      data: { thirds },
      limits: [
        ...(thirds.every(({ servedOn }) => servedOn) ? [end('serve')] : []),
        { do: 'end', kinds: ['third-party'], as: 'void' },
        {
          do: 'start',
          kind: 'third-party',
          limit: LENGTHS['third-party'],
          from: startOfDate(last),
          onExpiry: 'third-lapsed',
        },
      ],
      record: { n, on },
    };
  },
};

const thirdAnswered: ActRule<{ n: number; answer: 'agree' | 'object'; reasons: string }> = {
  zh: '登记第三方的意见',
  en: 'Record what a third party said',
  ...byHandlers,
  from: ['consulting'],
  to: ['handling'],
  fields: {
    n: wholeNumber('第几号第三方', 'Number of the third party', 1, 99),
    answer: choice('意见', 'Answer', ANSWERS),
    reasons: kept('理由', 'Reasons'),
  },
  offered: (snapshot) => thirdsOf(snapshot).some(isWaited),
  tell: () => ({ zh: '第三方已提出意见', en: 'A third party has answered' }),
  decide: (snapshot, { n, answer, reasons }) => {
    const third = thirdsOf(snapshot).find((one) => one.n === n && isWaited(one));
    if (!third) throw actRefused({ zh: '没有这一号待答复的第三方。', en: 'No such third party is waited for.' });
    const thirds = thirdsOf(snapshot).map((one) => (one === third ? { ...one, answer, reasons } : one));
    const waited = thirds.some(isWaited);
    const changes = waited ? [] : [end('third-party', 'serve')];
    return { ...settle(waited || owesOpinion(snapshot), changes), data: { thirds }, record: { n, answer } };
  },
};

/** “第三方逾期未提出意见的，由行政机关依照本条例的规定决定是否公开。” */
const thirdLapsed: ActRule = {
  zh: '第三方逾期未提出意见',
  en: 'A third party said nothing in time',
  by: 'system',
  from: ['consulting'],
  to: ['handling'],
  fields: {},
  tell: () => ({ zh: '第三方逾期未提出意见，由本机关决定', en: 'The third party said nothing; the organ decides' }),
  decide: (snapshot, _body, { now }) => {
    const unserved = thirdsOf(snapshot).some((one) => isWaited(one) && one.servedOn === null);
    const thirds = thirdsOf(snapshot).map(
      (one): Third => (isWaited(one) && one.servedOn !== null ? { ...one, answer: 'silent' } : one),
    );
    const at = momentRunOut(snapshot, 'third-party', now);
    return { ...settle(unserved || owesOpinion(snapshot), [end('third-party')], at), data: { thirds } };
  },
};

export const thirdPartyActs = {
  'ask-third': askThird,
  'third-served': thirdServed,
  'third-answered': thirdAnswered,
  'third-lapsed': thirdLapsed,
};
