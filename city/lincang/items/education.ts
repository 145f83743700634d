// Education: teachers, private schools, moving between schools.
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

const SCHOOLS = {
  '530902-education': '幼儿园、小学和初级中学教师资格，由县（区）认定',
  '530900-education': '高级中学和中等职业学校教师资格，由县（区）审查后报市认定',
};

function teacherForm(organ: keyof typeof SCHOOLS) {
  return [
    personPage(),
    page(
      'kind',
      ['申请哪一种？', 'Which one?'],
      [
        pick(
          'kind',
          ['资格种类', 'Kind'],
          organ === '530902-education'
            ? [
                ['kindergarten', '幼儿园', 'Kindergarten'],
                ['primary', '小学', 'Primary school'],
                ['junior', '初级中学', 'Junior secondary school'],
              ]
            : [
                ['senior', '高级中学', 'Senior secondary school'],
                ['vocational', '中等职业学校', 'Vocational school'],
              ],
        ),
        line('subject', ['任教学科', 'Subject']),
        line('certificate', ['考试合格证编号', 'Number of the examination certificate'], {
          optional: true,
        }),
      ],
    ),
    page(
      'study',
      ['什么学历？', 'Your education'],
      [
        pick(
          'degree',
          ['最高学历', 'Highest degree'],
          [
            ['college', '专科', 'College'],
            ['bachelor', '本科', 'Bachelor'],
            ['master', '研究生', 'Postgraduate'],
          ],
        ),
        line('school', ['毕业学校', 'School']),
      ],
    ),
  ];
}

const teacher = (organ: keyof typeof SCHOOLS): PackItem =>
  item({
    code: `${organ.slice(0, 6)}-XK-0701`,
    organ,
    ...(organ === '530902-education' ? { base: '530900-XK-0701' } : {}),
    name: ['教师资格认定', 'Teacher qualification'],
    summary: ['想当老师，考试合格后申请认定教师资格证。', 'After the examination, apply for the teaching certificate.'],
    aliases: '教师证 考教师资格 当老师 教资认定',
    type: '01',
    clients: '1',
    themes: 'qualification education',
    lifeEvents: 'job',
    basis: [
      cite('law', '中华人民共和国教师法', '第十条'),
      cite('law', '中华人民共和国教师法', '第十三条'),
      cite('regulation', '教师资格条例', '第十六条'),
    ],
    conditions: [
      SCHOOLS[organ],
      '户籍、居住证所在地或就读学校在临沧',
      '具备规定学历，国家教师资格考试合格，在有效期内',
      '普通话水平测试达到规定等级，体检合格，无犯罪记录',
      '每年春季、秋季各受理一次，以公告为准',
    ],
    limits: {
      law: '30d',
      note: '教师资格条例第十六条：自受理期限终止之日起 30 日内',
      by: '教师资格条例第十六条',
      promise: '10wd',
    },
    materials: [
      written('application', ['教师资格认定申请表', 'Application for qualification']),
      upload('health', ['体检合格证明', 'Health certificate'], '在指定医院体检'),
      fetched('exam', ['教师资格考试合格证明', 'Examination result'], '教育部教育考试院'),
      fetched('mandarin', ['普通话水平测试等级证书', 'Mandarin certificate'], '语言文字工作部门'),
      fetched('record', ['无犯罪记录', 'Clean record'], '公安机关'),
      later('photo', ['证件照', 'Portrait'], '可在决定前补交，小一寸白底'),
      idCard,
    ],
    form: teacherForm(organ),
    steps: steps({ accept: '1wd', review: '4wd', check: '1wd', decide: '1wd', deliver: '2wd' }),
    result: ['certificate', '教师资格证书', 'Teaching certificate', '长期'],
    faq: [
      ['错过网上报名怎么办？', '每年春、秋各一次，可以等下一批；考试合格证有效期 3 年。'],
      ['要到现场确认吗？', '信息能在线核验的不用到场；核验不了的，工作人员会电话联系您。'],
      ['普通话要考几级？', '二级乙等以上，语文教师二级甲等以上。'],
    ],
  });

