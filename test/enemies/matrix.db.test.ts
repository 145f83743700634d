// Role × resource × relation: allowed exactly as declared. Generated from the declarations; nothing is named here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { type Access, decideAccess, OWN_SCOPE, type Subject, subjectsIn } from '#platform/http/access.ts';
import type { Actor } from '#platform/http/context.ts';
import { identifyActor, openTestCity, type TestCity } from '../harness/city.ts';
import { fillPath, listRoutes, type Route } from './routes.ts';
import { listSubjects, type NamedSubject } from './subjects.ts';

const LOGINS = [
  '',
  'citizen',
  'company',
  'market.window',
  'market.reviewer',
  'market.section',
  'market.head',
  '530902-market.reviewer',
  '530902-market.head',
  'supervisor',
  'inspector',
  'editor',
  'city.admin',
  'security.admin',
  'auditor',
];

/** Programs, each with a token of less than its owner may do: their own matters, one permission, both. */
const PROGRAMS: readonly (readonly [login: string, scope: readonly string[]])[] = [
  ['citizen', [OWN_SCOPE]],
  ['market.reviewer', ['application.read']],
  ['market.head', ['cases.desk', OWN_SCOPE]],
  ['city.admin', ['people.see']],
];

interface Asker {
  readonly login: string;
  readonly actor: Actor;
  headers: Readonly<Record<string, string>>;
}

let city: TestCity;
let people: Asker[];
let subjects: NamedSubject[];

beforeAll(async () => {
  city = await openTestCity();
  people = [];
  for (const login of LOGINS) {
    const cookie = login === '' ? '' : await city.signIn(login);
    people.push({ login: login || 'nobody', headers: { cookie }, actor: await identifyActor(city, cookie) });
  }
  for (const [login, scope] of PROGRAMS) people.push(await makeProgram(login, scope));
  subjects = await listSubjects(city.runtime.db);
}, 180_000);
afterAll(() => city?.close());

/** A token made as a person makes it. What it should open is its owner's doors, less what the scope leaves out. */
async function makeProgram(login: string, scope: readonly string[]): Promise<Asker> {
  const cookie = await city.signIn(login);
  const owner = await identifyActor(city, cookie);
  const made = await city.server.inject({
    method: 'POST',
    url: '/account/security/acts/make',
    headers: { cookie, accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    payload: { name: `for ${login}`, scope, days: 30 },
  });
  expect(made.statusCode, made.body).toBe(201);
  return {
    login: `a program of ${login}`,
    headers: { authorization: `Bearer ${made.json().token}` },
    actor: {
      ...owner,
      token: { id: '', own: scope.includes(OWN_SCOPE) },
      scopes: (permission) => (scope.includes(permission) ? owner.scopes(permission) : []),
    },
  };
}

/** Some doors sign out whoever goes through: they come back in before the next one. */
async function stayIn(person: Asker): Promise<void> {
  const { cookie } = person.headers;
  if (!cookie) return;
  const { kind } = await identifyActor(city, cookie);
  if (kind === 'anonymous') person.headers = { cookie: await city.signIn(person.login) };
}

type Verdict = ReturnType<typeof decideAccess>;

/** What the server's answer says about the door, whatever lies behind it. */
function verdictOf(status: number, location: string | undefined): Verdict {
  if (status === 404) return 'hidden';
  if (status === 403) return 'forbidden';
  if (status === 401 || (status === 303 && location?.startsWith('/sign-in?back='))) return 'sign-in';
  return 'yes';
}

async function knock(route: Route, { headers }: Asker, params: Record<string, string>): Promise<Verdict> {
  const answer = await city.server.inject({
    method: route.method,
    url: fillPath(route.path, params),
    headers: {
      ...headers,
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(route.method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    // Deliberately unusable: the door is tried, nothing behind it is done.
    ...(route.method === 'POST' ? { payload: '{"no-such-field":true}' } : {}),
  });
  return verdictOf(answer.statusCode, answer.headers.location as string | undefined);
}

function expected(access: Access, actor: Actor, subject: NamedSubject | null): Verdict {
  const known = new Map<string, Subject | undefined>();
  for (const name of subjectsIn(access)) known.set(name, subject?.kind === name ? subject.subject : undefined);
  return decideAccess(access, actor, known);
}

describe('the access matrix', () => {
  const routes = listRoutes();

  it('covers every role and every kind of subject', () => {
    const kinds = new Set(routes.flatMap((route) => subjectsIn(route.act?.access ?? route.resource.access)));
    expect([...kinds].filter((kind) => !subjects.some((subject) => subject.kind === kind))).toEqual([]);
    expect(modules.length).toBeGreaterThan(5);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_name, route) => {
      const access = route.act?.access ?? route.resource.access;
      const kinds = subjectsIn(access);
      const things: (NamedSubject | null)[] =
        kinds.length === 0 ? [null] : subjects.filter((subject) => kinds.includes(subject.kind));
      const wrong: string[] = [];
      for (const person of people) await stayIn(person);
      for (const thing of things) {
        const answers = await Promise.all(
          people.map(async (person) => ({
            login: person.login,
            should: expected(access, person.actor, thing),
            does: await knock(route, person, thing?.params ?? {}),
          })),
        );
        // Behind an open door there may be nothing; then nobody finds anything. A closed door is closed in its own way.
        const empty = answers.every(({ should, does }) => should !== 'yes' || does === 'hidden');
        for (const { login, should, does } of answers) {
          const agrees = does === should || (should === 'yes' && does === 'hidden' && empty);
          if (!agrees) wrong.push(`${login} on ${thing?.relation ?? 'it'}: declared ${should}, answered ${does}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
