// The letter beside its answer on the status page.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { Card } from '#ui/parts/card.tsx';
import { CASE_KINDS, dataOf } from '../contract.ts';
import { words } from '../words/portal.ts';

/** On the public status page, which only the writer and the officers of the kind can open. */
export const letterPanel: CasePanel = {
  name: 'letter',
  face: 'portal',
  order: 10,
  load: async (_ctx, file: CaseFile) =>
    (CASE_KINDS as readonly string[]).includes(file.kind)
      ? { text: dataOf({ file }).text, called: file.channel === 'call' }
      : null,
  view: ({ text, called }: { text: string; called: boolean }, page) => (
    <Card title={called ? words.in(page.lang).asked : words.in(page.lang).yours}>
      <p>{text}</p>
    </Card>
  ),
};
