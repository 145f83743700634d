// How an application ends: what was decided is delivered, or the applicant withdraws.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { isLicence, procedureOf } from './subject.ts';

const DELIVERIES = [
  { value: 'electronic', zh: '电子送达', en: 'Electronic' },
  { value: 'pickup', zh: '窗口领取', en: 'Collected at the window' },
  { value: 'mail', zh: '邮寄', en: 'By mail' },
] as const;

const deliver: ActRule<{ way: string; receipt?: string }> = {
  zh: '送达办结',
  en: 'Deliver and close',
  by: 'officer',
  permission: permissions.deliver,
  from: ['decided'],
  to: ['closed'],
  fields: {
    way: choice('送达方式', 'Way', DELIVERIES),
    receipt: shortText('签收人或运单号', 'Receiver or waybill', { optional: true }),
  },
  tell: (record) => ({
    zh: `已送达（${DELIVERIES.find((way) => way.value === record.way)?.zh}），办结`,
    en: `Delivered (${record.way}) and closed`,
  }),
  decide: ({ file }, body, env) => ({
    to: 'closed',
    record: { way: body.way },
    // Who signed for it is personal: it stays with the case, out of the ledger.
    data: { deliveryReceipt: body.receipt ?? null },
    papers: [
      {
        template: 'delivery',
        body: {
          way: DELIVERIES.find((way) => way.value === body.way)?.zh ?? body.way,
          at: env.now.toISOString(),
          // 行政许可法第四十四条 is of licences that are granted: “……应当自作出决定之日起十日内向申请人颁发、送达行政许可证件……”
          licence: file.outcome === 'granted' && isLicence(procedureOf(env)),
        },
      },
    ],
    notices: [{ template: 'application.closed', values: {} }],
  }),
};

const withdraw: ActRule<{ reason?: string }> = {
  zh: '撤回申请',
  en: 'Withdraw',
  by: 'party',
  from: [
    'received',
    'supplement',
    'supplied',
    'reviewing',
    'paused',
    'hearing-offered',
    'hearing',
    'forwarded',
    'disputed',
  ],
  to: ['withdrawn'],
  irreversible: true,
  fields: { reason: longText('原因', 'Reason', { optional: true }) },
  tell: () => ({ zh: '您撤回了申请', en: 'You withdrew the application' }),
  decide: (_snapshot, body, env) => ({
    to: 'withdrawn',
    outcome: 'withdrawn',
    // In the applicant's own words, so it stays out of the ledger.
    data: { withdrawalReason: body.reason ?? null },
    papers: [{ template: 'withdrawal', body: { at: env.now.toISOString() } }],
    notices: [{ template: 'application.withdrawn', values: {} }],
  }),
};

export const endingActs = { deliver, withdraw };
