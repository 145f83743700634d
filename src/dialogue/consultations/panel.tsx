// Beside a consultation on the desk: how its comments stand, and the way to them.
import type { CasePanel } from '#kernel/cases/room.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { CONSULTATIONS, type Comments, DESK, KIND } from './contract.ts';
import { countComments } from './store.ts';
import { words } from './words.ts';

interface Heard {
  readonly id: string;
  readonly number: string;
  readonly counts: Comments;
}

export const commentsPanel: CasePanel = {
  name: 'consultation-comments',
  order: 30,
  load: async ({ db }, file): Promise<Heard | null> =>
    file.kind === KIND ? { id: file.id, number: file.number, counts: await countComments(db, file.id) } : null,
  view: ({ id, number, counts }: Heard, { lang }) => {
    const w = words.in(lang);
    const answered = counts.adopted + counts.partly + counts.declined;
    const line = (which: 'waiting' | 'shown' | 'answered' | 'withheld', n: number) => ({
      href: `${DESK}/${id}?which=${which}`,
      text: w.tabs[which],
      end: n,
    });
    return (
      <Card title={w.panel} aside={[<a href={`${CONSULTATIONS}/${number}`}>{w.onSite}</a>]} tight>
        <List
          small
          items={[
            line('waiting', counts.waiting),
            line('shown', counts.shown - answered),
            line('answered', answered),
            line('withheld', counts.withheld),
          ]}
        />
      </Card>
    );
  },
};
