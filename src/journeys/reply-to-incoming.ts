// The document that answers one that came: named by whoever handles it, or found by the number it says it answers when it is sent.
import type { CaseEvent, CaseListener, Room } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { ANSWERED, KIND, REPLY } from '#office/incoming/contract.ts';
import { replyUnknown } from '#office/incoming/errors.ts';
import { dataOf } from '#office/incoming/rules/process.ts';
import { findOpenByNumber } from '#office/incoming/store/documents.ts';
import { KIND as ISSUED } from '#office/official-documents/contract.ts';
import { readNumber, sayNumber } from '#office/official-documents/rules/papers.ts';
import { findDocument, findNumbered } from '#office/official-documents/store/documents.ts';
import { systemContext } from '#platform/http/context.ts';

/** Only what the organ itself has sent. */
async function record(event: CaseEvent): Promise<void> {
  const { tx, file } = event;
  const numbered = readNumber(String(event.record.number));
  const id = numbered && (await findNumbered(tx, numbered));
  const document = id ? await findDocument(tx, id) : undefined;
  const { office } = dataOf({ file });
  if (!document?.sentAt || ![document.issuer.id, document.maker.id].includes(office.id)) throw replyUnknown();
  await link(event, file.id, { id: document.id, number: sayNumber(document) ?? '' });
}

async function find(event: CaseEvent): Promise<void> {
  const document = await findDocument(event.tx, event.file.id);
  const answered = document && readNumber(document.content.answers);
  if (!answered) return;
  const caseId = await findOpenByNumber(event.tx, document.issuer.id, sayNumber(answered) ?? '');
  if (caseId) await link(event, caseId, { id: document.id, number: sayNumber(document) ?? '' });
}

const link = ({ runtime, tx, now }: CaseEvent, caseId: string, body: { id: string; number: string }) =>
  performAct({ ...systemContext(runtime, tx), tx, now }, { caseId, act: ANSWERED, body });

const follow: CaseListener = async (event) => {
  if (event.file.kind === KIND && event.act === REPLY) await record(event);
  if (event.file.kind === ISSUED && event.act === 'send-out') await find(event);
};

export const replyToIncoming: Room = {
  name: 'reply-to-incoming',
  tables: [],
  caseListeners: [follow],
};
