// Opens a city: its data folder, its database (embedded or the user's own), migrated, and filled when it is empty.

import { seedCalendar } from '#kernel/calendar/service.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { seedSupervisionRules } from '#kernel/supervision/service/rules.ts';
import type { Config } from '#platform/config/config.ts';
import { lockDataFolder } from '#platform/database/data-folder.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type Clock, startingClock, systemClock } from '#platform/time.ts';
import { fillDemoCity } from './demo/fill.ts';
import { registerRooms } from './house.ts';
import { modules } from './modules.ts';
import { findCity } from './portal/city.ts';
import { openRuntime } from './runtime.ts';

export interface OpenCity {
  readonly runtime: Runtime;
  readonly permissions: Permissions;
  /** Address of the database, for sessions of one's own (LISTEN). */
  readonly url: string;
  /** Rejects when the embedded database is lost for good. */
  readonly lost: Promise<never>;
  announce(address: string): void;
  close(): Promise<void>;
}

type Say = (text: string) => void;

/** `fill` loads the demo city into an empty database. Throws AlreadyRunningError when another process serves from the same data folder. */
export async function openCity(config: Config, say: Say, options = { fill: true }): Promise<OpenCity> {
  const lock = await lockDataFolder(config.dataFolder);
  const own = config.databaseUrl?.reveal();
  const embedded = own === undefined ? await startEmbedded({ lock, log: say }) : null;
  const url = own ?? embedded?.url ?? '';
  await migrate({ url, log: say });
  await migrateJobs(url);
  const clock: Clock = config.clock ? startingClock(config.clock) : systemClock;
  const runtime = openRuntime(config, url, clock);
  await seedCalendar(runtime.db);
  await seedSupervisionRules(runtime.db, clock.now());
  const permissions = registerRooms(modules);
  if (options.fill && !(await findCity(runtime.db))) {
    await fillDemoCity(runtime, permissions, say);
  }
  return {
    runtime,
    permissions,
    url,
    lost: embedded?.lost ?? new Promise<never>(() => undefined),
    announce: lock.announce,
    close: async () => {
      await runtime.db.destroy();
      await embedded?.stop();
      await lock.release();
    },
  };
}
