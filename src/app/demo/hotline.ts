// Calls to the hotline of the demo city, in every state an order can be in, each act by whoever did it.
import { ORDER, type OrderClass, type OrderInput, type Urgency } from '#dialogue/hotline/contract.ts';
import { gatherEvent, serveCause } from '#dialogue/hotline/service/events.ts';
import { takeOrder } from '#dialogue/hotline/service/take.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

type Step = readonly [after: number, login: string, act: string, body?: Readonly<Record<string, unknown>>];

interface DemoOrder {
  /** Working days ago. */
  readonly ago: number;
  readonly line?: OrderInput['line'];
  readonly sort: OrderClass;
  readonly urgency?: Urgency;
  readonly title: string;
  readonly text: string;
  readonly place?: string;
  readonly name?: string;
  /** The last four digits of the number; the same again is the same caller. */
  readonly tail: string;
  readonly shared?: true;
  readonly organ?: string;
  readonly answer?: string;
  readonly steps?: readonly Step[];
}

const HOT = 'hotline.operator';
const HOT2 = 'hotline.operator2';
const content = { reached: 'yes', solved: 'yes', satisfied: 'yes' };

const ORDERS: readonly DemoOrder[] = [
  {
    ago: 24,
    sort: 'help',
    urgency: 'utility',
    title: '南屏路一片自来水压力不足',
    text: '南屏路中段三栋居民楼早晚高峰没有水，已经两天，请尽快处理。',
    place: '南屏路中段',
    name: '李桂芬',
    tail: '1101',
    shared: true,
    organ: '530900-housing',
    steps: [
      [0, 'housing.section', 'receive'],
      [0, 'housing.section', 'reply', { contacted: 'yes', answer: '加压泵故障，当日更换，水压已恢复。' }],
      [1, HOT, 'call-back', content],
    ],
  },
  {
    ago: 23,
    sort: 'help',
    urgency: 'utility',
    title: '南屏路又停水了',
    text: '南屏路中段昨天刚修好，今天早上又没有水，请彻底解决。',
    place: '南屏路中段',
    tail: '1114',
    organ: '530900-water',
    steps: [
      [0, 'water.section', 'receive'],
      [0, 'water.section', 'reply', { contacted: 'yes', answer: '更换老化闸阀，已恢复供水。' }],
      [1, HOT, 'call-back', content],
    ],
  },
  {
    ago: 20,
    sort: 'complaint',
    title: '丽景花园旁搅拌站夜间噪声扰民',
    text: '丽景花园旁边的混凝土搅拌站夜里十二点后还在作业，噪声和扬尘影响休息，多次反映没有改变。',
    place: '丽景花园',
    tail: '1102',
    organ: '530900-housing',
    steps: [
      [
        0,
        'housing.section',
        'request-return',
        { duty: '权责清单 行政处罚 第 37 项', reason: '噪声污染由生态环境部门监管。' },
      ],
      [0, HOT, 'agree-return', { organ: '530900-ecology', reason: '环境噪声属生态环境部门职责，同意改派。' }],
      [1, 'ecology.section', 'receive'],
      [4, 'ecology.section', 'reply', { contacted: 'centre', answer: '现场检测超标，责令夜间停产并限期整改。' }],
      [5, HOT2, 'call-back', { reached: 'yes', solved: 'no', satisfied: 'no', note: '夜里还在响。' }],
      [9, 'ecology.section', 'reply', { contacted: 'centre', answer: '已加装隔声棚并立案处罚，夜间停产。' }],
      [10, HOT, 'call-back', { ...content, satisfied: 'fair' }],
    ],
  },
  {
    ago: 15,
    line: '12315',
    sort: 'report',
    title: '超市销售过期食品',
    text: '世纪路一家超市冷柜里的酸奶过期一周还在卖，手里有小票。',
    place: '世纪路',
    name: '赵建国',
    tail: '1103',
    organ: '530900-market',
    steps: [
      [0, 'market.section', 'receive'],
      [3, 'market.section', 'reply', { contacted: 'centre', answer: '已下架过期食品，对商家立案调查。' }],
      [4, HOT, 'call-back', content],
    ],
  },
  {
    ago: 12,
    line: '96128',
    sort: 'consult',
    title: '办理居住证需要哪些材料',
    text: '外省户口在临沧工作，想办居住证，问需要带什么材料、在哪里办。',
    tail: '1104',
    answer: '带身份证、居住地址证明，到居住地派出所办理，十五日内领证。',
  },
  {
    ago: 9,
    line: '52012345',
    sort: 'complaint',
    title: '公交站台路灯长期不亮',
    text: '旗山路公交站台的路灯坏了一个多月，晚上等车看不见，反映过两次。',
    place: '旗山路',
    tail: '1102',
    organ: '530900-transport',
    steps: [
      [0, 'transport.section', 'request-return', { duty: '“三定”规定 第四条', reason: '市政照明不属于交通运输部门。' }],
      [0, HOT, 'refuse-return', { reason: '公交站台附属设施由公交企业主管部门负责。' }],
      [1, 'services.head', 'designate', { organ: '530900-transport', reason: '站台设施由交通运输局牵头。' }],
      [1, 'transport.section', 'receive'],
      [2, HOT2, 'urge', { reason: '来电人再次反映，请加快。' }],
      [4, 'transport.section', 'reply', { contacted: 'centre', answer: '已更换站台灯具，晚间恢复照明。' }],
      [6, HOT2, 'call-back', { reached: 'no', solved: 'unknown', satisfied: 'unknown' }],
    ],
  },
  {
    ago: 8,
    sort: 'help',
    title: '老旧小区加装电梯没有进展',
    text: '小区去年就签了加装电梯的同意书，到现在没有动工，也没有人说明原因。',
    name: '周文秀',
    tail: '1105',
    shared: true,
    organ: '530900-housing',
    steps: [
      [0, 'housing.section', 'receive'],
      [3, 'housing.head', 'defer', { measures: '完成地下管线勘测和施工图审查后开工。', on: '2027-03-31' }],
      [4, HOT, 'press', { level: 'listed', reason: '同一小区多次来电，列入挂牌督办。' }],
    ],
  },
  {
    ago: 7,
    sort: 'complaint',
    title: '对法院判决不服',
    text: '对去年的民事判决不服，希望热线协调重新处理。',
    tail: '1106',
    steps: [[0, HOT, 'decline-order', { why: 'remedy', reason: '已由法院判决，热线不能改变裁判结果。' }]],
  },
  {
    ago: 6,
    line: '12358',
    sort: 'complaint',
    title: '停车场收费没有公示',
    text: '医院门口停车场按次收十元，没有价格公示牌，也不给票。',
    place: '人民医院门口',
    tail: '1107',
    organ: '530900-urban-management',
    steps: [
      [0, 'urban-management.section', 'receive'],
      [3, 'urban-management.head', 'prolong', { days: 3, reason: '需要调取停车场的备案和票据。' }],
    ],
  },
  {
    ago: 3,
    sort: 'suggestion',
    title: '建议在学校门口设置护学岗',
    text: '第二小学门口放学时车多人多，建议安排护学岗，错开放学时间。',
    place: '第二小学',
    name: '杨慧',
    tail: '1108',
    shared: true,
    organ: '530900-public-security',
    steps: [[0, 'public-security.section', 'receive']],
  },
  {
    ago: 5,
    sort: 'enterprise',
    title: '企业用电增容审批等了两周',
    text: '坚果加工厂扩建申请用电增容，材料交齐两周没有答复，影响投产。',
    name: '临沧云果食品有限公司',
    tail: '1112',
    shared: true,
    organ: '530900-industry',
    steps: [
      [0, 'industry.section', 'receive'],
      [1, 'industry.section', 'reply', { contacted: 'yes', answer: '已会同供电公司现场勘查，三日内送电。' }],
      [1, HOT2, 'call-back', content],
    ],
  },
  {
    ago: 2,
    line: '12366',
    sort: 'consult',
    title: '个体户核定税额怎么调整',
    text: '店面面积减了一半，问核定的税额能不能调整，要交什么材料。',
    tail: '1109',
    organ: '530900-tax',
    steps: [[0, 'tax.section', 'receive']],
  },
  {
    ago: 1,
    sort: 'complaint',
    title: '丽景花园旁搅拌站扬尘飘到阳台',
    text: '丽景花园旁混凝土搅拌站白天扬尘很大，阳台一天一层灰，要求停产搬迁。',
    place: '丽景花园',
    tail: '1110',
    organ: '530900-ecology',
    steps: [[0, 'ecology.section', 'receive']],
  },
  {
    ago: 1,
    sort: 'complaint',
    title: '请查处丽景花园旁的搅拌站',
    text: '丽景花园旁搅拌站离居民楼不到五十米，噪声粉尘严重，请依法查处。',
    place: '丽景花园',
    tail: '1113',
    organ: '530900-ecology',
    steps: [[0, 'ecology.section', 'receive']],
  },
  {
    ago: 0,
    sort: 'help',
    title: '下水道堵塞污水外溢',
    text: '沧江路菜市场后面的下水道堵了，污水流到路面，气味很大。',
    place: '沧江路',
    tail: '1111',
  },
];

