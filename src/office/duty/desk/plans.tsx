// `/desk/duty/plans`: plans of holidays in one’s organ and those beneath it, a new one, and their publication.
import { z } from 'zod';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds, over } from '#platform/http/access.ts';
import { type Context, mayAtWork } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, MONTH, PLAN, PLANS, type Plan, permissions, planInput, signInput } from '../contract.ts';
import { enterPlan, publishPlan } from '../service/roster.ts';
import { listPlans } from '../store/sheets.ts';
import { words } from '../words.ts';
import { ActBox } from './parts.tsx';

/** Plans that were over before this are looked up in the roster of their month. */
const PAST_DAYS = 60;
const MOST_LISTED = 100;

async function loadPlans({ db, actor, now }: Context) {
  const since = addDays(localDate(now), -PAST_DAYS);
  const plans = await listPlans(db, actor.scopes(permissions.see), { since, limit: MOST_LISTED });
  return { plans, mayPlan: mayAtWork(actor, permissions.plan) };
}
type Plans = Awaited<ReturnType<typeof loadPlans>>;

export const plansPage = resource({
  name: 'desk-duty-plans',
  path: PLANS,
  face: 'bench',
  access: holds(permissions.see),
  load: loadPlans,
  view: showPlans,
  acts: {
    add: act({
      access: holds(permissions.plan),
      body: planInput,
      do: async (ctx, { body }) => {
        const id = await enterPlan(ctx, body);
        return { to: PLANS, created: true, data: { id }, say: words.in(ctx.lang).planAdded };
      },
    }),
  },
});

export const planPage = resource({
  name: 'desk-duty-plan',
  path: `${PLANS}/:plan`,
  face: 'bench',
  access: over(PLAN, permissions.see),
  params: z.object({ plan: z.uuid() }),
  load: loadPlans,
  view: showPlans,
  acts: {
    publish: act({
      access: over(PLAN, permissions.plan),
      params: z.object({ plan: z.uuid() }),
      body: signInput,
      do: async (ctx, { params }) => {
        await publishPlan(ctx, params.plan);
        return { to: PLANS, say: words.in(ctx.lang).planPublished };
      },
    }),
  },
});

function showPlans({ plans, mayPlan }: Plans, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', { name: w.planName, from: w.from, to: w.to });
  return {
    title: w.plans,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.plans} back={{ href: DESK, text: w.title }} />
        <ErrorSummary errors={describeForm(page, 'publish', {}).summary} />
        <div class={mayPlan ? 'duo' : ''}>
          <Card flush>
            <Table rows={[...plans]} rowKey={({ id }) => id} columns={columnsFor(page)} empty={w.planNone} />
          </Card>
          {mayPlan && (
            <Card title={w.planAdd}>
              <ActBox action={`${PLANS}/acts/add`} label={w.planAdd} form={form}>
                <TextField {...form.field('name')} hint={w.planNameHint} width="medium" maxlength={40} />
                <DateField {...form.field('from')} />
                <DateField {...form.field('to')} />
              </ActBox>
              <p class="sm dim">{w.publishLead}</p>
            </Card>
          )}
        </div>
      </>
    ),
  };
}

function columnsFor(page: Page): Column<Plan>[] {
  const w = words.in(page.lang);
  return [
    { head: w.planName, rowHead: true, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
    { head: w.organ, cell: ({ organ }) => nameIn(page.lang, organ), cut: true },
    { head: w.planSpan, cell: ({ from, to }) => `${from}–${to.slice(5)}` },
    {
      head: w.state,
      cell: ({ publishedAt, publishedBy }) =>
        publishedAt ? (
          <small>{w.publishedBy({ by: publishedBy ?? '', at: localDayMinute(publishedAt) })}</small>
        ) : (
          <Tag state="near">{w.draft}</Tag>
        ),
    },
    {
      head: w.roster,
      cell: (plan) => (
        <div class="row">
          <a href={`${MONTH}?organ=${plan.organ.code}&month=${plan.from.slice(0, 7)}`}>{w.roster}</a>
          {!plan.publishedAt && page.actor.unit?.id === plan.organId && (
            <Form action={`${PLANS}/${plan.id}/acts/publish`} rhythm="row" label={w.publish}>
              <Button plain>{w.publish}</Button>
            </Form>
          )}
        </div>
      ),
    },
  ];
}
