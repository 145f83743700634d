// Market supervision beside food: registration of traders, medicine shops, special equipment.
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
  steps,
  upload,
  written,
} from './shape.ts';

const REGISTRATION = '中华人民共和国市场主体登记管理条例';
const FORM_REVIEW = cite(
  'regulation',
  REGISTRATION,
  '第十九条',
  '登记机关应当对申请材料进行形式审查。对申请材料齐全、符合法定形式的予以确认并当场登记。',
);

const trader = item({
  code: '530902-XK-0001',
  organ: '530902-market',
  name: ['个体工商户设立登记', 'Registration of an individual business'],
  summary: [
    '自己或一家人做生意，登记后领营业执照，当场办好。',
    'Start trading alone or as a family; the licence is issued on the spot.',
  ],
  aliases: '办执照 办营业执照 开店执照 个体户执照 注册个体户',
  type: '01',
  clients: '16',
  themes: 'employment permits',
  lifeEvents: 'startup restaurant',
  basis: [cite('regulation', REGISTRATION, '第三条'), FORM_REVIEW, cite('regulation', REGISTRATION, '第二十一条')],
  conditions: [
    '有经营能力的公民，包括以家庭经营的',
    '名称自主申报，不与同行业已登记的名称相同',
    '有经营场所；在电商平台内经营的，可以用平台提供的网络经营场所',
    '经营范围中登记前须经批准的项目，已取得批准文件',
  ],
  limits: {
    law: '3wd',
    note: '不能当场登记的 3 个工作日；情形复杂经负责人批准可再延长 3 个工作日',
    by: '市场主体登记管理条例第十九条',
    promise: '1wd',
  },
  materials: [
    written('application', ['个体工商户登记申请书', 'Application for registration']),
    upload(
      'premises',
      ['经营场所使用证明', 'Proof of the right to use the premises'],
      '租赁合同或产权证明，只传有地址和签名的页',
    ),
    upload('approval', ['前置批准文件', 'Prior approval'], '经营范围涉及登记前批准项目时需要', {
      when: { field: 'prior-approval', is: ['yes'] },
    }),
    idCard,
  ],
  form: [
    personPage(['谁当经营者？', 'Who is the operator?']),
    page(
      'name',
      ['起个什么名？', 'What is it called?'],
      [
        line('shop-name', ['字号名称', 'Business name'], {
          hint: ['例如：临沧市临翔区阿荣小吃店', 'District, name and trade, in that order'],
        }),
        line('spare-name', ['备用名称', 'Second choice'], { optional: true }),
      ],
    ),
    page(
      'premises',
      ['在哪里经营？', 'Where will you trade?'],
      [
        address('address', ['经营场所', 'Business address']),
        pick(
          'premises-kind',
          ['场所来源', 'Right to the premises'],
          [
            ['rented', '租来的', 'Rented'],
            ['own', '自己的', 'Own property'],
            ['platform', '电商平台内', 'On an e-commerce platform'],
          ],
        ),
      ],
    ),
    page(
      'scope',
      ['做什么生意？', 'What is the business?'],
      [
        picks(
          'scope',
          ['经营范围', 'Business scope'],
          [
            ['retail', '日用品、食品零售', 'Retail'],
            ['catering', '餐饮服务', 'Catering'],
            ['repair', '修理服务', 'Repairs'],
            ['farm-produce', '农产品购销', 'Farm produce'],
            ['other', '其他', 'Other'],
          ],
        ),
        line('scope-other', ['其他范围请写明', 'Please name the other scope'], {
          when: { field: 'scope', is: ['other'] },
        }),
        pick(
          'prior-approval',
          ['涉及登记前批准的项目吗？', 'Does it need prior approval?'],
          [
            ['no', '不涉及', 'No'],
            ['yes', '涉及', 'Yes', '例如烟花爆竹'],
          ],
        ),
        money('capital', ['资金数额', 'Capital'], { optional: true }),
      ],
    ),
  ],
  steps: onTheSpot(true),
  result: ['certificate', '营业执照', 'Business licence', '长期'],
  faq: [
    ['要刻公章吗？', '不强制。需要时可在领照的同时免费办理刻章备案。'],
    ['经营场所是自家住房可以吗？', '可以，须符合管理规约，并经有利害关系的业主一致同意，在申请书上作承诺即可。'],
    ['营业执照下来就能开饭馆吗？', '还要取得食品经营许可或小餐饮登记，可以和执照一起申请。'],
  ],
});

