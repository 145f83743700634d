// What organs of the demo city owe the public: some of it published, some due, one late and reminded of, one with nothing to publish.
import { sql } from 'kysely';
import { owe } from '#openness/catalogue/service/owe.ts';
import { answerDue, excuseDue } from '#openness/catalogue/service/settle.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const EDITOR = 'editor';
const OFFICE = '530900-government-office';

interface DemoDue {
  readonly organ: string;
  readonly item: string;
  readonly title: string;
  /** Working days since it was formed. */
  readonly age: number;
  readonly none?: string;
}

const DUES: readonly DemoDue[] = [
  { organ: '530900-market', item: 'groups-13', title: '食品安全监督抽检情况通报', age: 24 },
  { organ: '530900-market', item: 'groups-6', title: '典型行政处罚案例', age: 14 },
  { organ: '530900-finance', item: 'groups-7', title: '市级预算调整方案', age: 9 },
  { organ: '530900-development-reform', item: 'groups-10', title: '城区供水管网改造项目批复', age: 3 },
  {
    organ: '530900-market',
    item: 'groups-8',
    title: '计量检定收费目录',
    age: 16,
    none: '收费目录没有调整，继续执行已公开的标准。',
  },
];

/** Everything that came to be owed by now, and what was said of it. */
export function planCatalogue(diary: Diary, now: Date): Deed[] {
  return [
    ...DUES.map((due): Deed => ({ at: diary.ago(now, due.age), do: (as) => as(EDITOR, (ctx) => put(ctx, due)) })),
    { at: diary.ago(now, 1), do: (as) => as(EDITOR, answerPublished) },
  ];
}

async function put(ctx: ActContext, { none, age: _age, ...due }: DemoDue): Promise<void> {
  const id = await owe(ctx, { ...due, formedOn: localDate(ctx.now) });
  if (id && none) await excuseDue(ctx, id, none);
}

/** The newest policies and budgets answer what was owed of them. */
async function answerPublished(ctx: ActContext): Promise<void> {
  const { rows } = await sql<{ code: string; title: string; kind: string; since: Date }>`
    select code, title, kind, since from article_live
    where kind in ('policy', 'budget') and until is null and since <= ${ctx.now}
    order by since desc limit 3`.execute(ctx.tx);
  for (const { code, title, kind, since } of rows) {
    const item = kind === 'policy' ? 'groups-1' : 'groups-7';
    const id = await owe(ctx, { organ: OFFICE, item, title, formedOn: localDate(since) });
    if (id) await answerDue(ctx, id, code);
  }
}
