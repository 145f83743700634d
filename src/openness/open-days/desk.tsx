// `/desk/open-days`: the open days of one's organs; one day with who has booked it.
import { z } from 'zod';
import { showAnnounced, titleIn } from '#kernel/cases/view/announced.tsx';
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDateMinute, localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { cancelInput, DAYS, DESK, dayInput, OPEN_DAY, type OpenDay, permissions, stateOf } from './contract.ts';
import { StateTag } from './pages.tsx';
import { cancelDay, holdDay } from './service.ts';
import { type Booking, findDay, listBookings, listOwn } from './store.ts';
import { words } from './words.ts';

const MOST_DAYS = 100;

export const deskDays = resource({
  name: 'desk-open-days',
  path: DESK,
  face: 'bench',
  access: holds(permissions.keep),
  load: ({ db, actor }) => listOwn(db, actor.scopes(permissions.keep), MOST_DAYS),
  view: showDays,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: dayInput,
      do: async (ctx, { body }) => {
        const id = await holdDay(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).held, data: { id } };
      },
    }),
  },
});

function showDays(days: readonly OpenDay[], page: Page): PageView {
  const w = words.in(page.lang);
  const columns: Column<OpenDay>[] = [
    { head: w.when, cell: localSpan },
    { head: w.taken, num: true, cell: ({ taken, places }) => `${taken} / ${places}` },
    { head: w.state, cell: (day) => <StateTag day={day} page={page} /> },
  ];
  return showAnnounced({ address: DESK, said: w, rows: days, columns, form: <HoldForm page={page} /> }, page);
}

function HoldForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    title: w.name,
    titleEn: w.nameEn,
    organ: w.organ,
    about: w.about,
    place: w.place,
    from: w.from,
    to: w.to,
    closes: w.closes,
    places: w.places,
  });
  return (
    <Card title={w.hold}>
      <Form action={DESK} rhythm="tight" label={w.hold}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <TextField {...form.field('titleEn')} maxlength={160} optional />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <TextArea {...form.field('about')} rows={3} />
        <TextField {...form.field('place')} maxlength={200} />
        <DateField {...form.field('from')} kind="datetime-local" />
        <DateField {...form.field('to')} kind="datetime-local" />
        <DateField {...form.field('closes')} kind="datetime-local" hint={w.closesHint} optional />
        <NumberField {...form.field('places')} />
        <div class="row">
          <Button>{w.hold}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface OneDay {
  readonly day: OpenDay;
  readonly bookings: readonly Booking[];
}

const params = z.object({ day: z.string().max(40) });

export const deskDay = resource({
  name: 'desk-open-day',
  path: `${DESK}/:day`,
  face: 'bench',
  access: over(OPEN_DAY, permissions.keep),
  params,
  load: async ({ db }, { params: { day: id } }): Promise<OneDay> => {
    const day = await findDay(db, id);
    if (!day) throw notFound();
    return { day, bookings: await listBookings(db, id) };
  },
  view: showDay,
  acts: {
    cancel: act({
      access: over(OPEN_DAY, permissions.keep),
      params,
      body: cancelInput,
      do: async (ctx, { params: { day }, body }) => {
        await cancelDay(ctx, day, body.reason);
        return { to: `${DESK}/${day}`, say: words.in(ctx.lang).cancelled };
      },
    }),
  },
});

function showDay({ day, bookings }: OneDay, page: Page): PageView {
  const w = words.in(page.lang);
  const title = titleIn(page, day);
  const state = stateOf(day, page.now);
  const isForgotten = bookings.length === 0 && day.taken > 0;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.title }} beside={<StateTag day={day} page={page} />}>
          <LinkButton href={`${DAYS}/${day.id}`}>{w.see}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.list} aside={w.total({ bookings: bookings.length, people: day.taken })}>
            <Table<Booking>
              rows={[...bookings]}
              rowKey={({ account }) => account}
              empty={isForgotten ? w.forgotten : w.nobody}
              columns={[
                { head: w.who, rowHead: true, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
                { head: w.people, num: true, cell: ({ people }) => people },
                { head: w.at, cell: ({ bookedAt }) => localDateMinute(bookedAt) },
              ]}
            />
          </Card>
          <div class="stack">
            <Card>
              <Facts
                items={[
                  [w.when, localSpan(day)],
                  [w.place, <span lang="zh-CN">{day.place}</span>],
                  [w.closes, localDateMinute(day.closesAt)],
                  [w.places, day.places],
                  [w.about, <span lang="zh-CN">{day.about}</span>],
                  day.cancelReason ? [w.why, day.cancelReason] : null,
                ]}
                small
              />
            </Card>
            {!['over', 'cancelled'].includes(state) && (
              <LineCard
                page={page}
                address={`${DESK}/${day.id}`}
                act="cancel"
                title={w.cancel}
                lead={w.cancelLead}
                labels={{ reason: w.cancelReason }}
                longest={200}
                kind="stop"
              />
            )}
          </div>
        </div>
      </>
    ),
  };
}
