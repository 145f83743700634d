// The online interviews of the demo city: three that were held, with their questions and answers, and one announced.
import { announce, answer, ask, hold, passOn } from '#dialogue/interviews/service.ts';
import { listQuestions } from '#dialogue/interviews/store.ts';
import { type ActContext, anonymous } from '#platform/http/context.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';
import { type DemoInterview, MORE_HELD } from './interview-topics.ts';

const EDITOR = 'editor';
const HOUR_MS = 3_600_000;

const GUEST = { hrss: '市人社局副局长', medical: '市医保局副局长', education: '市教育体育局副局长' } as const;

const HELD: readonly DemoInterview[] = [
  {
    held: 92,
    organ: '530900-education',
    title: '义务教育入学政策解答',
    titleEn: 'Starting school: questions and answers',
    guests: GUEST.education,
    about: '今年的划片范围、报名时间和随迁子女入学。',
    asked: [
      {
        by: '南屏社区家长',
        text: '新小区还没有划片，孩子今年上一年级去哪里报名？',
        answer: '没有划片的小区，由县区教育体育局统筹安排，六月底前在网站公布；报名时带购房合同和户口簿。',
      },
      {
        by: '',
        text: '外来务工人员的孩子要哪些材料？',
        answer: '凭居住证和户口簿报名，不再要求务工证明、社保缴费证明。',
      },
      { by: '', text: '某某老师人品不好，请处理一下。', held: '涉及具体个人，已请来问人走信访渠道' },
    ],
  },
  {
    held: 55,
    organ: '530900-medical-insurance',
    title: '城乡居民医保缴费和异地就医',
    titleEn: 'Medical insurance: contributions and treatment elsewhere',
    guests: GUEST.medical,
    about: '明年的缴费标准、缴费渠道，跨省就医怎么备案、怎么报销。',
    asked: [
      {
        by: '凤庆的老李',
        text: '在昆明住院，回来能报多少？',
        answer:
          '备案后直接结算，按就医地目录、参保地比例报销；没有备案的，报销比例降低，具体可以打 0883-2100058 查询。',
      },
      {
        by: '',
        text: '断缴一年，补缴后多久能享受待遇？',
        answer: '在集中缴费期内参保的，从次年一月一日起享受；错过集中缴费期的，设固定待遇等待期。',
      },
    ],
  },
  {
    held: 18,
    organ: '530900-hrss',
    title: '根治欠薪和就业服务',
    titleEn: 'Unpaid wages and help in finding work',
    guests: GUEST.hrss,
    about: '年底农民工工资支付保障，零工市场和技能培训补贴。',
    asked: [
      {
        by: '工地小工',
        text: '没有签合同，老板欠了两个月工资，能投诉吗？',
        answer: '能。没有书面合同不影响投诉，带上考勤、转账、聊天记录，到县区劳动保障监察机构，或者打 12333。',
      },
      {
        by: '',
        text: '参加培训有没有补贴？',
        answer: '符合条件的可以申领职业培训补贴和生活费补贴，取得证书后在“云南人社”网上大厅申请。',
      },
    ],
  },
];

const COMING: DemoInterview = {
  held: 4,
  organ: '530900-government-office',
  title: '明年民生实事征集：您说我们听',
  titleEn: 'Next year’s ten projects for the people: tell us',
  guests: '市政府办公室副主任、市发展改革委副主任',
  about: '介绍今年十件民生实事的完成情况，听取明年民生实事的建议。',
  asked: [
    { by: '旗山社区居民', text: '老旧小区加装电梯明年还会继续补助吗？' },
    { by: '', text: '希望在南汀河边增加夜间照明和公厕。' },
  ],
};

export function planInterviews(diary: Diary, now: Date): Deed[] {
  const held = [...HELD, ...MORE_HELD].flatMap((one): Deed[] => {
    const startsAt = new Date(`${localDate(diary.ago(now, one.held))}T15:00:00+08:00`);
    const told = { id: '' };
    return [
      { at: new Date(startsAt.getTime() - 7 * DAY_MS), do: (as) => begin(as, one, startsAt, told) },
      { at: new Date(startsAt.getTime() + HOUR_MS / 2), do: (as) => as(EDITOR, (ctx) => talk(ctx, one, told.id)) },
    ];
  });
  const next = new Date(`${localDate(diary.workday(now, COMING.held))}T15:00:00+08:00`);
  const told = { id: '' };
  const invite: Deed['do'] = async (as) => {
    await begin(as, COMING, next, told);
    await as(EDITOR, async (ctx) => {
      for (const { by, text } of COMING.asked) await ask({ ...ctx, actor: anonymous }, told.id, { asker: by, text });
      const [first] = await listQuestions(ctx.tx, told.id, ['waiting'], 1);
      if (first) await passOn(ctx, told.id, first.id);
    });
  };
  return [...held, { at: diary.ago(now, 1), do: invite }];
}

function begin(as: As, one: DemoInterview, from: Date, told: { id: string }): Promise<void> {
  const { organ, title, titleEn, guests, about } = one;
  return as(EDITOR, async (ctx) => {
    const to = new Date(from.getTime() + 2 * HOUR_MS);
    told.id = await announce(ctx, { organ, title, titleEn, guests, about, from, to });
  });
}

async function talk(ctx: ActContext, one: DemoInterview, id: string): Promise<void> {
  for (const { by, text } of one.asked) await ask({ ...ctx, actor: anonymous }, id, { asker: by, text });
  const questions = await listQuestions(ctx.tx, id, ['waiting'], one.asked.length);
  for (const question of questions) {
    const said = one.asked.find(({ text }) => text === question.text);
    if (said?.held) await hold(ctx, id, question.id, said.held);
    if (!said?.answer) continue;
    await passOn(ctx, id, question.id);
    await answer(ctx, id, question.id, { by: one.guests, answer: said.answer });
  }
}
