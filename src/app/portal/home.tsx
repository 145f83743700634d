// The portal's home: one question, the way to one's case, three doors, today's figures, packages.
import { type CityFigures, readCityFigures, readDailyCounts } from '#kernel/supervision/service/figures.ts';
import { ColumnList } from '#openness/sites/pages/site.tsx';
import { type FrontList, readNewest } from '#openness/sites/service/front.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, resource } from '#platform/http/resource.ts';
import { localMinute } from '#platform/time.ts';
import { countItems, listPackages, type PackageLine } from '#services/items/service/read.ts';
import { readSatisfaction } from '#services/ratings/service.ts';
import { Head, Tiles } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { type FigureProps, Figures } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Ridge } from '#ui/parts/ridge.tsx';
import { Search } from '#ui/parts/search.tsx';
import { words } from '../words.ts';
import { inLang } from './city.ts';
import { Doors } from './doors.tsx';

const HILL_DAYS = 90;
const MOST_PACKAGES = 10;
/** Columns of the portal whose newest stand here. */
const NEWEST = ['news', 'notices', 'policies'];
const MOST_NEWEST = 6;

interface Home {
  readonly items: { readonly total: number; readonly online: number };
  readonly figures: CityFigures;
  readonly satisfaction: { readonly rate: number | null; readonly count: number };
  readonly days: { readonly received: number[]; readonly accepted: number[]; readonly closed: number[] };
  readonly packages: readonly PackageLine[];
  readonly openness: readonly FrontList[];
}

export const home = resource({
  name: 'home',
  path: '/',
  access: anyone,
  cacheTags: () => ['items', 'figures', 'site:portal', 'articles'],
  load: loadHome,
  view: (data, page) => ({
    title: words.in(page.lang).home,
    full: true,
    body: <HomePage data={data} page={page} />,
  }),
});

async function loadHome(ctx: Context): Promise<Home> {
  const { db, now } = ctx;
  const [items, figures, satisfaction, days, packages, openness] = await Promise.all([
    countItems(db, now),
    readCityFigures(db, now),
    readSatisfaction(db, { now, days: 30 }),
    readDailyCounts(db, now, HILL_DAYS),
    listPackages(db, now),
    readNewest(db, 'portal', NEWEST, MOST_NEWEST, now),
  ]);
  return { items, figures, satisfaction, days, packages, openness };
}

function HomePage({ data, page }: { data: Home; page: Page }) {
  return (
    <>
      <Hero data={data} page={page} />
      <Doors items={data.items} page={page} />
      <Openness data={data} page={page} />
      <Today data={data} page={page} />
      <Packages data={data} page={page} />
    </>
  );
}

function Hero({ data, page }: { data: Home; page: Page }) {
  const w = words.in(page.lang);
  return (
    <section class="hero">
      <Ridge layers={[data.days.received, data.days.accepted, data.days.closed]} />
      <div class="wrap">
        <div class="split">
          <div class="stack">
            <h1 class="serif">{w.askTitle}</h1>
            <Search action="/search" label={w.askLabel} placeholder={w.askHint} />
            <p class="row sm">
              <span class="dim">{w.often}</span>
              {w.oftenList.map((text) => (
                <a href={`/search?q=${encodeURIComponent(text)}`}>{text}</a>
              ))}
            </p>
          </div>
          <section class="card lift stack tight">
            <h2>{w.statusTitle}</h2>
            <Form action="/cases" method="get" rhythm="tight">
              <TextField id="number" label={w.number} placeholder={w.numberHint} inputmode="numeric" />
              <TextField id="code" label={w.code} placeholder={w.codeHint} autocomplete="off" />
              <p class="row">
                <button type="submit" class="btn go">
                  {w.look}
                </button>
              </p>
            </Form>
          </section>
        </div>
        <p class="cap">{w.hills}</p>
      </div>
    </section>
  );
}

function Openness({ data, page }: { data: Home; page: Page }) {
  if (data.openness.every(({ entries }) => entries.length === 0)) return null;
  return (
    <section class="band">
      <div class="wrap cols">
        {data.openness.map((list) => (
          <ColumnList list={list} page={page} />
        ))}
      </div>
    </section>
  );
}

function Today({ data, page }: { data: Home; page: Page }) {
  const w = words.in(page.lang);
  return (
    <section class="band tint">
      <div class="wrap stack">
        <Head title={w.today} more={{ href: '/supervision', text: w.todayMore }} />
        <Figures items={figuresOf(data, page)} />
        <p class="xs dim">{w.honest}</p>
      </div>
    </section>
  );
}

function figuresOf({ figures, satisfaction }: Home, page: Page): FigureProps[] {
  const w = words.in(page.lang);
  const percent = (rate: number | null) => (rate === null ? '—' : (rate * 100).toFixed(1));
  const count = (n: number) => new Intl.NumberFormat('en').format(n);
  return [
    {
      label: w.received,
      value: count(figures.receivedToday),
      unit: w.pieces,
      note: w.until(localMinute(page.now)),
    },
    {
      label: w.onTime,
      value: percent(figures.onTimeRate),
      unit: figures.onTimeRate === null ? '' : '%',
      note: w.basis(count(figures.decided)),
    },
    {
      label: w.average,
      value: figures.averageWorkdays?.toFixed(1) ?? '—',
      unit: w.workdays,
      note: w.averageNote,
    },
    {
      label: w.satisfaction,
      value: percent(satisfaction.rate),
      unit: satisfaction.rate === null ? '' : '%',
      note: w.ratings(count(satisfaction.count)),
    },
    {
      label: w.cardsMonth,
      value: count(figures.yellowCards),
      unit: w.yellow,
      note: w.red(count(figures.redCards)),
    },
  ];
}

function Packages({ data, page }: { data: Home; page: Page }) {
  const w = words.in(page.lang);
  if (data.packages.length === 0) return null;
  const tiles = data.packages.slice(0, MOST_PACKAGES).map((one) => ({
    href: `/packages/${one.code}`,
    text: inLang(page.lang, one.name, one.nameEn ?? undefined),
    note: w.items(one.items),
  }));
  return (
    <section class="band">
      <div class="wrap stack">
        <Head title={w.oneThing} more={{ href: '/packages', text: w.allPackages }} />
        <Tiles items={tiles} />
      </div>
    </section>
  );
}
