// AB 角, delegation, the register and the reach of administrators.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { openPeopleCity, PASSWORD, type PeopleCity } from './fixture.ts';
import {
  createOfficer,
  disableOfficer,
  enableOfficer,
  getOfficer,
  grantRole,
  resetPassword,
} from './service/administer.ts';
import { resolveHolder } from './service/holders.ts';
import { findHead, getHead, listOfficers, reportGaps } from './service/officers.ts';
import { cancelAbsence, delegate, recordAbsence, revokeDelegation, setDeputy } from './service/substitution.ts';
import { findAccountByLogin } from './store/accounts.ts';
import { listAbsences, listDelegations } from './store/periods.ts';
import { listPosts } from './store/posts.ts';
import { listEvents, listRegister } from './store/register.ts';

const START = '2026-10-12T09:00:00+08:00';
const WEEK = { from: '2026-10-12T08:00', to: '2026-10-16T18:00', reason: '年休假' };
const BUREAU = '530900-market';

let city: PeopleCity;
beforeAll(async () => {
  city = await openPeopleCity();
});
afterAll(() => city.close());
beforeEach(() => city.clock.set(START));

const account = async (login: string) => (await findAccountByLogin(city.db, login))!;
const organ = (code: string) => getOrganByCode(city.db, code);
const names = async (ids: string[]) => {
  const { rows } = await sql<{ login: string }>`
    select login from account where id = any(${ids}::uuid[]) order by login`.execute(city.db);
  return rows.map((row) => row.login);
};
const holders = async (post: string, code = BUREAU) =>
  names(await resolveHolder(city.db, (await organ(code)).id, post, city.clock.now()));
const asThemselves = async (login: string) => ({
  actor: await city.actor(login),
  account: await account(login),
});

describe('AB 角', () => {
  it('gives the tasks and the desk of A to B while A is on leave, and back again [E31]', async () => {
    const before = await holders('surveyor');
    const [a = ''] = before;
    const self = await asThemselves(a);
    const [b = ''] = (await holders('reviewer')).filter((login) => login !== a);
    const admin = await city.actor('city.admin');
    const [post] = await listPosts(city.db, self.account.id, city.clock.now());
    await city.act(admin, (ctx) => setDeputy(ctx, self.account, { post: post!.id, deputy: b, reason: '明确 B 角' }));
    const desks = async () => (await city.actor(b)).desks.map((desk) => desk.post);
    expect(await desks()).not.toContain('surveyor');

    await city.act(self.actor, (ctx) => recordAbsence(ctx, self.account, WEEK));
    expect(await holders('surveyor')).toEqual([...before.filter((login) => login !== a), b].sort());
    expect(await desks()).toContain('surveyor');

    const deputy = await asThemselves(b);
    await city.act(deputy.actor, (ctx) => recordAbsence(ctx, deputy.account, WEEK));
    expect(await holders('surveyor')).not.toContain(b);
    const [leave] = await listAbsences(city.db, deputy.account.id, city.clock.now());
    await city.act(deputy.actor, (ctx) => cancelAbsence(ctx, deputy.account, leave!.id));
    expect(await holders('surveyor')).toContain(b);

    city.clock.set('2026-10-17T09:00:00+08:00');
    expect(await holders('surveyor')).toEqual(before);
    expect(await desks()).not.toContain('surveyor');
  });

  it('falls to the head when nobody is left, and stays with a head who is away without a deputy [E31][K18]', async () => {
    const code = '530902-market';
    const posts = await listOfficers(city.db, (await organ(code)).id, city.clock.now());
    const windows = posts.filter((officer) => officer.post === 'window');
    const admin = await city.actor('city.admin');
    const heads = await holders('organ-head', code);
    expect(heads).toHaveLength(1);
    for (const { id } of windows) {
      const away = await getOfficer({ db: city.db } as never, id);
      for (const { id: post } of await listPosts(city.db, id, city.clock.now())) {
        await city.act(admin, (ctx) => setDeputy(ctx, away, { post, reason: '试验' }));
      }
      await city.act(admin, (ctx) => recordAbsence(ctx, away, WEEK));
    }
    expect(await holders('window', code)).toEqual(heads);
    expect(await holders('no-such-post', code)).toEqual(heads);
    const head = await account(heads[0]!);
    const [post] = await listPosts(city.db, head.id, city.clock.now());
    await city.act(admin, (ctx) => setDeputy(ctx, head, { post: post!.id, reason: '试验' }));
    await city.act(admin, (ctx) => recordAbsence(ctx, head, WEEK));
    expect(await holders('window', code)).toEqual(heads);
  });

  it('lends roles for a period, and never the separate administrators’', async () => {
    const from = await asThemselves('market.head');
    const to = 'market.window';
    const input = { colleague: to, ...WEEK };
    await city.act(from.actor, (ctx) => delegate(ctx, from.account, input));
    expect((await city.actor(to)).roles).toContain('organ-head');
    city.clock.set('2026-10-17T09:00:00+08:00');
    expect((await city.actor(to)).roles).not.toContain('organ-head');
    city.clock.set(START);
    const [made] = await listDelegations(city.db, from.account.id, city.clock.now());
    await city.act(from.actor, (ctx) => revokeDelegation(ctx, from.account, made!.id));
    expect((await city.actor(to)).roles).not.toContain('organ-head');

    const admin = await asThemselves('city.admin');
    await city.act(admin.actor, (ctx) => delegate(ctx, admin.account, input));
    expect((await city.actor(to)).roles).not.toContain('city-admin');
  });

  it('refuses periods that are none, and leave recorded by somebody without reach', async () => {
    const self = await asThemselves('market.reviewer');
    const backwards = { ...WEEK, from: WEEK.to, to: WEEK.from };
    await expect(city.act(self.actor, (ctx) => recordAbsence(ctx, self.account, backwards))).rejects.toThrow(
      'account.period-invalid',
    );
    const stranger = await city.actor('530902-market.window');
    await expect(city.act(stranger, (ctx) => recordAbsence(ctx, self.account, WEEK))).rejects.toThrow('http.forbidden');
  });
});

