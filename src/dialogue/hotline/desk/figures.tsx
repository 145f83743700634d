// `/desk/hotline/figures`: calls put through and what callers thought of it, unit by unit, beside the goals; and 三率 of orders.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { LineChart } from '#ui/charts/charts.tsx';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, FIGURES, permissions } from '../contract.ts';
import { ratesIndicator } from '../indicator.ts';
import { GOALS, ratesOf } from '../rules/calls.ts';
import { type OrderRates, orderRates } from '../rules/rates.ts';
import { countByMonth, countByOrgan, type MonthCalls, nameOrgans, type OrganCalls } from '../store/calls.ts';
import { words } from '../words.ts';
import { chooseMonth } from './months.ts';

const MOST_LISTED = 50;

interface Board {
  readonly month: string;
  readonly months: readonly string[];
  readonly calls: readonly MonthCalls[];
  readonly organs: readonly OrganCalls[];
  readonly rates: readonly (OrderRates & {
    readonly organ: { readonly name: string; readonly nameEn: string | null };
  })[];
}

export const figuresPage = resource({
  name: 'desk-hotline-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  }),
  load: (ctx, { query }) => loadBoard(ctx, query.month),
  view: showBoard,
});

async function loadBoard({ db, actor, now }: Context, asked: string | undefined): Promise<Board> {
  const { months, month, span } = chooseMonth(localDate(now), asked);
  const scopes = actor.scopes(permissions.read);
  const [calls, organs, counted] = await Promise.all([
    countByMonth(db, { from: `${months.at(-1)}-01`, to: span.to > localDate(now) ? span.to : localDate(now) }),
    countByOrgan(db, { ...span, scopes, limit: MOST_LISTED }),
    ratesIndicator.count(db, { by: 'organ', scopes, ...span, asOf: now }),
  ]);
  const named = await nameOrgans(
    db,
    counted.map(({ path }) => path),
  );
  const rates = counted
    .map(orderRates)
    .map((one) => ({ ...one, organ: named.get(one.path) ?? { name: one.path, nameEn: null } }));
  return { month, months, calls, organs, rates: rates.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1)) };
}

const percent = (rate: number | null) => (rate === null ? '—' : `${rate.toFixed(2)}%`);

function showBoard(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const options = board.months.map((value) => ({ value, text: value }));
  return {
    title: w.figures,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.figures}>
          <Filter>
            <Form action={FIGURES} method="get" rhythm="row">
              <Select id="month" label={w.month} quiet value={board.month} options={options} empty={false} />
              <Button plain>{w.lookUp}</Button>
            </Form>
          </Filter>
        </BenchHead>
        <Goals board={board} page={page} />
        <ByMonth calls={board.calls} page={page} />
        <ByOrgan organs={board.organs} page={page} />
        <ThreeRates rates={board.rates} page={page} />
      </>
    ),
  };
}

const NOTHING = { calls: 0, answered: 0, transfers: 0, connected: 0, rated: 0, satisfied: 0 };

function Goals({ board: { calls, month }, page }: { board: Board; page: Page }) {
  const w = words.in(page.lang);
  const own = calls.find((one) => one.month === month) ?? NOTHING;
  const rates = ratesOf(own);
  return (
    <Figures
      look="cards"
      items={[
        {
          label: w.connectedRate,
          value: percent(rates.connected),
          note: w.ofTransfers({ part: own.connected, whole: own.transfers, goal: GOALS.connected }),
        },
        {
          label: w.satisfiedRate,
          value: percent(rates.satisfied),
          note: w.ofRated({ part: own.satisfied, whole: own.rated, goal: GOALS.satisfied }),
        },
        {
          label: w.answeredRate,
          value: percent(rates.answered),
          note: w.ofCalls({ part: own.answered, whole: own.calls }),
        },
      ]}
    />
  );
}

function ByMonth({ calls, page }: { calls: readonly MonthCalls[]; page: Page }) {
  const w = words.in(page.lang);
  if (calls.length < 2) return null;
  const lines = calls.map((one) => ratesOf(one));
  return (
    <Card title={w.byMonth}>
      <LineChart
        label={w.chart}
        labels={calls.map(({ month }) => month)}
        series={[
          { name: w.connectedRate, values: lines.map(({ connected }) => connected) },
          { name: w.satisfiedRate, values: lines.map(({ satisfied }) => satisfied) },
        ]}
        unit="%"
        min={60}
        max={100}
        target={{ value: GOALS.connected, text: w.goal(GOALS.connected) }}
      />
    </Card>
  );
}

function ByOrgan({ organs, page: { lang } }: { organs: readonly OrganCalls[]; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.byOrgan}>
      <Table<OrganCalls>
        rows={[...organs]}
        rowKey={({ code }) => code}
        empty={w.noTransfers}
        frame={w.byOrgan}
        columns={[
          { head: w.organ, rowHead: true, cell: (one) => nameIn(lang, one) },
          { head: w.transfers, num: true, cell: ({ transfers }) => transfers },
          { head: w.connected, num: true, cell: ({ connected }) => connected },
          { head: w.connectedRate, num: true, cell: (one) => percent(ratesOf(one).connected) },
          { head: w.satisfiedRate, num: true, cell: (one) => percent(ratesOf(one).satisfied) },
          { head: w.flags, num: true, cell: ({ flagged }) => flagged },
        ]}
      />
    </Card>
  );
}

function ThreeRates({ rates, page: { lang } }: { rates: Board['rates']; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.threeRates}>
      <p class="dim sm">{w.ratesNote}</p>
      <Table<Board['rates'][number]>
        rows={[...rates]}
        rowKey={({ path }) => path}
        empty={w.noClosed}
        frame={w.threeRates}
        columns={[
          { head: w.organ, rowHead: true, cell: ({ organ }) => nameIn(lang, organ) },
          { head: w.closedOrders, num: true, cell: ({ orders }) => orders },
          { head: w.answerRate, num: true, cell: ({ answered }) => percent(answered) },
          { head: w.solvedRate, num: true, cell: ({ solved }) => percent(solved) },
          { head: w.contentRate, num: true, cell: ({ satisfied }) => percent(satisfied) },
          { head: w.score, num: true, cell: ({ score }) => score ?? '—' },
        ]}
      />
    </Card>
  );
}
