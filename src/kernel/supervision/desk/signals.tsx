// `/desk/supervision/signals`: every signal within reach, the latest first.
import { z } from 'zod';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { showTitle } from '#kernel/cases/view/written.tsx';
import { organCode } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { DateField, Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { CARDS, LEVELS, type Level, permissions, STATES } from '../contract.ts';
import { narrowReach } from '../service/board.ts';
import { listSignals } from '../store/signal-lists.ts';
import type { ShownSignal } from '../store/signals.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { signalWords } from '../words/signals.ts';

const PAGE_SIZE = 30;

/** Single levels, and two groups of them: what only warns, and what counts. */
const CHOICES = [...LEVELS, 'notices', 'cards'] as const;

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(shape: S) => z.preprocess(emptyIsAbsent, shape.optional());

const query = z.object({
  level: optional(z.enum(CHOICES)),
  state: optional(z.enum(STATES)),
  kind: optional(z.string().max(40)),
  organ: optional(organCode),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  after: optional(z.string().max(80)),
});
type Query = z.output<typeof query>;

interface SignalPage {
  readonly query: Query;
  readonly rows: readonly ShownSignal[];
  readonly next: string | null;
}

export const signalsPage = resource({
  name: 'desk-supervision-signals',
  path: '/desk/supervision/signals',
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: (ctx, input) => loadSignals(ctx, input.query),
  view: showSignals,
});

async function loadSignals(ctx: Context, asked: Query): Promise<SignalPage> {
  const { scopes } = await narrowReach(ctx.db, ctx.actor.scopes(permissions.read), asked.organ);
  const filter = {
    scopes,
    reader: ctx.actor,
    ...(asked.level ? { levels: levelsOf(asked.level) } : {}),
    ...(asked.kind ? { kind: asked.kind } : {}),
    ...(asked.state ? { states: [asked.state] } : {}),
    ...(asked.from ? { from: asked.from } : {}),
    ...(asked.to ? { to: asked.to } : {}),
  };
  const found = await listSignals(ctx.db, filter, PAGE_SIZE + 1, readMoment(asked.after));
  return { query: asked, ...cutPage(found, PAGE_SIZE, ({ passedAt }) => passedAt) };
}

function levelsOf(choice: (typeof CHOICES)[number]): readonly Level[] {
  if (choice === 'cards') return CARDS;
  return choice === 'notices' ? ['hint', 'warning'] : [choice];
}

function showSignals(data: SignalPage, page: Page): PageView {
  const w = boardWords.in(page.lang);
  return {
    title: w.listTitle,
    current: '/desk/supervision/signals',
    islands: ['x-filter', 'x-pick'],
    body: (
      <>
        <BenchHead title={w.listTitle} back={{ href: '/desk/supervision', text: w.title }} />
        <Card flush>
          <Filters data={data} page={page} />
          {data.rows.length === 0 ? (
            <Empty title={w.none}>{w.noneHint}</Empty>
          ) : (
            <Table rows={[...data.rows]} rowKey={(row) => row.id} columns={columnsFor(page)} />
          )}
          <div class="bar">
            <Pager {...linkPages('/desk/supervision/signals', page.query, data.next)} note={w.more} />
          </div>
        </Card>
      </>
    ),
  };
}

function Filters({ data: { query }, page }: { data: SignalPage; page: Page }) {
  const w = boardWords.in(page.lang);
  const { levels, states } = signalWords.in(page.lang);
  const groups = { ...levels, notices: w.notices, cards: w.cardsOnly };
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <Filter>
      <Form method="get" action="/desk/supervision/signals" rhythm="row" label={w.filter}>
        <div class="row bar">
          <Select
            id="level"
            quiet
            label={w.level}
            empty={w.anyLevel}
            value={query.level}
            options={CHOICES.map((value) => ({ value, text: groups[value] }))}
          />
          <Select
            id="state"
            quiet
            label={w.state}
            empty={w.anyState}
            value={query.state}
            options={STATES.map((value) => ({ value, text: states[value] }))}
          />
          <Select
            id="kind"
            quiet
            label={w.kind}
            empty={w.anyKind}
            value={query.kind}
            options={listKinds().map((one) => ({ value: one.name, text: inTongue(page.lang, one.zh, one.en) }))}
          />
          <PickField
            id="organ"
            quiet
            label={w.organCode}
            src="/pick/organs"
            placeholder={w.organCode}
            value={query.organ}
          />
          <DateField id="from" quiet label={w.from} value={query.from} />
          <DateField id="to" quiet label={w.to} value={query.to} />
          <Button>{w.apply}</Button>
          {narrowed && <a href="/desk/supervision/signals">{w.clear}</a>}
        </div>
      </Form>
    </Filter>
  );
}

function columnsFor({ lang }: Page): Column<ShownSignal>[] {
  const w = boardWords.in(lang);
  const { states } = signalWords.in(lang);
  return [
    { head: w.level, cell: (row) => <LevelTag level={row.level} lang={lang} /> },
    {
      head: w.matter,
      rowHead: true,
      cell: (row) => (
        <a href={`/desk/supervision/signals/${row.id}`}>
          {showTitle(lang, row.snapshot)} <small>· {inTongue(lang, row.message, row.messageEn)}</small>
        </a>
      ),
    },
    { head: w.organ, cell: (row) => inTongue(lang, row.snapshot.organ, row.organEn) },
    {
      head: w.moment,
      cell: (row) => <time dateTime={row.passedAt.toISOString()}>{shortMoment(lang, row.passedAt)}</time>,
      num: true,
    },
    { head: w.number, cell: (row) => row.number, opt: true },
    { head: w.state, cell: (row) => states[row.state] },
  ];
}
