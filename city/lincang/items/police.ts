// Public security: household register, identity card, residence permit, vehicles and drivers.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  area,
  cite,
  date,
  fetched,
  household,
  idCard,
  item,
  line,
  onTheSpot,
  page,
  personPage,
  pick,
  shown,
  steps,
  upload,
  written,
} from './shape.ts';

const HOUSEHOLD_RULES = '中华人民共和国户口登记条例';

const move = item({
  code: '530902-QR-0801',
  organ: '530902-public-security',
  name: ['户口迁移', 'Moving a household registration'],
  summary: [
    '投靠亲属、买房、工作等，把户口迁到临翔区，跨省也一次办。',
    'Move your registration to Linxiang; one visit, even from another province.',
  ],
  aliases: '迁户口 落户 转户口 投靠落户 户口迁入',
  type: '07',
  clients: '1',
  themes: 'household',
  lifeEvents: 'buy-house marriage',
  basis: [cite('law', HOUSEHOLD_RULES, '第十条'), cite('law', HOUSEHOLD_RULES, '第十三条')],
  conditions: [
    '在临翔区有合法稳定住所（含租赁）、合法稳定就业，或投靠配偶、父母、子女',
    '户口类别、集体户与家庭户不限',
  ],
  limits: { law: null, note: '法律未规定办理期限', promise: '3wd' },
  materials: [
    written('application', ['户口迁移申请表', 'Application for moving']),
    upload('home', ['住所证明', 'Proof of home'], '不动产权证书或租赁合同', {
      when: { field: 'reason', is: ['home', 'work'] },
    }),
    upload('relative', ['亲属关系证明', 'Proof of kinship'], '结婚证、出生证等，系统查不到时才要', {
      when: { field: 'reason', is: ['spouse', 'family'] },
    }),
    household,
    idCard,
  ],
  form: [
    personPage(['谁迁户口？', 'Who moves?']),
    page(
      'reason',
      ['为什么迁？', 'Why?'],
      [
        pick(
          'reason',
          ['迁移原因', 'Reason'],
          [
            ['home', '买房或租房居住', 'Home here'],
            ['work', '工作', 'Work'],
            ['spouse', '投靠配偶', 'Join spouse'],
            ['family', '投靠父母或子女', 'Join parents or children'],
          ],
        ),
        area('from', ['从哪里迁来', 'From']),
      ],
    ),
    page(
      'to',
      ['迁到哪里？', 'Where to?'],
      [
        address('address', ['迁入地址', 'New address']),
        line('head', ['户主姓名', 'Head of household'], { optional: true }),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '4h' }),
  result: ['record', '户口迁移登记', 'Registration', '长期'],
  faq: [
    ['要先回老家开准迁证吗？', '不用。全国户口迁移“跨省通办”，只在迁入地跑一次，其余由公安机关网上流转。'],
    ['小孩跟着一起迁要什么？', '在申请里加上孩子，户口簿信息由系统调取，一般不另交材料。'],
  ],
});

const death = item({
  code: '530902-QR-0802',
  organ: '530902-public-security',
  name: ['死亡注销户口', 'Closing a registration after death'],
  summary: [
    '亲人去世后注销户口，可与社保、医保等“身后事”一起办。',
    'Close the registration of the deceased, together with pension and insurance.',
  ],
  aliases: '销户 注销户口 死亡证明 亲人去世',
  type: '07',
  clients: '1',
  themes: 'household',
  lifeEvents: 'afterlife',
  basis: [cite('law', HOUSEHOLD_RULES, '第八条')],
  conditions: ['由户主、亲属、抚养人或者邻居申报'],
  limits: { law: null, note: '户口登记条例第八条要求 1 个月内申报，当场办理', promise: '1wd' },
  materials: [
    written('application', ['注销户口申报表', 'Declaration']),
    upload('death', ['死亡证明', 'Death certificate'], '医疗机构、公安机关或村（居）委会出具的任一种'),
    household,
  ],
  form: [
    personPage(['谁来申报？', 'Who declares?']),
    page(
      'deceased',
      ['哪位亲人去世了？', 'Who has died?'],
      [
        line('deceased-name', ['逝者姓名', 'Name of the deceased']),
        line('deceased-id', ['逝者身份证号码', 'ID number of the deceased']),
        date('died-on', ['去世日期', 'Date of death']),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['record', '户口注销证明', 'Proof of closing', '长期'],
  faq: [
    ['身份证要交回吗？', '逝者身份证随注销失效，找不到不影响办理。'],
    ['丧葬补助怎么领？', '注销信息自动推送社保部门，您在“身后事”里勾选即可。'],
  ],
});

const ID_LAW = '中华人民共和国居民身份证法';
const ID_FEE = cite('law', ID_LAW, '第二十条');

const identity = item({
  code: '530902-QR-0803',
  organ: '530902-public-security',
  name: ['居民身份证换领、补领', 'Replacement of an ID card'],
  summary: [
    '到期、丢失、损坏都能办，全国通办，当场领取回执。',
    'Expired, lost or damaged cards, from anywhere in China.',
  ],
  aliases: '补身份证 身份证到期 身份证丢了 换身份证',
  type: '07',
  clients: '1',
  themes: 'documents household',
  basis: [cite('law', ID_LAW, '第十一条'), cite('law', ID_LAW, '第十二条')],
  conditions: ['有效期满、姓名变更、证件严重损坏或者丢失', '本人到场采集指纹和照片；16 周岁以下由监护人陪同'],
  limits: {
    law: '60d',
    note: '当场办结受理，证件 20 日内寄到，法定 60 日内发放',
    by: '居民身份证法第十二条',
    promise: '1wd',
  },
  materials: [
    shown('old-card', ['原身份证', 'Old card'], '换领的交回；丢失的不用', {
      when: { field: 'reason', is: ['expired', 'broken', 'name'] },
    }),
    written('application', ['居民身份证申领登记表', 'Application']),
    household,
  ],
  form: [
    personPage(['给谁办？', 'Whose card?']),
    page(
      'reason',
      ['为什么办？', 'Why?'],
      [
        pick(
          'reason',
          ['原因', 'Reason'],
          [
            ['expired', '快到期或已到期', 'Expired'],
            ['lost', '丢失', 'Lost'],
            ['broken', '损坏', 'Damaged'],
            ['name', '改了姓名', 'Name changed'],
          ],
        ),
        address('mail-to', ['证件寄到哪里', 'Send the card to'], { prefill: 'address' }),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '居民身份证', 'ID card', '10 年、20 年或长期'],
  fees: [
    {
      name: '证件工本费（换领）',
      amountFen: 2000,
      unit: '证',
      basis: ID_FEE,
      relief:
        '丢失补领、损坏换领每证 40 元（发改价格〔2003〕2322号）；领取低保金的城市居民、有特殊生活困难的农村居民换领免收',
    },
  ],
  visit: '需要本人到场采集指纹和照片',
  onlineDepth: 2,
  faq: [
    ['等新证期间没证用怎么办？', '可以申领临时居民身份证，当场取；也可以用手机电子身份凭证。'],
    ['外地人能在这里办吗？', '能。全国通办，不用回户籍地。'],
    ['丢了又找回来还能用吗？', '补领后旧证即失效，请交回或自行销毁。'],
  ],
});

const residence = item({
  code: '530902-QR-0804',
  organ: '530902-public-security',
  name: ['居住证申领', 'Residence permit'],
  summary: [
    '外地户口在临沧住满半年，凭证享受上学、看病等服务。',
    'After half a year here, the permit opens schools and services to you.',
  ],
  aliases: '暂住证 办居住证 外地人证件',
  type: '07',
  clients: '1',
  themes: 'documents household',
  lifeEvents: 'school job',
  basis: [
    cite(
      'regulation',
      '居住证暂行条例',
      '第二条',
      '公民离开常住户口所在地，到其他城市居住半年以上，符合有合法稳定就业、合法稳定住所、连续就读条件之一的，可以依照本条例的规定申领居住证。',
    ),
    cite('regulation', '居住证暂行条例', '第九条'),
  ],
  conditions: ['离开常住户口所在地，在临沧居住半年以上', '有合法稳定就业、合法稳定住所、连续就读条件之一'],
  limits: {
    law: '15d',
    note: '居住证暂行条例第九条：自受理之日起 15 日内制作发放',
    by: '居住证暂行条例第九条',
    promise: '3wd',
  },
  materials: [
    written('application', ['居住证申领表', 'Application for the permit']),
    upload('home', ['居住地住址证明', 'Proof of address'], '租赁合同、房产证明或者单位、学校出具的住宿证明'),
    upload('work', ['就业或就读证明', 'Proof of work or study'], '劳动合同、营业执照或学生证，任一种', {
      when: { field: 'ground', is: ['work', 'study'] },
    }),
    idCard,
  ],
  form: [
    personPage(),
    page(
      'home',
      ['现在住哪里？', 'Where do you live now?'],
      [address('address', ['现住地址', 'Address']), date('since', ['从哪天住起', 'Since'])],
    ),
    page(
      'ground',
      ['凭什么申请？', 'On what ground?'],
      [
        pick(
          'ground',
          ['申请条件', 'Ground'],
          [
            ['work', '合法稳定就业', 'Work'],
            ['home', '合法稳定住所', 'Home'],
            ['study', '连续就读', 'Study'],
          ],
        ),
      ],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '居住证', 'Residence permit', '每年签注'],
  faq: [
    ['首次办要钱吗？', '首次申领免费，签注免费；丢失、损坏补换领按规定缴工本费。'],
    ['签注忘了怎么办？', '使用功能中止，补办签注后恢复，居住年限从补办之日起连续计算。'],
  ],
});

const inspection = item({
  code: '530900-XK-0805',
  organ: '530900-public-security',
  name: ['机动车检验合格标志核发', 'Vehicle inspection mark'],
  summary: [
    '私家车 10 年内多数年份免上线检测，手机上直接领标志。',
    'Most private cars under ten years old get the mark on line.',
  ],
  aliases: '年检 车检 年审 检车标 六年免检',
  type: '01',
  clients: '1236',
  themes: 'driving',
  section: '交警支队车辆管理所',
  basis: [cite('law', '中华人民共和国道路交通安全法', '第十三条')],
  conditions: [
    '机动车已登记，在检验有效期届满前三个月内申请',
    '已投保机动车交通事故责任强制保险',
    '交通违法和事故已处理完毕',
    '需要上线检测的年份，检测合格',
  ],
  limits: { law: '20wd', promise: '1wd' },
  materials: [
    written('application', ['检验合格标志申请表', 'Application for the mark']),
    upload('report', ['安全技术检验合格证明', 'Inspection report'], '免检年份不用', {
      issuer: '检验机构',
      when: { field: 'kind', is: ['tested'] },
    }),
    fetched('insurance', ['交强险保单', 'Compulsory insurance'], '保险公司'),
    fetched('vehicle', ['行驶证信息', 'Vehicle registration'], '公安机关交通管理部门'),
  ],
  form: [
    personPage(['车主是谁？', 'Who owns the vehicle?']),
    page(
      'vehicle',
      ['是哪辆车？', 'Which vehicle?'],
      [
        line('plate', ['号牌号码', 'Plate number'], { hint: ['例如云S12345', 'As it stands on the plate'] }),
        pick(
          'kind',
          ['今年要上线检测吗', 'Is a test due this year'],
          [
            ['exempt', '免上线检测', 'Exempt'],
            ['tested', '已检测合格', 'Tested and passed'],
          ],
        ),
      ],
    ),
  ],
  steps: onTheSpot(true),
  result: ['certificate', '检验合格标志', 'Inspection mark', '6 个月至 2 年'],
  delivery: ['electronic', 'mail', 'pickup'],
  faq: [
    ['要贴纸质标志吗？', '不用。电子标志与纸质标志效力相同，无需粘贴。'],
    ['在外地能检吗？', '能。小型汽车全国通检，不用回登记地。'],
  ],
});

const driver = item({
  code: '530900-GF-0806',
  organ: '530900-public-security',
  name: ['机动车驾驶证期满换证', 'Renewal of a driving licence'],
  summary: [
    '驾驶证到期前 90 天就能换，体检结果医院直接传过来。',
    'Renew from 90 days before expiry; the health check arrives by itself.',
  ],
  aliases: '换驾照 驾照到期 换驾驶证 驾照年审',
  type: '20',
  clients: '1',
  themes: 'driving documents',
  section: '交警支队车辆管理所',
  basis: [cite('regulation', '中华人民共和国道路交通安全法实施条例', '第二十六条')],
  conditions: [
    '驾驶证有效期满前 90 日内',
    '身体条件符合规定，交通违法已处理',
    '超过有效期一年以上未换证的，按规定恢复驾驶资格',
  ],
  limits: { law: null, note: '公安部规定 1 日内换发', promise: '1wd' },
  materials: [
    written('application', ['驾驶证申请表', 'Application']),
    fetched('health', ['身体条件证明', 'Health check'], '县级以上医疗机构或体检服务站'),
    upload('photo', ['证件照', 'Portrait'], '白底彩色，也可自助机免费拍'),
    idCard,
  ],
  form: [
    personPage(['谁的驾驶证？', 'Whose licence?']),
    page(
      'licence',
      ['驾驶证信息', 'The licence'],
      [
        pick(
          'class',
          ['准驾车型', 'Class'],
          [
            ['car', '小型汽车', 'Car'],
            ['truck', '大型货车', 'Truck'],
            ['bus', '客车', 'Bus'],
            ['motorcycle', '摩托车', 'Motorcycle'],
          ],
        ),
        date('expires-on', ['有效期止', 'Expires on']),
        address('mail-to', ['证件寄到哪里', 'Send it to'], { prefill: 'address' }),
      ],
    ),
  ],
  steps: onTheSpot(),
  result: ['certificate', '机动车驾驶证', 'Driving licence', '6 年、10 年或长期'],
  fees: [
    {
      name: '驾驶证工本费',
      amountFen: 1000,
      unit: '证',
      basis: cite(
        'document',
        '国家发展改革委、财政部关于重新核定机动车牌证工本费收费标准有关问题的通知（发改价格〔2004〕2831号）',
        '全文',
      ),
    },
  ],
  delivery: ['electronic', 'mail', 'pickup'],
  faq: [
    ['过期一个月还能开车吗？', '不能驾驶机动车，请尽快换证；一年内换证不用考试。'],
    ['人在外地怎么换？', '网上申请、邮寄到家，或在全国任何一个车管所换。'],
  ],
});

export const policeItems: PackItem[] = [move, death, identity, residence, inspection, driver];
