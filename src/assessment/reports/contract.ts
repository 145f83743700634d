// Situation reports (情况专报), circulars (通报) and talks (约谈): names, permissions, limits, what each is made of.
import { z } from 'zod';
import type { Label, OrganRef } from '#kernel/cases/contract.ts';

export const REPORT = 'report';
export const CIRCULAR = 'circular';
export const TALK = 'talk';

export const permissions = {
  read: 'reports.read',
  /** Draft and edit; publish nothing. */
  draft: 'reports.draft',
  review: 'reports.review',
  sign: 'reports.sign',
  /** 批示: the leaders a report was laid before. */
  instruct: 'reports.instruct',
  readTalks: 'talks.read',
  /** Arrange and hold a talk, check what was promised. */
  runTalks: 'talks.run',
  /** Confirm the record, report what was done: the organ that was talked to. */
  answerTalks: 'talks.answer',
} as const;

/** 批示, as the ledger keeps it: the organ that leads, and those beside it, by id. */
export interface Instructed {
  readonly text: string;
  /** Working days until it is reported on. */
  readonly days: number;
  readonly organ: string;
  readonly others: readonly string[];
  readonly leader: string;
  /** The paper it was written on, where it was typed in for the leader. */
  readonly paper?: string;
}

/** The acts by which an instruction comes in. */
export const INSTRUCTING: readonly string[] = ['instruct', 'transcribe'];

/** Working days of each stage. Settings of the city: no law names them. */
export const DAYS = {
  draft: 5,
  review: 3,
  sign: 3,
  /** As long a report lies before the leaders. */
  read: 10,
  arrange: 5,
  hold: 10,
  confirm: 3,
  check: 10,
} as const;

/** 末位约谈. Settings of the city: so many organs of each group of peers, the calendar days they get to put it right, and which grades are spared. */
export const TALKED_TO = { each: 3, mend: 30, spare: 'good' } as const;

/** Grades, as schemes code them, whose organs are not called even when they are last: these two, the best alone, none. */
export const SPARED = { good: ['excellent', 'good'], excellent: ['excellent'], none: [] } as const;
export const SPARES = ['good', 'excellent', 'none'] as const satisfies readonly (keyof typeof SPARED)[];

/** What can be reported on. */
export type Period = 'month' | 'quarter';

export type IssueKind = typeof REPORT | typeof CIRCULAR;
/** Paragraphs by part. */
export type Text = Readonly<Record<string, string>>;

/** What reports and circulars keep beside their file. */
export interface IssueData {
  /** Who drafted or edited it: none of them reviews or signs it. */
  readonly hands: readonly string[];
  readonly text: Text;
  /** Who passed it on for signature, and does not sign it as well; null once it was sent back. */
  readonly reviewer?: string | null;
  /** Set by the signature: by whom, before whom it was laid. */
  readonly signer?: string;
  readonly leaders?: readonly OrganRef[];
  /** Where a circular went. */
  readonly where?: 'portal' | 'organs';
}

/** What a report or a circular rests on, as its acts see it. */
export interface IssueSubject {
  readonly title: Label;
  readonly issuer: OrganRef;
  /** Path of what it reports on. */
  readonly territory: string;
  readonly digest: string;
  /** Before whom a report is laid, the first of them in charge; two at most. */
  readonly leaders: readonly OrganRef[];
}

/** An organ as it stands in figures: by the names it had then. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** What a report tells, in its order; each is counted by the room that answers for it. */
export const FIGURES = [
  'received',
  'decided',
  'onTime',
  'early',
  'late',
  'warnings',
  'yellow',
  'red',
  'revoked',
  'complaints',
  'rated',
  'content',
  'given',
  'mended',
  'escalated',
  'answering',
  'ordersDone',
  'ordersIgnored',
  'findingsDone',
  'findingsOrdered',
  'conduct',
] as const;
export type FigureName = (typeof FIGURES)[number];
export type Counts = Readonly<Record<FigureName, number>>;

/** A case that a report points to. Without its title, which may name somebody: what is frozen can never be erased. */
export interface TypicalCase {
  readonly number: string;
  readonly href: string;
}

/** What a report shows of a published ranking: the organs of its territory, among all that were ranked with them. */
export interface RankingPart extends Omit<Ranking, 'groups'> {
  readonly groups: readonly (Ranking['groups'][number] & { readonly ranked: number })[];
}

/** The parts that a report is made of today. */
export const VERSION = 2;
/** How many of `FIGURES`, from the first, a report of each version tells: those to come are added at the end. */
export const TOLD: Readonly<Record<number, number>> = { 1: 12, [VERSION]: FIGURES.length };

/** The figures of a report, frozen with it: the same bytes whenever they are computed again. */
export interface Situation {
  /** Absent in the first, which told neither what was put right nor the ranking. */
  readonly version?: number;
  readonly territory: Unit;
  readonly period: Period;
  readonly from: string;
  readonly to: string;
  /** The moment whose knowledge they show. */
  readonly asOf: string;
  readonly totals: Counts;
  /** Of the period before. */
  readonly before: Counts;
  /** By month, the last of the period last. */
  readonly trend: readonly { readonly month: string; readonly counts: Counts }[];
  /** Those with most to answer for first. */
  readonly organs: readonly (Unit & { readonly counts: Counts })[];
  readonly cases: readonly TypicalCase[];
  /** From the second version on; null where none of the period is published. */
  readonly ranking?: RankingPart | null;
}

/** A line of a ranking. Scores in hundredths of a point. */
export interface RankedUnit extends Unit {
  readonly peers: string;
  /** Null with too few cases. */
  readonly rank: number | null;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Label & { readonly code: string };
  readonly sample: number;
}

/** A published ranking of organs, as another room gives it. */
export interface Ranking extends Label {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly publishedAt: string;
  readonly leastSample: number;
  readonly digest: string;
  readonly groups: readonly (Label & { readonly code: string })[];
  readonly rows: readonly RankedUnit[];
}

/** What a circular rests on. */
export interface CircularBasis {
  readonly ranking: Ranking;
  /** So many organs of each group, counted from the last, are called to a talk. */
  readonly each: number;
  /** Codes of the grades that are not called. */
  readonly spared: readonly string[];
  readonly called: readonly string[];
}

export interface TalkData {
  readonly organ: OrganRef;
  readonly issuer: OrganRef;
  readonly ranking: Label;
  readonly group: Label;
  readonly rank: number;
  readonly of: number;
  readonly score: number;
  /** Set when it is arranged. */
  readonly talker?: { readonly id: string; readonly name: string };
  readonly on?: string;
  readonly place?: string;
  /** What was said and promised, and by when it is to be done. */
  readonly minutes?: string;
  readonly promises?: string;
  readonly due?: string;
}

const CHOOSE = '请选择一个|Please choose one';

export const reportInput = z.object({
  clientId: z.uuid().optional(),
  /** `month:2026-10`, or `quarter:` with the month it begins in. */
  span: z
    .string({ error: CHOOSE })
    .regex(/^(month|quarter):\d{4}-(0[1-9]|1[0-2])$/, CHOOSE)
    .transform((text) => ({ period: text.split(':')[0] as Period, month: text.slice(-7) })),
});

export type ReportInput = z.output<typeof reportInput>;

export const circularInput = z.object({
  clientId: z.uuid().optional(),
  ranking: z.uuid(CHOOSE),
  each: z.coerce.number('请填数字|Please give a number').int().min(0).max(10),
  spare: z.enum(SPARES, CHOOSE).default(TALKED_TO.spare),
});
export type CircularInput = z.output<typeof circularInput>;
