// `/desk/interviews`: the interviews of one’s organs, and announcing another.
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { announceInput, DESK, type Interview, permissions } from '../contract.ts';
import { organIn, StateTag, titleIn } from '../pages/list.tsx';
import { announce } from '../service.ts';
import { listOwn } from '../store.ts';
import { saySpan, words } from '../words.ts';
import { AnnounceForm } from './forms.tsx';

const MOST_INTERVIEWS = 100;

export const deskInterviews = resource({
  name: 'desk-interviews',
  path: DESK,
  face: 'bench',
  access: holds(permissions.run),
  load: ({ db, actor }) => listOwn(db, actor.scopes(permissions.run), MOST_INTERVIEWS),
  view: showInterviews,
  acts: {
    '': act({
      access: holds(permissions.run),
      body: announceInput,
      do: async (ctx, { body }) => {
        const id = await announce(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).announced, data: { id } };
      },
    }),
  },
});

function showInterviews(interviews: readonly Interview[], page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.desk,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.desk} />
        <div class="duo">
          <Card flush>
            <Table<Interview>
              rows={[...interviews]}
              rowKey={({ id }) => id}
              empty={w.none}
              columns={[
                { head: w.name, rowHead: true, cell: (one) => <a href={`${DESK}/${one.id}`}>{titleIn(page, one)}</a> },
                { head: w.when, cell: saySpan },
                { head: w.organ, opt: true, cell: (one) => <small>{organIn(page, one)}</small> },
                { head: w.state, cell: (one) => <StateTag interview={one} page={page} /> },
              ]}
            />
          </Card>
          <AnnounceForm page={page} />
        </div>
      </>
    ),
  };
}
