// Land in villages: homesteads and farm facilities.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  household,
  idCard,
  item,
  LICENSING_LAW,
  later,
  line,
  number,
  page,
  personPage,
  pick,
  preliminary,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const PLANNING = '中华人民共和国城乡规划法';

const HOUSE_FORM = [
  personPage(
    ['谁家建房？', 'Whose house?'],
    [number('members', ['家里几口人', 'Family members'], '人', { min: 1, max: 20 })],
  ),
  page(
    'plot',
    ['建在哪里？', 'Where will it stand?'],
    [
      address('address', ['位置', 'Place']),
      pick(
        'plot',
        ['用什么地', 'Which land'],
        [
          ['old', '原宅基地翻建', 'Old plot, rebuilt'],
          ['idle', '村内空闲地', 'Idle village land'],
          ['farmland', '占用农用地', 'Farmland'],
        ],
      ),
      number('area', ['宅基地面积', 'Plot area'], '平方米', { min: 20, max: 300 }),
    ],
  ),
  page(
    'house',
    ['打算怎么建？', 'What will you build?'],
    [
      number('floors', ['层数', 'Floors'], '层', { min: 1, max: 3 }),
      number('floor-area', ['建筑面积', 'Floor area'], '平方米', { min: 20, max: 600 }),
      yes('old-house', ['旧房会拆除吗？', 'Will the old house be pulled down?']),
    ],
  ),
];

type HomesteadOrgan = '530902102' | '530902102201';

/** The village examines, the town decides (土地管理法第六十二条第四款). */
const HOMESTEAD_LEVELS = [
  { level: '6', line: 'village', post: 'reviewer', limit: '5wd', decides: false },
  { level: '5', line: 'government', post: 'organ-head', limit: '15wd', decides: true },
] as const;

const homestead = (organ: HomesteadOrgan): PackItem =>
  item({
    code: `${organ}-XK-1104`,
    organ,
    ...(organ === '530902102201' ? { base: '530902102-XK-1104' } : {}),
    name: ['农村宅基地和建房审批', 'Homestead and house building in a village'],
    summary: [
      '村民建房一份申请，宅基地批准和规划许可一起办。',
      'One application for the plot and the planning permit.',
    ],
    aliases: '农村建房 宅基地 盖房子 建房证 批地基',
    type: '01',
    clients: '1',
    themes: 'housing',
    lifeEvents: 'rural-house',
    basis: [cite('law', '中华人民共和国土地管理法', '第六十二条'), cite('law', PLANNING, '第四十一条'), LICENSING_LAW],
    conditions: [
      '申请人是博尚镇农村集体经济组织成员',
      '一户只能拥有一处宅基地，面积不超过省规定的标准',
      '符合国土空间规划和村庄规划，尽量使用原有宅基地和村内空闲地',
      '出卖、出租、赠与住宅后再申请的，不予批准',
    ],
    limits: { law: '20wd', promise: organ === '530902102' ? '15wd' : '20wd' },
    course: { levels: [...HOMESTEAD_LEVELS] },
    materials: [
      written('application', ['农村宅基地和建房（规划许可）申请表', 'Application']),
      upload('promise', ['农村宅基地使用承诺书', 'Statement on use'], '承诺建新拆旧、按图建房'),
      upload('drawing', ['房屋设计图或选用的通用图', 'House plan'], '可以免费选用镇里的通用图集'),
      upload('farmland', ['农用地转用批准', 'Conversion of farmland'], '占用农用地的由镇代办', {
        when: { field: 'plot', is: ['farmland'] },
      }),
      household,
      idCard,
    ],
    form: HOUSE_FORM,
    steps:
      organ === '530902102'
        ? steps({
            accept: '1wd',
            survey: '4wd',
            surveyBy: 'reviewer',
            consult: ['3wd', 'natural-resources', 'agriculture'],
            review: '3wd',
            check: '1wd',
            decide: '1wd',
            deliver: '2wd',
          })
        : villageSteps(),
    result: [
      'certificate',
      '农村宅基地批准书和乡村建设规划许可证',
      'Plot approval and rural planning permit',
      '2 年内动工',
    ],
    faq: [
      ['要先跟村里说吗？', '要。先向村民小组提出，讨论通过并公示后，由村委会报镇。在村里交一次材料即可。'],
      ['收费吗？', '不收费。任何人收“建房保证金”“规划费”，请拨监督电话。'],
      ['城里人能买农村宅基地吗？', '不能。宅基地只批给本集体经济组织成员。'],
    ],
  });

