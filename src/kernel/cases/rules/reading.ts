// What a clock shows at a moment: how much is left, overrun, or that it stands. Pure.
import type { Suspension, Unit } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { countOverdue, countRemaining } from '#kernel/calendar/rules/counting.ts';
import { dayOf } from '#kernel/calendar/rules/days.ts';
import type { Phase } from '../contract.ts';

/** The clock of a case, or of one holder's part in it. */
export interface ClockFace {
  readonly phase: Phase;
  readonly dueAt: Date | null;
  /** When the limit that runs began; null when none runs. */
  readonly startedAt: Date | null;
  readonly unit: Unit | null;
  readonly suspendedSince: Date | null;
  /** When it stood: such days are neither left nor overrun. None when no limit runs. */
  readonly suspensions: readonly Suspension[] | null;
}

/** `count` is in `unit`: what is left, what is overrun, or for how long the clock has stood. */
export type ClockReading =
  | { readonly state: 'done' | 'none' | 'waiting' }
  | {
      readonly state: 'ok' | 'near' | 'today' | 'over';
      readonly count: number;
      readonly unit: 'wd' | 'h' | 'min';
      readonly fraction: number;
    }
  | { readonly state: 'held'; readonly count: number };

/** So many working days before its end a clock asks for attention. */
export const NEAR_WORKDAYS = 2;

export function readClock(face: ClockFace, now: Date, calendar: Calendar): ClockReading {
  if (face.phase === 'closed') return { state: 'done' };
  if (face.dueAt && face.dueAt < now) return readOverdue(face.dueAt, face, now, calendar);
  if (face.suspendedSince) {
    return { state: 'held', count: calendar.countBetween(dayOf(face.suspendedSince), dayOf(now)) };
  }
  if (face.phase === 'waiting') return { state: 'waiting' };
  return face.dueAt ? readRunning(face.dueAt, face, now, calendar) : { state: 'none' };
}

function readOverdue(dueAt: Date, face: ClockFace, now: Date, calendar: Calendar): ClockReading {
  const unit = shownUnit(face.unit);
  return { state: 'over', count: countOverdue(calendar, dueAt, now, unit, face.suspensions ?? []), unit, fraction: 1 };
}

function readRunning(dueAt: Date, face: ClockFace, now: Date, calendar: Calendar): ClockReading {
  const unit = shownUnit(face.unit);
  const count = countRemaining(calendar, now, dueAt, unit);
  const fraction = usedShare(face.startedAt, dueAt, now);
  if (unit !== 'wd') return { state: fraction > 0.8 ? 'near' : 'ok', count, unit, fraction };
  if (dayOf(dueAt) === dayOf(now)) return { state: 'today', count: 0, unit, fraction };
  return { state: count <= NEAR_WORKDAYS ? 'near' : 'ok', count, unit, fraction };
}

/** Officers plan in working days, whatever a limit of days or months is counted in. */
function shownUnit(unit: Unit | null): 'wd' | 'h' | 'min' {
  return unit === 'h' || unit === 'min' ? unit : 'wd';
}

function usedShare(startedAt: Date | null, dueAt: Date, now: Date): number {
  const whole = dueAt.getTime() - (startedAt ?? now).getTime();
  return whole <= 0 ? 1 : (now.getTime() - (startedAt ?? now).getTime()) / whole;
}
