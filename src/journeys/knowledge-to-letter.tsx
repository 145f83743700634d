// “Is this your question?” (是不是想问这些): answers there are already stand beside a letter as soon as it was sent, for its
// writer, who need not wait, and for whoever answers it. Nobody is held up before sending.
import { type Suggestion, suggestEntries } from '#dialogue/knowledge/suggest.ts';
import { words } from '#dialogue/knowledge/words.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel, Room } from '#kernel/cases/room.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';

/** Letters that ask something. */
const KINDS: readonly string[] = ['enquiry', 'letter'];

/** Of a letter that waits for its answer. */
async function findAlike({ db, now }: Context, { kind, phase, data }: CaseFile): Promise<Suggestion[] | null> {
  const { text } = data as { text?: unknown };
  if (!KINDS.includes(kind) || phase === 'closed' || typeof text !== 'string') return null;
  const found = await suggestEntries(db, text, now);
  return found.length > 0 ? found : null;
}

function showAlike(found: Suggestion[], page: Page, lead: string) {
  return (
    <Card tight title={words.in(page.lang).alike}>
      <p class="sm dim">{lead}</p>
      <List
        small
        items={found.map((one) => ({
          href: one.href,
          text: sayTitle(page.lang, one),
          note: nameIn(page.lang, { name: one.organ, nameEn: one.organEn }),
        }))}
      />
    </Card>
  );
}

const forWriter: CasePanel = {
  name: 'letter-answers',
  face: 'portal',
  order: 12,
  load: findAlike,
  view: (found: Suggestion[], page) => showAlike(found, page, words.in(page.lang).alikeLead),
};

const forOfficer: CasePanel = {
  name: 'letter-alike',
  order: 81,
  load: findAlike,
  view: (found: Suggestion[], page) => showAlike(found, page, words.in(page.lang).alikeDesk),
};

export const knowledgeToLetter: Room = {
  name: 'knowledge-to-letter',
  tables: [],
  casePanels: [forWriter, forOfficer],
};