/** The village talks it over, posts it up, and hands it to the town; the licensing decision is the town's. */
function villageSteps() {
  const sentUp = preliminary({ accept: '4h', survey: '1wd', surveyBy: 'reviewer', review: '2wd', decide: '4h' }, [
    '博尚镇人民政府',
    'the town government',
  ]);
  const reply = {
    code: 'deliver',
    kind: 'deliver',
    name: '告知申请人',
    nameEn: 'Applicant told',
    post: 'window',
    limit: '4h',
  } as const;
  return [...sentUp, reply];
}

const farmFacility = item({
  code: '530902102-QT-1105',
  organ: '530902102',
  name: ['设施农业用地备案', 'Filing of land for farm facilities'],
  summary: [
    '搭大棚、建养殖圈舍、晾晒烘干场，动工前到镇里备案。',
    'File before you put up greenhouses, sheds or drying yards.',
  ],
  aliases: '大棚用地 养殖场用地 设施农用地 建鸡舍 烘干房',
  type: '10',
  clients: '126',
  themes: 'land',
  basis: [
    cite('law', '中华人民共和国土地管理法', '第四条'),
    cite('document', '自然资源部、农业农村部关于设施农业用地管理有关问题的通知（自然资规〔2019〕4号）', '第四项'),
  ],
  conditions: [
    '与农村集体经济组织签订用地协议并公告',
    '不占或尽量少占耕地，严禁占用永久基本农田（特殊情形依规补划）',
    '附属设施用地规模符合省规定',
  ],
  limits: { law: null, note: '备案不是许可；省另有新规定的从其规定', promise: '4wd' },
  materials: [
    written('application', ['设施农业用地备案表', 'Filing form']),
    upload('agreement', ['用地协议', 'Land agreement'], '与村集体签订，附公告照片'),
    upload('plan', ['建设方案和平面布置图', 'Plan'], '标明生产设施和附属设施面积'),
    later('restore', ['土地复垦承诺', 'Promise to restore the land'], '可后补，用范本'),
    idCard,
  ],
  form: [
    personPage(['谁来用地？', 'Who uses the land?']),
    page(
      'facility',
      ['建什么设施？', 'What will you put up?'],
      [
        pick(
          'kind',
          ['设施类别', 'Kind'],
          [
            ['greenhouse', '种植大棚、育苗', 'Greenhouse'],
            ['livestock', '畜禽养殖', 'Livestock'],
            ['fish', '水产养殖', 'Fish'],
            ['drying', '晾晒、烘干、分拣', 'Drying and sorting'],
          ],
        ),
        number('area', ['用地面积', 'Area'], '平方米', { min: 1 }),
        line('place', ['在哪个村组', 'Village and group']),
      ],
    ),
    page('time', ['用多久？', 'How long?'], [date('from-day', ['开始', 'From']), date('to-day', ['结束', 'To'])]),
  ],
  steps: steps({
    accept: '4h',
    survey: '1wd',
    surveyBy: 'reviewer',
    review: '1wd',
    decide: '4h',
    deliver: '1wd',
  }),
  result: ['record', '设施农业用地备案回执', 'Receipt of filing', '协议期内'],
  faq: [
    ['大棚里能盖房子住吗？', '不能。看护房的面积和层数有严格规定，改作住宅、餐饮的要拆除。'],
    ['养殖场还要办什么？', '达到规模的另办动物防疫条件合格证和环评或排污登记。'],
  ],
});

export const villageLandItems: PackItem[] = [homestead('530902102'), homestead('530902102201'), farmFacility];
