// A short siege: the server is killed a few times while limits fall due. The long one is `npm run faults`.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { findFaults } from './check.ts';
import { openNotebook } from './people.ts';
import { besiege } from './siege.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

/** What a crash in the middle of something could leave behind, put there by the owner of the tables. */
const LEFTOVERS: [what: string, sql: string, named: RegExp][] = [
  [
    'a card whose case was not begun',
    `update case_file set parent_id = null where kind = 'card' and data ->> 'signalId' in (
       select id::text from supervision_signal where state = 'fired' and level = 'yellow' limit 1)`,
    /^cards without exactly one case/,
  ],
  [
    'an event that was acted on again',
    `insert into supervision_signal select (jsonb_populate_record(s, jsonb_build_object(
       'id', gen_random_uuid(), 'number', s.number || '0', 'level', 'hint'))).*
     from supervision_signal s join supervision_rule r on r.id = s.rule_id where r.event = 'yellow-ignored' limit 1`,
    /^events that brought more signals/,
  ],
  [
    'a limit that was begun and is not watched',
    `delete from supervision_watch where limit_id in (
       select l.id from case_limit l join case_file f on f.id = l.case_id
       where f.kind = 'application' and l.kind = 'promise' and l.state = 'running' and l.due_at > (select max(valid_from) from supervision_rule_set))`,
    /^running limits of applications that nothing waits for/,
  ],
];

it.each(LEFTOVERS)('after a crash %s would be named', async (_what, leave, named) => {
  const owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  expect(await findFaults(owner, openNotebook())).toEqual([]);
  await owner.query('begin');
  const { rowCount } = await owner.query(leave);
  expect(rowCount).toBeGreaterThan(0);
  expect(await findFaults(owner, openNotebook())).toContainEqual(expect.stringMatching(named));
  await owner.query('rollback');
  await owner.end();
});

it('a refusal is excused where the law has acted meanwhile, and only there', async () => {
  const owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  const { rows } = await owner.query<{ id: string; late: boolean }>(
    `select distinct on (late) f.id, late from case_file f, lateral (select exists (select from ledger_act a
       where a.chain_id = f.id and a.act like 'deem-%') as late) how where f.kind = 'application'`,
  );
  await owner.query('begin');
  for (const { id, late } of rows) {
    const asked = { clientId: newId(), path: `/desk/cases/${id}/acts/accept`, body: {} };
    const faults = await findFaults(owner, { ...openNotebook(), refusals: [{ asked, answer: '409' }] });
    expect(faults).toEqual(late ? [] : [`${asked.path}: 409`]);
  }
  expect(rows).toHaveLength(2);
  await owner.query('rollback');
  await owner.end();
});

it('[F04] a server killed at random loses nothing and does nothing twice', async () => {
  const place = { folder: city.runtime.config.dataFolder, databaseUrl: city.url };
  const outcome = await besiege({ place, kills: 3, findDatabase: async () => city.url, say: () => undefined });
  expect(outcome.faults).toEqual([]);
  expect(outcome.applications).toBeGreaterThan(10);
  expect(outcome.signals).toBeGreaterThan(10);
}, 240_000);
