// The tree in the database: reading within a scope, searching, moving, renaming, closing.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import { searchEntries } from '#platform/search/search.ts';
import { withinScopes } from './contract.ts';
import { NOW, type OrganCity, openOrganCity, sketchBeneath } from './fixture.ts';
import { closeOrgan, createOrgan, moveOrgan, recodeOrgan, renameOrgan } from './service/change.ts';
import { loadOrgans } from './service/load-organs.ts';
import { findLineSuperior, findOrganByCode, getOrganByCode, listChildren, searchOrgans } from './service/read.ts';
import { organSearch } from './service/search.ts';
import { listHistory } from './store/history.ts';
import { searchRegions } from './store/regions.ts';

const EVERYWHERE = [{ path: '', deep: true }];

let city: OrganCity;
beforeAll(async () => {
  city = await openOrganCity();
});
afterAll(() => city.close());

describe('reading', () => {
  it('never returns a row of a sibling [A06]', async () => {
    const county = await getOrganByCode(city.db, '530902');
    const reach = [{ path: county.path, deep: true }];
    const rows = await city.db.selectFrom('organ').select('path').where(withinScopes(reach, 'organ.path')).execute();
    const { rows: truth } = await sql<{ path: string }>`
      select path from organ where starts_with(path, ${county.path})`.execute(city.db);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map((row) => row.path).sort()).toEqual(truth.map((row) => row.path).sort());
    const found = await searchOrgans(city.db, { typed: '市场', scopes: reach, at: NOW });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((organ) => !organ.path.startsWith(county.path))).toEqual([]);
  });

  it('reaches one organ alone, several, all or none, as the scopes say [A06]', async () => {
    const [a, b] = ['/530900/530902/', '/530900/530921/'];
    const count = async (scopes: Parameters<typeof withinScopes>[0]) =>
      (await city.db.selectFrom('organ').select('path').where(withinScopes(scopes, 'organ.path')).execute()).length;
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
      (await searchOrgans(city.db, { typed, scopes: EVERYWHERE, at: NOW })).map((organ) => organ.code);
    expect(await find('临沧市市场监督')).toContain('530900-market');
    expect((await find('530900-market'))[0]).toBe('530900-market');
    expect(await find('Lincang City')).toContain('530900');
    expect(await find('没有这个机关')).toEqual([]);
  });

  it('finds a division by part of its name or the beginning of its code, with all above it [A02]', async () => {
    const place = '云南省临沧市临翔区凤翔街道';
    expect(await searchRegions(city.db, '凤翔', 5)).toEqual([{ code: '530902001000', place }]);
    expect((await searchRegions(city.db, '530902', 2)).map((one) => one.code)).toEqual([
      '530902000000',
      '530902001000',
    ]);
    expect(await searchRegions(city.db, '没有这个地方', 5)).toEqual([]);
  });

  it('finds the business superior along the line, of the own county and not a neighbour’s [A02]', async () => {
    const county = await getOrganByCode(city.db, '530902-market');
    expect((await findLineSuperior(city.db, county))?.code).toBe('530900-market');
    expect(await findLineSuperior(city.db, await getOrganByCode(city.db, '530900-market'))).toBeUndefined();
    const superior = await city.trying(async (ctx) => {
      await loadOrgans(ctx.tx, sketchBeneath('530902', 'mine - 5 legal tea\nother1 - 4 legal -'));
      await loadOrgans(ctx.tx, sketchBeneath('530921', 'theirs - 4 legal tea'));
      await loadOrgans(ctx.tx, sketchBeneath('530900', 'citys - 3 legal tea'));
      return findLineSuperior(ctx.tx, await getOrganByCode(ctx.tx, 'mine'));
    });
    expect(superior?.code).toBe('citys');
  });
});

describe('the search of the city', () => {
  const search = async (db: Db, q: string) =>
    (await searchEntries(db, { q, sources: ['organs'], limit: 5 })).hits.map((hit) => hit.url);

  it('finds organs, by the name they have now, and no sections [A02]', async () => {
    expect(await search(city.db, '临沧市市场监督管理局')).toContain('/organs/530900-market');
    expect(await search(city.db, '市场监督管理局许可审查股')).toEqual([]);
    await city.trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530900-market');
      await renameOrgan(ctx, organ, { name: '临沧市集市事务局', shortName: '集市局', reason: '机构改革' });
      expect(await search(ctx.tx, '集市事务')).toEqual(['/organs/530900-market']);
    });
  });

  it('is built anew as it was written', async () => {
    const count = async () => (await searchEntries(city.db, { q: '局', sources: ['organs'], limit: 1 })).total;
    const before = await count();
    await rebuildSource(city.db, organSearch);
    expect(await count()).toEqual(before);
  });
});