/** Everything that has happened to the orders by now. */
export function planHotline(diary: Diary, now: Date): Deed[] {
  const orders = ORDERS.flatMap((order) => followOrder(order, diary, now));
  return [...orders, { at: diary.ago(now, 18), do: gatherOrders }].filter(({ at }) => at < now);
}

/** Two calls about the same pipes are one event, whose cause is for the water bureau to put right. */
const gatherOrders: Deed['do'] = (as) =>
  as(HOT, async (ctx) => {
    const orders = ctx.tx.selectFrom('case_file').select('id').where('kind', '=', ORDER);
    const rows = await orders.where('title', 'like', '%南屏路%').execute();
    const event = await gatherEvent(ctx, { name: '南屏路停水', orders: rows.map(({ id }) => id) });
    await serveCause(ctx, event, { organ: '530900-water', cause: '南屏路中段供水管网老化，需整体更换。' });
  });

function followOrder({ ago, steps = [], tail, shared, ...order }: DemoOrder, diary: Diary, now: Date): Deed[] {
  const takenAt = diary.ago(now, ago);
  const told = { id: '' };
  const take: Deed['do'] = (as) =>
    as(HOT, async (ctx) => {
      const input: OrderInput = {
        line: '12345',
        urgency: 'normal',
        ...order,
        phone: `1390883${tail}`,
        consent: 'yes',
        ...(shared ? { shared: 'yes' as const } : {}),
      };
      told.id = (await takeOrder(ctx, input)).file.id;
    });
  let last = takenAt;
  const acts = steps.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(takenAt, after);
    last = at > last ? at : diary.soon(last);
    return {
      at: last,
      do: (as) => as(login, async (ctx) => void (await performAct(ctx, { caseId: told.id, act, body }))),
    };
  });
  return [{ at: takenAt, do: take }, ...acts];
}
