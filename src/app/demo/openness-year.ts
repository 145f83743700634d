// A year of openness in the demo city beside its sites: reading points, channels, two annual reports, an issue of the gazette, a draft with its picture.
import { freezeText, getText } from '#kernel/documents/service/author.ts';
import { KIND as REPORT } from '#openness/annual-reports/contract.ts';
import { beginReport, enterFigure, freezeFigures, saveReport } from '#openness/annual-reports/service/write.ts';
import { columns } from '#openness/articles/columns.ts';
import { attachFile } from '#openness/articles/service/files.ts';
import { createArticle } from '#openness/articles/service/write.ts';
import type { ChannelKind } from '#openness/channels/contract.ts';
import { registerAccount } from '#openness/channels/push.ts';
import { recordPosts, registerChannel } from '#openness/channels/service.ts';
import { KIND as ISSUE } from '#openness/gazette/contract.ts';
import { beginIssue, printIssue, putLine, setDetails } from '#openness/gazette/service.ts';
import { enterVisits, registerPoint } from '#openness/reading-points/service.ts';
import { localDate } from '#platform/time.ts';
import { clear } from './clear.ts';
import type { Diary } from './diary.ts';
import { type As, type Deed, keepPhoto } from './field-checks.ts';
import { offerArticles } from './pushes.ts';

const EDITOR = 'editor';
const OFFICE = '530900-government-office';
/** In working days before now. */
const OPENED = 220;
const REPORTED = 200;
const PRINTED = 150;
const DRAFTED = 2;
const OFFERED = 0;
const SIGNED_UP = 18;
const POSTED = 3;
const VISITED = [180, 120, 60, 20];

/** Everything that was done by now. */
export function planOpennessYear(diary: Diary, now: Date): Deed[] {
  return [
    { at: diary.ago(now, OPENED), do: openPoints },
    ...VISITED.map((days, index): Deed => ({ at: diary.ago(now, days), do: (as) => countVisits(as, index) })),
    { at: diary.ago(now, OPENED - 1), do: openChannels },
    ...planAccounts(diary, now),
    ...REPORTS.map(
      (report, index): Deed => ({ at: diary.ago(now, REPORTED - index), do: (as) => publishReport(as, report) }),
    ),
    { at: diary.ago(now, PRINTED), do: publishIssue },
    { at: diary.ago(now, DRAFTED), do: draftArticle },
    { at: diary.ago(now, OFFERED), do: offerArticles },
  ];
}

const POINTS = [
  {
    code: 'city-archives',
    organ: '530900-archives',
    kind: 'archive',
    name: '市档案馆查阅点',
    nameEn: 'City Archives',
    address: '临翔区世纪路 88 号 一楼',
    hours: '工作日 8:30—11:30，14:30—17:30',
  },
  {
    code: 'city-hall',
    organ: OFFICE,
    kind: 'hall',
    name: '市政务服务大厅查阅点',
    nameEn: 'City Service Hall',
    address: '临翔区南天路 1 号 二楼',
    hours: '工作日 9:00—12:00，13:00—17:00',
  },
] as const;

const openPoints: Deed['do'] = (as) =>
  as(EDITOR, async (ctx) => {
    for (const point of POINTS) await registerPoint(ctx, { ...point, openedOn: localDate(ctx.now) });
  });

const countVisits = (as: As, index: number): Promise<void> =>
  as(EDITOR, async (ctx) => {
    const day = localDate(ctx.now);
    for (const [at, { code }] of POINTS.entries())
      await enterVisits(ctx, code, { day, visits: 120 + 37 * index + 60 * at });
  });

const CHANNELS: readonly {
  kind: ChannelKind;
  name: string;
  nameEn: string;
  address: string;
  items: number;
  title: string;
}[] = [
  {
    kind: 'screen',
    name: '市政务服务大厅显示屏',
    nameEn: 'Screen in the City Service Hall',
    address: '一楼大厅',
    items: 1,
    title: '政务服务大厅延时服务时间',
  },
  {
    kind: 'sms',
    name: '市政府短信平台',
    nameEn: 'Text messages of the city',
    address: '12345',
    items: 1860,
    title: '汛期地质灾害提示',
  },
  {
    kind: 'board',
    name: '市政府公告栏',
    nameEn: 'Notice board of the city government',
    address: '市政府东门',
    items: 3,
    title: '城区供水管网改造公告',
  },
];

const openChannels: Deed['do'] = (as) =>
  as(EDITOR, async (ctx) => {
    const from = localDate(ctx.now);
    for (const { items, title, ...channel } of CHANNELS) {
      const id = await registerChannel(ctx, { ...channel, organ: OFFICE });
      const proof = channel.kind === 'board' ? { photo: await keepPhoto(ctx.runtime) } : {};
      await recordPosts(ctx, { title, items, from, channels: [id], ...proof });
    }
  });

