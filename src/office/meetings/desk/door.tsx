// `/desk/meetings/:id/door`: the code and the QR code for those who arrive, and who is here; `…/sign-in`: where they lead.
import { z } from 'zod';
import { drawQr } from '#kernel/cases/view/qr.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { over } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { QrImage } from '#ui/parts/qr.tsx';
import { addressOf, CALLED, checkInput, DESK, doorOf, MEETING, permissions, signInOf, signInput } from '../contract.ts';
import { checkIn, signIn } from '../service/attend.ts';
import { type Door, getMeeting, loadDoor } from '../service/read.ts';
import { words } from '../words.ts';
import { sayWho } from './parts.tsx';

const params = z.object({ meeting: z.uuid() });

export const doorPage = resource({
  name: 'desk-meeting-door',
  path: `${DESK}/:meeting/door`,
  face: 'bench',
  access: over(CALLED, permissions.call),
  params,
  load: (ctx, input) => loadDoor(ctx, input.params.meeting),
  view: showDoor,
  acts: {
    'check-in': act({
      access: over(CALLED, permissions.call),
      params,
      body: checkInput,
      do: async (ctx, { params: { meeting: id }, body }) => {
        await checkIn(ctx, id, body.seat, body.name);
        return { to: doorOf({ id }), say: words.in(ctx.lang).checkedIn };
      },
    }),
  },
});

export const signInPage = resource({
  name: 'desk-meeting-sign-in',
  path: `${DESK}/:meeting/sign-in`,
  face: 'bench',
  access: over(MEETING, permissions.attend),
  params,
  query: z.object({ code: z.string().max(12).optional() }),
  load: async (ctx, { params: { meeting: id }, query }) => {
    const { title, startsAt, endsAt, place } = await getMeeting(ctx, id);
    return { id, title, startsAt, endsAt, place, typed: query.code ?? null };
  },
  view: showSignIn,
  acts: {
    '': act({
      access: over(MEETING, permissions.attend),
      params,
      rate: 'guess',
      body: signInput,
      do: async (ctx, { params: { meeting: id }, body }) => {
        await signIn(ctx, id, body.code);
        return { to: addressOf({ id }), say: words.in(ctx.lang).signedIn };
      },
    }),
  },
});

function showDoor(door: Door, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.door,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.door} back={{ href: addressOf(door), text: w.back }} />
        <div class="duo">
          <Card title={written(door.title)}>
            <p>
              {localSpan(door)} · {written(door.place)}
            </p>
            {!door.open && <Note>{w.doorClosed}</Note>}
            <QrImage matrix={drawQr(door.address)} label={w.code} />
            <p class="h1">
              {w.code} <strong>{door.code}</strong>
            </p>
            <p class="sm dim">{w.doorLead(door.doorMinutes)}</p>
          </Card>
          <section class="stack tight">
            <Card title={w.doorCame({ came: door.came, all: door.seats.length })} tight>
              <CheckForm door={door} page={page} />
            </Card>
          </section>
        </div>
      </>
    ),
  };
}

function CheckForm({ door, page }: { door: Door; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'check-in', w.checkFields);
  const missing = door.seats.filter(({ signedAt }) => signedAt === null);
  const options = missing.map((seat) => ({ value: seat.id, text: sayWho(page.lang, seat) }));
  return (
    <Form action={`${doorOf(door)}/acts/check-in`} rhythm="tight" label={w.checkIn}>
      <ErrorSummary errors={form.summary} />
      <Select {...form.field('seat')} options={options} />
      <TextField {...form.field('name')} maxlength={40} />
      <div class="row">
        <Button>{w.checkIn}</Button>
      </div>
    </Form>
  );
}

interface SignIn extends Pick<Door, 'id' | 'title' | 'startsAt' | 'endsAt' | 'place'> {
  readonly typed: string | null;
}

function showSignIn(meeting: SignIn, page: Page): PageView {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', { code: w.code });
  return {
    title: w.signIn,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.signIn} back={{ href: addressOf(meeting), text: w.back }} />
        <Card title={written(meeting.title)}>
          <p>
            {localSpan(meeting)} · {written(meeting.place)}
          </p>
          <Form action={signInOf(meeting)} rhythm="tight" label={w.signIn}>
            <p class="sm dim">{w.signLead}</p>
            <ErrorSummary errors={summary} />
            <TextField {...field('code', meeting.typed)} inputmode="numeric" maxlength={6} width="short" />
            <div class="row">
              <Button kind="go">{w.signIn}</Button>
            </div>
          </Form>
        </Card>
      </>
    ),
  };
}
