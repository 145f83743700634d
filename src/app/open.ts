// Opens a city: its data folder, its database (embedded or the user's own), migrated, and filled when it is empty.
import { setTimeout as pause } from 'node:timers/promises';
import { seedSchemes } from '#assessment/scores/service/schemes.ts';
import { seedCalendar } from '#kernel/calendar/service.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { seedSupervisionRules } from '#kernel/supervision/service/rules.ts';
import type { Config } from '#platform/config/config.ts';
import { AlreadyRunningError, findHolder, lockDataFolder } from '#platform/database/data-folder.ts';
import { findRunningServer, startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type Clock, startingClock, systemClock } from '#platform/time.ts';
import { fillCity } from './demo/fill.ts';
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
  /** Fills an empty database with the city of the settings. */
  readonly fill: boolean;
  /**
   * Works beside a program that serves from the same data folder, on its database, instead of refusing. `only` never
   * takes the folder for itself, so that the program may come and go.
   */
  readonly beside: boolean | 'only';
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
  const place = options.beside ? await joinOrTake(config, say, options.beside) : await takePlace(config, say);
  const { url } = place;
  await migrate({ url, log: say });
  await migrateJobs(url);
  const clock: Clock = config.clock ? startingClock(config.clock) : systemClock;
  const runtime = openRuntime(config, url, clock);
  await seedCalendar(runtime.db);
  await seedSupervisionRules(runtime.db, clock.now());
  await seedSchemes(runtime.db, clock.now());
  const permissions = registerRooms(modules);
  if (options.fill && !(await findCity(runtime.db))) {
    await fillCity(runtime, permissions, say);
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

const ASK_MS = 200;

/**
 * Beside a server, on its database; else in a place of one's own. A command that came first will stop its database
 * when it has done, and a server that starts has none yet: both are waited for.
 */
async function joinOrTake(config: Config, say: Say, beside: true | 'only'): Promise<Place> {
  for (let tries = 0; ; tries += 1) {
    const neighbour = await findNeighbour(config, beside);
    if (neighbour) return neighbour;
    const holder = await findHolder(config.dataFolder);
    if (!holder) {
      if (beside === 'only')
        throw new Error(`Nobody serves from ${config.dataFolder}. Start the server first, or set DATABASE_URL.`);
      const place = await takePlace(config, say).catch(unlessTaken);
      if (place) return place;
    }
    if (tries === 0) say(`Waiting for ${holder ? `process ${holder.pid}` : 'a process'} on ${config.dataFolder} …`);
    await pause(ASK_MS);
  }
}

/** Another was quicker. */
function unlessTaken(error: unknown): undefined {
  if (!(error instanceof AlreadyRunningError)) throw error;
}

/** The database that another program uses already: nothing of it is ours to stop. */
async function findNeighbour(config: Config, beside: true | 'only'): Promise<Place | undefined> {
  const place = { announce: () => undefined, leave: async () => undefined };
  const { dataFolder } = config;
  const own = config.databaseUrl?.reveal();
  const holder = await findHolder(dataFolder);
  if (own !== undefined) return beside === 'only' || holder ? { ...place, url: own, lost: NEVER } : undefined;
  const url = holder && holder.address !== '' ? await findRunningServer(dataFolder) : undefined;
  return url === undefined ? undefined : { ...place, url, lost: watchHolder(dataFolder) };
}

const LOOK_MS = 2_000;

/** Rejects once nobody serves from the folder any more: its embedded database has gone with the server. */
function watchHolder(folder: string): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    const timer = setInterval(async () => {
      if (await findHolder(folder)) return;
      clearInterval(timer);
      reject(new Error('The server has stopped, and its database with it.'));
    }, LOOK_MS).unref();
  });
  // Most visitors are gone before.
  lost.catch(() => undefined);
  return lost;
}

async function takePlace(config: Config, say: Say): Promise<Place> {
  const lock = await lockDataFolder(config.dataFolder);
  const own = config.databaseUrl?.reveal();
  const embedded = own === undefined ? await startEmbedded({ lock, log: say }) : null;
  return {
    url: own ?? embedded?.socketUrl ?? '',
    lost: embedded?.lost ?? NEVER,
    announce: lock.announce,
    leave: async () => {
      await embedded?.stop();
      await lock.release();
    },
  };
}
