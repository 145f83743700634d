// Beside a case on the desk: the text that is decided on; of a reminder, the way to what waits to be signed for.
import type { CasePanel } from '#kernel/cases/room.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { addressOf, type Content, INCOMING, KIND, REMINDER } from '../contract.ts';
import { findDocument } from '../store/documents.ts';
import type { Format } from '../store/seals.ts';
import { incomingWords } from '../words/incoming.ts';
import { words } from '../words.ts';
import { DocumentText } from './parts.tsx';
import { findPrintFormats, PrintLinks } from './print.tsx';

export const reminderPanel: CasePanel = {
  name: 'document-receipt',
  order: 20,
  wide: true,
  load: async (_ctx, file): Promise<{ receipt: string } | null> =>
    file.kind === REMINDER ? { receipt: String(file.data.receipt) } : null,
  view: ({ receipt }: { receipt: string }, { lang }) => (
    <Card title={incomingWords.in(lang).waits} tight>
      <p class="row">
        <LinkButton href={`${INCOMING}/${receipt}`} kind="go">
          {incomingWords.in(lang).open}
        </LinkButton>
      </p>
    </Card>
  ),
};

interface Text {
  readonly id: string;
  readonly content: Content;
  readonly formats: readonly Format[];
}

/** Whoever reviews, countersigns or signs reads it where they act. */
export const textPanel: CasePanel = {
  name: 'official-document',
  order: 10,
  wide: true,
  load: async ({ db }, file): Promise<Text | null> => {
    const document = file.kind === KIND ? await findDocument(db, file.id) : undefined;
    if (!document) return null;
    return { id: file.id, content: document.content, formats: await findPrintFormats(db, document) };
  },
  view: ({ id, content, formats }: Text, page) => (
    <div class="stack tight">
      <DocumentText content={content} page={page} />
      <p class="row">
        <LinkButton href={addressOf(id)}>{words.in(page.lang).toDocument}</LinkButton>
        <PrintLinks id={id} formats={formats} page={page} />
      </p>
    </div>
  ),
};
