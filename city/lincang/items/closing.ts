// Closing a business for good.
import type { PackItem } from '#services/items/contract.ts';
import { cite, date, idCard, item, licenceOfFirm, line, page, personPage, pick, steps, written } from './shape.ts';

const REGISTRATION = '中华人民共和国市场主体登记管理条例';

const close = item({
  code: '530902-XK-0003',
  organ: '530902-market',
  name: ['个体工商户注销登记', 'Closing an individual business'],
  summary: [
    '不再经营的，网上一次申请注销，不用登报公告。',
    'Stop trading: one application on line, no newspaper notice.',
  ],
  aliases: '注销执照 关店 不干了 销户 简易注销',
  type: '01',
  clients: '16',
  themes: 'close-down',
  basis: [
    cite('regulation', REGISTRATION, '第三十一条'),
    cite('regulation', REGISTRATION, '第三十三条第三款', '个体工商户按照简易程序办理注销登记的，无需公示'),
  ],
  conditions: [
    '在临翔区登记的个体工商户',
    '没有债权债务或者已经清偿完结，税款、社会保险费用已结清',
    '没有被吊销营业执照、列入经营异常名录',
  ],
  limits: {
    law: null,
    note: '市场主体登记管理条例第三十三条：有关部门 10 日内没有提出异议的，直接办理注销',
    promise: '14d',
  },
  materials: [
    written('application', ['个体工商户注销登记申请书', 'Application for closing']),
    written('promise', ['债务清偿承诺书', 'Statement that debts are settled']),
    licenceOfFirm,
    idCard,
  ],
  form: [
    personPage(['经营者是谁？', 'Who is the operator?'], [line('shop-name', ['字号名称', 'Business name'])]),
    page(
      'closing',
      ['为什么注销？', 'Why do you close?'],
      [
        pick(
          'reason',
          ['原因', 'Reason'],
          [
            ['stop', '不再经营', 'No longer trading'],
            ['move', '搬到外地', 'Moving away'],
            ['company', '转为企业', 'Becoming a company'],
          ],
        ),
        date('stopped-on', ['停业日期', 'Stopped on']),
      ],
    ),
  ],
  steps: steps({ accept: '1d', consult: ['10d', 'tax', 'hrss'], review: '1d', decide: '1d', deliver: '1d' }),
  result: ['reply', '注销登记通知书', 'Notice of closing', '长期'],
  faq: [
    ['要先去税务局吗？', '不用单独跑。系统把申请推送给税务等部门，10 日内没有异议就直接注销。'],
    ['税没结清怎么办？', '税务部门会提出异议并告诉您，结清后可以再次申请。'],
  ],
});

export const closingItems: PackItem[] = [close];
