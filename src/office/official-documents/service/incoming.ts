// Signing for a document that came, or returning it with a reason.
import { actRefused } from '#kernel/cases/errors.ts';
import type { ReturnReason } from '#kernel/documents/official.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { findReceipt, type ReceiptChange, settleReceipt } from '../store/receipts.ts';
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
