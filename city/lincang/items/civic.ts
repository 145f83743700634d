// Marriage, social organisations, ethnic status and veterans.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  fetched,
  household,
  idCard,
  item,
  later,
  line,
  long,
  money,
  number,
  onTheSpot,
  page,
  personPage,
  pick,
  shown,
  steps,
  upload,
  written,
} from './shape.ts';

const CIVIL_CODE = '中华人民共和国民法典';

const marriage = item({
  code: '530902-QR-0501',
  organ: '530902-civil-affairs',
  name: ['结婚登记', 'Marriage registration'],
  summary: [
    '双方带身份证到场，不用户口簿，全国任何登记处都能办。',
    'Come together with your ID cards; no household register is needed.',
  ],
  aliases: '领证 领结婚证 扯证 结婚预约',
  type: '07',
  clients: '1',
  themes: 'household',
  lifeEvents: 'marriage',
  basis: [
    cite('law', CIVIL_CODE, '第一千零四十六条'),
    cite('law', CIVIL_CODE, '第一千零四十七条'),
    cite('law', CIVIL_CODE, '第一千零四十九条'),
  ],
  conditions: [
    '男女双方完全自愿',
    '男不早于 22 周岁，女不早于 20 周岁',
    '双方均无配偶，不是直系血亲或者三代以内旁系血亲',
  ],
  limits: { law: null, note: '婚姻登记条例：符合条件的当场登记', promise: '1wd' },
  materials: [
    written('statement', ['申请结婚登记声明书', 'Statement for registration']),
    shown('id-cards', ['双方居民身份证', 'ID cards of both'], '原件，窗口核验后退还', { originals: 2 }),
    upload('photo', ['双方合影', 'Photograph together'], '半身免冠，也可以现场免费拍'),
    fetched('marital-status', ['婚姻登记信息', 'Marital status'], '民政部门'),
  ],
  form: [
    personPage(['您是谁？', 'Who are you?']),
    page(
      'partner',
      ['和谁登记？', 'Whom do you marry?'],
      [
        line('partner-name', ['对方姓名', 'Name of your partner']),
        line('partner-id', ['对方身份证号码', 'ID number of your partner']),
      ],
    ),
    page(
      'visit',
      ['哪天来？', 'When will you come?'],
      [
        date('visit-on', ['预约日期', 'Date']),
        pick(
          'half',
          ['时段', 'Time of day'],
          [
            ['morning', '上午', 'Morning'],
            ['afternoon', '下午', 'Afternoon'],
          ],
        ),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '结婚证', 'Marriage certificate', '长期'],
  delivery: ['pickup', 'electronic'],
  visit: '民法典第一千零四十九条要求双方亲自到场',
  onlineDepth: 2,
  faq: [
    ['要带户口簿吗？', '不用。自 2025 年 5 月 10 日起，凭身份证和本人签字声明即可。'],
    ['外地户口能在临沧登记吗？', '能。内地居民可以在任何一个婚姻登记机关办理。'],
    ['节假日能办吗？', '结婚登记处周六上午照常办理，5 月 20 日等热门日子请先预约。'],
  ],
});

const BODY_PAGES = (kind: 'members' | 'services') => [
  personPage(['谁来牵头申请？', 'Who leads the application?']),
  page(
    'body',
    ['叫什么名字、做什么？', 'What is its name and aim?'],
    [
      line('body-name', ['拟用名称', 'Proposed name']),
      long('aim', ['宗旨和业务范围', 'Aim and field of work']),
      line('supervisor', ['业务主管单位', 'Supervising organ']),
    ],
  ),
  page(
    'means',
    ['场所、资金和人员', 'Premises, funds and people'],
    [
      address('address', ['住所', 'Address']),
      money('funds', ['开办资金', 'Funds'], { min: 30000 }),
      kind === 'members'
        ? number('members', ['发起会员', 'Founding members'], '个', { min: 30 })
        : number('staff', ['从业人员', 'Staff'], '人', { min: 1 }),
    ],
  ),
];

const BODY_MATERIALS = [
  upload('approval', ['业务主管单位批准文件', 'Approval of the supervising organ'], '直接登记的行业协会商会等四类除外'),
  upload('funds-proof', ['验资报告', 'Capital verification'], '载明活动资金到账'),
  upload('premises', ['场所使用权证明', 'Right to the premises'], '产权证或租赁、无偿使用协议'),
  upload('charter', ['章程草案', 'Draft charter'], '按示范文本起草'),
  later('people', ['拟任负责人基本情况', 'Details of proposed officers'], '可在决定前补交，附身份证明'),
];

const society = item({
  code: '530900-XK-0502',
  organ: '530900-civil-affairs',
  name: ['社会团体成立登记', 'Registration of a society'],
  summary: [
    '成立协会、学会、商会等，先登记后活动。',
    'Associations, learned societies and chambers register before they act.',
  ],
  aliases: '成立协会 办商会 注册学会 社团登记',
  type: '01',
  clients: '146',
  themes: 'set-up',
  basis: [
    cite('regulation', '社会团体登记管理条例', '第九条'),
    cite('regulation', '社会团体登记管理条例', '第十条'),
    cite('regulation', '社会团体登记管理条例', '第十二条'),
  ],
  conditions: [
    '有 50 个以上的个人会员或者 30 个以上的单位会员；混合组成的总数不少于 50 个',
    '有规范的名称、组织机构、固定住所和专职工作人员',
    '有合法的资产和经费来源，活动资金 3 万元以上',
    '经业务主管单位审查同意',
  ],
  limits: { law: '60d', note: '社会团体登记管理条例第十二条', by: '社会团体登记管理条例第十二条', promise: '20wd' },
  materials: [written('application', ['社会团体成立登记申请书', 'Application for registration']), ...BODY_MATERIALS],
  form: BODY_PAGES('members'),
  steps: steps({
    accept: '2wd',
    consult: ['5wd', 'public-security', 'united-front'],
    review: '7wd',
    check: '2wd',
    decide: '2wd',
    deliver: '2wd',
  }),
  result: ['certificate', '社会团体法人登记证书', 'Certificate of a society', '4 年'],
  faq: [
    ['登记前能先收会费吗？', '不能。筹备期间不得开展筹备以外的活动。'],
    ['县里的协会在哪里登记？', '在所在县（区）民政局登记；会员跨两个以上县的，在市民政局登记。'],
  ],
});

const service = item({
  code: '530900-XK-0503',
  organ: '530900-civil-affairs',
  name: ['民办非企业单位成立登记', 'Registration of a private non-profit body'],
  summary: [
    '办民办学校、养老院、医院等非营利机构，先登记。',
    'Private non-profit schools, homes and clinics register first.',
  ],
  aliases: '民非登记 社会服务机构 民办非企业 社工机构',
  type: '01',
  clients: '1246',
  themes: 'set-up',
  basis: [
    cite('regulation', '民办非企业单位登记管理暂行条例', '第三条'),
    cite('regulation', '民办非企业单位登记管理暂行条例', '第八条'),
    cite('regulation', '民办非企业单位登记管理暂行条例', '第十一条'),
  ],
  conditions: [
    '经业务主管单位审查同意',
    '有规范的名称、必要的组织机构和场所',
    '有与业务活动相适应的从业人员和合法财产',
    '利用非国有资产举办，不以营利为目的',
  ],
  limits: {
    law: '60d',
    note: '民办非企业单位登记管理暂行条例第十一条',
    by: '民办非企业单位登记管理暂行条例第十一条',
    promise: '20wd',
  },
  materials: [written('application', ['民办非企业单位登记申请书', 'Application for registration']), ...BODY_MATERIALS],
  form: BODY_PAGES('services'),
  steps: steps({ accept: '2wd', survey: '4wd', review: '6wd', check: '2wd', decide: '2wd', deliver: '2wd' }),
  result: ['certificate', '民办非企业单位登记证书', 'Certificate of a non-profit body', '4 年'],
  faq: [
    ['能给举办者分红吗？', '不能。收入只能用于章程规定的业务活动，注销后剩余财产也不能分配。'],
    ['民办学校是先办许可还是先登记？', '先取得办学许可证，再凭许可证登记，登记手续从简。'],
  ],
});

const ethnic = item({
  code: '530900-QR-0504',
  organ: '530900-ethnic',
  name: ['公民民族成份变更', 'Change of ethnic status'],
  summary: ['依据父母的民族成份申请变更，一生只有一次机会。', 'A single change, following the status of a parent.'],
  aliases: '改民族 民族变更 少数民族成份 改户口本民族',
  type: '07',
  clients: '1',
  themes: 'ethnic-religion household',
  jointOrgans: ['户籍所在地县（区）民族宗教事务局', '户籍所在地县（区）公安局'],
  basis: [
    cite('rule', '中国公民民族成份登记管理办法', '第七条'),
    cite('rule', '中国公民民族成份登记管理办法', '第十一条'),
  ],
  conditions: [
    '只能依据父亲或者母亲的民族成份',
    '未满 18 周岁的：父母婚姻关系变化或收养等情形，由父母或监护人申请',
    '年满 18 周岁的：在满 18 周岁之日起的两年内由本人申请',
    '先向户籍所在地县（区）民族事务部门提出，由其初审上报',
  ],
  limits: {
    law: '10wd',
    note: '中国公民民族成份登记管理办法第十一条：市级 10 个工作日，县级初审另计 10 个工作日',
    by: '中国公民民族成份登记管理办法第十一条',
    promise: '5wd',
  },
  materials: [
    written('application', ['变更民族成份申请书', 'Application for change']),
    upload('parent', ['父母民族成份证明', 'Status of the parent'], '父母户口簿页；已分户的由系统核对'),
    upload('custody', ['离婚证或抚养关系文书', 'Custody document'], '只有未成年人因父母婚姻变化申请时需要', {
      when: { field: 'case', is: ['divorce', 'step'] },
    }),
    household,
    idCard,
  ],
  form: [
    personPage(['给谁变更？', 'Whose status?']),
    page(
      'change',
      ['变更成哪个民族？', 'Which change?'],
      [
        line('from-ethnic', ['现在的民族', 'Present status']),
        line('to-ethnic', ['变更后的民族', 'New status']),
        pick(
          'case',
          ['申请情形', 'Case'],
          [
            ['adult', '年满 18 周岁、未满 20 周岁', 'Aged 18 or 19'],
            ['divorce', '未成年，父母婚姻变化', 'Minor, parents divorced'],
            ['step', '未成年，随继父母', 'Minor, with a step-parent'],
            ['adopted', '未成年，随养父母', 'Minor, adopted'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '2wd', check: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['approval', '民族成份变更审批意见', 'Decision on ethnic status', '批准后 15 个工作日内到公安机关变更'],
  faq: [
    ['祖父母是少数民族，可以改吗？', '不可以。只能依据父亲或者母亲的民族成份。'],
    ['过了 20 岁还能改吗？', '不能。超过两年的申请期不再受理。'],
    ['批准后还要做什么？', '公安机关在 15 个工作日内变更户口登记，您凭通知换领户口簿和身份证。'],
  ],
});

const veteran = item({
  code: '530902-QR-0505',
  organ: '530902-veterans',
  name: ['退役军人优待证申领', 'Veteran’s card'],
  summary: [
    '退役军人凭证享受公交、景区、看病等优待。',
    'Veterans travel, visit and see doctors on better terms with it.',
  ],
  aliases: '优待证 退伍军人证 军人优待',
  type: '07',
  clients: '1',
  themes: 'veterans documents',
  basis: [
    cite('law', '中华人民共和国退役军人保障法', '第十五条'),
    cite('law', '中华人民共和国退役军人保障法', '第五十三条'),
  ],
  conditions: ['从中国人民解放军、武警部队依法退出现役', '已在退役军人工作部门建档立卡', '户籍或常住地在临翔区'],
  limits: { law: null, note: '法律未规定期限；制卡由合作银行完成', promise: '10wd' },
  materials: [
    written('application', ['优待证申请表', 'Application for the card']),
    upload('discharge', ['退役证件', 'Discharge papers'], '遗失的由人武部或档案部门核查'),
    upload('photo', ['免冠证件照', 'Portrait'], '近期一寸白底'),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'service',
      ['在哪里服过役？', 'Where did you serve?'],
      [
        date('joined-on', ['入伍时间', 'Joined']),
        date('left-on', ['退役时间', 'Left']),
        line('unit', ['部队名称', 'Unit'], { optional: true }),
      ],
    ),
    page(
      'bank',
      ['证做在哪家银行卡上？', 'Which bank?'],
      [
        pick(
          'bank',
          ['合作银行', 'Bank'],
          [
            ['agricultural', '农业银行', 'Agricultural Bank'],
            ['construction', '建设银行', 'Construction Bank'],
            ['rural', '农村商业银行', 'Rural Commercial Bank'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '4wd', check: '1wd', decide: '1wd', deliver: '3wd' }),
  result: ['certificate', '退役军人优待证', 'Veteran’s card', '长期'],
  faq: [
    ['能在外地申请吗？', '能。可以在常住地的退役军人服务站申请，跨省也行。'],
    ['收费吗？', '不收费。'],
  ],
});

export const civicItems: PackItem[] = [marriage, society, service, ethnic, veteran];
