// Beside a restricted request on the desk: who opened it. Opening it is itself put down.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import type { Context } from '#platform/http/context.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { KIND, type RequestData } from '../contract.ts';
import { listViews, noteView, type RequestView } from '../store.ts';
import { words } from '../words.ts';

const MOST_SHOWN = 20;

export const viewsPanel: CasePanel = {
  name: 'request-views',
  order: 90,
  load: async ({ runtime, db, actor, now }: Context, file: CaseFile): Promise<readonly RequestView[] | null> => {
    if (file.kind !== KIND || !(file.data as unknown as RequestData).sensitive || actor.id === null) return null;
    const views = await listViews(db, file.id, MOST_SHOWN);
    await noteView(runtime.db, file.id, { id: actor.id, name: actor.name }, now);
    return views;
  },
  view: (views: readonly RequestView[], { lang }) => {
    const w = words.in(lang).views;
    return (
      <Card title={w.title}>
        <p class="sm dim">{w.note}</p>
        {views.length === 0 ? (
          <p class="dim">{w.none}</p>
        ) : (
          <List small items={views.map(({ at, name }) => ({ text: name, note: shortMoment(lang, at) }))} />
        )}
      </Card>
    );
  },
};
