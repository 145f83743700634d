// The figures of a year: what the rooms count, and what was entered by hand beside it.
import type { Db } from '#platform/database/db.ts';
import { toLocalIso } from '#platform/time.ts';
import type { Frozen } from '../contract.ts';
import { tabulate } from '../rules/tables.ts';
import { type Asked, listReportSources } from '../sources.ts';
import { listEntries } from '../store.ts';

/** As they are now. */
export async function computeFigures(db: Db, asked: Asked): Promise<Frozen> {
  const [counted, entries] = await Promise.all([
    Promise.all(listReportSources().map((source) => source.count(db, asked))),
    listEntries(db, asked.organ.id, asked.year),
  ]);
  const entered: Record<string, number> = {};
  for (const { cell, value } of entries) entered[cell] = (entered[cell] ?? 0) + value;
  const byHand = Object.entries(entered).map(([cell, count]) => ({ cell, count }));
  return { asOf: toLocalIso(asked.now), figures: tabulate([...counted.flat(), ...byHand]), entered };
}
