// The yearly work table of a site: its addresses, who keeps it, what is typed in, what is refused.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import type { Figures } from './form.ts';

export const DESK = '/desk/work-tables';
/** The name of the subject in access declarations. */
export const WORK_SITE = 'work-table-site';
export const workPath = (site: string, year: number) => `/sites/${site}/work/${year}`;
/** The same on the desk. */
export const deskPath = (site: string, year: string | number) => `${DESK}/${site}/${year}`;

export const permissions = {
  /** See the tables of one's sites, and what each figure is made of. */
  see: 'work-tables.see',
  /** Enter what no record holds. */
  enter: 'work-tables.enter',
  /** Publish the table of a year: it is frozen then. */
  publish: 'work-tables.publish',
} as const;

/** 政府网站发展指引 began in this year to ask for a table: there is none of years before. */
export const FIRST_YEAR = 2017;

export const siteParams = z.object({ site: z.string().max(40), year: z.string().regex(/^20\d\d$/) });

/** What people write beside the figures. */
export const TEXTS = ['mechanism', 'innovation'] as const;
export type TextName = (typeof TEXTS)[number];

const text = z.string(faults.needed).trim().min(4, faults.more).max(1000);
export const publishInput = z.object({ mechanism: text, innovation: text });
export const entryInput = z.object({
  row: z.string(faults.choose).max(40),
  value: z.coerce.number<unknown>(faults.number).int(faults.number).min(-10_000_000).max(1_000_000_000),
  note: z.string(faults.needed).trim().min(2, faults.more).max(300),
});

/** As it was published. */
export interface Published {
  readonly figures: Figures;
  readonly texts: Readonly<Record<TextName, string>>;
  readonly digest: string;
  readonly by: string;
  readonly at: Date;
}

export const workYearNotOver = defineError<{ year: number }>({
  code: 'work-table.year-not-over',
  status: 409,
  zh: ({ year }) => `${year} 年还没有结束，数字还会变。年度结束后再发布。`,
  en: ({ year }) => `The year ${year} is not over and its figures still change. Publish the table after it has ended.`,
});
export const workPublished = defineError<{ year: number }>({
  code: 'work-table.published',
  status: 409,
  zh: ({ year }) => `${year} 年的报表已经发布，不能再改。`,
  en: ({ year }) => `The table of ${year} is published and stays as it is.`,
});
