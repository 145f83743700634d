// Sending a document out: to everybody it names, to further organs, and taking it back from one that has not signed yet.
import { actRefused } from '#kernel/cases/errors.ts';
import type { CaseEvent } from '#kernel/cases/room.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { dueOf } from '../rules/receipts.ts';
import { changeDocument, type DocumentRow } from '../store/documents.ts';
import { findReceiptOf, insertReceipts, settleReceipt } from '../store/receipts.ts';
import { listReceivers } from '../store/receivers.ts';
import { settleReminder } from './remind.ts';

interface Receiver {
  readonly id: string;
  readonly role: 'main' | 'copy';
}

/** As many statements for five hundred receivers as for one. */
export async function sendToAll(event: CaseEvent, document: DocumentRow): Promise<void> {
  const { tx, now, file } = event;
  const issuer = await getOrgan(tx, document.issuer.id);
  const receivers = await listReceivers(tx, issuer, document.content, localDate(now));
  await changeDocument(tx, file.id, { sent_at: now });
  await deliver(event, document, receivers, 1);
}

async function deliver(
  { tx, now, calendar }: CaseEvent,
  { id, content }: DocumentRow,
  to: readonly Receiver[],
  round: number,
): Promise<void> {
  if (to.length === 0) return;
  const due = dueOf(content.urgency, now, calendar);
  const receipts = to.map((one) => ({
    id: newId(),
    document_id: id,
    organ_id: one.id,
    role: one.role,
    round,
    sent_at: now,
    due_at: due,
    // It lies in the inbox of an organ of this platform as it is sent.
    delivered_at: now,
  }));
  await insertReceipts(tx, receipts);
}

/** 补发 */
export async function sendMore(event: CaseEvent, document: DocumentRow): Promise<void> {
  const organs = event.record.organs as readonly { readonly id: string }[];
  const to = organs.map(({ id }) => ({ id, role: 'copy' as const }));
  await deliver(event, document, to, Number(event.record.round));
}

/** 撤回 @throws actRefused when that organ has signed for it, or never had it */
export async function recall({ tx, now, file, runtime, record }: CaseEvent): Promise<void> {
  const { id } = record.organ as { readonly id: string };
  const receipt = await findReceiptOf(tx, file.id, id);
  const change = { recalled_at: now, recall_reason: String(record.reason) };
  if (!receipt || !(await settleReceipt(tx, receipt.id, change))) {
    throw actRefused({
      zh: '没有发给这个单位，或者它已经签收、退回，不能撤回。',
      en: 'It was not sent there, or has been signed for or returned: it cannot be recalled.',
    });
  }
  await settleReminder({ runtime, tx, now }, receipt, 'recalled');
}
