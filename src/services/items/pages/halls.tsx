// Service halls: the list, and each hall with its address, hours and windows.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { type ReceivedItem, type StaffedWindow, staffWindows } from '../rules/halls.ts';
import { findHall, type Hall, type HallLine, listHalls } from '../store/halls.ts';
import { waysWords } from '../words/ways.ts';
import { inReadersWords } from './reader.ts';

export const hallsPage = resource({
  name: 'halls',
  path: '/halls',
  access: anyone,
  /** `organ`: only those in which the organ of this code receives. */
  query: z.object({ organ: z.string().max(60).optional() }),
  cacheTags: () => ['items'],
  load: async (ctx, { query }) => ({ halls: await listHalls(ctx.db, ctx.now, query.organ) }),
  view: showHalls,
});

function showHalls({ halls }: { halls: readonly HallLine[] }, page: Page): PageView {
  const w = waysWords.in(page.lang);
  const narrowed = Boolean(page.query.organ);
  return {
    title: w.halls,
    description: w.hallsLead,
    current: '/services',
    crumbs: [{ href: '/services', text: w.allServices }],
    body: (
      <div class="stack loose">
        <PageHead title={w.halls} lead={narrowed && halls.length > 0 ? w.ofOrgan : w.hallsLead} />
        {halls.length === 0 ? (
          <Empty title={w.noHalls}>{w.noHallsHint}</Empty>
        ) : (
          <List
            items={halls.map((hall) => ({
              href: `/halls/${hall.code}`,
              text: inReadersWords(page, hall.name, hall.nameEn),
              note: [
                inReadersWords(page, hall.address ?? '', hall.addressEn),
                inReadersWords(page, hall.hours ?? '', hall.hoursEn),
              ]
                .filter(Boolean)
                .join(' · '),
              end: <span class="dim">{w.hallCount(hall)}</span>,
            }))}
          />
        )}
        {narrowed && (
          <p>
            <a href="/halls">{w.everyHall}</a>
          </p>
        )}
      </div>
    ),
  };
}

interface HallView extends Hall {
  readonly windows: readonly StaffedWindow[];
  /** Received in the hall, at no window that is listed. */
  readonly elsewhere: readonly ReceivedItem[];
}

export const hallPage = resource({
  name: 'hall',
  path: '/halls/:hall',
  access: anyone,
  params: z.object({ hall: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/) }),
  cacheTags: () => ['items'],
  load: async (ctx, { params }): Promise<HallView> => {
    const found = await findHall(ctx.db, params.hall, ctx.now);
    if (!found) throw notFound();
    const { items: _, ...hall } = found;
    return { ...hall, ...staffWindows(found) };
  },
  view: showHall,
});

function showHall(hall: HallView, page: Page): PageView {
  const w = waysWords.in(page.lang);
  const name = inReadersWords(page, hall.name, hall.nameEn);
  return {
    title: name,
    current: '/services',
    islands: ['x-print'],
    crumbs: [{ href: '/halls', text: w.halls }],
    body: (
      <div class="stack loose">
        <PageHead title={name}>
          <PrintButton text={w.printHall} />
        </PageHead>
        <Contact hall={hall} page={page} />
        {[...Map.groupBy(hall.windows, (window) => window.floor)].map(([floor, windows]) => (
          <section class="stack">
            <h2>{w.floor(floor)}</h2>
            <Table rowKey={(window) => window.first} rows={windows} columns={columnsFor(page)} />
          </section>
        ))}
        {hall.elsewhere.length > 0 && (
          <section class="stack">
            <h2>{w.elsewhere}</h2>
            <Received items={hall.elsewhere} page={page} />
          </section>
        )}
      </div>
    ),
  };
}

function Contact({ hall, page }: { hall: HallView; page: Page }) {
  const w = waysWords.in(page.lang);
  const { address, addressEn, hours, hoursEn, phone } = hall;
  const said = [
    [w.address, address && inReadersWords(page, address, addressEn)],
    [w.hours, hours && inReadersWords(page, hours, hoursEn)],
    [w.phone, phone && <a href={`tel:${phone}`}>{phone}</a>],
    [w.complaints, <a href="/conduct">{w.conduct}</a>],
  ] as const;
  const known = said.flatMap(([term, value]) => (value ? [[term, value] as [string, typeof value]] : []));
  return known.length > 0 ? <Facts items={known} card /> : null;
}

function columnsFor(page: Page): Column<StaffedWindow>[] {
  const w = waysWords.in(page.lang);
  return [
    {
      head: w.number,
      rowHead: true,
      cell: ({ first, last }) => (first === last ? first : `${first}–${last}`),
    },
    { head: w.handles, cell: (window) => inReadersWords(page, window.name, window.nameEn) },
    {
      head: w.received,
      cell: ({ items }) =>
        items.length > 0 ? <Received items={items} page={page} /> : <span class="dim">{w.noItems}</span>,
    },
  ];
}

function Received({ items, page }: { items: readonly ReceivedItem[]; page: Page }) {
  return (
    <ul class="stack tight">
      {items.map((item) => (
        <li>
          <a href={`/services/${item.code}`}>{inReadersWords(page, item.name, item.nameEn)}</a>
        </li>
      ))}
    </ul>
  );
}
