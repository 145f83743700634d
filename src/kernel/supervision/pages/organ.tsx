// How one organ and everything beneath it keeps its word.
import { z } from 'zod';
import { nameIn, organCode } from '#kernel/organs/contract.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { type FigureProps, Figures } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { listVoices } from '../registry.ts';
import { averageOf, rateOf, sumWithin } from '../rules/figures.ts';
import { hear } from '../rules/voices.ts';
import { readRates } from '../service/figures.ts';
import { readGrounds, readSettings } from '../service/rules.ts';
import { dayFrom, tallyByOrgan } from '../service/tallies.ts';
import { countResultsBySubject } from '../store/results.ts';
import { RateChart } from '../view/charts.tsx';
import { countText, figuresOf, percent, publicFigures } from '../view/figures.ts';
import { rateTable } from '../view/tables.ts';
import { publicWords } from '../words/public.ts';
import { CardList, listCards, listRevoked } from './cards.tsx';

const MOST_ITEMS = 30;

type OrganSight = Awaited<ReturnType<typeof loadOrgan>>;

export const organPage = resource({
  name: 'supervision-organ',
  path: '/supervision/organs/:code',
  access: anyone,
  params: z.object({ code: organCode }),
  query: z.object({ format: z.enum(['csv']).optional() }),
  cacheTags: () => ['figures'],
  load: async (ctx, { params, query }) => {
    const sight = await loadOrgan(ctx, params.code);
    if (!query.format) return sight;
    return new Download(writeCsv(rateTable(sight.rates, ctx.lang)), CSV_TYPE, `${params.code}.csv`);
  },
  view: showOrgan,
});

async function loadOrgan({ db, now }: Context, code: string) {
  const organ = await getOrganByCode(db, code);
  const settings = await readSettings(db);
  const scopes = [{ path: organ.path, deep: true }];
  const asked = { scopes, now, windowDays: settings.windowDays };
  const window = { scopes, from: dayFrom(now, 1 - settings.windowDays), to: localDate(now) };
  const [tallies, rates, cards, revoked, grounds, items, voices] = await Promise.all([
    tallyByOrgan(db, asked),
    readRates(db, asked),
    listCards(db, scopes, now),
    listRevoked(db, scopes, now),
    readGrounds(db, now),
    countResultsBySubject(db, window, MOST_ITEMS),
    listVoices(db, { now, days: settings.windowDays }),
  ]);
  const sum = sumWithin(tallies, '');
  const open = [...tallies.values()].filter((one) => one.open > 0).length;
  return {
    organ: { code: organ.code, name: organ.name, nameEn: organ.nameEn },
    figures: publicFigures(sum, open),
    satisfaction: hear(voices, organ.path, sum.decided, settings.sampleFloor),
    rates,
    cards,
    revoked,
    grounds,
    items: items.map((item) => ({
      code: item.subjectCode,
      title: item.title,
      titleEn: item.titleEn,
      decided: item.decided,
      onTimeRate: rateOf({ ...item, overdue: 0 }),
      averageWorkdays: averageOf(item),
    })),
    settings,
  };
}

function showOrgan(data: OrganSight, page: Page): PageView {
  const w = publicWords.in(page.lang);
  const title = w.organTitle(nameIn(page.lang, data.organ));
  return {
    title,
    crumbs: [{ href: '/supervision', text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={w.organLead}>
          <a href={`/organs/${data.organ.code}`}>{w.organPage}</a>
        </PageHead>
        <Figures items={[...figuresOf(data, data.settings.windowDays, page.lang), voiceFigure(data, page)]} />
        <RateChart rates={data.rates} settings={data.settings} table="?format=csv" page={page} />
        <ItemTable data={data} page={page} />
        <section class="stack">
          <Head title={w.monthCards} />
          <CardList data={data} page={page} />
        </section>
      </div>
    ),
  };
}

function voiceFigure({ satisfaction }: OrganSight, page: Page): FigureProps {
  const w = publicWords.in(page.lang);
  const known = satisfaction.rate !== null;
  return {
    label: w.satisfaction,
    value: known ? percent(satisfaction.rate) : w.none,
    ...(known ? { unit: '%' } : {}),
    note: w.heard({ rated: satisfaction.rated, response: percent(satisfaction.response) || '0' }),
  };
}

function ItemTable({ data, page }: { data: OrganSight; page: Page }) {
  const w = publicWords.in(page.lang);
  return (
    <section class="stack">
      <Head title={w.items} />
      <Table
        rows={data.items}
        rowKey={(item) => item.code}
        empty={w.noItems}
        columns={[
          {
            head: w.item,
            cell: (item) => (
              <a href={`/supervision/items/${item.code}`}>
                {page.lang === 'en' ? (item.titleEn ?? item.title) : item.title}
              </a>
            ),
          },
          { head: w.decided, cell: (item) => countText(item.decided), num: true },
          { head: w.onTime, cell: (item) => `${percent(item.onTimeRate)}%`, num: true },
          { head: w.days, cell: (item) => item.averageWorkdays?.toFixed(1), num: true, opt: true },
        ]}
      />
    </section>
  );
}
