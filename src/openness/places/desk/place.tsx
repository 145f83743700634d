// `/desk/places/:place`: one of them, with the form that changes it.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { DESK, PLACE, type Place, permissions, placeInput } from '../contract.ts';
import { listCounties } from '../counties.ts';
import { changePlace, removePlace } from '../service.ts';
import { findPlace } from '../store.ts';
import { words } from '../words.ts';

import { type Counties, PlaceForm, Shown } from './form.tsx';

interface OnePlace {
  readonly place: Place;
  readonly counties: Counties;
}

const params = z.object({ place: z.string().max(40) });
const may = over(PLACE, permissions.keep);

export const deskPlace = resource({
  name: 'desk-place',
  path: `${DESK}/:place`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db }, input): Promise<OnePlace> => {
    const [place, counties] = await Promise.all([findPlace(db, input.params.place), listCounties(db)]);
    if (!place) throw notFound();
    return { place, counties };
  },
  view: showPlace,
  acts: {
    change: act({
      access: may,
      params,
      body: placeInput,
      do: async (ctx, { params: { place }, body }) => {
        await changePlace(ctx, place, body);
        return { to: `${DESK}/${place}`, say: words.in(ctx.lang).changed };
      },
    }),
    remove: act({
      access: may,
      params,
      body: z.object({}),
      do: async (ctx, { params: { place } }) => {
        await removePlace(ctx, place);
        return { to: `${DESK}/${place}`, say: words.in(ctx.lang).removed };
      },
    }),
  },
});

function showPlace({ place, counties }: OnePlace, page: Page): PageView {
  const w = words.in(page.lang);
  const at = `${DESK}/${place.id}`;
  return {
    title: nameIn(page.lang, place),
    current: DESK,
    body: (
      <>
        <BenchHead
          title={nameIn(page.lang, place)}
          back={{ href: DESK, text: w.title }}
          beside={<Shown place={place} page={page} />}
        />
        <div class="duo">
          <PlaceForm
            action={`${at}/acts/change`}
            act="change"
            title={w.change}
            place={place}
            counties={counties}
            page={page}
          />
          {!place.removed && (
            <Card title={w.remove}>
              <p class="sm dim">{w.removeLead}</p>
              <Form action={`${at}/acts/remove`} rhythm="row" label={w.remove}>
                <Button kind="stop">{w.remove}</Button>
              </Form>
            </Card>
          )}
        </div>
      </>
    ),
  };
}
