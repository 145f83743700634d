// Agriculture: animal disease prevention, seeds and pesticides.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  fetched,
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
  upload,
  written,
} from './shape.ts';

const animals = item({
  code: '530902-XK-1401',
  organ: '530902-agriculture',
  name: ['动物防疫条件合格证核发', 'Certificate of animal disease prevention'],
  summary: [
    '办养殖场、屠宰场、无害化处理场，投产前取得合格证。',
    'Livestock farms and slaughterhouses need it before they start.',
  ],
  aliases: '养殖场办证 防疫证 养猪场 养鸡场 屠宰场',
  type: '01',
  clients: '126',
  themes: 'permits safety',
  lifeEvents: 'startup',
  basis: [
    cite('law', '中华人民共和国动物防疫法', '第二十四条'),
    cite('law', '中华人民共和国动物防疫法', '第二十五条'),
    LICENSING_LAW,
  ],
  conditions: [
    '场所与居民区、水源、学校等保持规定的距离，或经风险评估',
    '布局和设施设备符合动物防疫条件',
    '有与规模相适应的执业兽医或防疫人员',
    '有防疫、消毒、无害化处理制度',
  ],
  limits: { law: '20wd', promise: '8wd' },
  materials: [
    written('application', ['动物防疫条件审查申请表', 'Application']),
    upload('layout', ['场所地理位置图和布局图', 'Map and layout'], '标明与周边场所的距离'),
    upload('equipment', ['设施设备清单', 'List of equipment'], '消毒、隔离、无害化处理'),
    upload('rules', ['管理制度文本', 'Rules'], '可用范本'),
    later('staff', ['兽医或防疫人员证明', 'Proof of veterinary staff'], '可在决定前补交'),
    idCard,
  ],
  form: [
    personPage(['谁来开办？', 'Who opens it?']),
    page(
      'farm',
      ['办什么场？', 'What kind of farm?'],
      [
        pick(
          'kind',
          ['场所类别', 'Kind'],
          [
            ['farm', '饲养场', 'Livestock farm'],
            ['slaughter', '屠宰加工场', 'Slaughterhouse'],
            ['isolation', '隔离场', 'Isolation station'],
            ['disposal', '无害化处理场', 'Disposal plant'],
          ],
        ),
        line('animals', ['动物种类', 'Animals'], {
          hint: ['例如：生猪、肉牛、土鸡', 'For example pigs, cattle, hens'],
        }),
        number('stock', ['设计存栏', 'Planned stock'], '头（只）', { min: 1 }),
      ],
    ),
    page(
      'place',
      ['场在哪里？', 'Where is it?'],
      [
        address('address', ['地址', 'Address']),
        number('distance', ['离最近住户', 'Distance to the next home'], '米', { min: 0 }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '3wd', review: '1wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '动物防疫条件合格证', 'Prevention certificate', '长期'],
  faq: [
    ['养几头猪要办吗？', '散养户不用办。达到省规定的规模标准才要办。'],
    ['选址距离不够怎么办？', '可以申请风险评估，评估可行、落实隔离措施的也能办。'],
  ],
});

const seeds = item({
  code: '530900-XK-1402',
  organ: '530900-agriculture',
  name: ['农作物种子生产经营许可', 'Seed production and trade licence'],
  summary: ['生产、加工、包装种子对外销售，先取得许可证。', 'Needed to produce, pack and sell crop seeds.'],
  aliases: '卖种子 种子证 种子公司 育苗',
  type: '01',
  clients: '26',
  themes: 'permits trade',
  basis: [
    cite('law', '中华人民共和国种子法', '第三十一条'),
    cite('law', '中华人民共和国种子法', '第三十二条'),
    LICENSING_LAW,
  ],
  conditions: [
    '有与种子生产经营相适应的设施、设备和专业技术人员',
    '生产地点无检疫性有害生物，有隔离和培育条件',
    '品种已依法审定或登记，有授权的取得品种权人同意',
  ],
  limits: { law: '20wd', promise: '9wd' },
  // Seeds are tested in the laboratory: two officers within five working days (许可法 §55), the clock stands (§45).
  course: { inspection: true },
  materials: [
    written('application', ['种子生产经营许可证申请表', 'Application for a licence']),
    upload('facilities', ['设施设备清单和产权证明', 'List and proof of facilities'], '检验室、加工、仓储'),
    upload('staff', ['专业技术人员名单', 'List of staff'], '生产、检验、加工人员'),
    upload('variety', ['品种权人书面同意', 'Consent of the breeder'], '授权品种需要', {
      when: { field: 'protected', is: ['yes'] },
    }),
    later('plot', ['制种地点检疫证明', 'Quarantine proof of the plots'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'crops',
      ['经营什么作物？', 'Which crops?'],
      [
        picks(
          'crops',
          ['作物', 'Crops'],
          [
            ['rice', '水稻', 'Rice'],
            ['maize', '玉米', 'Maize'],
            ['potato', '马铃薯', 'Potatoes'],
            ['vegetables', '蔬菜', 'Vegetables'],
            ['coffee-tea', '咖啡、茶苗', 'Coffee and tea plants'],
          ],
        ),
        pick(
          'protected',
          ['有授权品种吗？', 'Are any varieties protected?'],
          [
            ['no', '没有', 'No'],
            ['yes', '有', 'Yes'],
          ],
        ),
      ],
    ),
    page(
      'place',
      ['在哪里生产加工？', 'Where?'],
      [address('address', ['地址', 'Address']), number('area', ['制种面积', 'Seed plots'], '亩', { min: 1 })],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '3wd', review: '2wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  special: [{ kind: 'inspection', basis: '中华人民共和国行政许可法第四十五条', maxDays: 20 }],
  result: ['certificate', '农作物种子生产经营许可证', 'Seed licence', '5 年'],
  faq: [
    ['只卖包装好的种子要证吗？', '不用。只销售不再分装的包装种子，向县（区）农业农村局备案即可。'],
    ['农民串换自留种要办吗？', '不用。农民个人自繁自用有剩余的，可以在当地集贸市场出售、串换。'],
  ],
});

const pesticide = item({
  code: '530902-XK-1403',
  organ: '530902-agriculture',
  name: ['农药经营许可', 'Pesticide trade licence'],
  summary: ['开农药店，取得经营许可后才能卖农药。', 'Needed before you sell pesticides.'],
  aliases: '卖农药 农资店 农药证 开农资店',
  type: '01',
  clients: '126',
  themes: 'permits safety',
  lifeEvents: 'startup',
  basis: [cite('regulation', '农药管理条例', '第二十四条'), cite('regulation', '农药管理条例', '第二十五条')],
  conditions: [
    '有具备农药和病虫害防治专业知识的经营人员',
    '营业场所、仓储场所与其他商品、生活区域、饮用水源有效隔离',
    '有质量管理、台账、安全防护等制度',
    '经营限制使用农药的，另有定点布局要求，向省级申请',
  ],
  limits: {
    law: '20wd',
    note: '农药管理条例第二十五条：自受理申请之日起 20 个工作日',
    by: '农药管理条例第二十五条',
    promise: '7wd',
  },
  materials: [
    written('application', ['农药经营许可证申请表', 'Application for a licence']),
    upload('premises', ['营业和仓储场所照片、布局图', 'Pictures and plan'], '看得清货架和隔离'),
    upload('rules', ['管理制度目录', 'List of rules'], '可用范本'),
    fetched('training', ['经营人员培训证明', 'Training record'], '农业农村部门'),
    later('recycle', ['农药包装废弃物回收承诺', 'Promise to take back packaging'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来开店？', 'Who opens the shop?']),
    page(
      'shop',
      ['店开在哪里？', 'Where is the shop?'],
      [
        address('address', ['营业场所', 'Shop']),
        number('area', ['营业面积', 'Shop area'], '平方米', { min: 30 }),
        number('store', ['仓储面积', 'Store area'], '平方米', { min: 50 }),
      ],
    ),
    page(
      'staff',
      ['谁懂农药？', 'Who knows pesticides?'],
      [line('expert', ['经营人员姓名', 'Name']), line('school', ['学历或培训情况', 'Education or training'])],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '2wd', review: '1wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '农药经营许可证', 'Pesticide licence', '5 年'],
  faq: [
    ['蚊香、杀虫喷雾要证吗？', '专门经营卫生用农药的不用办理。'],
    ['店里能同时卖种子化肥吗？', '能，但农药要与食品、饲料、生活用品隔离。'],
  ],
});

export const farmItems: PackItem[] = [animals, seeds, pesticide];
