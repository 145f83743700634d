// `/desk/duty/shifts/:shift`: one shift with who is on it, its hand-over sheet, its calls and its history.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { over } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDayMinute, localMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  addressOf,
  DESK,
  handoverInput,
  type Person,
  permissions,
  SHIFT,
  signInput,
  substituteInput,
  takeoverInput,
} from '../contract.ts';
import { loadShift, type ShiftView } from '../service/read.ts';
import { substitute } from '../service/roster.ts';
import { signIn, takeOver, writeHandover } from '../service/standing.ts';
import { sayPlace } from '../service/telling.ts';
import { words } from '../words.ts';
import { Calls, Phone, partIn, SignedMark } from './parts.tsx';
import { HandoverCard, SignForm, SubstituteForm } from './shift-forms.tsx';

const params = z.object({ shift: z.uuid() });

function change<B extends z.ZodType>(
  permission: string,
  body: B,
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<void>,
  said: 'signDone' | 'substituted' | 'handoverSaved' | 'takeoverDone',
) {
  return act({
    access: over(SHIFT, permission),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.shift, input.body);
      return { to: addressOf({ id: input.params.shift }), say: words.in(ctx.lang)[said] };
    },
  });
}

export const shiftPage = resource({
  name: 'desk-duty-shift',
  path: `${DESK}/shifts/:shift`,
  face: 'bench',
  access: over(SHIFT, permissions.see),
  params,
  load: (ctx, input) => loadShift(ctx, input.params.shift),
  view: showShift,
  acts: {
    'sign-in': change(permissions.stand, signInput, signIn, 'signDone'),
    substitute: change(permissions.plan, substituteInput, substitute, 'substituted'),
    'hand-over': change(permissions.stand, handoverInput, writeHandover, 'handoverSaved'),
    'take-over': change(
      permissions.stand,
      takeoverInput,
      (ctx, id, { remark }) => takeOver(ctx, id, remark),
      'takeoverDone',
    ),
  },
});

function showShift(data: ShiftView, page: Page): PageView {
  const w = words.in(page.lang);
  const { shift } = data;
  const title = say(page.lang, sayPlace(shift));
  return {
    title: `${title} · ${nameIn(page.lang, shift.organ)}`,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.title }}
          beside={shift.alarmedAt && <Tag state="over">{w.alarmed}</Tag>}
        >
          <span>
            {nameIn(page.lang, shift.organ)} {localMinute(shift.startsAt)}–{localMinute(shift.endsAt)}{' '}
            {shift.phone && <Phone name={nameIn(page.lang, shift.organ)} number={shift.phone} page={page} />}
          </span>
        </BenchHead>
        <div class="duo">
          <section class="stack tight">
            <Card title={w.people} tight>
              <Table rows={[...shift.people]} rowKey={({ id }) => id} columns={columnsFor(data, page)} />
            </Card>
            <Card title={w.calls} tight>
              <Calls calls={data.calls} empty={w.callsNone} page={page} />
            </Card>
            <History data={data} page={page} />
          </section>
          <section class="stack tight">
            {data.maySign && <SignForm shift={shift} page={page} />}
            <HandoverCard data={data} page={page} />
            {data.maySubstitute && <SubstituteForm shift={shift} page={page} />}
          </section>
        </div>
      </>
    ),
  };
}

/** Drivers are typed in Chinese alone. */
const showName = (one: Person, { lang }: Page) =>
  lang === 'en' && one.nameEn === null ? written(one.name) : nameIn(lang, one);

function columnsFor({ shift, phones }: ShiftView, page: Page): Column<Person>[] {
  const w = words.in(page.lang);
  const nameOfPerson = (id: string | null) => {
    const found = shift.people.find((one) => one.id === id);
    return found && nameIn(page.lang, found);
  };
  return [
    { head: w.part, cell: ({ part }) => partIn(page, part) },
    {
      head: w.name,
      rowHead: true,
      cell: (one) => (
        <>
          {one.replacedAt ? <s>{showName(one, page)}</s> : showName(one, page)}{' '}
          {one.standsFor && <small class="dim">{w.standsFor(nameOfPerson(one.standsFor) ?? '')}</small>}
        </>
      ),
    },
    {
      head: w.state,
      cell: (one) => {
        const by = shift.people.find(({ standsFor }) => standsFor === one.id);
        if (one.replacedAt && by)
          return <small>{w.replaced({ by: nameIn(page.lang, by), reason: one.reason ?? '' })}</small>;
        return (
          <>
            <SignedMark person={one} shift={shift} page={page} />{' '}
            {one.signedAt && <small class="dim">{localDayMinute(one.signedAt)}</small>}
          </>
        );
      },
    },
    {
      head: w.phone,
      cell: (one) =>
        one.accountId && !one.replacedAt && phones[one.accountId] ? (
          <Phone name={nameIn(page.lang, one)} number={phones[one.accountId] ?? ''} page={page} />
        ) : null,
    },
  ];
}

function History({ data, page }: { data: ShiftView; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.history} tight>
      <List
        small
        items={data.history.map(({ act: name, at, by, body }) => ({
          text: [w.acts[name as 'enter'], ...(by === 'system' ? [] : [by])].join(' · '),
          note: [
            ...(body.from && body.to ? [w.forTo({ from: body.from, to: body.to })] : []),
            ...(body.reason ? [body.reason] : []),
          ].join(' · '),
          end: <time class="dim n">{localDayMinute(at)}</time>,
        }))}
      />
    </Card>
  );
}
