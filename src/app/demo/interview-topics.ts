// The other online interviews of the demo year: one question each, so that the city held as many as the report says (20 期).
export interface DemoInterview {
  /** Working days ago it was held; of one to come, working days until it is. */
  readonly held: number;
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string;
  readonly guests: string;
  readonly about: string;
  /** Without an answer: passed on, or held for a reason. */
  readonly asked: readonly {
    readonly by: string;
    readonly text: string;
    readonly answer?: string;
    readonly held?: string;
  }[];
}

type Topic = readonly [
  held: number,
  organ: string,
  guests: string,
  title: string,
  titleEn: string,
  asked: string,
  answer: string,
];

/** Working days ago, from the latest back to the beginning of the year. */
const TOPICS: readonly Topic[] = [
  [
    3,
    'health',
    '市卫生健康委副主任',
    '家庭医生签约',
    'Your family doctor',
    '签约家庭医生要花钱吗？',
    '基本服务包由医保和公共卫生经费承担，个人不出钱。',
  ],
  [
    8,
    'market',
    '市市场监管局副局长',
    '电梯安全怎么管',
    'Who looks after lifts',
    '小区电梯老是坏，找谁？',
    '先找物业和维保单位，一周修不好的打 12315，我们派人检查。',
  ],
  [
    27,
    'transport',
    '市交通运输局副局长',
    '农村客运和公交',
    'Buses to the villages',
    '赶集天能不能加班车？',
    '可以。各县客运站赶集天已加开班次，时刻表在站内公示。',
  ],
  [
    36,
    'ecology',
    '市生态环境局副局长',
    '扬尘和噪声怎么投诉',
    'Dust and noise',
    '夜里施工太吵，几点以后不能干？',
    '二十二时到次日六时一般不得施工，抢修和必须连续作业的应当公告。',
  ],
  [
    45,
    'civil-affairs',
    '市民政局副局长',
    '低保和临时救助',
    'Help in need',
    '家里有人大病，能申请什么？',
    '可以申请临时救助，向乡镇、街道提出，十个工作日内办结。',
  ],
  [
    64,
    'natural-resources',
    '市自然资源和规划局副局长',
    '不动产登记一窗办',
    'Registering property',
    '买二手房几天能拿证？',
    '材料齐全的三个工作日，查封、抵押的除外。',
  ],
  [
    72,
    'housing',
    '市住房和城乡建设局副局长',
    '老旧小区改造',
    'Old housing renewed',
    '改造要住户出钱吗？',
    '基础类改造不出钱，加装电梯按楼层分摊。',
  ],
  [
    81,
    'public-security',
    '市公安局副局长',
    '防范电信诈骗',
    'Fraud by telephone',
    '转错账能止付吗？',
    '马上打 96110 或者到就近派出所，越快越好。',
  ],
  [
    100,
    'agriculture',
    '市农业农村局副局长',
    '坚果和茶叶病虫害',
    'Nuts and tea',
    '今年虫多，有没有人来教？',
    '各县已派技术员进村，时间看村务公告。',
  ],
  [
    108,
    'hrss',
    '市人社局副局长',
    '社保卡和社保关系转移',
    'Social security',
    '换了城市，社保怎么接？',
    '网上申请转移，不用两头跑，十五个工作日内办完。',
  ],
  [
    117,
    'education',
    '市教育体育局副局长',
    '中小学课后服务',
    'After school',
    '课后服务收费吗？',
    '按备案标准收，家庭困难的免。',
  ],
  [
    126,
    'water',
    '市水务局副局长',
    '旱季供水保障',
    'Water in the dry season',
    '停水提前多久通知？',
    '计划停水提前二十四小时公告，抢修随时公告。',
  ],
  [
    139,
    'services',
    '市政务服务管理局副局长',
    '一件事一次办',
    'One matter, one visit',
    '开餐馆要跑几次？',
    '网上填一张表，到窗口一次，九个工作日办结。',
  ],
  [
    152,
    'market',
    '市市场监管局副局长',
    '消费维权在身边',
    'Consumers’ rights',
    '网购不退货怎么办？',
    '保留聊天记录和订单，在 12315 平台投诉，七日内告知是否受理。',
  ],
  [
    165,
    'medical-insurance',
    '市医保局副局长',
    '门诊慢病报销',
    'Long illness',
    '高血压能报多少？',
    '备案后门诊用药按六成报销，年度有限额。',
  ],
  [
    178,
    'urban-management',
    '市城管局副局长',
    '占道经营和停车',
    'Streets and parking',
    '早市能不能留？',
    '划定了六处便民市场，定时定点经营。',
  ],
  [
    190,
    'transport',
    '市交通运输局副局长',
    '春运怎么走',
    'Travel at New Year',
    '高速什么时候免费？',
    '除夕零时到初六二十四时，七座以下客车。',
  ],
];

export const MORE_HELD: readonly DemoInterview[] = TOPICS.map(
  ([held, organ, guests, title, titleEn, text, answer]) => ({
    ...{ held, organ: `530900-${organ}`, guests, title, titleEn, about: `${title}：政策、办理渠道和大家关心的问题。` },
    asked: [{ by: '', text: text.padEnd(6, '？'), answer }],
  }),
);