const school = item({
  code: '530902-XK-0702',
  organ: '530902-education',
  name: ['民办学校设立审批', 'Approval of a private school'],
  summary: ['办民办幼儿园、培训学校等，先取得办学许可证。', 'Private kindergartens and schools need a licence first.'],
  aliases: '办幼儿园 办培训班 民办学校 办学许可证 校外培训',
  type: '01',
  clients: '1246',
  themes: 'education permits',
  basis: [
    cite('law', '中华人民共和国民办教育促进法', '第十二条'),
    cite('law', '中华人民共和国民办教育促进法', '第十七条'),
  ],
  conditions: [
    '符合当地教育发展的需求和学校设置标准',
    '有符合条件的校长、教师和安全的校舍',
    '有必备的办学资金和稳定的经费来源',
    '义务教育阶段不得设立营利性民办学校',
  ],
  limits: {
    law: '3mo',
    note: '民办教育促进法第十七条：自受理之日起 3 个月内',
    by: '民办教育促进法第十七条',
    promise: '30wd',
  },
  materials: [
    written('application', ['民办学校设立申请书', 'Application for approval']),
    upload('charter', ['学校章程和决策机构名单', 'Charter and board'], '首届理事会、董事会组成人员'),
    upload('assets', ['资产来源和数额证明', 'Proof of assets'], '有效验资材料'),
    upload('campus', ['校舍产权或租赁证明', 'Right to the campus'], '租期不少于 3 年'),
    upload('meals', ['食品经营许可证', 'Food licence'], '设食堂的提供', {
      when: { field: 'canteen', is: ['yes'] },
    }),
    later('teachers', ['校长、教师资格证明', 'Qualifications of staff'], '可在决定前补交'),
    idCard,
  ],
  form: [
    firmPage(['谁来举办？', 'Who founds the school?']),
    page(
      'school',
      ['办什么样的学校？', 'What kind of school?'],
      [
        line('school-name', ['拟用校名', 'Proposed name']),
        pick(
          'kind',
          ['类型', 'Kind'],
          [
            ['kindergarten', '幼儿园', 'Kindergarten'],
            ['training', '非学历培训机构', 'Training school'],
            ['primary', '小学、初中（非营利）', 'Primary or junior school, non-profit'],
          ],
        ),
        number('places', ['计划招生', 'Places'], '人', { min: 10 }),
      ],
    ),
    page(
      'campus',
      ['校舍在哪里？', 'Where is the campus?'],
      [
        address('address', ['地址', 'Address']),
        number('area', ['校舍面积', 'Floor area'], '平方米', { min: 100 }),
        money('funds', ['开办资金', 'Funds']),
        pick(
          'canteen',
          ['有食堂吗？', 'Is there a canteen?'],
          [
            ['yes', '有', 'Yes'],
            ['no', '没有', 'No'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({
    accept: '2wd',
    survey: '6wd',
    consult: ['5wd', 'fire', 'market', 'health'],
    review: '7wd',
    check: '3wd',
    decide: '3wd',
    deliver: '2wd',
  }),
  special: [{ kind: 'expert-review', basis: '中华人民共和国行政许可法第四十五条', maxDays: 30 }],
  result: ['certificate', '民办学校办学许可证', 'School licence', '3 年'],
  faq: [
    ['学科类培训还能批吗？', '面向义务教育阶段的学科类培训机构不再审批；非学科类按规定审批。'],
    ['拿到许可证就能招生吗？', '还要办理法人登记，取得民办非企业单位或营利性企业登记后招生。'],
  ],
});

const transfer = item({
  code: '530902-GF-0703',
  organ: '530902-education',
  name: ['义务教育阶段学生转学', 'Change of school'],
  summary: ['搬家、户口迁移后给孩子转学，家长不用两头跑。', 'Move your child to a new school after moving home.'],
  aliases: '转学 换学校 转学籍 孩子上学',
  type: '20',
  clients: '1',
  themes: 'education',
  lifeEvents: 'school',
  basis: [cite('law', '中华人民共和国义务教育法', '第十二条')],
  conditions: ['小学、初中在籍学生', '户籍迁移、监护人住所变更或者随监护人务工就业', '在每学期开学前后两周内申请'],
  limits: { law: null, note: '法律未规定办理期限', promise: '5wd' },
  materials: [
    written('application', ['转学申请表', 'Application for transfer']),
    upload('reason', ['住所或务工证明', 'Proof of home or work'], '房产、租赁、劳动合同任一种'),
    fetched('student', ['学籍信息', 'School record'], '教育部门'),
    household,
    idCard,
  ],
  form: [
    personPage(['您是孩子的谁？', 'Who are you to the child?']),
    page(
      'child',
      ['哪个孩子转学？', 'Which child?'],
      [
        line('child-name', ['孩子姓名', 'Name']),
        line('from-school', ['现在的学校', 'Present school']),
        number('grade', ['几年级', 'Grade'], '年级', { min: 1, max: 9 }),
      ],
    ),
    page(
      'wish',
      ['想转到哪里？', 'Where to?'],
      [
        line('to-school', ['意向学校', 'School wanted'], { optional: true }),
        date('from-day', ['希望入学日期', 'From']),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '2wd', decide: '1wd', deliver: '1wd' }),
  result: ['reply', '转学接收意见', 'Answer on the transfer', '本学期有效'],
  faq: [
    ['没有本地户口能转吗？', '能。随迁子女凭居住证或务工、居住材料就近安排公办学校。'],
    ['意向学校满员怎么办？', '由教育局统筹到相邻有空位的学校，并告诉您理由。'],
  ],
});

export const educationItems: PackItem[] = [teacher('530900-education'), teacher('530902-education'), school, transfer];
