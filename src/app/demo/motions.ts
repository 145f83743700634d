// Proposals of the demo city: one of each fate, made, handed over, answered and evaluated by those whose it is.
import { performAct } from '#kernel/cases/service/act.ts';
import { openFollowUps } from '#office/motions/jobs.ts';
import { propose } from '#office/motions/service/propose.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

type Act = readonly [after: number, login: string, act: string, body?: object];

interface DemoMotion {
  readonly by: string;
  /** Working days since it was made. */
  readonly age: number;
  readonly title: string;
  readonly text: string;
  readonly group?: string;
  readonly gather?: 'yes';
  readonly acts: readonly Act[];
}

const CONGRESS = 'congress.motions';
const CPPCC = 'cppcc.motions';
/** The day of the talk is the day on which it is written down. */
const TALKED = { way: 'meeting', said: '当面听取了意见，说明了现状和打算，提出人表示认可。' };

const handOver = (day: number, office: string, organ: string, more: object = {}): Act[] => [
  [day, office, 'register-motion'],
  [day + 1, office, 'assign-motion', { organ: `530900-${organ}`, months: '3', key: 'no', ...more }],
];
const reply = (day: number, organ: string, cls: string, text: string): Act[] => [
  [day, `${organ}.section`, 'contact', TALKED],
  [
    day + 2,
    `${organ}.section`,
    'draft-reply',
    { class: cls, text, contact: '办公室 0883-2120000（示例）', open: 'yes' },
  ],
  [day + 3, `${organ}.head`, 'issue-reply'],
];

