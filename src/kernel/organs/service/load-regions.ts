// Takes in the administrative divisions of a city pack: everything is checked before anything is written.
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { PackResult, PackRow, Region } from '../contract.ts';
import { findRegionLevel } from '../rules.ts';
import * as store from '../store/regions.ts';
import { words } from '../words.ts';
import { BATCH, checkText, Faults, indexByCode, type Reasons } from './pack.ts';

/**
 * Loads `regions.csv`. A division that is there already takes its new name and place. Levels may be skipped: a city
 * without counties, a county under its province. The bureau's placeholder for such a city, a row with the code of its
 * own parent, is the same division and is noted.
 */
export async function loadRegions(tx: Tx, rows: readonly PackRow[], lang: Lang = 'zh'): Promise<PackResult> {
  const reasons = words.in(lang).loading;
  const faults = new Faults();
  const notes = new Faults();
  const isPlaceholder = ({ values }: PackRow) => values.code !== '' && values.code === values.parent;
  for (const row of rows.filter(isPlaceholder)) notes.add(row, 'code', reasons.placeholder);
  const real = rows.filter((row) => !isPlaceholder(row));
  const byCode = indexByCode(real, faults, reasons);
  const outside = [...new Set(real.map((row) => row.values.parent ?? ''))].filter((c) => c && !byCode.has(c));
  const known = new Map((await store.listRegionsByCodes(tx, outside)).map((region) => [region.code, region.level]));
  for (const [code, { values }] of byCode) known.set(code, findRegionLevel(values.level ?? '') ?? 0);

  const top = Math.min(...real.map((row) => findRegionLevel(row.values.level ?? '') ?? 9));
  const regions = real.map((row) => readRegion(row, known, top, faults, reasons));
  if (faults.list.length > 0) return { loaded: 0, faults: faults.list, notes: notes.list };
  regions.sort((a, b) => a.level - b.level);
  for (let at = 0; at < regions.length; at += BATCH) await store.saveRegions(tx, regions.slice(at, at + BATCH));
  return { loaded: regions.length, faults: [], notes: notes.list };
}

function readRegion(
  row: PackRow,
  levels: ReadonlyMap<string, number>,
  top: number,
  faults: Faults,
  reasons: Reasons,
): Region {
  const { code = '', name = '', level: word = '', kind = '', parent = '' } = row.values;
  if (!/^\d{12}$/.test(code)) faults.add(row, 'code', reasons.regionCode);
  checkText(row, 'name', 100, true, faults, reasons);
  const level = findRegionLevel(word) ?? 0;
  if (level === 0) faults.add(row, 'level', reasons.regionLevel);
  const above = levels.get(parent);
  if (parent === '' && level > top) faults.add(row, 'parent', reasons.severalTops);
  else if (parent !== '' && above === undefined) faults.add(row, 'parent', reasons.noParent(parent));
  else if (above !== undefined && level !== 0 && above >= level) faults.add(row, 'parent', reasons.parentLevel);
  return { code, name, level, kind: kind || null, parentCode: parent || null };
}
