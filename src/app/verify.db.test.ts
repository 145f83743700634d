// Verification finds what was altered and what was cut off, and nothing on an honest ledger.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { verifyLedger } from './verify.ts';

let city: TestCity;
let owner: pg.Client;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  // Only whoever owns the tables can lift the guard; the program cannot.
  await owner.query('alter table ledger_act disable trigger user');
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

describe('verification', () => {
  it('finds nothing on an honest ledger', async () => {
    const { chains, acts, faults } = await verifyLedger(city.runtime.db);
    expect({ faults, many: chains > 100 && acts > chains }).toEqual({ faults: [], many: true });
  });

  it('finds an act that was back-dated', async () => {
    await owner.query(
      "update ledger_act set at = at - interval '1 day' where chain_id = (select id from case_file order by id limit 1) and seq = 1",
    );
    expect((await verifyLedger(city.runtime.db)).faults).toMatchObject([{ seq: 1, why: 'altered' }]);
  });

  it('finds a chain whose end was cut off', async () => {
    await owner.query(
      'delete from ledger_act l using case_file f where f.id = l.chain_id and l.seq = f.last_seq and f.id = (select id from case_file order by id desc limit 1)',
    );
    expect((await verifyLedger(city.runtime.db)).faults).toMatchObject([{ why: 'altered' }, { why: 'cut-off' }]);
  });
});
