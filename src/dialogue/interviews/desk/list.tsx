// `/desk/interviews`: the interviews of one’s organs, and announcing another.
import { organIn, showAnnounced } from '#kernel/cases/view/announced.tsx';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localSpan } from '#platform/time.ts';
import type { Column } from '#ui/parts/table.tsx';
import { announceInput, DESK, type Interview, permissions } from '../contract.ts';
import { StateTag } from '../pages/list.tsx';
import { announce } from '../service.ts';
import { listOwn } from '../store.ts';
import { words } from '../words.ts';
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
  const columns: Column<Interview>[] = [
    { head: w.when, cell: localSpan },
    { head: w.organ, opt: true, cell: (one) => <small>{organIn(page, one)}</small> },
    { head: w.state, cell: (one) => <StateTag interview={one} page={page} /> },
  ];
  const said = { title: w.desk, name: w.name, none: w.none };
  return showAnnounced({ address: DESK, said, rows: interviews, columns, form: <AnnounceForm page={page} /> }, page);
}
