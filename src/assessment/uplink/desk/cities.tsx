// `/desk/uplink/cities`: what the cities beneath have reported, with figures and filters, and the orders sent to them.
import { z } from 'zod';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { holds, over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CITIES, orderInput, permissions, UPLINK, WHOLE } from '../contract.ts';
import { findCity } from '../service/city.ts';
import { sendOrder } from '../service/command.ts';
import { listSentOrders, type SentOrder } from '../store/ordering.ts';
import * as store from '../store/receiving.ts';
import { words } from '../words.ts';
import { OrderForm, SentOrders } from './orders.tsx';
import { ReceivedTable } from './received.tsx';

const PAGE_SIZE = 30;
const MOST_ORDERS = 20;

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const query = z.object({
  type: z.preprocess(emptyIsAbsent, z.enum(['case', 'card']).default('case')),
  city: z.preprocess(emptyIsAbsent, z.string().max(40).optional()),
  late: z.preprocess(emptyIsAbsent, z.literal('yes').optional()),
  after: z.string().max(80).optional(),
});
type Query = z.output<typeof query>;

/** A city, and how much it has under way. */
type ReportingCity = store.Sender & Partial<store.CityFigures>;

interface Reports {
  readonly query: Query;
  readonly cities: readonly ReportingCity[];
  readonly rows: readonly store.Received[];
  readonly next: string | null;
  readonly orders: readonly SentOrder[];
  readonly mayOrder: boolean;
}

export const citiesPage = resource({
  name: 'desk-uplink-cities',
  path: CITIES,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: (ctx, input) => loadReports(ctx, input.query),
  view: showReports,
  acts: {
    '': act({
      access: over(WHOLE, permissions.order),
      body: orderInput,
      do: async (ctx, { body }) => {
        const number = await sendOrder(ctx, body);
        return { to: CITIES, created: true, say: words.in(ctx.lang).sent(number), data: { number } };
      },
    }),
  },
});

async function loadReports({ db, actor, now }: Context, asked: Query): Promise<Reports> {
  const { type, city, late, after } = asked;
  const [senders, figures, received, orders, own] = await Promise.all([
    store.listSenders(db),
    store.countReceived(db, now),
    store.listReceived(db, { type, city, late: late === 'yes' }, PAGE_SIZE, readMoment(after)),
    listSentOrders(db, city, MOST_ORDERS),
    findCity(db, now),
  ]);
  const byCity = new Map(figures.map((row) => [row.city, row]));
  return {
    query: asked,
    cities: senders.map((sender) => ({ ...byCity.get(sender.city), ...sender })),
    ...received,
    orders,
    mayOrder: own !== undefined && mayReach(actor, permissions.order, own.path),
  };
}

function showReports(data: Reports, page: Page): PageView {
  const w = words.in(page.lang);
  const has = data.cities.length > 0;
  return {
    title: w.cities,
    current: CITIES,
    islands: ['x-filter'],
    body: (
      <>
        <BenchHead title={w.cities} back={{ href: UPLINK, text: w.title }} />
        {!has && <Note>{w.noSenders}</Note>}
        {has && <Cities cities={data.cities} page={page} />}
        {has && (
          <Card flush>
            <Narrowing data={data} page={page} />
            <ReceivedTable rows={data.rows} cities={data.cities} page={page} />
            <div class="bar">
              <Pager {...linkPages(CITIES, page.query, data.next)} note={w.more} />
            </div>
          </Card>
        )}
        {has && <SentOrders orders={data.orders} page={page} />}
        {has && data.mayOrder && <OrderForm cities={data.cities} page={page} />}
      </>
    ),
  };
}

function Cities({ cities, page: { lang } }: { cities: readonly ReportingCity[]; page: Page }) {
  const w = words.in(lang);
  const count = (head: string, name: 'taken' | 'open' | 'late' | 'yellow' | 'red') => ({
    head,
    cell: (row: ReportingCity) => row[name] ?? 0,
    num: true,
  });
  return (
    <Card flush>
      <Table
        rows={[...cities]}
        rowKey={(row) => row.city}
        columns={[
          { head: w.city, rowHead: true, cell: nameCity },
          count(w.taken, 'taken'),
          count(w.openNow, 'open'),
          count(w.late, 'late'),
          count(w.yellow, 'yellow'),
          count(w.red, 'red'),
          { head: w.heard, cell: (row) => row.heard_at && shortMoment(lang, row.heard_at), num: true },
          { head: w.refusal, cell: (row) => row.refusal },
        ]}
      />
    </Card>
  );
}

const nameCity = ({ city, name }: ReportingCity) => (
  <a href={`${CITIES}?city=${city}`} lang="zh">
    {name}
  </a>
);

function Narrowing({ data: { query: asked, cities }, page }: { data: Reports; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Filter>
      <Form method="get" action={CITIES} rhythm="row" label={w.filter}>
        <div class="row bar">
          <Select
            id="city"
            quiet
            label={w.city}
            empty={w.anyCity}
            value={asked.city}
            options={cities.map(({ city, name }) => ({ value: city, text: name }))}
          />
          <Select
            id="type"
            quiet
            label={w.type}
            empty={false}
            value={asked.type}
            options={(['case', 'card'] as const).map((value) => ({ value, text: w.types[value] }))}
          />
          <Select
            id="late"
            quiet
            label={w.lateOnly}
            empty={w.all}
            value={asked.late}
            options={[{ value: 'yes', text: w.lateOnly }]}
          />
          <Button>{w.apply}</Button>
        </div>
      </Form>
    </Filter>
  );
}
