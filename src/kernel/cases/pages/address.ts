// Addresses and access of the public pages of a case: for its owner, whoever has its query code, and its officers.
import { z } from 'zod';
import { type Access, either, over, owns } from '#platform/http/access.ts';
import { CASE } from '../access.ts';
import type { CaseKind } from '../contract.ts';
import { isCaseNumber, normaliseCaseNumber } from '../rules/number.ts';

/** What is no case number answers as one that is not there. */
export const numberParams = z.object({
  number: z.string().max(40).transform(normaliseCaseNumber).refine(isCaseNumber),
});

export const codeQuery = z.object({ code: z.string().max(12).optional() });

/** A page of a case under its number; the query code goes along from page to page. */
export function caseAddress(number: string, code: string | undefined, page = ''): string {
  return `/cases/${number}${page}${code ? `?code=${encodeURIComponent(code)}` : ''}`;
}

export function publicAccess(kinds: readonly CaseKind[]): Access {
  const permissions = new Set(kinds.map((kind) => kind.readPermission));
  return either(owns(CASE), ...[...permissions].map((permission) => over(CASE, permission)));
}
