// A short siege: the server is killed a few times while limits fall due. The long one is `npm run faults`.
import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity, temporaryFolder } from '#test/harness/city.ts';
import { besiege } from './siege.ts';

const folder = temporaryFolder();
let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
  // Of its own: the last closed day is remembered there.
  cpSync(city.runtime.config.dataFolder, folder.path, { recursive: true });
}, 180_000);
afterAll(async () => {
  await city?.close();
  folder.remove();
});

it('[F04] a server killed at random loses nothing and does nothing twice', async () => {
  const place = { folder: folder.path, databaseUrl: city.url };
  const outcome = await besiege({ place, kills: 3, findDatabase: async () => city.url, say: () => undefined });
  expect(outcome.faults).toEqual([]);
  expect(outcome.applications).toBeGreaterThan(10);
  expect(outcome.signals).toBeGreaterThan(10);
}, 240_000);
