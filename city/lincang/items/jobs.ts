// Human resources and social security: finding work, and firms that place or lend workers.
import type { PackItem } from '#services/items/contract.ts';
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
  money,
  number,
  onTheSpot,
  page,
  personPage,
  pick,
  picks,
  preliminary,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const HARDSHIP_PAGES = [
  personPage(['谁来申请？', 'Who applies?']),
  page(
    'situation',
    ['现在是什么情况？', 'What is your situation?'],
    [
      pick(
        'kind',
        ['困难类别', 'Kind of hardship'],
        [
          ['older', '年龄偏大', 'Older worker', '女满 40 周岁、男满 50 周岁'],
          ['disabled', '残疾', 'Disability'],
          ['relief', '享受最低生活保障', 'On minimum living allowance'],
          ['no-worker', '零就业家庭', 'Nobody in the family works'],
          ['landless', '失去土地', 'Lost farmland'],
          ['long', '连续失业一年以上', 'Out of work for over a year'],
        ],
      ),
      date('out-since', ['从哪天起没有工作', 'Out of work since']),
      yes('registered', ['办过失业登记吗？', 'Are you registered as unemployed?'], {
        hint: ['没有也没关系，我们一并登记', 'If not, we register you at the same time'],
      }),
    ],
  ),
  page(
    'wish',
    ['想找什么样的工作？', 'What work do you want?'],
    [
      picks(
        'help',
        ['希望得到的帮助', 'Help wanted'],
        [
          ['job', '推荐岗位', 'Job offers'],
          ['training', '免费培训', 'Free training'],
          ['insurance', '社会保险补贴', 'Insurance subsidy'],
          ['public-job', '公益性岗位', 'Public-interest post'],
        ],
      ),
      line('skill', ['会什么手艺', 'Skills'], { optional: true }),
    ],
  ),
];

