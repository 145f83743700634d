// Briefings of the demo city: adopted, passed on and written on, not adopted, waiting; and a call, of two answers one outstanding.
import { performAct } from '#kernel/cases/service/act.ts';
import { type BriefingInput, passedOnId } from '#office/briefings/contract.ts';
import { callForBriefings, sendBriefing } from '#office/briefings/service/send.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

type Step = readonly [after: number, login: string, act: string, body?: object, above?: 'above'];

interface Sent {
  /** Working days ago. */
  readonly ago: number;
  readonly by: string;
  readonly briefing: BriefingInput;
  /** At once after the last, or so many working days after it was written; `above` on the one it was passed on as. */
  readonly steps: readonly Step[];
}

const BRIEFINGS: readonly Sent[] = [
  {
    ago: 30,
    by: 'market.clerk',
    briefing: {
      title: '市市场监管局推行开办餐饮店“一件事”',
      sort: 'practice',
      text: '把营业执照、食品经营许可和门头备案合并为一次申请，材料由 18 份减为 7 份，平均用时由 12 个工作日缩短到 4 个工作日，已办 63 件。',
    },
    steps: [
      [0, 'market.head', 'sign'],
      [1, 'editor', 'adopt', { publication: 'special', number: '第 41 期' }],
      [2, 'editor', 'note', { leader: 'here', text: '做法实，请政务服务局研究在各县推开。' }],
      [3, 'editor', 'report-on', { text: '我市开办餐饮店“一件事”改革，用时由 12 个工作日缩短到 4 个工作日。' }],
    ],
  },
  {
    ago: 24,
    by: '530902-market.section',
    briefing: {
      title: '临翔区集贸市场电子秤统一检定完成',
      sort: 'progress',
      text: '全区 9 个集贸市场 1126 台电子秤完成检定，换下不合格 38 台，每台贴码，群众扫码可以看检定日期和投诉电话。',
    },
    steps: [
      [0, '530902-market.head', 'sign'],
      [1, '530902.editor', 'adopt', { publication: 'daily', number: '第 203 期' }],
      [1, '530902.editor', 'report-on', { text: '临翔区 9 个集贸市场 1126 台电子秤全部检定并贴码。' }],
      [2, 'editor', 'adopt', { publication: 'daily', number: '第 198 期' }, 'above'],
    ],
  },
  {
    ago: 12,
    by: 'education.clerk',
    briefing: {
      title: '市教育体育局召开秋季学期工作会议',
      sort: 'progress',
      text: '会议传达了上级精神，总结了上半年工作，安排了下半年任务，要求各校提高认识、加强领导、狠抓落实，确保完成全年目标。',
    },
    steps: [
      [0, 'education.head', 'sign'],
      [1, 'editor', 'decline', { reason: '只有会议安排，没有做法和结果，请报送落实之后的情况。' }],
    ],
  },
  {
    ago: 2,
    by: 'housing.clerk',
    briefing: {
      title: '老旧小区加装电梯遇到三个堵点',
      sort: 'problem',
      text: '一是低层住户不同意的占四成；二是管线迁改费用没有承担主体；三是老旧图纸缺失需要重新测绘。建议明确迁改费用分担办法。',
    },
    steps: [[0, 'housing.head', 'sign']],
  },
  {
    ago: 1,
    by: 'health.clerk',
    briefing: {
      title: '基层卫生院夜间急诊试点情况',
      sort: 'progress',
      text: '自十月起五个乡镇卫生院开设夜间急诊，共接诊 412 人次，转诊 23 人次，平均等候 8 分钟，需要增加值班医生两名。',
    },
    steps: [],
  },
];

const CALL = {
  title: '今冬农村饮水安全保障',
  text: '请报送本单位今冬农村饮水安全保障的做法、数字、问题和建议，一事一报。',
  organs: ['530900-agriculture', '530900-health'],
  days: 5,
};

const ANSWER: BriefingInput = {
  title: '农村水源点水质检测全部完成一轮',
  sort: 'progress',
  text: '对 312 个农村集中式供水点检测一轮，合格 297 个，其余 15 个已换滤料并复检合格，建议县里安排冬季管道保温资金。',
};

export function planBriefings(diary: Diary, now: Date): Deed[] {
  return [...BRIEFINGS.flatMap((sent) => follow(sent, diary, now)), ...planCall(diary, now)].filter(
    ({ at }) => at < now,
  );
}

/** An act on what was told by then. */
const act =
  (told: { id: string }, login: string, name: string, body: object = {}): Deed['do'] =>
  (as) =>
    as(login, async (ctx) => {
      await performAct(ctx, { caseId: told.id, act: name, body });
    });

function follow({ ago, by, briefing, steps }: Sent, diary: Diary, now: Date): Deed[] {
  const told = { id: '' };
  const begunAt = diary.ago(now, ago);
  const send: Deed['do'] = (as) =>
    as(by, async (ctx) => {
      told.id = (await sendBriefing(ctx, briefing)).file.id;
    });
  let last = begunAt;
  const deeds = steps.map(([after, login, name, body, above]): Deed => {
    const at = after === 0 ? diary.soon(last) : diary.workday(begunAt, after);
    last = at > last ? at : diary.soon(last);
    return { at: last, do: (as) => act({ id: above ? passedOnId(told.id) : told.id }, login, name, body)(as) };
  });
  return [{ at: begunAt, do: send }, ...deeds];
}

function planCall(diary: Diary, now: Date): Deed[] {
  const [call, answer] = [{ id: '' }, { id: '' }];
  const begunAt = diary.ago(now, 4);
  const answeredAt = diary.workday(begunAt, 2);
  return [
    {
      at: begunAt,
      do: (as) =>
        as('editor', async (ctx) => {
          call.id = (await callForBriefings(ctx, CALL)).file.id;
        }),
    },
    {
      at: answeredAt,
      do: (as) =>
        as('agriculture.clerk', async (ctx) => {
          answer.id = (await sendBriefing(ctx, { ...ANSWER, call: call.id })).file.id;
        }),
    },
    { at: diary.soon(answeredAt), do: act(answer, 'agriculture.head', 'sign') },
  ];
}
