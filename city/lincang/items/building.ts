// Construction and housing: building permits, selling before completion, public rental homes.
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
  later,
  licenceOfFirm,
  line,
  money,
  number,
  page,
  personPage,
  pick,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const permit = item({
  code: '530900-XK-1001',
  organ: '530900-housing',
  name: ['建筑工程施工许可', 'Construction permit'],
  summary: [
    '工程开工前取得施工许可证，限额以下小型工程不用。',
    'Needed before building starts; small works are exempt.',
  ],
  aliases: '施工许可证 开工 工程报建 建房开工',
  type: '01',
  clients: '2346',
  themes: 'construction investment',
  basis: [cite('law', '中华人民共和国建筑法', '第七条'), cite('law', '中华人民共和国建筑法', '第八条')],
  conditions: [
    '已办理用地批准手续',
    '依法应当办理的，已取得建设工程规划许可证',
    '已确定建筑施工企业',
    '有满足施工需要的资金安排、施工图纸及技术资料',
    '有保证工程质量和安全的具体措施',
  ],
  limits: { law: '7wd', note: '建筑法第八条：自收到申请之日起 7 日内', by: '建筑法第八条', promise: '3wd' },
  materials: [
    written('application', ['建筑工程施工许可申请表', 'Application for a construction permit']),
    fetched('land', ['用地批准手续', 'Land approval'], '自然资源部门'),
    fetched('planning', ['建设工程规划许可证', 'Planning permit'], '自然资源部门'),
    upload('contract', ['施工合同', 'Building contract'], '直接发包的附理由'),
    upload('drawings', ['施工图审查合格书', 'Approved drawings'], '网上图审的自动调取'),
    later('funds', ['资金安排承诺书', 'Statement on funds'], '可在决定前补交，用范本'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['建设单位是谁？', 'Who is the developer?']),
    page(
      'project',
      ['是什么工程？', 'What is the project?'],
      [
        line('project', ['工程名称', 'Name']),
        line('project-code', ['投资项目代码', 'Project code'], {
          hint: ['24 位，在投资平台取得', '24 characters, from the investment platform'],
        }),
        number('area', ['建筑面积', 'Floor area'], '平方米', { min: 1 }),
        money('price', ['合同价', 'Contract price']),
      ],
    ),
    page(
      'site',
      ['工地在哪里？', 'Where is the site?'],
      [
        address('address', ['建设地点', 'Place']),
        date('start-on', ['计划开工', 'Planned start']),
        line('builder', ['施工单位', 'Builder']),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '建筑工程施工许可证', 'Construction permit', '领证后 3 个月内开工'],
  faq: [
    ['多小的工程不用办？', '工程投资额 30 万元以下或者建筑面积 300 平方米以下的可以不办；省里调整限额的，从其规定。'],
    ['质量监督还要另外办吗？', '不用。质量、安全监督手续与施工许可合并办理。'],
  ],
});

const presale = item({
  code: '530900-XK-1002',
  organ: '530900-housing',
  name: ['商品房预售许可', 'Permit to sell homes before completion'],
  summary: ['楼盘没建好就卖，先取得预售许可。', 'Needed before homes are sold from the plan.'],
  aliases: '预售证 卖期房 楼盘预售 商品房预售',
  type: '01',
  clients: '2',
  themes: 'construction permits',
  basis: [
    cite('law', '中华人民共和国城市房地产管理法', '第四十五条'),
    cite('regulation', '城市房地产开发经营管理条例', '第二十二条'),
    cite('regulation', '城市房地产开发经营管理条例', '第二十四条'),
  ],
  conditions: [
    '已交付全部土地使用权出让金，取得土地使用权证书',
    '持有建设工程规划许可证和施工许可证',
    '投入开发建设的资金达到工程建设总投资的 25% 以上，已确定施工进度和竣工交付日期',
    '预售款由银行监管账户收取',
  ],
  limits: {
    law: '10wd',
    note: '城市房地产开发经营管理条例第二十四条：自收到申请之日起 10 日内',
    by: '城市房地产开发经营管理条例第二十四条',
    promise: '4wd',
  },
  materials: [
    written('application', ['商品房预售许可申请表', 'Application for presale']),
    fetched('land', ['不动产权证书', 'Land title'], '自然资源部门'),
    fetched('permits', ['规划许可证和施工许可证', 'Planning and construction permits'], '自然资源、住房城乡建设部门'),
    upload('plan', ['预售方案', 'Sales plan'], '含分层平面图、价格备案表'),
    upload('progress', ['工程形象进度和投资证明', 'Progress and investment'], '监理单位盖章'),
    upload('account', ['预售资金监管协议', 'Account agreement'], '与银行、监管机构三方签订'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['开发企业是谁？', 'Who is the developer?']),
    page(
      'estate',
      ['预售哪些楼？', 'Which buildings?'],
      [
        line('estate', ['项目名称', 'Name']),
        line('buildings', ['楼栋号', 'Buildings']),
        number('homes', ['预售套数', 'Homes'], '套', { min: 1 }),
        number('area', ['预售面积', 'Floor area'], '平方米', { min: 1 }),
      ],
    ),
    page(
      'delivery',
      ['什么时候交房？', 'When will they be ready?'],
      [date('ready-on', ['约定交付日期', 'Delivery']), line('bank', ['监管银行', 'Bank'])],
    ),
  ],
  steps: steps({ accept: '4h', survey: '1wd', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '商品房预售许可证', 'Presale permit', '至房屋交付'],
  faq: [
    ['没拿证可以收认筹金吗？', '不可以。取得预售许可前不得以任何形式收取订金、认筹金。'],
    ['多栋楼能分开办吗？', '能。按栋申请，达到条件的先办。'],
  ],
});

const rental = item({
  code: '530902-QR-1003',
  organ: '530902-housing',
  name: ['公共租赁住房保障资格确认', 'Eligibility for public rental homes'],
  summary: [
    '收入不高、没有住房的，可以申请公租房或租赁补贴。',
    'Low income and no home: apply for a rental home or a subsidy.',
  ],
  aliases: '公租房 廉租房 保障房 租房补贴',
  type: '07',
  clients: '1',
  themes: 'housing social-relief',
  lifeEvents: 'buy-house',
  basis: [cite('regulation', '社会救助暂行办法', '第四十条'), cite('rule', '公共租赁住房管理办法', '第七条')],
  conditions: [
    '在本地无住房或者住房面积低于规定标准',
    '收入、财产低于规定标准',
    '外来务工人员在本地稳定就业达到规定年限',
  ],
  limits: { law: null, note: '含公示；轮候期按房源情况公布', promise: '20wd' },
  materials: [
    written('application', ['公租房保障申请表', 'Application']),
    upload('consent', ['住房和收入核对授权书', 'Consent to checks'], '全体成年成员签字'),
    upload('work', ['劳动合同或就业证明', 'Proof of work'], '外来务工人员、新就业职工提供', {
      when: { field: 'kind', is: ['new-worker', 'migrant'] },
    }),
    fetched('home', ['不动产登记信息', 'Property record'], '自然资源部门'),
    fetched('relief', ['低保、特困信息', 'Allowance record'], '民政部门', {
      when: { field: 'kind', is: ['relief'] },
    }),
    household,
    idCard,
  ],
  form: [
    personPage(['谁代表家庭申请？', 'Who applies for the family?']),
    page(
      'family',
      ['家里几口人、收入多少？', 'Family and income'],
      [
        number('members', ['家庭人口', 'Members'], '人', { min: 1, max: 20 }),
        money('income', ['家庭月收入', 'Monthly income']),
        pick(
          'kind',
          ['申请人类别', 'Kind'],
          [
            ['relief', '低保、特困家庭', 'On relief'],
            ['low-income', '低收入家庭', 'Low income'],
            ['new-worker', '新就业职工', 'New worker'],
            ['migrant', '外来务工人员', 'Worker from elsewhere'],
          ],
        ),
      ],
    ),
    page(
      'home',
      ['现在住哪里？', 'Where do you live now?'],
      [
        address('address', ['现住地址', 'Address']),
        number('area', ['住房面积', 'Floor area'], '平方米', { optional: true }),
        pick(
          'wish',
          ['想要哪种保障', 'Help wanted'],
          [
            ['home', '配租公租房', 'A rental home'],
            ['subsidy', '租赁补贴', 'Rent subsidy'],
          ],
        ),
        yes('barrier-free', ['需要低楼层或无障碍吗？', 'Do you need barrier-free access?']),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '3wd',
    consult: ['5wd', 'civil-affairs', 'natural-resources'],
    review: '6wd',
    check: '2wd',
    decide: '1wd',
    deliver: '2wd',
  }),
  result: ['approval', '保障资格确认通知', 'Notice of eligibility', '每年复核'],
  faq: [
    ['审核通过马上有房吗？', '进入轮候，按顺序或摇号配租；轮候期间可以选择领取租赁补贴。'],
    ['租金多少？', '按低于市场的政府定价，不同收入有不同折扣。'],
    ['买了房怎么办？', '应当退出公租房，有不超过 3 个月的搬迁期。'],
  ],
});

export const buildingItems: PackItem[] = [permit, presale, rental];
