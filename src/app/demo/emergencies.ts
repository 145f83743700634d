// Emergencies of the demo city: plans and resources, a forest fire in a township that is over, an exercise that goes on.
import { performAct } from '#kernel/cases/service/act.ts';
import { eventInput, planInput, resourceInput } from '#office/emergencies/contract.ts';
import { enterPlan, enterResource } from '#office/emergencies/service/base.ts';
import { takeEvent } from '#office/emergencies/service/take.ts';
import { localDate, localMinute } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

/** Working days before now. */
const PREPARED = 40;
const FIRE = 13;
const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000);
const typed = (at: Date) => `${localDate(at)}T${localMinute(at)}`;

const PLANS = [
  [
    '530902.duty.officer',
    {
      name: '临翔区森林火灾应急预案',
      sort: 'natural',
      response: '4',
      minutes: 60,
      tasks: [
        '530902-forestry 调集半专业扑火队，现场指挥扑救',
        '530902-emergency 协调增援队伍和物资，汇总情况',
        '530902-health 派出救护组待命',
      ].join('\n'),
    },
  ],
  [
    'duty.officer',
    {
      name: '临沧市网络与信息安全事件应急预案',
      sort: 'network',
      response: '3',
      minutes: 120,
      tasks: [
        '530900-public-security 固定证据，排查攻击来源',
        '530900-development-reform 切断受影响系统，启用备份',
        '530900-services 核对政务服务系统数据，发布公告',
      ].join('\n'),
    },
  ],
] as const;

const RESOURCES = [
  ['530902-emergency.section', 'team', '临翔区半专业扑火队', '32 人', '临翔区忙畔街道', '何玉才', '0883-2160119'],
  ['530902-emergency.section', 'goods', '风力灭火机', '46 台', '临翔区应急物资库', '何玉才', '0883-2160120'],
  ['emergency.section', 'team', '市综合应急救援队', '60 人', '临沧市应急救援基地', '朱秀昌', '0883-2165119'],
  ['emergency.section', 'goods', '帐篷、折叠床', '各 400 套', '市救灾物资储备库', '朱秀昌', '0883-2165120'],
  ['emergency.section', 'expert', '网络安全专家组', '5 人，应急响应、取证', '市大数据中心', '徐学强', '0883-2165121'],
] as const;

/** An act so many minutes after it was registered. */
type Act = readonly [after: number, login: string, act: string, body: Readonly<Record<string, unknown>>];

const HARM = { dead: 0, missing: 0, hurt: 0 };
const FIRE_ACTS: readonly Act[] = [
  [7, '530902208.clerk', 'phone', { taker: '临翔区总值班室 玉糯嫩', text: '邦包村后山起火，乡扑火队 20 人已上山。' }],
  [
    26,
    '530902208.clerk',
    'first',
    {
      ...HARM,
      moved: 0,
      situation: '过火面积约 3 亩，西南风 3 级，距最近村寨 1.2 公里。',
      measures: '乡扑火队 20 人到场，村民小组组织开设隔离带。',
      needs: '请派半专业扑火队增援。',
    },
  ],
  [31, '530902.duty.officer', 'receive', {}],
  [44, '530902.duty.officer', 'take', { reason: '属一般突发事件，由区级组织扑救。' }],
  [50, '530902.duty.officer', 'activate', { plan: '临翔区森林火灾应急预案', response: '4', reason: '明火逼近村寨。' }],
  [72, '530902-forestry.section', 'answer', { text: '扑火队 32 人已到场，分三组合围。' }],
  [80, '530902-emergency.section', 'answer', { text: '灭火机 20 台、水泵 2 台已送到。' }],
  [95, '530902-health.section', 'answer', { text: '救护车 1 辆、医护 4 人在邦包村待命。' }],
  [130, '530902.duty.officer', 'note', { text: '副区长到现场，要求天黑前合围，夜间留守看护火场。' }],
  [
    190,
    '530902208.clerk',
    'report-on',
    {
      ...HARM,
      moved: 46,
      situation: '过火面积约 18 亩，明火已控制七成。',
      measures: '转移邦包村民 46 人，隔离带合拢。',
    },
  ],
  [
    438,
    '530902208.clerk',
    'report-on',
    { ...HARM, moved: 46, situation: '明火全部扑灭，留守 24 人清理余火。', measures: '村民已安置，饮食保障到位。' },
  ],
  [520, '530902.duty.officer', 'stand-down', { reason: '余火清理完毕，经复核无复燃，转入看护和损失核定。' }],
  [
    1380,
    '530902208.clerk',
    'final',
    {
      ...HARM,
      moved: 46,
      situation: '火灾于次日 6 时彻底扑灭，过火面积 21 亩，无人员伤亡。',
      causes: '村民烧荒不慎。',
      measures: '三级联动，出动 76 人次、灭火机 34 台。',
      lessons: '村民已回家；重点时段加派护林员，开展野外用火宣传。',
    },
  ],
  [
    7 * 1440,
    '530902.duty.officer',
    'review',
    { content: 22, quality: 21, text: '首报及时、要素齐全；第二次续报超时，要求乡镇安排专人盯守报送。' },
  ],
];

