// Press conferences (新闻发布会) and spokespersons (新闻发言人): what is written down of one, and who may do it.

import { z } from 'zod';
import { day } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

/** The kind of document it is, and the name of the subject in access declarations. */
export const KIND = 'conference';
export const CONFERENCES = '/conferences';
export const SPOKESPERSONS = '/openness/spokespersons';
export const DESK = '/desk/conferences';
export const DESK_SPOKESPERSONS = `${DESK}/spokespersons`;

export const permissions = { see: 'conferences.see', edit: 'conferences.edit' } as const;

export interface Spokesperson {
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  /** 职务 */
  readonly post: string;
  readonly postEn: string | null;
  /** Of the office; it is published. */
  readonly phone: string;
  readonly since: string;
  readonly until: string | null;
}

const questionSchema = z.object({ asker: z.string(), question: z.string(), answerer: z.string(), answer: z.string() });
export type Question = z.infer<typeof questionSchema>;

/** The spokesperson as the register had them when they were chosen. */
const speakerSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullable(),
  post: z.string(),
  postEn: z.string().nullable(),
});

const LONGEST_TRANSCRIPT = 60_000;
export const MOST_QUESTIONS = 100;

export const contentSchema = z.object({
  title: z.string().min(1),
  titleEn: z.string().nullable(),
  organ: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  year: z.number().int(),
  /** 场次 of its year */
  number: z.number().int().min(1),
  heldOn: z.iso.date(),
  /** `HH:MM` */
  begins: z.string(),
  place: z.string(),
  speaker: speakerSchema.nullable(),
  /** 出席: one line each, as they are to be read. */
  attending: z.string(),
  /** 发布内容实录 */
  transcript: z.string(),
  questions: z.array(questionSchema).max(MOST_QUESTIONS),
});
export type Conference = z.infer<typeof contentSchema>;

const text = (max: number) => z.string(faults.needed).trim().min(2, faults.more).max(max);
const more = (max: number) => z.string().trim().max(max).default('');
const english = z.string().trim().max(200).optional();

export const beginInput = z.object({
  organ: text(100),
  title: text(120),
  titleEn: english,
  heldOn: day,
  number: z.coerce.number<unknown>(faults.number).int(faults.number).min(1, faults.number).max(999, faults.number),
});
export type BeginInput = z.output<typeof beginInput>;

/** Of the draft the author started from; 0 where there was none. */
const revision = z.coerce.number<unknown>().int().min(0);

export const saveInput = z.object({
  revision,
  title: text(120),
  titleEn: english,
  heldOn: day,
  begins: z
    .string(faults.needed)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 09:30 的样子填写|Please write it like 09:30'),
  place: text(100),
  /** Id of a spokesperson in office that day. */
  speaker: z.uuid(faults.choose),
  attending: more(1000),
  transcript: more(LONGEST_TRANSCRIPT),
});
export type SaveInput = z.output<typeof saveInput>;

export const questionInput = z.object({
  revision,
  asker: text(60),
  question: text(1000),
  answerer: text(60),
  answer: text(8000),
});

/** `at` is the place of the question, counted from 1. */
export const dropInput = z.object({ revision, at: z.coerce.number<unknown>().int().min(1).max(MOST_QUESTIONS) });
export const submitInput = z.object({ note: more(300) });
export const withdrawInput = z.object({ reason: text(300) });

export const spokespersonInput = z.object({
  organ: text(100),
  name: text(60),
  nameEn: english,
  post: text(100),
  postEn: english,
  phone: z
    .string(faults.needed)
    .trim()
    .regex(/^[\d+ ()-]{5,30}$/, '请填办公电话|Please give an office telephone number'),
  since: day,
});
export type SpokespersonInput = z.output<typeof spokespersonInput>;
export const endInput = z.object({ id: z.uuid(faults.choose), until: day });

export const conferenceOutOfReach = defineError<{ organ: string }>({
  code: 'conference.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的新闻发布不归您办理。请选本单位或下级单位。`,
  en: ({ organ }) => `Press conferences of ${organ} are not yours to record. Choose your own organ or one beneath it.`,
});
export const notInOffice = defineError<{ day: string }>({
  code: 'conference.not-in-office',
  status: 422,
  zh: ({ day }) => `这位新闻发言人 ${day} 不在任，请从名录里另选一位。`,
  en: ({ day }) => `That spokesperson was not in office on ${day}. Please choose another from the register.`,
});
export const notYetHeld = defineError<{ day: string }>({
  code: 'conference.not-yet-held',
  status: 422,
  zh: ({ day }) => `发布会 ${day} 才召开，开过以后才能提交实录。`,
  en: ({ day }) => `It is to be held on ${day}; its record is handed in afterwards.`,
});
export const endsBeforeItBegan = defineError<{ since: string }>({
  code: 'conference.ends-before-it-began',
  status: 422,
  zh: ({ since }) => `离任日期不能早于任职日期 ${since}。`,
  en: ({ since }) => `The last day cannot be before the first, ${since}.`,
});
