// Verification finds what was altered and what was cut off, and nothing on an honest ledger.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENESIS, hashAct } from '#kernel/ledger/rules/chain.ts';
import { writeStatement } from '#kernel/ledger/rules/day.ts';
import { computeRoot } from '#kernel/ledger/service/close.ts';
import { findDay, findLastDay, listChain } from '#kernel/ledger/store.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Verified, verifyLedger } from './verify.ts';

let city: TestCity;
let owner: pg.Client;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  // Only whoever owns the tables can lift the guard; the program cannot.
  for (const table of ['ledger_act', 'ledger_leaf', 'ledger_day', 'score_sheet'])
    await owner.query(`alter table ${table} disable trigger user`);
}, 180_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

it('finds nothing on an honest ledger', async () => {
  const { chains, acts, days, faults, dayFaults } = await verifyLedger(city.runtime);
  expect({ faults, dayFaults }).toEqual({ faults: [], dayFaults: [] });
  expect(chains).toBeGreaterThan(100);
  expect(acts).toBeGreaterThan(chains);
  expect(days).toBeGreaterThan(100);
});

/** Each tampers with a case of its own, begun on a day of its own; all are found in one walk through the ledger. */
describe('whoever owns the tables', () => {
  interface Begun {
    readonly id: string;
    readonly day: string;
  }
  let dated: Begun;
  let anew: Begun;
  let rooted: Begun;
  let cut: Begun;
  let round: string;
  let lastDay: string;
  let found: Verified;
  beforeAll(async () => {
    const { rows } = await owner.query<Begun>(
      `select distinct on (l.day) a.chain_id as id, l.day::text from ledger_leaf l
       join ledger_act a on a.id = l.act_id and a.seq = 1
       join case_file f on f.id = a.chain_id order by l.day, a.chain_id limit 4`,
    );
    [dated, anew, rooted, cut] = rows as [Begun, Begun, Begun, Begun];
    for (const { id } of [dated, anew, rooted])
      await owner.query("update ledger_act set at = at - interval '1 day' where chain_id = $1 and seq = 1", [id]);
    for (const { id } of [anew, rooted]) await forgeChain(id);
    await forgeDay(rooted);
    await owner.query(
      'delete from ledger_act l using case_file f where f.id = $1 and l.chain_id = f.id and l.seq = f.last_seq',
      [cut.id],
    );
    round = await swapSheets();
    lastDay = (await findLastDay(city.runtime.db))!.day;
    await owner.query('delete from ledger_leaf where day = $1', [lastDay]);
    await owner.query('delete from ledger_day where day = $1', [lastDay]);
    found = await verifyLedger(city.runtime);
  }, 120_000);

  /** The whole chain is computed again from what now stands in it. */
  async function forgeChain(id: string): Promise<void> {
    let before = GENESIS;
    for (const act of await listChain(city.runtime.db, id)) {
      const hash = hashAct({ ...act, prev_hash: before });
      await owner.query('update ledger_act set prev_hash = $1, hash = $2 where id = $3', [before, hash, act.id]);
      before = hash;
    }
    await owner.query('update case_file set last_hash = $1 where id = $2', [before, id]);
  }

  async function forgeDay({ id, day: named }: Begun): Promise<void> {
    await owner.query(
      'update ledger_leaf l set hash = a.hash from ledger_act a where a.id = l.act_id and a.chain_id = $1',
      [id],
    );
    const day = (await findDay(city.runtime.db, named))!;
    const root = await computeRoot(city.runtime.db, named);
    const statement = writeStatement({ ...day, root });
    await owner.query('update ledger_day set root = $1, statement = $2 where day = $3', [root, statement, named]);
  }

  /** Two units of a published round trade their names. */
  async function swapSheets(): Promise<string> {
    const { rows } = await owner.query<{ round: string; key: string; name: string }>(
      `select round_id as round, key, name from score_sheet
       where round_id = (select id from score_round where published_at is not null order by to_day desc limit 1)
       order by name limit 2`,
    );
    const [one, other] = rows as [(typeof rows)[0], (typeof rows)[0]];
    for (const [{ key }, { name }] of [
      [one, other],
      [other, one],
    ] as const)
      await owner.query('update score_sheet set name = $1 where round_id = $2 and key = $3', [name, one.round, key]);
    return one.round;
  }

  it('is found out where a chain does not hold: an act back-dated, an end cut off, score sheets swapped', () => {
    const faults = found.faults.map(({ chain, why }) => `${why} ${chain}`);
    expect(faults.sort()).toEqual([`altered ${dated.id}`, `cut-off ${cut.id}`, `sheets-swapped ${round}`]);
  });

  it('is found out by a row of a case that is not there, and a moment of a limit that is not', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    await owner.query(
      `insert into case_material (case_id, code, version, name, source, state, at)
       values ($1, 'stray', 1, '营业执照', 'upload', 'given', now())`,
      [id],
    );
    await owner.query(
      'insert into supervision_watch (limit_id, rule_id, case_id, fire_at) values ($1, $1, $1, now())',
      [id],
    );
    const { faults } = await verifyLedger(city.runtime);
    expect(faults).toContainEqual({ chain: id, seq: 0, why: 'no-case case_material' });
    expect(faults).toContainEqual({ chain: id, seq: 0, why: 'no-limit supervision_watch' });
  });

  it('is found out by the tree of the day when the chain was made anew to hide it', () => {
    expect(found.dayFaults).toContainEqual(
      expect.objectContaining({ why: 'act-altered', chain: anew.id, seq: 1, day: anew.day }),
    );
  });

  it('is found out by the signature when the tree and its root were made anew as well', () => {
    expect(found.dayFaults).toContainEqual({ day: rooted.day, why: 'signature' });
    expect(found.dayFaults).not.toContainEqual(
      expect.objectContaining({ why: 'act-altered', chain: rooted.id, day: rooted.day }),
    );
  });

  it('is found out when the database was put back from before its last day', () => {
    expect(found.dayFaults).toContainEqual({ day: lastDay, why: 'lost' });
  });
});
