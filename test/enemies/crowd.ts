// Everybody who tries the doors: nobody, citizens, officers of every role here and elsewhere, and programs of some.
import { sql } from 'kysely';
import { expect } from 'vitest';
import { OWN_SCOPE } from '#platform/http/access.ts';
import type { Actor } from '#platform/http/context.ts';
import { identifyActor, type TestCity } from '../harness/city.ts';

/** Nobody, members, and who stands to the things of one bureau in each relation: in it, above, beneath and beside. */
const RELATED = [
  '',
  'citizen',
  'company',
  'market.window',
  'market.reviewer',
  'market.section',
  'market.head',
  'supervision.head',
  '530902-market.reviewer',
  '530902-market.head',
];

/** Programs, each with a token of less than its owner may do: their own matters, one permission, both. */
const PROGRAMS: readonly (readonly [login: string, scope: readonly string[]])[] = [
  ['citizen', [OWN_SCOPE]],
  ['market.reviewer', ['application.read']],
  ['market.head', ['cases.desk', OWN_SCOPE]],
  ['city.admin', ['people.see']],
];

export interface Asker {
  readonly login: string;
  readonly roles: readonly string[];
  readonly actor: Actor;
  headers: Readonly<Record<string, string>>;
  /** A door they went through may have signed them out. */
  maybeOut: boolean;
}

/** Those who are related to the bureau, and for every role that none of them holds who holds it over most. */
export async function gatherPeople(city: TestCity): Promise<Asker[]> {
  const { rows } = await sql<{ login: string; roles: string[] }>`
    select a.login, array_agg(distinct g.role) as roles
    from account a join role_grant g on g.account_id = a.id and g.ended_at is null join organ o on o.id = g.organ_id
    group by a.login order by min(length(o.path)), a.login`.execute(city.runtime.db);
  const rolesOf = new Map(rows.map(({ login, roles }) => [login, roles]));
  const logins = [...RELATED];
  const held = new Set(logins.flatMap((login) => rolesOf.get(login) ?? []));
  for (const { login, roles } of rows) {
    if (roles.every((role) => held.has(role))) continue;
    logins.push(login);
    for (const role of roles) held.add(role);
  }
  return Promise.all(
    logins.map(async (login) => {
      const cookie = login === '' ? '' : await city.signIn(login);
      const actor = await identifyActor(city, cookie);
      return { login: login || 'nobody', roles: rolesOf.get(login) ?? [], headers: { cookie }, actor, maybeOut: false };
    }),
  );
}

/** What a program may is its owner's, less what the scope leaves out. `people` holds the owners, signed in. */
export function gatherPrograms(city: TestCity, people: readonly Asker[]): Promise<Asker[]> {
  return Promise.all(
    PROGRAMS.map(([login, scope]) => {
      const owner = people.find((person) => person.login === login);
      if (!owner) throw new Error(`${login} is not among the people`);
      return makeProgram(city, owner, scope);
    }),
  );
}

/** A token made as a person makes it. */
async function makeProgram(city: TestCity, owner: Asker, scope: readonly string[]): Promise<Asker> {
  const made = await city.server.inject({
    method: 'POST',
    url: '/account/security/acts/make',
    headers: { ...owner.headers, accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    payload: { name: `for ${owner.login}`, scope, days: 30 },
  });
  expect(made.statusCode, made.body).toBe(201);
  return {
    login: `a program of ${owner.login}`,
    roles: [],
    headers: { authorization: `Bearer ${made.json().token}` },
    maybeOut: false,
    actor: {
      ...owner.actor,
      token: { id: '', own: scope.includes(OWN_SCOPE) },
      scopes: (permission) => (scope.includes(permission) ? owner.actor.scopes(permission) : []),
    },
  };
}

/** Some doors sign out whoever goes through: they come back in before the next one. */
export async function stayIn(city: TestCity, person: Asker): Promise<void> {
  const { cookie } = person.headers;
  if (!person.maybeOut || !cookie) return;
  const { kind } = await identifyActor(city, cookie);
  if (kind === 'anonymous') person.headers = { cookie: await city.signIn(person.login) };
  person.maybeOut = false;
}
