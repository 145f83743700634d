// Beside a letter on the desk: the way to its subject, and to what is published of its answer.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { Card } from '#ui/parts/card.tsx';
import { CASE_KINDS, dataOf } from '../contract.ts';
import { deskWords } from '../words/desk.ts';
import { LETTER } from './addresses.ts';

export const checkPanel: CasePanel = {
  name: 'letter-check',
  order: 20,
  load: async (_ctx, file: CaseFile) =>
    (CASE_KINDS as readonly string[]).includes(file.kind)
      ? { id: file.id, answered: dataOf({ file }).answer !== undefined }
      : null,
  view: ({ id, answered }: { id: string; answered: boolean }, page) => {
    const w = deskWords.in(page.lang);
    return (
      <Card tight title={w.panel}>
        <p>
          <a href={`${LETTER}/${id}`}>{answered ? w.panelCheck : w.panelSubject}</a>
        </p>
      </Card>
    );
  },
};
