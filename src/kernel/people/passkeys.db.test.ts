// Passkeys: a device stands in for the one-time code; another device, site, question or a copied answer does not.
import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { openDevice } from '#test/harness/authenticator.ts';
import { openPeopleCity, PASSWORD, type PeopleCity } from './fixture.ts';
import { findParty } from './rules/passkey.ts';
import { addPasskey, askDevice, removePasskey, showPasskeys } from './service/passkeys.ts';
import { enrol, leave, prepareEnrolment } from './service/second-factor.ts';
import { confirmByPasskey, signIn } from './service/sign-in.ts';
import { findAccount } from './store/accounts.ts';

const START = '2026-10-12T09:00:00+08:00';
const SITE = 'http://localhost:3000';
const later = (minutes: number) => new Date(new Date(START).getTime() + minutes * 60_000);

let city: PeopleCity;
beforeAll(async () => {
  // Devices know no addresses: the platform is known by a name.
  city = await openPeopleCity({ SUNHALL_PUBLIC_URL: SITE });
});
afterAll(() => city.close());
beforeEach(() => city.clock.set(START));

async function arrive(login: string): Promise<Actor> {
  const { cookies } = await city.act(anonymous, (ctx) => signIn(ctx, { login, password: PASSWORD }));
  return city.whoHas(cookies[SESSION_COOKIE]!.value);
}

async function turnOn(login: string): Promise<Actor> {
  const actor = await arrive(login);
  await city.act(actor, async (ctx) => {
    const account = (await findAccount(ctx.db, actor.id!))!;
    const { secret } = prepareEnrolment(ctx, account);
    await enrol(ctx, account, await generate({ secret, epoch: later(0).getTime() / 1000 }));
  });
  return actor;
}

const ask = async (actor: Actor) => (await city.act(actor, askDevice)) as { challenge: string };
const offer = async (actor: Actor) => (await city.act(actor, showPasskeys)).options as { challenge: string };
const add = async (actor: Actor, answer: unknown) =>
  city.act(actor, (ctx) => addPasskey(ctx, { name: '办公室电脑', answer }));

it('a device is added, stands in for the code, and is removed [A19]', async () => {
  const device = openDevice(SITE);
  const actor = await turnOn('market.clerk');
  await add(actor, device.make(await offer(actor)));
  const waiting = await arrive('market.clerk');
  expect(waiting.kind).toBe('anonymous');
  await city.act(waiting, async (ctx) => confirmByPasskey(ctx, device.show(await ask(waiting))));
  const [kept] = (await city.act(actor, showPasskeys)).passkeys;
  expect(kept).toMatchObject({ name: '办公室电脑', used: START });
  await city.act(actor, (ctx) => removePasskey(ctx, kept!.id));
  const again = await arrive('market.clerk');
  expect(await ask(again)).toBeNull();
  const answer = device.show({ challenge: '' });
  await expect(city.act(again, (ctx) => confirmByPasskey(ctx, answer))).rejects.toThrow('account.passkey-wrong');
});

it('nobody gets in with another device, at another site, with an old or a foreign question, or a copied answer', async () => {
  const device = openDevice(SITE);
  const actor = await turnOn('market.head');
  await add(actor, device.make(await offer(actor)));
  const refused = async (waiting: Actor, answer: unknown) =>
    expect(city.act(waiting, (ctx) => confirmByPasskey(ctx, answer))).rejects.toThrow('account.passkey-wrong');
  const waiting = await arrive('market.head');
  const question = await ask(waiting);
  const copied = device.show(question);
  await refused(waiting, { ...openDevice(SITE).show(question), id: copied.id });
  await refused(waiting, device.show(question, { origin: 'http://localhost:3000.evil.example' }));
  await refused(waiting, device.show(await offer(actor)));
  city.clock.set(later(6));
  await refused(waiting, device.show(question));
  city.clock.set(START);
  const next = await arrive('market.head');
  await refused(next, copied);
});

it('a device counts only beside one-time codes, goes with them, and is nobody else’s', async () => {
  const device = openDevice(SITE);
  const bare = await arrive('editor');
  expect((await city.act(bare, showPasskeys)).options).toBeNull();
  await expect(add(bare, {})).rejects.toThrow('account.second-factor-first');
  const actor = await turnOn('supervisor');
  await expect(add(actor, device.make({ challenge: 'bWFkZS11cA' }))).rejects.toThrow('account.passkey-wrong');
  await add(actor, device.make(await offer(actor)));
  const [kept] = (await city.act(actor, showPasskeys)).passkeys;
  await expect(city.act(bare, (ctx) => removePasskey(ctx, kept!.id))).rejects.toThrow('not-found');
  await city.act(actor, async (ctx) => leave(ctx, (await findAccount(ctx.db, actor.id!))!, PASSWORD));
  expect((await city.act(actor, showPasskeys)).passkeys).toEqual([]);
});

it.each([
  ['https://www.example.gov.cn', { id: 'www.example.gov.cn', origin: 'https://www.example.gov.cn' }],
  ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ['http://www.example.gov.cn', undefined],
  ['https://10.1.2.3', undefined],
])('at %s browsers offer %o', (address, party) => {
  expect(findParty(address)).toEqual(party);
});
