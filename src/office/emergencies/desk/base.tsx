// `/desk/emergencies/plans`: the base of plans with what each response activates, and teams, supplies and experts.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { CLASSES, DESK, PLANS, permissions, planInput, RESOURCE_SORTS, RESPONSES, resourceInput } from '../contract.ts';
import { enterPlan, enterResource } from '../service/base.ts';
import { type Base, loadBase } from '../service/read.ts';
import { words } from '../words.ts';
import { PlanForm, ResourceForm } from './base-forms.tsx';

export const basePage = resource({
  name: 'desk-emergency-plans',
  path: PLANS,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ after: z.uuid().optional(), trail: z.string().max(3000).optional() }),
  load: (ctx, { query }) => loadBase(ctx, query.after),
  view: showBase,
  acts: {
    plan: act({
      access: holds(permissions.prepare),
      body: planInput,
      do: async (ctx, { body }) => {
        await enterPlan(ctx, body);
        return { to: PLANS, say: words.in(ctx.lang).planSaved };
      },
    }),
    resource: act({
      access: holds(permissions.prepare),
      body: resourceInput,
      do: async (ctx, { body }) => {
        const id = await enterResource(ctx, body);
        return { to: PLANS, created: true, data: { id }, say: words.in(ctx.lang).resourceSaved };
      },
    }),
  },
});

function showBase(base: Base, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.plans,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.plans} back={{ href: DESK, text: w.title }} />
        <div class={base.mayPrepare ? 'duo' : ''}>
          <section class="stack tight">
            {base.plans.length === 0 && <p class="dim">{w.planNone}</p>}
            {base.plans.map((plan) => (
              <PlanCard plan={plan} page={page} />
            ))}
            <Card title={w.resources} tight>
              <Table
                rows={[...base.resources]}
                rowKey={({ id }) => id}
                columns={columnsFor(page)}
                empty={w.resourceNone}
              />
              <Pager {...linkPages(PLANS, page.query, base.next)} />
            </Card>
          </section>
          {base.mayPrepare && (
            <section class="stack tight">
              <PlanForm page={page} />
              <ResourceForm page={page} />
            </section>
          )}
        </div>
      </>
    ),
  };
}

function PlanCard({ plan, page }: { plan: Base['plans'][number]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card
      title={<span lang="zh-CN">{plan.name}</span>}
      aside={`${say(page.lang, nameOf(CLASSES, plan.sort))} · ${nameIn(page.lang, plan.organ)}`}
      tight
    >
      {RESPONSES.map((response) => {
        const level = plan.responses[response.value];
        return (
          level && (
            <details>
              <summary>
                {say(page.lang, response)} · {w.minutesOf(level.minutes)}
              </summary>
              <List
                small
                items={level.tasks.map(({ organ, task }) => ({
                  text: nameIn(page.lang, { name: organ.name, nameEn: organ.nameEn ?? null }),
                  note: <span lang="zh-CN">{task}</span>,
                }))}
              />
            </details>
          )
        );
      })}
    </Card>
  );
}

function columnsFor(page: Page): Column<Base['resources'][number]>[] {
  const w = words.in(page.lang);
  const chinese = (text: string) => <span lang="zh-CN">{text}</span>;
  return [
    { head: w.resourceName, rowHead: true, cell: ({ name }) => chinese(name) },
    { head: w.resourceSort, cell: ({ sort }) => say(page.lang, nameOf(RESOURCE_SORTS, sort)) },
    { head: w.amount, cell: ({ amount }) => chinese(amount) },
    { head: w.place, cell: ({ place, organ }) => chinese(`${place}（${organ.name}）`), opt: true },
    {
      head: w.contact,
      cell: ({ contact, phone }) => (
        <>
          {chinese(contact)} <a href={`tel:${phone}`}>{phone}</a>
        </>
      ),
    },
  ];
}
