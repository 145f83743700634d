// Opens a city: its data folder, its database (embedded or the user's own), migrated, and filled when it is empty.

import { seedCalendar } from '#kernel/calendar/service.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { seedSupervisionRules } from '#kernel/supervision/service/rules.ts';
import type { Config } from '#platform/config/config.ts';
import { lockDataFolder } from '#platform/database/data-folder.ts';
import { findRunningServer, startEmbedded } from '#platform/database/embedded.ts';
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

/** How a city is opened. */
export interface OpenOptions {
  /** Loads the demo city into an empty database. */
  readonly fill: boolean;
  /** Works beside a program that serves from the same data folder, on its database, instead of refusing. */
  readonly beside: boolean;
}

/** A database to work on, and how to leave it. */
interface Place {
  readonly url: string;
  readonly lost: Promise<never>;
  announce(address: string): void;
  leave(): Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);

/** Throws AlreadyRunningError when another process serves from the same data folder and `beside` is not asked for. */
export async function openCity(config: Config, say: Say, options: OpenOptions): Promise<OpenCity> {
  const running = options.beside ? await findRunningServer(config.dataFolder) : undefined;
  const place = running ? visit(running) : await takePlace(config, say);
  const { url } = place;
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
    lost: place.lost,
    announce: place.announce,
    close: async () => {
      await runtime.db.destroy();
      await place.leave();
    },
  };
}

/** The database of a program that runs already: nothing of it is ours to stop. */
function visit(url: string): Place {
  return { url, lost: NEVER, announce: () => undefined, leave: async () => undefined };
}

async function takePlace(config: Config, say: Say): Promise<Place> {
  const lock = await lockDataFolder(config.dataFolder);
  const own = config.databaseUrl?.reveal();
  const embedded = own === undefined ? await startEmbedded({ lock, log: say }) : null;
  return {
    url: own ?? embedded?.url ?? '',
    lost: embedded?.lost ?? NEVER,
    announce: lock.announce,
    leave: async () => {
      await embedded?.stop();
      await lock.release();
    },
  };
}
