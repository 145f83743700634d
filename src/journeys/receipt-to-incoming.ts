// A document that was signed for is registered as one to be handled; what the first examination refuses goes back by its receipt.
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import type { ReturnReason } from '#kernel/documents/official.ts';
import { KIND, RETURN } from '#office/incoming/contract.ts';
import { dataOf } from '#office/incoming/rules/process.ts';
import { registerIncoming } from '#office/incoming/service/register.ts';
import { findByReceipt } from '#office/incoming/store/documents.ts';
import { genreOf } from '#office/official-documents/contract.ts';
import type { Registering } from '#office/official-documents/registering.ts';
import { sayNumber } from '#office/official-documents/rules/papers.ts';
import { returnExamined } from '#office/official-documents/service/incoming.ts';
import { derivedId } from '#platform/ids.ts';

export const registerReceipts: Registering = {
  find: findByReceipt,
  register: (ctx, receipt, document) => {
    const { content, issuer } = document;
    return registerIncoming(ctx, {
      clientId: derivedId(receipt.id, 'incoming'),
      title: content.title,
      organId: receipt.organId,
      sender: { name: issuer.name, nameEn: issuer.nameEn ?? null },
      number: sayNumber(document) ?? '',
      genre: genreOf(content.genre).zh,
      urgency: content.urgency,
      receipt: receipt.id,
      document: document.id,
      fileId: document.fileId ?? undefined,
      signedBy: receipt.signedBy,
      signedAt: receipt.signedAt,
    });
  },
};

const returnReceipt: CaseListener = async ({ tx, now, file, act, record, actor }) => {
  if (file.kind !== KIND || act !== RETURN) return;
  const { receipt } = dataOf({ file });
  if (receipt === null) return;
  const { reason, note } = record as { readonly reason: ReturnReason; readonly note: string };
  await returnExamined(tx, receipt, { reason, note, by: actor?.name ?? '', at: now });
};

export const receiptToIncoming: Room = {
  name: 'receipt-to-incoming',
  tables: [],
  caseListeners: [returnReceipt],
};
