// On the status page: what the applicant still owes, and the way to hand it in.
import type { CasePanel } from '#kernel/cases/room.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { KIND } from '../contract.ts';
import { listLatest } from '../rules/materials.ts';
import { supplementWords } from '../words/supplement.ts';

interface Owed {
  readonly number: string;
  readonly names: readonly string[];
}

export const owedPanel: CasePanel = {
  name: 'owed-materials',
  order: 5,
  face: 'portal',
  load: async (ctx, file): Promise<Owed | null> => {
    if (file.kind !== KIND || file.phase === 'closed' || ctx.actor.kind === 'staff') return null;
    const { materials } = await listCaseRows(ctx.db, file.id);
    const owed = listLatest(materials).filter(({ state }) => state === 'defective' || state === 'promised');
    return owed.length > 0 ? { number: file.number, names: owed.map(({ name }) => name) } : null;
  },
  view: ({ number, names }: Owed, page) => {
    const w = supplementWords.in(page.lang);
    const code = page.query.code ? `?code=${encodeURIComponent(page.query.code)}` : '';
    return (
      <Card title={w.owed}>
        <ul>
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
        <p>
          <LinkButton href={`/cases/${number}/supplement${code}`} kind="go">
            {w.handIn}
          </LinkButton>
        </p>
      </Card>
    );
  },
};
