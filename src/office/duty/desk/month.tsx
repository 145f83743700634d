// `/desk/duty/month`: a month of one organ, with what is empty in it, and the form that enters a roster.
import { z } from 'zod';
import { addDays, dayOfDate } from '#kernel/calendar/rules/days.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, MONTH, PLANS, permissions, rosterInput, type Shift, SLOTS } from '../contract.ts';
import { loadMonth, type Month, type MonthDay, nextMonth } from '../service/read.ts';
import { enterRoster } from '../service/roster.ts';
import { words } from '../words.ts';
import { ActBox, ShiftCell } from './parts.tsx';

const query = z.object({
  organ: z.string().max(40).optional(),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
});

export const monthPage = resource({
  name: 'desk-duty-month',
  path: MONTH,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: (ctx, input) => loadMonth(ctx, input.query.organ, input.query.month),
  view: showMonth,
  acts: {
    enter: act({
      access: holds(permissions.plan),
      body: rosterInput,
      do: async (ctx, { body }) => {
        await enterRoster(ctx, body);
        return { to: `${MONTH}?month=${body.from.slice(0, 7)}`, say: words.in(ctx.lang).entered };
      },
    }),
  },
});

function showMonth(month: Month, page: Page): PageView {
  const w = words.in(page.lang);
  const title = `${w.month} · ${nameIn(page.lang, month.organ)}`;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.title }}>
          <Months month={month} page={page} />
        </BenchHead>
        <div class={month.mayPlan ? 'duo' : ''}>
          <section class="stack tight">
            {month.plans.map((plan) => (
              <p class="sm">
                <a href={PLANS}>{w.planOn(plan.name)}</a> {plan.from.slice(5)}–{plan.to.slice(5)}{' '}
                <Tag state={plan.publishedAt ? 'ok' : 'near'}>{plan.publishedAt ? w.published : w.draft}</Tag>
              </p>
            ))}
            <Card flush>
              <Table rows={[...month.days]} rowKey={({ on }) => on} columns={columnsFor(month, page)} frame={w.frame} />
            </Card>
          </section>
          {month.mayPlan && (
            <Card title={w.enter}>
              <RosterForm page={page} />
            </Card>
          )}
        </div>
      </>
    ),
  };
}

function Months({ month: { month, organ, today }, page }: { month: Month; page: Page }) {
  const w = words.in(page.lang);
  const first = `${month}-01`;
  const linkTo = (day: string) => `${MONTH}?${new URLSearchParams({ organ: organ.code, month: day.slice(0, 7) })}`;
  return (
    <nav class="row" aria-label={w.month}>
      <a href={linkTo(addDays(first, -1))}>‹ {w.previous}</a>
      <a href={linkTo(today)}>{w.thisMonth}</a>
      <a href={linkTo(nextMonth(first))}>{w.next} ›</a>
    </nav>
  );
}

function columnsFor(month: Month, page: Page): Column<MonthDay>[] {
  const w = words.in(page.lang);
  const isEmpty = (on: string, slot: string) => month.empty.some((one) => one.on === on && one.slot === slot);
  const cell = (on: string, slot: string, shift: Shift | null) =>
    shift ? (
      <ShiftCell shift={shift} page={page} />
    ) : isEmpty(on, slot) ? (
      <Tag state="near">{w.gap}</Tag>
    ) : (
      <span class="dim">–</span>
    );
  return [
    {
      head: w.day,
      rowHead: true,
      cell: ({ on }) => {
        const text = `${on.slice(5)} ${w.weekdays[(dayOfDate(on) + 4) % 7]}`;
        return on === month.today ? <b aria-current="date">{text}</b> : text;
      },
    },
    ...SLOTS.map(
      (slot): Column<MonthDay> => ({
        head: say(page.lang, slot),
        cell: (day) => cell(day.on, slot.value, day[slot.value]),
      }),
    ),
  ];
}

function RosterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { from, to, slot, leader, staff, driver, dutyPhone: phone } = w;
  const form = describeForm(page, 'enter', { from, to, slot, leader, staff, driver, phone });
  const slots = [...SLOTS.map((one) => ({ value: one.value, text: say(page.lang, one) }))];
  return (
    <>
      <p class="sm dim">{w.enterLead}</p>
      <ActBox action={`${MONTH}/acts/enter`} label={w.enter} form={form}>
        <div class="row">
          <DateField {...form.field('from')} />
          <DateField {...form.field('to')} />
        </div>
        <Select {...form.field('slot')} options={[...slots, { value: 'both', text: w.both }]} />
        <TextField {...form.field('leader')} width="medium" maxlength={60} />
        <TextField {...form.field('staff')} hint={w.staffHint} maxlength={400} />
        <TextField {...form.field('driver')} width="medium" maxlength={60} optional />
        <TextField {...form.field('phone')} hint={w.dutyPhoneHint} width="medium" maxlength={30} optional />
      </ActBox>
    </>
  );
}
