// Small restaurants and food plants.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  firmPage,
  idCard,
  item,
  LICENSING_LAW,
  later,
  licenceOfFirm,
  line,
  number,
  page,
  personPage,
  pick,
  picks,
  steps,
  type Two,
  upload,
  written,
  yes,
} from './shape.ts';

const FOOD_LAW = '中华人民共和国食品安全法';

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

const smallRestaurant = item({
  code: '530902-QR-0034',
  organ: '530902-market',
  name: ['小餐饮登记', 'Registration of a small restaurant'],
  summary: [
    '店面小、人手少、条件简单的小饭馆，登记后就能经营。',
    'For small eating places with simple facilities: register, then open.',
  ],
  aliases: '小饭馆 早点铺 米线店 烧烤店 小吃摊店',
  type: '07',
  clients: '16',
  themes: 'food-drug permits',
  lifeEvents: 'restaurant startup',
  basis: [cite('law', FOOD_LAW, '第三十六条')],
  conditions: [
    '有固定店面、个体工商户营业执照，经营面积较小、从业人员较少',
    '与其经营规模、条件相适应，能保证所经营的食品卫生、无毒、无害',
    '不制售生食、裱花蛋糕等高风险食品',
  ],
  limits: { law: null, note: '食品安全法第三十六条授权省、自治区、直辖市制定具体管理办法', promise: '3wd' },
  materials: [
    written('application', ['小餐饮登记表', 'Registration form']),
    upload('photo', ['店面和操作间照片', 'Pictures of the shop and kitchen'], '各 1 张，看得清布局'),
    later('health', ['从业人员健康证明', 'Health certificates of staff'], '可在决定前补交，每人一份'),
    licenceOfFirm,
    idCard,
  ],
  form: [
    personPage(['谁来开这家店？', 'Who opens the shop?']),
    premisesPage,
    page(
      'foods',
      ['主要卖什么？', 'What do you sell?'],
      [
        picks(
          'foods',
          ['经营品种', 'Foods'],
          [
            ['noodles', '米线、面条、饵丝', 'Rice noodles and noodles'],
            ['fried', '炒菜、烧烤', 'Stir-fry and barbecue'],
            ['breakfast', '早点', 'Breakfast'],
            ['drinks', '自制饮品', 'Drinks made on site'],
          ],
        ),
        number('staff', ['从业人员', 'Staff'], '人', { min: 1, max: 20 }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '1wd', decide: '4h', deliver: '4h' }),
  result: ['certificate', '小餐饮登记证', 'Small restaurant registration', '3 年'],
  faq: [
    [
      '怎么知道我该办登记还是许可？',
      '店面小、人手少、不做生食和裱花蛋糕的办登记；其余办食品经营许可。拿不准可以先打窗口电话。',
    ],
    ['登记证要年检吗？', '不用年检，到期前申请延续即可。'],
  ],
});

const CATEGORIES: Two = ['食品类别', 'Food category'];

const production = item({
  code: '530900-XK-0035',
  organ: '530900-market',
  name: ['食品生产许可', 'Food production licence'],
  summary: [
    '办厂生产茶叶、坚果、酒、糕点等食品，投产前要取得这个许可。',
    'Needed before a plant makes tea, nuts, spirits, pastry or other foods.',
  ],
  aliases: '办食品厂 SC证 茶厂办证 核桃加工 食品加工厂',
  type: '01',
  clients: '126',
  themes: 'food-drug permits',
  lifeEvents: 'startup',
  basis: [cite('law', FOOD_LAW, '第三十三条'), cite('law', FOOD_LAW, '第三十五条'), LICENSING_LAW],
  conditions: [
    '已取得营业执照等合法主体资格',
    '有与生产品种、数量相适应的厂房、设备和合理的工艺流程',
    '有专职或者兼职的食品安全专业技术人员和管理制度',
    '婴幼儿配方食品、特殊医学用途配方食品、保健食品向省级申请',
  ],
  course: { safety: true },
  limits: {
    law: '20wd',
    note: '市场监管总局《食品生产许可管理办法》另定 10 个工作日，从短办理',
    promise: '10wd',
  },
  materials: [
    written('application', ['食品生产许可申请书', 'Application for a food production licence']),
    upload('layout', ['生产设备布局图和工艺流程图', 'Equipment layout and process chart'], '标明主要设备和关键控制点'),
    upload('equipment', ['主要生产设备设施清单', 'List of main equipment'], '写明名称、规格型号和数量'),
    upload('rules', ['食品安全管理制度清单', 'List of food safety rules'], '只要清单，制度文本现场核查时看'),
    later(
      'trial-report',
      ['试制食品检验合格报告', 'Test report of the trial product'],
      '可在决定前补交，企业自检或委托检验都可以',
      {
        issuer: '有资质的检验机构或企业自检',
      },
    ),
    licenceOfFirm,
  ],
  form: [
    firmPage(['哪家企业申请？', 'Which company applies?']),
    page(
      'products',
      ['准备生产什么？', 'What will you make?'],
      [
        pick('category', CATEGORIES, [
          ['tea', '茶叶及相关制品', 'Tea and tea products'],
          ['nuts', '炒货食品及坚果制品', 'Roasted seeds and nuts'],
          ['spirits', '酒类', 'Alcoholic drinks'],
          ['pastry', '糕点', 'Pastry'],
          ['other', '其他', 'Other'],
        ]),
        line('products', ['具体品种', 'Products'], {
          hint: ['例如：普洱茶、红茶', 'For example Pu’er tea, black tea'],
        }),
      ],
    ),
    page(
      'plant',
      ['厂在哪里？', 'Where is the plant?'],
      [
        address('address', ['生产地址', 'Address of the plant']),
        number('area', ['厂房面积', 'Floor area'], '平方米', { min: 1 }),
        date('start-on', ['计划投产日期', 'Planned start'], { optional: true }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '4wd', review: '1wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  special: [{ kind: 'testing', basis: '中华人民共和国行政许可法第四十五条', maxDays: 15 }],
  result: ['certificate', '食品生产许可证', 'Food production licence', '5 年'],
  faq: [
    ['试制品检验多久？', '由检验机构决定，一般 15 日以内。检验时间不计入办理期限，我们会书面告诉您。'],
    ['小作坊也要办吗？', '食品生产加工小作坊按省的管理办法登记，不办生产许可。'],
    ['增加一个品种要重新办吗？', '在有效期内增加食品类别的，申请变更即可。'],
  ],
});

export const foodMakerItems: PackItem[] = [smallRestaurant, production];
