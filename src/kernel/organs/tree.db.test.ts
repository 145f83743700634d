// The tree in the database: loading, reading within a scope, moving, renaming, closing.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, inTransaction, openDatabase } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import { searchEntries } from '#platform/search/search.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { type PackRow, withinScopes } from './contract.ts';
import { parseRows, readRows, sketchOrgans } from './fixture.ts';
import { closeOrgan, createOrgan, moveOrgan, recodeOrgan, renameOrgan } from './service/change.ts';
import { loadOrgans } from './service/load-organs.ts';
import { loadRegions } from './service/load-regions.ts';
import {
  findLineSuperior,
  findOrganByCode,
  getOrganByCode,
  listAbove,
  listChildren,
  searchOrgans,
} from './service/read.ts';
import { organSearch } from './service/search.ts';
import { listHistory } from './store/history.ts';
import { listRegionsBeneath } from './store/regions.ts';

const NOW = new Date('2026-10-12T09:00:00+08:00');
const MACHINE = { clock: fixedClock(NOW) } as Partial<Runtime> as Runtime;
const EVERYWHERE = [{ path: '', deep: true }];
const CITY = join(import.meta.dirname, '../../../city/lincang');

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await inTransaction(test.db, async (tx) => {
    await loadRegions(tx, readRows(join(CITY, 'regions.csv')));
    await loadOrgans(tx, readRows(join(CITY, 'organs.csv')));
  });
});
afterAll(() => test.close());

