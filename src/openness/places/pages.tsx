// `/places`: where sights, stations, hospitals and halls are, on a map and as a list, of one sort and one county or of all.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { nameIn, organCode } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { PLACES, type Place, SORTS } from './contract.ts';
import { listCounties } from './counties.ts';
import { listPlaces } from './store.ts';
import { PlacesMap } from './view.tsx';
import { words } from './words.ts';

const PAGE_SIZE = 60;

interface Counties {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}
interface Places {
  readonly sort: string | null;
  readonly county: string | null;
  readonly counties: readonly Counties[];
  readonly places: readonly Omit<Place, 'organPath' | 'removed'>[];
  readonly next: string | null;
}

export const placesPage = resource({
  name: 'places',
  path: PLACES,
  access: anyone,
  query: z.object({
    sort: z
      .enum(SORTS.map(({ value }) => value))
      .optional()
      .catch(undefined),
    county: organCode.optional().catch(undefined),
    after: z.string().max(40).optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db }, { query }): Promise<Places> => {
    const [counties, found] = await Promise.all([listCounties(db), listPlaces(db, { ...query, limit: PAGE_SIZE + 1 })]);
    const places = found
      .slice(0, PAGE_SIZE)
      .map(({ organPath: _path, removed: _removed, changedAt: _at, ...place }) => place);
    return {
      sort: query.sort ?? null,
      county: query.county ?? null,
      counties,
      places,
      next: found.length > PAGE_SIZE ? (places.at(-1)?.id ?? null) : null,
    };
  },
  view: showPlaces,
});

function addressOf(query: { sort?: string | null; county?: string | null }): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${PLACES}?${new URLSearchParams(given)}` : PLACES;
}

function showPlaces({ sort, county, counties, places, next }: Places, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const sorts = [{ value: null, text: w.all }, ...SORTS.map((one) => ({ value: one.value, text: say(lang, one) }))];
  const named = [
    { value: null, text: w.anyCounty },
    ...counties.map((one) => ({ value: one.code, text: nameIn(lang, one) })),
  ];
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Tabs
          label={w.sorts}
          items={sorts.map(({ value, text }) => ({
            href: addressOf({ sort: value, county }),
            text,
            current: value === sort,
          }))}
        />
        <nav class="row sm" aria-label={w.county}>
          {named.map(({ value, text }) =>
            value === county ? (
              <b aria-current="page">{text}</b>
            ) : (
              <a href={addressOf({ sort, county: value })}>{text}</a>
            ),
          )}
        </nav>
        {places.length === 0 ? <Empty title={w.none} /> : <Shown places={places} page={page} />}
        <Pager {...linkPages(PLACES, page.query, next)} />
      </div>
    ),
  };
}

function Shown({ places, page }: { places: Places['places']; page: Page }) {
  const { lang } = page;
  return (
    <>
      <PlacesMap places={places} page={page} />
      <div class="cols">
        {places.map((place, at) => (
          <Card
            id={place.id}
            title={`${at + 1}. ${nameIn(lang, place)}`}
            aside={say(
              lang,
              SORTS.find(({ value }) => value === place.sort),
            )}
            tight
          >
            <p class="sm" {...(lang === 'en' && place.aboutEn ? {} : { lang: 'zh-CN' })}>
              {nameIn(lang, { name: place.about, nameEn: place.aboutEn })}
            </p>
            <Facts small items={factsOf(place, page)} />
          </Card>
        ))}
      </div>
    </>
  );
}

function factsOf(place: Places['places'][number], { lang }: Page) {
  const w = words.in(lang);
  const { address, phone, hours, price, county, longitude, latitude } = place;
  const written = (text: string | null) => text && <span lang="zh-CN">{text}</span>;
  const facts: [string, ComponentChildren][] = [
    [w.county, nameIn(lang, county)],
    [w.address, written(address)],
    [w.phone, phone],
    [w.hours, written(hours)],
    [w.price, written(price)],
    [w.where, `${longitude}, ${latitude}`],
  ];
  return facts.filter(([, value]) => Boolean(value));
}
