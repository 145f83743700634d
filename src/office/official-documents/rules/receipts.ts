// Receipts (回执): what is known of each receiver, why a document is returned, and by when it is signed for. Pure.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import type { Label } from '#kernel/cases/label.ts';
import type { ReturnReason, Urgency } from '#kernel/documents/official.ts';

export interface Receipt {
  readonly id: string;
  readonly documentId: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly role: 'main' | 'copy';
  readonly round: number;
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly deliveredAt: Date | null;
  readonly openedAt: Date | null;
  readonly openedBy: string | null;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly printedAt: Date | null;
  readonly prints: number;
  readonly returnedAt: Date | null;
  readonly returnedBy: string | null;
  readonly returnReason: ReturnReason | null;
  readonly returnNote: string | null;
  readonly recalledAt: Date | null;
  readonly recallReason: string | null;
  /** The case it became when it was late. */
  readonly reminderId: string | null;
}

/** Local settings: hours of work within which a document is signed for. */
export const SIGN_HOURS: Readonly<Record<Urgency, number>> = { normal: 8, urgent: 4, top: 1 };

export function dueOf(urgency: Urgency, from: Date, calendar: Calendar): Date {
  const limit = { amount: SIGN_HOURS[urgency], unit: 'h' } as const;
  const due = computeDue({ from, limit, method: 'office-hours', suspensions: [], calendar });
  return due.paused ? from : due.at;
}

const STANDINGS = {
  recalled: { zh: '已撤回', en: 'Recalled' },
  returned: { zh: '已退回', en: 'Returned' },
  signed: { zh: '已签收', en: 'Signed for' },
  late: { zh: '逾期未签收', en: 'Not signed for in time' },
  opened: { zh: '已打开', en: 'Opened' },
  delivered: { zh: '已送达', en: 'Delivered' },
} as const satisfies Readonly<Record<string, Label>>;
export type Standing = keyof typeof STANDINGS;

type Dated = Pick<Receipt, 'recalledAt' | 'returnedAt' | 'signedAt' | 'openedAt' | 'dueAt'>;

export function standingOf(receipt: Dated, now: Date): Standing {
  if (receipt.recalledAt) return 'recalled';
  if (receipt.returnedAt) return 'returned';
  if (receipt.signedAt) return 'signed';
  if (receipt.dueAt < now) return 'late';
  return receipt.openedAt ? 'opened' : 'delivered';
}
export const sayStanding = (standing: Standing): Label => STANDINGS[standing];
