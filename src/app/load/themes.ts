// Themes and life events of a city: the words its services are grouped under.
import { z } from 'zod';
import type { PackResult, PackRow } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { saveThemes } from '#services/items/service/themes.ts';
import { faultsAt } from './pack.ts';

const themeSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(40),
  name_en: z.string().max(80).optional(),
  for: z.enum(['natural', 'legal', 'both']),
  kind: z.enum(['theme', 'life-event']),
});

export async function loadThemes(tx: Tx, rows: readonly PackRow[]): Promise<PackResult> {
  const read = rows.map((row) => ({ row, result: themeSchema.safeParse(row.values) }));
  const faults = read.flatMap(({ row, result }) => faultsAt(row.line, result));
  const themes = read.flatMap(({ result }) => (result.success ? [result.data] : []));
  if (faults.length === 0) await saveThemes(tx, themes);
  return { loaded: faults.length === 0 ? themes.length : 0, faults, notes: [] };
}
