// Beside a reminder: each thing it reminds of, how it stands, and the way to settle it.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { DESK, KIND } from '../contract.ts';
import { nameDue } from '../rules/naming.ts';
import { type Due, listDuesOfCase } from '../store/dues.ts';
import { words } from '../words.ts';

export const owedPanel: CasePanel = {
  name: 'owed',
  order: 20,
  load: async ({ db }, file: CaseFile): Promise<readonly Due[] | null> =>
    file.kind === KIND ? listDuesOfCase(db, file.id) : null,
  view: (dues: readonly Due[], page) => <Owed dues={dues} page={page} />,
};

function Owed({ dues, page }: { dues: readonly Due[]; page: Page }) {
  const w = words.in(page.lang);
  const settled = ({ noneReason }: Due) => (noneReason ? w.noneOfIt : w.published);
  return (
    <Card tight title={w.owed}>
      <List
        items={dues.map((due) => ({
          href: `${DESK}/${due.id}`,
          text: nameDue(due)[page.lang === 'en' ? 'en' : 'zh'],
          note: due.doneAt ? settled(due) : w.dueBy(sayMoment(page.lang, due.dueAt)),
        }))}
      />
    </Card>
  );
}
