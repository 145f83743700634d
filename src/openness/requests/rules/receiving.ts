// From arrival to a clear request: confirmed, supplemented once, or given up by silence.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate } from '#platform/time.ts';
import {
  byHandlers,
  dataOf,
  drop,
  findLive,
  kept,
  momentRunOut,
  receive,
  requirePast,
  startReply,
  tellApplicant,
  told,
} from './process.ts';

const CONFIRMED = { zh: '申请已确认收到，开始计算答复期限', en: 'Confirmed as received; the time to answer runs' };

/** 第三十一条第三项：“申请人通过互联网渠道或者政府信息公开工作机构的传真提交政府信息公开申请的，以双方确认之日为收到申请之日”. */
const confirm: ActRule = {
  zh: '与申请人确认收到',
  en: 'Confirm with the applicant',
  ...byHandlers,
  from: ['confirming'],
  to: ['handling'],
  fields: {},
  tell: () => CONFIRMED,
  decide: (_snapshot, _body, { now }) => ({
    to: 'handling',
    ...receive(now),
    limits: [end('confirm'), ...startReply(now)],
    papers: [{ template: 'received', body: { on: localDate(now) } }],
    notices: [tellApplicant('confirmed')],
  }),
};

/** An organ that does not confirm wins no time by it: that it counts as confirmed then is a setting of the city. */
const confirmByLapse: ActRule = {
  zh: '逾期未确认，视为已确认',
  en: 'Confirmed by lapse of time',
  by: 'system',
  from: ['confirming'],
  to: ['handling'],
  fields: {},
  tell: () => CONFIRMED,
  decide: (snapshot, _body, { now }) => {
    const at = momentRunOut(snapshot, 'confirm', now);
    return {
      to: 'handling',
      ...receive(at),
      limits: [end('confirm'), ...startReply(at)],
      papers: [{ template: 'received', body: { on: localDate(at) } }],
      notices: [tellApplicant('confirmed')],
    };
  },
};

const WHY = [
  { value: 'unclear', zh: '申请内容不明确', en: 'What is wanted is unclear' },
  { value: 'several', zh: '一份申请写了几件事，请分开申请', en: 'Several matters in one request: ask for each apart' },
  { value: 'identity', zh: '缺少姓名、身份证明或者联系方式', en: 'Name, proof of identity or contact is missing' },
] as const;

/** 第三十条：“自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限”. */
const askSupplement: ActRule<{ why: string; items: string; days: number }> = {
  zh: '一次性告知补正',
  en: 'Ask for a supplement, once',
  ...byHandlers,
  from: ['handling'],
  to: ['clarifying'],
  fields: {
    why: choice('为什么', 'Why', WHY),
    items: told('需要补正的事项和怎么补', 'What to supplement, and how'),
    days: wholeNumber('补正期限（工作日）', 'Working days to do so', 3, 15, {
      hint: { zh: '3 至 15 个工作日（本地设定）', en: '3 to 15 working days (local setting)' },
    }),
  },
  offered: ({ limits, done }) => !done['ask-supplement'] && findLive(limits, 'supplement-notice') !== undefined,
  tell: ({ items, days }) => ({
    zh: `请在 ${days} 个工作日内补正：${items}`,
    en: `Please supplement within ${days} working days: ${items}`,
  }),
  decide: ({ limits, done }, { why, items, days }) => {
    if (done['ask-supplement'])
      throw onceOnly({ zh: '补正只能一次性告知。', en: 'A supplement is asked for once only.' });
    if (!findLive(limits, 'supplement-notice')) {
      throw actRefused({
        zh: '收到申请已超过 7 个工作日，不能再要求补正（《政府信息公开条例》第三十条）。',
        en: 'More than 7 working days have passed since receipt; no supplement can be asked for any more (Art. 30).',
      });
    }
    const record = { why, items, days };
    return {
      to: 'clarifying',
      limits: [
        end('supplement-notice'),
        drop('reply'),
        { do: 'start', kind: 'clarify', limit: { amount: days, unit: 'wd' }, onExpiry: 'abandon' },
      ],
      record,
      papers: [{ template: 'supplement', body: { ...record, why: WHY.find((one) => one.value === why)!.zh } }],
      notices: [tellApplicant('supplement', { days: String(days) })],
    };
  },
  means: { 'supplement-notice': () => ({}) },
};

const supplementLapses: ActRule = {
  zh: '告知补正的期限届满',
  en: 'No supplement can be asked for any more',
  by: 'system',
  from: ['handling', 'consulting', 'reasoning', 'paying', 'reviewing'],
  to: [],
  fields: {},
  decide: () => ({ limits: [end('supplement-notice')] }),
};

/** “答复期限自行政机关收到补正的申请之日起计算。” */
const supplemented = (text: string, from: Date, now: Date) => ({
  to: 'handling',
  data: { supplement: text, receivedOn: localDate(from) },
  limits: [end('clarify'), ...startReply(from).slice(0, 1)],
  papers: [{ template: 'received', body: { on: localDate(from) } }],
  acceptedAt: now,
  notices: [tellApplicant('confirmed')],
});
const SUPPLEMENTED = { zh: '已补正，答复期限重新计算', en: 'Supplemented; the time to answer begins anew' };

const supplement: ActRule<{ text: string }> = {
  zh: '提交补正',
  en: 'Send the supplement',
  by: 'party',
  from: ['clarifying'],
  to: ['handling'],
  fields: { text: kept('补正的内容', 'The supplement') },
  tell: () => SUPPLEMENTED,
  decide: (_snapshot, { text }, { now }) => supplemented(text, now, now),
};

const recordSupplement: ActRule<{ text: string; on: string }> = {
  zh: '登记收到的补正',
  en: 'Record a supplement that came on paper',
  ...byHandlers,
  from: ['clarifying'],
  to: ['handling'],
  fields: { text: kept('补正的内容', 'The supplement'), on: dateField('收到日期', 'Day of receipt') },
  tell: () => SUPPLEMENTED,
  decide: ({ limits }, { text, on }, { now }) => {
    const asked = findLive(limits, 'clarify')?.started_at ?? now;
    return supplemented(text, requirePast(on, localDate(asked), now), now);
  },
};

/** “申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。” */
const abandon: ActRule = {
  zh: '逾期不补正，视为放弃申请',
  en: 'Given up: no supplement came',
  by: 'system',
  from: ['clarifying'],
  to: ['abandoned'],
  fields: {},
  tell: () => ({ zh: '逾期没有补正，视为放弃申请', en: 'No supplement came in time: taken as given up' }),
  decide: (snapshot, _body, { now }) => ({
    to: 'abandoned',
    outcome: '6.1',
    decidedAt: momentRunOut(snapshot, 'clarify', now),
    papers: [{ template: 'reply-6.1', body: { asked: dataOf(snapshot).receivedOn ?? '' } }],
    notices: [tellApplicant('abandoned')],
  }),
};

export const receivingActs = {
  confirm,
  'confirm-by-lapse': confirmByLapse,
  'ask-supplement': askSupplement,
  'supplement-lapses': supplementLapses,
  supplement,
  'record-supplement': recordSupplement,
  abandon,
};
