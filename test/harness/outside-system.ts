// For tests: an outside system that signs officers on by a library of its own, and a browser that walks between the two.
import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { DEMO_PASSWORD } from '#app/welcome.ts';
import type { TestCity } from './city.ts';
import { visit } from './visitor.ts';

export const RETURN = 'http://127.0.0.1:9/callback';
export const LEFT = 'http://127.0.0.1:9/left';

export interface Registered {
  readonly id: string;
  readonly secret: string;
}

/** Enters a system at the desk, as its administrator does. */
export async function enterSystem(city: TestCity, change: Record<string, unknown> = {}): Promise<Registered> {
  const admin = visit(city, await city.seat('city.admin'));
  const answer = await admin.post('/desk/apps/systems', {
    organ: '530900-market',
    name: '市场监管业务系统',
    purpose: '登记、许可和日常监管业务办理',
    home: 'http://127.0.0.1:9/',
    redirects: RETURN,
    afterLogout: LEFT,
    claims: ['profile', 'organ'],
    authMethod: 'client_secret_basic',
    ...change,
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text.slice(0, 500)}`);
  return answer.json as unknown as Registered;
}

/** Requests go to where the server listens, whatever address the city is known by. */
export function reach(city: TestCity, address: string): typeof fetch {
  const { publicUrl } = city.runtime.config;
  return (input, init) => fetch(String(input).replace(publicUrl, address), { redirect: 'manual', ...init });
}

/** The system's side, as its library finds it out. */
export async function connect(
  city: TestCity,
  address: string,
  { id, secret }: Registered,
): Promise<oidc.Configuration> {
  const issuer = new URL(`${city.runtime.config.publicUrl}/oidc`);
  return oidc.discovery(issuer, id, undefined, oidc.ClientSecretBasic(secret), {
    execute: [oidc.allowInsecureRequests],
    [oidc.customFetch]: reach(city, address) as oidc.CustomFetch,
  });
}

/** A browser without scripts: cookies by path, one request at a time. */
export class Browser {
  readonly #jar = new Map<string, { path: string; value: string }>();
  readonly #fetch: typeof fetch;
  readonly #base: string;

  constructor(city: TestCity, address: string) {
    this.#fetch = reach(city, address);
    this.#base = city.runtime.config.publicUrl;
  }

  async send(
    to: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; to: string; text: string; headers: Headers }> {
    const url = new URL(to, this.#base);
    const cookie = [...this.#jar]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const answer = await this.#fetch(url.href, {
      method: form ? 'POST' : 'GET',
      headers: { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(/; */);
      const [name = '', value = ''] = pair.split(/=(.*)/);
      const path = rest.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      if (value === '') this.#jar.delete(name);
      else this.#jar.set(name, { path, value });
    }
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      text: await answer.text(),
      headers: answer.headers,
    };
  }

  signIn(login: string): Promise<unknown> {
    return this.send('/sign-in', { login, password: DEMO_PASSWORD });
  }

  /** Goes from redirect to redirect as long as they stay in the city; gives where it is sent out to, or where it stands. */
  async follow(start: string): Promise<{ at: string; status: number; text: string }> {
    let at = start;
    for (let step = 0; step < 12; step++) {
      const { status, to, text } = await this.send(at);
      if (to === '') return { at, status, text };
      at = new URL(to, new URL(at, this.#base)).href;
      if (!at.startsWith(this.#base)) return { at, status, text };
    }
    throw new Error(`redirected without end, at last to ${at}`);
  }
}

/** Where a system hears of sign-outs: what came, and how it is read by whoever checks the signature. */
export async function listen() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    heard,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/signed-out`,
    close: () => new Promise((done) => server.close(done)),
    open: async (token: string, client: oidc.Configuration): Promise<Record<string, unknown>> => {
      const [head = '', payload = '', signature = ''] = token.split('.');
      const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
      const answer = await client[oidc.customFetch]?.(client.serverMetadata().jwks_uri ?? '', {} as never);
      const { keys = [] } = ((await answer?.json()) ?? {}) as { keys?: { kid: string }[] };
      const key = keys.find(({ kid }) => kid === read(head).kid);
      const isSigned = verify(
        'sha256',
        Buffer.from(`${head}.${payload}`),
        createPublicKey({ key: key as never, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      );
      if (!isSigned) throw new Error('signed by nobody');
      return read(payload);
    },
  };
}
