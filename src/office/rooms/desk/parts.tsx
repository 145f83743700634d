// Parts of the pages about rooms: a list of bookings, the fields of a booking, the fields of a room.
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { ActForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { localSpan } from '#platform/time.ts';
import { List } from '#ui/parts/card.tsx';
import { Check, DateField, NumberField, Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, type Booking, KINDS, USERS } from '../contract.ts';
import { words } from '../words.ts';

export const labelsOf = (lang: Lang) => {
  const { from, to, purpose, case: caseLabel, attendees, guests, reason } = words.in(lang);
  return { from, to, purpose, case: caseLabel, attendees, guests, reason };
};

/** What a form about a booking holds before anybody typed. */
export interface BookingValues {
  readonly from?: string;
  readonly to?: string;
  readonly purpose?: string | null;
  readonly case?: string | null;
  readonly attendees?: readonly string[];
  readonly guests?: readonly string[];
}

export function BookingFields({ form, values, page }: { form: ActForm; values: BookingValues; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      <DateField {...form.field('from', values.from)} kind="datetime-local" />
      <DateField {...form.field('to', values.to)} kind="datetime-local" />
      <TextField {...form.field('purpose', values.purpose)} hint={w.purposeHint} maxlength={200} />
      <TextField
        {...form.field('case', values.case ? formatCaseNumber(values.case) : undefined)}
        hint={w.caseHint}
        inputmode="numeric"
        maxlength={40}
        optional
      />
      <TextArea {...form.field('attendees', values.attendees?.join('\n'))} hint={w.attendeesHint} rows={3} optional />
      <TextArea {...form.field('guests', values.guests?.join('\n'))} hint={w.guestsHint} rows={2} optional />
    </>
  );
}

/** Bookings as links to their pages; `withRoom` where they are of several rooms. */
export function BookingList(props: { bookings: readonly Booking[]; page: Page; withRoom?: boolean }) {
  const { page } = props;
  const w = words.in(page.lang);
  return (
    <List
      items={props.bookings.map((booking) => ({
        ...(booking.seen ? { href: addressOf(booking) } : {}),
        text: localSpan(booking),
        note: [
          ...(props.withRoom ? [nameIn(page.lang, { name: booking.room, nameEn: booking.roomEn })] : []),
          booking.seen ? booking.purpose : w.taken,
        ].join(' · '),
        ...(booking.cancelledAt ? { end: <Tag>{w.cancelled}</Tag> } : {}),
      }))}
    />
  );
}

export const roomLabelsOf = (lang: Lang) => {
  const { name, nameEn, kind, place, seatsField, equipment, opens, closes, restDays, users, organ } = words.in(lang);
  return { organ, name, nameEn, kind, place, seats: seatsField, equipment, opens, closes, restDays, users };
};

/** What a form about a room holds before anybody typed. */
export interface RoomValues {
  readonly name?: string;
  readonly nameEn?: string | null;
  readonly kind?: string;
  readonly place?: string;
  readonly seats?: number;
  readonly equipment?: string | null;
  readonly opens?: string;
  readonly closes?: string;
  readonly restDays?: boolean;
  readonly users?: string;
}

export function RoomFields({ form, values, page }: { form: ActForm; values: RoomValues; page: Page }) {
  const w = words.in(page.lang);
  const choices = (list: readonly ((typeof KINDS)[number] | (typeof USERS)[number])[]) =>
    list.map((one) => ({ value: one.value, text: say(page.lang, one) }));
  const { value: ticked, ...restDays } = form.field('restDays', values.restDays ? 'yes' : undefined);
  return (
    <>
      <TextField {...form.field('name', values.name)} maxlength={40} />
      <TextField {...form.field('nameEn', values.nameEn)} maxlength={80} optional />
      <Picks {...form.field('kind', values.kind)} options={choices(KINDS)} columns />
      <TextField {...form.field('place', values.place)} maxlength={80} />
      <NumberField {...form.field('seats', values.seats?.toString())} />
      <TextField {...form.field('equipment', values.equipment)} hint={w.equipmentHint} maxlength={200} optional />
      <div class="row">
        <TextField {...form.field('opens', values.opens)} hint={w.timeHint} width="short" maxlength={5} />
        <TextField {...form.field('closes', values.closes)} hint={w.timeHint} width="short" maxlength={5} />
      </div>
      <Check {...restDays} checked={ticked === 'yes'} />
      <Picks {...form.field('users', values.users)} options={choices(USERS)} columns />
    </>
  );
}
