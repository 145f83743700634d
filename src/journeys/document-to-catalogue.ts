// An official document that its signer declared open is owed to the public as soon as it is sent: 20 working days from its date.
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { KIND } from '#office/official-documents/contract.ts';
import { sayNumber } from '#office/official-documents/rules/papers.ts';
import { findDocument } from '#office/official-documents/store/documents.ts';
import { NORMATIVE_DOCUMENTS } from '#openness/catalogue/rules/groups.ts';
import { oweFormed } from '#openness/catalogue/service/owe.ts';
import { localDate } from '#platform/time.ts';

/**
 * 政府信息公开条例第二十六条：“属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。” A document is
 * formed on the day it is signed, which stands on it as its date (成文日期).
 */
const oweOpen: CaseListener = async ({ tx, file, act, now }) => {
  if (file.kind !== KIND || act !== 'send-out') return;
  const document = await findDocument(tx, file.id);
  if (document?.content.openness !== 'open' || !document.signedAt) return;
  const organ = await getOrgan(tx, document.issuer.id);
  const title = `${document.content.title}（${sayNumber(document)}）`;
  await oweFormed(tx, { item: NORMATIVE_DOCUMENTS, organ, title, formedOn: localDate(document.signedAt) }, now);
};

export const documentToCatalogue: Room = { name: 'document-to-catalogue', tables: [], caseListeners: [oweOpen] };
