// Older people: the allowance from village to county, and care homes.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  fetched,
  firmPage,
  household,
  idCard,
  item,
  licenceOfFirm,
  line,
  number,
  onTheSpot,
  page,
  personPage,
  pick,
  preliminary,
  steps,
  upload,
  written,
} from './shape.ts';

const DISTRICT = ['临翔区民政局', 'the district civil affairs bureau'] as const;

// ---- 高龄津贴: village, town and district do one part each ----

type ElderOrgan = '530902-civil-affairs' | '530902001' | '530902001003';

const ELDER_STEPS = {
  '530902001003': preliminary({ accept: '4h', review: '1wd', decide: '4h' }, [
    '凤翔街道办事处',
    'the subdistrict office',
  ]),
  '530902001': preliminary({ accept: '1wd', review: '2wd', check: '1wd', decide: '1wd' }, DISTRICT),
  '530902-civil-affairs': steps({
    accept: '1wd',
    review: '3wd',
    check: '1wd',
    decide: '1wd',
    deliver: '2wd',
  }),
};
/** From the door one knocked at to the decision. */
const ELDER_PROMISE = { '530902001003': '15wd', '530902001': '13wd', '530902-civil-affairs': '8wd' };

/** Village and town examine, the district grants; from a hundred years of age on it goes up to the city. */
const ELDER_LEVELS = [
  { level: '6', line: 'village', post: 'reviewer', limit: '2wd', decides: false },
  { level: '5', line: 'government', post: 'reviewer', limit: '5wd', decides: false },
  { level: '4', line: 'civil-affairs', post: 'organ-head', limit: '8wd', decides: true },
  { level: '3', line: 'civil-affairs', post: 'organ-head', limit: '5wd', decides: true },
] as const;

const elder = (organ: ElderOrgan): PackItem =>
  item({
    code: `${organ.split('-')[0]}-JF-0401`,
    organ,
    ...(organ === '530902-civil-affairs' ? {} : { base: '530902-JF-0401' }),
    name: ['高龄津贴申领', 'Old-age allowance'],
    summary: [
      '年满 80 周岁的老人按月领取，在家门口的村（社区）就能交材料。',
      'Monthly allowance from the age of 80; apply in your own village.',
    ],
    aliases: '老人补贴 80岁补贴 长寿补助 高龄补贴 老龄补贴',
    type: '05',
    clients: '1',
    themes: 'elderly social-relief',
    lifeEvents: 'retire',
    basis: [cite('law', '中华人民共和国老年人权益保障法', '第三十三条')],
    conditions: ['户籍在临翔区', '年满 80 周岁', '本人健在，每年认证一次（可刷脸或由社区上门）'],
    limits: { law: null, note: '从年满 80 周岁当月起发放，申请迟了不补扣', promise: ELDER_PROMISE[organ] },
    course: { levels: [...ELDER_LEVELS] },
    materials: [
      written('application', ['高龄津贴申请表', 'Application for the allowance']),
      fetched('bank', ['社会保障卡账户', 'Account of the social security card'], '人力资源和社会保障部门'),
      household,
      idCard,
    ],
    form: [
      personPage(['哪位老人领取？', 'Who will receive it?']),
      page(
        'agent',
        ['谁替老人办？', 'Who helps with the form?'],
        [
          pick(
            'by',
            ['办理人', 'Filled in by'],
            [
              ['self', '老人自己', 'The person'],
              ['family', '家人', 'Family'],
              ['village', '村（社区）代办', 'The village'],
            ],
          ),
          line('agent-name', ['代办人姓名', 'Name of the helper'], {
            when: { field: 'by', is: ['family', 'village'] },
          }),
          line('address', ['老人现在住在哪里', 'Where the person lives now'], { prefill: 'address' }),
        ],
      ),
    ],
    steps: ELDER_STEPS[organ],
    result: ['payment', '高龄津贴', 'Old-age allowance', '健在期间'],
    faq: [
      ['满 80 岁会自动发吗？', '满 80 周岁前 30 日，系统提醒村（社区）主动上门。没接到联系的，请自行申请。'],
      ['外出居住还能领吗？', '能。户籍不变就能领，每年在手机上刷脸认证一次。'],
      ['在村里交了，还要去区里吗？', '不用。村（社区）收件、街道审核、区民政局发放，您只交一次材料。'],
    ],
  });

const careHome = item({
  code: '530902-QT-0406',
  organ: '530902-civil-affairs',
  name: ['养老机构备案', 'Filing of a care home'],
  summary: [
    '养老院登记后就能开张，开业后向民政部门备案。',
    'A care home may open once registered, and then files here.',
  ],
  aliases: '开养老院 办敬老院 养老院备案',
  type: '10',
  clients: '234',
  themes: 'permits',
  basis: [cite('law', '中华人民共和国老年人权益保障法', '第四十三条')],
  conditions: [
    '已依法登记为企业、事业单位或民办非企业单位',
    '收住老年人后 10 个工作日内备案',
    '床位 10 张以上，符合消防、食品、卫生要求',
  ],
  limits: { law: null, note: '备案不是许可，材料齐全当场办理', promise: '1wd' },
  materials: [
    written('application', ['设置养老机构备案书', 'Filing form']),
    upload('promise', ['备案承诺书', 'Statement'], '承诺符合消防、建筑、食品安全要求'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['哪家机构备案？', 'Which home?']),
    page(
      'home',
      ['养老院在哪里、有多大？', 'Where is it, how large?'],
      [
        address('address', ['服务场所地址', 'Address']),
        number('beds', ['床位', 'Beds'], '张', { min: 10, max: 2000 }),
        date('opened-on', ['开始收住日期', 'First residents']),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['record', '设置养老机构备案回执', 'Receipt of filing', '长期'],
  faq: [
    ['不备案会怎样？', '不影响已取得的登记，但不能享受建设和运营补贴；民政部门会责令限期备案。'],
    ['备案后还会来检查吗？', '会。备案后 20 个工作日内上门核实，之后按双随机检查。'],
  ],
});

export const elderlyItems: PackItem[] = [
  elder('530902001003'),
  elder('530902001'),
  elder('530902-civil-affairs'),
  careHome,
];
