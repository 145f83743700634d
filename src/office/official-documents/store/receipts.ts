// SQL on receipts (回执): whom a document was sent to, and what became of it there.
import { sql } from 'kysely';
import type { ReturnReason } from '#kernel/documents/official.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Receipt } from '../rules/receipts.ts';

export interface NewReceipt {
  readonly id: string;
  readonly document_id: string;
  readonly organ_id: string;
  readonly role: 'main' | 'copy';
  readonly round: number;
  readonly sent_at: Date;
  readonly due_at: Date;
  readonly delivered_at: Date;
}

/** In one statement however many they are. Who has it already is left out; one it was recalled from has it again. */
export async function insertReceipts(tx: Tx, receipts: readonly NewReceipt[]): Promise<void> {
  await sql`
    insert into official_document_receipt (id, document_id, organ_id, role, round, sent_at, due_at, delivered_at)
    select id, document_id, organ_id, role, round, sent_at, due_at, delivered_at
    from jsonb_populate_recordset(null::official_document_receipt, ${JSON.stringify(receipts)})
    on conflict (document_id, organ_id) do update set round = excluded.round, sent_at = excluded.sent_at,
      due_at = excluded.due_at, delivered_at = excluded.delivered_at, recalled_at = null, recall_reason = null, reminder_id = null,
      returned_at = null, returned_by = null, return_reason = null, return_note = null
      where official_document_receipt.recalled_at is not null or official_document_receipt.returned_at is not null`.execute(
    tx,
  );
}

const RECEIPT = sql`r.id, r.document_id as "documentId", r.organ_id as "organId", o.path as "organPath", o.name as organ,
  o.name_en as "organEn", r.role, r.round, r.sent_at as "sentAt", r.due_at as "dueAt", r.delivered_at as "deliveredAt",
  r.opened_at as "openedAt", r.opened_by as "openedBy", r.signed_at as "signedAt", r.signed_by as "signedBy",
  r.printed_at as "printedAt", r.prints, r.returned_at as "returnedAt", r.returned_by as "returnedBy",
  r.return_reason as "returnReason", r.return_note as "returnNote", r.recalled_at as "recalledAt",
  r.recall_reason as "recallReason", r.reminder_id as "reminderId"`;

export async function findReceipt(db: Db, id: string): Promise<Receipt | undefined> {
  const { rows } = await sql<Receipt>`
    select ${RECEIPT} from official_document_receipt r join organ o on o.id = r.organ_id where r.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function findReceiptOf(db: Db, documentId: string, organId: string): Promise<Receipt | undefined> {
  const { rows } = await sql<Receipt>`
    select ${RECEIPT} from official_document_receipt r join organ o on o.id = r.organ_id
    where r.document_id = ${documentId} and r.organ_id = ${organId}`.execute(db);
  return rows[0];
}

export const RECEIPTS_PAGE = 20;

/** Of one document, in the order of the organs. */
export async function listReceipts(db: Db, documentId: string, after: string | undefined): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select ${RECEIPT} from official_document_receipt r join organ o on o.id = r.organ_id
    where r.document_id = ${documentId} ${after ? sql`and o.path > ${after}` : sql``}
    order by o.path limit ${RECEIPTS_PAGE + 1}`.execute(db);
  return rows;
}

export interface ReceiptCounts {
  readonly sent: number;
  readonly opened: number;
  readonly signed: number;
  readonly printed: number;
  readonly returned: number;
  readonly recalled: number;
  readonly late: number;
}

export async function countReceipts(db: Db, documentId: string, now: Date): Promise<ReceiptCounts> {
  const { rows } = await sql<ReceiptCounts>`
    select count(*)::int as sent, count(opened_at)::int as opened, count(signed_at)::int as signed,
      count(printed_at)::int as printed, count(returned_at)::int as returned, count(recalled_at)::int as recalled,
      count(*) filter (where due_at < ${now} and signed_at is null and returned_at is null and recalled_at is null)::int as late
    from official_document_receipt where document_id = ${documentId}`.execute(db);
  return rows[0] as ReceiptCounts;
}

export type ReceiptChange = Partial<{
  opened_at: Date;
  opened_by: string;
  signed_at: Date;
  signed_by: string;
  returned_at: Date;
  returned_by: string;
  return_reason: ReturnReason;
  return_note: string;
  recalled_at: Date;
  recall_reason: string;
}>;

/** Whether it could be changed: as long as it is neither signed for, returned nor recalled. */
export async function settleReceipt(tx: Tx, id: string, change: ReceiptChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('official_document_receipt')
    .set(change)
    .where('id', '=', id)
    .where('signed_at', 'is', null)
    .where('returned_at', 'is', null)
    .where('recalled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Returned after it was signed for. */
export async function returnSigned(tx: Tx, id: string, change: ReceiptChange): Promise<void> {
  await tx
    .updateTable('official_document_receipt')
    .set({ ...change, signed_at: null, signed_by: null })
    .where('id', '=', id)
    .where('signed_at', 'is not', null)
    .execute();
}

/** Noted when it is first looked at. */
export async function noteOpened(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db
    .updateTable('official_document_receipt')
    .set({ opened_at: at, opened_by: by })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute();
}

export async function notePrinted(db: Db, id: string, at: Date): Promise<void> {
  await sql`update official_document_receipt set printed_at = coalesce(printed_at, ${at}), prints = prints + 1
    where id = ${id}`.execute(db);
}

/** Which case each became. */
export async function noteReminders(
  tx: Tx,
  told: readonly { readonly id: string; readonly reminderId: string }[],
): Promise<void> {
  await sql`
    update official_document_receipt r set reminder_id = t.reminder
    from unnest(${told.map(({ id }) => id)}::uuid[], ${told.map((one) => one.reminderId)}::uuid[]) t (id, reminder)
    where r.id = t.id`.execute(tx);
}
