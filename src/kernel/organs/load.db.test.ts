// A city pack's divisions and organs: taken in whole, or refused whole with every fault named.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackRow } from './contract.ts';
import { NOW, type OrganCity, openOrganCity, parseRows, readRows, sketchBeneath, sketchOrgans } from './fixture.ts';
import { loadOrgans } from './service/load-organs.ts';
import { loadRegions } from './service/load-regions.ts';
import { getOrganByCode, listAbove, listChildren } from './service/read.ts';
import { listRegionsBeneath } from './store/regions.ts';

let city: OrganCity;
beforeAll(async () => {
  city = await openOrganCity();
});
afterAll(() => city.close());

const tryRegions = (rows: PackRow[]) => city.trying((ctx) => loadRegions(ctx.tx, rows));
const tryOrgans = (rows: PackRow[]) => city.trying((ctx) => loadOrgans(ctx.tx, rows, 'en'));

describe('regions', () => {
  it('hold the five levels of the city', async () => {
    const counties = await listRegionsBeneath(city.db, '530900000000');
    expect(counties.map((region) => region.name)).toContain('凤庆县');
    expect(counties).toHaveLength(8);
  });

  it('load a city without counties, a county under its province, and banners with their sumu and gacha [A11]', async () => {
    const rows = parseRows(`code,name,level,kind,parent
440000000000,广东省,省,,
441900000000,东莞市,市,,440000000000
441900000000,东莞市,县,,441900000000
441900003000,东城街道,乡,街道,441900000000
441900003001,岗贝社区居委会,村,居委会/社区,441900003000
410000000000,河南省,省,,
419001000000,济源市,县,县级市,410000000000
150000000000,内蒙古自治区,省,,
152500000000,锡林郭勒盟,市,盟,150000000000
152522000000,阿巴嘎旗,县,旗,152500000000
152522200000,洪格尔高勒苏木,乡,苏木,152522000000
152522200200,灰腾希里嘎查,村,村委会/嘎查,152522200000
`);
    const result = await tryRegions(rows);
    expect(result.faults).toEqual([]);
    expect(result.loaded).toBe(11);
    expect(result.notes.map((note) => note.line)).toEqual([4]);
  });

  it('report every bad row with its field and load none', async () => {
    const rows = parseRows(`code,name,level,kind,parent
530000000000,云南省,省,,
53X,坏代码,市,,530000000000
530800000000,,市,,530000000000
530700000000,丽江市,地区,,530000000000
530600000000,昭通市,市,,999999999999
530500000000,保山市,市,,530500000001
530500000001,隆阳区,县,区,530500000000
530500000001,隆阳区,县,区,530500000000
530300000000,曲靖市,市,,
`);
    const result = await tryRegions(rows);
    expect(result.loaded).toBe(0);
    expect(result.faults.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '9 code',
      '3 code',
      '4 name',
      '5 level',
      '6 parent',
      '7 parent',
      '10 parent',
    ]);
  });

  const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/regions');
  it.skipIf(!existsSync(shared))('load the five real cities whole (skipped without the shared data)', async () => {
    const files = readdirSync(shared).filter((name) => /-\d{6}\.csv$/.test(name));
    expect(files).toHaveLength(5);
    for (const name of files) {
      const rows = readRows(join(shared, name));
      expect(await tryRegions(rows), name).toEqual({ loaded: rows.length, faults: [], notes: [] });
    }
  });
});

describe('loading organs', () => {
  it('takes in the demo city: four systems in the city and its eight counties, and the townships [A02][A11]', async () => {
    const { rows } = await sql<{ level: number; n: number }>`
      select level, count(distinct system) as n from organ where system is not null group by level order by level
    `.execute(city.db);
    expect(rows.slice(0, 2)).toEqual([
      { level: 3, n: 4 },
      { level: 4, n: 4 },
    ]);
    const root = await getOrganByCode(city.db, '530900');
    const counties = (await listChildren(city.db, root, NOW)).filter((organ) => organ.level === 4);
    expect(counties).toHaveLength(8);
  });

  it('finds the superiors wherever they stand in the file', async () => {
    const above = await city.trying(async (ctx) => {
      await loadOrgans(ctx.tx, sketchBeneath('530900', 'cc bb 5 legal\nbb aa 4 legal\naa - 3 legal'));
      return listAbove(ctx.tx, await getOrganByCode(ctx.tx, 'cc'));
    });
    expect(above.map((organ) => organ.code)).toEqual(['530900', 'aa', 'bb', 'cc']);
  });

  it('reports every bad row with its field and loads none', async () => {
    const bad: Record<string, string>[] = [
      { code: 'A_1', name: '坏代码', kind: 'legal', level: '3', parent: '530900' },
      { code: 'no-name', name: ' ', kind: 'legal', level: '3', parent: '530900' },
      { code: 'kind', name: '性质', kind: 'office', level: '3', parent: '530900' },
      { code: 'level', name: '层级', kind: 'legal', level: '7', parent: '530900' },
      { code: 'parent', name: '上级', kind: 'legal', level: '3', parent: 'nobody' },
      { code: 'region', name: '区划', kind: 'legal', level: '3', parent: '530900', region: '999999999999' },
      {
        code: 'uscc',
        name: '信用代码',
        kind: 'legal',
        level: '3',
        parent: '530900',
        uscc: '11511301008778183P',
      },
      { code: 'day', name: '日期', kind: 'legal', level: '3', parent: '530900', valid_from: '2026-02-30' },
      {
        code: 'days',
        name: '倒置',
        kind: 'legal',
        level: '3',
        parent: '530900',
        valid_from: '2026-02-02',
        valid_to: '2026-02-01',
      },
      { code: 'root', name: '第二个根', kind: 'legal', level: '3', parent: '' },
      { code: 'above', name: '高于上级', kind: 'legal', level: '2', parent: '530900' },
      { code: 'loop1', name: '环', kind: 'legal', level: '3', parent: 'loop2' },
      { code: 'loop2', name: '环', kind: 'legal', level: '3', parent: 'loop1' },
      { code: 'system', name: '系统', kind: 'legal', level: '3', parent: '530900', system: 'army' },
    ];
    const result = await tryOrgans(bad.map((values, index) => ({ line: index + 2, values })));
    expect(result.loaded).toBe(0);
    expect(result.faults.map(({ line, field }) => `${line} ${field}`).sort(byLine)).toEqual([
      '2 code',
      '3 name',
      '4 kind',
      '5 level',
      '6 parent',
      '7 region',
      '8 uscc',
      '9 valid_from',
      '10 valid_to',
      '11 parent',
      '12 level',
      '13 parent',
      '15 system',
    ]);
    expect(result.faults.every((fault) => fault.reason.length > 5)).toBe(true);
  });

  it('leaves an organ that is there as it is, and says so', async () => {
    const result = await tryOrgans(sketchOrgans('530900 - 3 statistical'));
    expect(result).toMatchObject({ loaded: 0, faults: [], notes: [{ line: 2, field: 'code' }] });
  });
});

const byLine = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10);
