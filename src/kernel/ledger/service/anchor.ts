// The roots of the closed days, remembered outside the database: one put back from an older copy does not know them all.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.record(z.iso.date(), z.string());

/** Roots by day. */
export type RememberedDays = Readonly<Record<string, string>>;

/** Adds the days that are not remembered yet. What is remembered never changes, whatever the database says later. */
export function rememberDays(
  dataFolder: string,
  days: readonly { readonly day: string; readonly root: string }[],
): void {
  const known = listRememberedDays(dataFolder);
  const fresh = days.filter(({ day }) => known[day] === undefined);
  if (fresh.length === 0) return;
  const all = { ...known, ...Object.fromEntries(fresh.map(({ day, root }) => [day, root])) };
  const file = fileIn(dataFolder);
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(all), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** None before the first day was closed here. */
export function listRememberedDays(dataFolder: string): RememberedDays {
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Beside the keys, which are not in the database either. */
function fileIn(dataFolder: string): string {
  return join(dataFolder, 'keys', 'closed-days.json');
}
