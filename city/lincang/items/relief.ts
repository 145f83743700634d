// Civil affairs: social relief at town and county level.
import type { PackItem } from '#services/items/contract.ts';
import {
  cite,
  date,
  fetched,
  household,
  idCard,
  item,
  later,
  long,
  money,
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

const RELIEF = '社会救助暂行办法';
const DISTRICT = ['临翔区民政局', 'the district civil affairs bureau'] as const;

// ---- 最低生活保障: the town accepts and reviews, the district confirms ----

const MINIMUM_FORM = [
  personPage(
    ['谁代表家庭申请？', 'Who applies for the family?'],
    [number('members', ['共同生活的家庭成员', 'Family members living together'], '人', { min: 1, max: 20 })],
  ),
  page(
    'income',
    ['家里一个月有多少收入？', 'What is the monthly income?'],
    [
      money('income', ['家庭月收入', 'Monthly income']),
      pick(
        'source',
        ['主要来源', 'Main source'],
        [
          ['farm', '种养殖', 'Farming'],
          ['wage', '打工', 'Wages'],
          ['pension', '养老金', 'Pension'],
          ['none', '没有收入', 'None'],
        ],
      ),
    ],
  ),
  page(
    'hardship',
    ['有什么困难？', 'What is the hardship?'],
    [
      pick(
        'cause',
        ['主要原因', 'Main cause'],
        [
          ['illness', '生病', 'Illness'],
          ['disability', '残疾', 'Disability'],
          ['study', '子女上学', 'Children studying'],
          ['no-labour', '缺劳动力', 'Nobody can work'],
          ['disaster', '受灾', 'Disaster'],
        ],
      ),
      long('detail', ['说说家里的情况', 'Tell us about the family'], { optional: true }),
      yes('consent', ['同意我们核对全家的收入和财产信息吗？', 'May we check income and property of the family?']),
    ],
  ),
];

const minimum = (organ: '530902-civil-affairs' | '530902001'): PackItem =>
  item({
    code: `${organ.split('-')[0]}-JF-0402`,
    organ,
    ...(organ === '530902001' ? { base: '530902-JF-0402' } : {}),
    name: ['最低生活保障审核确认', 'Minimum living allowance'],
    summary: ['家庭人均收入低于当地低保标准的，按月补差额。', 'A monthly top-up for families below the local minimum.'],
    aliases: '低保 吃低保 困难补助 最低生活保障金',
    type: '05',
    clients: '1',
    themes: 'social-relief',
    basis: [
      cite(
        'regulation',
        RELIEF,
        '第九条',
        '国家对共同生活的家庭成员人均收入低于当地最低生活保障标准，且符合当地最低生活保障家庭财产状况规定的家庭，给予最低生活保障。',
      ),
      cite('regulation', RELIEF, '第十一条'),
    ],
    conditions: [
      '共同生活的家庭成员人均收入低于当地最低生活保障标准',
      '家庭财产状况符合当地规定',
      '授权民政部门核对家庭经济状况',
    ],
    limits: {
      law: null,
      note: '《最低生活保障审核确认办法》：全程 30 个工作日，特殊情况可延长至 45 个工作日',
      promise: organ === '530902001' ? '15wd' : '10wd',
    },
    materials: [
      written('application', ['最低生活保障申请书', 'Application for the allowance']),
      upload('authorisation', ['家庭经济状况核对授权书', 'Consent to checks'], '全体成年家庭成员签字'),
      upload('illness', ['病情诊断证明', 'Medical diagnosis'], '因病致困的提供', {
        when: { field: 'cause', is: ['illness'] },
      }),
      fetched('disability', ['残疾人证', 'Disability certificate'], '残疾人联合会', {
        when: { field: 'cause', is: ['disability'] },
      }),
      household,
      idCard,
    ],
    form: MINIMUM_FORM,
    steps:
      organ === '530902001'
        ? preliminary(
            {
              accept: '1wd',
              survey: '6wd',
              surveyBy: 'reviewer',
              review: '6wd',
              check: '1wd',
              decide: '1wd',
            },
            DISTRICT,
          )
        : steps({ accept: '1wd', review: '5wd', check: '2wd', decide: '1wd', deliver: '1wd' }),
    result:
      organ === '530902001'
        ? ['record', '初审意见', 'Preliminary opinion', '本次申请有效']
        : ['payment', '最低生活保障金', 'Minimum living allowance', '每年核查'],
    faq: [
      ['家里有人打工就不能申请吗？', '不是。看全家人均收入和财产，打工收入会扣除必要的就业成本。'],
      ['要公示吗？', '初审后在村（社区）公示，只公示姓名和人数，不公开病情等隐私。'],
      ['不批准怎么办？', '区民政局书面说明理由，您可以依法申请复议或提起诉讼，情况变化后也可以再申请。'],
    ],
  });

const poorest = item({
  code: '530902-JF-0403',
  organ: '530902-civil-affairs',
  name: ['特困人员救助供养', 'Support for persons in extreme hardship'],
  summary: [
    '没有劳动能力、没有收入来源、没人赡养的，由政府供养。',
    'Support for those unable to work, without income and without anyone to care for them.',
  ],
  aliases: '五保户 特困供养 孤老 进敬老院',
  type: '05',
  clients: '1',
  themes: 'social-relief elderly',
  basis: [cite('regulation', RELIEF, '第十四条'), cite('regulation', RELIEF, '第十六条')],
  conditions: [
    '老年人、残疾人或者未满 16 周岁的未成年人',
    '无劳动能力、无生活来源',
    '无法定赡养、抚养、扶养义务人，或者义务人无履行能力',
  ],
  limits: { law: null, note: '社会救助暂行办法未规定期限，含公示 7 日', promise: '15wd' },
  materials: [
    written('application', ['特困人员救助供养申请书', 'Application']),
    upload('authorisation', ['家庭经济状况核对授权书', 'Consent to checks'], '本人签字或按手印'),
    fetched('disability', ['残疾人证', 'Disability certificate'], '残疾人联合会', {
      when: { field: 'kind', is: ['disabled'] },
    }),
    household,
    idCard,
  ],
  form: [
    personPage(['谁需要供养？', 'Who needs support?']),
    page(
      'situation',
      ['属于哪种情况？', 'Which case?'],
      [
        pick(
          'kind',
          ['人员类别', 'Kind'],
          [
            ['older', '老年人', 'Older person'],
            ['disabled', '残疾人', 'Disabled person'],
            ['minor', '未成年人', 'Minor'],
          ],
        ),
        pick(
          'care',
          ['希望怎么供养', 'Kind of support'],
          [
            ['home', '在家里', 'At home'],
            ['institution', '到供养服务机构', 'In a care home'],
          ],
        ),
        yes('self-care', ['生活能自理吗？', 'Can the person live without help?']),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '4wd', review: '6wd', check: '1wd', decide: '1wd', deliver: '2wd' }),
  result: ['payment', '特困人员救助供养', 'Support', '条件不变期间'],
  faq: [
    ['能自己选住家里还是养老院吗？', '能。特困供养人员可以自行选择供养形式。'],
    ['看病怎么办？', '参加居民医保由政府资助，住院费用按规定给予医疗救助。'],
  ],
});

const disability = item({
  code: '530902-JF-0404',
  organ: '530902-civil-affairs',
  name: ['残疾人两项补贴', 'Two allowances for disabled persons'],
  summary: [
    '困难残疾人生活补贴和重度残疾人护理补贴，一次申请。',
    'Living allowance and care allowance in one application.',
  ],
  aliases: '残疾补贴 护理补贴 残疾人补助 困难残疾人',
  type: '05',
  clients: '1',
  themes: 'social-relief',
  lifeEvents: 'disability',
  basis: [
    cite('law', '中华人民共和国残疾人保障法', '第四十八条'),
    cite(
      'document',
      '国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见（国发〔2015〕52号）',
      '第二部分',
    ),
  ],
  conditions: [
    '持有第二代或第三代残疾人证',
    '生活补贴：低保家庭中的残疾人',
    '护理补贴：残疾等级一级、二级且需要长期照护',
  ],
  limits: { law: null, note: '法律未规定办理期限；资格认定当月起计发', promise: '10wd' },
  materials: [
    written('application', ['残疾人两项补贴申请表', 'Application']),
    fetched('disability', ['残疾人证', 'Disability certificate'], '残疾人联合会'),
    fetched('relief', ['最低生活保障信息', 'Allowance record'], '民政部门', {
      when: { field: 'kind', is: ['living', 'both'] },
    }),
    idCard,
  ],
  form: [
    personPage(['谁来领？', 'Who claims?']),
    page(
      'kind',
      ['申请哪一项？', 'Which allowance?'],
      [
        pick(
          'kind',
          ['补贴类别', 'Allowance'],
          [
            ['living', '困难残疾人生活补贴', 'Living allowance'],
            ['care', '重度残疾人护理补贴', 'Care allowance'],
            ['both', '两项都申请', 'Both'],
          ],
        ),
        pick(
          'grade',
          ['残疾等级', 'Degree'],
          [
            ['one', '一级', 'First'],
            ['two', '二级', 'Second'],
            ['three', '三级', 'Third'],
            ['four', '四级', 'Fourth'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', review: '4wd', check: '1wd', decide: '1wd', deliver: '2wd' }),
  result: ['payment', '残疾人两项补贴', 'Allowances for disabled persons', '每年核对'],
  faq: [
    ['在外地能申请吗？', '能。两项补贴资格认定可以跨省申请，材料在网上转回户籍地。'],
    ['和高龄津贴能同时领吗？', '生活补贴可以同时领；护理补贴与老年护理补贴按就高原则选一项。'],
  ],
});

const emergency = item({
  code: '530902001-JF-0405',
  organ: '530902001',
  name: ['临时救助', 'Emergency relief'],
  summary: [
    '突然遇到火灾、车祸、大病等难关，街道直接给予救助。',
    'Sudden fire, accident or illness: the subdistrict helps directly.',
  ],
  aliases: '急难救助 突发困难 大病救助 临时困难补助',
  type: '05',
  clients: '1',
  themes: 'social-relief',
  basis: [cite('regulation', RELIEF, '第四十七条'), cite('regulation', RELIEF, '第四十八条')],
  conditions: [
    '因火灾、交通事故、突发重大疾病等，基本生活暂时出现严重困难',
    '居住在凤翔街道，不限户籍',
    '小额救助由街道审批，较大金额报区民政局',
  ],
  limits: { law: null, note: '情况紧急的先救助、后补手续', promise: '5wd' },
  materials: [
    written('application', ['临时救助申请书', 'Application for relief']),
    later('proof', ['困难情况证明', 'Proof of the hardship'], '病历、事故认定书、照片等任一种，可以后补'),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'event',
      ['遇到了什么难处？', 'What happened?'],
      [
        pick(
          'event',
          ['困难类型', 'Kind'],
          [
            ['fire', '火灾', 'Fire'],
            ['traffic', '交通事故', 'Traffic accident'],
            ['illness', '突发重病', 'Sudden illness'],
            ['other', '其他', 'Other'],
          ],
        ),
        date('happened-on', ['哪天发生的', 'When']),
        money('loss', ['大约花费或损失', 'Cost or loss'], { optional: true }),
      ],
    ),
  ],
  steps: steps({
    accept: '4h',
    survey: '1wd',
    surveyBy: 'reviewer',
    review: '1wd',
    decide: '4h',
    deliver: '1wd',
  }),
  result: ['payment', '临时救助金', 'Emergency relief', '一次性发放'],
  faq: [
    ['没有本地户口能申请吗？', '能。急难发生地的街道都可以受理。'],
    ['材料来不及准备怎么办？', '先救助。证明材料属于容缺，可以在发放后 10 个工作日内补。'],
  ],
});

export const reliefItems: PackItem[] = [
  minimum('530902001'),
  minimum('530902-civil-affairs'),
  poorest,
  disability,
  emergency,
];
