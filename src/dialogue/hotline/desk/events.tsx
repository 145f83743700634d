// `/desk/hotline/events`: what many call about all at once, gathered into one event; the cause they share is put right by an organ.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { DESK, EVENTS, gatherInput, permissions } from '../contract.ts';
import { findTopics, type Topic, WINDOW } from '../rules/topics.ts';
import { gatherEvent } from '../service/events.ts';
import { type EventRow, type GatheredOrder, listEvents, listOrders, listVoices } from '../store/events.ts';
import { words } from '../words.ts';

const YEAR_MS = 365 * DAY_MS;
/** Enough for a year of a city; the page looks at no more. */
const MOST_VOICES = 4000;
const MOST_EVENTS = 30;

interface Board {
  readonly topics: readonly (Topic & { readonly orders: readonly GatheredOrder[] })[];
  readonly events: readonly EventRow[];
}

export const eventsPage = resource({
  name: 'desk-hotline-events',
  path: EVENTS,
  face: 'bench',
  access: holds(permissions.take),
  load: loadBoard,
  view: showBoard,
  acts: {
    '': act({
      access: holds(permissions.take),
      body: gatherInput,
      do: async (ctx, { body }) => {
        const id = await gatherEvent(ctx, body);
        return { to: `${EVENTS}/${id}`, created: true, say: words.in(ctx.lang).gathered, data: { id } };
      },
    }),
  },
});

async function loadBoard({ db, actor, now }: Context): Promise<Board> {
  const [voices, events] = await Promise.all([
    listVoices(db, new Date(now.getTime() - YEAR_MS), MOST_VOICES),
    listEvents(db, actor.scopes(permissions.take), MOST_EVENTS),
  ]);
  // Of a city that begins, three voices are many.
  const topics = findTopics(voices, now, { ...WINDOW, fewest: voices.length < 200 ? 2 : WINDOW.fewest });
  const orders = await listOrders(db, { ids: topics.flatMap(({ ids }) => ids), limit: MOST_VOICES });
  const byId = new Map(orders.map((order) => [order.id, order]));
  const told = topics.map((topic) => ({ ...topic, orders: topic.ids.flatMap((id) => byId.get(id) ?? []) }));
  return { topics: told, events };
}

function showBoard({ topics, events }: Board, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.events,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.events} beside={<span class="dim sm">{w.eventsLead({ days: WINDOW.days })}</span>}>
          <LinkButton href={DESK}>{w.title}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            {topics.length === 0 && (
              <Card>
                <p class="dim">{w.noTopics}</p>
              </Card>
            )}
            {topics.map((topic) => (
              <TopicCard topic={topic} page={page} />
            ))}
          </div>
          <Card title={w.gatheredEvents}>
            {events.length === 0 ? (
              <p class="dim">{w.noEvents}</p>
            ) : (
              <List
                items={events.map((one) => ({
                  href: `${EVENTS}/${one.id}`,
                  text: <span lang="zh-CN">{one.name}</span>,
                  note: w.ofEvent({ orders: one.orders, open: one.open }),
                  end: localDate(one.gatheredAt),
                }))}
              />
            )}
          </Card>
        </div>
      </>
    ),
  };
}

function TopicCard({ topic, page }: { topic: Board['topics'][number]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { phrase, also, orders, before, times } = topic;
  return (
    <Card title={<span lang="zh-CN">{phrase}</span>} aside={w.why({ count: orders.length, before, times })}>
      {also.length > 0 && (
        <p class="dim sm">
          {w.also} <span lang="zh-CN">{also.join('、')}</span>
        </p>
      )}
      <List items={orders.slice(0, 8).map((one) => orderLine(one, page))} />
      <Form action={EVENTS} rhythm="row" label={w.gather}>
        <input type="hidden" name="name" value={phrase} />
        {orders.map(({ id }) => (
          <input type="hidden" name="orders" value={id} />
        ))}
        <Button>{w.gather}</Button>
      </Form>
    </Card>
  );
}

export const orderLine = (one: GatheredOrder, { lang }: Page) => ({
  href: `/desk/cases/${one.id}`,
  text: sayTitle(lang, one),
  note: lang === 'en' ? (one.organEn ?? one.organ) : one.organ,
  end: localDate(one.at),
});

export const eventParams = z.object({ event: z.uuid() });
