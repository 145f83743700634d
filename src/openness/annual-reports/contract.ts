// Annual reports of disclosure (政府信息公开工作年度报告): what one holds, its addresses, and who may write it.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

/** The kind of document it is, and the name of the subject in access declarations. */
export const KIND = 'annual-report';
export const REPORTS = '/foi/reports';
export const DESK = '/desk/annual-reports';

export const permissions = { see: 'annual-reports.see', write: 'annual-reports.write' } as const;

/** Parts one, five and six, which are written; two to four are computed. */
export const PARTS = ['overview', 'problems', 'other'] as const;
export type Part = (typeof PARTS)[number];

const part = z.string().max(20_000);
const cells = z.record(z.string().max(60), z.number());

/** Figures as they were at a moment; `entered` are what people added to them by hand. */
export const frozenSchema = z.object({ asOf: z.iso.datetime({ offset: true }), figures: cells, entered: cells });
export type Frozen = z.infer<typeof frozenSchema>;

export const contentSchema = z.object({
  title: z.string(),
  titleEn: z.string().nullable(),
  organ: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  year: z.number().int(),
  overview: part,
  problems: part,
  other: part,
  /** Null while it is written. */
  frozen: frozenSchema.nullable(),
});
export type ReportContent = z.infer<typeof contentSchema>;

/** 条例 first applied in 2008. */
const year = z.coerce.number<unknown>(faults.year).int(faults.year).min(2008, faults.year).max(2100, faults.year);
const text = z.string().trim().max(20_000).default('');

export const beginInput = z.object({ organ: z.string(faults.needed).trim().min(2, faults.more).max(100), year });
export const saveInput = z.object({
  revision: z.coerce.number<unknown>().int().min(0),
  overview: text,
  problems: text,
  other: text,
});
export const entryInput = z.object({
  cell: z.string(faults.choose).max(60),
  /** As the cell shows it: a count, or ten thousand yuan; less than nothing takes away. */
  value: z.coerce.number<unknown>(faults.number).refine((typed) => typed !== 0, faults.number),
  note: z.string(faults.needed).trim().min(2, faults.more).max(300),
});
export const submitInput = z.object({ note: z.string().trim().max(300).default('') });

export const reportOutOfReach = defineError<{ organ: string }>({
  code: 'annual-report.out-of-reach',
  status: 422,
  zh: ({ organ }) => `您不负责${organ}的年度报告。请选您所在的单位或其下级单位。`,
  en: ({ organ }) => `The annual report of ${organ} is not yours to write. Choose your own organ or one beneath it.`,
});
export const yearNotOver = defineError<{ year: number }>({
  code: 'annual-report.year-not-over',
  status: 409,
  zh: ({ year }) => `${year} 年还没有结束，数字还会变，不能提交。年度结束后再提交。`,
  en: ({ year }) => `The year ${year} is not over and its figures still change. Hand the report in after it has ended.`,
});
