// `/desk`: what lies on the officer's desk, soonest due first.
import { z } from 'zod';
import { NATIONAL } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { dateOfDay, dayOf } from '#kernel/calendar/rules/days.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { several } from '#platform/http/query.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { DueRuler } from '#ui/parts/ruler.tsx';
import { permissions } from '../contract.ts';
import { MOST_COUNTED, type Ruler, readTodo, type TodoQuery, todoQuery } from '../queries/todo.ts';
import { recallTodoChoices } from '../queries/todo-choices.ts';
import { readClock } from '../rules/reading.ts';
import { claimCases } from '../service/claim.ts';
import { desk } from '../words/desk.ts';
import { faults } from '../words/faults.ts';
import { endRuler, layRuler, RULER_DAYS, type RulerDay } from './ruler.ts';
import { type TodoList, TodoTable } from './todo-table.tsx';

export const todoPage = resource({
  name: 'desk-todo',
  path: '/desk',
  face: 'bench',
  access: holds(permissions.desk),
  query: todoQuery,
  load: loadTodo,
  view: showTodo,
  acts: {
    claim: act({
      access: holds(permissions.desk),
      body: z.object({
        case: several(z.array(z.uuid(), { error: faults.cases }).min(1).max(100)),
      }),
      do: async (ctx, { body }) => {
        const counts = await claimCases(ctx, body.case);
        return { to: '/desk', say: desk.in(ctx.lang).todo.claimed(counts), data: counts };
      },
    }),
  },
});

async function loadTodo(ctx: Context, { query }: { query: TodoQuery }): Promise<TodoList> {
  const today = dayOf(ctx.now);
  const ruler: Ruler = { now: ctx.now, end: endRuler(ctx.now) };
  const [todo, choices] = await Promise.all([
    readTodo(ctx.db, ctx.actor, query, ruler),
    recallTodoChoices(ctx.runtime.db, ctx.actor),
  ]);
  const calendars = await openCalendars(ctx.db, todo.calendar);
  const { rows, next, counts } = todo;
  return {
    query,
    rows: rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) })),
    next,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    ruler: layRuler(counts, listDays(today, calendars(rows[0]?.region ?? NATIONAL))),
    ...choices,
  };
}

function listDays(today: number, calendar: Calendar): { date: string; works: boolean }[] {
  return Array.from({ length: RULER_DAYS }, (_, index) => {
    const day = today + index;
    return { date: dateOfDay(day), works: day <= calendar.last && calendar.isWorkday(day) };
  });
}

function showTodo(list: TodoList, page: Page): PageView {
  const w = desk.in(page.lang).todo;
  const title = w.title({ count: list.total, most: MOST_COUNTED });
  return {
    title,
    current: '/desk',
    islands: ['x-rows', 'x-filter'],
    body: (
      <>
        <BenchHead title={title}>
          <LinkButton href="/desk/overview" icon="chart">
            {w.overview}
          </LinkButton>
        </BenchHead>
        <RulerBar list={list} page={page} />
        {list.total === 0 ? (
          <Card>
            <Empty title={w.empty}>{w.emptyNote}</Empty>
          </Card>
        ) : (
          <Card flush>
            <TodoTable list={list} page={page} />
          </Card>
        )}
      </>
    ),
  };
}

function RulerBar({ list, page }: { list: TodoList; page: Page }) {
  const w = desk.in(page.lang).todo;
  return (
    <DueRuler
      label={w.ruler}
      cells={list.ruler.map((cell) => ({
        ...sayCell(cell, page),
        count: cell.rest && cell.count === 0 ? w.rest : cell.count,
        state: cell.state,
        href: cell.rest && cell.count === 0 ? undefined : hrefOf(list.query, cell.key),
        current: list.query.due === cell.key,
      }))}
    />
  );
}

function sayCell(cell: RulerDay, page: Page): { top: string; bottom: string } {
  const w = desk.in(page.lang);
  if (cell.key === 'over') return { top: w.todo.over, bottom: w.todo.overNote };
  if (cell.key === 'held') return { top: w.todo.held, bottom: w.todo.heldNote };
  if (cell.key === 'later') return { top: w.todo.later, bottom: w.todo.laterNote };
  const weekday = w.weekdays[cell.weekday as 1];
  const day = String(Number(cell.key.slice(8)));
  return cell.isToday ? { top: w.todo.today, bottom: `${day} ${weekday}` } : { top: day, bottom: weekday };
}

/** The same list narrowed to one cell; the cell that is chosen leads back to all. */
function hrefOf(query: TodoQuery, due: string): string {
  const { after: _, due: chosen, ...rest } = query;
  const next = new URLSearchParams({ ...rest, ...(chosen === due ? {} : { due }) } as Record<
    string,
    string
  >).toString();
  return next === '' ? '/desk' : `/desk?${next}`;
}
