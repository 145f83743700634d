// The desk page of a room with kinds of its own: its newest cases, and the form by which one is entered.
import type { VNode } from 'preact';
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import type { CaseKind } from '../contract.ts';
import { type CaseRow, listCases } from '../queries/list.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { sayOutcome, sayState } from '../view/telling.ts';
import { showTitle } from '../view/written.tsx';
import { desk } from '../words/desk.ts';

export type NewestCase = CaseRow & { readonly clock: ClockReading };

/** Those the asker may read. */
export async function loadNewest(ctx: Context, kinds: readonly CaseKind[]): Promise<NewestCase[]> {
  const [{ rows }, calendars] = await Promise.all([listCases(ctx, kinds, {}), openCalendars(ctx.db)]);
  return rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) }));
}

/** Newest cases, and whether the asker may enter one. */
interface Newest<Needed> {
  readonly rows: readonly NewestCase[];
  readonly mayEnter: boolean;
  readonly needed: Needed;
}

/** What such a page is of a resource: `read` shows it, `enter` shows the form beside the list. */
export function newestDesk<Needed = null>(desk: {
  readonly address: string;
  readonly kinds: readonly CaseKind[];
  readonly read: string;
  readonly enter: string;
  readonly said: (lang: Lang) => Pick<Desk, 'title' | 'listed' | 'none'>;
  readonly Form: (props: { page: Page; needed: Needed }) => VNode;
  /** What the form offers to choose from. */
  readonly needs?: (ctx: Context) => Promise<Needed>;
  /** Another page of the room, such as its figures. */
  readonly beside?: { readonly href: string; readonly text: (lang: Lang) => string };
}) {
  const { address, kinds, read, enter, said, Form, needs, beside } = desk;
  return {
    path: address,
    face: 'bench' as const,
    access: holds(read),
    load: async (ctx: Context): Promise<Newest<Needed>> => ({
      rows: await loadNewest(ctx, kinds),
      mayEnter: ctx.actor.scopes(enter).length > 0,
      needed: (needs ? await needs(ctx) : null) as Needed,
    }),
    view: ({ rows, mayEnter, needed }: Newest<Needed>, page: Page): PageView => {
      const { title, listed, none } = said(page.lang);
      return showNewest(
        {
          title,
          listed,
          none,
          address,
          kinds,
          rows,
          form: mayEnter ? <Form page={page} needed={needed} /> : null,
          beside: beside && { href: beside.href, text: beside.text(page.lang) },
        },
        page,
      );
    },
  };
}

interface Desk {
  readonly title: string;
  /** Over the list, and in place of an empty one. */
  readonly listed: string;
  readonly none: string;
  readonly address: string;
  readonly kinds: readonly CaseKind[];
  readonly rows: readonly NewestCase[];
  /** By which a case is entered, for who may. */
  readonly form: VNode | null;
  readonly beside?: { readonly href: string; readonly text: string } | undefined;
}

/** The newest cases beside the form, with a way to the whole list of each kind. */
export function showNewest(room: Desk, page: Page): PageView {
  const all = room.kinds.map((kind) => (
    <a href={`/desk/cases?kind=${kind.name}`}>{desk.in(page.lang).allOf(say(page.lang, kind))}</a>
  ));
  return {
    title: room.title,
    current: room.address,
    islands: ['x-pick'],
    brief: room.kinds.some(({ restricted }) => restricted !== undefined),
    body: (
      <>
        <BenchHead title={room.title}>
          {room.beside && <LinkButton href={room.beside.href}>{room.beside.text}</LinkButton>}
        </BenchHead>
        <div class="duo">
          <Card title={room.listed} aside={all}>
            {room.rows.length === 0 ? (
              <p class="dim">{room.none}</p>
            ) : (
              <List items={room.rows.map((row) => drawRow(row, page))} />
            )}
          </Card>
          {room.form}
        </div>
      </>
    ),
  };
}

function drawRow(row: NewestCase, { lang }: Page) {
  const state = sayOutcome(lang, row) || sayState(lang, row, 'desk');
  return {
    href: `/desk/cases/${row.id}`,
    text: showTitle(lang, row),
    note: `${formatCaseNumber(row.number)} · ${state} · ${nameIn(lang, { name: row.organ, nameEn: row.organEn })}`,
    end: <ClockChip reading={row.clock} lang={lang} waiting={state} />,
  };
}
