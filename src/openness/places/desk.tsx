// `/desk/places`: the places one's organs keep, and the form by which one is entered; one of them with the form that changes it.
import { z } from 'zod';
import { say } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, PLACE, PLACES, type Place, permissions, placeInput, SORTS } from './contract.ts';
import { listCounties } from './counties.ts';
import { changePlace, enterPlace, removePlace } from './service.ts';
import { findPlace, listOwn } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;
type Counties = Awaited<ReturnType<typeof listCounties>>;

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
                { head: w.county, opt: true, cell: ({ county }) => nameIn(lang, county) },
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

function Shown({ place, page }: { place: Place; page: Page }) {
  const w = words.in(page.lang);
  return place.removed ? <Tag>{w.gone}</Tag> : <Tag state="ok">{w.shown}</Tag>;
}

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

interface FormProps {
  readonly action: string;
  readonly act: string;
  readonly title: string;
  readonly place?: Place;
  readonly counties: Counties;
  readonly page: Page;
}

function PlaceForm({ action, act: name, title, place, counties, page }: FormProps) {
  const w = words.in(page.lang);
  const { mapLabel: _, ...labels } = w;
  const form = describeForm(page, name, labels);
  const field = (key: 'name' | 'nameEn' | 'about' | 'aboutEn' | 'address' | 'phone' | 'hours' | 'price') =>
    form.field(key, place?.[key]);
  return (
    <Card title={title}>
      <Form action={action} rhythm="tight" label={title}>
        <ErrorSummary errors={form.summary} />
        <TextField {...field('name')} maxlength={60} />
        <TextField {...field('nameEn')} maxlength={120} optional />
        <Select
          {...form.field('sort', place?.sort)}
          options={SORTS.map((sort) => ({ value: sort.value, text: say(page.lang, sort) }))}
        />
        <Select
          {...form.field('county', place?.county.code)}
          options={counties.map((county) => ({ value: county.code, text: nameIn(page.lang, county) }))}
        />
        <TextArea {...field('about')} rows={3} />
        <TextArea {...field('aboutEn')} rows={2} optional />
        <TextField {...field('address')} maxlength={200} />
        <TextField {...field('phone')} maxlength={40} optional />
        <TextField {...field('hours')} maxlength={100} optional />
        <TextField {...field('price')} maxlength={100} optional />
        <NumberField {...form.field('longitude', place?.longitude.toString())} hint={w.degreesHint} decimal />
        <NumberField {...form.field('latitude', place?.latitude.toString())} decimal />
        <div class="row">
          <Button>{title}</Button>
        </div>
      </Form>
    </Card>
  );
}