describe('changing the tree', () => {
  it('moves an organ with all beneath it in one statement and keeps where it was', async () => {
    await city.trying(async (ctx) => {
      const moved = await getOrganByCode(ctx.tx, '530902');
      const before = await pathsBeneath(ctx, moved.path);
      await moveOrgan(ctx, moved, { parent: '530921', reason: '试验' });
      const now = await getOrganByCode(ctx.tx, '530902');
      expect(now.path).toBe('/530900/530921/530902/');
      expect(await pathsBeneath(ctx, now.path)).toEqual(before.map((path) => path.replace(moved.path, now.path)));
      expect(await pathsBeneath(ctx, moved.path)).toEqual([]);
      expect(await listHistory(ctx.tx, moved.id)).toMatchObject([{ change: 'moved', code: '530902' }]);
    });
  });

  it('takes along the tables of other rooms that refer to a path', async () => {
    const owner = openDatabase({ url: city.url, role: 'none', max: 1 });
    await sql`create table room (path text references organ (path) on update cascade)`.execute(owner);
    await sql`insert into room values ('/530900/530902/530902001/')`.execute(owner);
    await owner.destroy();
    await city.trying(async (ctx) => {
      const moved = await getOrganByCode(ctx.tx, '530902');
      await moveOrgan(ctx, moved, { parent: '530921', reason: '试验' });
      const { rows } = await sql`select path from room`.execute(ctx.tx);
      expect(rows).toEqual([{ path: '/530900/530921/530902/530902001/' }]);
    });
  });

  it('refuses to move an organ beneath itself', async () => {
    await city.trying(async (ctx) => {
      const county = await getOrganByCode(ctx.tx, '530902');
      for (const parent of ['530902', '530902001']) {
        await expect(moveOrgan(ctx, county, { parent, reason: '试验' })).rejects.toThrow('organ.move-impossible');
      }
    });
  });

  it('renames, and finds the organ by the new name', async () => {
    await city.trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530900-market');
      await renameOrgan(ctx, organ, { name: '临沧市集市事务局', shortName: '集市局', reason: '机构改革' });
      const found = await searchOrgans(ctx.tx, { typed: '集市事务', scopes: EVERYWHERE, at: NOW });
      expect(found.map((one) => one.id)).toEqual([organ.id]);
      expect(await listHistory(ctx.tx, organ.id)).toMatchObject([{ change: 'renamed', name: organ.name }]);
    });
  });

  it('gives a new code, is still found by the old one, and never gives that out again', async () => {
    await city.trying(async (ctx) => {
      const organ = await getOrganByCode(ctx.tx, '530902');
      await recodeOrgan(ctx, organ, { code: '530999', reason: '区划代码调整' });
      expect((await findOrganByCode(ctx.tx, '530902'))?.path).toBe('/530900/530999/');
      expect((await getOrganByCode(ctx.tx, '530902001')).path).toBe('/530900/530999/530902001/');
      const again = { code: '530902', name: '新区', kind: 'legal' as const, level: 4 };
      const city = await getOrganByCode(ctx.tx, '530900');
      await expect(createOrgan(ctx, city, again)).rejects.toThrow('organ.code-taken');
      expect((await loadOrgans(ctx.tx, sketchBeneath('530900', '530902 - 4 legal'))).faults).toMatchObject([
        { field: 'code' },
      ]);
    });
  });

  it('closes an organ only when nothing lives beneath it, and hides it from then on', async () => {
    await city.trying(async (ctx) => {
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
        (await listChildren(ctx.tx, city, new Date(`${day}T09:00:00+08:00`))).some((organ) => organ.id === made.id);
      expect([await on('2026-10-12'), await on('2026-10-13')]).toEqual([true, false]);
    });
  });

  it('keeps a record that the application cannot change', async () => {
    await expect(sql`update organ_code_history set name = ''`.execute(city.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from organ_code_history`.execute(city.db)).rejects.toThrow('permission denied');
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
