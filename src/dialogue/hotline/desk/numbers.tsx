// `/desk/hotline/numbers`: the directory of units, liaisons and their numbers: entered, confirmed, tested every month; and quality sheets.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  confirmInput,
  DIRECTORY,
  LIAISONS,
  numberInput,
  permissions,
  SHEETS,
  SHIFTS,
  sheetInput,
  TESTS,
  testInput,
} from '../contract.ts';
import { SORTS } from '../rules/calls.ts';
import { isStale, isUntested } from '../rules/directory.ts';
import { enterNumber, getOwnNumber } from '../service/directory.ts';
import { takeSheet } from '../service/sheet.ts';
import { testNumber } from '../service/watch.ts';
import { endNumber, listNumbers, type NumberRow, noteConfirmed } from '../store/numbers.ts';
import { words } from '../words.ts';
import { Person } from './console-parts.tsx';
import { optionsOf } from './orders.tsx';

const PAGE_SIZE = 50;

interface Book {
  readonly numbers: readonly NumberRow[];
  readonly next: string | null;
  readonly today: string;
}

const may = holds(permissions.direct);

export const numbersPage = resource({
  name: 'desk-hotline-numbers',
  path: DIRECTORY,
  face: 'bench',
  access: may,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }: Context, { query }): Promise<Book> => {
    const found = await listNumbers(db, {
      scopes: actor.scopes(permissions.direct),
      today: localDate(now),
      after: query.after,
      limit: PAGE_SIZE + 1,
    });
    const numbers = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (numbers.at(-1)?.id ?? null) : null;
    return { numbers, next, today: localDate(now) };
  },
  view: showBook,
  acts: {
    '': act({
      access: may,
      body: numberInput,
      do: async (ctx, { body }) => {
        const id = await enterNumber(ctx, body);
        return { to: DIRECTORY, created: true, say: words.in(ctx.lang).entered, data: { id } };
      },
    }),
    test: act({
      access: may,
      body: testInput,
      do: async (ctx, { body: { id, heard } }) => {
        const notice = await testNumber(ctx, id, heard);
        const w = words.in(ctx.lang);
        return { to: DIRECTORY, say: notice ? w.testedAbsent : w.testedNow, data: { notice } };
      },
    }),
    confirm: act({
      access: may,
      body: confirmInput,
      do: async (ctx, { body: { id } }) => {
        await getOwnNumber(ctx, id);
        await noteConfirmed(ctx.tx, id, localDate(ctx.now));
        return { to: DIRECTORY, say: words.in(ctx.lang).confirmedNow };
      },
    }),
    end: act({
      access: may,
      body: confirmInput,
      do: async (ctx, { body: { id } }) => {
        await getOwnNumber(ctx, id);
        await endNumber(ctx.tx, id, localDate(ctx.now));
        return { to: DIRECTORY, say: words.in(ctx.lang).endedNow };
      },
    }),
    sheet: act({
      access: may,
      body: sheetInput,
      do: async (ctx, { body }) => {
        const { rows, fresh } = await takeSheet(ctx, body.sheet);
        return { to: DIRECTORY, say: words.in(ctx.lang).sheetTaken({ rows, fresh }), data: { rows, fresh } };
      },
    }),
  },
});

function showBook({ numbers, next, today }: Book, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const sortIn = ({ sort }: NumberRow) => say(lang, SORTS.find(({ value }) => value === sort) ?? SORTS[0]);
  return {
    title: w.directory,
    current: DIRECTORY,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.directory} beside={<span class="dim sm">{w.directoryLead}</span>}>
          <LinkButton href={SHIFTS}>{w.shifts}</LinkButton>
          <LinkButton href={SHEETS}>{w.sheets}</LinkButton>
        </BenchHead>
        <div class="stack">
          <Card title={w.numbersListed}>
            <Table<NumberRow>
              rows={[...numbers]}
              rowKey={({ id }) => id}
              empty={w.noNumbers}
              columns={[
                { head: w.organ, rowHead: true, cell: ({ organ }) => nameIn(lang, organ) },
                { head: w.person, cell: (one) => <Person one={one} page={page} /> },
                {
                  head: w.number,
                  cell: (one) => (
                    <>
                      {one.number} {one.shared > 1 && <Tag state="near">{w.sharedBy(one.shared)}</Tag>}
                    </>
                  ),
                },
                { head: w.sort, cell: sortIn, opt: true },
                { head: w.standing, cell: (one) => <Standing one={one} today={today} page={page} /> },
                { head: w.todo, cell: (one) => <RowForm one={one} today={today} page={page} /> },
              ]}
            />
            <Pager {...linkPages(DIRECTORY, page.query, next)} />
          </Card>
          <div class="duo">
            <NumberForm page={page} />
            <SheetForm page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function Standing({ one, today, page }: { one: NumberRow; today: string; page: Page }) {
  const w = words.in(page.lang);
  const test = TESTS.find(({ value }) => value === one.tested);
  if (test && test.value !== 'answered') return <Tag state="over">{say(page.lang, test)}</Tag>;
  if (isStale(one, today)) return <Tag state="near">{w.toConfirm}</Tag>;
  if (isUntested(one, today)) return <Tag state="near">{w.toTest}</Tag>;
  return <>{test ? say(page.lang, test) : w.inOrder}</>;
}

/** What is due first: the owner's word, then a test call. */
function RowForm({ one, today, page }: { one: NumberRow; today: string; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  if (isStale(one, today)) {
    return (
      <Form action={`${DIRECTORY}/acts/confirm`} rhythm="row" label={w.confirm} hidden={{ id: one.id }}>
        <Button>{w.confirm}</Button>
      </Form>
    );
  }
  const heard = { id: `heard-${one.id}`, name: 'heard', label: w.heard, quiet: true, empty: false as const };
  return (
    <Form action={`${DIRECTORY}/acts/test`} rhythm="row" label={w.test} hidden={{ id: one.id }}>
      <Select {...heard} options={optionsOf(lang, TESTS)} />
      <Button>{w.test}</Button>
    </Form>
  );
}

function NumberForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const form = describeForm(page, '', w.numberFields);
  return (
    <Card title={w.enter}>
      <Form action={DIRECTORY} rhythm="tight" label={w.enter}>
        <ErrorSummary errors={form.summary} />
        <PickField {...form.field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...form.field('number')} maxlength={20} width="medium" />
        <Select {...form.field('sort', 'direct')} options={optionsOf(lang, SORTS)} empty={false} />
        <Select {...form.field('liaison', 'none')} options={optionsOf(lang, LIAISONS)} empty={false} />
        <TextField {...form.field('person')} maxlength={50} width="medium" optional />
        <TextField {...form.field('duties')} maxlength={200} />
        <TextField {...form.field('hours', w.usualHours)} maxlength={100} />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}

function SheetForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'sheet', w.sheetFields);
  return (
    <Card title={w.sheet}>
      <Form action={`${DIRECTORY}/acts/sheet`} rhythm="tight" label={w.sheet}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('sheet')} hint={w.sheetHint} rows={5} maxlength={200_000} />
        <div class="row">
          <Button>{w.takeSheet}</Button>
        </div>
      </Form>
    </Card>
  );
}
