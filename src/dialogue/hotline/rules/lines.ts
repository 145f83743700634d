// The lines of the hotline, the four telephones (预约、咨询、监督、投诉) among them, and when each is answered. Pure.
import { z } from 'zod';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { onceRight, telephone } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { localDate, localMinute } from '#platform/time.ts';
import { LINES, type Line, lineField } from '../contract.ts';

/** 24 小时预约、咨询、监督、投诉电话: they have numbers of their own, which the city says. */
export const TELEPHONES: readonly Line[] = ['appointment', 'enquiry', 'oversight', 'complaint'];

export interface Hours {
  readonly days: 'all' | 'workdays';
  /** `08:30`; 24:00 is the end of a day. */
  readonly opens: string;
  readonly closes: string;
}

export interface LineHours extends Hours {
  readonly line: Line;
  readonly number: string;
}

export const ALWAYS: Hours = { days: 'all', opens: '00:00', closes: '24:00' };
export const isAlways = ({ days, opens, closes }: Hours) => days === 'all' && opens === '00:00' && closes === '24:00';

/** Every line that has a number, as the city set it or as it is from the start. */
export function fillLines(set: readonly LineHours[]): LineHours[] {
  const known = new Map(set.map((one) => [one.line, one]));
  return LINES.flatMap(({ value }): LineHours[] => {
    const own = known.get(value);
    if (own) return [own];
    return TELEPHONES.includes(value) ? [] : [{ line: value, number: value, ...ALWAYS }];
  });
}

export function isOpen({ days, opens, closes }: Hours, at: Date, calendar: Calendar): boolean {
  if (days === 'workdays' && !calendar.isWork(localDate(at))) return false;
  const time = localMinute(at);
  return time >= opens && time < closes;
}

/** So often somebody is called back in vain; a setting of the city. */
export const MOST_TRIES = 3;

export const DAYS = [
  { value: 'all', zh: '每天', en: 'Every day' },
  { value: 'workdays', zh: '工作日', en: 'Working days' },
] as const;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const clock = z
  .string({ error: faults.needed })
  .trim()
  .regex(CLOCK, '请填时刻，例如 08:30|Please give a time, such as 08:30');

export const lineInput = z
  .object({
    line: lineField,
    number: telephone,
    days: z.enum(['all', 'workdays'], faults.choose),
    opens: clock,
    closes: clock,
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: '结束时刻要晚于开始时刻|It ends after it begins',
    ...onceRight('opens', 'closes'),
  });
export type LineInput = z.output<typeof lineInput>;
