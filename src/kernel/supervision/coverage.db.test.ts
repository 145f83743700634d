// What escapes supervision is counted: kinds and limits without a rule, cases nobody holds, moments nobody fired.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { checkCoverage } from './service/coverage.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
  city.clock.set('2026-10-12T09:00:00+08:00');
});
afterAll(() => city.close());

describe('coverage', () => {
  it('[F10] is whole: no kind without a rule, no year without a calendar, no case without holder or limit', async () => {
    const gaps = await checkCoverage(city.db, new Date('2026-10-12T09:00:00+08:00'));
    expect(gaps.map((gap) => [gap.what, gap.count])).toEqual([
      ['kinds-without-rule', 0],
      ['limits-without-rule', 0],
      ['items-without-rule', 0],
      ['years-without-calendar', 0],
      ['cases-without-holder', 0],
      ['cases-nobody-can-take', 0],
      ['cases-without-limit', 0],
      ['moments-not-fired', 0],
      ['signals-undecided', 0],
    ]);
  });

  it('[F10] counts what escapes', async () => {
    const file = await city.take({ promise: 5 });
    await city.useRules({ name: '少', nameEn: 'Few', basis: '无', drop: ['BJ-R', 'QT-Y'] });
    await sql`delete from case_hold where case_id = ${file.id}`.execute(city.db);
    const gaps = await checkCoverage(city.db, new Date('2027-10-12T09:00:00+08:00'));
    expect(gaps).toMatchObject([
      { what: 'kinds-without-rule', count: 0 },
      { count: 1, names: ['matter.statutory'] },
      { what: 'items-without-rule', count: 1 },
      { count: 1, names: ['2028'] },
      { what: 'cases-without-holder', count: 1 },
      { what: 'cases-nobody-can-take', count: 0 },
      { what: 'cases-without-limit', count: 0 },
      { what: 'moments-not-fired' },
      { what: 'signals-undecided', count: 0 },
    ]);
    // The clock stood still for a year.
    expect(gaps.find(({ what }) => what === 'moments-not-fired')?.count).toBeGreaterThan(0);
  });

  it('[F10] names a kind that no rule watches at all', async () => {
    await city.useRules({ name: '无', nameEn: 'None', basis: '无', base: 'none', rules: [] });
    const [kinds] = await checkCoverage(city.db, new Date('2026-10-12T09:00:00+08:00'));
    expect(kinds).toMatchObject({ what: 'kinds-without-rule', names: ['matter'] });
  });
});
