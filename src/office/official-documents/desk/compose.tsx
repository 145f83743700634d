// `/desk/official-documents/compose`: a new document is written down; it is saved as far as it goes.
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { addressOf, COMPOSE, DESK, draftInput, permissions } from '../contract.ts';
import { beginDraft } from '../service/compose.ts';
import { listMarksOf } from '../store/marks.ts';
import { words } from '../words.ts';
import { DraftForm } from './form.tsx';

interface Compose {
  readonly marks: readonly string[];
}

export const composeDesk = resource({
  name: 'desk-official-document-new',
  path: COMPOSE,
  face: 'bench',
  access: holds(permissions.draft),
  load: async ({ db, actor }): Promise<Compose> => ({
    marks: actor.unit ? await listMarksOf(db, [actor.unit.id]) : [],
  }),
  view: showCompose,
  acts: {
    '': act({
      access: holds(permissions.draft),
      body: draftInput,
      do: async (ctx, { body }) => {
        const id = await beginDraft(ctx, body);
        return { to: addressOf(id), created: true, say: words.in(ctx.lang).saved, data: { id } };
      },
    }),
  },
});

function showCompose({ marks }: Compose, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.compose,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.compose} back={{ href: DESK, text: w.back }} />
        <DraftForm act="" action={COMPOSE} title={w.compose} organ={page.actor.unit?.name} marks={marks} page={page} />
      </>
    ),
  };
}