const MOTIONS: readonly DemoMotion[] = [
  {
    by: 'deputy3',
    age: 244,
    title: '关于在农贸市场增设食品快检点的建议',
    text: '城区部分农贸市场没有食品快检点，群众买菜不放心。建议在规模较大的市场增设快检点，每天公示检测结果。',
    acts: [
      ...handOver(1, CONGRESS, 'market'),
      [3, 'market.section', 'sign-motion'],
      ...reply(4, 'market', 'B', '已经把 12 个农贸市场列入明年建设计划，10 月底前建成快检点，检测结果当天公示。'),
      [9, 'deputy3', 'evaluate-motion', { level: 'content' }],
    ],
  },
  {
    by: 'deputy',
    age: 150,
    gather: 'yes',
    title: '关于增开城区至新区学校公交班次的建议',
    text: '新区学校学生较多，早晚高峰只有一条公交线路，学生候车时间长。建议在上学、放学时段增开班次，并与学校作息衔接。',
    acts: [
      [2, 'deputy2', 'motion-cosign'],
      [3, 'deputy', 'motion-submit'],
      ...handOver(5, CONGRESS, 'transport', {
        others: ['530900-education'],
        meeting: '市人大代表建议交办会',
        key: 'yes',
      }),
      [8, 'transport.section', 'sign-motion'],
      [20, 'education.section', 'give-help', { answer: 'agree', text: '已把各校作息时间提供给交通部门。' }],
      ...reply(
        28,
        'transport',
        'A',
        '一、上学、放学时段各增开 6 班，已于本月开通。\n二、与教育部门建立作息衔接机制，寒暑假另行调整。',
      ),
      [33, 'deputy', 'evaluate-motion', { level: 'content', remark: '办得快，学生家长反映很好。' }],
      [34, 'deputy2', 'evaluate-motion', { level: 'content' }],
      [37, 'transport.section', 'publish-motion', { checked: 'clean' }],
    ],
  },
  {
    by: 'cppcc.member',
    age: 60,
    group: '经济界别',
    title: '关于规范农贸市场公平秤设置的提案',
    text: '部分农贸市场公平秤位置不明显、没有定期检定。建议统一设置标志，公示检定日期，并由市场监管部门按季度抽查。',
    acts: [
      ...handOver(1, CPPCC, 'market'),
      [4, 'market.section', 'sign-motion'],
      ...reply(20, 'market', 'C', '受检定力量限制，目前先在三个市场试点，其余市场具备条件后推开。'),
      [30, 'cppcc.member', 'evaluate-motion', { level: 'not', remark: '没有说明什么时候推开。' }],
    ],
  },
  {
    by: 'cppcc.member2',
    age: 40,
    title: '关于在茶园聚集区增设快递寄递点的提案',
    text: '春茶、秋茶上市时茶农寄递不便，要到乡镇街道排队。建议在茶园聚集的村增设寄递点，并协调冷链车辆定时收取。',
    acts: [
      ...handOver(1, CPPCC, 'market'),
      [5, 'market.section', 'return-assignment', { reason: '寄递网点布局由交通运输部门负责，我局负责计量和价格。' }],
      [8, CPPCC, 'assign-anew', { organ: '530900-transport' }],
      [9, 'transport.section', 'sign-motion'],
      ...reply(22, 'transport', 'D', '寄递网点由企业按需设置，所提冷链定时收取的建议已转寄递企业研究。'),
    ],
  },
  {
    by: 'deputy2',
    age: 30,
    title: '关于某小区物业费纠纷的建议',
    text: '本人所在小区与物业公司就物业费标准存在争议，已经起诉，建议有关部门督促物业公司降低收费标准。',
    acts: [
      [3, CONGRESS, 'refuse-motion', { ground: 'pending', reason: '已经进入诉讼，由人民法院审理，不作为建议办理。' }],
    ],
  },
  {
    by: 'deputy',
    age: 25,
    title: '关于学校周边食品摊点管理的建议',
    text: '部分学校门口流动食品摊点较多，早晚占道。建议划定临时经营点，统一时间、统一标识，并加强对从业人员的培训。',
    acts: [
      ...handOver(2, CONGRESS, 'market', { others: ['530900-education'] }),
      [6, 'market.section', 'sign-motion'],
      [15, 'market.section', 'contact', TALKED],
    ],
  },
  {
    by: 'cppcc.member',
    age: 12,
    title: '关于恢复老街路名文化标识的意见',
    text: '老街有一批有历史的路名，年轻人已经不知道来历。可以考虑在路牌旁加挂说明，讲清楚名称的由来。',
    acts: [[3, CPPCC, 'pass-motion-on', { organ: '530900-publicity', reason: '属于线索性意见，转有关部门研究参考。' }]],
  },
  {
    by: 'deputy3',
    age: 6,
    gather: 'yes',
    title: '关于在城区增设旅游厕所指引标识的建议',
    text: '外地游客找不到公共厕所，现有标识少、字体小。建议在主要路口增设中英文指引标识，并接入导航地图。',
    acts: [[2, 'deputy', 'motion-cosign']],
  },
  {
    by: 'cppcc.member2',
    age: 1,
    title: '关于公布社区养老服务点开放时间的提案',
    text: '社区养老服务点开放时间不统一，老年人常常白跑一趟。建议统一公布开放时间和服务项目，变动时提前告知。',
    acts: [],
  },
];

/** The first working day of a year on which the machine looks at what was promised in the one before. */
const NEW_YEAR = 30;

export const planMotions = (diary: Diary, now: Date): Deed[] =>
  MOTIONS.flatMap((motion) => follow(motion, diary, now)).filter(({ at }) => at < now);

function follow({ by, age, acts, ...told }: DemoMotion, diary: Diary, now: Date): Deed[] {
  const madeAt = diary.ago(now, age);
  let id = '';
  const make: Deed['do'] = (as) =>
    as(by, async (ctx) => {
      id = (await propose(ctx, { ...told, open: 'yes' })).file.id;
    });
  const later = acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(madeAt, after);
    const whole = act === 'contact' ? { ...body, on: localDate(at) } : body;
    return { at, do: (as) => as(login, async (ctx) => void (await performAct(ctx, { caseId: id, act, body: whole }))) };
  });
  const promised = acts.some(([, , act, body]) => act === 'draft-reply' && (body as { class?: string }).class === 'B');
  const look: Deed = {
    at: diary.workday(madeAt, NEW_YEAR),
    do: (as) => as(by, (ctx) => openFollowUps(ctx.runtime)),
  };
  return [{ at: madeAt, do: make }, ...later, ...(promised ? [look] : [])];
}
