// `calendar.csv` of a city pack: days of the city's own calendar, each row judged by itself, then each year as a whole.
import { z } from 'zod';
import { calendarDaySchema, dateSchema, type YearImport } from '#kernel/calendar/contract.ts';
import { takeInYear } from '#kernel/cases/service/recount.ts';
import type { PackFault, PackResult } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { AppError, type FieldFault } from '#platform/errors.ts';
import { faultsAt, type PackLine } from './pack.ts';

const [FIRST_YEAR, LAST_YEAR] = [2004, 2200];

const rowSchema = calendarDaySchema.pick({ kind: true, name: true, note: true }).extend({
  date: dateSchema.refine((date) => {
    const year = Number(date.slice(0, 4));
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }, `a date from ${FIRST_YEAR} to ${LAST_YEAR} is expected`),
});

type Day = YearImport['days'][number];

/** Takes the days in over the national calendar; `region` is undefined when the pack does not tell which city it is. */
export async function loadCalendarDays(
  tx: Tx,
  region: string | undefined,
  rows: readonly PackLine<Readonly<Record<string, string>>>[],
): Promise<PackResult> {
  const read = rows.map(({ line, value }) => ({ line, result: rowSchema.safeParse(value) }));
  const faults = read.flatMap(({ line, result }) => faultsAt(line, result));
  const days = read.flatMap(({ line, result }) => (result.success ? [{ line, value: result.data }] : []));
  if (faults.length === 0 && region !== undefined) {
    const years = Map.groupBy(days, ({ value }) => Number(value.date.slice(0, 4)));
    for (const [year, lines] of years) faults.push(...(await loadYear(tx, region, year, lines)));
  }
  return { loaded: faults.length === 0 ? days.length : 0, faults, notes: [] };
}

/** The faults of a year by the lines of its days; none when it was taken in. */
async function loadYear(tx: Tx, region: string, year: number, lines: readonly PackLine<Day>[]): Promise<PackFault[]> {
  const days = lines.map(({ value }) => value);
  try {
    await takeInYear(tx, { region, year, state: 'official', source: 'city pack', days, exceptional: true });
    return [];
  } catch (error) {
    const told = listFaults(error);
    if (told.length === 0) throw error;
    return told.map(({ path, message }) => {
      const [, at] = /^days\.(\d+)/.exec(path) ?? [];
      return { line: lines[Number(at ?? 0)]?.line ?? 0, field: at === undefined ? path : 'date', reason: message };
    });
  }
}

function listFaults(error: unknown): readonly FieldFault[] {
  if (error instanceof AppError) return error.faults;
  return error instanceof z.ZodError
    ? error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    : [];
}
