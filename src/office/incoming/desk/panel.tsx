// Beside an incoming document on the desk: the document itself, and where it was passed round.
import type { CasePanel } from '#kernel/cases/room.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { addressOf, KIND } from '../contract.ts';
import { words } from '../words.ts';

export const incomingPanel: CasePanel = {
  name: 'incoming-document',
  order: 10,
  wide: true,
  load: async (_ctx, file): Promise<{ id: string } | null> => (file.kind === KIND ? { id: file.id } : null),
  view: ({ id }: { id: string }, { lang }) => {
    const w = words.in(lang);
    return (
      <Card title={w.sent} tight>
        <p class="row">
          <LinkButton href={`${addressOf(id)}/file`}>{w.file}</LinkButton>
          <LinkButton href={addressOf(id)}>{w.toReading}</LinkButton>
        </p>
      </Card>
    );
  },
};
