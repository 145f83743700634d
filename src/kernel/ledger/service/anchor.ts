// The last closed day, remembered outside the database: a database put back from an older copy does not know it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ day: z.iso.date(), root: z.string() });

export type Anchor = z.output<typeof shape>;

export function rememberDay(dataFolder: string, { day, root }: Anchor): void {
  const file = fileIn(dataFolder);
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify({ day, root }), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Undefined before the first day was closed here. */
export function findRememberedDay(dataFolder: string): Anchor | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Beside the keys, which are not in the database either. */
function fileIn(dataFolder: string): string {
  return join(dataFolder, 'keys', 'last-day.json');
}
