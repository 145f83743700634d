// The knowledge base (知识库, 常见问题解答): questions that are asked often, with the answer of the organ that answers for it.

import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import { several } from '#platform/http/query.ts';
import type { Topic } from '#platform/notify/choices.ts';

/** The kind of document an entry is, and the name of the subject in access declarations. */
export const KIND = 'knowledge';
export const KNOWLEDGE = '/knowledge';
export const DESK = '/desk/knowledge';
export const IMPORT = `${DESK}/import`;
export const NIGHTLY = 'knowledge.nightly';
/** Kept pages that tell of more than one entry. */
export const TAG = 'knowledge';

export const permissions = {
  see: 'knowledge.see',
  edit: 'knowledge.edit',
  /** Check what others wrote, and publish it. */
  check: 'knowledge.check',
} as const;

export const topic: Topic = {
  name: 'knowledge',
  zh: '知识库条目该复核了',
  en: 'Entries of the knowledge base due for review',
  audience: 'staff',
  usual: [],
};

/** Months until an entry is read again. Local settings. */
export const CYCLES = [3, 6, 12, 24] as const;
export const USUAL_CYCLE = 12;

export const contentSchema = z.object({
  title: z.string().min(1),
  titleEn: z.string().nullable(),
  /** Other wordings of the question, one a line. */
  also: z.string(),
  /** Code of a subject; empty until it is chosen. */
  class: z.string(),
  answer: z.string(),
  basis: z.string(),
  organ: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  /** 适用地区 */
  area: z.string(),
  phone: z.string(),
  /** The last day on which it holds; null without end. */
  until: z.iso.date().nullable(),
  /** Months until it is read again. */
  cycle: z.number().int().min(1).max(60),
  /** Number of the case whose answer it came of. */
  from: z.string().nullable().default(null),
});
export type Entry = z.infer<typeof contentSchema>;

const more = (max: number) => z.string().trim().max(max).default('');

export const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,59}$/);
const phone = z
  .string()
  .trim()
  .regex(/^([\d+ ()-]{5,30})?$/, '请填办公电话|Please give an office telephone number')
  .default('');

export const beginInput = z.object({ title: text(4, 120), organ: text(2, 100) });
export type BeginInput = z.output<typeof beginInput>;

export const saveInput = z.object({
  /** Of the draft the author started from; 0 where there was none. */
  revision: z.coerce.number<unknown>().int().min(0),
  title: text(4, 120),
  titleEn: z.string().trim().max(240).optional(),
  also: more(600),
  class: z.string().trim().max(40).default(''),
  answer: text(1, 6000),
  basis: more(300),
  area: more(60),
  phone,
  until: z.iso.date(faults.day).optional(),
  cycle: z.coerce
    .number<unknown>(faults.number)
    .refine((months) => CYCLES.some((one) => one === months), faults.choose),
});
export type SaveInput = z.output<typeof saveInput>;

export const submitInput = z.object({ note: more(300) });
export const passInput = z.object({ clean: z.literal('yes', '请先核对再通过|Confirm before you pass it') });
/** So many are passed at once: each is on the page, to be read. */
const MOST_PASSED = 50;
export const passManyInput = passInput.extend({
  entry: several(
    z.array(z.uuid(), '请至少选一条|Choose at least one').min(1, '请至少选一条|Choose at least one').max(MOST_PASSED),
  ),
});
export const returnInput = z.object({ ground: text(4, 300) });
export const withdrawInput = z.object({ reason: text(2, 300) });
export const confirmInput = z.object({ note: more(300) });
export const voteInput = z.object({ helpful: z.enum(['yes', 'no']) });

/** A line of `knowledge.jsonl`, or of a file that is imported. */
export const lineSchema = z.object({
  code: codeSchema,
  question: text(4, 120),
  question_en: z.string().trim().max(240).optional(),
  also: z.array(text(2, 120)).max(10).default([]),
  class: text(1, 40),
  answer: text(1, 6000),
  organ: text(2, 100),
  basis: more(300),
  area: more(60),
  phone,
  until: z.iso.date().optional(),
  cycle: z.number().int().min(1).max(60).default(USUAL_CYCLE),
  published: z.iso.datetime({ offset: true }).optional(),
});
export type EntryLine = z.output<typeof lineSchema>;

export const entryOutOfReach = defineError<{ organ: string }>({
  code: 'knowledge.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的知识库不归您编写。请选本单位或下级单位。`,
  en: ({ organ }) => `Entries of ${organ} are not yours to write. Choose your own organ or one beneath it.`,
});
export const staffMayNotVote = defineError({
  code: 'knowledge.staff-vote',
  status: 403,
  zh: () => '有没有帮助由群众评价，工作人员账号不计数。',
  en: () => 'Whether an answer helped is for the public to say; staff accounts are not counted.',
});
