// Which codes lie beneath a region.
import { expect, it } from 'vitest';
import { listLineage, prefixOf } from './region.ts';

it.each([
  ['CN', ''],
  ['530000', '53'],
  ['530900', '5309'],
  ['530900000000', '5309'],
  ['530902', '530902'],
  ['530902001', '530902001'],
  ['530902001001', '530902001001'],
  // A county under the province, and a city without counties.
  ['419001', '419001'],
  ['441900', '4419'],
])('%s is the beginning of its own code and of all beneath it', (region, prefix) => {
  expect(prefixOf(region)).toBe(prefix);
  for (const code of ['530902001001', '419001100200', '441900003001'].filter((one) => one.startsWith(prefix))) {
    if (region !== 'CN') expect(listLineage(code)).toContain(region.slice(0, 6 + Math.max(0, prefix.length - 6)));
  }
});
