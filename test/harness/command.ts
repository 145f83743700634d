// Runs a command of the program as an engineer does, in a process of its own, on a city that is there.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where a city lives: its data folder, and its database unless that lies in the folder. */
export interface CityPlace {
  readonly folder: string;
  readonly databaseUrl?: string;
}

/** What a command ended with, and what it printed; the complaint when that is nothing. */
export interface Ran {
  readonly status: number;
  readonly text: string;
}

export function runSunhall(place: CityPlace, ...args: string[]): Promise<Ran> {
  return askSunhall(place, '', ...args);
}

/** The same with something to read on its standard input. */
export async function askSunhall({ folder, databaseUrl }: CityPlace, input: string, ...args: string[]): Promise<Ran> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    SUNHALL_DATA: folder,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const program = ['--import', 'tsx', 'src/app/command.ts', ...args];
  const run = promisify(execFile)(process.execPath, program, { cwd: join(import.meta.dirname, '../..'), env });
  run.child.stdin?.end(input);
  return run.then(
    ({ stdout }) => ({ status: 0, text: stdout.trim() }),
    (error: Error & { code?: number; stdout?: string }) => ({
      status: error.code ?? 1,
      text: error.stdout?.trim() || error.message,
    }),
  );
}
