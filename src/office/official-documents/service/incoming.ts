// Signing for a document that came, or returning it with a reason.
import { actRefused } from '#kernel/cases/errors.ts';
import type { ReturnReason } from '#kernel/documents/official.ts';
import type { Tx } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { registering } from '../registering.ts';
import { findDocument } from '../store/documents.ts';
import { findReceipt, type ReceiptChange, returnSigned, settleReceipt } from '../store/receipts.ts';
import { settleReminder } from './remind.ts';

const SETTLED = {
  zh: '这份公文已经签收、退回，或者发文机关已经撤回。',
  en: 'It was signed for, returned, or recalled by its issuer already.',
};

async function settle(ctx: ActContext, id: string, change: ReceiptChange, how: string): Promise<void> {
  const receipt = await findReceipt(ctx.tx, id);
  if (!receipt) throw notFound();
  if (!(await settleReceipt(ctx.tx, id, change))) throw actRefused(SETTLED);
  await settleReminder(ctx, receipt, how);
}

/** 签收 @throws notFound, actRefused */
export async function signFor(ctx: ActContext, id: string): Promise<void> {
  return settle(ctx, id, { signed_at: ctx.now, signed_by: ctx.actor.name }, 'signed');
}

/** 退文 @throws notFound, actRefused */
export async function sendBack(
  ctx: ActContext,
  id: string,
  { reason, note }: { readonly reason: ReturnReason; readonly note: string },
): Promise<void> {
  const change = { returned_at: ctx.now, returned_by: ctx.actor.name, return_reason: reason, return_note: note };
  return settle(ctx, id, change, 'returned');
}

const UNSIGNED = {
  zh: '请先签收，再登记。',
  en: 'Sign for it first, then register it.',
};

/** 登记: it becomes a case of its receiver, to be handled. Gives the case. @throws notFound, actRefused */
export async function registerSigned(ctx: ActContext, id: string): Promise<string> {
  const receipt = await findReceipt(ctx.tx, id);
  const document = receipt && (await findDocument(ctx.tx, receipt.documentId));
  if (!document) throw notFound();
  if (receipt.signedAt === null) throw actRefused(UNSIGNED);
  return registering().register(ctx, receipt, document);
}

interface Examined {
  readonly reason: ReturnReason;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** 初审退回: what was signed for goes back all the same; that it was signed for stays with the case it was registered as. */
export async function returnExamined(tx: Tx, id: string, { reason, note, by, at }: Examined): Promise<void> {
  await returnSigned(tx, id, { returned_at: at, returned_by: by, return_reason: reason, return_note: note });
}
