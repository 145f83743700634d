// What the demo city is about to publish: articles handed in, each in another state of their review.
import { performAct } from '#kernel/cases/service/act.ts';
import { columns } from '#openness/articles/columns.ts';
import { createArticle, getArticle, saveArticle, submitArticle } from '#openness/articles/service/write.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface HandedIn {
  readonly title: string;
  readonly body: string;
  /** Codes of the organs that issue it with the author's. */
  readonly joint?: readonly string[];
  /** Working days since it was handed in. */
  readonly age: number;
  /** Acts, each so many working days after that. */
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: object])[];
}

const AUTHOR = 'editor';
const NO = { secret: 'no', forbidden: 'no', national: 'no', public: 'no', economic: 'no', social: 'no', third: 'no' };
const CLEAR = { ...NO, ground: '《政府信息公开条例》第二十条' };

const HANDED_IN: readonly HandedIn[] = [
  {
    title: '关于冬季供水管网检修的通知',
    body: '<p>城区供水管网将于下月初分片检修，每片停水不超过六小时，停水前一天在小区张贴通知。</p>',
    age: 0,
    acts: [],
  },
  {
    title: '市民广场开放时间调整的通知',
    body: '<p>市民广场冬季开放时间调整为每天 7:00 至 21:30。</p>',
    age: 2,
    acts: [[1, 'editor2', 'pass-first', { opinion: '时间已与管理单位核对。' }]],
  },
  {
    title: '关于联合检查冬季用气安全的通告',
    body: '<p>市场监管、住房城乡建设部门将联合检查餐饮场所和住宅小区用气安全，请配合。</p>',
    joint: ['530900-market', '530900-housing'],
    age: 4,
    acts: [
      [1, 'editor2', 'pass-first'],
      [2, 'government-office.head', 'pass-final'],
      [3, 'market.head', 'consent', { answer: 'agree', text: '同意联合发布。' }],
    ],
  },
  {
    title: '2026 年度便民服务热线满意度调查结果',
    body: '<p>本次调查收回有效问卷 1,204 份，满意率为 93.6%。</p>',
    age: 4,
    acts: [
      [1, 'editor2', 'pass-first'],
      [2, 'government-office.head', 'pass-final'],
      [3, 'secrecy.reviewer', 'clear', CLEAR],
    ],
  },
  {
    title: '节日期间值班安排',
    body: '<p>节日期间各单位照常值班。</p>',
    age: 6,
    acts: [[1, 'editor2', 'return-first', { reason: '缺少值班电话和起止日期，请补充。' }]],
  },
];

/** Everything that has happened to them by now. */
export function planClearance(diary: Diary, now: Date): Deed[] {
  return HANDED_IN.flatMap((one) => follow(one, diary, now)).filter(({ at }) => at < now);
}

function follow({ acts, ...article }: HandedIn, diary: Diary, now: Date): Deed[] {
  const handedAt = diary.ago(now, article.age);
  const told = { caseId: '' };
  const handIn: Deed['do'] = (as) =>
    as(AUTHOR, async (ctx) => {
      told.caseId = await handInArticle(ctx, article);
    });
  const rest = acts.map(
    ([after, login, act, body = {}]): Deed => ({
      at: diary.workday(handedAt, after),
      do: (as) =>
        as(login, async (ctx) => {
          await performAct(ctx, { caseId: told.caseId, act, body });
        }),
    }),
  );
  return [{ at: handedAt, do: handIn }, ...rest];
}

async function handInArticle(ctx: ActContext, { title, body, joint }: Omit<HandedIn, 'acts'>): Promise<string> {
  const [notices] = await columns().findBySlugs(ctx.tx, [{ site: 'portal', slug: 'notices' }]);
  const documentId = await createArticle(ctx, { kind: 'notice', title, columns: notices ? [notices.id] : [] });
  const { content, revision } = await getArticle(ctx, documentId);
  await saveArticle(ctx, { documentId, revision, content: { ...(content as object), body, openness: 'active' } });
  const { caseId } = await submitArticle(ctx, documentId, '首次发布', joint);
  return caseId;
}
