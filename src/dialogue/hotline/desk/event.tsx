// `/desk/hotline/events/:event`: the orders of one event, and the organ that is to put the cause right.

import { notFound } from '#platform/errors.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { isId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { causeInput, DESK, EVENTS, permissions } from '../contract.ts';
import { noticeKind } from '../rules/notice.ts';
import { serveCause } from '../service/events.ts';
import { type EventRow, findEvent, type GatheredOrder, listOrders } from '../store/events.ts';
import { words } from '../words.ts';
import { eventParams, orderLine } from './events.tsx';

/** The name of the subject in access declarations. */
export const EVENT = 'hotline-event';
const MOST_ORDERS = 100;

export const findEventSubject: FindSubject = async ({ db }, { event }) => {
  const found = typeof event === 'string' && isId(event) ? await findEvent(db, event) : undefined;
  return found && { paths: [found.centrePath], owners: [], codeInHand: false };
};

interface One {
  readonly event: EventRow;
  readonly orders: readonly GatheredOrder[];
}

export const eventPage = resource({
  name: 'desk-hotline-event',
  path: `${EVENTS}/:event`,
  face: 'bench',
  access: over(EVENT, permissions.take),
  params: eventParams,
  load: async ({ db }: Context, { params }): Promise<One> => {
    const event = await findEvent(db, params.event);
    if (!event) throw notFound();
    return { event, orders: await listOrders(db, { eventId: event.id, limit: MOST_ORDERS }) };
  },
  view: showEvent,
  acts: {
    cause: act({
      access: over(EVENT, permissions.take),
      params: eventParams,
      body: causeInput,
      do: async (ctx, { params, body }) => {
        const id = await serveCause(ctx, params.event, body);
        return { to: `/desk/cases/${id}`, created: true, say: words.in(ctx.lang).causeServed, data: { id } };
      },
    }),
  },
});

function showEvent({ event, orders }: One, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: event.name,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead
          title={event.name}
          beside={<span class="dim sm">{w.ofEvent({ orders: event.orders, open: event.open })}</span>}
        >
          <LinkButton href={EVENTS}>{w.events}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.ordersOfEvent}>
            <List items={orders.map((one) => orderLine(one, page))} />
          </Card>
          <div class="stack">
            <Card title={say(lang, noticeKind)}>
              <p class="dim sm">{w.gatheredBy({ name: event.gatheredBy, on: localDate(event.gatheredAt) })}</p>
              {event.noticeId ? (
                <a href={`/desk/cases/${event.noticeId}`}>{w.seeNotice}</a>
              ) : (
                <CauseForm event={event} page={page} />
              )}
            </Card>
          </div>
        </div>
      </>
    ),
  };
}

function CauseForm({ event, page }: { event: EventRow; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'cause', w.causeFields);
  return (
    <Form action={`${EVENTS}/${event.id}/acts/cause`} rhythm="tight" label={w.serveCause}>
      <ErrorSummary errors={form.summary} />
      <PickField {...form.field('organ')} src="/pick/organs" writes="text" maxlength={100} />
      <TextArea {...form.field('cause')} hint={w.causeHint} rows={4} maxlength={1000} />
      <div class="row">
        <Button>{w.serveCause}</Button>
      </div>
    </Form>
  );
}
