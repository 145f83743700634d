// Beside a request on the desk: who else asked its organ for the same.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { seemAlike } from '#platform/search/alike.ts';
import { localDate } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { KIND, type RequestData } from '../contract.ts';
import { type Earlier, listOthers } from '../store.ts';
import { words } from '../words.ts';

type Alike = Pick<Earlier, 'id' | 'number' | 'receivedAt'>;

const MOST_SHOWN = 5;

export const alikePanel: CasePanel = {
  name: 'request-alike',
  order: 80,
  load: async ({ db, actor }, file: CaseFile): Promise<readonly Alike[] | null> => {
    if (file.kind !== KIND) return null;
    const { description, who } = file.data as unknown as RequestData;
    const others = await listOthers(db, file, actor);
    const alike = others
      .filter((one) => (one.who === null || one.who !== who) && seemAlike(one.description, description))
      .slice(0, MOST_SHOWN)
      .map(({ id, number, receivedAt }) => ({ id, number, receivedAt }));
    return alike.length > 0 ? alike : null;
  },
  view: (alike: readonly Alike[], { lang }) => {
    const w = words.in(lang).alike;
    return (
      <Card tight title={w.title}>
        <p class="sm dim">{w.lead(alike.length)}</p>
        <List
          small
          items={alike.map(({ id, number, receivedAt }) => ({
            href: `/desk/cases/${id}`,
            text: formatCaseNumber(number),
            end: localDate(receivedAt),
          }))}
        />
      </Card>
    );
  },
};
