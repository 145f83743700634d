// The register of officers' accounts within an administrator's reach, and what is missing there.
import { z } from 'zod';
import { nameIn, organCode } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { toLocalIso } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { loginName, permissions } from '../contract.ts';
import { titleIn } from '../rules/title.ts';
import { listRegister, type RegisterRow } from '../store/register.ts';
import { words } from '../words/desk.ts';

const PAGE_SIZE = 50;
/** GB/T 22239-2019 8.1.4.1 d: unused accounts are removed or stopped in time; how long is the city's to judge. */
const UNUSED_DAYS = [30, 90, 180, 365];

const filter = z.object({
  q: z.string().trim().max(50).optional(),
  organ: organCode.optional(),
  state: z.enum(['active', 'disabled']).optional(),
  unused: z.coerce.number().int().min(1).max(3650).optional(),
  after: loginName.optional(),
});
type Filter = z.output<typeof filter>;

export const registerPage = resource({
  name: 'desk-people',
  path: '/desk/people',
  face: 'bench',
  access: holds(permissions.see),
  query: filter,
  load: async (ctx, { query }) => {
    const organ = query.organ ? await findOrganByCode(ctx.db, query.organ) : undefined;
    const rows = await listRegister(ctx.db, {
      scopes: query.organ && !organ ? [] : ctx.actor.scopes(permissions.see),
      typed: query.q,
      organPath: organ?.path,
      state: query.state,
      unusedSince: query.unused ? new Date(ctx.now.getTime() - query.unused * 86_400_000) : undefined,
      after: query.after,
      limit: PAGE_SIZE + 1,
    });
    const people = rows.slice(0, PAGE_SIZE).map(({ lastSignInAt, createdAt, ...row }) => ({
      ...row,
      createdAt: toLocalIso(createdAt),
      lastSignInAt: lastSignInAt && toLocalIso(lastSignInAt),
    }));
    return { filter: query, people, next: rows.length > PAGE_SIZE ? (people.at(-1)?.login ?? null) : null };
  },
  view: showRegister,
});

type Person = Omit<RegisterRow, 'createdAt' | 'lastSignInAt'> & {
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
};

function showRegister(data: { filter: Filter; people: Person[]; next: string | null }, page: Page): PageView {
  const w = words.in(page.lang);
  const mayCreate = page.actor.scopes(permissions.manage).length > 0;
  return {
    title: w.register,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.register}>
          <LinkButton href="/desk/people/gaps">{w.gapsMenu}</LinkButton>
          {mayCreate && (
            <LinkButton href="/desk/people/new" kind="go" icon="plus">
              {w.create}
            </LinkButton>
          )}
        </BenchHead>
        <FilterForm filter={data.filter} page={page} />
        <Card flush>
          <Table rowKey={(person) => person.id} rows={data.people} columns={columnsOf(page)} empty={w.none} />
        </Card>
        <Pager {...linkPages('/desk/people', page.query, data.next)} />
      </>
    ),
  };
}

function FilterForm({ filter, page }: { filter: Filter; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Form method="get" action="/desk/people" rhythm="row" label={w.find}>
      <TextField id="q" label={w.search} value={filter.q} placeholder={w.search} quiet />
      <PickField id="organ" label={w.organ} src="/pick/organs" value={filter.organ} placeholder={w.organ} quiet />
      <Select
        id="state"
        label={w.state}
        value={filter.state}
        empty={w.state}
        options={(['active', 'disabled'] as const).map((value) => ({ value, text: w.states[value] }))}
        quiet
      />
      <Select
        id="unused"
        label={w.unused}
        value={filter.unused?.toString()}
        empty={w.unused}
        options={UNUSED_DAYS.map((days) => ({ value: String(days), text: w.unusedDays(days) }))}
        quiet
      />
      <Button>{w.find}</Button>
    </Form>
  );
}

function columnsOf(page: Page): Column<Person>[] {
  const w = words.in(page.lang);
  return [
    {
      head: w.name,
      cell: (one) => <a href={`/desk/people/${one.id}`}>{nameIn(page.lang, one)}</a>,
      rowHead: true,
    },
    { head: w.login, cell: (one) => one.login },
    { head: w.where, cell: (one) => nameIn(page.lang, { name: one.organ, nameEn: one.organEn }), cut: true },
    { head: w.post, cell: (one) => titleIn(page.lang, one), opt: true },
    {
      head: w.lastSignIn,
      cell: (one) => (one.lastSignInAt ? one.lastSignInAt.slice(0, 10) : w.never),
      opt: true,
    },
    {
      head: w.state,
      cell: (one) => <Tag state={one.state === 'active' ? 'ok' : undefined}>{w.states[one.state]}</Tag>,
    },
  ];
}
