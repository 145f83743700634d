// `/desk/scores`: rounds, the latest period first.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK } from '../addresses.ts';
import { permissions } from '../contract.ts';
import { listRoundPage, type RoundPage } from '../service/list.ts';
import { RoundState } from '../view/state.tsx';
import { nameRound } from '../view/telling.ts';
import { words } from '../words/scores.ts';

export const roundsPage = resource({
  name: 'desk-scores',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ after: z.string().max(80).optional() }),
  load: (ctx, { query }) => listRoundPage(ctx.db, false, query.after),
  view: showRounds,
});

function showRounds({ rows, next }: RoundPage, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <Card flush>
          {rows.length === 0 ? (
            <Empty title={w.none}>{w.noneHint}</Empty>
          ) : (
            <Table
              rows={[...rows]}
              rowKey={(row) => row.id}
              columns={[
                {
                  head: w.round,
                  rowHead: true,
                  cell: (row) => <a href={`${DESK}/${row.id}`}>{nameRound(lang, row)}</a>,
                },
                { head: w.by, cell: (row) => w.units[row.by] },
                { head: w.state, cell: (row) => <RoundState round={row} now={page.now} lang={lang} /> },
                {
                  head: w.publishedOn,
                  cell: (row) => row.publishedAt && <time>{localDate(row.publishedAt)}</time>,
                  num: true,
                },
              ]}
            />
          )}
          <div class="bar">
            <Pager {...linkPages(DESK, page.query, next)} note={w.more} />
          </div>
        </Card>
      </>
    ),
  };
}
