// Answers one deadline question as plain text or JSON asks it: the command line and batch checks use it.
import { z } from 'zod';
import { AppError, defineError } from '#platform/errors.ts';
import { startOfDate, toLocalIso } from '#platform/time.ts';
import { dateSchema, METHODS, NATIONAL, parseLimit, regionSchema } from './contract.ts';
import type { Calendar } from './rules/calendar.ts';
import { type CertificateDay, explainDue } from './rules/certificate.ts';

const questionSchema = z.object({
  /** A date, meaning 00:00 of that day, or an ISO time; without an offset it is the city's. */
  from: z.string().trim(),
  /** `20wd`, `15d`, `3mo`, `2h`, `40min`. */
  limit: z.string(),
  region: regionSchema.default(NATIONAL),
  method: z.enum(METHODS).default('end-of-day'),
});
export type DeadlineQuestion = z.input<typeof questionSchema>;

export interface DeadlineAnswer {
  /** The last second that is in time, with the city's offset. */
  due: string;
  /** Every day from the start to the due day. */
  days: Pick<CertificateDay, 'date' | 'weekday' | 'kind' | 'ordinal' | 'name'>[];
  /** Present when a year without an official holiday notice was counted. */
  provisional?: true;
}

export interface DeadlineRefusal {
  code: string;
  error: string;
}

const questionInvalid = defineError<{ reason: string }>({
  code: 'calendar.question-invalid',
  status: 422,
  zh: ({ reason }) => `问题写得不对：${reason}`,
  en: ({ reason }) => `The question is not valid: ${reason}`,
});

/**
 * Answers a question whatever it holds: bad input and uncovered years come back as `error`, never thrown.
 * `calendarFor` gives the calendar of a region code, or of `CN`; what it throws unexpectedly is thrown on.
 */
export async function answerDeadline(
  question: unknown,
  calendarFor: (region: string) => Calendar | Promise<Calendar>,
): Promise<DeadlineAnswer | DeadlineRefusal> {
  try {
    return await answer(question, calendarFor);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, error: error.textIn('en') };
    throw error;
  }
}

async function answer(
  input: unknown,
  calendarFor: (region: string) => Calendar | Promise<Calendar>,
): Promise<DeadlineAnswer> {
  const parsed = questionSchema.safeParse(input);
  if (!parsed.success) throw questionInvalid({ reason: tellIssues(parsed.error) });
  const { region, method } = parsed.data;
  const from = parseMoment(parsed.data.from);
  const limit = parseLimit(parsed.data.limit);
  const calendar = await calendarFor(region);
  const { due, days } = explainDue({ from, limit, method, suspensions: [], calendar });
  if (due.paused) throw new Error('a limit without suspensions is never paused');
  const first = days.findIndex((day) => day.kind === 'start');
  const last = days.findIndex((day) => day.isDue);
  return {
    due: toLocalIso(due.at),
    days: days
      .slice(first, last + 1)
      .map(({ date, weekday, kind, ordinal, name }) => ({ date, weekday, kind, ordinal, name })),
    ...(due.provisional && { provisional: true as const }),
  };
}

const MOMENT_FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/** Reads a date or an ISO time. Throws `calendar.question-invalid`. */
export function parseMoment(text: string): Date {
  const [, date = text, time, offset = '+08:00'] = MOMENT_FORM.exec(text) ?? [];
  const at = time ? new Date(`${date}T${time}${offset}`) : startOfDate(date);
  if (dateSchema.safeParse(date).success && !Number.isNaN(at.getTime())) return at;
  throw questionInvalid({
    reason: `from: “${text.slice(0, 40)}” is neither a date (2025-01-20) nor an ISO time`,
  });
}

function tellIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'question'}: ${issue.message}`).join('; ');
}
