// Behind a sheet: the things a figure counts, and signs of gaming for a supervisor to look into.
import { type FactKey, type FigureFacts, type Indicator, listIndicators } from '#kernel/cases/indicator.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Actor } from '#platform/http/context.ts';
import { listNeeded } from '../rules/sheet.ts';
import type { OpenRound } from '../store/rounds.ts';
import { type Marked, scopeOf } from './compute.ts';
import { type Found, onlyOf } from './sheet.ts';

/** Closed and opened again, closed at night, praised in a row from one device. */
const GUARDS = ['reopened', 'night', 'inRow'];

function askedOf(db: Db, { open, unit }: Found, asOf: Date, month?: string) {
  const { from, to } = open.round;
  const days = month ? { from: later(from, `${month}-01`), to: earlier(to, lastDayOf(month)) } : { from, to };
  return scopeOf(db, open.known, { ...days, asOf }, onlyOf(unit));
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Of figures that the scheme looks at: others may count what the reader may not see. */
function findIndicator({ known }: OpenRound, figure: string): Indicator | undefined {
  if (!listNeeded(known.scheme).has(figure) && !GUARDS.includes(figure)) return undefined;
  return listIndicators().find(({ by, figures }) => figure in figures && by.includes(known.scheme.by));
}

/** The moment a round's sheets are computed for: when it was published, or now. */
export function momentOf({ round }: OpenRound, now: Date): Date {
  return round.publishedAt ?? now;
}

export interface FactsQuery {
  readonly figure: string;
  /** `YYYY-MM`; the whole round when absent. */
  readonly month?: string | undefined;
  readonly asOf: Date;
  readonly limit: number;
  readonly after?: FactKey | undefined;
  readonly reader: Actor;
}

/** A page of the things behind a figure of a sheet. @throws notFound for what nobody counts */
export async function listBehind(db: Db, found: Found, query: FactsQuery): Promise<FigureFacts> {
  const { figure, month, asOf, limit, after, reader } = query;
  const indicator = findIndicator(found.open, figure);
  if (!indicator) throw notFound();
  const asked = await askedOf(db, found, asOf, month);
  return indicator.list(db, { ...asked, figure, limit, reader, ...(after ? { after } : {}) });
}

export interface Guard {
  readonly figure: string;
  readonly count: number;
}

/** Signs of gaming in what was counted of a unit; those of which there are none are left out. */
export function listGuards({ figures }: Pick<Marked, 'figures'>): Guard[] {
  const sum = (figure: string) => [...figures.values()].reduce((all, month) => all + (month[figure] ?? 0), 0);
  return GUARDS.map((figure) => ({ figure, count: sum(figure) })).filter(({ count }) => count > 0);
}
