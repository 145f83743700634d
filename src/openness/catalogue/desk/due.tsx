// `/desk/catalogue/:due`: one thing that must be published: by when and why; draft it, answer it, or say that there is nothing.

import { z } from 'zod';
import { cite } from '#kernel/cases/laws/cite.ts';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { answerInput, DESK, DUE, noneInput, permissions } from '../contract.ts';
import { findItem, INTERPRETATION } from '../rules/items.ts';
import { nameDue } from '../rules/naming.ts';
import { answerDue, beginAnswer, excuseDue } from '../service/settle.ts';
import { type Published, published } from '../sources.ts';
import { type Due, findDue } from '../store/dues.ts';
import { words } from '../words.ts';
import { DueName } from './due-name.tsx';

const params = z.object({ due: z.uuid() });

interface Sheet {
  readonly due: Due;
  readonly answer: Published | null;
  readonly interpretationDays: number;
  readonly mayAnswer: boolean;
}

const addressOf = (id: string) => `${DESK}/${id}`;

export const deskDue = resource({
  name: 'desk-catalogue-due',
  path: `${DESK}/:due`,
  face: 'bench',
  access: over(DUE, permissions.see),
  params,
  load: (ctx, input) => loadDue(ctx, input.params.due),
  view: showDue,
  acts: {
    write: act({
      access: over(DUE, permissions.answer),
      params,
      body: z.object({}),
      do: async (ctx, { params: { due } }) => ({ to: await beginAnswer(ctx, due), created: true }),
    }),
    answer: act({
      access: over(DUE, permissions.answer),
      params,
      body: answerInput,
      do: async (ctx, { params: { due }, body }) => {
        await answerDue(ctx, due, body.code);
        return { to: addressOf(due), say: words.in(ctx.lang).answered };
      },
    }),
    none: act({
      access: over(DUE, permissions.answer),
      params,
      body: noneInput,
      do: async (ctx, { params: { due }, body }) => {
        await excuseDue(ctx, due, body.reason);
        return { to: addressOf(due), say: words.in(ctx.lang).excusedDone };
      },
    }),
  },
});

async function loadDue({ db, actor, now }: Context, id: string): Promise<Sheet> {
  const due = await findDue(db, id);
  if (!due) throw notFound();
  const answer = due.doneCode ? await published().find(db, due.doneCode, now) : undefined;
  const { interpretationDays } = await readOpennessSettings(db);
  const mayAnswer = due.doneAt === null && mayReach(actor, permissions.answer, due.organPath);
  return { due, answer: answer ?? null, interpretationDays, mayAnswer };
}

function showDue({ due, answer, interpretationDays, mayAnswer }: Sheet, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = nameDue(due)[lang === 'en' ? 'en' : 'zh'];
  const local = due.item === INTERPRETATION ? w.interpretationLocal(interpretationDays) : w.cycleLocal;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={<DueName {...{ due, lang }} />} back={{ href: DESK, text: w.back }} />
        <div class="duo">
          <Card>
            <Facts
              items={[
                [w.organ, nameIn(lang, { name: due.organName, nameEn: due.organNameEn })],
                [w.formedOn, due.formedOn],
                [w.dueOn, sayMoment(lang, due.dueAt)],
                [w.state, <State due={due} answer={answer} page={page} />],
                [w.basis, cite(lang, findItem(due.item)?.basis ?? w.local)],
              ]}
            />
            <p class="sm dim">
              {due.item === INTERPRETATION ? null : w.article26} {local}
            </p>
            {due.caseId && <a href={`/desk/cases/${due.caseId}`}>{w.reminder}</a>}
          </Card>
          {mayAnswer && <Answers id={due.id} page={page} />}
        </div>
      </>
    ),
  };
}

function State({ due, answer, page }: Pick<Sheet, 'due' | 'answer'> & { page: Page }) {
  const w = words.in(page.lang);
  if (due.noneReason) {
    return (
      <>
        {w.noneOfIt}: <span lang="zh-CN">{due.noneReason}</span>
      </>
    );
  }
  if (due.doneAt === null) return <span>{due.dueAt < page.now ? w.states.late : w.states.due}</span>;
  return (
    <>
      {due.doneAt > due.dueAt ? w.afterTime : w.onTime} {answer && <a href={answer.href}>{answer.title}</a>}
    </>
  );
}

/** Three ways to settle it. */
function Answers({ id, page }: { id: string; page: Page }) {
  const w = words.in(page.lang);
  const answer = describeForm(page, 'answer', { code: w.code });
  const none = describeForm(page, 'none', { reason: w.reason });
  const acts = `${addressOf(id)}/acts`;
  return (
    <div class="stack">
      <Card title={w.write}>
        <p class="sm dim">{w.writeLead}</p>
        <Form action={`${acts}/write`} rhythm="tight" label={w.write}>
          <div class="row">
            <Button kind="go">{w.write}</Button>
          </div>
        </Form>
      </Card>
      <Card title={w.answer}>
        <p class="sm dim">{w.answerLead}</p>
        <Form action={`${acts}/answer`} rhythm="tight" label={w.answer}>
          <ErrorSummary errors={answer.summary} />
          <TextField {...answer.field('code')} maxlength={60} />
          <div class="row">
            <Button>{w.answer}</Button>
          </div>
        </Form>
      </Card>
      <Card title={w.excuse}>
        <p class="sm dim">{w.excuseLead}</p>
        <Form action={`${acts}/none`} rhythm="tight" label={w.excuse}>
          <ErrorSummary errors={none.summary} />
          <TextField {...none.field('reason')} maxlength={200} />
          <div class="row">
            <Button kind="bare">{w.excuse}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
