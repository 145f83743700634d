// Real letters of a public board with the times of their answers, what should come of each, and figures counted plainly.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { dateOf } from '#app/oracle/clock/days.ts';
import type { Clause, Passed } from './history.ts';
import { passNaively } from './naive.ts';

/** Competition data that may serve in tests and is never shipped. */
const FILE = join(
  process.env.SUNHALL_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'data/letters/letters-with-replies.jsonl',
);

/** A letter and its answer; moments in the board's own time, which is the city's. */
export interface RealLetter {
  readonly id: number;
  readonly body: string;
  readonly reply: string;
  readonly at: Date;
  readonly answeredAt: Date;
  /** Code of the organ it is sent to here. */
  readonly organ: string;
}

const LIMIT = { name: 'letter', amount: 15, unit: 'd' } as const;

/** One answer has a day and no time of it. */
const momentOf = (text = '') => new Date(`${text.length === 10 ? `${text}T00:00:00` : text}+08:00`);

/** All of them; undefined where the shared data are absent. */
export function findRealLetters(organs: readonly string[]): RealLetter[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, body, reply, time, reply_time } = JSON.parse(line) as Record<string, string> & { id: number };
    const [at, answeredAt] = [momentOf(time), momentOf(reply_time)];
    return { id, body: body ?? '', reply: reply ?? '', at, answeredAt, organ: organs[id % organs.length] ?? '' };
  });
}

/** So many of them, always the same ones, in no order of theirs. */
export function drawLetters(letters: readonly RealLetter[], count: number): RealLetter[] {
  const lot = ({ id }: RealLetter) => createHash('sha256').update(String(id)).digest('hex');
  return letters.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, count);
}

/** Every signal the shipped rules give for such a letter, day by day. */
export function signalsOf({ at, answeredAt }: RealLetter, clauses: readonly Clause[], listed: Listed): Passed[] {
  const clock = { ...LIMIT, scope: 'total', silent: false, method: 'end-of-day' } as const;
  const changes = [{ at: answeredAt, do: 'end' } as const];
  return passNaively({ start: at, until: answeredAt, clocks: [clock], clauses, changes }, listed);
}

const DAY_MS = 86_400_000;
const dayAfter = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

function isWorked(date: string, listed: Listed): boolean {
  const weekday = new Date(Date.parse(date)).getUTCDay();
  return (listed.get(date) ?? (weekday === 0 || weekday === 6 ? 'off' : 'work')) === 'work';
}

/** Answered on a later day than the fifteenth, or than the working day after it. */
export function isLate({ at, answeredAt }: RealLetter, listed: Listed): boolean {
  let last = dayAfter(dateOf(at), LIMIT.amount);
  while (!isWorked(last, listed)) last = dayAfter(last, 1);
  return dateOf(answeredAt) > last;
}

/** What the tables should say: letters of an organ by the month they came, answers by the month they were given. */
export function countPlainly(letters: readonly RealLetter[], listed: Listed): Map<string, PlainCount> {
  const counts = new Map<string, PlainCount>();
  const of = (organ: string, at: Date) => {
    const key = `${organ} ${dateOf(at).slice(0, 7)}`;
    const count = counts.get(key) ?? { received: 0, answered: 0, onTime: 0 };
    counts.set(key, count);
    return count;
  };
  for (const letter of letters) {
    of(letter.organ, letter.at).received++;
    const answered = of(letter.organ, letter.answeredAt);
    answered.answered++;
    if (!isLate(letter, listed)) answered.onTime++;
  }
  return counts;
}

export interface PlainCount {
  received: number;
  answered: number;
  onTime: number;
}

/** 中位数 of the days from letter to answer, and the share of answers that took longer than fifteen times 24 hours. */
export function describeDelays(letters: readonly RealLetter[]): { median: number; overFifteen: number } {
  const days = letters
    .map(({ at, answeredAt }) => (answeredAt.getTime() - at.getTime()) / DAY_MS)
    .sort((a, b) => a - b);
  const middle = days.length / 2;
  const median = ((days[Math.ceil(middle) - 1] ?? 0) + (days[Math.floor(middle)] ?? 0)) / 2;
  return { median, overFifteen: days.filter((one) => one > LIMIT.amount).length / days.length };
}