const changeOf = (organ: '530900-market' | '530902-market'): PackItem =>
  item({
    code: `${organ.slice(0, 6)}-XK-0002`,
    organ,
    ...(organ === '530902-market' ? { base: '530900-XK-0002' } : {}),
    name: ['营业执照变更登记', 'Change of a business licence'],
    summary: [
      '名称、地址、法定代表人、经营范围有变化，来换一张新执照。',
      'A new licence when name, address, representative or scope have changed.',
    ],
    aliases: '改执照 换法人 增加经营范围 改地址 公司变更',
    type: '01',
    clients: '126',
    themes: 'set-up',
    basis: [
      cite('regulation', REGISTRATION, '第二十四条'),
      FORM_REVIEW,
      cite('regulation', REGISTRATION, '第二十八条'),
    ],
    conditions: [
      organ === '530900-market' ? '在市市场监督管理局登记的企业' : '在临翔区登记的企业、农民专业合作社和个体工商户',
      '自作出变更决议、决定或者法定变更事项发生之日起 30 日内申请',
      '变更事项依法须经批准的，在批准文件有效期内申请',
    ],
    limits: {
      law: '3wd',
      note: '不能当场登记的 3 个工作日；情形复杂经负责人批准可再延长 3 个工作日',
      by: '市场主体登记管理条例第十九条',
      promise: '1wd',
    },
    materials: [
      written('application', ['变更登记申请书', 'Application for change']),
      upload('decision', ['变更决议或决定', 'Resolution on the change'], '公司提交股东会决议，全体有关人员签名', {
        when: { field: 'change', is: ['name', 'representative', 'scope', 'address'] },
      }),
      upload('premises', ['新住所使用证明', 'Proof for the new premises'], '只在地址变更时需要', {
        when: { field: 'change', is: ['address'] },
      }),
      licenceOfFirm,
      idCard,
    ],
    form: [
      firmPage(['哪家单位变更？', 'Which business changes?']),
      page(
        'change',
        ['要改什么？', 'What changes?'],
        [
          picks(
            'change',
            ['变更事项', 'Particulars'],
            [
              ['name', '名称', 'Name'],
              ['address', '住所或经营场所', 'Address'],
              ['representative', '法定代表人或负责人', 'Representative'],
              ['scope', '经营范围', 'Business scope'],
            ],
          ),
          line('new-value', ['变更后的内容', 'New particulars']),
          date('decided-on', ['决定变更的日期', 'Date of the decision']),
        ],
      ),
    ],
    steps: onTheSpot(true),
    result: ['certificate', '营业执照', 'Business licence', '长期'],
    faq: [
      ['超过 30 日才来变更，会罚款吗？', '请尽快办理。未按规定变更的先责令改正，拒不改正的才依法处罚。'],
      ['原来的执照要交回吗？', '要。领新证照时交回旧的正、副本；遗失的在公示系统声明作废即可。'],
      ['全程网办需要法定代表人到场吗？', '不需要，用电子营业执照或身份认证签名即可。'],
    ],
  });

