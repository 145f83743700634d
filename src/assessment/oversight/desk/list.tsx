// `/desk/oversight`: the units one's organs check, who is a model, and the forms by which both are said.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import {
  DESK,
  type Demonstration,
  type Duty,
  dutyInput,
  endInput,
  OVERSIGHT,
  permissions,
  unitInput,
} from '../contract.ts';
import { fieldIn, ModelState, StandingTag, sortIn } from '../pages.tsx';
import { endNaming, giveDuty, nameUnit } from '../service.ts';
import { listDemonstrations, listDuties } from '../store.ts';
import { words } from '../words.ts';
import { DutyForm, UnitForm, WithdrawForm } from './forms.tsx';

const PAGE_SIZE = 50;
const MOST_MODELS = 50;

interface Own {
  readonly duties: readonly Duty[];
  readonly next: string | null;
  readonly models: readonly Demonstration[];
  readonly mayKeep: boolean;
}

export const deskDuties = resource({
  name: 'desk-oversight',
  path: DESK,
  face: 'bench',
  access: holds(permissions.check),
  query: z.object({ after: z.string().max(40).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { query }): Promise<Own> => {
    const [found, models] = await Promise.all([
      listDuties(db, {
        year: Number(localDate(now).slice(0, 4)),
        scopes: actor.scopes(permissions.check),
        after: query.after,
        limit: PAGE_SIZE + 1,
      }),
      listDemonstrations(db, MOST_MODELS),
    ]);
    const duties = found.slice(0, PAGE_SIZE);
    return {
      duties,
      next: found.length > PAGE_SIZE ? (duties.at(-1)?.id ?? null) : null,
      models,
      mayKeep: actor.scopes(permissions.keep).length > 0,
    };
  },
  view: showDuties,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: dutyInput,
      do: async (ctx, { body }) => {
        const id = await giveDuty(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).assigned, data: { id } };
      },
    }),
    name: act({
      access: holds(permissions.keep),
      body: unitInput,
      do: async (ctx, { body }) => {
        await nameUnit(ctx, body);
        return { to: DESK, say: words.in(ctx.lang).named };
      },
    }),
    withdraw: act({
      access: holds(permissions.keep),
      body: endInput,
      do: async (ctx, { body: { id, reason } }) => {
        await endNaming(ctx, id, reason);
        return { to: DESK, say: words.in(ctx.lang).withdrawn };
      },
    }),
  },
});

function showDuties({ duties, next, models, mayKeep }: Own, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={OVERSIGHT}>{w.see}</LinkButton>
        </BenchHead>
        <div class={mayKeep ? 'duo' : 'stack'}>
          <div class="stack">
            <Card title={w.units}>
              <Table<Duty>
                rows={[...duties]}
                rowKey={({ id }) => id}
                empty={w.none}
                columns={[
                  {
                    head: w.unit,
                    rowHead: true,
                    cell: ({ id, unit }) => <a href={`${DESK}/${id}`}>{nameIn(lang, unit)}</a>,
                  },
                  { head: w.field, opt: true, cell: ({ field }) => fieldIn(page, field) },
                  { head: w.supervisor, opt: true, cell: ({ supervisor }) => nameIn(lang, supervisor) },
                  { head: w.standing, cell: ({ last }) => <StandingTag check={last} page={page} /> },
                ]}
              />
              <Pager {...linkPages(DESK, page.query, next)} />
            </Card>
            <Models models={models} page={page} />
          </div>
          {mayKeep && (
            <div class="stack">
              <DutyForm page={page} />
              <UnitForm page={page} />
              <WithdrawForm models={models.filter(({ endedOn }) => !endedOn)} page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

function Models({ models, page }: { models: readonly Demonstration[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={w.demonstrations}>
      <Table<Demonstration>
        rows={[...models]}
        rowKey={({ id }) => id}
        empty={w.noDemonstration}
        columns={[
          { head: w.unit, rowHead: true, cell: ({ unit }) => nameIn(lang, unit) },
          { head: w.sort, cell: ({ sort }) => sortIn(page, sort) },
          { head: w.namedOn, opt: true, cell: ({ namedOn }) => namedOn },
          { head: w.state, cell: (model) => <ModelState model={model} page={page} /> },
        ]}
      />
    </Card>
  );
}
