// Hostile input on every route: nothing breaks, nothing is given away, nothing is reflected as script.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '../harness/city.ts';
import { fillPath, listRoutes, type Route } from './routes.ts';

const SCRIPT = '"><script>alert(1)</script>';
const HOSTILE = [
  SCRIPT,
  "'; drop table case_file; --",
  '../../../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '𠮷'.repeat(50),
  'x'.repeat(5000),
  '-1',
  '9'.repeat(40),
  '{"$ne":null}',
  '{{7*7}}',
  '0189f0e4-0000-7000-8000-000000000000',
];

let city: TestCity;
let officer: string;
beforeAll(async () => {
  city = await openTestCity();
  officer = await city.signIn('market.reviewer');
}, 120_000);
afterAll(() => city?.close());

const routes = listRoutes();

function payloadsFor(route: Route): { type: string; body: string }[] {
  if (route.method === 'GET') return [{ type: '', body: '' }];
  const forms = HOSTILE.slice(0, 8).map((value) => ({
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({
      q: value,
      reason: value,
      id: value,
      name: value,
      'a.b.c': value,
      __proto__: value,
      code: value,
    }).toString(),
  }));
  const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`;
  const json = [
    '{',
    '[]',
    '"x"',
    'null',
    '{"__proto__":{"x":1}}',
    deep,
    JSON.stringify({ reason: SCRIPT, answers: SCRIPT, code: '\u0000' }),
  ];
  return [
    ...forms,
    ...json.map((body) => ({ type: 'application/json', body })),
    { type: 'text/xml', body: '<x/>' },
    { type: 'multipart/form-data', body: 'broken' },
  ];
}

async function send(route: Route, value: string, payload: { type: string; body: string }, cookie: string) {
  const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map((match) => [match[1] ?? '', value]));
  let url: string;
  try {
    url = fillPath(route.path, params);
  } catch {
    url = route.path;
  }
  const query =
    route.method === 'GET'
      ? `?${new URLSearchParams({ q: value, after: value, code: value, organ: value, back: value, page: value }).toString()}`
      : '';
  return city.server.inject({
    method: route.method,
    url: url + query,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      ...(payload.type ? { 'content-type': payload.type } : {}),
    },
    ...(route.method === 'POST' ? { payload: payload.body } : {}),
  });
}

function judge(answer: Awaited<ReturnType<typeof send>>): string | null {
  if (answer.statusCode >= 500) return `${answer.statusCode}`;
  if (answer.body.includes('<script>alert')) return 'reflected script';
  if (/\bat \w+ \(.*:\d+:\d+\)|node_modules/.test(answer.body)) return 'stack trace';
  return null;
}

describe('hostile input', () => {
  it('has routes to try', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s stays calm',
    async (_name, route) => {
      const faults: string[] = [];
      const payloads = payloadsFor(route);
      for (const cookie of ['', officer]) {
        for (const [index, value] of HOSTILE.entries()) {
          const payload = payloads[index % payloads.length] ?? { type: '', body: '' };
          const fault = judge(await send(route, value, payload, cookie));
          if (fault) faults.push(`${JSON.stringify(value.slice(0, 30))} ${payload.type}: ${fault}`);
        }
        for (const payload of payloads) {
          const fault = judge(await send(route, 'x', payload, cookie));
          if (fault) faults.push(`${payload.type} ${payload.body.slice(0, 40)}: ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
