// Who somebody is may be remembered, but never for longer than it is true: each change, in this process and in another.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { type ActorCache, openActorCache } from '#platform/http/actor-cache.ts';
import type { ActContext, Actor } from '#platform/http/context.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { openPeopleCity, PASSWORD, type PeopleCity } from './fixture.ts';
import { disableOfficer, enableOfficer, endRole, grantRole, resetPassword } from './service/administer.ts';
import { beginSession } from './service/sessions.ts';
import { signOut } from './service/sign-in.ts';
import { cancelAbsence, delegate, recordAbsence, revokeDelegation, setDeputy } from './service/substitution.ts';
import { makeToken, revokeOwnToken, showOwnTokens } from './service/tokens.ts';
import { findAccountByLogin } from './store/accounts.ts';
import { listGrants } from './store/grants.ts';
import { listAbsences, listDelegations } from './store/periods.ts';
import { listPosts } from './store/posts.ts';

const WEEK = { from: '2026-10-12T08:00', to: '2026-10-16T18:00', reason: '年休假' };

const MARKET = '530900-market';

let city: PeopleCity;
/** Two officers of the market bureau. */
let [a, b] = ['', ''];
let cache: ActorCache;
/** Look-ups in the database so far. */
let lookups = 0;

beforeAll(async () => {
  city = await openPeopleCity();
  const market = await getOrganByCode(city.db, MARKET);
  const { rows } = await sql<{ login: string }>`select a.login from officer_post p join account a on a.id = p.account_id
    where p.organ_id = ${market.id} and p.post in ('surveyor', 'reviewer')
    order by p.post desc, a.login`.execute(city.db);
  [a, b] = [rows[0]!.login, rows.at(-1)!.login];
  cache = openActorCache((token) => {
    lookups++;
    return city.whoHas(token ?? '');
  });
});
afterAll(() => city.close());
beforeEach(() => cache.heardUntil(performance.now() + 60_000));

const who = (token: string) => cache.identify(token, city.clock.now());
const account = async (login: string) => (await findAccountByLogin(city.db, login))!;
const asAdmin = async <T>(fn: (ctx: ActContext) => Promise<T>) => city.act(await city.actor('city.admin'), fn);
const asSelf = async <T>(login: string, fn: (ctx: ActContext) => Promise<T>) => city.act(await city.actor(login), fn);

async function begin(login: string): Promise<string> {
  const id = await city.id(login);
  const cookies = await asSelf(login, (ctx) => beginSession(ctx, id, true));
  return cookies[SESSION_COOKIE]!.value;
}

const describeActor = ({ kind, roles, desks, scopes }: Actor) =>
  JSON.stringify({ kind, roles, desks, sees: scopes('people.see') });

/** What is remembered of `token` after `change` is what the database says, and not what it said before. */
async function expectAtOnce(token: string, change: () => Promise<unknown>): Promise<void> {
  const before = await who(token);
  const asked = lookups;
  expect(await who(token)).toBe(before);
  expect(lookups).toBe(asked);
  await change();
  const after = describeActor(await who(token));
  expect(after).not.toBe(describeActor(before));
  expect(after).toBe(describeActor(await city.whoHas(token)));
}

describe('a change in this process counts for the very next request', () => {
  it('a sign-out', async () => {
    const token = await begin('auditor');
    await expectAtOnce(token, async () => city.act(await who(token), signOut));
  });

  it('a sign-in elsewhere, where one session is the rule', async () => {
    const token = await begin('auditor');
    await expectAtOnce(token, () => begin('auditor'));
  });

  it('a role that is granted, and one that ends', async () => {
    const token = await begin(a);
    const role = { role: 'department-admin' as const, organ: MARKET, reason: '兼任' };
    await expectAtOnce(token, () => asAdmin(async (ctx) => grantRole(ctx, await account(a), role)));
    await expectAtOnce(token, async () => {
      const grants = await listGrants(city.db, await city.id(a));
      const grant = grants.find((one) => one.role === role.role)!.id;
      await asAdmin(async (ctx) => endRole(ctx, await account(a), { grant, reason: '期满' }));
    });
  });

  it('an account that is disabled, and a password that is reset', async () => {
    const [token, self] = [await begin(a), await account(a)];
    await expectAtOnce(token, () => asAdmin((ctx) => disableOfficer(ctx, self, '调离')));
    await asAdmin((ctx) => enableOfficer(ctx, self, '调回'));
    await expectAtOnce(await begin(a), () =>
      asAdmin((ctx) => resetPassword(ctx, self, { password: `${PASSWORD}-2`, reason: '遗忘' })),
    );
  });

  it('a deputy who is named, steps in and steps back; a delegation that is made and revoked', async () => {
    const [absent, now] = [await account(a), city.clock.now()];
    const [post] = await listPosts(city.db, absent.id, now);
    const token = await begin(b);
    await asSelf(a, (ctx) => recordAbsence(ctx, absent, WEEK));
    const name = (deputy?: string) =>
      asAdmin((ctx) => setDeputy(ctx, absent, { post: post!.id, ...(deputy && { deputy }), reason: '明确 B 角' }));
    await name();
    await expectAtOnce(token, () => name(b));
    await expectAtOnce(token, async () => {
      const [leave] = await listAbsences(city.db, absent.id, now);
      await asSelf(a, (ctx) => cancelAbsence(ctx, absent, leave!.id));
    });
    await expectAtOnce(token, () => asSelf(a, (ctx) => delegate(ctx, absent, { ...WEEK, colleague: b })));
    await expectAtOnce(token, async () => {
      const [lent] = await listDelegations(city.db, absent.id, now);
      await asSelf(a, (ctx) => revokeDelegation(ctx, absent, lent!.id));
    });
  });

  it("a program's token that is revoked", async () => {
    const input = { name: 'report', scope: ['people.see'], days: 30 };
    const token = await asSelf('city.admin', (ctx) => makeToken(ctx, input));
    await expectAtOnce(token, async () => {
      const { tokens } = await asSelf('city.admin', showOwnTokens);
      await asSelf('city.admin', (ctx) => revokeOwnToken(ctx, tokens[0]!.id));
    });
  });
});
