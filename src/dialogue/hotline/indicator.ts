// What the hotline gives to assessment: 三率 of the orders of an organ, by the month in which they were closed.
import { type RawBuilder, sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { countEach, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { ORDER } from './contract.ts';

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
