// `/desk/emergencies/:id`: the board of one emergency for those who command it, kept fresh by a stream.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import { streamBoard } from '#kernel/supervision/view/stream.tsx';
import { over } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Live } from '#ui/parts/enhance.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, permissions } from '../contract.ts';
import { type Board, loadBoard } from '../service/read.ts';
import { boardWords } from '../words/board.ts';
import { words } from '../words.ts';
import { BoardBody, stateIn } from './board-body.tsx';

const params = z.object({ id: z.uuid() });

export const boardPage = resource({
  name: 'desk-emergency',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(CASE, permissions.read),
  params,
  load: (ctx, input) => loadBoard(ctx, input.params.id),
  view: showBoard,
});

export const boardStream = resource({
  name: 'desk-emergency-live',
  path: `${DESK}/:id/live`,
  face: 'bench',
  access: over(CASE, permissions.read),
  params,
  query: z.object({ follow: z.literal('yes').optional() }),
  load: (ctx, input) =>
    streamBoard(ctx, {
      once: input.query.follow === undefined,
      read: async () => null,
      render: async (_nothing, now) => (
        <BoardBody board={await loadBoard(ctx, input.params.id)} lang={ctx.lang} now={now} />
      ),
    }),
});

function showBoard(board: Board, page: Page): PageView {
  const w = boardWords.in(page.lang);
  const body = <BoardBody board={board} lang={page.lang} now={page.now} />;
  return {
    title: board.title,
    current: DESK,
    islands: board.closed ? [] : ['x-live'],
    body: (
      <>
        <BenchHead
          title={<span lang="zh-CN">{board.title}</span>}
          back={{ href: DESK, text: words.in(page.lang).title }}
          beside={<Tag state={board.closed ? 'ok' : 'on'}>{stateIn(board.state, page.lang)}</Tag>}
        >
          <LinkButton href={`/desk/cases/${board.id}`} kind="go">
            {w.file}
          </LinkButton>
        </BenchHead>
        {board.closed ? body : <Live src={`${DESK}/${board.id}/live?follow=yes`}>{body}</Live>}
      </>
    ),
  };
}
