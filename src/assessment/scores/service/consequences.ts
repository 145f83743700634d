// The consequences of a sheet that was published, from the places of this round and of those before it.
import type { Db } from '#platform/database/db.ts';
import type { Consequence } from '../contract.ts';
import { listDue } from '../rules/consequences.ts';
import { listPlaces } from '../store/sheets.ts';
import type { Found } from './sheet.ts';

/** None while the round is not published. */
export async function findDue(db: Db, { open, sheet }: Found): Promise<Consequence[]> {
  const { round, known } = open;
  if (!sheet || !round.publishedAt || known.scheme.consequences.length === 0) return [];
  const { score } = JSON.parse(sheet.body) as { score: number };
  return listDue(known.scheme, { period: round.period, score, places: await listPlaces(db, round, sheet.key) });
}
