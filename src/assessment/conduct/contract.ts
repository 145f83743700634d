// Complaints about conduct (效能投诉): of whom, of what, within which limits, and what is sent.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { type SentFile, sentFiles } from '#kernel/cases/fields.ts';
import { onceRight } from '#kernel/cases/inputs.ts';
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';
import { faults } from './words.ts';

export const KIND = 'conduct-complaint';

/** What its complainant is told as it goes on. */
export const topic: Topic = {
  name: 'conduct',
  zh: '我的效能投诉',
  en: 'My complaints about conduct',
  audience: 'member',
  usual: OUTBOUND,
};

export const permissions = {
  /** A complaint lies with a supervisor, never within the organ it is about: nobody there reads it. */
  read: 'conduct.read',
  /** Take up or refuse, pass on, hold a joint meeting, review, refer; write down what came by telephone. */
  supervise: 'conduct.supervise',
  /** Look into it and answer. */
  handle: 'conduct.handle',
  /** Give more time to answer, at the head of the organ that has it. */
  extend: 'conduct.extend',
} as const;

export const CONDUCTS = [
  { value: 'attitude', zh: '态度', en: 'Attitude' },
  { value: 'shirking', zh: '推诿', en: 'Shirking' },
  { value: 'obstruction', zh: '刁难', en: 'Obstruction' },
  { value: 'delay', zh: '超时', en: 'Delay' },
  { value: 'charges', zh: '乱收费', en: 'Unlawful charges' },
  { value: 'favours', zh: '吃拿卡要', en: 'Taking favours' },
  { value: 'other', zh: '其他', en: 'Other conduct' },
] as const;
export type Conduct = (typeof CONDUCTS)[number]['value'];

export const FINDINGS = [
  { value: 'upheld', zh: '属实', en: 'Upheld' },
  { value: 'partly', zh: '部分属实', en: 'Upheld in part' },
  { value: 'unfounded', zh: '不属实', en: 'Not upheld' },
] as const;
export type Finding = (typeof FINDINGS)[number]['value'];

/** Settings of the city. Local practice decides within five working days whether a complaint is taken up. */
export const LIMITS = {
  accept: { amount: 5, unit: 'wd' },
  handle: { amount: 20, unit: 'wd' },
  appeal: { amount: 30, unit: 'd' },
  review: { amount: 20, unit: 'wd' },
} as const;

/** 信访工作条例第三十四条 gives sixty days from when a petition is accepted. */
export const PETITION = { limit: { amount: 60, unit: 'd' }, basis: '信访工作条例第三十四条' } as const;

/**
 * How much one extension adds at most, in the unit of the limit. Working days are a setting of the city; for a
 * petition 第三十四条 has “延长期限不得超过30日”.
 */
export const MOST_ADDED = { wd: 10, d: 30 } as const;

/** So many files a complainant may hand in, all in all: a setting of the city. */
export const MOST_EVIDENCE = 10;

/** Business lines of the organs that a complaint may be passed on to as a matter of theirs. */
export const LINES: Readonly<Record<string, string>> = { discipline: 'supervision', petition: 'petition' };

/** In place of the complainant's name wherever a case is listed. */
export const UNNAMED = { name: '投诉人（姓名保密）', nameEn: 'Complainant (name kept)' } as const;
/** Of whom neither name nor telephone nor account was ever taken. */
export const ANONYMOUS = { name: '匿名', nameEn: 'Anonymous' } as const;

/** What a case keeps. */
export interface CaseData {
  readonly conduct: Conduct;
  readonly text: string;
  /** The organ complained of. */
  readonly accused: OrganRef & { readonly nameEn: string | null };
  /** The officer complained of, as the complainant named them, and who that is where it can be told. */
  readonly named: string | null;
  readonly officerId: string | null;
  /** Number of the case it happened in. */
  readonly about: string | null;
  /** Who took it in. */
  readonly supervisor: OrganRef;
  /** The complainant's name. */
  readonly sealed: string | null;
  /** Officers who looked into it or answered: none of them reviews it. */
  readonly judges: readonly string[];
  /** The organ complained of, and the officer: neither they nor anybody who works there sees the case. */
  readonly keptFrom: readonly string[];
  readonly anonymous: boolean;
  readonly finding?: Finding;
  /** It was withdrawn, and the supervisors go on of their own motion: nobody is answered any more. */
  readonly ownMotion?: boolean;
}

const name = z.string({ error: faults.name }).trim().min(2).max(50);

const complaint = z.object({
  /** Sent again under the same id, a complaint is not taken in again. */
  clientId: z.uuid().optional(),
  organ: z.string({ error: faults.organ }).trim().min(2).max(100),
  officer: z.string().trim().min(2).max(50).optional(),
  conduct: z.enum(
    CONDUCTS.map(({ value }) => value),
    faults.conduct,
  ),
  about: z.string().transform(normaliseCaseNumber).refine(isCaseNumber, faults.about).optional(),
  text: z.string({ error: faults.text }).trim().min(10, faults.text).max(2000),
});

const mobile = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, faults.phone);

const files = sentFiles(MOST_EVIDENCE);

type Needed = 'name' | 'phone';
type Sent = { readonly anonymous?: 'yes' | undefined } & { readonly [F in Needed]?: string | undefined };

const isGiven = (field: Needed) => (sent: Sent) => sent.anonymous === 'yes' || sent[field] !== undefined;

/** Told together with whatever else is missing. */
const askedFor = (field: Needed) => ({
  path: [field],
  error: faults[field],
  ...onceRight(field),
});

/** A complaint on line: with a name and a mobile number or, where the city allows it, with neither. */
export const complaintSchema = complaint
  .extend({
    anonymous: z.literal('yes').optional(),
    name: name.optional(),
    phone: mobile.optional(),
    evidence: files,
    /** Files that came with the form when it was refused. */
    kept: files,
  })
  .refine(isGiven('name'), askedFor('name'))
  .refine(isGiven('phone'), askedFor('phone'));

/** A complaint by telephone, as a supervisor writes it down. Whoever rings need not give a name. */
export const callSchema = complaint.extend({
  name: name.optional(),
  phone: z
    .string({ error: faults.source })
    .trim()
    .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, faults.source),
});

/** A complaint as it is taken in, however it came. */
export interface Complaint extends z.output<typeof complaint> {
  readonly name?: string | undefined;
  /** Of everybody who is not anonymous. */
  readonly phone?: string | undefined;
  readonly anonymous?: boolean;
  readonly evidence?: readonly SentFile[];
}
