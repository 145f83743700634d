// What the sunlight page shows, as programs get it.
import type { Context } from '#platform/http/context.ts';
import { boundShare } from '#platform/interval.ts';
import type { Voice } from '../contract.ts';
import { listVoices } from '../registry.ts';
import { averageOf, sumWithin, type Tally } from '../rules/figures.ts';
import { hear } from '../rules/voices.ts';
import { EVERYWHERE, type Ranking, readRanking, readRates } from '../service/figures.ts';
import { readGrounds } from '../service/rules.ts';
import { findSettings } from '../store/rules.ts';
import { publicFigures } from '../view/figures.ts';
import { listCards, listRevoked } from './cards.tsx';

export type Sunlight = Awaited<ReturnType<typeof loadSunlight>>;

export async function loadSunlight(ctx: Context, asked: { level?: number }) {
  const { db, now } = ctx;
  const ranking = await readRanking(db, now, asked.level);
  const { settings, tallies } = ranking;
  const [rates, cards, revoked, rules, grounds, voices] = await Promise.all([
    readRates(db, { scopes: EVERYWHERE, now, windowDays: settings.windowDays }),
    listCards(db, EVERYWHERE, now),
    listRevoked(db, EVERYWHERE, now),
    findSettings(db),
    readGrounds(db, now),
    listVoices(db, { now, days: settings.windowDays }),
  ]);
  return {
    figures: publicFigures(sumWithin(tallies, ''), countOpenUnits(tallies)),
    rates,
    ranking: describeRanking(ranking, voices),
    cards,
    revoked,
    grounds,
    settings,
    rulesVersion: rules?.version ?? null,
  };
}

const countOpenUnits = (tallies: ReadonlyMap<string, Tally>) =>
  [...tallies.values()].filter((one) => one.open > 0).length;

/** The ranking as programs get it. */
export function describeRanking({ level, levels, rows, settings }: Ranking, voices: ReadonlyMap<string, Voice>) {
  return {
    level,
    levels,
    rows: rows.map(({ organ, tally, rate, rank }) => ({
      rank,
      code: organ.code,
      name: organ.name,
      nameEn: organ.nameEn,
      decided: tally.decided,
      onTimeRate: rate,
      /** Where the rate might be, were these cases a sample of many: 95 of 100. */
      interval: boundShare(tally.onTime, tally.decided + tally.overdue),
      averageWorkdays: averageOf(tally),
      overdue: tally.overdue,
      yellowCards: tally.yellow,
      redCards: tally.red,
      satisfaction: hear(voices, organ.path, tally.decided, settings.sampleFloor),
    })),
  };
}
