// A short siege: the server is killed a few times while limits fall due. The long one is `npm run faults`.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { besiege } from './siege.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

it('[F04] a server killed at random loses nothing and does nothing twice', async () => {
  const place = { folder: city.runtime.config.dataFolder, databaseUrl: city.url };
  const outcome = await besiege({ place, kills: 3, findDatabase: async () => city.url, say: () => undefined });
  expect(outcome.faults).toEqual([]);
  expect(outcome.applications).toBeGreaterThan(10);
  expect(outcome.signals).toBeGreaterThan(10);
}, 240_000);
