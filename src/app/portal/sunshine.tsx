// `/openness/sunshine` (阳光开县): how power is used, in the city or a county; each figure is asked of the room that keeps it.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn, type Organ } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { averageOf, rateOf, type Tally } from '#kernel/supervision/rules/figures.ts';
import { EVERYWHERE, readTally } from '#kernel/supervision/service/figures.ts';
import { readSettings } from '#kernel/supervision/service/rules.ts';
import { countText, percent } from '#kernel/supervision/view/figures.ts';
import { listPublicity, type Publicity } from '#openness/articles/store/publicity.ts';
import { COVERAGE, LANDING, TAG } from '#openness/catalogue/contract.ts';
import { listStandings, type Standing } from '#openness/catalogue/store/reminders.ts';
import { countRequests } from '#openness/requests/store.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { countPowers } from '#services/items/store/list.ts';
import { codes } from '#services/items/words/codes.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List, Tiles } from '#ui/parts/card.tsx';
import { type FigureProps, Figures } from '#ui/parts/figure.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { listChildNames, type NamedPlace } from './counties.ts';
import { sunshineWords } from './sunshine-words.ts';

const SUNSHINE = '/openness/sunshine';
/** Of penalties and of licences, each. */
const EACH = 5;
const MOST_ORGANS = 5_000;

interface Sunshine {
  readonly counties: readonly NamedPlace[];
  /** The county asked for, or none for the city. */
  readonly county: Pick<Organ, 'code' | 'name' | 'nameEn'> | null;
  readonly powers: Awaited<ReturnType<typeof countPowers>>;
  readonly days: number;
  readonly supervision: Pick<Tally, 'open' | 'yellow' | 'red'> & {
    readonly rate: number | null;
    readonly owed: number;
    readonly averageWorkdays: number | null;
  };
  /** Of the year so far. */
  readonly requests: {
    readonly received: number;
    readonly ended: number;
    readonly open: number;
    readonly late: number;
  };
  readonly catalogue: Pick<Standing, 'onTime' | 'afterTime' | 'late'>;
  readonly publicity: readonly Publicity[];
}

export const sunshinePage = resource({
  name: 'sunshine',
  path: SUNSHINE,
  access: anyone,
  query: z.object({
    county: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .catch(undefined),
  }),
  cacheTags: () => ['figures', 'items', 'articles', TAG],
  load: (ctx, { query }) => loadSunshine(ctx, query.county),
  view: showSunshine,
});

/** What the address names and is no county shows the city. */
async function loadSunshine({ db, now }: Context, code: string | undefined): Promise<Sunshine> {
  const counties = await listChildNames(db);
  const isCounty = counties.some((one) => one.code === code);
  const county = code && isCounty ? await findOrganByCode(db, code) : undefined;
  const scopes = county ? [{ path: county.path, deep: true }] : EVERYWHERE;
  const today = localDate(now);
  const [powers, { windowDays }, counted, standings, publicity] = await Promise.all([
    countPowers(db, county ? { organ: county.code } : {}, now),
    readSettings(db),
    countRequests(db, { from: `${today.slice(0, 4)}-01-01`, to: today, scopes, asOf: now }),
    listStandings(db, { scopes, now, limit: MOST_ORGANS }),
    listPublicity(db, { kinds: ['penalty', 'licence'], scopes, each: EACH }, now),
  ]);
  const tally = await readTally(db, { scopes, now, windowDays });
  const { open, yellow, red, decided, overdue } = tally;
  return {
    counties,
    county: county ? { code: county.code, name: county.name, nameEn: county.nameEn } : null,
    powers,
    days: windowDays,
    supervision: { open, yellow, red, rate: rateOf(tally), owed: decided + overdue, averageWorkdays: averageOf(tally) },
    requests: sumRequests(counted),
    catalogue: sumStandings(standings),
    publicity,
  };
}

function sumRequests(counted: Awaited<ReturnType<typeof countRequests>>): Sunshine['requests'] {
  const sum = (of: (row: string) => boolean) =>
    counted.reduce((total, { row, count }) => (of(row) ? total + count : total), 0);
  return {
    received: sum((row) => row === 'new'),
    ended: sum((row) => !['new', 'carried', 'open', 'late'].includes(row)),
    open: sum((row) => row === 'open'),
    late: sum((row) => row === 'late'),
  };
}

function sumStandings(standings: readonly Standing[]): Sunshine['catalogue'] {
  const sum = (key: keyof Sunshine['catalogue']) => standings.reduce((total, one) => total + one[key], 0);
  return { onTime: sum('onTime'), afterTime: sum('afterTime'), late: sum('late') };
}

