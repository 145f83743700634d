// The calendar's vocabulary: limits, counting methods, days, suspensions, and the errors it may answer with.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';

/** Working day, calendar day, calendar month, hour, minute. */
export const UNITS = ['wd', 'd', 'mo', 'h', 'min'] as const;
export type Unit = (typeof UNITS)[number];

/** So many units; 0 means “the same day” (即办) or “at once”. */
export const limitSchema = z.object({ amount: z.int().min(0).max(99_999), unit: z.enum(UNITS) });
export type Limit = z.infer<typeof limitSchema>;

/**
 * How a limit is counted; a property of the rule set, because cities differ.
 * - `end-of-day`: whole days, the start day not counted, due at 24:00 of the last day.
 * - `elapsed-24h`: a working day is 24 running hours, due at the same time of day.
 * - `office-hours`: whole days, due when the office closes; hours and minutes run only while it is open.
 */
export const METHODS = ['end-of-day', 'elapsed-24h', 'office-hours'] as const;
export type Method = (typeof METHODS)[number];

/** Opening intervals of a working day in minutes after midnight, ascending and apart. */
export type OfficeHours = readonly (readonly [open: number, close: number])[];

/** 8:30–12:00 and 14:30–18:00: a local setting, not law. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  [8 * 60 + 30, 12 * 60],
  [14 * 60 + 30, 18 * 60],
];

/** A date that exists, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** One exception to “Monday to Friday are worked”: a day off, or a make-up working day (调休). */
export const calendarDaySchema = z.object({
  date: dateSchema,
  kind: z.enum(['off', 'work']),
  name: z.string().trim().min(1).max(60),
  note: z.string().trim().max(200).default(''),
  source: z.string().trim().min(1).max(200),
  provisional: z.boolean().default(false),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** The country's calendar; every other region only overlays it. */
export const NATIONAL = 'CN';

/** `CN`, or the code of a county or higher (6 digits), a town (9) or a village (12). */
export const regionSchema = z.union([z.literal(NATIONAL), z.string().regex(/^\d{6}(\d{3}|\d{6})?$/)]);

/** A year of one region as announced. `days` may reach into the last days of the December before. */
export const yearImportSchema = z.object({
  region: regionSchema,
  year: z.int().min(2004).max(2200),
  state: z.enum(['official', 'provisional']),
  /** The notice: its document number. */
  source: z.string().trim().min(1).max(200),
  days: z
    .array(calendarDaySchema.pick({ date: true, kind: true, name: true, note: true }))
    .min(1)
    .max(120),
  /** Set for a year in which the State Council gave more or fewer days off than the law lists. */
  exceptional: z.boolean().default(false),
});
export type YearImport = z.infer<typeof yearImportSchema>;

/** A time during which the clock stands. `to` is null while it lasts. `reason` completes “…的 2 日不算”. */
export interface Suspension {
  readonly from: Date;
  readonly to: Date | null;
  readonly reason: string;
  readonly reasonEn?: string | undefined;
}

/** When a limit ends, or, while a suspension lasts, how much of it is left. */
export type Due = FixedDue | PausedDue;

export interface FixedDue {
  readonly paused: false;
  /** The last moment that is still in time. */
  readonly at: Date;
  /** The local date of that moment. */
  readonly date: string;
  /** The date before rolling forward over non-working days; equal to `date` when nothing was rolled. */
  readonly nominal: string;
  /** True when a year without an official holiday notice was counted. */
  readonly provisional: boolean;
}

export interface PausedDue {
  readonly paused: true;
  readonly at: null;
  readonly date: null;
  /** Whole units that remain once the suspension ends. */
  readonly left: number;
  readonly unit: Unit;
  readonly provisional: boolean;
}

/** A date outside the loaded calendar was asked for: the clock refuses, it never guesses. */
export const calendarNotCovered = defineError<{ year: number }>({
  code: 'calendar.not-covered',
  status: 422,
  zh: ({ year }) => `工作日历没有 ${year} 年的数据，不能推算期限。请管理员导入该年放假安排后再试。`,
  en: ({ year }) =>
    `The working-day calendar does not cover ${year}, so the limit cannot be computed. Import that year first.`,
});

export const calendarLimitInvalid = defineError<{ text: string }>({
  code: 'calendar.limit-invalid',
  status: 422,
  zh: ({ text }) => `时限“${text}”看不懂。请写成 20wd（工作日）、15d（日）、3mo（月）、2h（小时）或 40min（分钟）。`,
  en: ({ text }) =>
    `“${text}” is not a limit. Write 20wd (working days), 15d (days), 3mo (months), 2h (hours) or 40min (minutes).`,
});

export const calendarYearInvalid = defineError<{ year: number; count: number }>({
  code: 'calendar.year-invalid',
  status: 422,
  zh: ({ year, count }) => `${year} 年放假安排有 ${count} 处不对，没有导入。`,
  en: ({ year, count }) => `The calendar of ${year} was not imported: ${count} fault(s).`,
});

const LIMIT_FORM = /^(\d{1,5})(wd|d|mo|h|min)$/;

/** Reads `20wd`, `15d`, `3mo`, `2h`, `40min`. Throws `calendar.limit-invalid`. */
export function parseLimit(text: string): Limit {
  const match = LIMIT_FORM.exec(text.trim());
  if (!match) throw calendarLimitInvalid({ text: text.slice(0, 40) });
  return { amount: Number(match[1]), unit: match[2] as Unit };
}

/** Writes a limit in the form `parseLimit` reads. */
export function formatLimit(limit: Limit): string {
  return `${limit.amount}${limit.unit}`;
}
