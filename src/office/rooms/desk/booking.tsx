// `/desk/rooms/bookings/:booking`: one booking, its history, and the forms by which it is changed or called off.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localMinute, localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, changeInput, permissions, ROOMS, reasonInput } from '../contract.ts';
import { toMinute } from '../rules.ts';
import { cancelBooking, changeBooking } from '../service/book.ts';
import { type BookingView, loadBooking } from '../service/read.ts';
import { words } from '../words.ts';
import { BookingFields, labelsOf } from './parts.tsx';

const params = z.object({ booking: z.string().max(60) });

export const bookingPage = resource({
  name: 'desk-room-booking',
  path: `${ROOMS}/bookings/:booking`,
  face: 'bench',
  access: holds(permissions.book),
  params,
  load: (ctx, input) => loadBooking(ctx, input.params.booking),
  view: showBooking,
  acts: {
    change: act({
      access: holds(permissions.book),
      params,
      body: changeInput,
      do: async (ctx, input) => {
        await changeBooking(ctx, input.params.booking, input.body);
        return { to: addressOf({ id: input.params.booking }), say: words.in(ctx.lang).changed };
      },
    }),
    cancel: act({
      access: holds(permissions.book),
      params,
      body: reasonInput,
      do: async (ctx, input) => {
        await cancelBooking(ctx, input.params.booking, input.body.reason);
        return { to: addressOf({ id: input.params.booking }), say: words.in(ctx.lang).cancelDone };
      },
    }),
  },
});

function showBooking(booking: BookingView, page: Page): PageView {
  const w = words.in(page.lang);
  const title = booking.purpose ?? w.taken;
  return {
    title,
    current: ROOMS,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: ROOMS, text: w.title }}
          beside={<Where booking={booking} page={page} />}
        />
        <div class="duo">
          <section class="stack tight">
            <BookingFacts booking={booking} page={page} />
            {booking.history.length > 0 && <History booking={booking} page={page} />}
          </section>
          <section class="stack tight">
            {booking.mayChange && <ChangeForm booking={booking} page={page} />}
            {booking.mayCancel && <CancelForm booking={booking} page={page} />}
          </section>
        </div>
      </>
    ),
  };
}

function Where({ booking, page }: { booking: BookingView; page: Page }) {
  const w = words.in(page.lang);
  if (booking.cancelledAt) return <Tag state="over">{w.cancelled}</Tag>;
  return <Tag state={booking.coming ? 'on' : undefined}>{booking.coming ? w.coming : w.over}</Tag>;
}

function BookingFacts({ booking, page }: { booking: BookingView; page: Page }) {
  const w = words.in(page.lang);
  const room = nameIn(page.lang, { name: booking.room, nameEn: booking.roomEn });
  const optional = (term: string, value: ComponentChildren): [string, ComponentChildren][] =>
    value ? [[term, value]] : [];
  const people = (list: readonly string[]) => list.join(page.lang === 'en' ? ', ' : '、');
  return (
    <Card title={w.booking} tight>
      <Facts
        small
        items={[
          [w.time, localSpan(booking)],
          [w.room, <a href={`${ROOMS}/${booking.roomId}?day=${localDate(booking.startsAt)}`}>{room}</a>],
          [w.place, booking.place],
          [w.purpose, booking.purpose ?? w.hidden],
          ...optional(w.case, booking.caseNumber && <CaseLink booking={booking} />),
          ...optional(w.bookedBy, booking.bookedBy && nameIn(page.lang, booking.bookedBy)),
          ...optional(w.attendees, people(booking.attendees.map((one) => nameIn(page.lang, one)))),
          ...optional(w.guests, people(booking.guests)),
        ]}
      />
    </Card>
  );
}

function CaseLink({ booking: { caseId, caseNumber } }: { booking: BookingView }) {
  const number = formatCaseNumber(caseNumber ?? '');
  return caseId ? <a href={`/desk/cases/${caseId}`}>{number}</a> : <span>{number}</span>;
}

function History({ booking, page }: { booking: BookingView; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.history} tight>
      <List
        small
        items={booking.history.map(({ act: name, at, by, reason }) => ({
          text: [w.acts[name as 'book'], ...(by ? [nameIn(page.lang, by)] : [])].join(' · '),
          note: reason,
          end: (
            <time class="dim">
              {localDate(at)} {localMinute(at)}
            </time>
          ),
        }))}
      />
    </Card>
  );
}

function ChangeForm({ booking, page }: { booking: BookingView; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'change', labelsOf(page.lang));
  const values = {
    from: toMinute(booking.startsAt),
    to: toMinute(booking.endsAt),
    purpose: booking.purpose,
    case: booking.caseNumber,
    attendees: booking.attendees.map(({ name }) => name),
    guests: booking.guests,
  };
  return (
    <details class="card" open={form.refused}>
      <summary>{w.change}</summary>
      <Form action={`${addressOf(booking)}/acts/change`} rhythm="tight" label={w.change}>
        <ErrorSummary errors={form.summary} />
        <BookingFields form={form} values={values} page={page} />
        <TextField {...form.field('reason')} hint={w.reasonHint} maxlength={200} />
        <div class="row">
          <Button kind="go">{w.change}</Button>
        </div>
      </Form>
    </details>
  );
}

function CancelForm({ booking, page }: { booking: BookingView; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'cancel', { reason: w.reason });
  return (
    <details class="card" open={form.refused}>
      <summary>{w.cancel}</summary>
      <Form action={`${addressOf(booking)}/acts/cancel`} rhythm="tight" label={w.cancel}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('reason')} hint={w.reasonHint} maxlength={200} />
        <div class="row">
          <Button kind="stop">{w.cancel}</Button>
        </div>
      </Form>
    </details>
  );
}