const gapsIn = (scopes: { path: string; deep: boolean }[], limit = 1000) =>
  reportGaps(city.db, scopes, city.clock.now(), { limit });

describe('heads', () => {
  it('every legal organ of the demo city names one, and the report tells which lack one [K18][A26]', async () => {
    const everywhere = [{ path: '', deep: true }];
    expect(await gapsIn(everywhere)).toMatchObject({ noHead: 0 });
    const bureau = await organ(BUREAU);
    expect(await getHead(city.db, bureau, city.clock.now())).toMatchObject({ post: 'organ-head' });

    const head = await account('market.head');
    const security = await city.actor('security.admin');
    await city.act(security, (ctx) => disableOfficer(ctx, head, '调离'));
    expect(await findHead(city.db, bureau, city.clock.now())).toBeUndefined();
    expect((await gapsIn([{ path: bureau.path, deep: true }])).list).toMatchObject([{ code: BUREAU, noHead: true }]);
    const elsewhere = await gapsIn([{ path: '/530900/530902/', deep: true }]);
    expect(elsewhere.list.filter((gap) => gap.code === BUREAU)).toEqual([]);
    await city.act(security, (ctx) => enableOfficer(ctx, head, '复职'));
  });
});

describe('network administrators', () => {
  it('are missing where an organ has joined and names none; the report pages through all of them [A26]', async () => {
    const first = await gapsIn([{ path: '', deep: true }], 10);
    expect(first.list).toHaveLength(10);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from organ o where kind = 'legal' and access_date is not null and not exists (
        select from role_grant g where g.organ_id = o.id and g.role = 'network-admin')`.execute(city.db);
    expect(first.noNetworkAdmin).toBe(rows[0]?.n);
    const seen = new Set<string>();
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = await reportGaps(city.db, [{ path: '', deep: true }], city.clock.now(), {
        after,
        limit: 100,
      });
      for (const gap of page.list) seen.add(gap.code);
      after = page.next ?? undefined;
    }
    expect(seen.size).toBe(first.noNetworkAdmin);
    expect(seen.has(BUREAU)).toBe(false);
  });
});

describe('administrators', () => {
  const input = {
    login: 'new.clerk',
    name: '新来的',
    organ: '530902-market',
    post: 'clerk' as const,
    roles: ['handler' as const],
    password: 'Given-Word-2026',
    reason: '新录用',
  };

  it('of a county create, disable and grant within the county only [A25]', async () => {
    const county = await city.actor(await loginOf('county-admin', '530902'));
    const id = await city.act(county, (ctx) => createOfficer(ctx, input));
    const made = await getOfficer({ db: city.db } as never, id);
    const outside = city.act(county, (ctx) => createOfficer(ctx, { ...input, login: 'x.y', organ: BUREAU }));
    await expect(outside).rejects.toMatchObject({ faults: [{ path: 'organ' }] });
    const grant = (role: 'handler' | 'county-admin', organ: string) =>
      city.act(county, (ctx) => grantRole(ctx, made, { role, organ, reason: '试验' }));
    await expect(grant('handler', BUREAU)).rejects.toMatchObject({ faults: [{ path: 'organ' }] });
    await expect(grant('county-admin', '530902')).rejects.toThrow('http.forbidden');
    await grant('handler', '530902');
    await expect(grant('handler', '530902')).rejects.toThrow('account.role-held');

    const city_ = await account('market.reviewer');
    await expect(city.act(county, (ctx) => disableOfficer(ctx, city_, '越权'))).rejects.toThrow('http.forbidden');
    await expect(
      city.act(county, (ctx) => resetPassword(ctx, city_, { password: 'Given-Word-2026', reason: '越权' })),
    ).rejects.toThrow('http.forbidden');
  });

  it('of a department create, disable and grant within their bureau and its sections, and not in the next bureau [A25]', async () => {
    const department = await city.actor('market.clerk');
    const inSections = { ...input, login: 'new.section', organ: `${BUREAU}-leaders` };
    const id = await city.act(department, (ctx) => createOfficer(ctx, inSections));
    await city.act(department, (ctx) => createOfficer(ctx, { ...input, login: 'new.bureau', organ: BUREAU }));
    const made = await getOfficer({ db: city.db } as never, id);
    await city.act(department, (ctx) => grantRole(ctx, made, { role: 'editor', organ: BUREAU, reason: '试验' }));
    await city.act(department, (ctx) => disableOfficer(ctx, made, '离职'));
    await city.act(department, (ctx) => enableOfficer(ctx, made, '复职'));

    const beside = { ...input, login: 'x.beside', organ: '530900-education' };
    const next = city.act(department, (ctx) => createOfficer(ctx, beside));
    await expect(next).rejects.toMatchObject({ faults: [{ path: 'organ' }] });
    const lent = { role: 'editor' as const, organ: '530900-education', reason: '越权' };
    const grant = city.act(department, (ctx) => grantRole(ctx, made, lent));
    await expect(grant).rejects.toMatchObject({ faults: [{ path: 'organ' }] });
    const neighbour = await account('education.window');
    const disabled = city.act(department, (ctx) => disableOfficer(ctx, neighbour, '越权'));
    await expect(disabled).rejects.toThrow('http.forbidden');
    const reset = { password: 'Given-Word-2026', reason: '越权' };
    await expect(city.act(department, (ctx) => resetPassword(ctx, neighbour, reset))).rejects.toThrow('http.forbidden');
  });

  it('cannot reach an account that also works elsewhere, nor their own [A25]', async () => {
    const county = await city.actor(await loginOf('county-admin', '530902'));
    const both = await account('530902-market.window');
    const admin = await city.actor('city.admin');
    await city.act(admin, (ctx) => grantRole(ctx, both, { role: 'editor', organ: BUREAU, reason: '借调' }));
    await expect(city.act(county, (ctx) => disableOfficer(ctx, both, '越权'))).rejects.toThrow('http.forbidden');
    const own = await account(county.login);
    await expect(city.act(county, (ctx) => disableOfficer(ctx, own, '自己'))).rejects.toThrow('account.not-yourself');
  });

  it('three separate: nobody is given two, in code and in the database', async () => {
    const security = await city.actor('security.admin');
    const admin = await account('city.admin');
    const second = city.act(security, (ctx) =>
      grantRole(ctx, admin, { role: 'auditor', organ: '530900', reason: '试验' }),
    );
    await expect(second).rejects.toThrow('account.roles-exclude-each-other');
    await expect(
      sql`insert into role_grant (id, account_id, role, organ_id, reason, granted_at)
        select gen_random_uuid(), account_id, 'auditor', organ_id, '', now() from role_grant
        where account_id = ${admin.id}`.execute(city.db),
    ).rejects.toThrow('role_grant_one_of_three');
    const chief = await city.actor('city.admin');
    const auditor = await account('auditor');
    const reset = { password: 'Given-Word-2026', reason: '越权' };
    await expect(city.act(chief, (ctx) => resetPassword(ctx, auditor, reset))).rejects.toThrow('http.forbidden');
  });

  it('leave each change with its reason in a register nobody can edit [K13]', async () => {
    const admin = await city.actor('city.admin');
    const id = await city.act(admin, (ctx) => createOfficer(ctx, { ...input, login: 'registered', organ: BUREAU }));
    const made = await getOfficer({ db: city.db } as never, id);
    await city.act(admin, (ctx) => resetPassword(ctx, made, { password: 'Other-Word-2026', reason: '忘记密码' }));
    await city.act(admin, (ctx) => disableOfficer(ctx, made, '离职'));
    const events = await listEvents(city.db, id, 10);
    expect(events.map(({ what, reason }) => [what, reason]).reverse()).toEqual([
      ['created', '新录用'],
      ['password-reset', '忘记密码'],
      ['disabled', '离职'],
    ]);
    expect(events.every((event) => event.actor === admin.name)).toBe(true);
    for (const change of ['update account_event set reason = null', 'delete from account_event']) {
      await expect(sql.raw(change).execute(city.db)).rejects.toThrow('permission denied');
    }
    await expect(city.actor('registered')).rejects.toThrow('no active account');
  });
});

describe('the register', () => {
  it('shows a county its own officers and never a sibling’s [A06][A25]', async () => {
    const county = await organ('530902');
    const scopes = [{ path: county.path, deep: true }];
    const rows = await listRegister(city.db, { scopes, limit: 10_000 });
    expect(rows.length).toBeGreaterThan(20);
    const { rows: truth } = await sql<{ login: string }>`
      select distinct a.login from account a join officer_post p on p.account_id = a.id join organ o on o.id = p.organ_id
      where starts_with(o.path, ${county.path}) order by a.login`.execute(city.db);
    expect(rows.map((row) => row.login)).toEqual(truth.map((row) => row.login));
    expect(await listRegister(city.db, { scopes: [], limit: 10 })).toEqual([]);
  });

  it('pages by login, finds by beginning, and lists what has not been used for 90 days [K13]', async () => {
    const scopes = [{ path: '', deep: true }];
    const first = await listRegister(city.db, { scopes, limit: 5 });
    const next = await listRegister(city.db, { scopes, limit: 5, after: first.at(-1)!.login });
    expect(next[0]!.login > first.at(-1)!.login).toBe(true);
    const found = await listRegister(city.db, { scopes, typed: 'Market.', limit: 50 });
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((row) => row.login.startsWith('market.'))).toBe(true);
    expect(await listRegister(city.db, { scopes, typed: '%', limit: 5 })).toEqual([]);
    const since = new Date('2026-07-14T09:00:00+08:00');
    expect(await listRegister(city.db, { scopes, unusedSince: since, limit: 5 })).toEqual([]);
    const past = new Date('2027-07-14T09:00:00+08:00');
    expect(await listRegister(city.db, { scopes, unusedSince: past, limit: 5 })).toHaveLength(5);
  });
});

async function loginOf(role: string, code: string): Promise<string> {
  const { rows } = await sql<{ login: string }>`
    select a.login from role_grant g join account a on a.id = g.account_id join organ o on o.id = g.organ_id
    where g.role = ${role} and o.code = ${code}`.execute(city.db);
  if (!rows[0]) throw new Error(`nobody is ${role} of ${code}, password ${PASSWORD}`);
  return rows[0].login;
}
