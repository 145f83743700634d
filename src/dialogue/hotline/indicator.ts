// What the hotline gives to assessment: 三率 of the orders of an organ, by the month in which they were closed; and its calls.
import { type RawBuilder, sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { countFacts } from '#kernel/cases/queries/counted-facts.ts';
import { countEach, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { FIGURES, LINES, ORDER } from './contract.ts';
import { RESULTS } from './rules/calls.ts';

const CONDITIONS = {
  hotlineOrders: sql<boolean>`true`,
  hotlineAnswered: sql<boolean>`(f.data ->> 'inTime')::boolean`,
  hotlineVisited: sql<boolean>`f.data -> 'callback' ->> 'reached' = 'yes'`,
  hotlineSolved: sql<boolean>`f.data -> 'callback' ->> 'solved' = 'yes'`,
  hotlineSatisfied: sql<boolean>`f.data -> 'callback' ->> 'satisfied' in ('yes', 'fair')`,
} as const;

/** Orders an organ handled: what was answered at the centre, or not accepted, was never its. */
const handled = (asked: FigureAsked): RawBuilder<unknown> => sql`
  from case_file f
  where f.kind = ${ORDER} and f.closed_at >= ${asked.from}::date and f.closed_at < ${asked.to}::date + 1
    and f.closed_at <= ${asked.asOf} and f.data ? 'inTime' and ${meant(asked, 'f')}`;

export const ratesIndicator: Indicator = {
  name: 'hotline',
  by: ['organ'],
  figures: {
    hotlineOrders: { zh: '办结的热线工单', en: 'Hotline orders closed' },
    hotlineAnswered: { zh: '限期内响应的热线工单', en: 'Hotline orders answered in time' },
    hotlineVisited: { zh: '回访到的热线工单', en: 'Hotline orders called back' },
    hotlineSolved: { zh: '来电人说已解决的热线工单', en: 'Hotline orders solved' },
    hotlineSatisfied: { zh: '来电人满意的热线工单', en: 'Hotline orders satisfied with' },
  },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select f.organ_path as key, f.organ_path as path, to_char(f.closed_at, 'YYYY-MM') as month,
        ${countEach(CONDITIONS)} as figures
      ${handled(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked) => {
    const condition =
      (CONDITIONS as Readonly<Record<string, RawBuilder<boolean>>>)[asked.figure] ?? sql<boolean>`false`;
    return listFacts(db, asked, sql`select f.id as case_id, f.closed_at as at ${handled(asked)} and ${condition}`);
  },
};

export const ordersReceived = countOpenings('hotline-received', {
  hotlineReceived: { zh: '受理的热线工单', en: 'Hotline orders taken in', kinds: [ORDER] },
});

const name = (column: string, choices: readonly { value: string; zh: string; en: string }[], lang: 'zh' | 'en') =>
  sql`case ${sql.ref(column)} ${sql.join(
    choices.map((one) => sql`when ${sql.lit(one.value)} then ${sql.lit(one[lang])}`),
    sql` `,
  )} else '' end`;

/** A call counts with the centre that answered it, what it was put through to with the organ there; nothing tells who called. */
const calls = sql`
  select each.figure, each.organ_path, c.started_at as at, c.id, to_char(c.started_at, 'YYYY-MM-DD HH24:MI') as number,
    trim(${name('c.line', LINES, 'zh')} || '　' || ${name('c.result', RESULTS, 'zh')}, ' 　') as title,
    trim(${name('c.line', LINES, 'en')} || ' · ' || ${name('c.result', RESULTS, 'en')}, ' ·') as title_en,
    ${sql.lit(FIGURES)} as href, 1 as n
  from hotline_call c cross join lateral (
    select 'callsAnswered' as figure, c.centre_path as organ_path where c.waited is not null
    union all select 'callsTransferred', c.organ_path where c.result is not null
    union all select 'callsConnected', c.organ_path where c.result = 'connected'
    union all select 'callsRated', coalesce(c.organ_path, c.centre_path) where c.satisfied is not null
    union all select 'callsContent', coalesce(c.organ_path, c.centre_path) where c.satisfied = 'yes'
    union all select 'callsForbidden', coalesce(c.organ_path, c.centre_path) where c.practices <> '{}') each`;

export const callsIndicator = countFacts(
  'hotline-calls',
  {
    callsAnswered: { zh: '专线接听的来电', en: 'Calls answered' },
    callsTransferred: { zh: '转接的来电', en: 'Calls put through' },
    callsConnected: { zh: '转接成功的来电', en: 'Calls put through with success' },
    callsRated: { zh: '参评的来电', en: 'Calls rated' },
    callsContent: { zh: '满意的来电', en: 'Calls whose caller was content' },
    callsForbidden: { zh: '有禁止情形的来电', en: 'Calls with a forbidden practice' },
  },
  { rows: calls },
);
