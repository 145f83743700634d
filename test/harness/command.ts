// Runs a command of the program as an engineer does, in a process of its own, on a city that is there.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where a city lives: its data folder, and its database unless that lies in the folder. */
export interface CityPlace {
  readonly folder: string;
  readonly databaseUrl?: string;
}

/** Gives the exit status, and what was printed; the complaint when that is nothing. */
export async function runSunhall(
  { folder, databaseUrl }: CityPlace,
  ...args: string[]
): Promise<{ status: number; text: string }> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    SUNHALL_DATA: folder,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const program = ['--import', 'tsx', 'src/app/command.ts', ...args];
  const run = promisify(execFile)(process.execPath, program, { cwd: join(import.meta.dirname, '../..'), env });
  return run.then(
    ({ stdout }) => ({ status: 0, text: stdout.trim() }),
    (error: Error & { code?: number; stdout?: string }) => ({
      status: error.code ?? 1,
      text: error.stdout?.trim() || error.message,
    }),
  );
}
