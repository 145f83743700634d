// Access tokens: made by a person, kept as a hash, never worth more than their scope and their owner.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OWN_SCOPE } from '#platform/http/access.ts';
import { openActorCache } from '#platform/http/actor-cache.ts';
import { DAY_MS } from '#platform/time.ts';
import { openPeopleCity, type PeopleCity } from './fixture.ts';
import { disableOfficer, endRole, getOfficer, grantRole, resetPassword } from './service/administer.ts';
import { signIn } from './service/sign-in.ts';
import { makeToken, revokeOwnToken, showOwnTokens } from './service/tokens.ts';
import { listGrants } from './store/grants.ts';

const START = '2026-10-12T09:00:00+08:00';

let city: PeopleCity;
beforeAll(async () => {
  city = await openPeopleCity();
});
afterAll(() => city.close());
beforeEach(() => city.clock.set(START));

const make = async (login: string, scope: string[], days = 30) =>
  city.act(await city.actor(login), (ctx) => makeToken(ctx, { name: 'report', scope, days }));
const tokensOf = async (login: string) => city.act(await city.actor(login), showOwnTokens);

describe('an access token', () => {
  it('is its owner within its scope, and nothing outside it', async () => {
    const token = await make('city.admin', ['people.see']);
    const program = await city.whoHas(token);
    expect(program).toMatchObject({ kind: 'staff', id: await city.id('city.admin'), token: { own: false } });
    expect(program.scopes('people.see')).toEqual([{ path: '/530900/', deep: true }]);
    expect(program.scopes('people.manage')).toEqual([]);
    expect(await city.whoHas(await make('citizen', [OWN_SCOPE]))).toMatchObject({
      kind: 'member',
      token: { own: true },
    });
  });

  it('is never given what its owner may not do', async () => {
    await expect(make('citizen', ['people.see'])).rejects.toThrow('scope');
    await expect(make('city.admin', ['people.see', 'no.such'])).rejects.toThrow('scope');
  });

  it('is kept as a hash, and its making is in the register', async () => {
    const token = await make('auditor', ['people.see']);
    const rows = await sql<{ row: string }>`
      select t::text as row from access_token t union all select e::text from account_event e`.execute(city.db);
    const text = rows.rows.map(({ row }) => row).join('\n');
    expect(text).not.toContain(token);
    expect(text).toContain(city.runtime.vault.hashToken(token));
    expect(text).toMatch(/token-made.*people\.see/);
  });

  it('ends when its time is over', async () => {
    const token = await make('auditor', ['people.see'], 30);
    city.clock.set(new Date(Date.parse(START) + 30 * DAY_MS - 1));
    expect((await city.whoHas(token)).kind).toBe('staff');
    city.clock.set(new Date(Date.parse(START) + 30 * DAY_MS));
    expect((await city.whoHas(token)).kind).toBe('anonymous');
  });

  it('tells when it was last used, to the minute', async () => {
    const token = await make('security.admin', ['people.see']);
    expect((await tokensOf('security.admin')).tokens[0]).toMatchObject({ used: null });
    await city.whoHas(token);
    city.clock.set(new Date(Date.parse(START) + 30_000));
    await city.whoHas(token);
    expect((await tokensOf('security.admin')).tokens[0]).toMatchObject({ used: START });
  });

  it('loses at once what its owner loses', async () => {
    const chief = await city.actor('security.admin');
    const officer = await city.act(chief, async (ctx) => getOfficer(ctx, await city.id('market.head')));
    const given = { role: 'department-admin', organ: '530900-market', reason: 'for a while' } as const;
    await city.act(chief, (ctx) => grantRole(ctx, officer, given));
    const token = await make('market.head', ['people.see']);
    expect((await city.whoHas(token)).scopes('people.see')).toHaveLength(1);
    const grant = (await listGrants(city.db, officer.id)).find(({ role }) => role === 'department-admin');
    await city.act(chief, (ctx) => endRole(ctx, officer, { grant: grant!.id, reason: 'over' }));
    expect((await city.whoHas(token)).scopes('people.see')).toEqual([]);
  });

  it('is revoked by its owner, and by nobody else', async () => {
    const token = await make('auditor', ['people.see']);
    const { id } = (await tokensOf('auditor')).tokens[0]!;
    const stranger = await city.actor('city.admin');
    await expect(city.act(stranger, (ctx) => revokeOwnToken(ctx, id))).rejects.toThrow('http.not-found');
    const owner = await city.actor('auditor');
    await city.act(owner, (ctx) => revokeOwnToken(ctx, id));
    expect((await city.whoHas(token)).kind).toBe('anonymous');
    await expect(city.act(owner, (ctx) => revokeOwnToken(ctx, id))).rejects.toThrow('http.not-found');
  });

  it('sleeps while its owner is locked out, also where its owner is remembered', async () => {
    const token = await make('anna', [OWN_SCOPE]);
    const memory = openActorCache((shown) => city.whoHas(shown ?? ''));
    memory.heardUntil(performance.now() + 60_000);
    const remembered = async () => (await memory.identify(token, city.clock.now())).kind;
    expect(await remembered()).toBe('member');
    for (let failure = 0; failure < 5; failure++) {
      const wrong = { login: 'anna', password: 'wrong' };
      await city.act(await city.whoHas(''), (ctx) => signIn(ctx, wrong)).catch(() => undefined);
    }
    expect([(await city.whoHas(token)).kind, await remembered()]).toEqual(['anonymous', 'anonymous']);
    city.clock.set(new Date(Date.parse(START) + 16 * 60_000));
    expect((await city.whoHas(token)).kind).toBe('member');
  });

  it.each(['disabled', 'given a new password'])('ends for good when its owner is %s', async (how) => {
    const login = how === 'disabled' ? 'market.window' : 'market.reviewer';
    const token = await make(login, [OWN_SCOPE]);
    const chief = await city.actor('city.admin');
    const officer = await city.act(chief, async (ctx) => getOfficer(ctx, await city.id(login)));
    if (how === 'disabled') await city.act(chief, (ctx) => disableOfficer(ctx, officer, 'has left'));
    else await city.act(chief, (ctx) => resetPassword(ctx, officer, { password: 'Fresh-2026-start', reason: 'lost' }));
    const { rows } = await sql<{ living: number }>`
      select count(*)::int as living from access_token where account_id = ${officer.id} and revoked_at is null`.execute(
      city.db,
    );
    expect(rows[0]?.living).toBe(0);
    expect((await city.whoHas(token)).kind).toBe('anonymous');
  });

  it('there are at most twenty of one account', async () => {
    for (let living = (await tokensOf('citizen')).tokens.length; living < 20; living++)
      await make('citizen', [OWN_SCOPE]);
    await expect(make('citizen', [OWN_SCOPE])).rejects.toThrow('account.too-many-tokens');
  });
});
