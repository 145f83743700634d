// How a story runs: where it ends, how long ago it began, and the pace of each step. Pure.
import type { Procedure } from '#services/applications/rules/subject.ts';
import { type Diary, type Pace, setPaces } from './diary.ts';
import type { Chance } from './random.ts';

/** How a story ends, or where it stands today. */
export const ENDINGS = [
  'granted',
  'denied',
  'refused',
  'withdrawn',
  'lapsed',
  'late',
  'received',
  'supplement',
  'supplied',
  'reviewing',
  'paused',
  'forwarded',
  'disputed',
  'decided',
  'overdue',
  'risen',
  'extended',
  'interested',
  'hearing-offered',
  'hearing',
  'renewing',
  'renewed',
  'revoked',
  'barred',
  'joint',
  'joint-extended',
  'inspecting',
  'inspected',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** How many stories stand at these points, or ended in these rarer ways; the rest are closed ones of the past year. */
export const COUNTED_STORIES: Readonly<Partial<Record<Ending, number>>> = {
  received: 9,
  supplement: 4,
  supplied: 3,
  reviewing: 22,
  paused: 5,
  forwarded: 4,
  disputed: 2,
  decided: 6,
  overdue: 3,
  extended: 2,
  interested: 1,
  'hearing-offered': 1,
  hearing: 1,
  renewing: 2,
  risen: 6,
  renewed: 1,
  revoked: 1,
  barred: 2,
  joint: 1,
  'joint-extended': 1,
  inspecting: 2,
  inspected: 3,
};

const CLOSED: readonly Ending[] = [
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'granted',
  'denied',
  'refused',
  'withdrawn',
  'lapsed',
  'late',
];

/** Draws the ending of closed story `index`: mostly granted, some of everything. */
export function closedEnding(index: number): Ending {
  return CLOSED[index % CLOSED.length] ?? 'granted';
}

export interface Scene {
  readonly procedure: Procedure;
  readonly diary: Diary;
  readonly chance: Chance;
  readonly now: Date;
}

/** How a story runs: working days since receipt, days until acceptance, and the pace of each step. */
export interface Course {
  readonly age: number;
  readonly acceptAfter: number;
  readonly paces: readonly Pace[];
  /** Steps done before the story stops. */
  readonly done: number;
  /** Working days by which a late decision misses its promise. */
  readonly delay: number;
}

export function setCourse(ending: Ending, { procedure, chance }: Scene): Course {
  const paces = setPaces(procedure, chance);
  const acceptAfter = procedure.caseType === '1' ? 0 : chance.between(0, 1);
  const total = paces.reduce((sum, pace) => sum + pace.days, 0);
  const promise = Number.parseInt(procedure.limits.promise, 10);
  const done = countDone(ending, paces.length, chance);
  const before = paces.slice(0, done).reduce((sum, pace) => sum + pace.days, 0);
  const course = {
    acceptAfter,
    paces,
    done,
    delay: ending === 'late' ? promise - total + chance.between(1, 3) : 0,
  };
  return { ...course, age: ageOf(ending, { acceptAfter, before, total, promise }, chance) };
}

/** Those under way stopped somewhere; those that are renewed by law were never looked at. */
function countDone(ending: Ending, steps: number, chance: Chance): number {
  if (['renewing', 'renewed'].includes(ending)) return 0;
  // Organs are being asked once the survey is done; samples go to the laboratory before all else.
  if (ending === 'joint' || ending === 'joint-extended') return 1;
  if (ending === 'inspecting') return 0;
  const underWay = ['reviewing', 'paused', 'extended', 'interested', 'hearing-offered', 'hearing'].includes(ending);
  return underWay ? chance.between(0, Math.max(0, steps - 2)) : steps - 1;
}

/** Working days since receipt: the closed ones spread over a year, denser of late; the open ones still in time. */
function ageOf(
  ending: Ending,
  course: { acceptAfter: number; before: number; total: number; promise: number },
  chance: Chance,
): number {
  switch (ending) {
    case 'received':
      return chance.between(0, 1);
    case 'supplement':
    case 'supplied':
      return chance.between(3, 4);
    case 'disputed':
      return 2;
    case 'overdue':
      return course.acceptAfter + course.promise + chance.between(2, 4);
    case 'reviewing':
    case 'paused':
    case 'extended':
    case 'joint':
    case 'joint-extended':
    case 'inspecting':
    case 'interested':
    case 'hearing-offered':
    case 'hearing':
      return course.acceptAfter + course.before + 1;
    case 'forwarded':
      return course.acceptAfter + course.total + 1;
    case 'decided':
      return course.acceptAfter + course.total + 3;
    case 'renewing':
      return course.acceptAfter + 2;
    case 'renewed':
    case 'revoked':
      return course.promise + 45;
    case 'lapsed':
      return chance.between(30, 200);
    default:
      return course.promise + 8 + Math.floor(chance.next() ** 3 * 230);
  }
}
