// The demo city for tests: loaded once a run, cloned for each file, served in process.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { fillDemoCity } from '#app/demo/fill.ts';
import { composeHouse, registerRooms } from '#app/house.ts';
import { modules } from '#app/modules.ts';
import { openRuntime } from '#app/runtime.ts';
import { buildCityServer } from '#app/serve.ts';
import { DEMO_PASSWORD } from '#app/welcome.ts';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { seedSupervisionRules } from '#kernel/supervision/service/rules.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Actor } from '#platform/http/context.ts';
import { type House, SESSION_COOKIE } from '#platform/http/house.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type Clock, fixedClock } from '#platform/time.ts';
import { openTestDatabase } from './database.ts';

/** A Tuesday morning with every office open; the demo city has lived its year up to here. */
export const TEST_NOW = new Date('2026-11-17T10:24:00+08:00');

export interface TestCity {
  /** Address of the owner of the tables. */
  readonly url: string;
  readonly runtime: Runtime;
  readonly house: House;
  readonly server: FastifyInstance;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Signs in and gives the cookie header. */
  signIn(login: string): Promise<string>;
  /** The same, of whoever signed in at this moment of the clock already: half of what an act takes is signing in. */
  seat(login: string): Promise<string>;
  close(): Promise<void>;
}

/** The database server, and a folder that goes with it. */
interface Ground {
  readonly url: string;
  readonly folder: string;
}

/** Of the environment, beside those of every test. */
export type Settings = Readonly<Record<string, string>>;

/** Opens a clone of the demo city with a server on it that listens nowhere. A script names its ground. */
export async function openTestCity(ground: Ground = groundOfRun(), settings: Settings = {}): Promise<TestCity> {
  const clock = fixedClock(TEST_NOW);
  // The template's data folder. Each clone begins with a copy: what one seals the other opens.
  const templateFolder = join(ground.folder, 'demo-city');
  const seed = { name: 'demo_city', fill: (url: string) => fillTemplate(url, templateFolder) };
  const database = await openTestDatabase(seed, ground.url);
  const folder = temporaryFolder();
  cpSync(templateFolder, folder.path, { recursive: true });
  const runtime = openTestRuntime(folder.path, database.url, clock, settings);
  const permissions = registerRooms(modules);
  // Enemies knock more often than people do.
  const rates = { open: 1e9, form: 1e9, guess: 1e9, upload: 1e9 };
  const house = { ...(await composeHouse(runtime, modules, permissions)), rates };
  const server = await buildCityServer(house);
  const seats = new Map<string, { at: number; cookie: string }>();
  const now = () => clock.now().getTime();
  const enter = async (login: string) => {
    const cookie = await signIn(server, login);
    seats.set(login, { at: now(), cookie });
    return cookie;
  };
  return {
    url: database.url,
    runtime,
    house,
    server,
    clock,
    signIn: enter,
    seat: async (login) => {
      const seat = seats.get(login);
      return seat?.at === now() ? seat.cookie : enter(login);
    },
    close: async () => {
      await server.close();
      await runtime.db.destroy();
      await database.close();
      folder.remove();
    },
  };
}

const groundOfRun = (): Ground => ({ url: inject('databaseServer'), folder: inject('runFolder') });

function openTestRuntime(folder: string, url: string, clock: Clock, settings: Settings = {}): Runtime {
  return openRuntime(readConfig({ SUNHALL_DATA: folder, SUNHALL_LOG_LEVEL: 'silent', ...settings }), url, clock);
}

async function fillTemplate(url: string, folder: string): Promise<void> {
  await migrateJobs(url);
  const runtime = openTestRuntime(folder, url, fixedClock(TEST_NOW));
  await seedCalendar(runtime.db);
  await seedSupervisionRules(runtime.db, TEST_NOW);
  await fillDemoCity(runtime, registerRooms(modules), () => undefined);
  const password_hash = await hash(DEMO_PASSWORD, CHEAP);
  await runtime.db.updateTable('account').set({ password_hash }).execute();
  await runtime.db.destroy();
}

/** Thousands of sign-ins make up a run; what a hash of the program's own costs is shown where passwords are tested. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

async function signIn(server: FastifyInstance, login: string): Promise<string> {
  const answer = await server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({ login, password: DEMO_PASSWORD }).toString(),
  });
  const cookie = answer.cookies.find((one) => one.name === SESSION_COOKIE);
  if (!cookie) throw new Error(`${login} could not sign in: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
  return `${SESSION_COOKIE}=${cookie.value}`;
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sunhall-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The actor a cookie stands for, as the server sees it. */
export async function identifyActor(city: TestCity, cookie: string): Promise<Actor> {
  const token = cookie === '' ? undefined : cookie.slice(SESSION_COOKIE.length + 1);
  return city.house.identify(token, TEST_NOW);
}
