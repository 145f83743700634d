// One sign-on against an independent client over HTTP: in, refreshed, out everywhere; and everything that must not work.
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellEnded } from '#office/sign-on/service/tell.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { Browser, connect, enterSystem, LEFT, listen, RETURN, type Registered } from '#test/harness/outside-system.ts';
import { visit } from '#test/harness/visitor.ts';

let city: TestCity;
let address: string;
let ear: Awaited<ReturnType<typeof listen>>;
let system: Registered;
let client: oidc.Configuration;

beforeAll(async () => {
  city = await openTestCity();
  address = await city.server.listen({ port: 0, host: '127.0.0.1' });
  ear = await listen();
  system = await enterSystem(city, { logoutNotice: ear.address });
  client = await connect(city, address, system);
});
afterAll(async () => {
  await ear.close();
  await city.close();
});

const SCOPE = 'openid profile organ';

/** What the system keeps between sending somebody away and having them back. */
async function begin(change: Record<string, string> = {}, at = client) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const to = oidc.buildAuthorizationUrl(at, {
    redirect_uri: RETURN,
    scope: SCOPE,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...change,
  });
  return { to: to.href, checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce } };
}

async function seat(login = 'market.clerk'): Promise<Browser> {
  const browser = new Browser(city, address);
  await browser.signIn(login);
  return browser;
}

