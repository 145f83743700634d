// `/desk/hotline/missed`: calls that nobody answered, line by line, out of hours apart; called back or still to be.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DAY_MS, localDate, localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CONSOLE, DESK, MISSED, missedInput, permissions, returnInput } from '../contract.ts';
import { lineInput } from '../rules/lines.ts';
import { noteMissed, returnMissed } from '../service/missed.ts';
import { countMissed, listLines, listMissed, type MissedRow, saveLine } from '../store/lines.ts';
import { words } from '../words/telephones.ts';
import { HoursForm, LinesTable, lineIn, NoteForm, type Standing } from './lines.tsx';

const PAGE_SIZE = 30;
const DAYS = 30;

interface Shown extends Omit<MissedRow, 'phoneSealed'> {
  readonly phone: string;
}
interface Board extends Standing {
  readonly calls: readonly Shown[];
  readonly all: boolean;
  readonly next: string | null;
}

const may = holds(permissions.take);

export const missedPage = resource({
  name: 'desk-hotline-missed',
  path: MISSED,
  face: 'bench',
  access: may,
  query: z.object({
    all: z.literal('1').optional().catch(undefined),
    after: z.uuid().optional().catch(undefined),
    trail: trailText,
  }),
  load: (ctx, { query }) => loadBoard(ctx, query.all === '1', query.after),
  view: showBoard,
  acts: {
    '': act({
      access: may,
      body: missedInput,
      do: async (ctx, { body }) => {
        const id = await noteMissed(ctx, body);
        return { to: MISSED, created: true, say: words.in(ctx.lang).noted, data: { id } };
      },
    }),
    return: act({
      access: may,
      body: returnInput,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const over = await returnMissed(ctx, body);
        return { to: MISSED, say: over ? w.doneNow : w.tryAgain, data: { over } };
      },
    }),
    hours: act({
      access: holds(permissions.direct),
      body: lineInput,
      do: async (ctx, { body }) => {
        await saveLine(ctx.tx, body, ctx.actor.name, ctx.now);
        return { to: MISSED, say: words.in(ctx.lang).hoursSaved };
      },
    }),
  },
});

async function loadBoard(
  { db, actor, now, runtime: { vault } }: Context,
  all: boolean,
  after: string | undefined,
): Promise<Board> {
  const scopes = actor.scopes(permissions.take);
  const [lines, counts, found] = await Promise.all([
    listLines(db),
    countMissed(db, scopes, new Date(now.getTime() - DAYS * DAY_MS)),
    listMissed(db, { scopes, open: !all, after, limit: PAGE_SIZE + 1 }),
  ]);
  const calls = found
    .slice(0, PAGE_SIZE)
    .map(({ phoneSealed, ...call }) => ({ ...call, phone: vault.open(phoneSealed) }));
  return { lines, counts, calls, all, next: found.length > PAGE_SIZE ? (calls.at(-1)?.id ?? null) : null };
}

function showBoard(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const tabs = [
    { href: MISSED, text: w.onlyOpen, current: !board.all },
    { href: `${MISSED}?all=1`, text: w.all, current: board.all },
  ];
  return {
    title: w.missed,
    current: CONSOLE,
    body: (
      <>
        <BenchHead title={w.missed} beside={<span class="dim sm">{w.missedLead}</span>} />
        <div class="stack">
          <LinesTable lines={board.lines} counts={board.counts} page={page} />
          <Card title={w.listed}>
            <Tabs label={w.which} items={tabs} />
            <Calls board={board} page={page} />
            <Pager {...linkPages(MISSED, page.query, board.next)} />
          </Card>
          <div class="duo">
            <NoteForm page={page} />
            <HoursForm page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function Calls({ board, page }: { board: Board; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Shown>
      rows={[...board.calls]}
      rowKey={({ id }) => id}
      empty={w.none}
      columns={[
        { head: w.time, rowHead: true, cell: ({ at }) => localDayMinute(at) },
        { head: w.line, cell: ({ line }) => lineIn(page, line), opt: true },
        {
          head: w.phone,
          cell: ({ phone, outOfHours }) => (
            <>
              <span class="tn">{phone}</span> {outOfHours && <Tag>{w.outOfHours}</Tag>}
            </>
          ),
        },
        { head: w.state, cell: (one) => <State one={one} page={page} /> },
        { head: w.todo, cell: (one) => (one.returnedAt ? '—' : <ReturnForm one={one} page={page} />) },
      ]}
    />
  );
}

function State({ one: { returnedAt, returnedBy, reached, tries }, page }: { one: Shown; page: Page }) {
  const w = words.in(page.lang);
  if (!returnedAt) return tries > 0 ? <span>{w.tried(tries)}</span> : <Tag state="near">{w.waiting}</Tag>;
  if (!reached) return <span>{w.givenUp}</span>;
  return <span>{w.returnedBy({ name: returnedBy ?? '', on: localDate(returnedAt).slice(5) })}</span>;
}

function ReturnForm({ one, page }: { one: Shown; page: Page }) {
  const w = words.in(page.lang);
  const options = (['yes', 'no'] as const).map((value) => ({ value, text: w.reached[value] }));
  const take = `${DESK}?phone=${encodeURIComponent(one.phone)}`;
  return (
    <Form action={`${MISSED}/acts/return`} rhythm="row" label={w.call} hidden={{ id: one.id }}>
      <Select id={`reached-${one.id}`} name="reached" label={w.call} quiet empty={false} options={options} />
      <Button>{w.call}</Button>
      <LinkButton href={take}>{w.take}</LinkButton>
    </Form>
  );
}
