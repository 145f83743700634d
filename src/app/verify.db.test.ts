// Verification finds what was altered and what was cut off, and nothing on an honest ledger.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENESIS, hashAct } from '#kernel/ledger/rules/chain.ts';
import { writeStatement } from '#kernel/ledger/rules/day.ts';
import { computeRoot } from '#kernel/ledger/service/close.ts';
import { findDay, findLastDay, listChain } from '#kernel/ledger/store.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { verifyLedger } from './verify.ts';

let city: TestCity;
let owner: pg.Client;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  // Only whoever owns the tables can lift the guard; the program cannot.
  for (const table of ['ledger_act', 'ledger_leaf', 'ledger_day'])
    await owner.query(`alter table ${table} disable trigger user`);
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

async function firstCase(): Promise<string> {
  return (await owner.query('select id from case_file order by id limit 1')).rows[0].id;
}

describe('verification', () => {
  it('finds nothing on an honest ledger', async () => {
    const { chains, acts, days, faults, dayFaults } = await verifyLedger(city.runtime);
    expect({ faults, dayFaults }).toEqual({ faults: [], dayFaults: [] });
    expect(chains).toBeGreaterThan(100);
    expect(acts).toBeGreaterThan(chains);
    expect(days).toBeGreaterThan(100);
  });

  it('finds an act that was back-dated', async () => {
    await owner.query(
      "update ledger_act set at = at - interval '1 day' where chain_id = (select id from case_file order by id limit 1) and seq = 1",
    );
    expect((await verifyLedger(city.runtime)).faults).toMatchObject([{ seq: 1, why: 'altered' }]);
  });

  it('finds it by the tree of the day when the chain was made anew to hide it', async () => {
    const chain = await listChain(city.runtime.db, await firstCase());
    let before = GENESIS;
    for (const act of chain) {
      const forged = { ...act, prev_hash: before, hash: hashAct({ ...act, prev_hash: before }) };
      before = forged.hash;
      await owner.query('update ledger_act set prev_hash = $1, hash = $2 where id = $3', [
        forged.prev_hash,
        forged.hash,
        act.id,
      ]);
    }
    await owner.query('update case_file set last_hash = $1 where id = $2', [before, chain[0]?.chain_id]);
    const { faults, dayFaults } = await verifyLedger(city.runtime);
    expect(faults).toEqual([]);
    expect(dayFaults).toContainEqual(
      expect.objectContaining({ why: 'act-altered', chain: chain[0]?.chain_id, seq: 1 }),
    );
  });

  it('finds it by the signature when the tree and its root were made anew as well', async () => {
    const chain = await listChain(city.runtime.db, await firstCase());
    await owner.query(
      'update ledger_leaf l set hash = a.hash from ledger_act a where a.id = l.act_id and l.hash <> a.hash',
    );
    const { rows } = await owner.query('select day from ledger_leaf where act_id = $1', [chain[0]?.id]);
    const day = (await findDay(city.runtime.db, rows[0].day))!;
    const root = await computeRoot(city.runtime.db, day.day);
    await owner.query('update ledger_day set root = $1, statement = $2 where day = $3', [
      root,
      writeStatement({ ...day, root }),
      day.day,
    ]);
    const { faults, dayFaults } = await verifyLedger(city.runtime);
    expect(faults).toEqual([]);
    expect(dayFaults).toContainEqual({ day: day.day, why: 'signature' });
  });

  it('finds a chain whose end was cut off', async () => {
    await owner.query(
      'delete from ledger_act l using case_file f where f.id = l.chain_id and l.seq = f.last_seq and f.id = (select id from case_file order by id desc limit 1)',
    );
    expect((await verifyLedger(city.runtime)).faults).toMatchObject([{ why: 'cut-off' }]);
  });

  it('finds a database that was put back from before its last day', async () => {
    const last = await findLastDay(city.runtime.db);
    await owner.query('delete from ledger_leaf where day = $1', [last?.day]);
    await owner.query('delete from ledger_day where day = $1', [last?.day]);
    expect((await verifyLedger(city.runtime)).dayFaults).toContainEqual({ day: last?.day, why: 'lost' });
  });
});
