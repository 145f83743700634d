// `/desk/catalogue`: what one's organs owe the public, what is late, and how each organ stands.
import { z } from 'zod';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, oweInput, permissions } from '../contract.ts';
import { owe } from '../service/owe.ts';
import { type Due, type DueState, listDues, STATES } from '../store/dues.ts';
import { words } from '../words.ts';
import { DueName } from './due-name.tsx';
import { OweForm } from './form.tsx';
import { OrganTable } from './organ-table.tsx';
import { type OrganLine, readOrgans } from './organs.ts';

const PAGE_SIZE = 50;
const VIEWS = [...STATES, 'organs'] as const;

interface Desk {
  readonly view: (typeof VIEWS)[number];
  readonly organ: string | null;
  readonly dues: readonly Due[];
  readonly organs: readonly OrganLine[];
  readonly mayAnswer: boolean;
  readonly next: string | null;
}

export const deskCatalogue = resource({
  name: 'desk-catalogue',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    view: z.enum(VIEWS).catch('late').default('late'),
    organ: z.string().max(40).optional().catch(undefined),
    after: z.uuid().optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db, actor, now }, { query: { view, organ, after } }): Promise<Desk> => {
    const scopes = actor.scopes(permissions.see);
    const asked = { scopes, organ, after, limit: PAGE_SIZE + 1, now };
    const found = view === 'organs' ? [] : await listDues(db, { ...asked, state: view });
    const dues = found.slice(0, PAGE_SIZE);
    return {
      view,
      organ: organ ?? null,
      dues,
      organs: view === 'organs' ? await readOrgans(db, scopes, now) : [],
      mayAnswer: actor.scopes(permissions.answer).length > 0,
      next: found.length > PAGE_SIZE ? (dues.at(-1)?.id ?? null) : null,
    };
  },
  view: showDesk,
  acts: {
    owe: act({
      access: holds(permissions.answer),
      body: oweInput,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const id = await owe(ctx, body);
        if (!id) return { to: `${DESK}?view=due`, say: w.owedBefore };
        return { to: `${DESK}/${id}`, say: w.listed, created: true, data: { id } };
      },
    }),
  },
});

function showDesk(desk: Desk, page: Page): PageView {
  const w = words.in(page.lang);
  const tab = (view: Desk['view'], text: string) => ({
    href: `${DESK}?${new URLSearchParams({ view, ...(desk.organ ? { organ: desk.organ } : {}) })}`,
    text,
    current: desk.view === view,
  });
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
        <div class="stack">
          <Tabs
            label={w.state}
            items={[...STATES.map((state) => tab(state, w.states[state])), tab('organs', w.organsTab)]}
          />
          {desk.view === 'organs' ? <OrganTable organs={desk.organs} page={page} /> : <Dues desk={desk} page={page} />}
          {desk.mayAnswer && <OweForm page={page} />}
        </div>
      </>
    ),
  };
}

function Dues({ desk, page }: { desk: Desk; page: Page }) {
  const w = words.in(page.lang);
  const { lang } = page;
  return (
    <Card flush>
      <Table<Due>
        rows={[...desk.dues]}
        rowKey={({ id }) => id}
        empty={w.none}
        columns={[
          {
            head: w.what,
            rowHead: true,
            cell: (due) => (
              <a href={`${DESK}/${due.id}`}>
                <DueName {...{ due, lang }} />
              </a>
            ),
          },
          { head: w.organ, cell: (due) => nameIn(lang, { name: due.organName, nameEn: due.organNameEn }) },
          { head: w.dueOn, cell: ({ dueAt }) => sayMoment(lang, dueAt) },
          {
            head: desk.view === 'done' ? w.result : w.reminder,
            cell: (due) => <Outcome due={due} view={desk.view as DueState} page={page} />,
          },
        ]}
      />
      <div class="bar">
        <Pager {...linkPages(DESK, page.query, desk.next)} />
      </div>
    </Card>
  );
}

function Outcome({ due, view, page }: { due: Due; view: DueState; page: Page }) {
  const w = words.in(page.lang);
  if (view !== 'done') return due.caseId ? <a href={`/desk/cases/${due.caseId}`}>{w.open}</a> : null;
  if (due.noneReason) return <span>{w.noneOfIt}</span>;
  return <span>{due.doneAt && due.doneAt > due.dueAt ? w.afterTime : w.onTime}</span>;
}