const pharmacy = item({
  code: '530902-XK-0041',
  organ: '530902-market',
  name: ['药品零售许可（新办）', 'Retail pharmacy licence (new)'],
  summary: ['开药店卖药，开业前要取得药品经营许可证。', 'Needed before you open a retail pharmacy.'],
  aliases: '开药店 开药房 药品证 药品经营许可证',
  type: '01',
  clients: '126',
  themes: 'food-drug permits',
  lifeEvents: 'startup',
  jointOrgans: ['临翔区医疗保障局'],
  basis: [
    cite('law', '中华人民共和国药品管理法', '第五十一条'),
    cite('law', '中华人民共和国药品管理法', '第五十二条'),
    LICENSING_LAW,
  ],
  conditions: [
    '有依法经过资格认定的药师或者其他药学技术人员',
    '有与所经营药品相适应的营业场所、设备、仓储设施和卫生环境',
    '有与所经营药品相适应的质量管理机构或者人员',
    '有保证药品质量的规章制度，符合药品经营质量管理规范',
  ],
  limits: { law: '20wd', promise: '12wd' },
  course: { safety: true },
  materials: [
    written('application', ['药品经营许可证申请表', 'Application for a pharmacy licence']),
    upload('layout', ['营业场所平面布置图', 'Floor plan'], '标明处方药、非处方药和阴凉柜位置'),
    upload('quality-rules', ['药品质量管理制度目录', 'List of quality rules'], '负责人签字'),
    upload('pharmacist', ['执业药师注册证', 'Pharmacist registration'], '卖处方药的须配执业药师', {
      issuer: '药品监督管理部门',
      when: { field: 'scope', is: ['prescription'] },
    }),
    later('staff', ['药学技术人员学历或职称证明', 'Qualifications of staff'], '可在决定前补交'),
    licenceOfFirm,
    idCard,
  ],
  form: [
    firmPage(['谁来开药店？', 'Who opens the pharmacy?']),
    page(
      'scope',
      ['准备卖什么药？', 'Which medicines?'],
      [
        picks(
          'scope',
          ['经营范围', 'Scope'],
          [
            ['otc', '非处方药', 'Over-the-counter medicines'],
            ['prescription', '处方药', 'Prescription medicines'],
            ['herbs', '中药饮片', 'Prepared herbs'],
          ],
        ),
      ],
    ),
    page(
      'premises',
      ['药店开在哪里？', 'Where is the pharmacy?'],
      [
        address('address', ['详细地址', 'Street address']),
        number('area', ['营业面积', 'Floor area'], '平方米', { min: 10, max: 10000 }),
      ],
    ),
    page(
      'pharmacist',
      ['谁负责药品质量？', 'Who answers for quality?'],
      [
        line('pharmacist', ['质量负责人', 'Quality officer']),
        line('pharmacist-number', ['执业药师注册证号', 'Pharmacist registration number'], { optional: true }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '5wd', review: '3wd', check: '1wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '药品经营许可证', 'Pharmacy licence', '5 年'],
  faq: [
    [
      '只卖非处方药要配执业药师吗？',
      '只卖乙类非处方药的，配经考核合格的药学技术人员即可；卖处方药、甲类非处方药要配药师。',
    ],
    ['和别的药店要隔多远？', '不设距离限制。'],
    ['开业后能刷医保卡吗？', '取得许可证后，可向医保部门申请成为定点零售药店。'],
  ],
});

const equipment = item({
  code: '530900-XK-0042',
  organ: '530900-market',
  name: ['特种设备使用登记', 'Registration of special equipment in use'],
  summary: [
    '电梯、锅炉、叉车、压力容器投入使用前后 30 日内登记。',
    'Register lifts, boilers, forklifts and pressure vessels within 30 days.',
  ],
  aliases: '电梯登记 锅炉登记 叉车上牌 压力容器 特种设备办证',
  type: '01',
  clients: '12346',
  themes: 'safety permits',
  basis: [
    cite('law', '中华人民共和国特种设备安全法', '第三十三条'),
    cite('regulation', '特种设备安全监察条例', '第二十五条'),
    LICENSING_LAW,
  ],
  conditions: [
    '设备由取得许可的单位制造，按规定经监督检验合格',
    '使用单位已配备安全管理人员和持证的作业人员',
    '投入使用前或者投入使用后 30 日内申请',
  ],
  limits: { law: '20wd', promise: '3wd' },
  materials: [
    written('application', ['特种设备使用登记表', 'Registration form']),
    upload('certificate', ['产品质量合格证明', 'Certificate of conformity'], '制造单位出具，含产品数据表'),
    upload('inspection', ['监督检验证明或定期检验报告', 'Inspection report'], '检验机构出具，有效期内', {
      issuer: '特种设备检验机构',
    }),
    upload('maintenance', ['电梯维护保养合同', 'Lift maintenance contract'], '只有电梯需要', {
      when: { field: 'kind', is: ['lift'] },
    }),
    licenceOfFirm,
    fetched('operators', ['作业人员证', 'Operator certificates'], '市场监督管理部门'),
  ],
  form: [
    firmPage(['谁在使用？', 'Who uses it?']),
    page(
      'equipment',
      ['是什么设备？', 'Which equipment?'],
      [
        pick(
          'kind',
          ['设备种类', 'Kind'],
          [
            ['lift', '电梯', 'Lift'],
            ['boiler', '锅炉', 'Boiler'],
            ['vessel', '压力容器', 'Pressure vessel'],
            ['vehicle', '场（厂）内专用机动车辆', 'On-site vehicle', '叉车、观光车'],
            ['crane', '起重机械', 'Crane'],
          ],
        ),
        line('serial', ['出厂编号', 'Serial number'], { hint: ['在设备铭牌上', 'On the name plate'] }),
        number('count', ['台数', 'How many'], '台', { min: 1, max: 500 }),
      ],
    ),
    page(
      'place',
      ['设备在哪里？', 'Where is it?'],
      [address('address', ['使用地点', 'Place of use']), date('in-use-since', ['投入使用日期', 'In use since'])],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '特种设备使用登记证', 'Special equipment registration', '设备使用期内有效'],
  faq: [
    ['小区电梯由谁登记？', '由使用单位登记，一般是物业服务企业；没有物业的由业主共同委托的单位登记。'],
    ['搬到别处还要再登记吗？', '要。跨登记机关辖区的，先在原登记机关办移装变更，再到新地登记。'],
  ],
});

export const commerceItems: PackItem[] = [
  trader,
  changeOf('530900-market'),
  changeOf('530902-market'),
  pharmacy,
  equipment,
];
