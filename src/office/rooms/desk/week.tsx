// `/desk/rooms`: a week of the rooms one may book, room by room and day by day.
import { z } from 'zod';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, KIND_NAMES, KINDS, MANAGE, MINE, permissions, ROOMS } from '../contract.ts';
import { type DayBooking, loadWeek, type RoomWeek, type Week } from '../service/read.ts';
import { words } from '../words.ts';

const query = z.object({
  day: z.iso.date().optional(),
  kind: z.enum(KIND_NAMES).optional(),
  after: z.uuid().optional(),
});

export const weekPage = resource({
  name: 'desk-rooms',
  path: ROOMS,
  face: 'bench',
  access: holds(permissions.book),
  query,
  load: (ctx, input) => loadWeek(ctx, { day: undefined, kind: undefined, after: undefined, ...input.query }),
  view: showWeek,
});

function showWeek(week: Week, page: Page): PageView {
  const w = words.in(page.lang);
  const mayManage = page.actor.scopes(permissions.manage).length > 0;
  return {
    title: w.title,
    current: ROOMS,
    islands: ['x-filter'],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={MINE}>{w.mine}</LinkButton>
          {mayManage && <LinkButton href={MANAGE}>{w.manage}</LinkButton>}
        </BenchHead>
        <Card flush>
          <div class="row ends bar">
            <Weeks week={week} page={page} />
            <KindFilter page={page} />
          </div>
          {week.rooms.length === 0 ? (
            <Empty title={w.none}>{w.noneHint}</Empty>
          ) : (
            <Table rows={[...week.rooms]} rowKey={({ id }) => id} columns={columnsFor(week, page)} frame={w.frame} />
          )}
          <div class="bar">
            <Pager {...linkPages(ROOMS, page.query, week.next)} note={w.lead} />
          </div>
        </Card>
      </>
    ),
  };
}

function Weeks({ week, page }: { week: Week; page: Page }) {
  const w = words.in(page.lang);
  const monday = week.dates[0] ?? week.today;
  const { kind } = page.query;
  const linkTo = (day: string) => `${ROOMS}?${new URLSearchParams({ day, ...(kind ? { kind } : {}) })}`;
  return (
    <nav class="row" aria-label={w.frame}>
      <a href={linkTo(addDays(monday, -7))}>‹ {w.previous}</a>
      <a href={linkTo(week.today)}>{w.thisWeek}</a>
      <a href={linkTo(addDays(monday, 7))}>{w.next} ›</a>
    </nav>
  );
}

function KindFilter({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { kind, day } = page.query;
  return (
    <Filter>
      <Form method="get" action={ROOMS} rhythm="row" label={w.kind} hidden={day ? { day } : {}}>
        <Select
          id="kind"
          quiet
          label={w.kind}
          empty={w.anyKind}
          value={kind}
          options={KINDS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
        />
        <Button plain>{w.show}</Button>
      </Form>
    </Filter>
  );
}

function columnsFor(week: Week, page: Page): Column<RoomWeek>[] {
  const w = words.in(page.lang);
  return [
    { head: w.room, rowHead: true, cell: (room) => <RoomHead room={room} page={page} /> },
    ...week.dates.map((date, index): Column<RoomWeek> => {
      const text = `${w.weekdays[index]} ${date.slice(5)}`;
      return {
        head: date === week.today ? <b aria-current="date">{text}</b> : text,
        cell: (room) => <DayCell room={room} index={index} page={page} />,
      };
    }),
  ];
}

function RoomHead({ room, page }: { room: RoomWeek; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      <a href={`${ROOMS}/${room.id}`}>{nameIn(page.lang, room)}</a> {room.outSince && <Tag state="over">{w.out}</Tag>}
      <br />
      <small class="dim">
        <span lang="zh">{room.place}</span> · {w.seats(room.seats)}
      </small>
    </>
  );
}

function DayCell({ room, index, page }: { room: RoomWeek; index: number; page: Page }) {
  const w = words.in(page.lang);
  const day = room.days[index];
  if (!day) return null;
  return (
    <>
      {day.bookings.map((booking) => (
        <div>
          <Slot booking={booking} page={page} />
        </div>
      ))}
      {day.bookable && (
        <a
          href={`${ROOMS}/${room.id}?day=${day.date}`}
          aria-label={w.bookOn({ room: nameIn(page.lang, room), date: day.date })}
        >
          {w.book}
        </a>
      )}
      {!day.open && <small class="dim">{w.closed}</small>}
    </>
  );
}

/** Columns are narrow; the whole is on the page of the booking. */
const SHOWN_LENGTH = 8;

function Slot({ booking: { id, from, to, seen, purpose }, page }: { booking: DayBooking; page: Page }) {
  const time = `${from}–${to}`;
  if (!seen) {
    return (
      <>
        {time}
        <br />
        <small class="dim">{words.in(page.lang).taken}</small>
      </>
    );
  }
  const text = purpose ?? '';
  return (
    <>
      <a href={addressOf({ id })}>{time}</a>
      <br />
      <small class="dim">{text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}</small>
    </>
  );
}
