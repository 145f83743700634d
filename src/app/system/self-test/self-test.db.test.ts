// The self-test on the living demo city: it tells the truth, each planted fault turns its row, and what is confirmed lapses.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChain } from '#kernel/ledger/store.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Row, SELF_TEST } from './contract.ts';
import { BY_HAND, type ControlId } from './controls.ts';

const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };

let city: TestCity;
let owner: pg.Client;
let cookie: string;
beforeAll(async () => {
  city = await openTestCity();
  owner = new pg.Client({ connectionString: city.url, options: '-c search_path=city' });
  await owner.connect();
  // Only whoever owns the tables can lift the guard; the program cannot.
  for (const table of ['ledger_act', 'ledger_day']) await owner.query(`alter table ${table} disable trigger user`);
  cookie = await city.signIn('security.admin');
}, 240_000);
afterAll(async () => {
  await owner?.end();
  await city?.close();
});

async function readRows(as = cookie): Promise<Map<ControlId, Row>> {
  const answer = await city.server.inject({ url: SELF_TEST, headers: { ...HEADERS, cookie: as } });
  expect(answer.statusCode, answer.body).toBe(200);
  return new Map((answer.json().rows as Row[]).map((row) => [row.id, row]));
}

async function confirm(as: string, body: object) {
  const answer = await city.server.inject({
    method: 'POST',
    url: SELF_TEST,
    headers: { ...HEADERS, cookie: as },
    payload: body,
  });
  const faults = (answer.json().faults ?? []) as { path: string }[];
  return { status: answer.statusCode, paths: faults.map(({ path }) => path) };
}

