// docs/coverage.md is what the tests say: current, and without rows that do not exist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  describeCoverage,
  findNamedTests,
  listNamedTests,
  readInventory,
  readReadmes,
  renewTable,
  tabulateCoverage,
} from '../../scripts/generate-coverage.ts';
import { ROOT } from './source.ts';

const inventory = readInventory();
const tests = listNamedTests();
const ids = new Set(inventory.flatMap((section) => Object.keys(section.rows)));

describe('coverage', () => {
  it('knows the whole inventory', () => {
    expect(ids.size).toBe(291);
  });

  it('is written down as it is; otherwise run `npm run coverage`', () => {
    expect(readFileSync(join(ROOT, 'docs/coverage.md'), 'utf8')).toBe(describeCoverage(inventory, tests));
  });

  it.each(readReadmes())('stands in $path as it is; otherwise run `npm run coverage`', ({ lang, text }) => {
    expect(text).toBe(renewTable(text, tabulateCoverage(inventory, tests, lang)));
  });

  it('names no row that is not in the inventory', () => {
    expect(tests.flatMap((test) => test.rows.filter((id) => !ids.has(id)).map((id) => `${test.path}: ${id}`))).toEqual(
      [],
    );
  });

  it('reads the titles of tests and groups, and nothing else', () => {
    const text = `
      describe('clock [D08]', () => {
        it.each([['[E01]']])('[E02] [E03] for %s', () => { say('[E04]'); });
      });
      test.skipIf(noShared)('loads items [E06]', () => {});
      fit('[E08]');`;
    const found = findNamedTests({ path: 'x.test.ts', text });
    expect(found.map(({ title, rows }) => [title, rows])).toEqual([
      ['clock', ['D08']],
      ['clock › for %s', ['E02', 'E03']],
      ['loads items', ['E06']],
    ]);
  });
});
