// `/desk/places`: the places one's organs keep, and the form by which one is entered.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, PLACES, type Place, permissions, placeInput, SORTS } from '../contract.ts';
import { listCounties } from '../counties.ts';
import { enterPlace } from '../service.ts';
import { listOwn } from '../store.ts';
import { words } from '../words.ts';
import { type Counties, PlaceForm, Shown } from './form.tsx';

const PAGE_SIZE = 50;

interface Own {
  readonly places: readonly Place[];
  readonly counties: Counties;
  readonly next: string | null;
}

export const deskPlaces = resource({
  name: 'desk-places',
  path: DESK,
  face: 'bench',
  access: holds(permissions.keep),
  query: z.object({ after: z.string().max(40).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor }, { query: { after } }): Promise<Own> => {
    const [found, counties] = await Promise.all([
      listOwn(db, actor.scopes(permissions.keep), after, PAGE_SIZE + 1),
      listCounties(db),
    ]);
    const places = found.slice(0, PAGE_SIZE);
    return { places, counties, next: found.length > PAGE_SIZE ? (places.at(-1)?.id ?? null) : null };
  },
  view: showPlaces,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: placeInput,
      do: async (ctx, { body }) => {
        const id = await enterPlace(ctx, body);
        return { to: DESK, created: true, say: words.in(ctx.lang).entered, data: { id } };
      },
    }),
  },
});

function showPlaces({ places, counties, next }: Own, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={PLACES}>{w.onSite}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card>
            <Table<Place>
              rows={[...places]}
              rowKey={({ id }) => id}
              empty={w.deskNone}
              columns={[
                {
                  head: w.place,
                  rowHead: true,
                  cell: (place) => <a href={`${DESK}/${place.id}`}>{nameIn(lang, place)}</a>,
                },
                {
                  head: w.sort,
                  cell: ({ sort }) =>
                    say(
                      lang,
                      SORTS.find(({ value }) => value === sort),
                    ),
                },
                { head: w.county, opt: true, cell: ({ county }) => <small>{nameIn(lang, county)}</small> },
                { head: w.state, cell: (place) => <Shown place={place} page={page} /> },
              ]}
            />
            <Pager {...linkPages(DESK, page.query, next)} />
          </Card>
          <PlaceForm action={DESK} act="" title={w.enter} counties={counties} page={page} />
        </div>
      </>
    ),
  };
}
