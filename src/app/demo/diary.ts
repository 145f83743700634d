// Time in the demo city: office hours, working days, and how long each step of a procedure takes.

import { parseLimit } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { dateOfDay, dayOfDate } from '#kernel/calendar/rules/days.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type Procedure, type ProcedureStep, workingSteps } from '#services/applications/rules/subject.ts';
import type { Chance } from './random.ts';

/** Office hours, and days on which offices are open. */
export class Diary {
  private readonly calendar: Calendar;
  private readonly chance: Chance;
  constructor(calendar: Calendar, chance: Chance) {
    this.calendar = calendar;
    this.chance = chance;
  }

  /** Whether offices are open on a date. */
  isOpen(date: string): boolean {
    return this.calendar.isWorkday(dayOfDate(date));
  }

  /** A moment of the working day `days` after the day of `from` (before it when negative). */
  workday(from: Date, days: number): Date {
    return this.moment(dateOfDay(this.calendar.addWorkdays(dayOfDate(localDate(from)), days)));
  }

  /** A moment of a working day `age` working days ago that has certainly passed: 0 is the last one before now. */
  ago(now: Date, age: number): Date {
    const today = dayOfDate(localDate(now));
    const last = this.calendar.isWorkday(today) ? this.workday(now, 0) : this.workday(now, -1);
    const past = last < now ? last : this.workday(now, -1);
    return age === 0 ? past : this.workday(past, -age);
  }

  /** Within the next minutes. */
  soon(from: Date, minutes = 40): Date {
    return new Date(from.getTime() + this.chance.between(3, Math.max(3, minutes)) * 60_000);
  }

  private moment(date: string): Date {
    const morning = this.chance.next() < 0.55;
    const minute = morning
      ? this.chance.between(8 * 60 + 35, 11 * 60 + 40)
      : this.chance.between(14 * 60 + 35, 17 * 60 + 20);
    return new Date(startOfDate(date).getTime() + minute * 60_000 + this.chance.between(0, 59) * 1000);
  }
}

/** How long somebody takes over a step: whole working days, or minutes of the same day. */
export interface Pace {
  readonly step: ProcedureStep;
  readonly days: number;
  readonly minutes: number;
}

/** A pace for each working step that keeps within its limit. */
export function setPaces(procedure: Procedure, chance: Chance): Pace[] {
  return workingSteps(procedure).map((step) => {
    const { amount, unit } = parseLimit(step.limit);
    if (unit === 'min') return { step, days: 0, minutes: Math.floor(amount * 0.6) };
    if (unit === 'h') return { step, days: 0, minutes: Math.min(50, amount * 30) };
    const days = Math.floor(amount * (0.2 + chance.next() * 0.6));
    return { step, days: unit === 'wd' ? days : Math.floor(days * 0.6), minutes: 40 };
  });
}

/** When a step that was entered at `from` is done. */
export function finish(pace: Pace, from: Date, diary: Diary): Date {
  return pace.days === 0 ? diary.soon(from, pace.minutes) : diary.workday(from, pace.days);
}
