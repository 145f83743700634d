// The item base on the workbench: every item within reach, where it stands and how complete it is.
import { z } from 'zod';
import { type DocumentOverview, type DocumentState, STATES, sayName } from '#kernel/documents/contract.ts';
import { countByState, listOverviews } from '#kernel/documents/store/overviews.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DOCUMENT_KIND, permissions } from '../contract.ts';
import { scoreCompleteness } from '../rules/completeness.ts';
import { createItem } from '../service/edit.ts';
import { deskWords } from '../words/desk.ts';
import { faults } from '../words/faults.ts';
import { Create } from './create.tsx';
import { StateTag } from './state-tag.tsx';

const PAGE_SIZE = 30;

interface Line extends Omit<DocumentOverview, 'content'> {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly completeness: number;
}

interface Base {
  readonly filter: {
    readonly q?: string | undefined;
    readonly state?: DocumentState | undefined;
    readonly mine: boolean;
  };
  readonly counts: Partial<Record<DocumentState, number>>;
  readonly items: readonly Line[];
  readonly mayEdit: boolean;
  readonly mayImport: boolean;
  readonly next: string | null;
}

export const deskList = resource({
  name: 'desk-items',
  path: '/desk/items',
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    q: z.string().trim().max(60).optional(),
    state: z.enum(STATES).optional(),
    mine: z.literal('yes').optional(),
    after: z.string().max(120).optional(),
  }),
  load: async (ctx, { query: { q, state, mine, after } }): Promise<Base> => {
    const scopes = ctx.actor.scopes(permissions.see);
    const by = mine && ctx.actor.id ? { by: ctx.actor.id } : {};
    const filter = {
      ...(state ? { state } : {}),
      ...(q ? { text: q } : {}),
      ...(after ? { after } : {}),
      ...by,
    };
    const wanted = { kind: DOCUMENT_KIND, scopes, limit: PAGE_SIZE + 1, ...filter };
    const [found, counts] = await Promise.all([
      listOverviews(ctx.db, wanted, ctx.now),
      countByState(ctx.db, DOCUMENT_KIND, scopes, ctx.now),
    ]);
    return {
      filter: { q, state, mine: mine !== undefined },
      counts,
      items: found.slice(0, PAGE_SIZE).map(toLine),
      mayEdit: ctx.actor.scopes(permissions.edit).length > 0,
      mayImport: ctx.actor.scopes(permissions.import).length > 0,
      next: found.length > PAGE_SIZE ? (found[PAGE_SIZE - 1]?.code ?? null) : null,
    };
  },
  view: showBase,
  acts: {
    create: act({
      access: holds(permissions.edit),
      body: z.object({
        code: z
          .string()
          .trim()
          .regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,79}$/, faults.code),
        name: z.string().trim().min(2).max(100),
      }),
      do: async (ctx, { body }) => {
        const id = await createItem(ctx, body);
        return { to: `/desk/items/${id}/edit/basics`, data: { id }, created: true };
      },
    }),
  },
});

function toLine({ content, ...rest }: DocumentOverview): Line {
  const { name, nameEn } = content as { name?: unknown; nameEn?: unknown };
  return {
    ...rest,
    name: typeof name === 'string' ? name : null,
    nameEn: typeof nameEn === 'string' ? nameEn : null,
    completeness: scoreCompleteness(content).score,
  };
}

function hrefWith(filter: Base['filter'], change: Record<string, string | undefined>): string {
  const all = { q: filter.q, state: filter.state, mine: filter.mine ? 'yes' : undefined, ...change };
  const wanted = Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return wanted.length > 0 ? `/desk/items?${new URLSearchParams(wanted)}` : '/desk/items';
}

function showBase(base: Base, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const total = Object.values(base.counts).reduce((sum, count) => sum + count, 0);
  const tabs = STATES.filter((state) => base.counts[state]).map((state) => ({
    href: hrefWith(base.filter, { state }),
    text: `${w.states[state]} ${base.counts[state]}`,
    current: base.filter.state === state,
  }));
  return {
    title: w.title,
    current: '/desk/items',
    body: (
      <div class="stack">
        <BenchHead title={w.title}>
          <Form method="get" action="/desk/items" rhythm="row" label={w.find}>
            <TextField id="find" name="q" label={w.search} quiet placeholder={w.search} value={base.filter.q ?? ''} />
            <Button>{w.find}</Button>
          </Form>
          {base.mayImport && <a href="/desk/items/imports">{w.importsTitle}</a>}
        </BenchHead>
        <Tabs
          label={w.state}
          items={[
            {
              href: hrefWith(base.filter, { state: undefined, mine: undefined }),
              text: `${w.all} ${total}`,
              current: !base.filter.state && !base.filter.mine,
            },
            ...tabs,
            { href: hrefWith(base.filter, { mine: 'yes' }), text: w.mine, current: base.filter.mine },
          ]}
        />
        <Card flush>
          <Table rowKey={(item) => item.id} rows={[...base.items]} columns={columnsFor(page)} empty={w.none} />
        </Card>
        <Pager {...linkPages('/desk/items', page.query, base.next)} />
        {base.mayEdit && (
          <div class="measure">
            <Create page={page} />
          </div>
        )}
      </div>
    ),
  };
}

function columnsFor(page: Page): Column<Line>[] {
  const w = deskWords.in(page.lang);
  return [
    { head: w.code, cell: (item) => <span class="code">{item.code}</span> },
    {
      head: w.name,
      rowHead: true,
      cell: (item) => (
        <a href={`/desk/items/${item.id}`}>{(page.lang === 'en' ? item.nameEn : null) ?? item.name ?? w.unnamed}</a>
      ),
    },
    { head: w.state, cell: (item) => <StateTag item={item} page={page} /> },
    { head: w.completeness, num: true, cell: (item) => `${item.completeness}%` },
    {
      head: w.changed,
      cell: (item) => <time dateTime={item.changedAt.toISOString()}>{localDate(item.changedAt)}</time>,
    },
    { head: w.by, opt: true, cell: (item) => sayName(page.lang, item.byName) },
  ];
}
