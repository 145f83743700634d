// Addresses and access of the public pages of a case: for its owner, whoever has its query code, and its officers.
import { z } from 'zod';
import { type Access, either, over, owns } from '#platform/http/access.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { CASE } from '../access.ts';
import type { CaseKind } from '../contract.ts';
import { findKind } from '../registry.ts';
import { formatCaseNumber, isCaseNumber, normaliseCaseNumber } from '../rules/number.ts';
import type { Opened } from '../service/intake.ts';
import { portal } from '../words/portal.ts';

/** What is no case number answers as one that is not there. */
export const caseNumber = z.string().max(40).transform(normaliseCaseNumber).refine(isCaseNumber);
export const numberParams = z.object({ number: caseNumber });

export const codeQuery = z.object({ code: z.string().max(12).optional() });

/** A page of a case under its number; the query code goes along from page to page. */
export function caseAddress(number: string, code: string | null | undefined, page = ''): string {
  return withCode(`/cases/${number}${page}`, code);
}

/** What is said to whoever had a case taken in, and to whoever had the same taken in before. */
interface TakenWords {
  readonly sent: (told: { number: string; code: string }) => string;
  readonly again: string;
}

/** What an act ends with that took a case in for somebody of the public: its page, with the query code in hand. */
export function tellTaken({ file: { number }, code }: Opened, { sent, again }: TakenWords) {
  return {
    to: caseAddress(number, code),
    created: true,
    say: code ? sent({ number: formatCaseNumber(number), code }) : again,
    data: { number, code },
  };
}

/** The page on which a case is proven. */
export function proofAddress(number: string, code: string | undefined): string {
  return withCode(`/ledger/proofs/${number}`, code);
}

function withCode(path: string, code: string | null | undefined): string {
  return code ? `${path}?code=${encodeURIComponent(code)}` : path;
}

/** What every page beneath the status page of a case has: its place in the menu, and the way back. */
export function belowStatus(file: { readonly kind: string; readonly number: string }, page: Page) {
  const text = portal.in(page.lang).status.title;
  return {
    unlisted: true,
    ...underHome(file.kind),
    crumbs: [{ href: caseAddress(file.number, page.query.code), text }],
  };
}

/** The entry of the menu that is current on the pages of a case of this kind. */
export function underHome(kind: string): { current?: string } {
  const home = findKind(kind)?.home;
  return home ? { current: home.href } : {};
}

/** The first step of the way to a case of this kind. */
export function homeCrumbs(kind: string, page: Page): { href: string; text: string }[] {
  const home = findKind(kind)?.home;
  return home ? [{ href: home.href, text: say(page.lang, home) }] : [];
}

export function publicAccess(kinds: readonly CaseKind[]): Access {
  const permissions = new Set(kinds.map((kind) => kind.readPermission));
  return either(owns(CASE), ...[...permissions].map((permission) => over(CASE, permission)));
}
