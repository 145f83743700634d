// The press conferences of the demo city: two that are published, one still being written down; and who speaks for whom.
import { freezeText, getText } from '#kernel/documents/service/author.ts';
import { KIND } from '#openness/conferences/contract.ts';
import {
  beginConference,
  conferenceOf,
  putQuestion,
  registerSpokesperson,
  saveConference,
} from '#openness/conferences/service.ts';
import { localDate } from '#platform/time.ts';
import { clear } from './clear.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

const EDITOR = 'editor';
const OFFICE = '530900-government-office';
/** In working days before now. */
const REGISTERED = 210;

const SPOKESPERSONS = [
  {
    organ: OFFICE,
    name: '施雯',
    nameEn: 'Shi Wen',
    post: '市政府办公室副主任',
    postEn: 'Deputy Director, City Government Office',
    phone: '0883-2120019',
  },
  {
    organ: '530900-market',
    name: '罗建平',
    nameEn: 'Luo Jianping',
    post: '市市场监督管理局副局长',
    postEn: 'Deputy Director, Market Regulation Bureau',
    phone: '0883-2129315',
  },
] as const;

interface DemoConference {
  /** Working days ago it was held. */
  readonly held: number;
  readonly title: string;
  readonly titleEn: string;
  /** Place of the spokesperson in the list above. */
  readonly speaker: number;
  readonly attending: string;
  readonly transcript: string;
  readonly questions: readonly (readonly [asker: string, question: string, answerer: string, answer: string])[];
  readonly published: boolean;
}

const CONFERENCES: readonly DemoConference[] = [
  {
    held: 140,
    title: '企业开办“一件事”改革情况',
    titleEn: 'Opening a business as one matter: how the reform went',
    speaker: 1,
    attending: '市市场监督管理局副局长 罗建平\n市税务局、人力资源和社会保障局有关负责人',
    transcript:
      '各位记者朋友，上午好。今天介绍企业开办“一件事”的办理情况。\n从今年起，设立登记、刻章、发票、社保和公积金开户合成一张表，在一个窗口收、一个窗口取。申请人只填一次，各单位并联办理。\n改革以后，材料从二十一份减到九份，办理时间由三个工作日压到一个工作日。办不成的，窗口当场出具一次性告知书，写明缺什么、到哪里补。',
    questions: [
      [
        '日报记者',
        '小餐饮店还要另外跑许可吗？',
        '罗建平',
        '不用。开小餐饮店走“一件事”套餐，营业执照和食品经营许可一起申请。现场核查由我们约时间上门，申请人可以在网上看到每一步的时限。',
      ],
      [
        '电视台记者',
        '如果超过了承诺的时限，群众找谁？',
        '罗建平',
        '每一件都有承诺时限，超时会自动亮黄牌、红牌，由监察机构督办。群众凭受理号和查询码可以随时查看，也可以拨打 12345。',
      ],
    ],
    published: true,
  },
  {
    held: 45,
    title: '全市汛期地质灾害防范工作',
    titleEn: 'Guarding against landslides in the rainy season',
    speaker: 0,
    attending: '市政府办公室副主任 施雯\n市自然资源和规划局、应急管理局、气象局有关负责人',
    transcript:
      '各位记者朋友，上午好。\n入汛以来，全市排查隐患点四百一十二处，逐处落实了监测员、撤离路线和安置点。\n预警信息通过短信、广播和村里的喇叭同时发出，夜间由监测员上门通知，确保不漏一户。\n请大家转告家人：收到撤离通知要马上走，雨停以后听从安排再返回。',
    questions: [
      [
        '广播电台记者',
        '外出务工的村民怎样知道家里的情况？',
        '施雯',
        '各县区公布了值班电话，市政府网站上可以查到。撤离安置名单由村委会每天更新，家人打电话就能核对。',
      ],
    ],
    published: true,
  },
  {
    held: 3,
    title: '冬春季农村饮水保障安排',
    titleEn: 'Drinking water in villages this winter and spring',
    speaker: 0,
    attending: '市政府办公室副主任 施雯',
    transcript: '各位记者朋友，上午好。今年冬春降水偏少，市里提前作了安排。',
    questions: [],
    published: false,
  },
];

/** Everything that was done by now. */
export function planConferences(diary: Diary, now: Date): Deed[] {
  const ids: string[] = [];
  const register: Deed['do'] = (as) =>
    as(EDITOR, async (ctx) => {
      for (const one of SPOKESPERSONS) {
        ids.push(await registerSpokesperson(ctx, { ...one, since: localDate(ctx.now) }));
      }
    });
  const held = CONFERENCES.map((conference, index): Deed => {
    const speaker = () => ids[conference.speaker] ?? '';
    return { at: diary.ago(now, conference.held), do: (as) => record(as, conference, index + 1, speaker()) };
  });
  return [{ at: diary.ago(now, REGISTERED), do: register }, ...held];
}

async function record(as: As, conference: DemoConference, number: number, speaker: string): Promise<void> {
  const told = { id: '' };
  const { title, titleEn, attending, transcript, questions, published } = conference;
  await as(EDITOR, async (ctx) => {
    const heldOn = localDate(ctx.now);
    const about = { title, titleEn, heldOn };
    told.id = await beginConference(ctx, { ...about, organ: OFFICE, number });
    const typed = { ...about, begins: '09:30', place: '市政府新闻发布厅', speaker, attending, transcript };
    await saveConference(ctx, told.id, { ...typed, revision: 1 });
    for (const [at, [asker, question, answerer, answer]] of questions.entries()) {
      await putQuestion(ctx, told.id, { asker, question, answerer, answer, revision: 2 + at });
    }
    if (!published) return;
    const document = await getText(ctx, KIND, told.id);
    await freezeText(ctx, { document, content: conferenceOf(document), note: '' });
  });
  if (published) await clear(as, told.id);
}
