// The fee for processing (信息处理费): told, paid, or not paid in time.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import type { RequestData } from '../contract.ts';
import { addedFee, METHODS, type Method, tellYuan } from './fees.ts';
import { byHandlers, dataOf, goOn, halt, momentRunOut, subjectOf, tellApplicant } from './process.ts';

/**
 * 第四十二条：“……申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。” By request, what the applicant
 * asked of the organ in the same calendar month counts first. That the time to answer stands until it is paid, and for
 * how long one may pay, are settings of the city.
 */
const charge: ActRule<{ by: Method; count: number }> = {
  zh: '发收费通知',
  en: 'Tell the fee',
  ...byHandlers,
  from: ['handling'],
  to: ['paying'],
  fields: {
    by: choice('怎样计收', 'By', METHODS),
    count: wholeNumber('件数或者页数', 'Requests or pages', 1, 100_000),
  },
  offered: ({ done }) => !done.charge,
  tell: ({ yuan }) => ({ zh: `信息处理费 ${yuan} 元，待缴纳`, en: `A fee of ¥${yuan} is to be paid` }),
  decide: ({ done }, { by, count }, env) => {
    const { earlier, days } = subjectOf(env);
    const amount = addedFee(by, by === 'items' ? earlier : 0, count);
    if (done.charge || amount === 0) {
      throw actRefused({
        zh: done.charge ? '已经发过收费通知。' : '按标准这些不收费。',
        en: done.charge ? 'The fee was told already.' : 'By the table nothing is charged for this.',
      });
    }
    const yuan = tellYuan(amount);
    return {
      to: 'paying',
      data: { fee: { by, count, amount } },
      limits: [
        halt('等待缴纳信息处理费（本地设定）', 'The fee is to be paid (local setting)'),
        { do: 'start', kind: 'payment', limit: { amount: days.payment, unit: 'd' }, onExpiry: 'unpaid' },
      ],
      record: { by, count, yuan },
      papers: [{ template: 'fee', body: { by, count, yuan, days: days.payment } }],
      notices: [tellApplicant('fee', { yuan, days: String(days.payment) })],
    };
  },
  means: {
    charge: ({ body: { by, count }, env, decision }) => ({
      charged: (decision.data as Pick<RequestData, 'fee'> | undefined)?.fee?.amount ?? 0,
      tariff: addedFee(by, by === 'items' ? subjectOf(env).earlier : 0, count),
    }),
  },
};

const pay: ActRule<{ receipt: string }> = {
  zh: '登记已缴费',
  en: 'Record the payment',
  ...byHandlers,
  from: ['paying'],
  to: ['handling'],
  fields: { receipt: shortText('票据号', 'Number of the receipt') },
  tell: () => ({ zh: '信息处理费已缴纳', en: 'The fee was paid' }),
  decide: (_snapshot, { receipt }) => ({
    to: 'handling',
    limits: [end('payment'), goOn()],
    record: { receipt },
  }),
};

const unpaid: ActRule = {
  zh: '逾期未缴费，不再处理',
  en: 'Not paid in time: not handled any more',
  by: 'system',
  from: ['paying'],
  to: ['unpaid'],
  fields: {},
  tell: () => ({ zh: '逾期没有缴费，不再处理', en: 'The fee was not paid in time; not handled any more' }),
  decide: (snapshot, _body, { now }) => ({
    to: 'unpaid',
    outcome: '6.2',
    decidedAt: momentRunOut(snapshot, 'payment', now),
    papers: [{ template: 'reply-6.2', body: { yuan: tellYuan(dataOf(snapshot).fee?.amount ?? 0) } }],
    notices: [tellApplicant('unpaid')],
  }),
};

export const chargingActs = { charge, pay, unpaid };