/** Runs in a transaction that is undone, so that each test finds the city as it was loaded. */
async function trying<T>(fn: (ctx: ActContext) => Promise<T>): Promise<T> {
  let result: T;
  const undo = new Error('undo');
  await test.db
    .transaction()
    .execute(async (tx) => {
      result = await fn({ ...systemContext(MACHINE, tx), tx });
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return result!;
}

const tryRegions = (rows: PackRow[]) => trying((ctx) => loadRegions(ctx.tx, rows));
const tryOrgans = (rows: PackRow[]) => trying((ctx) => loadOrgans(ctx.tx, rows, 'en'));
const under = (root: string, sketch: string) => sketchOrgans(sketch).map((row) => hang(row, root));
const hang = (row: PackRow, root: string): PackRow =>
  row.values.parent === '' ? { ...row, values: { ...row.values, parent: root } } : row;

describe('regions', () => {
  it('hold the five levels of the city', async () => {
    const counties = await listRegionsBeneath(test.db, '530900000000');
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
  it.skipIf(!existsSync(shared))(
    'load the five real cities whole (skipped without the shared data)',
    async () => {
      const files = readdirSync(shared).filter((name) => /-\d{6}\.csv$/.test(name));
      expect(files).toHaveLength(5);
      for (const name of files) {
        const rows = readRows(join(shared, name));
        expect(await tryRegions(rows), name).toEqual({ loaded: rows.length, faults: [], notes: [] });
      }
    },
  );
});

describe('loading organs', () => {
  it('takes in the demo city: four systems in the city and its eight counties, and the townships [A02][A11]', async () => {
    const { rows } = await sql<{ level: number; n: number }>`
      select level, count(distinct system) as n from organ where system is not null group by level order by level
    `.execute(test.db);
    expect(rows.slice(0, 2)).toEqual([
      { level: 3, n: 4 },
      { level: 4, n: 4 },
    ]);
    const root = await getOrganByCode(test.db, '530900');
    const counties = (await listChildren(test.db, root, NOW)).filter((organ) => organ.level === 4);
    expect(counties).toHaveLength(8);
  });

  it('finds the superiors wherever they stand in the file', async () => {
    const above = await trying(async (ctx) => {
      await loadOrgans(ctx.tx, under('530900', 'cc bb 5 legal\nbb aa 4 legal\naa - 3 legal'));
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

describe('reading', () => {
  it('never returns a row of a sibling [A06]', async () => {
    const county = await getOrganByCode(test.db, '530902');
    const reach = [{ path: county.path, deep: true }];
    const rows = await test.db
      .selectFrom('organ')
      .select('path')
      .where(withinScopes(reach, 'organ.path'))
      .execute();
    const { rows: truth } = await sql<{ path: string }>`
      select path from organ where starts_with(path, ${county.path})`.execute(test.db);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map((row) => row.path).sort()).toEqual(truth.map((row) => row.path).sort());
    const found = await searchOrgans(test.db, { typed: '市场', scopes: reach, at: NOW });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((organ) => !organ.path.startsWith(county.path))).toEqual([]);
  });

  it('reaches one organ alone, several, all or none, as the scopes say [A06]', async () => {
    const [a, b] = ['/530900/530902/', '/530900/530921/'];
    const count = async (scopes: Parameters<typeof withinScopes>[0]) =>
      (await test.db.selectFrom('organ').select('path').where(withinScopes(scopes, 'organ.path')).execute())
        .length;
    const [inA, inB] = [await count([{ path: a, deep: true }]), await count([{ path: b, deep: true }])];
    expect(await count([{ path: a, deep: false }])).toBe(1);
    expect(
      await count([
        { path: a, deep: true },
        { path: b, deep: true },
      ]),
    ).toBe(inA + inB);
    expect(
      await count([
        { path: a, deep: true },
        { path: b, deep: false },
      ]),
    ).toBe(inA + 1);
    expect(await count([])).toBe(0);
    expect(await count(EVERYWHERE)).toBeGreaterThan(inA + inB);
  });

  it('finds an organ by part of its name, in Chinese or English, or by its code [A02]', async () => {
    const find = async (typed: string) =>
      (await searchOrgans(test.db, { typed, scopes: EVERYWHERE, at: NOW })).map((organ) => organ.code);
    expect(await find('临沧市市场监督')).toContain('530900-market');
    expect((await find('530900-market'))[0]).toBe('530900-market');
    expect(await find('Lincang City')).toContain('530900');
    expect(await find('没有这个机关')).toEqual([]);
  });

  it('finds the business superior along the line, of the own county and not a neighbour’s [A02]', async () => {
    const county = await getOrganByCode(test.db, '530902-market');
    expect((await findLineSuperior(test.db, county))?.code).toBe('530900-market');
    expect(await findLineSuperior(test.db, await getOrganByCode(test.db, '530900-market'))).toBeUndefined();
    const superior = await trying(async (ctx) => {
      await loadOrgans(ctx.tx, under('530902', 'mine - 5 legal tea\nother1 - 4 legal -'));
      await loadOrgans(ctx.tx, under('530921', 'theirs - 4 legal tea'));
      await loadOrgans(ctx.tx, under('530900', 'citys - 3 legal tea'));
      return findLineSuperior(ctx.tx, await getOrganByCode(ctx.tx, 'mine'));
    });
    expect(superior?.code).toBe('citys');
  });
});

describe('the search of the city', () => {
  const search = async (db: Db, q: string) =>
    (await searchEntries(db, { q, sources: ['organs'], limit: 5 })).hits.map((hit) => hit.url);

  it('finds organs, by the name they have now, and no sections [A02]', async () => {
    expect(await search(test.db, '临沧市市场监督管理局')).toContain('/organs/530900-market');
    expect(await search(test.db, '市场监督管理局许可审查股')).toEqual([]);
    await trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530900-market');
      await renameOrgan(ctx, organ, { name: '临沧市集市事务局', shortName: '集市局', reason: '机构改革' });
      expect(await search(ctx.tx, '集市事务')).toEqual(['/organs/530900-market']);
    });
  });

  it('is built anew as it was written', async () => {
    const count = async () =>
      (await searchEntries(test.db, { q: '局', sources: ['organs'], limit: 1 })).total;
    const before = await count();
    await rebuildSource(test.db, organSearch);
    expect(await count()).toBe(before);
  });
});

describe('changing the tree', () => {
  it('moves an organ with all beneath it in one statement and keeps where it was', async () => {
    await trying(async (ctx) => {
      const moved = await getOrganByCode(ctx.tx, '530902');
      const before = await pathsBeneath(ctx, moved.path);
      await moveOrgan(ctx, moved, { parent: '530921', reason: '试验' });
      const now = await getOrganByCode(ctx.tx, '530902');
      expect(now.path).toBe('/530900/530921/530902/');
      expect(await pathsBeneath(ctx, now.path)).toEqual(
        before.map((path) => path.replace(moved.path, now.path)),
      );
      expect(await pathsBeneath(ctx, moved.path)).toEqual([]);
      expect(await listHistory(ctx.tx, moved.id)).toMatchObject([{ change: 'moved', code: '530902' }]);
    });
  });

  it('takes along the tables of other rooms that refer to a path', async () => {
    const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
    await sql`create table room (path text references organ (path) on update cascade)`.execute(owner);
    await sql`insert into room values ('/530900/530902/530902001/')`.execute(owner);
    await owner.destroy();
    await trying(async (ctx) => {
      const moved = await getOrganByCode(ctx.tx, '530902');
      await moveOrgan(ctx, moved, { parent: '530921', reason: '试验' });
      const { rows } = await sql`select path from room`.execute(ctx.tx);
      expect(rows).toEqual([{ path: '/530900/530921/530902/530902001/' }]);
    });
  });

  it('refuses to move an organ beneath itself', async () => {
    await trying(async (ctx) => {
      const county = await getOrganByCode(ctx.tx, '530902');
      for (const parent of ['530902', '530902001']) {
        await expect(moveOrgan(ctx, county, { parent, reason: '试验' })).rejects.toThrow(
          'organ.move-impossible',
        );
      }
    });
  });

  it('renames, and finds the organ by the new name', async () => {
    await trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530900-market');
      await renameOrgan(ctx, organ, { name: '临沧市集市事务局', shortName: '集市局', reason: '机构改革' });
      const found = await searchOrgans(ctx.tx, { typed: '集市事务', scopes: EVERYWHERE, at: NOW });
      expect(found.map((one) => one.id)).toEqual([organ.id]);
      expect(await listHistory(ctx.tx, organ.id)).toMatchObject([{ change: 'renamed', name: organ.name }]);
    });
  });

  it('gives a new code, is still found by the old one, and never gives that out again', async () => {
    await trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530902');
      await recodeOrgan(ctx, organ, { code: '530999', reason: '区划代码调整' });
      expect((await findOrganByCode(ctx.tx, '530902'))?.path).toBe('/530900/530999/');
      expect((await getOrganByCode(ctx.tx, '530902001')).path).toBe('/530900/530999/530902001/');
      const again = { code: '530902', name: '新区', kind: 'legal' as const, level: 4 };
      const city = await getOrganByCode(ctx.tx, '530900');
      await expect(createOrgan(ctx, city, again)).rejects.toThrow('organ.code-taken');
      expect((await loadOrgans(ctx.tx, under('530900', '530902 - 4 legal'))).faults).toMatchObject([
        { field: 'code' },
      ]);
    });
  });

  it('closes an organ only when nothing lives beneath it, and hides it from then on', async () => {
    await trying(async (ctx) => {
      const city = await getOrganByCode(ctx.tx, '530900');
      const input = { lastDay: '2026-10-11', reason: '撤销' };
      await expect(closeOrgan(ctx, city, input)).rejects.toThrow('organ.has-living-children');
      const made = await createOrgan(ctx, city, {
        code: 'short-lived',
        name: '短命办公室',
        kind: 'temporary',
        level: 3,
      });
      await expect(closeOrgan(ctx, made, input)).rejects.toMatchObject({ faults: [{ path: 'lastDay' }] });
      await closeOrgan(ctx, made, { ...input, lastDay: '2026-10-12' });
      const on = async (day: string) =>
        (await listChildren(ctx.tx, city, new Date(`${day}T09:00:00+08:00`))).some(
          (organ) => organ.id === made.id,
        );
      expect([await on('2026-10-12'), await on('2026-10-13')]).toEqual([true, false]);
    });
  });

  it('keeps a record that the application cannot change', async () => {
    await expect(sql`update organ_code_history set name = ''`.execute(test.db)).rejects.toThrow(
      'permission denied',
    );
    await expect(sql`delete from organ_code_history`.execute(test.db)).rejects.toThrow('permission denied');
  });

  async function pathsBeneath(ctx: ActContext, path: string): Promise<string[]> {
    const rows = await ctx.tx
      .selectFrom('organ')
      .select('path')
      .where(withinScopes([{ path, deep: true }], 'organ.path'))
      .orderBy('path')
      .execute();
    return rows.map((row) => row.path);
  }
});
