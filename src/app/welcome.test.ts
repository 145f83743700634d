// What is said when the demo city is up leads to accounts there are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isDemoCity, tellVisitors } from './welcome.ts';

it('tells the address, the password and every demo account, and each is in the pack that ships', () => {
  const config = readConfig({});
  expect(isDemoCity(config)).toBe(true);
  const told = tellVisitors('http://127.0.0.1:3000');
  expect(told).toContain('The city is up:  http://127.0.0.1:3000');
  expect(told).toContain(DEMO_PASSWORD);
  const read = (file: string) => readFileSync(join(config.cityFolder, file), 'utf8');
  const cells = `${read('officers.csv')}\n${read('people.csv')}`.split(/[,\n]/);
  for (const [login, who] of DEMO_ACCOUNTS) {
    expect(told.split('\n').find((line) => line.includes(who))).toMatch(new RegExp(`^ {4}${login} {2,}\\S`));
    expect(cells).toContain(login);
  }
});
