// A demo city in this very process, beside the program under test: no server and no jobs, so that what is measured is alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openCity } from '#app/open.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Runtime } from '#platform/runtime.ts';
import { readSpent } from './processes.ts';
import { openAdmin } from './program.ts';

export interface OwnCity {
  readonly runtime: Runtime;
  readonly admin: pg.Client;
  /** Milliseconds of processor time that this process and the city's database have spent so far. */
  spent(): number;
  close(): Promise<void>;
}

export async function openOwnCity(): Promise<OwnCity> {
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-bench-own-'));
  const config = readConfig({ SUNHALL_DATA: folder, SUNHALL_LOG_LEVEL: 'error' });
  const city = await openCity(config, () => undefined, { fill: true, beside: false });
  const admin = await openAdmin({ folder, databaseUrl: city.url });
  const database = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    runtime: city.runtime,
    admin,
    spent: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000 + readSpent(database).database;
    },
    close: async () => {
      await admin.end();
      await city.close();
      rmSync(folder, { recursive: true });
    },
  };
}
