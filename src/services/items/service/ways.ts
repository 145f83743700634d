// Takes in what leads people to items: packages (一件事) and service halls of a city pack.
import { z } from 'zod';
import type { PackFault, PackResult } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import { type Hall, saveHall } from '../store/halls.ts';
import { listKnownCodes } from '../store/live.ts';
import { savePackages } from '../store/packages.ts';
import { hallsSource, packagesSource } from '../store/ways-search.ts';
import { loadWords } from '../words/load.ts';
import type { PackLine } from './load.ts';

/** The source of what the city's own pack says. */
export const CITY = 'city';

/** A name, an address, a text of one line. */
export const line = z.string().trim().min(1).max(200);
const addressCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);

const packPackageSchema = z.object({
  /** In addresses: /packages/:code */
  code: addressCode,
  name: line,
  nameEn: line.optional(),
  summary: line.optional(),
  summaryEn: line.optional(),
  /** Codes of items in the order to go through. */
  items: z.array(line).min(1).max(30),
});

/** Takes in the packages of a city pack. A line of another form or with an item that is not live is a fault. */
export async function loadPackages(tx: Tx, lines: readonly PackLine[], now: Date): Promise<PackResult> {
  const { read, faults } = readLines(lines, packPackageSchema);
  const known = await listKnownCodes(tx, [...new Set(read.flatMap(({ value }) => value.items))], now);
  const w = loadWords.in('zh');
  for (const { line, value } of read) {
    const unknown = value.items.filter((code) => !known.has(code));
    faults.push(...unknown.map((code) => ({ line, field: 'items', reason: w.noItem(code) })));
  }
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  await savePackages(
    tx,
    CITY,
    read.map(({ value }) => value),
  );
  await rebuildSource(tx, packagesSource);
  return { loaded: read.length, faults: [], notes: [] };
}

const packHallSchema = z.object({
  /** In addresses: /halls/:code */
  code: addressCode,
  name: line,
  nameEn: line.optional(),
  address: line.optional(),
  addressEn: line.optional(),
  phone: line.optional(),
  hours: line.optional(),
  hoursEn: line.optional(),
  windows: z
    .array(z.object({ floor: line, first: line, last: line.optional(), name: line, nameEn: line.optional() }))
    .max(500),
});

/** Takes in the service halls of a city pack with their windows. */
export async function loadHalls(tx: Tx, lines: readonly PackLine[]): Promise<PackResult> {
  const { read, faults } = readLines(lines, packHallSchema);
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  for (const { value } of read) {
    const windows = value.windows.map(({ last, nameEn = null, ...window }) => {
      return { ...window, last: last ?? window.first, nameEn };
    });
    await saveHall(tx, completeHall(value), windows);
  }
  await rebuildSource(tx, hallsSource);
  return { loaded: read.length, faults: [], notes: [] };
}

/** What is not said is null. */
export function completeHall(
  said: Partial<Record<keyof Hall, string | undefined>> & { code: string; name: string },
): Hall {
  const { nameEn = null, address = null, addressEn = null, phone = null, hours = null, hoursEn = null } = said;
  return { code: said.code, name: said.name, nameEn, address, addressEn, phone, hours, hoursEn };
}

function readLines<S extends z.ZodType>(lines: readonly PackLine[], schema: S) {
  const faults: PackFault[] = [];
  const read = lines.flatMap(({ line, value }) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ line, value: parsed.data }];
    for (const issue of parsed.error.issues) {
      faults.push({ line, field: issue.path.join('.'), reason: translateIssue(issue, 'zh') });
    }
    return [];
  });
  return { read, faults };
}
