// The rows of the to-do list, and what narrows them.
import { linkPages } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Filter, Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { TodoQuery, TodoRow } from '../queries/todo.ts';
import type { TodoChoices } from '../queries/todo-choices.ts';
import { findKind, listKinds } from '../registry.ts';
import type { ClockReading } from '../rules/reading.ts';
import { CHANNELS } from '../service/intake.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { sayApplicant, sayChannel, sayState, sayTitle, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { ExportLink } from './export-link.tsx';
import type { RulerDay } from './ruler.ts';

type ShownTodo = TodoRow & { readonly clock: ClockReading };

export interface TodoList {
  readonly query: TodoQuery;
  readonly rows: readonly ShownTodo[];
  readonly next: string | null;
  readonly total: number;
  readonly ruler: readonly RulerDay[];
  readonly items: TodoChoices['items'];
  readonly states: TodoChoices['states'];
}

function TodoFilters({ list, page }: { list: TodoList; page: Page }) {
  const w = desk.in(page.lang).todo;
  const { query } = list;
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <Filter>
      <Form method="get" action="/desk" rhythm="row" label={w.filter} hidden={query.due ? { due: query.due } : {}}>
        <div class="row bar">
          <Select
            id="item"
            quiet
            label={w.item}
            empty={w.allItems}
            value={query.item}
            options={list.items.map((item) => ({ value: item.code, text: sayTitle(page.lang, item) }))}
          />
          <Select
            id="state"
            quiet
            label={w.state}
            empty={w.allStates}
            value={query.state}
            options={listStates(list, page)}
          />
          <Select
            id="channel"
            quiet
            label={w.channel}
            empty={w.allChannels}
            value={query.channel}
            options={CHANNELS.map((channel) => ({ value: channel, text: sayChannel(page.lang, channel) }))}
          />
          <TextField id="q" quiet label={w.text} placeholder={w.text} type="search" value={query.q} />
          <label>
            <input type="checkbox" name="signal" value="yes" checked={query.signal === 'yes'} /> {w.signalOnly}
          </label>
          <Button>{w.filter}</Button>
          {narrowed && <a href="/desk">{w.clear}</a>}
        </div>
      </Form>
    </Filter>
  );
}

/** The states that occur on these desks, each once, and the one that was chosen. */
function listStates({ states, query }: TodoList, page: Page): { value: string; text: string }[] {
  const chosen = listKinds().filter((kind) => query.state !== undefined && query.state in kind.states);
  const all = [...states, ...chosen.map((kind) => ({ kind: kind.name, state: query.state ?? '' }))];
  const rules = new Map(all.map(({ kind, state }) => [state, findKind(kind)?.states[state]]));
  return [...rules].map(([value, rule]) => ({ value, text: say(page.lang, rule?.desk ?? rule) || value }));
}

export function TodoTable({ list, page }: { list: TodoList; page: Page }) {
  const w = desk.in(page.lang);
  return (
    <Rows>
      <div class="row ends">
        <TodoFilters list={list} page={page} />
        <span class="row bar sm dim">
          <span>
            {w.todo.chosen} <span data-count="">0</span> {w.todo.pieces}
          </span>
          <Button form={CLAIM}>{w.todo.claim}</Button>
        </span>
      </div>
      <Form action="/desk/acts/claim" id={CLAIM} rhythm="tight" label={w.todo.claim}>
        {page.refused && (
          <Note state="over" live="alert">
            {page.refused.faults[0]?.message ?? page.refused.message}
          </Note>
        )}
        <Table
          rowKey={(row) => row.id}
          rows={[...list.rows]}
          select={{ name: 'case', label: (row) => w.select(row.number) }}
          empty={w.todo.noneMatch}
          columns={columnsOf(page)}
        />
      </Form>
      <RowsFoot>
        <span class="row">
          <ExportLink path="/desk/todo.csv" page={page} />
          <Pager {...linkPages('/desk', page.query, list.next)} />
        </span>
      </RowsFoot>
    </Rows>
  );
}

/** Id of the form whose rows are taken over; its button stands beside the filters. */
const CLAIM = 'claim';

function columnsOf(page: Page) {
  const w = desk.in(page.lang);
  return [
    {
      head: w.columns.number,
      cell: (row: ShownTodo) => (
        <a class="no-u n" href={`/desk/cases/${row.id}`}>
          {row.number}
        </a>
      ),
    },
    { head: w.columns.item, cut: true, cell: (row: ShownTodo) => <b>{sayTitle(page.lang, row)}</b> },
    { head: w.columns.applicant, cut: true, cell: (row: ShownTodo) => sayApplicant(page.lang, row) },
    { head: w.columns.step, cell: (row: ShownTodo) => sayState(page.lang, row, 'desk') },
    {
      head: w.columns.clock,
      cell: (row: ShownTodo) => (
        <ClockChip
          reading={row.clock}
          lang={page.lang}
          waiting={sayState(page.lang, row, 'desk')}
          short
          signal={row.signal}
        />
      ),
    },
    { head: w.columns.holder, opt: true, cell: (row: ShownTodo) => <Holder row={row} page={page} /> },
    {
      head: w.columns.channel,
      opt: true,
      cell: (row: ShownTodo) => <span class="dim">{sayChannel(page.lang, row.channel)}</span>,
    },
    {
      head: w.columns.received,
      opt: true,
      cell: (row: ShownTodo) => <span class="n dim">{shortMoment(page.lang, row.receivedAt)}</span>,
    },
  ];
}

function Holder({ row, page }: { row: ShownTodo; page: Page }) {
  const w = desk.in(page.lang).todo;
  if (row.escalated) return <Tag state="over">{w.escalated}</Tag>;
  if (row.role !== 'lead') return <Tag state="held">{w.roles[row.role]}</Tag>;
  if (row.officerId === null) return <span class="dim">{w.pile}</span>;
  return row.officerId === page.actor.id ? <span>{w.mine}</span> : <Tag state="held">{w.standIn}</Tag>;
}
