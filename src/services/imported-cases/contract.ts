// Cases of an older system, and results compared with the cases that led to them: names, permissions, what is kept.
import { defineError } from '#platform/errors.ts';

/** 旧系统办件. */
export const IMPORTED = 'imported';
/** A result of which the comparison found that its case is not there, or came after it. */
export const STRAY = 'stray-result';

export const permissions = {
  read: 'imported-case.read',
  /** Take files of an older system in. */
  load: 'imported-case.load',
  /** Say how a case ended that was still open in the older system. */
  conclude: 'imported-case.conclude',
  /** Compare a register of results with the cases. */
  compare: 'result.compare',
  readStray: 'stray-result.read',
} as const;

/** How a case ended in the older system. */
export const RESULTS = ['granted', 'refused', 'not-accepted', 'withdrawn'] as const;
export type OldResult = (typeof RESULTS)[number];

/** The dates an older system recorded, in the order in which they happen, `YYYY-MM-DD`. */
export const DATES = ['applied', 'accepted', 'decided', 'delivered'] as const;
export type ClaimedDates = Readonly<Record<(typeof DATES)[number], string | null>>;

/** What the older system says of a case. Claimed: nothing of it was witnessed here. No personal data. */
export interface Claim {
  readonly system: string;
  readonly number: string;
  readonly item: string;
  readonly claimed: ClaimedDates;
  readonly result: OldResult | null;
  /** Number of the document that was issued. */
  readonly document: string | null;
  readonly steps: readonly { readonly name: string; readonly date: string }[];
}

/** Whose case it was. */
export interface OldApplicant {
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  readonly idNumber: string | null;
}

/** A line of a file of old cases, checked by itself. */
export interface OldCase {
  readonly claim: Claim;
  readonly applicant: OldApplicant;
  readonly organ: string;
  readonly itemName: string | null;
}

/** A line of a register of results, checked by itself. */
export interface IssuedResult {
  readonly document: string;
  readonly organ: string;
  readonly item: string;
  readonly applicant: string;
  readonly idNumber: string | null;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  /** Number of the case here that led to it, when the register names one. */
  readonly caseNumber: string | null;
  /** Number of the case in an older system. */
  readonly oldNumber: string | null;
}

/** 体外循环: no case led to it. 先办后录: its case was entered or accepted after it. */
export const VERDICTS = ['outside', 'predated'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a stray result keeps. The register's own words; who holds it is kept with the party. */
export interface StrayData {
  readonly verdict: Verdict;
  readonly document: string;
  readonly item: string;
  readonly issued: string;
  /** What the register should say of it, and does not. */
  readonly missing: readonly string[];
  /** The case that came after it. */
  readonly about: { readonly number: string; readonly entered: string } | null;
}

/** Something wrong with a line, in the words of whoever sent the file. */
export interface LineFault {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export const WHATS = ['cases', 'results'] as const;
export type What = (typeof WHATS)[number];

/** What a file held and what came of it. */
export interface RunCounts {
  readonly rows: number;
  /** Cases taken in, or results found stray. */
  readonly taken: number;
  /** Lines that were known from before. */
  readonly known: number;
  /** Of results: with a case in order; from before the organ worked here; of each verdict. */
  readonly inOrder?: number;
  readonly old?: number;
  readonly outside?: number;
  readonly predated?: number;
  /** Numbers that were widened by rule. */
  readonly widened?: number;
}

export interface RunResult {
  readonly counts: RunCounts;
  readonly faultCount: number;
  /** The first of them. */
  readonly faults: readonly LineFault[];
  /** What was understood in a special way. */
  readonly notes: readonly LineFault[];
}

/** So many faults are listed one by one; the rest are counted. */
export const MOST_FAULTS = 200;

export const oldCaseNotFound = defineError({
  code: 'imported-case.not-found',
  status: 422,
  zh: () =>
    '没有查到。请核对编号、姓名和证件号码；旧系统没有登记证件号码的，网上不能查，请带身份证到原办理单位的窗口。',
  en: () =>
    'Nothing was found. Compare the number, the name and the ID number. Cases for which the older system recorded no ID number cannot be looked up online: please bring your ID card to the window of the organ.',
});
