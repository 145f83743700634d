// Beside the case of a report or a circular: the way to the sheet that is reviewed and signed. Beside a talk, to its circular.
import type { CasePanel } from '#kernel/cases/room.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DESK } from '../addresses.ts';
import { CIRCULAR, REPORT, TALK } from '../contract.ts';
import { words } from '../words/reports.ts';

type Way = { readonly id: string; readonly kind: 'report' | 'circular' };

export const sheetPanel: CasePanel = {
  name: 'sheet',
  order: 5,
  load: async (_ctx, { id, kind, parent_id: parent }): Promise<Way | null> => {
    if (kind === REPORT || kind === CIRCULAR) return { id, kind };
    return kind === TALK && parent ? { id: parent, kind: CIRCULAR } : null;
  },
  view: ({ id, kind }: Way, page) => {
    const w = words.in(page.lang);
    return (
      <Card title={w.kinds[kind]} tight>
        <p class="row">
          <LinkButton href={`${DESK}/${id}`} icon="file">
            {w.open}
          </LinkButton>
        </p>
      </Card>
    );
  },
};
