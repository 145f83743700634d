// `/desk/rooms/manage`: the rooms one manages, the form by which one is entered; and the page of one of them.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  KINDS,
  MANAGE,
  type MeetingRoom,
  permissions,
  ROOM,
  ROOMS,
  reasonInput,
  roomChangeInput,
  roomInput,
} from '../contract.ts';
import { changeRoom, putBack, setUpRoom, takeOut } from '../service/manage.ts';
import { findRoom, listManaged } from '../store/rooms.ts';
import { words } from '../words.ts';
import { RoomFields, roomLabelsOf } from './parts.tsx';
import { sayOut } from './room.tsx';

const MOST_LISTED = 200;

interface Rooms {
  readonly rooms: readonly MeetingRoom[];
}

export const managePage = resource({
  name: 'desk-rooms-managed',
  path: MANAGE,
  face: 'bench',
  access: holds(permissions.manage),
  load: async ({ db, actor }): Promise<Rooms> => ({ rooms: await listManaged(db, actor, MOST_LISTED) }),
  view: showRooms,
  acts: {
    '': act({
      access: holds(permissions.manage),
      body: roomInput,
      do: async (ctx, { body }) => {
        const id = await setUpRoom(ctx, body);
        return { to: `${MANAGE}/${id}`, created: true, say: words.in(ctx.lang).added, data: { id } };
      },
    }),
  },
});

const params = z.object({ room: z.uuid() });

/** An act on the room of the address. */
function change<B extends z.ZodType>(body: B, run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<void>) {
  return act({
    access: over(ROOM, permissions.manage),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.room, input.body);
      return { to: `${MANAGE}/${input.params.room}`, say: words.in(ctx.lang).saved };
    },
  });
}

export const manageRoomPage = resource({
  name: 'desk-room-managed',
  path: `${MANAGE}/:room`,
  face: 'bench',
  access: over(ROOM, permissions.manage),
  params,
  load: async ({ db }, input): Promise<MeetingRoom> => {
    const room = await findRoom(db, input.params.room);
    if (!room) throw notFound();
    return room;
  },
  view: showRoom,
  acts: {
    change: change(roomChangeInput, changeRoom),
    'take-out': change(reasonInput, (ctx, id, { reason }) => takeOut(ctx, id, reason)),
    'put-back': change(reasonInput, (ctx, id, { reason }) => putBack(ctx, id, reason)),
  },
});

function showRooms({ rooms }: Rooms, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, '', roomLabelsOf(page.lang));
  return {
    title: w.manage,
    current: ROOMS,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.manage} back={{ href: ROOMS, text: w.title }} />
        <div class="duo">
          <Card flush>
            <Table rows={[...rooms]} rowKey={({ id }) => id} columns={columnsFor(page)} empty={w.managedNone} />
          </Card>
          <Card title={w.add}>
            <Form action={MANAGE} rhythm="tight" label={w.add}>
              <ErrorSummary errors={form.summary} />
              <PickField {...form.field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
              <RoomFields form={form} values={{}} page={page} />
              <div class="row">
                <Button kind="go">{w.add}</Button>
              </div>
            </Form>
          </Card>
        </div>
      </>
    ),
  };
}

function columnsFor(page: Page): Column<MeetingRoom>[] {
  const w = words.in(page.lang);
  return [
    { head: w.name, rowHead: true, cell: (room) => <a href={`${MANAGE}/${room.id}`}>{nameIn(page.lang, room)}</a> },
    {
      head: w.kind,
      cell: (room) =>
        say(
          page.lang,
          KINDS.find(({ value }) => value === room.kind),
        ),
      opt: true,
    },
    { head: w.organ, cell: (room) => nameIn(page.lang, { name: room.organ, nameEn: room.organEn }), cut: true },
    { head: w.seatsField, cell: (room) => room.seats, num: true },
    {
      head: w.state,
      cell: ({ outSince }) => <Tag state={outSince ? 'over' : 'ok'}>{outSince ? w.out : w.inService}</Tag>,
    },
  ];
}

function showRoom(room: MeetingRoom, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, 'change', roomLabelsOf(page.lang));
  const action = `${MANAGE}/${room.id}/acts`;
  const users = room.usersPath === room.organPath ? 'organ' : 'place';
  return {
    title: nameIn(page.lang, room),
    current: ROOMS,
    body: (
      <>
        <BenchHead
          title={nameIn(page.lang, room)}
          back={{ href: MANAGE, text: w.manage }}
          beside={<Tag>{sayOut(room, page)}</Tag>}
        />
        <div class="duo">
          <Card title={w.facts}>
            <Form action={`${action}/change`} rhythm="tight" label={w.facts}>
              <ErrorSummary errors={form.summary} />
              <RoomFields form={form} values={{ ...room, users }} page={page} />
              <div class="row">
                <Button kind="go">{w.save}</Button>
              </div>
            </Form>
          </Card>
          <ServiceForm room={room} action={action} page={page} />
        </div>
      </>
    ),
  };
}

function ServiceForm({ room, action, page }: { room: MeetingRoom; action: string; page: Page }) {
  const w = words.in(page.lang);
  const name = room.outSince ? 'put-back' : 'take-out';
  const text = room.outSince ? w.putBack : w.takeOut;
  const form = describeForm(page, name, { reason: w.reason });
  return (
    <Card title={text}>
      {!room.outSince && <p class="sm dim">{w.takeOutLead}</p>}
      <Form action={`${action}/${name}`} rhythm="tight" label={text}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('reason')} maxlength={200} />
        <div class="row">
          <Button>{text}</Button>
        </div>
      </Form>
    </Card>
  );
}
