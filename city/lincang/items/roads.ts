// Road transport of goods and passengers; digging and occupying city roads; outdoor signs.
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
  pick,
  steps,
  upload,
  written,
  yes,
} from './shape.ts';

const TRANSPORT = '中华人民共和国道路运输条例';
const TWENTY_DAYS = '道路运输条例：自受理申请之日起 20 日内审查完毕';

const freight = item({
  code: '530902-XK-0901',
  organ: '530902-transport',
  name: ['道路货物运输经营许可', 'Road freight licence'],
  summary: [
    '总质量超过 4.5 吨的货车跑运输，先取得许可。',
    'Needed to carry goods for hire with trucks over 4.5 tonnes.',
  ],
  aliases: '货运许可证 跑货运 货车营运证 道路运输证 拉货',
  type: '01',
  clients: '12',
  themes: 'transport-trade permits',
  lifeEvents: 'startup',
  basis: [
    cite('regulation', TRANSPORT, '第二十一条'),
    cite('regulation', TRANSPORT, '第二十二条'),
    cite(
      'regulation',
      TRANSPORT,
      '第二十四条',
      '使用总质量4500千克及以下普通货运车辆从事普通货运经营的，无需按照本条规定申请取得道路运输经营许可证及车辆营运证。',
    ),
  ],
  conditions: [
    '有与其经营业务相适应并经检测合格的车辆',
    '驾驶人员取得相应驾驶证，年龄不超过 60 周岁，经考试合格',
    '有健全的安全生产管理制度',
    '运输危险货物的，向市交通运输局申请',
  ],
  limits: { law: '20wd', note: TWENTY_DAYS, promise: '3wd' },
  materials: [
    written('application', ['道路货物运输经营申请表', 'Application for a freight licence']),
    upload('rules', ['安全生产管理制度文本', 'Safety rules'], '个人经营的可用范本'),
    fetched('vehicle', ['车辆行驶证和检测信息', 'Vehicle and test data'], '公安机关交通管理部门'),
    fetched('driver', ['驾驶员从业资格信息', 'Driver qualification'], '交通运输部门'),
    upload('purchase', ['拟购车辆承诺书', 'Promise to buy'], '还没买车的，写明车型、数量和到位时间', {
      when: { field: 'vehicles', is: ['planned'] },
    }),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来经营？', 'Who is the carrier?']),
    page(
      'vehicles',
      ['车买好了吗？', 'Have you got the trucks?'],
      [
        pick(
          'vehicles',
          ['车辆情况', 'Vehicles'],
          [
            ['ready', '已有车辆', 'Ready'],
            ['planned', '打算购买', 'Planned'],
          ],
        ),
        number('count', ['车辆数', 'How many'], '辆', { min: 1 }),
        pick(
          'kind',
          ['运输类别', 'Kind of freight'],
          [
            ['general', '普通货运', 'General'],
            ['container', '集装箱', 'Containers'],
            ['cold', '冷藏保鲜', 'Refrigerated'],
          ],
        ),
      ],
    ),
    page(
      'yard',
      ['车停在哪里？', 'Where are the trucks kept?'],
      [address('address', ['经营和停车地址', 'Address']), line('driver', ['主要驾驶员', 'Main driver'])],
    ),
  ],
  steps: steps({ accept: '4h', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['certificate', '道路运输经营许可证', 'Road transport licence', '4 年'],
  faq: [
    ['小货车要办吗？', '总质量 4500 千克及以下的普通货车不用办许可证和营运证。'],
    ['许可之后还要办什么？', '为投入运输的车辆配发营运证，网上申请，不再交材料。'],
  ],
});

const passenger = item({
  code: '530900-XK-0902',
  organ: '530900-transport',
  name: ['道路客运班线经营许可', 'Scheduled coach service licence'],
  summary: ['开行县际、市际客运班线，按线路取得许可。', 'Each coach route between counties or cities needs a licence.'],
  aliases: '客运班线 班车线路 开班车 客运许可',
  type: '01',
  clients: '2',
  themes: 'transport-trade permits',
  basis: [
    cite('regulation', TRANSPORT, '第八条'),
    cite('regulation', TRANSPORT, '第十条'),
    cite('regulation', TRANSPORT, '第十二条', '同一线路有3个以上申请人时，可以通过招标的形式作出许可决定。'),
  ],
  conditions: [
    '有与经营业务相适应并经检测合格的车辆',
    '有符合规定条件的驾驶人员',
    '有健全的安全生产管理制度',
    '有明确的线路和站点方案',
  ],
  quantityLimit: '按公布的客运市场供求状况控制每条线路的运力；同一线路有 3 个以上申请人时可以招标',
  limits: { law: '20wd', note: TWENTY_DAYS, promise: '12wd' },
  materials: [
    written('application', ['客运班线经营申请表', 'Application for a coach route']),
    upload('route', ['线路和站点方案', 'Route and stops'], '起讫地、途经、停靠站、班次、票价'),
    upload('station', ['进站方案', 'Use of stations'], '已与客运站签协议的附协议'),
    upload('rules', ['安全生产管理制度', 'Safety rules'], '含动态监控制度'),
    later('drivers', ['拟聘驾驶员名单', 'List of drivers'], '可在决定前补交，资格由系统核对'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'route',
      ['开哪条线？', 'Which route?'],
      [
        line('from', ['起点', 'From']),
        line('to', ['终点', 'To']),
        pick(
          'range',
          ['线路类别', 'Kind'],
          [
            ['county', '县际', 'Between counties'],
            ['city', '市际', 'Between cities'],
            ['province', '省际', 'Between provinces'],
          ],
        ),
        number('trips', ['每天班次', 'Trips a day'], '班', { min: 1 }),
      ],
    ),
    page(
      'coaches',
      ['用什么车？', 'Which coaches?'],
      [
        number('coaches', ['车辆数', 'How many'], '辆', { min: 1 }),
        number('seats', ['每车座位', 'Seats each'], '座', { min: 7 }),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    consult: ['5wd', 'public-security', 'emergency'],
    review: '3wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [
    {
      kind: 'tender',
      basis: '中华人民共和国道路运输条例第十二条、中华人民共和国行政许可法第四十五条',
      maxDays: 60,
    },
  ],
  result: ['certificate', '道路客运班线经营许可证明', 'Coach route licence', '4 年至 8 年'],
  faq: [
    ['毗邻县的班线向谁申请？', '县域内和毗邻县之间的，向所在地县（区）交通运输局申请。'],
    ['招标要多久？', '由招标公告确定，招标时间不计入办理期限，我们会书面告知。'],
  ],
});

const digging = item({
  code: '530900-XK-0903',
  organ: '530900-urban-management',
  name: ['占用、挖掘城市道路许可', 'Occupying or digging up city roads'],
  summary: ['施工、接管线要占道或开挖道路，动工前先批准。', 'Get approval before you occupy or dig up a city road.'],
  aliases: '占道 挖路 破路 开挖道路 占道施工 接水接气',
  type: '01',
  clients: '12346',
  themes: 'construction water-power',
  basis: [
    cite('regulation', '城市道路管理条例', '第三十一条'),
    cite('regulation', '城市道路管理条例', '第三十三条'),
    cite('regulation', '城市道路管理条例', '第三十七条'),
  ],
  conditions: [
    '确需占用或挖掘，有施工和交通疏导方案',
    '新建道路交付使用后 5 年内、大修后 3 年内不得挖掘，特殊情况须经市政府批准',
    '管线抢修可以先破路，24 小时内补办',
  ],
  limits: { law: '20wd', note: '行政许可法第四十二条', promise: '5wd' },
  materials: [
    written('application', ['占用、挖掘城市道路申请表', 'Application']),
    upload('drawing', ['占用或挖掘位置图', 'Drawing of the place'], '标明长、宽、面积'),
    upload('planning', ['规划批准文件和设计图', 'Planning approval and design'], '只有挖掘需要', {
      when: { field: 'kind', is: ['dig'] },
    }),
    upload('traffic', ['交通疏导方案', 'Traffic plan'], '占用车行道的需要'),
    later('pipes', ['地下管线查询结果', 'Underground pipes'], '可在决定前补交', {
      when: { field: 'kind', is: ['dig'] },
    }),
    licenceOfFirm,
  ],
  form: [
    firmPage(['谁来施工？', 'Who does the work?']),
    page(
      'kind',
      ['占用还是挖掘？', 'Occupy or dig?'],
      [
        pick(
          'kind',
          ['类型', 'Kind'],
          [
            ['occupy', '临时占用', 'Occupy'],
            ['dig', '挖掘', 'Dig'],
          ],
        ),
        number('area', ['面积', 'Area'], '平方米', { min: 1 }),
        long('reason', ['用途', 'Purpose']),
      ],
    ),
    page(
      'place',
      ['在哪条路、哪几天？', 'Which road, which days?'],
      [
        address('address', ['具体位置', 'Place']),
        date('from-day', ['开始日期', 'From']),
        date('to-day', ['结束日期', 'To']),
      ],
    ),
  ],
  steps: steps({
    accept: '4h',
    survey: '1wd',
    consult: ['1wd', 'public-security'],
    review: '1wd',
    decide: '4h',
    deliver: '1wd',
  }),
  result: ['approval', '城市道路占用、挖掘许可决定', 'Road permit', '按批准的期限'],
  fees: [
    {
      name: '城市道路挖掘修复费',
      amountFen: 20000,
      unit: '平方米',
      basis: cite('regulation', '城市道路管理条例', '第三十七条'),
      relief: '金额为演示值，以省公布的标准为准；自行修复并验收合格的不收',
    },
  ],
  faq: [
    ['小店装修堆材料也要办吗？', '占用人行道、车行道的都要办；半天以内的搬运装卸不用。'],
    ['要另外找交警批吗？', '不用。我们同时征求交警意见，一个窗口出结果。'],
  ],
});

const signs = item({
  code: '530900-XK-0904',
  organ: '530900-urban-management',
  name: ['设置大型户外广告审批', 'Approval of large outdoor advertisements'],
  summary: [
    '在城市建筑、道路旁设置大型户外广告牌，先批准后安装。',
    'Large outdoor signs need approval before they go up.',
  ],
  aliases: '户外广告 广告牌 大屏广告 挂横幅',
  type: '01',
  clients: '12346',
  themes: 'permits construction',
  basis: [
    cite('regulation', '城市市容和环境卫生管理条例', '第十一条'),
    cite('regulation', '城市市容和环境卫生管理条例', '第十七条'),
    cite('law', '中华人民共和国行政许可法', '第四十二条第一款'),
  ],
  conditions: ['符合户外广告设置规划和容貌标准', '不影响建筑安全、采光通风和交通标志', '已取得设置位置的使用权'],
  quantityLimit: '按户外广告设置规划确定的点位，不超出点位数',
  limits: { law: '20wd', promise: '5wd' },
  materials: [
    written('application', ['户外广告设置申请表', 'Application']),
    upload('picture', ['设置效果图', 'Picture of the sign'], '白天、夜间各一张'),
    upload('right', ['位置使用权证明', 'Right to the place'], '产权证明或租赁协议'),
    upload('structure', ['结构安全证明', 'Proof of safety'], '4 平方米以上或楼顶广告需要', {
      when: { field: 'kind', is: ['roof', 'pole', 'screen'] },
    }),
    licenceOfFirm,
    idCard,
  ],
  form: [
    firmPage(['谁来设置？', 'Who puts it up?']),
    page(
      'sign',
      ['什么样的广告？', 'What kind of sign?'],
      [
        pick(
          'kind',
          ['形式', 'Kind'],
          [
            ['wall', '墙面', 'Wall'],
            ['roof', '楼顶', 'Roof'],
            ['pole', '立柱', 'Pole'],
            ['screen', '电子屏', 'Screen'],
          ],
        ),
        number('area', ['面积', 'Area'], '平方米', { min: 1 }),
        yes('lit', ['有灯光吗？', 'Is it lit?']),
      ],
    ),
    page(
      'place',
      ['设在哪里、多久？', 'Where and how long?'],
      [address('address', ['位置', 'Place']), date('from-day', ['开始', 'From']), date('to-day', ['结束', 'To'])],
    ),
  ],
  steps: steps({ accept: '4h', survey: '1wd', review: '1wd', decide: '4h', deliver: '1wd' }),
  result: ['approval', '户外广告设置许可', 'Approval of a sign', '按批准的期限，最长 3 年'],
  faq: [
    ['店铺招牌要审批吗？', '不用审批，按容貌标准设置即可；拿不准可以先问窗口。'],
    ['广告内容要审查吗？', '本事项只看设施和位置；广告内容由发布者依法负责。'],
  ],
});

export const roadItems: PackItem[] = [freight, passenger, digging, signs];
