// Health: births, public places, clinics and nurses.
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
  LICENSING_LAW,
  later,
  licenceOfFirm,
  line,
  number,
  onTheSpot,
  page,
  personPage,
  pick,
  picks,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const birth = item({
  code: '530902-GF-0601',
  organ: '530902-health',
  name: ['出生医学证明签发', 'Birth certificate'],
  summary: ['孩子出生后凭它上户口、参医保，和“出生一件事”一起办。', 'Needed to register and insure a new-born child.'],
  aliases: '出生证 宝宝出生证明 新生儿证明 上户口',
  type: '20',
  clients: '1',
  themes: 'birth-family',
  lifeEvents: 'newborn',
  basis: [cite('law', '中华人民共和国母婴保健法', '第二十三条')],
  conditions: ['在临翔区助产机构内出生的新生儿', '新生儿姓名已经父母商定'],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [
    written('application', ['出生医学证明首次签发登记表', 'Registration form']),
    fetched('birth-record', ['分娩记录', 'Birth record'], '助产机构'),
    fetched('parents', ['父母居民身份证', 'ID cards of the parents'], '公安机关'),
  ],
  form: [
    personPage(
      ['您是孩子的谁？', 'Who are you to the child?'],
      [
        pick(
          'relation',
          ['与孩子的关系', 'Relation'],
          [
            ['mother', '母亲', 'Mother'],
            ['father', '父亲', 'Father'],
          ],
        ),
      ],
    ),
    page(
      'child',
      ['孩子叫什么？', 'What is the child called?'],
      [
        line('child-name', ['孩子姓名', 'Name of the child']),
        date('born-on', ['出生日期', 'Born on']),
        line('hospital', ['在哪家医院出生', 'Hospital of birth']),
      ],
    ),
    page(
      'together',
      ['要不要一起办？', 'Anything else together?'],
      [
        picks(
          'together',
          ['一起办理', 'Together with'],
          [
            ['household', '上户口', 'Household entry'],
            ['insurance', '参加医保', 'Medical insurance'],
            ['card', '办社保卡', 'Social security card'],
          ],
          { optional: true },
        ),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '出生医学证明', 'Birth certificate', '长期'],
  faq: [
    ['不在医院生的怎么办？', '到区妇幼保健机构申请，需要亲子鉴定意见。'],
    ['孩子随母姓可以吗？', '可以。子女可以随父姓或者随母姓。'],
    ['丢了能补吗？', '能。向原签发机构申请补发。'],
  ],
});

const PLACES = [
  ['hotel', '宾馆、旅店', 'Hotels'],
  ['hair', '理发店、美容店', 'Hairdressers and beauty salons'],
  ['bath', '公共浴室', 'Public baths'],
  ['pool', '游泳场（馆）', 'Swimming pools'],
  ['cinema', '影剧院、音乐厅', 'Cinemas and concert halls'],
] as const;

const publicPlace = item({
  code: '530902-XK-0602',
  organ: '530902-health',
  name: ['公共场所卫生许可（新办）', 'Public premises health licence (new)'],
  summary: [
    '开宾馆、理发店、浴室、游泳馆，开业前要取得卫生许可证。',
    'Needed before you open a hotel, salon, bath or pool.',
  ],
  aliases: '卫生许可证 开宾馆 开理发店 美容院办证 民宿',
  type: '01',
  clients: '126',
  themes: 'permits health-care',
  lifeEvents: 'startup',
  basis: [
    cite('regulation', '公共场所卫生管理条例', '第四条'),
    cite('regulation', '公共场所卫生管理条例', '第八条'),
    LICENSING_LAW,
  ],
  conditions: [
    '空气、水质、采光、照明、噪音和顾客用具符合国家卫生标准',
    '直接为顾客服务的人员持有健康合格证',
    '建立卫生管理制度，配备卫生管理人员',
    '除游泳场（馆）外实行告知承诺，承诺后当日发证',
  ],
  limits: { law: '20wd', promise: '3wd' },
  materials: [
    written('application', ['公共场所卫生许可申请表', 'Application for a health licence']),
    upload('layout', ['场所平面图和卫生设施图', 'Floor plan'], '标明清洗消毒间、布草间'),
    upload('water-test', ['水质检测报告', 'Water test'], '只有游泳场（馆）、公共浴室需要', {
      when: { field: 'kind', is: ['pool', 'bath'] },
    }),
    later('health', ['从业人员健康合格证', 'Health certificates'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来经营？', 'Who runs it?']),
    page(
      'kind',
      ['开什么店？', 'What kind of place?'],
      [
        pick('kind', ['场所类别', 'Kind'], [...PLACES]),
        yes('promise', ['愿意采用告知承诺吗？', 'Do you choose notice and promise?'], {
          hint: ['承诺符合条件，先发证后核查', 'Licence first, check later'],
        }),
      ],
    ),
    page(
      'premises',
      ['店开在哪里？', 'Where is it?'],
      [
        address('address', ['详细地址', 'Address']),
        number('area', ['经营面积', 'Floor area'], '平方米', { min: 5 }),
        number('staff', ['从业人员', 'Staff'], '人', { min: 1 }),
      ],
    ),
  ],
  steps: steps({ accept: '4h', survey: '1wd', review: '4h', decide: '4h', deliver: '4h' }),
  special: [{ kind: 'testing', basis: '中华人民共和国行政许可法第四十五条', maxDays: 15 }],
  result: ['certificate', '卫生许可证', 'Health licence', '4 年'],
  faq: [
    ['饭馆还要办卫生许可吗？', '不用。饭馆、咖啡馆、酒吧、茶座的卫生许可已并入食品经营许可。'],
    ['民宿要办吗？', '要，按旅店类办理。'],
    ['承诺了没做到怎么办？', '责令限期整改，整改后仍不符合的撤销许可，并记入信用。'],
  ],
});

const clinic = item({
  code: '530900-XK-0603',
  organ: '530900-health',
  name: ['医疗机构执业登记', 'Registration of a medical institution'],
  summary: [
    '床位 100 张以上的医院开诊前登记，领取执业许可证。',
    'Hospitals of 100 beds or more register before they open.',
  ],
  aliases: '医院办证 开医院 医疗机构许可证 执业许可',
  type: '01',
  clients: '2346',
  themes: 'permits',
  basis: [
    cite('regulation', '医疗机构管理条例', '第十四条'),
    cite('regulation', '医疗机构管理条例', '第十五条'),
    cite('regulation', '医疗机构管理条例', '第十八条'),
  ],
  conditions: [
    '符合医疗机构基本标准和设置规划',
    '有适合的名称、组织机构和场所',
    '有相适应的经费、设施、设备和专业卫生技术人员',
    '床位不满 100 张的向县（区）申请；诊所实行备案',
  ],
  limits: {
    law: '45d',
    note: '医疗机构管理条例第十八条：自受理之日起 45 日内审核',
    by: '医疗机构管理条例第十八条',
    promise: '15wd',
  },
  materials: [
    written('application', ['医疗机构申请执业登记注册书', 'Application for registration']),
    upload('building', ['用房产权或使用证明', 'Right to the building'], '附建筑设计平面图'),
    upload('rules', ['规章制度目录', 'List of rules'], '含院感、急救、医废管理'),
    upload('staff', ['卫生技术人员名录', 'List of staff'], '附执业证书编号，证书由系统核对'),
    later('waste', ['医疗废物处置协议', 'Medical waste contract'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(['哪家机构登记？', 'Which institution?']),
    page(
      'hospital',
      ['是什么样的医院？', 'What kind of hospital?'],
      [
        pick(
          'kind',
          ['类别', 'Kind'],
          [
            ['general', '综合医院', 'General'],
            ['traditional', '中医、民族医医院', 'Traditional medicine'],
            ['special', '专科医院', 'Specialised'],
            ['rehab', '康复医院', 'Rehabilitation'],
          ],
        ),
        number('beds', ['床位', 'Beds'], '张', { min: 20 }),
        line('departments', ['诊疗科目', 'Departments']),
      ],
    ),
    page(
      'place',
      ['医院在哪里？', 'Where is it?'],
      [address('address', ['地址', 'Address']), line('head', ['主要负责人', 'Head'])],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '5wd',
    consult: ['2wd', 'fire', 'ecology'],
    review: '3wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [{ kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 20 }],
  result: ['certificate', '医疗机构执业许可证', 'Practising licence', '15 年'],
  faq: [
    ['开诊所要许可吗？', '不用许可。诊所到县（区）卫生健康局备案后即可执业。'],
    ['专家评审多久？', '一般 20 日以内，时间不计入期限，书面告知您。'],
  ],
});

const nurse = item({
  code: '530902-XK-0604',
  organ: '530902-health',
  name: ['护士执业注册（首次）', 'Registration of a nurse (first)'],
  summary: [
    '通过护士考试后，在执业医院所在地注册才能上岗。',
    'After the examination, register before you work as a nurse.',
  ],
  aliases: '护士证 护士注册 护士上岗',
  type: '01',
  clients: '1',
  themes: 'qualification health-care',
  lifeEvents: 'job',
  basis: [cite('regulation', '护士条例', '第七条'), cite('regulation', '护士条例', '第八条')],
  conditions: [
    '具有完全民事行为能力',
    '完成规定的护理、助产专业课程和 8 个月以上临床实习',
    '通过护士执业资格考试，自通过之日起 3 年内申请',
    '符合规定的健康标准',
  ],
  limits: { law: '20wd', note: '护士条例第八条：自收到申请之日起 20 个工作日', by: '护士条例第八条', promise: '3wd' },
  materials: [
    written('application', ['护士执业注册申请表', 'Application for registration']),
    upload('practice', ['临床实习证明', 'Proof of practice'], '实习医院盖章，8 个月以上'),
    upload('health', ['健康体检证明', 'Health certificate'], '6 个月内，二级以上医院出具'),
    fetched('exam', ['护士执业资格考试成绩', 'Examination result'], '卫生健康部门'),
    fetched('degree', ['学历证书', 'Degree'], '教育部门'),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'work',
      ['在哪家医院上班？', 'Where will you work?'],
      [
        line('hospital', ['执业机构', 'Institution']),
        pick(
          'kind',
          ['专业', 'Field'],
          [
            ['nursing', '护理', 'Nursing'],
            ['midwifery', '助产', 'Midwifery'],
          ],
        ),
        date('exam-on', ['考试通过日期', 'Passed on']),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '4h' }),
  result: ['certificate', '护士执业证书', 'Nurse’s licence', '5 年'],
  faq: [
    ['考过三年多还能注册吗？', '能，需先在符合规定的医疗卫生机构接受 3 个月临床护理培训并考核合格。'],
    ['换医院要重新注册吗？', '办理变更注册即可，手机上就能办。'],
  ],
});

const births = item({
  code: '530902001-GF-0605',
  organ: '530902001',
  name: ['生育登记', 'Registration of a pregnancy'],
  summary: [
    '怀孕后登记，领取孕产期免费服务，不限次数、不设条件。',
    'Register a pregnancy for free care; no conditions apply.',
  ],
  aliases: '准生证 生育服务证 怀孕登记 二胎三胎登记',
  type: '20',
  clients: '1',
  themes: 'birth-family',
  lifeEvents: 'newborn',
  basis: [cite('law', '中华人民共和国人口与计划生育法', '第十八条')],
  conditions: ['户籍地或现居住地在凤翔街道，怀孕或计划怀孕的'],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [written('application', ['生育登记表', 'Registration form']), household, idCard],
  form: [
    personPage(['谁来登记？', 'Who registers?']),
    page(
      'pregnancy',
      ['预产期是哪天？', 'When is the baby due?'],
      [
        date('due-on', ['预产期', 'Due date'], { optional: true }),
        number('child-order', ['这是第几个孩子', 'Which child is it'], '孩', { min: 1, max: 15 }),
        line('hospital', ['准备在哪里产检', 'Where will you have check-ups'], { optional: true }),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['record', '生育登记服务单', 'Registration slip', '本次生育有效'],
  faq: [
    ['没结婚能登记吗？', '能。生育登记不以结婚为前提。'],
    ['登记后有什么好处？', '免费领叶酸、孕期检查和产后访视，社区医生会联系您。'],
  ],
});

export const healthItems: PackItem[] = [birth, publicPlace, clinic, nurse, births];
