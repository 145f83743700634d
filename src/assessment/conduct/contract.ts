// Complaints about conduct (效能投诉): of whom, of what, within which limits, what is sent, and why one is not taken.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { defineError } from '#platform/errors.ts';
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

/** Business lines of the organs that a complaint may be passed on to as a matter of theirs. */
export const LINES: Readonly<Record<string, string>> = { discipline: 'supervision', petition: 'petition' };

/** In place of the complainant's name wherever a case is listed. */
export const UNNAMED = '投诉人（姓名保密）';

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
  /** The organ complained of: nobody who works there sees the case. */
  readonly keptFrom: readonly string[];
  readonly finding?: Finding;
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

export const complaintSchema = complaint.extend({
  name,
  phone: z
    .string({ error: faults.phone })
    .trim()
    .regex(/^1[3-9]\d{9}$/, faults.phone),
});

/** A complaint by telephone, as a supervisor writes it down. Whoever rings need not give a name. */
export const callSchema = complaint.extend({
  name: name.optional(),
  phone: z
    .string({ error: faults.source })
    .trim()
    .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, faults.source),
});
export type Complaint = z.output<typeof callSchema>;

export const staffMayNot = defineError({
  code: 'conduct.staff',
  status: 403,
  zh: () => '工作人员账号不能提交效能投诉。个人有事请退出后用个人账号或者不登录提交。',
  en: () => 'Staff accounts cannot complain here. For a matter of your own, sign out and write as a citizen.',
});
export const notAnOrgan = defineError({
  code: 'conduct.not-an-organ',
  status: 422,
  zh: () => '请填写具体的单位，不能是行政区或者内设科室',
  en: () => 'Please name an organ, not a whole division or a section of one',
});
export const nobodyAbove = defineError({
  code: 'conduct.nobody-above',
  status: 422,
  zh: () => '这个单位由上一级监察机关监督，本站不能受理。请向上一级纪检监察机关反映，举报电话 12388。',
  en: () =>
    'This organ is supervised from the level above, which is not on this site. Please write to the supervisors there, or call 12388.',
});
export const mustWithdraw = defineError({
  code: 'conduct.must-withdraw',
  status: 409,
  zh: () => '投诉涉及本人、本单位，或者本人参与过调查答复的，应当回避，请转给同事。',
  en: () => 'It is about yourself or your organ, or you had a part in the answer. Please hand it to somebody else.',
});
export const notReferable = defineError({
  code: 'conduct.not-referable',
  status: 409,
  zh: () => '只有查实的投诉可以移送，由收件的监察机关移送一次。',
  en: () => 'Only what was upheld is referred, once, by the supervisors who took the complaint in.',
});
export const namesComplainant = defineError({
  code: 'conduct.names-complainant',
  status: 422,
  zh: () => '公开的摘要里有投诉人的姓名或者电话，请删去',
  en: () => 'The summary to be published holds the name or telephone of the complainant; please take it out',
});