/** One is pushed what the portal announces; nothing has come through the other since. */
const ACCOUNTS = [
  {
    organ: OFFICE,
    name: '临沧发布',
    nameEn: 'Lincang Announces',
    platform: 'wechat',
    address: 'lincang-fabu',
    everyDays: 14,
    column: 'notices',
  },
  {
    organ: '530900-transport',
    name: '临沧交通',
    nameEn: 'Lincang Transport',
    platform: 'weibo',
    address: '@临沧交通',
    everyDays: 7,
  },
] as const;

function planAccounts(diary: Diary, now: Date): Deed[] {
  const ids: string[] = [];
  const post = (as: As, channels: () => string[]) =>
    as(EDITOR, (ctx) =>
      recordPosts(ctx, { title: '冬季用火用电提示', items: 1, from: localDate(ctx.now), channels: channels() }),
    );
  return [
    {
      at: diary.ago(now, SIGNED_UP),
      do: async (as) => {
        await as(EDITOR, async (ctx) => {
          for (const account of ACCOUNTS) ids.push(await registerAccount(ctx, account));
        });
        await post(as, () => ids);
      },
    },
    { at: diary.ago(now, POSTED), do: (as) => post(as, () => ids.slice(0, 1)) },
  ];
}

interface DemoReport {
  readonly organ: string;
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
  readonly entries: readonly (readonly [cell: string, value: number])[];
}

const BY_HAND = '平台启用前的台账';

const REPORTS: readonly DemoReport[] = [
  {
    organ: '530900-market',
    overview:
      '本年度在市政府网站公开信息、回应群众关切，全年新收政府信息公开申请 {{requests.new.total}} 件，上年结转 {{requests.carried.total}} 件，办结 {{requests.total.total}} 件。\n作出行政许可决定 {{decisions.licence.decided}} 件，行政处罚 {{decisions.penalty.decided}} 件。',
    problems: '部分办事指南更新不够及时。已明确由业务科室在变更后三个工作日内修改，办公室每月抽查。',
    other: '本年度没有收取信息处理费。',
    entries: [
      ['decisions.licence.decided', 412],
      ['decisions.penalty.decided', 57],
      ['requests.new.natural', 6],
      ['requests.new.commercial', 2],
      ['requests.1.natural', 4],
      ['requests.4.1.natural', 2],
      ['requests.1.commercial', 2],
    ],
  },
  {
    organ: OFFICE,
    overview:
      '本年度制发行政规范性文件 {{documents.normative.made}} 件，现行有效 {{documents.normative.valid}} 件；新收政府信息公开申请 {{requests.new.total}} 件，均在法定期限内答复。',
    problems: '政策解读的形式还比较单一，将更多采用图解和问答。',
    other: '没有需要报告的其他事项。',
    entries: [
      ['documents.normative.made', 9],
      ['documents.normative.repealed', 2],
      ['documents.normative.valid', 46],
      ['requests.new.natural', 3],
      ['requests.1.natural', 3],
    ],
  },
];

async function publishReport(as: As, { organ, entries, ...parts }: DemoReport): Promise<void> {
  const told = { id: '' };
  await as(EDITOR, async (ctx) => {
    const year = Number(localDate(ctx.now).slice(0, 4)) - 1;
    told.id = await beginReport(ctx, { organ, year });
    for (const [cell, value] of entries) await enterFigure(ctx, told.id, { cell, value, note: BY_HAND });
    await saveReport(ctx, told.id, { revision: 1, ...parts });
    const document = await getText(ctx, REPORT, told.id);
    await freezeText(ctx, { document, content: await freezeFigures(ctx, document), note: '' });
  });
  await clear(as, told.id);
}

async function publishIssue(as: As): Promise<void> {
  const told = { id: '' };
  await as(EDITOR, async (ctx) => {
    const year = Number(localDate(ctx.now).slice(0, 4));
    told.id = await beginIssue(ctx, { organ: OFFICE, series: 'gazette', year, number: 1 });
    for (const { organ } of REPORTS) {
      await putLine(ctx, told.id, { code: `${organ}-${year - 1}`, section: '年度报告' });
    }
    await setDetails(ctx, told.id, { sendTo: '市委办公室、市人大常委会办公室、市政协办公室', copies: 150 });
    const document = await getText(ctx, ISSUE, told.id);
    await freezeText(ctx, { document, content: await printIssue(ctx, document), note: '' });
  });
  await clear(as, told.id);
}

/** Begun, its picture sent in, not yet written. */
const draftArticle: Deed['do'] = (as) =>
  as(EDITOR, async (ctx) => {
    const found = await columns().findBySlugs(ctx.tx, [{ site: 'portal', slug: 'notices' }]);
    const ids = found.map(({ id }) => id);
    const documentId = await createArticle(ctx, { kind: 'notice', title: '节水宣传周活动安排', columns: ids });
    await attachFile(ctx, { documentId, revision: 1, file: await keepPhoto(ctx.runtime), alt: '去年活动的宣传点' });
  });