function showSunshine(sunshine: Sunshine, page: Page): PageView {
  const { lang } = page;
  const w = sunshineWords.in(lang);
  const { counties, county } = sunshine;
  const heading = county ? w.of(nameIn(lang, county)) : w.heading;
  const supervision = county ? `/supervision/organs/${county.code}` : '/supervision';
  return {
    title: heading,
    description: w.lead,
    current: LANDING,
    crumbs: [{ href: LANDING, text: w.openness }],
    body: (
      <div class="stack loose">
        <PageHead title={heading} lead={w.lead} />
        <Tabs
          label={w.places}
          items={[
            { href: SUNSHINE, text: w.city, current: county === null },
            ...counties.map((one) => ({
              href: `${SUNSHINE}?county=${one.code}`,
              text: nameIn(lang, one),
              current: one.code === county?.code,
            })),
          ]}
        />
        <Figured title={w.cards} more={{ href: supervision, text: w.cardsMore }} items={superviseIn(sunshine, page)} />
        <Figured title={w.requests} more={{ href: '/foi', text: w.requestsMore }} items={requestsIn(sunshine, page)} />
        <Figured
          title={w.published}
          more={{ href: COVERAGE, text: w.publishedMore }}
          items={dutiesIn(sunshine, page)}
        />
        <Powers {...sunshine} page={page} />
        <Latest publicity={sunshine.publicity} page={page} />
      </div>
    ),
  };
}

function Figured({
  title,
  more,
  items,
}: {
  title: string;
  more: { href: string; text: string };
  items: FigureProps[];
}) {
  return (
    <section class="stack tight">
      <Head title={title} more={more} />
      <Figures items={items} />
    </section>
  );
}

function superviseIn({ supervision, days }: Sunshine, page: Page): FigureProps[] {
  const w = sunshineWords.in(page.lang);
  const { open, rate, owed, yellow, red } = supervision;
  return [
    { label: w.open, value: countText(open), unit: w.cases },
    {
      label: w.rate,
      value: rate === null ? w.none : percent(rate),
      ...(rate === null ? {} : { unit: '%' }),
      note: w.rateNote({ days, owed: countText(owed) }),
    },
    { label: w.yellow, value: countText(yellow), unit: w.sheets },
    { label: w.red, value: countText(red), unit: w.sheets },
  ];
}

function requestsIn({ requests }: Sunshine, page: Page): FigureProps[] {
  const w = sunshineWords.in(page.lang);
  return [
    { label: w.received, value: countText(requests.received), unit: w.cases },
    { label: w.answered, value: countText(requests.ended), unit: w.cases },
    { label: w.running, value: countText(requests.open), unit: w.cases },
    { label: w.late, value: countText(requests.late), unit: w.cases },
  ];
}

function dutiesIn({ catalogue }: Sunshine, page: Page): FigureProps[] {
  const w = sunshineWords.in(page.lang);
  return [
    { label: w.onTime, value: countText(catalogue.onTime), unit: w.items },
    { label: w.afterTime, value: countText(catalogue.afterTime), unit: w.items },
    { label: w.overdue, value: countText(catalogue.late), unit: w.items },
  ];
}

function Powers({ powers, county, page }: Pick<Sunshine, 'powers' | 'county'> & { page: Page }) {
  const w = sunshineWords.in(page.lang);
  const { types } = codes.in(page.lang);
  const within = county ? `&organ=${county.code}` : '';
  return (
    <section class="stack tight">
      <Head title={w.powers} more={{ href: '/powers', text: w.powersMore }} />
      {powers.length === 0 ? (
        <p class="dim">{w.powersNone}</p>
      ) : (
        <Tiles
          items={powers.map(({ type, count }) => ({
            href: `/powers?type=${type}${within}`,
            text: types[type],
            note: `${countText(count)} ${w.items}`,
          }))}
        />
      )}
    </section>
  );
}

function Latest({ publicity, page }: { publicity: readonly Publicity[]; page: Page }) {
  const w = sunshineWords.in(page.lang);
  return (
    <section class="stack tight">
      <Head title={w.publicity} more={{ href: '/projects', text: w.projects }} />
      <List
        empty={w.publicityNone}
        items={publicity.map((one) => ({
          href: `/articles/${one.code}`,
          text: <span lang={page.lang === 'en' && one.titleEn ? undefined : 'zh-CN'}>{sayTitle(page.lang, one)}</span>,
          tag: <Tag>{one.kind === 'penalty' ? w.kinds.penalty : w.kinds.licence}</Tag>,
          end: <time>{localDate(one.since)}</time>,
        }))}
      />
    </section>
  );
}