describe('the self-test of level 3', () => {
  it('[A21] tells the truth about the demo city', async () => {
    const rows = [...(await readRows()).values()];
    const named = (result: Row['result']) => rows.filter((row) => row.result === result).map(({ id }) => id);
    expect(named('unmet')).toEqual([
      'password',
      'transport',
      'second-factor',
      'default-passwords',
      'uploads',
      'cryptography',
    ]);
    expect(named('ask').toSorted()).toEqual(BY_HAND.filter((id) => id !== 'transport').toSorted());
  });

  const LATEST = 'select chain_id from ledger_act order by id desc limit 1';
  const SESSION = `insert into session (id, token_hash, account_id, confirmed, created_at, seen_at, expires_at, address)
    select gen_random_uuid(), 'planted', id, true, now(), `;
  it.each<readonly [ControlId, string, string]>([
    ['audit-rights', 'grant update on ledger_act to sunhall_app', 'revoke update on ledger_act from sunhall_app'],
    ['audit-kept', 'grant delete on account_event to sunhall_app', 'revoke delete on account_event from sunhall_app'],
    [
      'database-role',
      'grant create on schema city to sunhall_app; alter table rating owner to sunhall_app',
      'alter table rating owner to current_user; revoke create on schema city from sunhall_app',
    ],
    [
      'chains',
      `update ledger_act set actor_name = actor_name || '!' where seq = 1 and chain_id = (${LATEST})`,
      `update ledger_act set actor_name = rtrim(actor_name, '!') where seq = 1 and chain_id = (${LATEST})`,
    ],
    [
      'day-root',
      "update ledger_day set statement = statement || ' ' where day = (select max(day) from ledger_day)",
      'update ledger_day set statement = rtrim(statement) where day = (select max(day) from ledger_day)',
    ],
    [
      'separate',
      "update role_grant set ended_at = now() where role = 'auditor'",
      "update role_grant set ended_at = null where role = 'auditor'",
    ],
    [
      'personal-data',
      "update role_grant set ended_at = now() where role = 'data-protection'",
      "update role_grant set ended_at = null where role = 'data-protection'",
    ],
    [
      'single-session',
      `${SESSION} timestamptz '2026-11-17T10:24:00+08:00', timestamptz '2027-01-01', '' from account where login = 'security.admin'`,
      "delete from session where token_hash = 'planted'",
    ],
    [
      'audit-scope',
      `${SESSION} now(), timestamptz '2026-11-18', '' from account where login = 'editor'`,
      "delete from session where token_hash = 'planted'",
    ],
    [
      'residual',
      `${SESSION} now(), timestamptz '2026-11-14', '' from account where login = 'editor'`,
      "delete from session where token_hash = 'planted'",
    ],
    [
      'unused-accounts',
      "update account set created_at = '2025-01-01' where login = 'editor2'",
      "update account set created_at = '2026-11-01' where login = 'editor2'",
    ],
    [
      'encryption',
      "update person set number_sealed = 'k9' || number_sealed",
      'update person set number_sealed = substr(number_sealed, 3)',
    ],
    [
      'identity',
      'alter table account drop constraint account_login_key',
      'alter table account add constraint account_login_key unique (login)',
    ],
    [
      'monitoring',
      "delete from calendar_coverage where region = 'CN' and year = 2027",
      "insert into calendar_coverage (region, year, state, source) values ('CN', 2027, 'provisional', 'x')",
    ],
  ])('[A21] a planted fault turns %s', async (id, plant, mend) => {
    const before = (await readRows()).get(id)?.result;
    expect(before).not.toBe('unmet');
    await owner.query(plant);
    expect((await readRows()).get(id)?.result).toBe('unmet');
    await owner.query(mend);
    expect((await readRows()).get(id)?.result).toBe(before);
  });

  it('[A21] keys that others could read are told', async () => {
    const file = join(city.runtime.config.dataFolder, 'keys', 'keyring.json');
    chmodSync(file, 0o644);
    const { result } = (await readRows()).get('keys') ?? {};
    chmodSync(file, 0o600);
    expect(result).toBe('unmet');
    expect((await readRows()).get('keys')?.result).toBe('met');
  });

  it('[A21] keeps who confirmed what on which evidence until when, and asks again afterwards', async () => {
    const asked = {
      control: 'backup',
      met: 'yes',
      evidence: '异地备份每日核对，见运维月报 2026-10',
      until: '2026-12-31',
    };
    expect(await confirm(cookie, asked)).toEqual({ status: 201, paths: [] });
    expect(await confirm(cookie, { ...asked, until: '2026-11-16' })).toEqual({ status: 422, paths: ['until'] });
    expect(await confirm(cookie, { ...asked, until: '2027-11-19' })).toEqual({ status: 422, paths: ['until'] });
    expect(await confirm(cookie, { ...asked, control: 'chains' })).toEqual({ status: 422, paths: ['control'] });
    const auditor = await city.signIn('auditor');
    expect((await confirm(auditor, asked)).status).toBe(403);
    const { result, confirmation } = (await readRows(auditor)).get('backup') ?? {};
    expect(result).toBe('met');
    expect(confirmation).toMatchObject({ by: '毕正鹏', evidence: asked.evidence, until: '2026-12-31' });

    const table = city.runtime.db.selectFrom('system_confirmation').select('id');
    const { id } = await table.executeTakeFirstOrThrow();
    expect((await listChain(city.runtime.db, id)).map(({ act, body }) => [act, body])).toMatchObject([
      ['confirm', { control: 'backup', met: true, until: '2026-12-31' }],
    ]);
    const touched = city.runtime.db.updateTable('system_confirmation').set({ met: false }).execute();
    await expect(touched).rejects.toThrow('permission denied');

    city.clock.set('2027-01-01T09:00:00+08:00');
    const later = await readRows(await city.signIn('auditor'));
    expect(later.get('backup')).toMatchObject({ result: 'ask', confirmation: { until: '2026-12-31' } });
  });

  it('is shown to the security administrator and the auditor alone', async () => {
    for (const login of ['city.admin', 'market.head']) {
      const answer = await city.server.inject({
        url: SELF_TEST,
        headers: { ...HEADERS, cookie: await city.signIn(login) },
      });
      expect([login, answer.statusCode]).toEqual([login, 403]);
    }
  });
});
