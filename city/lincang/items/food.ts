// Food operation licences (new, change, renewal) at city and county level.
import type { ItemMaterial, PackItem } from '#services/items/contract.ts';
import { paper } from './papers.ts';
import {
  address,
  cite,
  date,
  fetched,
  firmPage,
  idCard,
  item,
  LICENSING_LAW,
  later,
  licenceOfFirm,
  line,
  number,
  type Option,
  page,
  pick,
  picks,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const FOOD_LAW = '中华人民共和国食品安全法';
const OPERATION_RULE = '食品经营许可和备案管理办法';
const TEN_DAYS = '市场监管总局《食品经营许可和备案管理办法》另定 10 个工作日，从短办理';

/** Who goes where: the city licenses central kitchens, meal deliverers and chain headquarters, the district all others. */
const DIVISION = {
  '530900-market': '中央厨房、集体用餐配送单位和连锁企业总部，向市级申请',
  '530902-market': '餐馆、小吃店、饮品店、食堂、商场超市和便利店，向临翔区申请',
};
type Licenser = keyof typeof DIVISION;

const OLD_LICENCE = fetched('old-licence', ['原食品经营许可证', 'Current food operation licence'], '市场监督管理部门');
const FOOD_CERTIFICATE = ['certificate', '食品经营许可证', 'Food operation licence', '5 年'] as const;

const premisesPage = page(
  'premises',
  ['店开在哪里？', 'Where is the shop?'],
  [
    address('address', ['详细地址', 'Street address'], {
      hint: ['写到门牌号，和营业执照一致', 'Down to the house number, as on the business licence'],
    }),
    number('area', ['经营面积', 'Floor area'], '平方米', {
      hint: ['例如 46 或 46.5', 'For example 46 or 46.5'],
      min: 1,
      max: 100000,
    }),
    yes('tap-water', ['有自来水和排水吗？', 'Is there running water and drainage?']),
  ],
);

const WAYS: Record<Licenser, Option[]> = {
  '530900-market': [
    ['central-kitchen', '中央厨房', 'Central kitchen'],
    ['delivery', '集体用餐配送', 'Meal delivery'],
    ['chain', '连锁企业总部', 'Headquarters of a chain'],
  ],
  '530902-market': [
    ['catering', '现场制售', 'Prepare and sell on site', '餐馆、小吃店、饮品店'],
    ['retail', '只销售', 'Sell only', '超市、便利店、食杂店'],
    ['canteen', '单位食堂', 'Canteen', '学校、工地、机关'],
  ],
};

const askBusiness = (organ: Licenser) =>
  page(
    'business',
    ['打算怎么经营？', 'What will you do there?'],
    [
      pick('kind', ['经营方式', 'Way of business'], WAYS[organ]),
      picks(
        'foods',
        ['卖哪些食品', 'Which foods'],
        [
          ['hot', '热食', 'Hot dishes'],
          ['cold', '冷食', 'Cold dishes'],
          ['raw', '生食', 'Raw dishes'],
          ['pastry', '糕点', 'Pastry'],
          ['drinks', '自制饮品', 'Drinks made on site'],
          ['bulk', '散装食品', 'Food sold loose'],
        ],
      ),
      yes('online', ['也在网上卖吗？', 'Will you also sell on line?']),
    ],
  );

/** A chain shows its branches, a canteen the contract when somebody else runs it. */
const EXTRA: Record<Licenser, ItemMaterial> = {
  '530900-market': upload('chain', ['总部和门店清单', 'List of headquarters and branches'], '盖单位公章', {
    when: { field: 'kind', is: ['chain'] },
  }),
  '530902-market': upload('canteen', ['食堂承包合同', 'Contract to run the canteen'], '食堂对外承包的提供', {
    need: 'optional',
    when: { field: 'kind', is: ['canteen'] },
  }),
};

const staffPage = page(
  'staff',
  ['谁负责食品安全？', 'Who answers for food safety?'],
  [
    line('safety-officer', ['食品安全员姓名', 'Name of the food safety officer']),
    number('staff', ['直接接触食品的人数', 'Staff who touch food'], '人', { min: 1, max: 5000 }),
    yes('health-checked', ['都有健康证明吗？', 'Do all have health certificates?'], {
      hint: ['还没有也能先申请，决定前补齐', 'You may apply first and supply them before the decision'],
    }),
  ],
);

const base = (organ: Licenser, code: string) => (organ === '530902-market' ? { base: `530900-XK-${code}` } : {});
const codeOf = (organ: Licenser, number: string) => `${organ.slice(0, 6)}-XK-${number}`;
const promiseOf = (organ: Licenser) => (organ === '530900-market' ? '8wd' : '10wd');

function newLicence(organ: Licenser): PackItem {
  return item({
    code: codeOf(organ, '0031'),
    organ,
    ...base(organ, '0031'),
    name: ['食品经营许可（新办）', 'Food operation licence (new)'],
    summary: [
      '开餐馆、小吃店、食堂，或销售散装食品，开业前要取得这个许可。',
      'Needed before you open a restaurant, snack bar or canteen, or sell loose food.',
    ],
    aliases: '开饭馆 开餐馆 开小吃店 开奶茶店 食品证 餐饮证 卫生许可证 食堂办证',
    type: '01',
    clients: '12346',
    themes: 'food-drug permits',
    lifeEvents: 'restaurant startup',
    basis: [
      cite('law', FOOD_LAW, '第三十三条'),
      cite('law', FOOD_LAW, '第三十五条'),
      cite('rule', OPERATION_RULE, '第四条'),
      LICENSING_LAW,
    ],
    conditions: [
      DIVISION[organ],
      '已取得营业执照等合法主体资格',
      '经营场所固定，与有毒、有害场所和其他污染源保持规定距离',
      '有与经营品种、数量相适应的设备和布局，防止生熟交叉污染',
      '有食品安全管理人员和保证食品安全的规章制度',
      '只卖预包装食品的不用许可，办理备案即可',
    ],
    limits: { law: '20wd', note: TEN_DAYS, promise: promiseOf(organ) },
    course: { safety: true },
    materials: [
      written('application', ['食品经营许可申请书', 'Application for a food operation licence']),
      upload(
        'layout',
        ['场所布局和操作流程图', 'Floor plan and work flow'],
        '标明面积、设备位置和操作流程，手绘也可以',
        { sample: paper('布局和操作流程图样例.png') },
      ),
      upload('rules', ['食品安全管理制度', 'Food safety rules'], '可以直接采用我们提供的范本', {
        template: paper('食品安全管理制度范本.txt'),
      }),
      EXTRA[organ],
      later(
        'health',
        ['从业人员健康证明', 'Health certificates of staff'],
        '可在决定前补交，接触直接入口食品的人员每人一份',
        {
          issuer: '医疗卫生机构',
          basis: '中华人民共和国食品安全法第四十五条',
        },
      ),
      licenceOfFirm,
      idCard,
    ],
    form: [firmPage(['谁来开这家店？', 'Who opens the shop?']), askBusiness(organ), premisesPage, staffPage],
    steps:
      organ === '530900-market'
        ? steps({ accept: '1wd', survey: '2wd', review: '1wd', check: '1wd', decide: '1wd', deliver: '1wd' })
        : steps({ accept: '1wd', survey: '3wd', review: '2wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
    result: FOOD_CERTIFICATE,
    faq: [
      ['换了经营地址，要重新办吗？', '要。经营场所变化须重新申请，原许可同时注销。'],
      ['没有健康证能先申请吗？', '能。从业人员健康证明属于容缺材料，在作出决定前补齐即可。'],
      ['现场核查要我准备什么？', '不用准备接待。核查员上门前会电话约时间，您在场、设备通电通水即可。'],
      ['办证收费吗？', '不收费，现场核查也不收费。'],
    ],
  });
}

function changeLicence(organ: Licenser): PackItem {
  return item({
    code: codeOf(organ, '0032'),
    organ,
    ...base(organ, '0032'),
    name: ['食品经营许可（变更）', 'Food operation licence (change)'],
    summary: [
      '店名、负责人、经营项目或布局有变化，要把许可证改过来。',
      'When the name, the person in charge, the foods or the layout change.',
    ],
    aliases: '换老板 改店名 食品证变更 加项目 改法人',
    type: '01',
    clients: '12346',
    themes: 'food-drug permits',
    lifeEvents: 'restaurant',
    basis: [cite('law', FOOD_LAW, '第三十五条'), cite('law', '中华人民共和国行政许可法', '第四十九条'), LICENSING_LAW],
    conditions: [
      DIVISION[organ],
      '原许可证在有效期内',
      '许可证载明的事项发生变化，在变化后 10 个工作日内申请',
      '经营场所搬迁的不适用本事项，须重新申请许可',
    ],
    limits: { law: '20wd', note: TEN_DAYS, promise: '5wd' },
    materials: [
      written('application', ['食品经营许可变更申请书', 'Application for change']),
      upload('layout', ['变更后的布局和操作流程图', 'New floor plan and work flow'], '只在布局或经营项目变化时需要', {
        when: { field: 'change', is: ['foods', 'layout'] },
      }),
      OLD_LICENCE,
      licenceOfFirm,
      idCard,
    ],
    form: [
      firmPage(['是哪家店？', 'Which shop is it?']),
      page(
        'change',
        ['哪里变了？', 'What has changed?'],
        [
          pick(
            'change',
            ['变更内容', 'Change'],
            [
              ['name', '店名或单位名称', 'Name'],
              ['person', '法定代表人或负责人', 'Person in charge'],
              ['foods', '经营项目', 'Foods sold'],
              ['layout', '设备布局和操作流程', 'Layout and work flow'],
            ],
          ),
          line('new-value', ['变更后的内容', 'New particulars']),
          date('changed-on', ['从哪天起变的', 'Since when']),
        ],
      ),
    ],
    steps: steps({ accept: '1wd', review: '2wd', decide: '1wd', deliver: '1wd' }),
    result: FOOD_CERTIFICATE,
    faq: [
      ['只换了负责人，会上门核查吗？', '不会。只有设备布局、操作流程或高风险经营项目变化时，才可能需要现场核查。'],
      ['变更后有效期会重新算吗？', '不会。变更后的许可证有效期与原证相同，需要更长时间请同时申请延续。'],
    ],
  });
}

function renewLicence(organ: Licenser): PackItem {
  return item({
    code: codeOf(organ, '0033'),
    organ,
    ...base(organ, '0033'),
    name: ['食品经营许可（延续）', 'Food operation licence (renewal)'],
    summary: ['许可证快到期，还要继续经营，到期前来办延续。', 'Renew before the licence expires if you go on trading.'],
    aliases: '食品证到期 续证 换证 食品证延期',
    type: '01',
    clients: '12346',
    themes: 'food-drug permits',
    lifeEvents: 'restaurant',
    basis: [cite('law', FOOD_LAW, '第三十五条'), cite('law', '中华人民共和国行政许可法', '第五十条'), LICENSING_LAW],
    conditions: [
      DIVISION[organ],
      '在许可证有效期届满 90 个工作日前至 15 个工作日前申请',
      '经营条件没有变化，或者变化后仍符合要求',
    ],
    limits: {
      law: '20wd',
      note: '在许可有效期届满前作出决定；逾期未作决定的，视为准予延续（行政许可法第五十条）',
      promise: '5wd',
    },
    course: { renewal: { expiryField: 'expires-on', numberField: 'licence-number', applyBefore: '15wd' } },
    materials: [
      written('application', ['食品经营许可延续申请书', 'Application for renewal']),
      upload('statement', ['经营条件是否变化的声明', 'Statement on changed conditions'], '负责人签字，可用范本'),
      OLD_LICENCE,
      licenceOfFirm,
    ],
    form: [
      firmPage(['是哪家店？', 'Which shop is it?']),
      page(
        'renewal',
        ['经营条件有变化吗？', 'Has anything changed?'],
        [
          date('expires-on', ['许可证到期日', 'Licence expires on']),
          line('licence-number', ['许可证编号', 'Number of the licence'], {
            hint: ['印在许可证上', 'Printed on the licence'],
            optional: true,
          }),
          pick(
            'changed',
            ['经营条件', 'Conditions'],
            [
              ['same', '没有变化', 'Unchanged'],
              ['changed', '有变化', 'Changed', '可能需要现场核查'],
            ],
          ),
        ],
      ),
    ],
    steps: steps({ accept: '1wd', review: '2wd', decide: '1wd', deliver: '1wd' }),
    result: FOOD_CERTIFICATE,
    faq: [
      ['已经过期了还能延续吗？', '不能。过期后须停止经营，并按新办申请。'],
      [
        '最后几天才想起来，来得及吗？',
        '请尽快联系窗口。届满前 15 个工作日内才申请、来不及在届满前作出决定的，可以按新办衔接办理。',
      ],
    ],
  });
}

const LICENSERS: Licenser[] = ['530900-market', '530902-market'];

export const foodItems: PackItem[] = [
  ...LICENSERS.map(newLicence),
  ...LICENSERS.map(changeLicence),
  ...LICENSERS.map(renewLicence),
];
