// The register of supervision (督查台账) and calls to organs (电话调度): names, permissions, what a call says.

import { z } from 'zod';
import type { OfficerRef, OrganRef } from '#kernel/cases/contract.ts';
import { onceRight, text } from '#kernel/cases/inputs.ts';
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const CALL = 'supervision-call';

export const permissions = {
  /** The list of measures; each line as far as its own kind lets one read. */
  register: 'register.read',
  read: 'supervision-call.read',
  /** Call, and see what was promised through. */
  call: 'supervision-call.make',
} as const;

/** What was promised, and by when: `YYYY-MM-DD`. */
export interface Promised {
  readonly promise: string;
  readonly due: string;
}

/** One conversation. */
export interface Talked extends Partial<Promised> {
  /** Who answered: name and office. */
  readonly person: string;
  readonly said: string;
}

export interface CallData extends Talked {
  readonly organ: OrganRef & { readonly nameEn: string | null };
  /** When it was, ISO 8601. */
  readonly at: string;
  /** Number of the case or report it was about. */
  readonly about: string | null;
  readonly caller: OfficerRef & { readonly organ: OrganRef };
  /** The latest of the calls that followed. */
  readonly again?: Talked & Promised;
}

/** A date promised lies after today and within this many days. */
export const MOST_DAYS = 366;

const isTold = onceRight('promise', 'due');

/** The form by which a call is written down. */
export const callInput = z
  .object({
    clientId: z.uuid().optional(),
    organ: text(2, 100),
    person: text(2, 50),
    /** A minute of the city’s time; now when absent. */
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, faults.day)
      .refine((typed) => !Number.isNaN(Date.parse(`${typed}+08:00`)), faults.day)
      .optional(),
    about: z
      .string()
      .transform(normaliseCaseNumber)
      .refine(isCaseNumber, '编号是 19 位数字，请核对|A number has 19 digits; please check it')
      .optional(),
    said: text(2, 2000),
    promise: text(2, 1000).optional(),
    due: z.iso.date(faults.day).optional(),
  })
  .refine(({ promise, due }) => !promise || due, {
    ...isTold,
    path: ['due'],
    message: '请填答应的日期|Please give the day it was promised for',
  })
  .refine(({ promise, due }) => promise || !due, {
    ...isTold,
    path: ['promise'],
    message: '请写明答应了什么|Please say what was promised',
  });
export type CallInput = z.output<typeof callInput>;
