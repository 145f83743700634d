// What the organ does that was handed a proposal: signs for it or returns it once, speaks with its proposers, asks for more time. Pure.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, officerPicker } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { localDate } from '#platform/time.ts';
import { type Contact, motionOf, roundOf, WAYS } from '../contract.ts';
import { MONTHS } from './assigning.ts';
import { findAnswer } from './deciding.ts';
import { byHandlers, endMotion, ofStep } from './process.ts';

const LASTING = { zh: '永久保存，请不要写个人信息', en: 'Kept for ever; leave personal data out' };

const sign: ActRule = {
  zh: '签收',
  en: 'Sign for it',
  ...byHandlers(['assigned'], ['handling']),
  fields: {},
  tell: () => ({ zh: '承办单位已签收', en: 'Signed for by the organ' }),
  decide: () => ({ to: 'handling', limits: [endMotion('back')] }),
};

const deemSigned: ActRule = {
  zh: '逾期没有退回，视为签收',
  en: 'Not returned in time: deemed signed for',
  by: 'system',
  from: ['assigned'],
  to: ['handling'],
  fields: {},
  tell: () => ({ zh: '逾期没有退回，视为签收', en: 'Not returned in time: deemed signed for' }),
  decide: () => ({ to: 'handling', limits: [endMotion('back')] }),
};

/** Once, and with the reason: the office that handed it over decides, and what it decides stands. */
const sendBack: ActRule<{ reason: string }> = {
  zh: '申请退办',
  en: 'Return it',
  ...byHandlers(['assigned'], ['disputed']),
  fields: { reason: longText('退办的理由和应当由谁办理', 'Why, and whose it is', { hint: LASTING }) },
  offered: ({ done }) => !done['return-assignment'],
  tell: () => ({ zh: '承办单位申请退办，由交办机关决定', en: 'Returned by the organ; the office decides' }),
  decide: (snapshot, { reason }, env) => {
    if (snapshot.done['return-assignment'])
      throw onceOnly({ zh: '已经退办过一次，由现单位办理。', en: 'It was returned once; it is handled here now.' });
    const { office } = motionOf(snapshot);
    return {
      to: 'disputed',
      organ: office,
      hold: { post: 'section-head', organ: office },
      limits: [endMotion('back'), ofStep('redirect', 'redirect', env)],
      record: { reason },
    };
  },
};

/** 代表法第五十一条第二款: “与代表联系沟通，充分听取意见”. Without it there is no reply. */
const contact: ActRule<Contact & { said: string }> = {
  zh: '记录联系面商',
  en: 'Record a talk with the proposers',
  ...byHandlers(['handling', 'redoing'], []),
  fields: {
    way: choice('方式', 'How', WAYS),
    on: dateField('日期', 'Day'),
    said: longText('听取的意见和回应', 'What was said on both sides', { hint: LASTING }),
  },
  tell: ({ way, on }) => ({
    zh: `${on} 与提出人联系（${nameOf(WAYS, way).zh}）`,
    en: `Spoke with the proposers on ${on}`,
  }),
  decide: (snapshot, { way, on, said }, { now }) => {
    const motion = motionOf(snapshot);
    if (on > localDate(now) || on < (motion.handed?.on ?? on))
      throw actRefused({
        zh: '日期应当在交办以后、今天以前。',
        en: 'The day lies between the handing over and today.',
      });
    const made: Contact = { way, on, round: roundOf(motion) };
    return { data: { contacts: [...(motion.contacts ?? []), made] }, record: { way, on, said } };
  },
};

const mayAsk = (snapshot: Snapshot): boolean => {
  const answer = findAnswer(snapshot);
  const waits = snapshot.limits.some((limit) => limit.kind === 'approval' && isLive(limit));
  return !snapshot.done['ask-time'] && !waits && answer !== undefined && answer.amount < MONTHS.hard;
};

/** 六个月封顶: decided by the office that handed it over. */
const askTime: ActRule<{ reason: string }> = {
  zh: '申请延长',
  en: 'Ask for more time',
  ...byHandlers(['handling'], []),
  fields: { reason: longText('延长的理由', 'Why more time is needed', { hint: LASTING }) },
  offered: mayAsk,
  decide: (snapshot, { reason }) => {
    if (!mayAsk(snapshot))
      throw onceOnly({
        zh: '已经申请过，或者期限已经是六个月。',
        en: 'It was asked for already, or the time is six months.',
      });
    const { office } = motionOf(snapshot);
    return {
      submit: { organ: office, post: 'section-head', limit: { amount: 5, unit: 'wd' } },
      record: { reason },
    };
  },
};

const reassign: ActRule<{ officer: string }> = {
  zh: '转办',
  en: 'Hand over',
  ...byHandlers(['assigned', 'handling', 'redoing'], []),
  fields: { officer: officerPicker('转给', 'To') },
  decide: ({ holds }, { officer }) => ({
    hold: { post: holds.find(({ role }) => role === 'lead')?.post ?? 'section-head', officerId: officer },
    record: { officer },
  }),
};

export const handlingActs = {
  'sign-motion': sign,
  contact,
  'return-assignment': sendBack,
  'ask-time': askTime,
  reassign,
};
export const handlingBySystem = { 'deem-signed': deemSigned };
