// Signing in: lock-out, one session, time-outs, one-time codes; what is kept and what is not.
import { sql } from 'kysely';
import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '#platform/http/context.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { openPeopleCity, PASSWORD, type PeopleCity } from './fixture.ts';
import { codePage } from './pages/code.tsx';
import { signInPage } from './pages/sign-in.tsx';
import { endRole, grantRole } from './service/administer.ts';
import { findLimit } from './service/identify.ts';
import { changePassword, exportOwnData, showOwnAccount } from './service/own-account.ts';
import { enrol, prepareEnrolment } from './service/second-factor.ts';
import { confirmSignIn, signIn, signOut } from './service/sign-in.ts';
import { signUp } from './service/sign-up.ts';
import { findAccount } from './store/accounts.ts';

const START = '2026-10-12T09:00:00+08:00';
const later = (minutes: number) => new Date(new Date(START).getTime() + minutes * 60_000);

let city: PeopleCity;
beforeAll(async () => {
  city = await openPeopleCity();
});
afterAll(() => city.close());
beforeEach(() => city.clock.set(START));

const enter = (login: string, password = PASSWORD) => city.act(anonymous, (ctx) => signIn(ctx, { login, password }));
const tokenOf = ({ cookies }: { cookies: Awaited<ReturnType<typeof signUp>> }) => cookies[SESSION_COOKIE]!.value;
const signedIn = async (login: string, password = PASSWORD) => tokenOf(await enter(login, password));

describe('signing in', () => {
  it('works by login or telephone, in any case of letters', async () => {
    for (const login of ['citizen', 'Citizen', '13800008001']) {
      const actor = await city.whoHas(await signedIn(login));
      expect(actor).toMatchObject({ kind: 'member', name: '李荣', unit: null, roles: [] });
    }
  });

  it('makes an officer somebody in a unit, with roles that reach', async () => {
    const actor = await city.whoHas(await signedIn('city.admin'));
    expect(actor).toMatchObject({ kind: 'staff', unit: { path: '/530900/' }, roles: ['city-admin'] });
    expect(actor.scopes('people.manage')).toEqual([{ path: '/530900/', deep: true }]);
    expect(actor.scopes('cases.nothing')).toEqual([]);
    expect(actor.desks).toHaveLength(1);
  });

  it('tells nobody whether the login or the password was wrong, and keeps no unknown login', async () => {
    await expect(enter('nobody-at-all')).rejects.toThrow('account.sign-in-failed');
    await expect(enter('elder', 'wrong')).rejects.toThrow('account.sign-in-failed');
    const { rows } = await sql<{ row: string }>`
      select sign_in_attempt::text as row from sign_in_attempt order by at, id`.execute(city.db);
    expect(rows.some(({ row }) => row.includes('unknown'))).toBe(true);
    expect(rows.some(({ row }) => row.includes('nobody-at-all'))).toBe(false);
  });

  it('locks an account after five failures, for fifteen minutes', async () => {
    for (let failure = 0; failure < 5; failure++) {
      await expect(enter('anna', 'wrong')).rejects.toThrow('account.sign-in-failed');
    }
    await expect(enter('anna')).rejects.toThrow('account.locked');
    city.clock.set(later(14));
    await expect(enter('anna')).rejects.toThrow('account.locked');
    city.clock.set(later(16));
    await expect(enter('anna', 'wrong')).rejects.toThrow('account.sign-in-failed');
    await expect(enter('anna')).resolves.toMatchObject({ needsCode: false });
  });

  it('holds nobody else up: no session of the database waits while a password or a code is checked', () => {
    expect([signInPage, codePage].map((page) => page.acts['']?.unbound)).toEqual([true, true]);
  });

  it('counts failures although the act that failed leaves nothing else behind', async () => {
    await expect(enter('student', 'wrong')).rejects.toThrow();
    const { rows } = await sql<{ failures: number }>`
      select failures from account where login = 'student'`.execute(city.db);
    expect(rows).toEqual([{ failures: 1 }]);
    await enter('student');
    const after = await sql<{
      failures: number;
    }>`select failures from account where login = 'student'`.execute(city.db);
    expect(after.rows).toEqual([{ failures: 0 }]);
  });
});

