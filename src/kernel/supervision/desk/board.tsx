// `/desk/supervision`: the board, and the stream that keeps it fresh.
import { z } from 'zod';
import { listKinds } from '#kernel/cases/registry.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Filter, Live } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { LEVELS, permissions } from '../contract.ts';
import { type BoardAsked, readBoard } from '../service/board.ts';
import { readNews } from '../service/news.ts';
import { inTongue, unitName } from '../view/names.ts';
import { streamBoard } from '../view/stream.tsx';
import { boardWords } from '../words/board.ts';
import { signalWords } from '../words/signals.ts';
import { boardStreamAddress } from './addresses.ts';
import { BoardBody, type BoardData, type BoardQuery, boardQuery } from './board-body.tsx';

export const boardPage = resource({
  name: 'desk-supervision',
  path: '/desk/supervision',
  face: 'bench',
  access: holds(permissions.read),
  query: boardQuery,
  load: async (ctx, input): Promise<BoardData> => ({
    asked: input.query,
    board: await readBoard(ctx.db, askedBy(ctx, input.query, ctx.now)),
    ...(await readNews(ctx.db, askedBy(ctx, input.query, ctx.now))),
  }),
  view: showBoard,
});

const askedBy = (ctx: Context, asked: BoardQuery, now: Date): BoardAsked => ({
  ...asked,
  scopes: ctx.actor.scopes(permissions.read),
  now,
});

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
      read: (now) => readBoard(ctx.db, askedBy(ctx, asked, now)),
      render: async (board, now) => {
        const news = await readNews(ctx.db, askedBy(ctx, asked, now));
        return <BoardBody data={{ asked, board, ...news }} lang={ctx.lang} />;
      },
    }),
});

function showBoard(data: BoardData, page: Page): PageView {
  const w = boardWords.in(page.lang);
  const organ = data.board.organ;
  return {
    title: w.title,
    current: '/desk/supervision',
    islands: ['x-live', 'x-filter'],
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
        <Narrow asked={data.asked} page={page} />
        <Live src={boardStreamAddress(data.asked)}>
          <BoardBody data={data} lang={page.lang} />
        </Live>
      </>
    ),
  };
}

/** What the board counts and lists, by kind of case and level. Kinds that are not counted, or may be kept, are none. */
function Narrow({ asked, page }: { asked: BoardQuery; page: Page }) {
  const w = boardWords.in(page.lang);
  const { levels } = signalWords.in(page.lang);
  const { kind, level, ...kept } = asked;
  return (
    <Filter>
      <Form method="get" action="/desk/supervision" rhythm="row" hidden={kept} label={w.filter}>
        <div class="row bar">
          <Select
            id="kind"
            quiet
            label={w.kind}
            empty={w.anyKind}
            value={kind}
            options={listKinds()
              .filter((one) => !one.uncounted && !one.kept)
              .map((one) => ({ value: one.name, text: inTongue(page.lang, one.zh, one.en) }))}
          />
          <Select
            id="level"
            quiet
            label={w.level}
            empty={w.anyLevel}
            value={level}
            options={LEVELS.map((value) => ({ value, text: levels[value] }))}
          />
          <Button>{w.apply}</Button>
        </div>
      </Form>
    </Filter>
  );
}
