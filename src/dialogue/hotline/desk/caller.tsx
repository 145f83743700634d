// Beside an order, for the centre alone: who called, and what else came from the same number.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { ORDER, permissions } from '../contract.ts';
import { atCentre, orderOf } from '../rules/process.ts';
import { type EarlierOrder, findCaller, listEarlier } from '../store/callers.ts';
import { words } from '../words.ts';

interface Shown {
  readonly name: string | null;
  readonly phone: string;
  readonly earlier: readonly EarlierOrder[];
}

const MOST = 5;

export const callerPanel: CasePanel = {
  name: 'hotlineCaller',
  order: 5,
  load: async ({ db, actor, runtime: { vault } }: Context, file: CaseFile): Promise<Shown | null> => {
    if (file.kind !== ORDER || !atCentre({ file }, actor)) return null;
    if (!mayReach(actor, permissions.take, orderOf({ file }).centre.path)) return null;
    const caller = await findCaller(db, file.id);
    if (!caller) return null;
    const earlier = await listEarlier(db, caller.phone_index, MOST + 1);
    return {
      name: caller.name_sealed && vault.open(caller.name_sealed),
      phone: vault.open(caller.phone_sealed),
      earlier: earlier.filter(({ id }) => id !== file.id).slice(0, MOST),
    };
  },
  view: ({ name, phone, earlier }: Shown, { lang }: Page) => {
    const w = words.in(lang);
    return (
      <Card title={w.caller}>
        <p>
          {name ?? w.nameless} · <span class="tn">{phone}</span>
        </p>
        <p class="dim sm">{w.callerNote}</p>
        {earlier.length > 0 && (
          <>
            <h3>{w.earlier}</h3>
            <List
              items={earlier.map((one) => ({
                href: `/desk/cases/${one.id}`,
                text: sayTitle(lang, one),
                note: formatCaseNumber(one.number),
              }))}
            />
          </>
        )}
      </Card>
    );
  },
};
