// The oracle shares no code with what it checks: its files import each other, and what opens a session of the database.
import { expect, it } from 'vitest';
import { importsOf, isTest, listSources } from '#test/house/source.ts';

it('takes nothing from the rules it checks', () => {
  const files = listSources('src/app/oracle').filter((file) => !isTest(file));
  const foreign = files.flatMap((file) => importsOf(file)).filter((target) => !target.startsWith('src/app/oracle/'));
  expect(files.length).toBeGreaterThan(15);
  expect([...new Set(foreign)].sort()).toEqual(['pg', 'src/platform/database/db.ts']);
});
