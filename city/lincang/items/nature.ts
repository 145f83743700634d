// Environment, forest and water: impact assessment, pollution permits, felling and taking water.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  fetched,
  firmPage,
  idCard,
  item,
  later,
  licenceOfFirm,
  line,
  long,
  money,
  number,
  page,
  personPage,
  pick,
  picks,
  steps,
  upload,
  written,
} from './shape.ts';

const assessment = item({
  code: '530900-XK-1201',
  organ: '530900-ecology',
  name: ['建设项目环境影响报告表审批', 'Approval of an environmental impact form'],
  summary: [
    '会影响环境的建设项目，开工前审批环评报告表。',
    'Projects that touch the environment need this before they start.',
  ],
  aliases: '环评 环评审批 报告表 环境影响评价',
  type: '01',
  clients: '2346',
  themes: 'environment investment',
  basis: [cite('law', '中华人民共和国环境影响评价法', '第二十二条')],
  conditions: [
    '项目在建设项目环境影响评价分类管理名录中属于报告表类',
    '选址符合规划和生态环境分区管控要求',
    '污染防治措施能使排放达标',
    '登记表类项目网上备案即可，不用审批',
  ],
  limits: {
    law: '30d',
    note: '环境影响评价法第二十二条：收到报告表之日起 30 日内',
    by: '环境影响评价法第二十二条',
    promise: '10wd',
  },
  materials: [
    written('application', ['环评审批申请表', 'Application']),
    upload('report', ['环境影响报告表', 'Impact form'], '全本，编制单位和编制人员签章'),
    upload('public', ['删除涉密内容的公示本', 'Version for publication'], '用于网上公示'),
    upload('noise', ['噪声专项评价', 'Noise assessment'], '声环境敏感区附近需要', {
      when: { field: 'near', is: ['homes'] },
    }),
    later('total', ['总量指标来源说明', 'Source of emission quotas'], '可在决定前补交，新增重点污染物排放的需要'),
    fetched('project', ['项目代码和备案信息', 'Project record'], '发展改革部门'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['建设单位是谁？', 'Who is the developer?']),
    page(
      'project',
      ['是什么项目？', 'What is the project?'],
      [
        line('project', ['项目名称', 'Name']),
        pick(
          'trade',
          ['行业', 'Trade'],
          [
            ['food', '食品、制糖、茶叶', 'Food, sugar and tea'],
            ['livestock', '养殖', 'Livestock'],
            ['quarry', '采石、建材', 'Quarries and building materials'],
            ['other', '其他', 'Other'],
          ],
        ),
        money('investment', ['总投资', 'Investment']),
      ],
    ),
    page(
      'site',
      ['建在哪里？', 'Where is it?'],
      [
        address('address', ['地点', 'Place']),
        pick(
          'near',
          ['300 米内有什么', 'Within 300 metres'],
          [
            ['homes', '住宅、学校或医院', 'Homes, schools or hospitals'],
            ['river', '河流、水源', 'Rivers or springs'],
            ['none', '都没有', 'None of these'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '2wd',
    consult: ['3wd', 'natural-resources', 'water'],
    review: '2wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [
    { kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 30 },
    { kind: 'hearing', basis: '中华人民共和国行政许可法第四十六条', maxDays: 20 },
  ],
  result: ['approval', '环境影响报告表批复', 'Approval of the impact form', '5 年内开工有效'],
  faq: [
    ['怎么知道要做报告书还是报告表？', '在窗口或网上输入项目类型，系统按名录告诉您；不确定的可以免费咨询。'],
    ['附近居民能提意见吗？', '能。受理和拟批准前都要网上公示，意见都会答复。'],
    ['专家评审要我付钱吗？', '不用。技术评估费用由我们承担。'],
  ],
});

const discharge = item({
  code: '530900-XK-1202',
  organ: '530900-ecology',
  name: ['排污许可证核发', 'Pollution discharge permit'],
  summary: ['列入名录的排污单位，排污前取得许可证。', 'Listed businesses need this permit before they discharge.'],
  aliases: '排污证 排污许可 污水排放 废气排放',
  type: '01',
  clients: '236',
  themes: 'environment permits',
  basis: [
    cite('regulation', '排污许可管理条例', '第二条'),
    cite('regulation', '排污许可管理条例', '第六条'),
    cite('regulation', '排污许可管理条例', '第十二条'),
  ],
  conditions: [
    '已取得环评批复或办理登记表备案',
    '污染物排放符合标准和总量要求',
    '污染防治设施可行，自行监测方案符合规范',
    '影响很小的单位填排污登记表即可，不用许可',
  ],
  limits: {
    law: '20wd',
    note: '排污许可管理条例第十二条：简化管理 20 日，重点管理 30 日，需现场核查的 45 日',
    by: '排污许可管理条例第十二条',
    promise: '9wd',
  },
  materials: [
    written('application', ['排污许可证申请表', 'Application for a permit']),
    fetched('assessment', ['环评批复', 'Impact approval'], '生态环境部门'),
    upload('monitoring', ['自行监测方案', 'Monitoring plan'], '点位、指标、频次'),
    upload('publicity', ['信息公开情况说明', 'Statement on publication'], '重点管理的单位需要', {
      when: { field: 'class', is: ['key'] },
    }),
    later('quota', ['总量指标说明', 'Emission quotas'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['排污单位是谁？', 'Who discharges?']),
    page(
      'class',
      ['属于哪一类管理？', 'Which class?'],
      [
        pick(
          'class',
          ['管理类别', 'Class'],
          [
            ['simple', '简化管理', 'Simplified'],
            ['key', '重点管理', 'Key'],
          ],
        ),
        line('trade', ['行业', 'Trade']),
        address('address', ['生产经营场所', 'Place of production']),
      ],
    ),
    page(
      'discharge',
      ['排什么、排到哪里？', 'What and where?'],
      [
        picks(
          'kinds',
          ['污染物', 'Pollutants'],
          [
            ['water', '废水', 'Waste water'],
            ['air', '废气', 'Waste gas'],
            ['solid', '固体废物', 'Solid waste'],
          ],
        ),
        number('outlets', ['排放口', 'Outlets'], '个', { min: 1 }),
        line('into', ['排放去向', 'Into'], {
          hint: ['例如：市政管网、南汀河', 'For example the city sewer or a river'],
        }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '2wd', review: '3wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '排污许可证', 'Discharge permit', '5 年'],
  faq: [
    ['到期前多久申请延续？', '届满 60 日前提出，我们自受理之日起 20 日内完成审查。'],
    ['几个厂区办一个证行吗？', '不行。有两个以上生产经营场所的，分别申请。'],
  ],
});

const felling = item({
  code: '530902-XK-1301',
  organ: '530902-forestry',
  name: ['林木采伐许可', 'Felling licence'],
  summary: [
    '采伐林地上的树木先办许可，自家房前屋后的零星树不用。',
    'Needed to fell forest trees; scattered trees by your house are exempt.',
  ],
  aliases: '砍树 采伐证 伐木 砍伐证 核桃树更新',
  type: '01',
  clients: '12346',
  themes: 'land environment',
  basis: [
    cite('law', '中华人民共和国森林法', '第五十四条'),
    cite('law', '中华人民共和国森林法', '第五十六条'),
    cite('law', '中华人民共和国森林法', '第五十七条'),
  ],
  conditions: [
    '林木权属清楚',
    '采伐方式和强度符合技术规程，采伐后按期更新造林',
    '自然保护区、封山育林期等禁止采伐的区域除外',
  ],
  quantityLimit: '不超过临翔区年度采伐限额，按受理先后安排；限额用完的转入下一年度',
  limits: { law: '20wd', promise: '5wd' },
  materials: [
    written('application', ['林木采伐申请表', 'Application for felling']),
    upload('right', ['林权证或不动产权证', 'Title to the trees'], '系统查不到时才要'),
    upload('survey', ['伐区调查设计材料', 'Survey of the felling area'], '蓄积 30 立方米以下的个人采伐用告知承诺代替', {
      when: { field: 'size', is: ['large'] },
    }),
    upload('replant', ['上次采伐更新验收证明', 'Proof of replanting'], '去年采伐过的需要', {
      when: { field: 'felled-before', is: ['yes'] },
    }),
    idCard,
  ],
  form: [
    personPage(['谁来采伐？', 'Who fells?']),
    page(
      'trees',
      ['砍什么树、砍多少？', 'Which trees, how many?'],
      [
        line('species', ['树种', 'Species'], {
          hint: ['例如：云南松、桤木', 'For example Yunnan pine, alder'],
        }),
        pick(
          'size',
          ['采伐量', 'Volume'],
          [
            ['small', '30 立方米以下', 'Up to 30 cubic metres'],
            ['large', '超过 30 立方米', 'Over 30 cubic metres'],
          ],
        ),
        number('area', ['采伐面积', 'Area'], '亩', { min: 0.1 }),
      ],
    ),
    page(
      'place',
      ['林子在哪里？', 'Where is the forest?'],
      [
        address('address', ['村组和小地名', 'Village and place']),
        date('from-day', ['打算哪天开始', 'From']),
        pick(
          'felled-before',
          ['去年采伐过吗？', 'Did you fell last year?'],
          [
            ['no', '没有', 'No'],
            ['yes', '有', 'Yes'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '4h', survey: '2wd', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '林木采伐许可证', 'Felling licence', '最长 1 年'],
  faq: [
    ['自家院子里的树要办吗？', '不用。农村居民采伐自留地和房前屋后个人所有的零星林木，不需要许可。'],
    ['限额用完了怎么办？', '我们在受理时就告诉您排在第几位；当年没有限额的，下一年度优先安排。'],
    ['运木材还要证吗？', '不用。木材运输证已经取消。'],
  ],
});

const water = item({
  code: '530902-XK-1302',
  organ: '530902-water',
  name: ['取水许可', 'Licence to take water'],
  summary: [
    '从河流、水库、地下取水用于生产，先办取水许可。',
    'Needed to take river, reservoir or ground water for production.',
  ],
  aliases: '取水证 打井 抽水 水资源论证 水电站取水',
  type: '01',
  clients: '12346',
  themes: 'water-power environment',
  basis: [
    cite('law', '中华人民共和国水法', '第四十八条'),
    cite('regulation', '取水许可和水资源费征收管理条例', '第十八条'),
    cite('regulation', '取水许可和水资源费征收管理条例', '第十九条'),
  ],
  conditions: [
    '符合水资源规划和用水总量控制指标',
    '不损害公共利益和他人合法取水权益',
    '有计量设施和退水处理措施',
    '家庭生活和零星散养畜禽饮用等少量取水不用许可',
  ],
  quantityLimit: '批准的总取水量不超过上级下达的临翔区可取用水量',
  limits: {
    law: '45wd',
    note: '取水许可和水资源费征收管理条例第十九条',
    by: '取水许可和水资源费征收管理条例第十九条',
    promise: '15wd',
  },
  materials: [
    written('application', ['取水许可申请书', 'Application to take water']),
    upload('report', ['水资源论证报告书', 'Water resources report'], '建设项目取水提供；取水量小的填论证表'),
    upload('third', ['与第三者利害关系的说明', 'Statement on third parties'], '没有影响的写明即可'),
    upload('well', ['凿井施工方案', 'Plan of the well'], '取用地下水的需要', {
      when: { field: 'source', is: ['ground'] },
    }),
    later('measure', ['计量设施安装承诺', 'Promise of a meter'], '可在决定前补交，用范本'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来取水？', 'Who takes water?']),
    page(
      'use',
      ['取水做什么？', 'What for?'],
      [
        pick(
          'purpose',
          ['用途', 'Purpose'],
          [
            ['industry', '工业', 'Industry'],
            ['irrigation', '灌溉', 'Irrigation'],
            ['power', '水力发电', 'Hydropower'],
            ['drinking', '供水', 'Water supply'],
          ],
        ),
        number('volume', ['年取水量', 'Water a year'], '万立方米', { min: 0.01 }),
        long('return', ['退水去向和处理', 'Return of water'], { optional: true }),
      ],
    ),
    page(
      'place',
      ['从哪里取水？', 'From where?'],
      [
        pick(
          'source',
          ['水源', 'Source'],
          [
            ['river', '河流', 'River'],
            ['reservoir', '水库', 'Reservoir'],
            ['ground', '地下水', 'Ground water'],
          ],
        ),
        line('water-name', ['河流或水库名称', 'Name'], { optional: true }),
        address('address', ['取水口位置', 'Place of intake']),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '3wd',
    consult: ['3wd', 'ecology', 'agriculture'],
    review: '4wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [
    {
      kind: 'hearing',
      basis: '取水许可和水资源费征收管理条例第十八条、中华人民共和国行政许可法第四十六条',
      maxDays: 20,
    },
    { kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 30 },
  ],
  result: ['approval', '取水申请批准文件', 'Approval to take water', '批准后 3 年内开工；取水许可证一般 5 年'],
  faq: [
    ['要交水资源费吗？', '办证不收费。2024 年 12 月 1 日起水资源费改征水资源税，向税务部门申报。'],
    ['批准后马上能取水吗？', '取水工程建成试运行 30 日后验收，合格的发取水许可证。'],
  ],
});

export const natureItems: PackItem[] = [assessment, discharge, felling, water];
