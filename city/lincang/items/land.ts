// Land and planning: real estate registration and planning permits.
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
  page,
  personPage,
  pick,
  steps,
  upload,
  written,
} from './shape.ts';

const REGISTER = '不动产登记暂行条例';
const PLANNING = '中华人民共和国城乡规划法';

const title = item({
  code: '530902-QR-1101',
  organ: '530902-natural-resources',
  name: ['不动产转移登记（二手房）', 'Registration of a sold home'],
  summary: [
    '买卖二手房过户，税、证一窗办，领不动产权证书。',
    'Transfer a home you bought or sold; tax and title at one window.',
  ],
  aliases: '过户 房产证 二手房过户 房屋买卖 不动产证',
  type: '07',
  clients: '12346',
  themes: 'housing',
  lifeEvents: 'buy-house',
  jointOrgans: ['国家税务总局临翔区税务局'],
  basis: [
    cite('law', '中华人民共和国民法典', '第二百零九条'),
    cite('regulation', REGISTER, '第十四条', '因买卖、设定抵押权等申请不动产登记的，应当由当事人双方共同申请。'),
    cite('regulation', REGISTER, '第二十条'),
  ],
  conditions: [
    '房屋已依法登记，权属清楚，没有查封、异议登记',
    '买卖双方共同申请',
    '已申报缴纳或减免税款（窗口同时办）',
  ],
  limits: { law: '30wd', note: '不动产登记暂行条例第二十条', by: '不动产登记暂行条例第二十条', promise: '2wd' },
  materials: [
    written('application', ['不动产登记申请书', 'Application for registration']),
    upload('contract', ['房屋买卖合同', 'Contract of sale'], '已网签的自动调取'),
    fetched('title', ['原不动产权证书', 'Current title'], '自然资源部门'),
    fetched('tax', ['契税完税凭证', 'Tax receipt'], '税务部门'),
    upload('mortgage', ['抵押权人同意的材料', 'Consent of the mortgagee'], '带押过户时需要', {
      when: { field: 'mortgaged', is: ['yes'] },
    }),
    idCard,
  ],
  form: [
    personPage(['买方是谁？', 'Who buys?'], [line('seller', ['卖方姓名', 'Seller'])]),
    page(
      'home',
      ['是哪套房？', 'Which home?'],
      [
        line('title-number', ['原不动产权证号', 'Title number']),
        address('address', ['房屋坐落', 'Address']),
        pick(
          'use',
          ['用途', 'Use'],
          [
            ['home', '住宅', 'Home'],
            ['other', '商业、办公等', 'Shop or office'],
          ],
        ),
      ],
    ),
    page(
      'deal',
      ['成交情况', 'The sale'],
      [
        money('price', ['成交价', 'Price']),
        date('signed-on', ['签约日期', 'Signed on']),
        pick(
          'mortgaged',
          ['房子还有抵押吗？', 'Is it mortgaged?'],
          [
            ['no', '没有', 'No'],
            ['yes', '有，带押过户', 'Yes, sold with the mortgage'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '2h', review: '1wd', decide: '2h', deliver: '4h' }),
  result: ['certificate', '不动产权证书', 'Title certificate', '长期'],
  fees: [
    {
      name: '不动产登记费（住宅）',
      amountFen: 8000,
      unit: '件',
      basis: cite('law', '中华人民共和国民法典', '第二百二十三条'),
      relief: '标准见发改价格规〔2016〕2559号；非住宅每件 550 元；申请森林、林木登记的免收',
    },
  ],
  faq: [
    ['卖方不来能过户吗？', '买卖应当双方共同申请，可以网上双方刷脸签名，不用到场；也可以公证委托。'],
    ['税和登记费在哪里交？', '同一个窗口，一次缴清，系统自动传税务。'],
    ['贷款没还清能卖吗？', '能。可以“带押过户”，登记机构与银行协同办理。'],
  ],
});

const landUse = item({
  code: '530900-XK-1102',
  organ: '530900-natural-resources',
  name: ['建设用地规划许可', 'Planning permit for building land'],
  summary: ['拿地后先取得用地规划许可证，再做工程设计。', 'Needed after you obtain land and before you design.'],
  aliases: '用地规划许可证 拿地手续 建设用地',
  type: '01',
  clients: '2346',
  themes: 'construction land investment',
  basis: [cite('law', PLANNING, '第三十七条'), cite('law', PLANNING, '第三十八条'), LICENSING_LAW],
  conditions: [
    '建设项目经批准、核准或者备案',
    '已签订国有土地使用权出让合同，或者取得划拨用地批准',
    '符合控制性详细规划的规划条件',
  ],
  limits: { law: '20wd', promise: '6wd' },
  materials: [
    written('application', ['建设用地规划许可申请表', 'Application']),
    fetched('project', ['项目批准、核准、备案文件', 'Project approval'], '发展改革部门'),
    fetched('contract', ['土地出让合同', 'Land contract'], '自然资源部门', {
      when: { field: 'source', is: ['granted'] },
    }),
    upload('survey', ['勘测定界图', 'Boundary survey'], '有测绘资质单位出具'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来建？', 'Who builds?']),
    page(
      'land',
      ['是哪块地？', 'Which land?'],
      [
        line('plot', ['地块编号', 'Plot number']),
        number('area', ['用地面积', 'Area'], '平方米', { min: 1 }),
        pick(
          'source',
          ['取得方式', 'How obtained'],
          [
            ['granted', '出让', 'Granted'],
            ['allocated', '划拨', 'Allocated'],
          ],
        ),
      ],
    ),
    page(
      'project',
      ['建什么？', 'What will you build?'],
      [
        line('project', ['项目名称', 'Name']),
        line('project-code', ['投资项目代码', 'Project code']),
        line('use', ['用地性质', 'Use']),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '2wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '建设用地规划许可证', 'Land planning permit', '长期'],
  faq: [
    ['用地预审还要单独办吗？', '与选址意见书合并为一个证，在立项阶段办。'],
    ['规划条件能改吗？', '不得擅自改变；确需变更的依法定程序向原机关申请。'],
  ],
});

const project = item({
  code: '530900-XK-1103',
  organ: '530900-natural-resources',
  name: ['建设工程规划许可', 'Planning permit for works'],
  summary: [
    '房屋、道路、管线等工程，设计方案审定后领规划许可证。',
    'Houses, roads and pipes need this permit once the design is settled.',
  ],
  aliases: '工程规划许可证 报规 加装电梯规划 方案审批',
  type: '01',
  clients: '12346',
  themes: 'construction investment',
  basis: [
    cite('law', PLANNING, '第四十条'),
    cite('law', '中华人民共和国行政许可法', '第二十六条第二款'),
    cite('law', '中华人民共和国行政许可法', '第四十二条第二款'),
    cite('law', '中华人民共和国行政许可法', '第四十七条'),
  ],
  // One window takes it in and the organs examine it together (联合办理): 45 working days, and the mayor extends.
  jointOrgans: ['临沧市消防救援支队', '临沧市生态环境局', '临沧市住房和城乡建设局'],
  course: { joint: true, later: { days: 5, remindBefore: 2 } },
  conditions: [
    '已取得土地使用的有关证明文件',
    '建设工程设计方案符合控制性详细规划和规划条件',
    '涉及相邻关系的，已公示或依申请听证',
  ],
  limits: { law: '45wd', promise: '12wd' },
  materials: [
    written('application', ['建设工程规划许可申请表', 'Application']),
    fetched('land', ['土地使用证明', 'Land title'], '自然资源部门'),
    upload('design', ['建设工程设计方案', 'Design'], '含总平面图、平立剖面图，电子报批格式'),
    upload('owners', ['业主同意书', 'Consent of owners'], '既有住宅加装电梯需要', {
      when: { field: 'kind', is: ['lift'] },
    }),
    upload('heritage', ['文物保护意见', 'Heritage opinion'], '在文物保护范围或建设控制地带内的', {
      when: { field: 'near-heritage', is: ['yes'] },
    }),
    later('model', ['日照分析报告', 'Sunlight report'], '住宅项目，可在决定前补交'),
  ],
  form: [
    firmPage(['谁来建？', 'Who builds?']),
    page(
      'works',
      ['是什么工程？', 'What works?'],
      [
        pick(
          'kind',
          ['工程类别', 'Kind'],
          [
            ['building', '建筑', 'Building'],
            ['road', '道路', 'Road'],
            ['pipe', '管线', 'Pipes'],
            ['lift', '加装电梯', 'Added lift'],
          ],
        ),
        line('project', ['工程名称', 'Name']),
        number('area', ['建筑面积', 'Floor area'], '平方米', { optional: true }),
      ],
    ),
    page(
      'site',
      ['工地在哪里？', 'Where is the site?'],
      [
        address('address', ['建设地点', 'Place']),
        pick(
          'near-heritage',
          ['附近有文物保护单位吗？', 'Is a heritage site near?'],
          [
            ['no', '没有', 'No'],
            ['yes', '有', 'Yes'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '2wd',
    consult: ['4wd', 'fire', 'ecology', 'housing'],
    review: '2wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [
    { kind: 'hearing', basis: '中华人民共和国行政许可法第四十七条', maxDays: 20 },
    { kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 15 },
  ],
  result: ['certificate', '建设工程规划许可证', 'Planning permit', '取得后 1 年内开工'],
  faq: [
    ['方案会公示吗？', '会。总平面图依法公布，利害关系人可以提意见、申请听证。'],
    ['加装电梯谁来申请？', '由同意加装的业主推举代表或委托单位申请，也可以由街道代办。'],
  ],
});

export const landItems: PackItem[] = [title, landUse, project];
