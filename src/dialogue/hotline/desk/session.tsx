// `/desk/hotline/sessions/:session`: what was asked in it, each followed to its order; its record; or why it is not held.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { over } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { isId } from '#platform/ids.ts';
import { localSpan } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, permissions, SESSION, SESSION_DESK, SESSIONS } from '../contract.ts';
import { StateTag } from '../pages/sessions.tsx';
import { cancelInput, itemInput, recordInput, stateOf } from '../rules/sessions.ts';
import { addItem, cancelSession, recordSession } from '../service/sessions.ts';
import { findSession, listItems, type Session, type SessionItem } from '../store/sessions.ts';
import { words } from '../words/sessions.ts';

const MOST_ITEMS = 300;
const params = z.object({ session: z.uuid() });
const may = over(SESSION, permissions.take);

export const findSessionSubject: FindSubject = async ({ db }, { session }) => {
  const found = typeof session === 'string' && isId(session) ? await findSession(db, session) : undefined;
  return found && { paths: [found.centrePath], owners: [], codeInHand: false };
};

interface One {
  readonly session: Session;
  readonly items: readonly SessionItem[];
}

export const sessionDesk = resource({
  name: 'desk-hotline-session',
  path: `${SESSION_DESK}/:session`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db }, { params: { session: id } }): Promise<One> => {
    const session = await findSession(db, id);
    if (!session) throw notFound();
    return { session, items: await listItems(db, id, MOST_ITEMS) };
  },
  view: showOne,
  acts: {
    add: act({
      access: may,
      params,
      body: itemInput,
      do: async (ctx, { params: { session }, body }) => {
        await addItem(ctx, session, body);
        return { to: `${SESSION_DESK}/${session}`, created: true, say: words.in(ctx.lang).added };
      },
    }),
    record: act({
      access: may,
      params,
      body: recordInput,
      do: async (ctx, { params: { session }, body }) => {
        await recordSession(ctx, session, body.record);
        return { to: `${SESSION_DESK}/${session}`, say: words.in(ctx.lang).written };
      },
    }),
    cancel: act({
      access: may,
      params,
      body: cancelInput,
      do: async (ctx, { params: { session }, body }) => {
        await cancelSession(ctx, session, body.reason);
        return { to: `${SESSION_DESK}/${session}`, say: words.in(ctx.lang).cancelledNow };
      },
    }),
  },
});

function showOne({ session, items }: One, page: Page): PageView {
  const w = words.in(page.lang);
  const state = stateOf(session, page.now);
  return {
    title: session.topic,
    current: SESSION_DESK,
    body: (
      <>
        <BenchHead
          title={session.topic}
          beside={
            <span class="dim sm">
              <StateTag times={session} page={page} /> {localSpan(session)} · {session.guest} · {w.taken(session)}
            </span>
          }
        >
          <LinkButton href={`${SESSIONS}/${session.id}`}>{w.title}</LinkButton>
          <LinkButton href={DESK}>{w.takeOrder}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.items}>
            <List empty={w.noItems} items={items.map((one) => lineOf(one, page))} />
          </Card>
          <div class="stack">
            {(state === 'live' || state === 'over') && <AddForm session={session} page={page} />}
            {(state === 'live' || state === 'over') && <RecordForm session={session} page={page} />}
            {state === 'announced' && <CancelForm session={session} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}

function lineOf({ asked, caseId, answer, phase, organ }: SessionItem, page: Page) {
  const w = words.in(page.lang);
  const beside = organ ? w.withOrgan(nameIn(page.lang, organ)) : '';
  return {
    ...(caseId ? { href: `/desk/cases/${caseId}` } : {}),
    text: <span lang="zh-CN">{asked}</span>,
    note: answer ? <span lang="zh-CN">{answer}</span> : beside,
    end: answer ? w.answered : phase === 'closed' ? w.closed : w.open,
  };
}

function AddForm({ session, page }: { session: Session; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', w.itemFields);
  return (
    <Card title={w.add}>
      <Form action={`${SESSION_DESK}/${session.id}/acts/add`} rhythm="tight" label={w.add}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('asked')} hint={w.askedHint} maxlength={60} />
        <TextField
          {...form.field('number')}
          hint={w.numberHint}
          inputmode="numeric"
          maxlength={30}
          width="medium"
          optional
        />
        <TextArea {...form.field('answer')} hint={w.answerHint} rows={2} maxlength={1000} optional />
        <div class="row">
          <Button>{w.add}</Button>
        </div>
      </Form>
    </Card>
  );
}

function RecordForm({ session, page }: { session: Session; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'record', w.recordFields);
  return (
    <Card title={w.record}>
      <Form action={`${SESSION_DESK}/${session.id}/acts/record`} rhythm="tight" label={w.write}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('record', session.record ?? undefined)} rows={5} maxlength={2000} />
        <div class="row">
          <Button>{w.write}</Button>
        </div>
      </Form>
    </Card>
  );
}

function CancelForm({ session, page }: { session: Session; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'cancel', w.cancelFields);
  return (
    <Card title={w.cancel}>
      <Form action={`${SESSION_DESK}/${session.id}/acts/cancel`} rhythm="tight" label={w.cancel}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('reason')} maxlength={200} />
        <div class="row">
          <Button kind="stop">{w.cancel}</Button>
        </div>
      </Form>
    </Card>
  );
}