/** Sent back with a code, which nobody has taken yet. */
async function fetchCode(browser: Browser, at = client) {
  const { to, checks } = await begin({}, at);
  const back = new URL((await browser.follow(to)).at);
  expect(back.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  return { back, checks };
}

async function enter(browser: Browser, at = client) {
  const { back, checks } = await fetchCode(browser, at);
  return oidc.authorizationCodeGrant(at, back, checks);
}

/** A system that is not known, or does not know its secret. */
const STRANGER = { status: 401, cause: [{ parameters: { error: 'invalid_client' } }] };

type Held = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

const refresh = (tokens: Pick<Held, 'refresh_token'>, at = client) =>
  oidc.refreshTokenGrant(at, tokens.refresh_token ?? '');
const ask = (tokens: Held, at = client) => oidc.fetchUserInfo(at, tokens.access_token, tokens.claims()?.sub ?? '');
/** Neither asks nor refreshes. */
async function expectDead(tokens: Held, at = client): Promise<void> {
  await expect(ask(tokens, at)).rejects.toMatchObject({ status: 401 });
  await expect(refresh(tokens, at)).rejects.toMatchObject({ error: 'invalid_grant' });
}

describe('an officer', () => {
  it('signs in at the platform and enters; the system learns what it is registered for [A12]', async () => {
    const browser = new Browser(city, address);
    const { to, checks } = await begin();
    const asked = await browser.follow(to);
    expect(asked.at).toContain('/sign-in?back=%2Foidc%2Finteraction%2F');
    await browser.signIn('market.clerk');
    const { text, headers } = await browser.send(decodeURIComponent(asked.at.split('back=')[1] ?? ''));
    expect(text).toContain('进入市场监管业务系统');
    const { at } = await browser.follow(headers.get('refresh')?.split('url=')[1] ?? '');
    const tokens = await oidc.authorizationCodeGrant(client, new URL(at), checks);
    expect(tokens.claims()).toMatchObject({ preferred_username: 'market.clerk', aud: system.id });
    const told = await ask(tokens);
    expect(told).toMatchObject({ organ_code: '530900-market' });
    expect(Object.keys(told).sort()).toEqual(['name', 'organ', 'organ_code', 'preferred_username', 'sub']);
  });

  it('who is signed in enters without a question, and stays in by tokens that are used once each [G24]', async () => {
    const tokens = await enter(await seat());
    const second = await refresh(tokens);
    expect(second.refresh_token).not.toBe(tokens.refresh_token);
    await ask(second);
    // A token that comes again was copied: all that came of it dies.
    await expect(refresh(tokens)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expectDead(second);
  });
});

describe('nobody enters', () => {
  const refused = async (browser: Browser, change: Record<string, string>) => {
    const { to } = await begin(change);
    return browser.follow(to);
  };

  it('by an address that is not registered: no redirect there at all', async () => {
    const browser = await seat();
    for (const redirect_uri of [`${RETURN}/`, 'https://evil.example/callback', `${RETURN}?next=1`]) {
      const { at, status, text } = await refused(browser, { redirect_uri });
      expect(at).toContain('/oidc/auth');
      expect(status).toBe(400);
      expect(text).toContain('无法进入这个系统');
    }
  });

  it.each([
    ['without proof of possession', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['with a proof in plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with tokens in the address', { response_type: 'id_token token' }, 'unsupported_response_type'],
    ['with claims it is not registered for', { scope: 'openid post' }, 'invalid_scope'],
    ['with a request signed by nobody', { request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
  ])('%s', async (_what, change, error) => {
    const { at } = await refused(await seat(), change);
    expect(at.startsWith(RETURN)).toBe(true);
    expect(at).toContain(`error=${error}`);
    expect(at).not.toContain('code=');
  });

  it('with another verifier', async () => {
    const { back, checks } = await fetchCode(await seat());
    const wrong = { ...checks, pkceCodeVerifier: oidc.randomPKCECodeVerifier() };
    await expect(oidc.authorizationCodeGrant(client, back, wrong)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('with a code that was used: what came of it dies', async () => {
    const { back, checks } = await fetchCode(await seat());
    const tokens = await oidc.authorizationCodeGrant(client, back, checks);
    await ask(tokens);
    await expect(oidc.authorizationCodeGrant(client, back, checks)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expectDead(tokens);
  });

  it('twice with one code, however fast', async () => {
    const { back, checks } = await fetchCode(await seat());
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => oidc.authorizationCodeGrant(client, back, checks)));
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('with a code that has expired', async () => {
    const { back, checks } = await fetchCode(await seat());
    const now = city.clock.now();
    city.clock.set(new Date(now.getTime() + 61_000));
    await expect(oidc.authorizationCodeGrant(client, back, checks)).rejects.toMatchObject({ error: 'invalid_grant' });
    city.clock.set(now);
  });

  it('with the code of another system, or a wrong secret', async () => {
    const other = await enterSystem(city, { name: '另一个系统' });
    const { back, checks } = await fetchCode(await seat());
    const stranger = await connect(city, address, other);
    await expect(oidc.authorizationCodeGrant(stranger, back, checks)).rejects.toMatchObject({ error: 'invalid_grant' });
    const guess = await connect(city, address, { id: system.id, secret: other.secret });
    await expect(oidc.authorizationCodeGrant(guess, back, checks)).rejects.toMatchObject(STRANGER);
  });

  it('of the public, or in a role that the system is not open to [G25]', async () => {
    const { at } = await refused(await seat('citizen'), {});
    expect(at).toContain(`${RETURN}?error=access_denied`);
    const heads = await enterSystem(city, { name: '领导驾驶舱', roles: ['organ-head'] });
    const { to } = await begin({}, await connect(city, address, heads));
    expect((await (await seat()).follow(to)).at).toContain(`${RETURN}?error=access_denied`);
    const apps = async (login: string) => (await visit(city, await city.seat(login)).get('/desk/apps')).text;
    expect(await apps('market.clerk')).not.toContain('领导驾驶舱');
    expect(await apps('market.head')).toContain('领导驾驶舱');
  });

  it('into a system that is suspended; what it held is worth nothing then [A14]', async () => {
    const closing = await enterSystem(city, { name: '停用的系统' });
    const at = await connect(city, address, closing);
    const tokens = await enter(await seat(), at);
    const admin = visit(city, await city.seat('city.admin'));
    await admin.post(`/desk/apps/systems/${closing.id}/acts/suspend`, { reason: '系统下线' });
    await expect(ask(tokens, at)).rejects.toMatchObject({ status: 401 });
    await expect(refresh(tokens, at)).rejects.toMatchObject(STRANGER);
  });
});

describe('signing out', () => {
  it('of the platform ends every system, which is told with a signed token [G24]', async () => {
    const browser = await seat();
    await tellEnded(city.runtime);
    const tokens = await enter(browser);
    ear.heard.length = 0;
    await browser.send('/sign-out', {});
    await expectDead(tokens);
    await tellEnded(city.runtime);
    expect(ear.heard).toHaveLength(1);
    const told = await ear.open(ear.heard[0] ?? '', client);
    expect(told).toMatchObject({ aud: system.id, sub: tokens.claims()?.sub, sid: tokens.claims()?.sid });
    expect(told.events).toEqual({ 'http://schemas.openid.net/event/backchannel-logout': {} });
    await tellEnded(city.runtime);
    expect(ear.heard).toHaveLength(1);
  });

  it('by way of a system asks, and ends the platform and the others too', async () => {
    const browser = await seat();
    const tokens = await enter(browser);
    const hint = { id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: LEFT, state: 'left' };
    const { text, headers } = await browser.send(oidc.buildEndSessionUrl(client, hint).href);
    expect(text).toContain('全部退出');
    expect(headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:9;");
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const { to } = await browser.send('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
    expect(to).toBe(`${LEFT}?state=left`);
    await expectDead(tokens);
    expect((await browser.send('/desk')).to).toContain('/sign-in');
  });

  it('is not done by another site, by a token that nobody signed, nor to an address that is not registered', async () => {
    const browser = await seat();
    const tokens = await enter(browser);
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokens.id_token?.split('.')[1]}.`;
    const end = (hint: string, to = LEFT) =>
      browser.send(oidc.buildEndSessionUrl(client, { id_token_hint: hint, post_logout_redirect_uri: to }).href);
    expect((await end(forged)).status).toBe(400);
    expect((await end(tokens.id_token ?? '', 'https://evil.example/')).status).toBe(400);
    expect((await browser.send('/oidc/session/end/confirm', { xsrf: 'guessed', logout: 'yes' })).status).toBe(400);
    await ask(tokens);
  });

  it('by an administrator who stops the account ends everything at once [K12]', async () => {
    const tokens = await enter(await seat('market.window'));
    const admin = visit(city, await city.seat('city.admin'));
    const { sub = '' } = tokens.claims() ?? {};
    expect((await admin.post(`/desk/people/${sub}/acts/disable`, { reason: '调离' })).status).toBe(200);
    await expectDead(tokens);
  });

  it('happens by itself when nobody has used the platform for too long', async () => {
    const tokens = await enter(await seat());
    const now = city.clock.now();
    city.clock.set(new Date(now.getTime() + 31 * 60_000));
    await expectDead(tokens);
    city.clock.set(now);
  });
});

it('what is kept tells nobody a secret: hashes, and texts that only the keys of the house open', async () => {
  const tokens = await enter(await seat());
  const { rows } = await city.runtime.db
    .selectFrom('sign_on_artifact')
    .selectAll()
    .execute()
    .then((all) => ({ rows: JSON.stringify(all) }));
  const secrets = [tokens.access_token, tokens.refresh_token ?? '', tokens.claims()?.sub ?? '', 'market.clerk'];
  for (const secret of secrets) expect(rows).not.toContain(secret);
  const [kept] = await city.runtime.db
    .selectFrom('outside_system')
    .select('secret_hash')
    .where('id', '=', system.id)
    .execute();
  expect(kept?.secret_hash).toBe(city.runtime.vault.hashToken(system.secret));
});
