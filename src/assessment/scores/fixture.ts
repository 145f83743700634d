// For tests: a supervised city that is scored, and its people as they are seated for it.
import { fireExpired } from '#kernel/cases/clock.ts';
import { registerIndicator } from '#kernel/cases/indicator.ts';
import { addCaseListener, registerKind } from '#kernel/cases/registry.ts';
import { openSupervisedCity, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { indicators } from '#kernel/supervision/indicators.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { listTotals } from '#kernel/supervision/service/tallies.ts';
import { noteOpenLate } from '#kernel/supervision/store/known.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Period } from './contract.ts';
import { appealKind } from './rules/appeal.ts';
import { followAppeal } from './service/appeals.ts';
import { computeOne } from './service/rounds.ts';
import { loadSchemes } from './service/schemes.ts';
import { getScored, onlyOf } from './service/sheet.ts';
import { listRounds, type RoundLine } from './store/rounds.ts';

export const MARKET = '530900-market';
export const HOUSING = '530900-housing';

export interface ScoredCity extends SupervisedCity {
  /** An account with these permissions: over a part of the tree, or only over where it works. */
  seat(login: string, held: readonly string[], path?: string): Promise<Actor>;
  /** Lets everything happen that fell due. */
  settle(): Promise<void>;
  /** Sets the clock, in local time, and settles. */
  pass(moment: string): Promise<void>;
  /** The latest round of a period. */
  roundOf(period: Period): Promise<RoundLine>;
  /** What the market bureau's sheet of it says as known at a moment. */
  sheetAt(period: Period, moment: Date): ReturnType<typeof markOf>;
}

/** Scheme A in use for these periods, with a sample of three. */
export async function openScoredCity(periods: readonly Period[]): Promise<ScoredCity> {
  for (const indicator of indicators) registerIndicator(indicator);
  registerKind(appealKind);
  addCaseListener(followAppeal);
  const city = await openSupervisedCity();
  const use = { use: [{ code: 'A', periods, leastSample: 3 }] };
  await inTransaction(city.db, (tx) => loadSchemes(tx, use, city.clock.now()));
  const roundOf = async (period: Period) =>
    (await listRounds(city.db, { isPublic: false, limit: 30 })).find((round) => round.period === period)!;
  const settle = async () => {
    await fireExpired(city.runtime);
    await fireDue(city.runtime);
    await noteOpenLate(city.db, listTotals(), city.clock.now());
  };
  return {
    ...city,
    seat: async (login, held, path) => {
      const actor = await city.actor(login);
      const scope = { path: path ?? actor.unit?.path ?? '', deep: path !== undefined };
      return { ...actor, scopes: (asked) => (held.includes(asked) ? [scope] : []) };
    },
    settle,
    pass: (moment) => {
      city.clock.set(`${moment}+08:00`);
      return settle();
    },
    roundOf,
    sheetAt: async (period, moment) => markOf(city, (await roundOf(period)).id, moment),
  };
}

async function markOf(city: SupervisedCity, roundId: string, moment: Date) {
  const found = await getScored(city.db, roundId, MARKET);
  return (await computeOne(city.db, found.open, onlyOf(found.unit), moment))?.mark;
}
