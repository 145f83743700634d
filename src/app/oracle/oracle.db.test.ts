// The oracle finds nothing in an honest city, and names each fault that whoever owns the tables plants in it.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listDeclared } from '#app/declared.ts';
import { modules } from '#app/modules.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { judgeCity } from './ask.ts';
import { JUDGED } from './checks/found.ts';
import type { Fault } from './contract.ts';
import { PLANTED, type Plant } from './fixture/planted.ts';

let city: TestCity;
let owner: pg.Client;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city -c timezone=Asia/Shanghai' });
  await owner.connect();
  for (const table of ['ledger_act', 'document_publication', 'document_version', 'document_review'])
    await owner.query(`alter table ${table} disable trigger user`);
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

async function judge(): Promise<Fault[]> {
  const faults: Fault[] = [];
  const now = city.runtime.clock.now();
  await judgeCity(owner, { now, kinds: listDeclared(), tell: (fault) => faults.push(fault) });
  return faults;
}

it('finds nothing where nothing was planted', async () => {
  await owner.query('begin');
  expect(await judge()).toEqual([]);
  await owner.query('rollback');
}, 60_000);

it.each(PLANTED)(
  'names $what',
  async ({ plant, named }: Plant) => {
    await owner.query('begin');
    // A bug that the table itself would refuse is planted all the same.
    await owner.query('alter table supervision_signal drop constraint supervision_signal_limit_id_rule_id_key');
    try {
      for (const text of plant) expect((await owner.query(text)).rowCount).not.toBe(0);
      expect(await judge()).toContainEqual(expect.objectContaining(named));
    } finally {
      await owner.query('rollback');
    }
  },
  60_000,
);

it('knows every source of the public search', () => {
  const sources = modules.flatMap((module) => (module.searchSources ?? []).map(({ name }) => name));
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((name) => !JUDGED.includes(name))).toEqual([]);
});
