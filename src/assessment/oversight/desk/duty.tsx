// `/desk/oversight/:duty`: the checks of one unit, and the form by which one is recorded.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type Check, checkInput, DESK, DUTY, type Duty, permissions, RESULTS, rightInput } from '../contract.ts';
import { Found, fieldIn, StandingTag } from '../pages.tsx';
import { endDuty, notePutRight, recordCheck } from '../service.ts';
import { findDuty, listChecks } from '../store.ts';
import { words } from '../words.ts';

const MOST_CHECKS = 60;
const params = z.object({ duty: z.string().max(40) });
const may = over(DUTY, permissions.check);

interface OneDuty {
  readonly duty: Duty;
  readonly checks: readonly Check[];
  readonly mayEnd: boolean;
}

export const deskDuty = resource({
  name: 'desk-oversight-duty',
  path: `${DESK}/:duty`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db, actor, now }, { params: { duty: id } }): Promise<OneDuty> => {
    const duty = await findDuty(db, id, Number(localDate(now).slice(0, 4)));
    if (!duty) throw notFound();
    const mayEnd = duty.endedOn === null && mayReach(actor, permissions.keep, duty.supervisorPath);
    return { duty, checks: await listChecks(db, id, MOST_CHECKS), mayEnd };
  },
  view: showDuty,
  acts: {
    check: act({
      access: may,
      params,
      body: checkInput,
      do: async (ctx, { params: { duty }, body }) => {
        await recordCheck(ctx, duty, body);
        return { to: `${DESK}/${duty}`, say: words.in(ctx.lang).recorded };
      },
    }),
    right: act({
      access: may,
      params,
      body: rightInput,
      do: async (ctx, { params: { duty }, body }) => {
        await notePutRight(ctx, duty, body.check, body.text);
        return { to: `${DESK}/${duty}`, say: words.in(ctx.lang).rightDone };
      },
    }),
    end: act({
      access: over(DUTY, permissions.keep),
      params,
      body: z.object({}),
      do: async (ctx, { params: { duty } }) => {
        await endDuty(ctx, duty);
        return { to: `${DESK}/${duty}`, say: words.in(ctx.lang).endDone };
      },
    }),
  },
});

function showDuty({ duty, checks, mayEnd }: OneDuty, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = nameIn(lang, duty.unit);
  const open = checks.find(({ result, putRightOn }) => result === 'unsound' && !putRightOn);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.title }}
          beside={<StandingTag check={duty.last} page={page} />}
        />
        <div class="duo">
          <Card title={w.checks}>
            <Table<Check>
              rows={[...checks]}
              rowKey={({ id }) => id}
              empty={w.noChecks}
              columns={[
                { head: w.on, rowHead: true, cell: ({ checkedOn }) => checkedOn },
                { head: w.result, cell: (check) => <StandingTag check={check} page={page} /> },
                { head: w.found, cell: (check) => <Found check={check} page={page} /> },
              ]}
            />
          </Card>
          <div class="stack">
            <Card>
              <Facts
                items={[
                  [w.supervisor, nameIn(lang, duty.supervisor)],
                  [w.field, fieldIn(page, duty.field)],
                  [w.began, duty.beganOn],
                  ...(duty.endedOn ? [[w.endedOn, duty.endedOn] as [string, string]] : []),
                ]}
                small
              />
            </Card>
            {open && <RightForm duty={duty} check={open} page={page} />}
            {!duty.endedOn && <CheckForm duty={duty} page={page} />}
            {mayEnd && <EndForm duty={duty} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}

function CheckForm({ duty, page }: { duty: Duty; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'check', { on: w.on, result: w.result, found: w.found, due: w.due });
  return (
    <Card title={w.check}>
      <p class="sm dim">{w.checkLead}</p>
      <Form action={`${DESK}/${duty.id}/acts/check`} rhythm="tight" label={w.check}>
        <ErrorSummary errors={form.summary} />
        <DateField {...form.field('on', localDate(page.now))} />
        <Select
          {...form.field('result')}
          options={RESULTS.map((result) => ({ value: result, text: w.results[result] }))}
        />
        <TextArea {...form.field('found')} rows={3} />
        <DateField {...form.field('due')} hint={w.dueHint} optional />
        <div class="row">
          <Button>{w.check}</Button>
        </div>
      </Form>
    </Card>
  );
}

function RightForm({ duty, check, page }: { duty: Duty; check: Check; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'right', { text: w.rightText });
  return (
    <Card title={w.right}>
      <p class="sm dim">
        {check.checkedOn} · {check.found}
      </p>
      <Form action={`${DESK}/${duty.id}/acts/right`} rhythm="tight" label={w.right} hidden={{ check: check.id }}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('text')} rows={2} />
        <div class="row">
          <Button>{w.right}</Button>
        </div>
      </Form>
    </Card>
  );
}

function EndForm({ duty, page }: { duty: Duty; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.end}>
      <p class="sm dim">{w.endLead}</p>
      <Form action={`${DESK}/${duty.id}/acts/end`} rhythm="row" label={w.end}>
        <Button kind="stop">{w.end}</Button>
      </Form>
    </Card>
  );
}
