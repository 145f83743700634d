// `/desk/wall`: the board for a screen of 1920 by 1080 that nobody touches, kept fresh by a stream.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Live } from '#ui/parts/enhance.tsx';
import { permissions } from '../contract.ts';
import { listCards } from '../pages/cards.tsx';
import { readBoard } from '../service/board.ts';
import { listEvents } from '../service/news.ts';
import { countByDay } from '../store/cases.ts';
import { streamBoard } from '../view/stream.tsx';
import { boardWords } from '../words/board.ts';
import { WallBody, type WallData, type WallView } from './wall-body.tsx';

const scopesOf = (ctx: Context) => ctx.actor.scopes(permissions.read);

async function readWall(ctx: Context, now: Date): Promise<WallData> {
  const scopes = scopesOf(ctx);
  const day = localDate(now);
  const [board, [today]] = await Promise.all([
    readBoard(ctx.db, { scopes, now }),
    countByDay(ctx.db, { scopes, from: day, to: day }),
  ]);
  return {
    board,
    today: today ?? { day, received: 0, accepted: 0, closed: 0 },
  };
}

/** What is shown at once: what just happened, and the cards whose cases are open. */
async function readFresh(ctx: Context, now: Date): Promise<Pick<WallView, 'events' | 'active'>> {
  const scopes = scopesOf(ctx);
  const [events, cards] = await Promise.all([listEvents(ctx.db, scopes), listCards(ctx.db, scopes, now)]);
  return { events, active: cards.filter((card) => card.closedAt === null) };
}

export const wallPage = resource({
  name: 'desk-wall',
  path: '/desk/wall',
  face: 'wall',
  access: holds(permissions.read),
  load: async (ctx): Promise<WallView> => ({
    ...(await readWall(ctx, ctx.now)),
    ...(await readFresh(ctx, ctx.now)),
    now: ctx.now,
  }),
  view: (data, page) => ({
    title: boardWords.in(page.lang).wallMenu,
    islands: ['x-live'],
    body: (
      <Live src="/desk/wall/live?follow=yes">
        <WallBody data={data} lang={page.lang} />
      </Live>
    ),
  }),
});

export const wallStream = resource({
  name: 'desk-wall-live',
  path: '/desk/wall/live',
  face: 'wall',
  access: holds(permissions.read),
  query: z.object({ follow: z.literal('yes').optional() }),
  load: (ctx, { query }) =>
    streamBoard(ctx, {
      once: query.follow === undefined,
      read: (now) => readWall(ctx, now),
      render: async (data, now) => {
        const fresh = await readFresh(ctx, now);
        return <WallBody data={{ ...data, ...fresh, now }} lang={ctx.lang} />;
      },
    }),
});