const hardship = (organ: '530902-hrss' | '530902001'): PackItem =>
  item({
    code: `${organ.split('-')[0]}-QR-0203`,
    organ,
    ...(organ === '530902001' ? { base: '530902-QR-0203' } : {}),
    name: ['就业困难人员认定', 'Recognition of a person with difficulty finding work'],
    summary: [
      '找工作有困难的，认定后可享受岗位、补贴和培训帮助。',
      'Recognised persons get help with jobs, subsidies and training.',
    ],
    aliases: '4050 公益性岗位 就业援助 零就业家庭 失业补贴',
    type: '07',
    clients: '1',
    themes: 'employment social-relief',
    lifeEvents: 'job',
    basis: [
      cite('law', '中华人民共和国就业促进法', '第五十二条'),
      cite('law', '中华人民共和国就业促进法', '第五十三条'),
    ],
    conditions: [
      organ === '530902001' ? '户籍或常住地在凤翔街道' : '户籍或常住地在临翔区',
      '在法定劳动年龄内、有劳动能力和就业愿望',
      '因身体状况、技能水平、家庭因素、失去土地等难以就业，或者连续失业一定时间仍未就业',
    ],
    limits: {
      law: null,
      note: '法律未规定期限，含公示 3 个工作日',
      promise: organ === '530902001' ? '6wd' : '8wd',
    },
    materials: [
      written('application', ['就业困难人员认定申请表', 'Application for recognition']),
      upload('landless', ['征地证明', 'Proof of land acquisition'], '征收土地公告或补偿协议', {
        when: { field: 'kind', is: ['landless'] },
      }),
      fetched('disability', ['残疾人证', 'Disability certificate'], '残疾人联合会', {
        when: { field: 'kind', is: ['disabled'] },
      }),
      fetched('relief', ['最低生活保障信息', 'Allowance record'], '民政部门', {
        when: { field: 'kind', is: ['relief'] },
      }),
      idCard,
    ],
    form: HARDSHIP_PAGES,
    steps:
      organ === '530902001'
        ? preliminary({ accept: '1wd', survey: '2wd', surveyBy: 'reviewer', review: '2wd', decide: '1wd' }, [
            '临翔区人力资源和社会保障局',
            'the district bureau',
          ])
        : steps({ accept: '1wd', review: '4wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
    result:
      organ === '530902001'
        ? ['record', '初审意见', 'Preliminary opinion', '本次申请有效']
        : ['record', '就业困难人员认定结果', 'Recognition', '3 年'],
    faq: [
      ['认定要花钱吗？', '不收费，全程免费。'],
      ['认定后找到工作了怎么办？', '请告诉社区或窗口。就业后退出名单，已享受的补贴按规定结清。'],
      ['在街道办和在区里办有什么不同？', '结果一样。街道初审后报区局，您只需提交一次材料。'],
    ],
  });

const flexible = item({
  code: '530902-GF-0202',
  organ: '530902-hrss',
  name: ['灵活就业人员参加养老保险登记', 'Pension enrolment for the self-employed'],
  summary: [
    '没有固定单位的，可以自己参加职工基本养老保险。',
    'Without an employer you can join the employees’ pension scheme yourself.',
  ],
  aliases: '灵活就业社保 自己交社保 个人参保 自由职业交养老',
  type: '20',
  clients: '1',
  themes: 'social-security employment',
  lifeEvents: 'job startup',
  basis: [
    cite('law', '中华人民共和国社会保险法', '第十条第二款'),
    cite('law', '中华人民共和国社会保险法', '第五十八条第二款'),
  ],
  conditions: [
    '年满 16 周岁、未达到法定退休年龄',
    '无雇工的个体工商户、非全日制从业人员以及其他灵活就业人员',
    '没有正在由单位缴纳职工养老保险',
  ],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [written('application', ['个人参保登记表', 'Enrolment form']), idCard],
  form: [
    personPage(),
    page(
      'work',
      ['现在怎么就业？', 'How do you work?'],
      [
        pick(
          'work',
          ['就业方式', 'Way of work'],
          [
            ['trader', '无雇工的个体工商户', 'Trader without staff'],
            ['part-time', '非全日制用工', 'Part-time'],
            ['platform', '平台骑手、司机、主播等', 'Platform work'],
            ['other', '其他灵活就业', 'Other'],
          ],
        ),
      ],
    ),
    page(
      'contribution',
      ['按哪一档缴费？', 'Which contribution?'],
      [
        pick(
          'grade',
          ['缴费基数档次', 'Contribution base'],
          [
            ['low', '最低档（60%）', 'Lowest, 60 %'],
            ['middle', '中间档（100%）', 'Middle, 100 %'],
            ['high', '最高档（300%）', 'Highest, 300 %'],
          ],
        ),
        date('from-month', ['从哪个月开始缴', 'First month']),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '参保登记凭证', 'Enrolment certificate', '长期'],
  faq: [
    ['中途断缴会作废吗？', '不会。缴费年限累计计算，恢复缴费即可继续。'],
    ['外地户口能参保吗？', '能。户籍地或就业地都可以参保，不再受户籍限制。'],
    ['登记后去哪里缴费？', '由税务部门征收，手机上就能缴，登记次日可查到缴费档次。'],
  ],
});

const dispatch = item({
  code: '530900-XK-0204',
  organ: '530900-hrss',
  name: ['劳务派遣经营许可', 'Labour dispatch licence'],
  summary: ['经营劳务派遣业务，先取得许可，再办相应登记。', 'Needed before you lend workers to other employers.'],
  aliases: '劳务公司 派遣证 劳务派遣资质 人力外包',
  type: '01',
  clients: '2',
  themes: 'staff permits',
  lifeEvents: 'startup',
  basis: [cite('law', '中华人民共和国劳动合同法', '第五十七条'), LICENSING_LAW],
  conditions: [
    '注册资本不少于人民币 200 万元',
    '有与开展业务相适应的固定的经营场所和设施',
    '有符合法律、行政法规规定的劳务派遣管理制度',
  ],
  limits: { law: '20wd', promise: '7wd' },
  materials: [
    written('application', ['劳务派遣经营许可申请书', 'Application for a dispatch licence']),
    upload('capital', ['验资报告或出资证明', 'Proof of capital'], '证明实缴不少于 200 万元'),
    upload('premises', ['经营场所使用证明', 'Right to the premises'], '租赁合同或产权证明'),
    upload('rules', ['劳务派遣管理制度', 'Dispatch rules'], '含劳动合同、报酬、社保、工作时间等内容'),
    later('sample-contract', ['劳务派遣协议样本', 'Sample dispatch agreement'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'capital',
      ['资本和场所怎么样？', 'Capital and premises'],
      [
        money('capital', ['实缴注册资本', 'Paid-in capital'], { min: 2000000 }),
        address('address', ['经营场所', 'Business address']),
      ],
    ),
    page(
      'business',
      ['打算怎么派遣？', 'How will you lend workers?'],
      [
        number('workers', ['预计派遣人数', 'Workers expected'], '人'),
        picks(
          'trades',
          ['主要行业', 'Trades'],
          [
            ['sugar', '制糖', 'Sugar'],
            ['building', '建筑', 'Building'],
            ['cleaning', '保洁', 'Cleaning'],
            ['services', '其他服务', 'Other services'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '2wd', review: '1wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '劳务派遣经营许可证', 'Labour dispatch licence', '3 年'],
  faq: [
    ['人力资源外包要办这个证吗？', '不用。外包由承包方自己管理劳动者；派遣是把劳动者交用工单位管理，才需要许可。'],
    ['分公司要另外办吗？', '不另外许可，但应当书面报告分公司所在地人社部门并备案。'],
  ],
});

const agency = item({
  code: '530900-XK-0205',
  organ: '530900-hrss',
  name: ['人力资源服务许可', 'Employment agency licence'],
  summary: ['开职业介绍所、招聘网站，从事职业中介要取得许可。', 'Needed to run an employment agency or a job site.'],
  aliases: '职业中介 招聘公司 猎头 人力资源许可证 职介所',
  type: '01',
  clients: '26',
  themes: 'staff permits',
  lifeEvents: 'startup',
  basis: [
    cite('regulation', '人力资源市场暂行条例', '第十八条第一款'),
    cite('regulation', '人力资源市场暂行条例', '第十九条'),
    cite('law', '中华人民共和国就业促进法', '第四十条'),
  ],
  conditions: [
    '有明确的章程和管理制度',
    '有开展业务必备的固定场所、办公设施和一定数额的开办资金',
    '有一定数量具备相应职业资格的专职工作人员',
  ],
  limits: {
    law: '20wd',
    note: '人力资源市场暂行条例第十九条：自收到申请之日起 20 日内',
    by: '人力资源市场暂行条例第十九条',
    promise: '5wd',
  },
  materials: [
    written('application', ['人力资源服务许可申请表', 'Application for an agency licence']),
    upload('rules', ['管理制度和章程', 'Rules and charter'], '盖章的电子件'),
    later('staff', ['专职工作人员名单和资格证明', 'Staff and their qualifications'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'services',
      ['提供哪些服务？', 'Which services?'],
      [
        picks(
          'services',
          ['服务内容', 'Services'],
          [
            ['placement', '职业介绍', 'Placement'],
            ['headhunting', '人才寻访', 'Executive search'],
            ['online', '网络招聘', 'On-line recruiting'],
            ['fair', '现场招聘会', 'Job fairs'],
          ],
        ),
        address('address', ['服务场所', 'Address of service']),
        number('staff', ['专职人员', 'Full-time staff'], '人', { min: 1 }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '2wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '人力资源服务许可证', 'Employment agency licence', '长期'],
  faq: [
    ['只发布招聘信息也要许可吗？', '收集和发布供求信息的，自开展业务之日起 15 日内备案即可；从事职业中介的才要许可。'],
    ['可以向求职者收费吗？', '介绍不成功的不得收费；不得以任何名义收取押金。'],
  ],
});

export const jobItems: PackItem[] = [hardship('530902-hrss'), hardship('530902001'), flexible, dispatch, agency];
