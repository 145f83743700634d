// Emergency management and justice: fireworks, dangerous chemicals, legal aid, lawyers.
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
  number,
  page,
  personPage,
  pick,
  picks,
  preliminary,
  steps,
  upload,
  written,
} from './shape.ts';

const fireworks = item({
  code: '530902-XK-1601',
  organ: '530902-emergency',
  name: ['烟花爆竹经营（零售）许可', 'Licence to retail fireworks'],
  summary: [
    '零售烟花爆竹，实行专店或专柜，先取得许可。',
    'Needed to sell fireworks in a shop or at a separate counter.',
  ],
  aliases: '卖鞭炮 烟花零售 鞭炮店 烟花证',
  type: '01',
  clients: '126',
  themes: 'safety permits',
  basis: [
    cite('regulation', '烟花爆竹安全管理条例', '第十六条'),
    cite('regulation', '烟花爆竹安全管理条例', '第十八条'),
    cite('regulation', '烟花爆竹安全管理条例', '第十九条'),
  ],
  conditions: [
    '主要负责人经过安全知识教育',
    '实行专店或者专柜销售，设专人负责安全管理',
    '经营场所配备必要的消防器材，张贴安全警示标志',
    '与学校、医院、加油站等保持规定的安全距离',
  ],
  quantityLimit: '城市市区零售网点严格控制，按公布的布点规划和受理先后办理',
  course: { safety: true },
  limits: {
    law: '20wd',
    note: '烟花爆竹安全管理条例第十九条：自受理申请之日起 20 日内',
    by: '烟花爆竹安全管理条例第十九条',
    promise: '7wd',
  },
  materials: [
    written('application', ['烟花爆竹零售许可申请书', 'Application']),
    upload('picture', ['场所和周边照片', 'Pictures of the place'], '标明与周边建筑的距离'),
    upload('training', ['负责人、销售人员培训证明', 'Proof of training'], '免费培训，窗口可代报名'),
    later('supply', ['与批发企业的供货协议', 'Supply contract'], '可在决定前补交'),
    licenceOfFirm,
    idCard,
  ],
  form: [
    firmPage(['谁来经营？', 'Who sells?']),
    page(
      'shop',
      ['在哪里卖？', 'Where?'],
      [
        address('address', ['经营地址', 'Address']),
        number('area', ['店面面积', 'Shop area'], '平方米', { min: 5 }),
        pick(
          'kind',
          ['销售形式', 'Kind'],
          [
            ['shop', '专店', 'Separate shop'],
            ['counter', '专柜', 'Separate counter'],
          ],
        ),
      ],
    ),
    page(
      'season',
      ['卖多久？', 'How long?'],
      [
        pick(
          'season',
          ['经营期', 'Season'],
          [
            ['year', '全年', 'All year'],
            ['spring', '仅春节前后', 'Spring Festival only'],
          ],
        ),
        number('boxes', ['最多存放', 'Boxes at most'], '箱', { min: 1, max: 100 }),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '2wd',
    consult: ['1wd', 'public-security', 'fire'],
    review: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  result: ['certificate', '烟花爆竹经营（零售）许可证', 'Fireworks retail licence', '不超过 2 年'],
  faq: [
    ['布点满了还能申请吗？', '我们会告诉您网点空缺情况；没有空缺的不予许可，并说明理由。'],
    ['自己家里能存货吗？', '不能。只能按许可证载明的限量存放在店内。'],
  ],
});

const chemicals = item({
  code: '530900-XK-1602',
  organ: '530900-emergency',
  name: ['危险化学品经营许可', 'Licence to trade in dangerous chemicals'],
  summary: [
    '销售汽油、酒精、油漆、气体等危险化学品，先取得许可。',
    'Needed to trade in petrol, alcohol, paint, gases and the like.',
  ],
  aliases: '危化证 加油站 卖油漆 氧气瓶 危化品',
  type: '01',
  clients: '26',
  themes: 'safety permits',
  basis: [
    cite('regulation', '危险化学品安全管理条例', '第三十三条'),
    cite('regulation', '危险化学品安全管理条例', '第三十四条'),
    cite('regulation', '危险化学品安全管理条例', '第三十五条'),
  ],
  conditions: [
    '有符合国家标准、行业标准的经营场所；储存的有专用仓库',
    '从业人员经过专业技术培训并经考核合格',
    '有健全的安全管理规章制度和专职安全管理人员',
    '有应急预案和必要的应急救援器材、设备',
  ],
  course: { safety: true },
  limits: {
    law: '30wd',
    note: '危险化学品安全管理条例第三十五条：自收到证明材料之日起 30 日内',
    by: '危险化学品安全管理条例第三十五条',
    promise: '14wd',
  },
  materials: [
    written('application', ['危险化学品经营许可申请书', 'Application']),
    upload('rules', ['安全管理制度和岗位规程目录', 'List of rules'], '负责人签字'),
    upload('premises', ['场所产权或租赁证明', 'Right to the premises'], '附平面布置图'),
    upload('evaluation', ['安全评价报告', 'Safety evaluation'], '带储存设施的需要', {
      issuer: '安全评价机构',
      when: { field: 'storage', is: ['yes'] },
    }),
    fetched('training', ['负责人、安全员考核合格信息', 'Examination records'], '应急管理部门'),
    later('plan', ['应急预案备案表', 'Emergency plan'], '可在决定前补交'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'goods',
      ['经营什么？', 'Which goods?'],
      [
        picks(
          'goods',
          ['品种', 'Goods'],
          [
            ['petrol', '成品油', 'Petrol and diesel'],
            ['gas', '压缩、液化气体', 'Gases'],
            ['paint', '油漆、稀释剂', 'Paint and thinner'],
            ['alcohol', '酒精', 'Alcohol'],
            ['other', '其他', 'Other'],
          ],
        ),
        pick(
          'storage',
          ['有储存设施吗？', 'Is there storage?'],
          [
            ['yes', '有', 'Yes'],
            ['no', '没有，只做票据经营', 'No, paper trade only'],
          ],
        ),
      ],
    ),
    page(
      'place',
      ['在哪里经营？', 'Where?'],
      [
        address('address', ['地址', 'Address']),
        number('stock', ['最大储量', 'Stock at most'], '吨', { optional: true }),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '3wd',
    consult: ['3wd', 'fire', 'ecology'],
    review: '4wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [{ kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 20 }],
  result: ['certificate', '危险化学品经营许可证', 'Chemicals licence', '3 年'],
  faq: [
    ['卖农药要办吗？', '经营列入危险化学品目录的农药要办；同时按农药管理条例办理农药经营许可。'],
    ['剧毒化学品也在这里办吗？', '是。经营剧毒、易制爆危险化学品的，向市应急管理局申请。'],
  ],
});

const aid = item({
  code: '530902-JF-1701',
  organ: '530902-justice',
  name: ['法律援助', 'Legal aid'],
  summary: ['经济困难请不起律师的，免费提供法律帮助。', 'A lawyer free of charge if you cannot afford one.'],
  aliases: '免费律师 打官司没钱 讨薪 法律咨询',
  type: '05',
  clients: '1',
  themes: 'social-relief',
  basis: [cite('law', '中华人民共和国法律援助法', '第三十一条'), cite('law', '中华人民共和国法律援助法', '第四十三条')],
  conditions: [
    '事项属于法律援助范围，如追索劳动报酬、赡养费、工伤赔偿等',
    '符合经济困难标准；农民工讨薪、见义勇为等不审查经济状况',
    '案件在临翔区办理或申请人住在临翔区',
  ],
  limits: {
    law: '7d',
    note: '法律援助法第四十三条：自收到申请之日起 7 日内审查',
    by: '法律援助法第四十三条',
    promise: '5d',
  },
  materials: [
    written('application', ['法律援助申请表', 'Application for aid']),
    upload('case', ['与案件有关的材料', 'Papers of the case'], '合同、欠条、判决书等，有什么交什么'),
    upload('poverty', ['经济困难状况说明', 'Statement of means'], '个人诚信承诺即可，用范本', {
      when: { field: 'kind', is: ['family', 'injury', 'other'] },
    }),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'matter',
      ['遇到什么事？', 'What is the matter?'],
      [
        pick(
          'kind',
          ['事项', 'Matter'],
          [
            ['wages', '讨要工资', 'Unpaid wages'],
            ['family', '赡养、抚养、家庭暴力', 'Family'],
            ['injury', '工伤、交通事故赔偿', 'Injury'],
            ['other', '其他', 'Other'],
          ],
        ),
        long('story', ['简单说说经过', 'What happened']),
      ],
    ),
    page(
      'other-side',
      ['对方是谁？', 'Who is the other side?'],
      [
        line('other-side', ['对方姓名或单位', 'Name']),
        date('deadline', ['有开庭或时效日期吗', 'Any court date or deadline'], { optional: true }),
      ],
    ),
  ],
  steps: steps({ accept: '1d', review: '1d', decide: '1d', deliver: '2d' }),
  result: ['approval', '给予法律援助决定书', 'Decision on legal aid', '至案件办结'],
  faq: [
    ['真的不收钱吗？', '不收。律师向您收取任何费用，请拨监督电话。'],
    ['不批准怎么办？', '书面说明理由；您可以自收到决定之日起向区司法局提出异议。'],
    ['马上要过时效了怎么办？', '情况紧急的可以先行提供法律援助，事后补手续。'],
  ],
});

const lawyer = item({
  code: '530900-XK-1702',
  organ: '530900-justice',
  name: ['律师执业许可（初审上报）', 'Admission of a lawyer (first stage)'],
  summary: ['申请律师执业，市司法局初审后报省司法厅决定。', 'The city reviews the application, the province decides.'],
  aliases: '律师证 律师执业 实习律师转正 申请律师',
  type: '01',
  clients: '1',
  themes: 'qualification',
  lifeEvents: 'job',
  jointOrgans: ['云南省司法厅'],
  basis: [
    cite('law', '中华人民共和国律师法', '第五条'),
    cite('law', '中华人民共和国律师法', '第六条'),
    cite('law', '中华人民共和国行政许可法', '第三十五条'),
  ],
  conditions: ['拥护宪法', '通过国家统一法律职业资格考试', '在律师事务所实习满 1 年并经考核合格', '品行良好'],
  limits: {
    law: '20wd',
    note: '律师法第六条：市级自受理之日起 20 日内审查上报；省级另有 10 日',
    by: '律师法第六条',
    promise: '5wd',
  },
  materials: [
    written('application', ['律师执业申请表', 'Application for admission']),
    upload('training', ['律师协会实习考核合格材料', 'Result of the training'], '律师协会出具'),
    upload('firm', ['律师事务所同意接收的证明', 'Consent of the law firm'], '事务所盖章'),
    fetched('exam', ['法律职业资格证书', 'Qualification'], '司法行政部门'),
    later('file', ['人事档案存放证明', 'Personnel file'], '可在上报前补交'),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'practice',
      ['在哪里执业？', 'Where will you practise?'],
      [
        line('firm', ['律师事务所', 'Law firm']),
        pick(
          'kind',
          ['执业类别', 'Kind'],
          [
            ['full', '专职律师', 'Full-time'],
            ['part', '兼职律师', 'Part-time', '高校、科研机构法学人员'],
          ],
        ),
        date('trained-until', ['实习期满日期', 'Training ended']),
      ],
    ),
  ],
  steps: [
    ...preliminary({ accept: '1wd', review: '2wd', check: '4h', decide: '4h' }, [
      '云南省司法厅',
      'the provincial Department of Justice',
    ]),
    {
      code: 'deliver',
      kind: 'deliver',
      name: '送达省级决定',
      nameEn: 'Provincial decision delivered',
      post: 'window',
      limit: '1wd',
    },
  ],
  result: ['certificate', '律师执业证', 'Lawyer’s licence', '长期，每年度考核'],
  scope: 'province',
  remedies: { reviewOrgan: '云南省人民政府', court: '昆明市有管辖权的人民法院' },
  faq: [
    ['要自己去昆明交材料吗？', '不用。市局初审后连同全部材料直接上报，省厅不再要求您重复提交。'],
    ['多久能拿到证？', '市级承诺 5 个工作日上报，省厅自收到之日起 10 日内决定，证件寄到家。'],
  ],
});

export const safetyItems: PackItem[] = [fireworks, chemicals, aid, lawyer];
