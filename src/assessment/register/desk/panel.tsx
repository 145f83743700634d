// Beside a case: the calls that were made about it, for those who make them, and the way to write one down.
import { getKind } from '#kernel/cases/registry.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { sayState } from '#kernel/cases/view/telling.ts';
import { localDate } from '#platform/time.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { CALLS } from '../addresses.ts';
import { CALL, permissions } from '../contract.ts';
import { callOf } from '../rules/call.ts';
import { listCallsAbout } from '../service/call.ts';
import { words } from '../words.ts';

interface Calls {
  readonly number: string;
  readonly isOpen: boolean;
  readonly calls: readonly {
    readonly id: string;
    readonly state: string;
    readonly at: string;
    readonly person: string;
    readonly organ: string;
  }[];
}

export const callsPanel: CasePanel = {
  name: 'calls',
  order: 60,
  load: async (ctx, { id, number, kind, phase }): Promise<Calls | null> => {
    if (kind === CALL || ctx.actor.scopes(permissions.call).length === 0) return null;
    // Only on what supervisors themselves run: a page of work is full as it is, and the register lists all calls.
    const { against, uncounted } = getKind(kind);
    const files = against || uncounted ? await listCallsAbout(ctx, id) : [];
    const calls = files.map((file) => {
      const { at, person, organ } = callOf({ file });
      return { id: file.id, state: file.state, at, person, organ: organ.name };
    });
    const isOpen = phase !== 'closed';
    return isOpen || calls.length > 0 ? { number, isOpen, calls } : null;
  },
  view: ({ number, isOpen, calls }: Calls, { lang }) => {
    const w = words.in(lang).calls;
    return (
      <Card title={w.title} tight>
        {calls.length > 0 && (
          <List
            small
            items={calls.map(({ id, state, at, person, organ }) => ({
              href: `/desk/cases/${id}`,
              text: `${localDate(new Date(at))} ${person}`,
              note: organ,
              end: sayState(lang, { kind: CALL, state, stepName: null, stepNameEn: null }, 'desk'),
            }))}
          />
        )}
        {isOpen && (
          <p class="row">
            <LinkButton href={`${CALLS}?about=${number}`} icon="phone">
              {w.call}
            </LinkButton>
          </p>
        )}
      </Card>
    );
  },
};
