// Gazettes (政府公报) and bulletins (工作简报): issues made of what is published; what one holds and who may make it.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

/** The kind of document it is, and the name of the subject in access declarations. */
export const KIND = 'gazette-issue';
export const GAZETTE = '/gazette';
export const DESK = '/desk/gazette';

export const permissions = { see: 'gazette.see', edit: 'gazette.edit' } as const;

export const SERIES = [
  { value: 'gazette', zh: '政府公报', en: 'Gazette' },
  { value: 'bulletin', zh: '政务公开工作简报', en: 'Bulletin of open government' },
] as const;
export type Series = (typeof SERIES)[number]['value'];
const SERIES_NAMES = SERIES.map(({ value }) => value);

/** A published document, by its code, under the heading it stands beneath. */
const lineSchema = z.object({ code: z.string(), section: z.string() });
export type Line = z.infer<typeof lineSchema>;

/** The same with its words, as they were when the issue was handed in. */
const printedSchema = lineSchema.extend({
  title: z.string(),
  organ: z.string(),
  since: z.iso.date(),
  href: z.string(),
  text: z.string(),
});
export type Printed = z.infer<typeof printedSchema>;

export const contentSchema = z.object({
  title: z.string(),
  titleEn: z.string(),
  organ: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  series: z.enum(SERIES_NAMES),
  year: z.number().int(),
  number: z.number().int().min(1),
  lines: z.array(lineSchema),
  /** 报送名单 */
  sendTo: z.string(),
  /** 印数 */
  copies: z.number().int().min(0),
  /** Null while it is put together. */
  printed: z.array(printedSchema).nullable(),
});
export type Issue = z.infer<typeof contentSchema>;

export const MOST_LINES = 500;
const number = z.coerce.number<unknown>(faults.number).int(faults.number);

export const beginInput = z.object({
  organ: z.string(faults.needed).trim().min(2, faults.more).max(100),
  series: z.enum(SERIES_NAMES, faults.choose),
  year: number.min(1949, faults.year).max(2100, faults.year),
  number: number.min(1, faults.number).max(999, faults.number),
});
export type BeginInput = z.output<typeof beginInput>;

/** With a place the line is put there, counted from 1; what stands in the issue already is moved. */
export const lineInput = z.object({
  code: z.string(faults.needed).trim().min(2, faults.more).max(60),
  section: z.string(faults.needed).trim().min(2, faults.more).max(40),
  place: number.min(1, faults.number).max(MOST_LINES, faults.number).optional(),
});
export const dropInput = z.object({ code: z.string().max(60) });
export const detailsInput = z.object({
  sendTo: z.string().trim().max(2000).default(''),
  copies: number.min(0, faults.number).max(1_000_000, faults.number).default(0),
});
export const submitInput = z.object({ note: z.string().trim().max(300).default('') });

export const issueOutOfReach = defineError<{ organ: string }>({
  code: 'gazette.out-of-reach',
  status: 422,
  zh: ({ organ }) => `您不负责编辑${organ}的公报、简报。请选您所在的单位或其下级单位。`,
  en: ({ organ }) => `Gazettes of ${organ} are not yours to make. Choose your own organ or one beneath it.`,
});
export const notLive = defineError<{ code: string }>({
  code: 'gazette.not-live',
  status: 422,
  zh: ({ code }) => `没有编号为 ${code} 的已发布信息。未发布或已撤下的不能收入。`,
  en: ({ code }) => `Nothing with the code ${code} is published. Drafts and what was withdrawn cannot be taken in.`,
});
