// `/desk/supervision`: the board, and the stream that keeps it fresh.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Live } from '#ui/parts/enhance.tsx';
import { permissions } from '../contract.ts';
import { type BoardEvent, listEvents, narrowReach, readBoard } from '../service/board.ts';
import { unitName } from '../view/names.ts';
import { streamBoard } from '../view/stream.tsx';
import { boardWords } from '../words/board.ts';
import { BoardBody, type BoardData, type BoardQuery, boardQuery } from './board-body.tsx';

export const boardPage = resource({
  name: 'desk-supervision',
  path: '/desk/supervision',
  face: 'bench',
  access: holds(permissions.read),
  query: boardQuery,
  load: async (ctx, input): Promise<BoardData> => ({
    asked: input.query,
    board: await readBoard(ctx.db, { ...input.query, scopes: scopesOf(ctx), now: ctx.now }),
    events: await readEvents(ctx, input.query),
  }),
  view: showBoard,
});

const scopesOf = (ctx: Context) => ctx.actor.scopes(permissions.read);

async function readEvents(ctx: Context, asked: BoardQuery): Promise<BoardEvent[]> {
  const { scopes } = await narrowReach(ctx.db, scopesOf(ctx), asked.organ);
  return listEvents(ctx.db, scopes);
}

export const boardStream = resource({
  name: 'desk-supervision-live',
  path: '/desk/supervision/live',
  face: 'bench',
  access: holds(permissions.read),
  // Without `follow` one event and the end: for programs that would rather ask again.
  query: boardQuery.extend({ follow: z.literal('yes').optional() }),
  load: async (ctx, { query: { follow, ...asked } }) =>
    streamBoard(ctx, {
      once: follow === undefined,
      read: (now) => readBoard(ctx.db, { ...asked, scopes: scopesOf(ctx), now }),
      render: async (board) => {
        const events = await readEvents(ctx, asked);
        return <BoardBody data={{ asked, board, events }} lang={ctx.lang} />;
      },
    }),
});

function showBoard(data: BoardData, page: Page): PageView {
  const w = boardWords.in(page.lang);
  const live = new URLSearchParams({ ...data.asked, follow: 'yes' });
  const organ = data.board.organ;
  return {
    title: w.title,
    current: '/desk/supervision',
    islands: ['x-live'],
    body: (
      <>
        <BenchHead
          title={organ ? w.titleOf(unitName(organ, page.lang)) : w.title}
          {...(organ ? { back: { href: '/desk/supervision', text: w.whole } } : {})}
        >
          <LinkButton href="/desk/supervision/signals">{w.allSignals}</LinkButton>
          <LinkButton href="/supervision/rules">{w.rules}</LinkButton>
          <LinkButton href="/desk/supervision/replay">{w.replay}</LinkButton>
          <LinkButton href="/desk/wall">{w.wall}</LinkButton>
        </BenchHead>
        <Live src={`/desk/supervision/live?${live}`}>
          <BoardBody data={data} lang={page.lang} />
        </Live>
      </>
    ),
  };
}
