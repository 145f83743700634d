// The archive (归档文件): what a catalogue entry says, what a package holds, who may read and borrow.
import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import type { Label } from '#kernel/cases/label.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import type { Retention } from '#kernel/documents/official.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';

export const DESK = '/desk/archive';
/** The name of the subject in access declarations. */
export const RECORD = 'archive-record';
export const addressOf = (id: string) => `${DESK}/${id}`;

/** A loan, as a kind of case. */
export const LOAN = 'archive-loan';

export const permissions = {
  /** The catalogue of one’s own organ. */
  catalogue: 'archive.catalogue',
  /** Packages. */
  read: 'archive.read',
  borrow: 'archive.borrow',
  /** 批准借阅、收回 */
  lend: 'archive.lend',
} as const;

/** Local settings: working days in which a loan is decided on, and for which one is lent at most. */
export const APPROVE_DAYS = 2;
export const MOST_DAYS = 20;

export const borrowInput = z.object({
  purpose: text(2, 200),
  days: z.coerce.number<unknown>(faults.number).int().min(1).max(MOST_DAYS),
});
export type BorrowInput = z.output<typeof borrowInput>;

export const DIRECTIONS = [
  { value: 'incoming', zh: '收文', en: 'Received' },
  { value: 'outgoing', zh: '发文', en: 'Issued' },
] as const;
export type Direction = (typeof DIRECTIONS)[number]['value'];

export interface FiledFile {
  /** SHA-256 of its bytes. */
  readonly id: string;
  readonly name: string;
}

/** One element of the metadata. */
export interface Element extends Label {
  readonly value: string;
}

/** What is given to be filed. */
export interface Filing {
  readonly caseId: string;
  readonly organId: string;
  readonly direction: Direction;
  readonly title: string;
  /** 责任者 */
  readonly author: string;
  /** 文号 */
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly dated: string;
  readonly retention: Retention;
  readonly files: readonly FiledFile[];
  /** The course of its handling, as the ledger has it. */
  readonly course: readonly LedgerAct[];
  /** Further elements of its metadata. */
  readonly more: readonly Element[];
}