describe('a session', () => {
  it('is the account’s only one: the next sign-in ends it', async () => {
    const [first, second] = [await signedIn('citizen'), await signedIn('citizen')];
    expect((await city.whoHas(first)).kind).toBe('anonymous');
    expect((await city.whoHas(second)).kind).toBe('member');
  });

  it('ends after half an hour unused, and goes on while it is used', async () => {
    const token = await signedIn('citizen');
    for (const minute of [29, 58, 87]) {
      city.clock.set(later(minute));
      expect((await city.whoHas(token)).kind, `minute ${minute}`).toBe('member');
    }
    city.clock.set(later(118));
    expect((await city.whoHas(token)).kind).toBe('anonymous');
  });

  it('ends after twelve hours however much it is used', async () => {
    const token = await signedIn('citizen');
    for (let minute = 0; minute < 720; minute += 20) {
      city.clock.set(later(minute));
      expect((await city.whoHas(token)).kind).toBe('member');
    }
    city.clock.set(later(720));
    expect((await city.whoHas(token)).kind).toBe('anonymous');
  });

  it('ends with signing out', async () => {
    const token = await signedIn('citizen');
    await city.act(await city.whoHas(token), signOut);
    expect((await city.whoHas(token)).kind).toBe('anonymous');
  });

  it('is nobody’s without its token: the database keeps only a hash', async () => {
    const token = await signedIn('citizen');
    const { rows } = await sql<{ row: string }>`select session::text as row from session`.execute(city.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    for (const stranger of ['', 'x', token.slice(1), `${token}a`]) {
      expect((await city.whoHas(stranger)).kind).toBe('anonymous');
    }
  });

  it('is identified in one statement, and written at most once a minute', async () => {
    const token = await signedIn('citizen');
    const seen = async () =>
      (
        await sql<{ at: Date }>`
      select max(seen_at) as at from session s join account a on a.id = s.account_id where a.login = 'citizen'
    `.execute(city.db)
      ).rows[0]?.at;
    city.clock.set(new Date(new Date(START).getTime() + 59_000));
    await city.whoHas(token);
    expect(await seen()).toEqual(new Date(START));
    city.clock.set(later(1));
    await city.whoHas(token);
    expect(await seen()).toEqual(later(1));
  });
});

describe('a password', () => {
  it('is changed with the old one, is not one of the last five, and ends the other sessions', async () => {
    const change = async (current: string, password: string) =>
      city.act(await city.actor('company'), (ctx) => changePassword(ctx, { current, password, again: password }));
    const token = await signedIn('company');
    await expect(change('wrong', 'New-Password-1')).rejects.toThrow('account.sign-in-failed');
    await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ faults: [{ path: 'password' }] });
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({ faults: [{ path: 'password' }] });
    await change(PASSWORD, 'New-Password-1');
    expect((await city.whoHas(token)).kind).toBe('anonymous');
    await expect(change('New-Password-1', PASSWORD)).rejects.toMatchObject({
      faults: [{ path: 'password' }],
    });
    await signedIn('company', 'New-Password-1');
    await expect(enter('company')).rejects.toThrow('account.sign-in-failed');
  });

  it('is stored as argon2id with 19 MiB and two passes', async () => {
    const account = await findAccount(city.db, await city.id('citizen'));
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('the second factor', () => {
  it('stands between the password and the session; no code works twice; recovery codes work once', async () => {
    const actor = await city.whoHas(await signedIn('security.admin'));
    const account = (await findAccount(city.db, actor.id!))!;
    const { secret, recoveryCodes } = await city.act(actor, async (ctx) => prepareEnrolment(ctx, account));
    const codeAt = (minute: number) => generate({ secret, epoch: later(minute).getTime() / 1000 });
    await expect(city.act(actor, (ctx) => enrol(ctx, account, '000000'))).rejects.toThrow('account.code-wrong');
    const first = await codeAt(0);
    await city.act(actor, (ctx) => enrol(ctx, account, first));

    const began = await enter('security.admin');
    expect(began.needsCode).toBe(true);
    const waiting = await city.whoHas(tokenOf(began));
    expect(waiting.kind).toBe('anonymous');
    const confirm = (code: string) => city.act(waiting, (ctx) => confirmSignIn(ctx, { code }));
    await expect(confirm(first)).rejects.toThrow('account.code-wrong');
    await expect(confirm('abcdef')).rejects.toThrow('account.code-wrong');
    city.clock.set(later(2));
    await confirm(await codeAt(2));
    expect((await city.whoHas(tokenOf(began))).roles).toEqual(['security-admin']);

    const [recovery = ''] = recoveryCodes;
    const again = tokenOf(await enter('security.admin'));
    await city.act(await city.whoHas(again), (ctx) => confirmSignIn(ctx, { code: recovery.toLowerCase() }));
    const third = tokenOf(await enter('security.admin'));
    const reuse = city.act(await city.whoHas(third), (ctx) => confirmSignIn(ctx, { code: recovery }));
    await expect(reuse).rejects.toThrow('account.code-wrong');
  });

  it('is asked of the roles the city names: without it their permissions do not count', async () => {
    const strict = await openPeopleCity({ SUNHALL_SECOND_FACTOR_ROLES: 'auditor' });
    const auditor = await strict.actor('auditor');
    expect(findLimit(auditor)).toBe('second-factor');
    expect(auditor.scopes('people.see')).toEqual([]);
    expect((await strict.actor('city.admin')).scopes('people.see')).toHaveLength(1);
    await strict.close();
  });

  it('nobody works under a password that must be renewed', async () => {
    const strict = await openPeopleCity({
      SUNHALL_PASSWORD_RENEW_GIVEN: 'true',
      SUNHALL_PASSWORD_DAYS: '90',
    });
    const before = await strict.actor('city.admin');
    expect([findLimit(before), before.scopes('people.see')]).toEqual(['password', []]);
    const input = { current: PASSWORD, password: 'Fresh-Water-77', again: 'Fresh-Water-77' };
    await strict.act(before, (ctx) => changePassword(ctx, input));
    expect(findLimit(await strict.actor('city.admin'))).toBeNull();
    strict.clock.set('2027-01-11T09:00:00+08:00');
    expect(findLimit(await strict.actor('city.admin'))).toBe('password');
    await strict.close();
  });
});

describe('signing up', () => {
  const input = {
    name: '王新生',
    idNumber: '440523199912311296',
    phone: '13912345678',
    password: 'River-Stone-66',
    agreed: 'yes' as const,
  };
  const up = (changes: Partial<typeof input> = {}) =>
    city.act(anonymous, (ctx) => signUp(ctx, { ...input, ...changes }));

  it('opens one account per ID number and per telephone, and signs it in', async () => {
    const cookies = await up();
    const actor = await city.whoHas(cookies[SESSION_COOKIE]!.value);
    expect(actor).toMatchObject({ kind: 'member', name: '王新生' });
    await expect(up({ phone: '13912345679' })).rejects.toThrow('account.exists');
    await expect(up({ idNumber: '500154201010100050', name: '别人' })).rejects.toThrow('account.exists');
  });

  it('refuses numbers that are none, children, and weak passwords, each at its field', async () => {
    await expect(up({ idNumber: '320804200002290031' })).rejects.toMatchObject({
      faults: [{ path: 'idNumber' }],
    });
    await expect(up({ idNumber: '320812202402291234' })).rejects.toMatchObject({
      faults: [{ path: 'idNumber' }],
    });
    await expect(up({ password: 'weak' })).rejects.toMatchObject({ faults: [{ path: 'password' }] });
  });

  it('keeps no number, telephone or address in plain, and shows its owner a masked one', async () => {
    const { rows } = await sql<{ row: string }>`
      select person::text as row from person union all select account::text from account`.execute(city.db);
    const secrets = [
      '530921198001010026',
      '13800008001',
      '世纪路18号',
      'citizen@example.com',
      input.idNumber,
      input.phone,
    ];
    expect(rows.filter(({ row }) => secrets.some((secret) => row.includes(secret)))).toEqual([]);
    const shown = await city.act(await city.actor('citizen'), showOwnAccount);
    expect(shown).toMatchObject({
      number: '5309**********0026',
      phone: '138****8001',
      birth: '1980-01-01',
      sex: 'female',
    });
    const exported = await city.act(await city.actor('citizen'), exportOwnData);
    expect(exported).toMatchObject({ number: '530921198001010026', phone: '13800008001' });
  });
});

describe('a role', () => {
  it('counts from the moment it is granted until it is ended [A25]', async () => {
    const token = await signedIn('530902-market.window');
    const admin = await city.actor('city.admin');
    const account = (await findAccount(city.db, await city.id('530902-market.window')))!;
    const has = async () => (await city.whoHas(token)).roles.includes('network-admin');
    expect(await has()).toBe(false);
    await city.act(admin, (ctx) =>
      grantRole(ctx, account, { role: 'network-admin', organ: '530902-market', reason: '兼任网络管理员' }),
    );
    expect(await has()).toBe(true);
    const { rows } = await sql<{ id: string }>`
      select id from role_grant where account_id = ${account.id} and role = 'network-admin'`.execute(city.db);
    await city.act(admin, (ctx) => endRole(ctx, account, { grant: rows[0]!.id, reason: '不再兼任' }));
    expect(await has()).toBe(false);
  });
});