const DRILL_ACTS: readonly Act[] = [
  [5, '530921.duty.officer', 'phone', { taker: '市总值班室 蒋少凤', text: '演练：县门户网站首页被篡改。' }],
  [
    18,
    '530921.duty.officer',
    'first',
    {
      ...HARM,
      moved: 0,
      situation: '演练：监测发现首页异常，已断开外网，后台日志显示异常登录。',
      measures: '演练：封存日志，启用静态备份页面。',
    },
  ],
  [23, 'duty.officer', 'receive', {}],
  [35, 'duty.officer', 'take', { reason: '演练：涉及多个部门，由市级统一指挥。' }],
  [
    38,
    'duty.officer',
    'activate',
    { plan: '临沧市网络与信息安全事件应急预案', response: '3', reason: '演练：核查是否横向扩散。' },
  ],
  [52, 'public-security.section', 'answer', { text: '演练：已固定登录日志，来源为境外代理地址。' }],
];

/** Everything that has happened to them by now. */
export function planEmergencies(diary: Diary, now: Date): Deed[] {
  const preparedAt = diary.ago(now, PREPARED);
  const fireAt = diary.ago(now, FIRE);
  const base: Deed[] = [
    ...PLANS.map(
      ([by, plan]): Deed => ({
        at: preparedAt,
        do: (as) => as(by, (ctx) => enterPlan(ctx, planInput.parse(plan))),
      }),
    ),
    ...RESOURCES.map(
      ([by, sort, name, amount, place, contact, phone]): Deed => ({
        at: preparedAt,
        do: (as) =>
          as(by, async (ctx) => {
            await enterResource(ctx, resourceInput.parse({ sort, name, amount, place, contact, phone }));
          }),
      }),
    ),
  ];
  const fire = {
    ...{ title: '邦东乡邦包村森林火情', sort: 'natural', level: '4', place: '邦东乡邦包村后山' },
    text: '村民报告后山冒烟起火，火势向东北方向蔓延。',
  };
  const drill = {
    ...{ title: '凤庆县门户网站篡改应急演练', sort: 'network', level: '3', place: '凤庆县政务数据中心' },
    ...{ text: '演练：县门户网站首页出现异常内容。', exercise: 'yes' },
  };
  return [
    ...base,
    ...tell('530902208.clerk', fire, fireAt, FIRE_ACTS),
    ...tell('530921.duty.officer', drill, minutes(now, -60), DRILL_ACTS),
  ].filter(({ at }) => at < now);
}

function tell(by: string, event: object, at: Date, acts: readonly Act[]): Deed[] {
  const told = { id: '' };
  const times = { happenedAt: typed(minutes(at, -12)), knownAt: typed(minutes(at, -1)) };
  const register: Deed = {
    at,
    do: (as) =>
      as(by, async (ctx) => {
        told.id = (await takeEvent(ctx, eventInput.parse({ ...event, ...times }))).file.id;
      }),
  };
  return [
    register,
    ...acts.map(
      ([after, login, act, body]): Deed => ({
        at: minutes(at, after),
        do: (as) => as(login, async (ctx) => void (await performAct(ctx, { caseId: told.id, act, body }))),
      }),
    ),
  ];
}
