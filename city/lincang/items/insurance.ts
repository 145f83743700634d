// Social and medical insurance: card, unemployment benefit, work injury, medical claims and enrolment.
import type { PackItem } from '#services/items/contract.ts';
import {
  area,
  cite,
  date,
  fetched,
  idCard,
  item,
  later,
  line,
  long,
  money,
  onTheSpot,
  page,
  personPage,
  pick,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const INSURANCE_LAW = '中华人民共和国社会保险法';

const card = item({
  code: '530902-GF-0201',
  organ: '530902-hrss',
  name: ['社会保障卡补领、换领', 'Replacement of a social security card'],
  summary: [
    '社保卡丢了、坏了或要换银行，补一张，电子卡当场可用。',
    'Lost or broken card: get a new one; the electronic card works at once.',
  ],
  aliases: '补社保卡 社保卡丢了 医保卡补办 换社保卡 市民卡',
  type: '20',
  clients: '1',
  themes: 'social-security documents',
  basis: [
    cite('law', INSURANCE_LAW, '第五十八条第三款'),
    cite('document', '社会保障卡管理办法（人社部发〔2011〕47号）', '全文'),
  ],
  conditions: ['已在云南省内领取过社会保障卡', '卡片遗失、损坏、信息变更或者更换服务银行'],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [written('application', ['补换卡申请表', 'Application for a new card']), idCard],
  form: [
    personPage(['给谁补卡？', 'Whose card is it?']),
    page(
      'reason',
      ['为什么补换？', 'Why a new card?'],
      [
        pick(
          'reason',
          ['原因', 'Reason'],
          [
            ['lost', '丢了', 'Lost'],
            ['broken', '坏了', 'Broken'],
            ['changed', '姓名或身份证号变了', 'Name or ID number changed'],
            ['bank', '换银行', 'Change of bank'],
          ],
        ),
        pick(
          'bank',
          ['服务银行', 'Bank'],
          [
            ['rural', '农村商业银行', 'Rural Commercial Bank'],
            ['agricultural', '农业银行', 'Agricultural Bank'],
            ['construction', '建设银行', 'Construction Bank'],
          ],
        ),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '社会保障卡', 'Social security card', '10 年'],
  faq: [
    ['补卡期间看病怎么办？', '当场签发电子社保卡和医保电子凭证，看病买药不受影响。'],
    ['补卡收费吗？', '不收费。'],
    ['卡里的钱还在吗？', '社保待遇和医保个人账户不受影响；原卡金融账户的余额请到原银行办理转移。'],
  ],
});

const unemployment = item({
  code: '530902-JF-0206',
  organ: '530902-hrss',
  name: ['失业保险金申领', 'Unemployment benefit'],
  summary: [
    '交过一年以上失业保险、非自愿失业的，按月领失业金。',
    'Monthly benefit after a year of contributions if you lost your job against your will.',
  ],
  aliases: '失业金 领失业保险 失业补助 被辞退领钱',
  type: '05',
  clients: '1',
  themes: 'social-security employment',
  lifeEvents: 'job',
  basis: [
    cite('law', INSURANCE_LAW, '第四十五条'),
    cite('law', INSURANCE_LAW, '第五十条'),
    cite('regulation', '失业保险条例', '第十四条'),
  ],
  conditions: [
    '失业前用人单位和本人已经缴纳失业保险费满 1 年',
    '非因本人意愿中断就业',
    '已经进行失业登记，并有求职要求',
  ],
  limits: { law: null, note: '法律未规定办理期限；次月起按月发放', promise: '3wd' },
  materials: [
    written('application', ['失业保险金申领表', 'Application for benefit']),
    fetched('contribution', ['失业保险缴费记录', 'Contribution record'], '社会保险经办机构'),
    idCard,
  ],
  form: [
    personPage(['谁来领？', 'Who claims?']),
    page(
      'work',
      ['上一份工作怎么结束的？', 'How did your last job end?'],
      [
        line('employer', ['原单位名称', 'Last employer']),
        date('ended-on', ['离职日期', 'Last day of work']),
        pick(
          'reason',
          ['离职原因', 'Reason'],
          [
            ['expired', '合同到期，单位不续签', 'Contract ended, not renewed'],
            ['dismissed', '被单位解除', 'Dismissed'],
            ['bankrupt', '单位破产或关闭', 'Employer closed'],
            ['other', '其他非本人意愿的情形', 'Other, not your own will'],
          ],
        ),
      ],
    ),
    page(
      'payment',
      ['钱发到哪里？', 'Where shall we pay?'],
      [
        pick(
          'account',
          ['收款账户', 'Account'],
          [
            ['card', '社保卡银行账户', 'Account of my social security card'],
            ['other', '其他本人账户', 'Another account of mine'],
          ],
        ),
        line('account-number', ['银行账号', 'Account number'], { when: { field: 'account', is: ['other'] } }),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '4h' }),
  result: ['payment', '失业保险金', 'Unemployment benefit', '按核定的月数发放'],
  faq: [
    ['能领几个月？', '累计缴费 1 年不足 5 年的最长 12 个月，5 年不足 10 年的最长 18 个月，10 年以上的最长 24 个月。'],
    ['要单位开证明吗？', '不用。缴费和停保信息由系统核对，不得要求您提交离职证明。'],
    ['自己辞职能领吗？', '一般不能。因单位拖欠工资、未缴社保等被迫解除合同的，凭生效文书可以申领。'],
  ],
});

const injury = item({
  code: '530900-QR-0207',
  organ: '530900-hrss',
  name: ['工伤认定', 'Recognition of a work injury'],
  summary: [
    '上班受伤或患职业病，先认定工伤，再领取工伤待遇。',
    'Hurt at work or ill from it: recognition comes before benefits.',
  ],
  aliases: '上班受伤 工伤 职业病 上下班车祸',
  type: '07',
  clients: '126',
  themes: 'staff',
  basis: [
    cite('regulation', '工伤保险条例', '第十四条'),
    cite('regulation', '工伤保险条例', '第十七条'),
    cite('regulation', '工伤保险条例', '第二十条'),
  ],
  conditions: [
    '存在劳动关系（包括事实劳动关系）',
    '单位自事故发生之日起 30 日内申请；单位不申请的，职工或近亲属、工会在 1 年内申请',
  ],
  limits: { law: '60d', note: '事实清楚、权利义务明确的 15 日内作出', by: '工伤保险条例第二十条', promise: '30wd' },
  materials: [
    written('application', ['工伤认定申请表', 'Application for recognition']),
    upload(
      'relation',
      ['劳动合同或其他劳动关系证明', 'Proof of employment'],
      '没有合同的，工资单、考勤、工友证言都可以',
    ),
    upload('diagnosis', ['医疗诊断证明', 'Medical diagnosis'], '职业病提交职业病诊断证明书', {
      issuer: '医疗机构',
    }),
    upload('traffic', ['交通事故责任认定书', 'Traffic accident report'], '只有上下班途中交通事故需要', {
      issuer: '公安机关交通管理部门',
      when: { field: 'kind', is: ['commute'] },
    }),
    later('witness', ['证人证言', 'Statements of witnesses'], '可在决定前补交'),
    idCard,
  ],
  form: [
    personPage(['谁受了伤？', 'Who was hurt?'], [line('employer', ['工作单位', 'Employer'])]),
    page(
      'accident',
      ['怎么受的伤？', 'How did it happen?'],
      [
        pick(
          'kind',
          ['情形', 'Case'],
          [
            ['work', '工作时间、工作场所内的事故', 'Accident at work'],
            ['commute', '上下班途中交通事故', 'Accident on the way to work'],
            ['disease', '职业病', 'Occupational disease'],
            ['other', '其他', 'Other'],
          ],
        ),
        date('happened-on', ['发生日期', 'Date']),
        long('story', ['简要经过', 'What happened'], {
          hint: ['时间、地点、经过和受伤部位', 'Time, place, course and injury'],
        }),
      ],
    ),
  ],
  steps: steps({ accept: '3wd', survey: '12wd', review: '8wd', check: '3wd', decide: '2wd', deliver: '2wd' }),
  special: [{ kind: 'appraisal', basis: '中华人民共和国行政许可法第四十五条、工伤保险条例第二十条', maxDays: 60 }],
  result: ['approval', '认定工伤决定书', 'Decision on the work injury', '长期'],
  faq: [
    ['单位不给申请怎么办？', '您或近亲属、工会可以在 1 年内直接申请，不用单位盖章。'],
    ['没签劳动合同能认定吗？', '能。只要有事实劳动关系的证据，都可以受理。'],
    ['等司法机关结论时期限怎么算？', '需要以司法机关或有关部门结论为依据的，期间中止，我们书面通知您。'],
  ],
});

const claim = item({
  code: '530902-GF-0301',
  organ: '530902-medical-insurance',
  name: ['异地就医费用手工报销', 'Claim for medical costs elsewhere'],
  summary: [
    '在外地看病没能直接结算的，凭发票回参保地报销。',
    'Costs not settled on the spot elsewhere are paid back here.',
  ],
  aliases: '医保报销 外地看病报销 住院报销 异地报销',
  type: '20',
  clients: '1',
  themes: 'social-security health-care',
  lifeEvents: 'medical-claim',
  basis: [cite('law', INSURANCE_LAW, '第二十八条'), cite('law', INSURANCE_LAW, '第二十九条')],
  conditions: [
    '在临翔区参加职工或城乡居民基本医疗保险',
    '在异地定点医药机构就医，费用未直接结算',
    '费用在基本医疗保险支付范围内',
  ],
  limits: { law: null, note: '国家医保政务服务清单规定不超过 30 个工作日', promise: '15wd' },
  materials: [
    written('application', ['医疗费用报销申请表', 'Claim form']),
    upload('invoice', ['医疗费用发票', 'Invoices'], '电子发票直接上传；纸质发票拍照后邮寄原件'),
    upload('list', ['费用清单', 'Itemised bill'], '盖医院章'),
    upload('summary', ['出院小结或门诊病历', 'Discharge summary or record'], '写明诊断'),
    later('accident', ['外伤情况说明', 'Statement on the injury'], '只有外伤需要，可后补', {
      when: { field: 'injury', is: ['yes'] },
    }),
    idCard,
  ],
  form: [
    personPage(['给谁报销？', 'Whose costs?']),
    page(
      'treatment',
      ['在哪里看的病？', 'Where were you treated?'],
      [
        area('where', ['就医地', 'Place']),
        line('hospital', ['医院名称', 'Hospital']),
        pick(
          'injury',
          ['是外伤吗？', 'Was it an injury?'],
          [
            ['no', '不是', 'No'],
            ['yes', '是', 'Yes'],
          ],
        ),
      ],
    ),
    page(
      'cost',
      ['花了多少钱？', 'What did it cost?'],
      [
        money('total', ['费用总额', 'Total']),
        date('left-on', ['出院或就诊日期', 'Date']),
        line('account-number', ['收款银行账号', 'Account number'], {
          hint: ['用参保人本人的账户', 'The insured person’s own account'],
        }),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '8wd', check: '3wd', decide: '1wd', deliver: '2wd' }),
  result: ['payment', '医疗费用报销款', 'Reimbursement', '一次性支付'],
  faq: [
    ['下次怎样能当场结算？', '外出前在手机上办异地就医备案，在联网医院出示医保电子凭证即可直接结算。'],
    ['发票丢了怎么办？', '提交医院盖章的存根复印件和承诺书即可。'],
    ['多久之内要来报？', '建议出院后尽早申请，一般在次年年底前。'],
  ],
});

const enrol = item({
  code: '530902-GF-0302',
  organ: '530902-medical-insurance',
  name: ['灵活就业人员参加医疗保险登记', 'Medical insurance for the self-employed'],
  summary: [
    '没有固定单位的，可以自己参加职工基本医疗保险。',
    'Join the employees’ medical insurance without an employer.',
  ],
  aliases: '自己交医保 灵活就业医保 职工医保个人参保',
  type: '20',
  clients: '1',
  themes: 'social-security health-care',
  lifeEvents: 'job',
  basis: [cite('law', INSURANCE_LAW, '第二十三条第二款'), cite('law', INSURANCE_LAW, '第五十八条第二款')],
  conditions: ['无雇工的个体工商户、非全日制从业人员以及其他灵活就业人员', '没有正在由单位缴纳职工医保'],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [written('application', ['参保登记表', 'Enrolment form']), idCard],
  form: [
    personPage(),
    page(
      'plan',
      ['怎么参保？', 'How will you enrol?'],
      [
        pick(
          'plan',
          ['缴费方式', 'Plan'],
          [
            ['full', '住院加门诊', 'Hospital and outpatient'],
            ['hospital', '只保住院', 'Hospital only'],
          ],
        ),
        date('from-month', ['从哪个月开始', 'First month']),
        yes('insured-before', ['之前有医保吗？', 'Were you insured before?']),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '参保登记凭证', 'Enrolment certificate', '长期'],
  faq: [
    ['登记后马上能报销吗？', '连续参保的次月起享受待遇；中断超过 3 个月再参保的，有等待期。'],
    ['居民医保要退吗？', '不用退，系统自动暂停，不能重复享受待遇。'],
  ],
});

const abroad = item({
  code: '530902-GF-0303',
  organ: '530902-medical-insurance',
  name: ['异地就医备案', 'Notice of treatment elsewhere'],
  summary: [
    '去外地看病、长住前备案，住院可以直接结算。',
    'Give notice before you go, and hospitals elsewhere settle directly.',
  ],
  aliases: '异地医保备案 外地住院 跨省就医 去昆明看病',
  type: '20',
  clients: '1',
  themes: 'social-security health-care',
  lifeEvents: 'medical-claim retire',
  basis: [cite('law', INSURANCE_LAW, '第二十九条第二款')],
  conditions: ['在临翔区参加基本医疗保险', '在外地长期居住、临时外出就医或者急诊抢救'],
  limits: { law: null, note: '法律未规定办理期限', promise: '1wd' },
  materials: [
    written('application', ['异地就医备案表', 'Notice']),
    upload('referral', ['转诊意见', 'Referral'], '只有转诊就医需要', {
      issuer: '定点医疗机构',
      when: { field: 'kind', is: ['referral'] },
    }),
    idCard,
  ],
  form: [
    personPage(['谁去就医？', 'Who is treated?']),
    page(
      'trip',
      ['去哪里？', 'Where to?'],
      [
        pick(
          'kind',
          ['备案类型', 'Kind'],
          [
            ['resident', '长期居住', 'Living there'],
            ['temporary', '临时外出', 'Temporary stay'],
            ['referral', '转诊', 'Referral'],
          ],
        ),
        area('where', ['就医地', 'Place']),
        date('from-day', ['从哪天开始', 'From']),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '异地就医备案凭证', 'Proof of notice', '长期居住的长期有效，临时外出的 6 个月'],
  faq: [
    ['省内看病要备案吗？', '不用。云南省内就医免备案，直接结算。'],
    ['急诊来不及备案怎么办？', '急诊抢救视同已备案；也可以在出院结算前补办备案。'],
  ],
});

export const insuranceItems: PackItem[] = [card, unemployment, injury, claim, enrol, abroad];
