// Role × resource × relation: allowed exactly as declared. Generated from the declarations; nothing is named here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listKinds } from '#kernel/cases/registry.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { type Decision, subjectsIn } from '#platform/http/access.ts';
import { openTestCity, type TestCity } from '../harness/city.ts';
import { type Asker, gatherPeople, gatherPrograms, stayIn } from './crowd.ts';
import { openCases } from './openings.ts';
import { fillPath, listRoutes, type Route } from './routes.ts';
import { accessOf, decideFor, giveCodes, listSubjects, type NamedSubject, thingsFor } from './subjects.ts';
import { listThings, type Params, thingsAt } from './things.ts';

const NO_HEAD = 'nobody of the crowd heads the office whose sites and texts these are';
/** Doors that nobody of the crowd finds anything behind, each with why. */
const EMPTY: Readonly<Record<string, string>> = {
  'POST /desk/cases/:id/acts/draw':
    'people sign up for one hearing of the demo city, of an organ none of the crowd works in',
  'POST /desk/cases/:id/acts/hand-in': 'nobody of the crowd is the head of an organ that was talked to',
  'GET /desk/reports/:report/figures/:figure': 'open to whoever reads reports, who sees those within reach only',
  'GET /supervision/circulars/:circular': 'the one there is was withdrawn at an earlier door',
  'POST /desk/cases/:id/acts/consent': NO_HEAD,
  'POST /desk/cases/:id/acts/pass-final': NO_HEAD,
  'POST /desk/cases/:id/acts/return-final': NO_HEAD,
  'POST /desk/cases/:id/acts/return-issue': NO_HEAD,
  'POST /desk/cases/:id/acts/fix': NO_HEAD,
  'GET /files/article/:id/:file/film/:part': 'no film of the demo city was made',
  'GET /files/article/:id/:file': 'only a draft of the demo city has a file, which the public does not see',
};
const UNKNOWN_ID = '0189f0e4-0000-7000-8000-000000000000';

let city: TestCity;
let people: Asker[];
let subjects: NamedSubject[];
let things: readonly Params[];
const empty = new Set<string>();

beforeAll(async () => {
  city = await openTestCity();
  await openCases(city);
  people = await gatherPeople(city);
  people.push(...(await gatherPrograms(city, people)));
  subjects = await listSubjects(city.runtime.db);
  things = await listThings(city.runtime.db, subjects);
  subjects.push(...(await giveCodes(city.runtime, subjects)));
}, 400_000);
afterAll(() => city?.close());

/** What the server's answer says about the door, whatever lies behind it. */
function verdictOf(status: number, location: string | undefined): Decision {
  if (status === 404) return 'hidden';
  if (status === 403) return 'forbidden';
  if (status === 401 || (status === 303 && location?.startsWith('/sign-in?back='))) return 'sign-in';
  return 'yes';
}

async function ask({ method, path }: Route, person: Asker, params: Params, accept = 'application/json') {
  const { hand: code } = params;
  const answer = await city.server.inject({
    method,
    url: fillPath(path, params) + (code && method === 'GET' ? `?code=${code}` : ''),
    headers: {
      ...person.headers,
      accept,
      'sec-fetch-site': 'same-origin',
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    // Deliberately unusable: the door is tried, nothing behind it is done.
    ...(method === 'POST' ? { payload: JSON.stringify({ 'no-such-field': true, code }) } : {}),
  });
  if (method === 'POST' && answer.statusCode < 400) person.maybeOut = true;
  return answer;
}

/** All that an answer tells, but for its own number and the address that was asked for. */
async function hear(route: Route, person: Asker, params: Params, accept: string) {
  const { statusCode, body, headers } = await ask(route, person, params, accept);
  const address = fillPath(route.path, params);
  const own = [String(headers['x-request-id']), encodeURIComponent(address), address];
  return { status: statusCode, body: own.reduce((text, one) => text.replaceAll(one, ''), body) };
}

async function knock(route: Route, person: Asker, params: Params = {}): Promise<Decision> {
  const answer = await ask(route, person, params);
  return verdictOf(answer.statusCode, answer.headers.location as string | undefined);
}

/** What the doors are tried with that ask for no subject: the first thing that one of those who may finds there. */
async function findThing(route: Route): Promise<Params | undefined> {
  const somebody = people.find(({ actor }) => decideFor(accessOf(route), actor, null) === 'yes');
  const fitting = route.path.includes(':') ? thingsAt(route.path, things) : [];
  for (const params of somebody ? fitting : []) {
    if ((await knock(route, somebody!, params)) === 'yes') return params;
  }
  return fitting[0];
}

/** Of things that somebody may not know of, so many are tried at a door, by each person others. */
const MOST_HIDDEN = 3;

interface Visit {
  readonly person: Asker;
  /** What the declaration says. */
  readonly should: Decision;
}

/** Who tries a door with which things: everybody with all that may be known to them, and with some of the rest. */
function listVisits(route: Route): [NamedSubject | null, Visit[]][] {
  const visits = new Map(thingsFor(route, subjects).map((thing) => [thing, [] as Visit[]]));
  for (const [nth, person] of people.entries()) {
    const asked = [...visits.keys()].map((thing) => ({
      thing,
      should: decideFor(accessOf(route), person.actor, thing),
    }));
    const hidden = asked.filter(({ should }) => should === 'hidden');
    const tried = new Set(
      hidden.map((_, at) => hidden[(nth * MOST_HIDDEN + at) % hidden.length]).slice(0, MOST_HIDDEN),
    );
    for (const one of asked) {
      if (one.should !== 'hidden' || tried.has(one)) visits.get(one.thing)?.push({ person, should: one.should });
    }
  }
  return [...visits];
}

/** An id of the same form that nothing has. */
function changeId(id: string): string {
  if (/^[0-9a-f-]{36}$/.test(id)) return UNKNOWN_ID;
  return `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
}

function mapParams(params: Readonly<Record<string, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, change(value)]));
}

/** Somebody who may not know of one of the things, of whom nobody asked so far. */
function findStrangers(route: Route): { person: Asker; thing: NamedSubject }[] {
  const pairs = thingsFor(route, subjects).flatMap((thing) =>
    people
      .filter(({ actor }) => thing && decideFor(accessOf(route), actor, thing) === 'hidden')
      .map((person) => ({ person, thing: thing as NamedSubject })),
  );
  const one = pairs.find(({ person }) => person.actor.kind === 'staff') ?? pairs[0];
  const two = pairs.findLast(({ person }) => person !== one?.person);
  return [one, two].filter((pair) => pair !== undefined);
}

describe('the access matrix', () => {
  const routes = listRoutes();
  const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

  it('[A06] covers every role, every kind of subject and every kind of case', () => {
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
    const kinds = new Set(routes.flatMap((route) => subjectsIn(accessOf(route))));
    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(kinds);
    const cases = new Set(subjects.flatMap(({ caseKind }) => caseKind ?? []));
    expect(cases).toEqual(new Set(listKinds().map(({ name }) => name)));
    for (const { login, actor } of people.filter((one) => ['citizen', 'company'].includes(one.login))) {
      const own = subjects.filter(({ caseKind, subject }) => caseKind && subject.owners.includes(actor.id ?? ''));
      expect(own.length, `cases of ${login}`).toBeGreaterThan(0);
    }
  });

  it.each(named)(
    '[A06] %s',
    async (name, route) => {
      const wrong: string[] = [];
      let met = 0;
      for (const person of people) await stayIn(city, person);
      for (const [thing, visitors] of listVisits(route)) {
        const params = thing?.params ?? (await findThing(route));
        const answers = await Promise.all(
          visitors.map(async ({ person, should }) => ({
            login: person.login,
            should,
            does: await knock(route, person, params),
          })),
        );
        const allowed = answers.filter(({ should }) => should === 'yes');
        // Behind an open door there may be nothing; then nobody finds anything. A closed door is closed in its own way.
        const nothing = allowed.every(({ does }) => does === 'hidden');
        if (!nothing) met += 1;
        for (const { login, should, does } of answers) {
          const agrees = does === should || (should === 'yes' && does === 'hidden' && nothing);
          if (!agrees) wrong.push(`${login} on ${thing?.relation ?? 'it'}: declared ${should}, answered ${does}`);
        }
      }
      if (met === 0) empty.add(name);
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('finds something behind every door but a few', () => {
    expect([...empty].filter((name) => !(name in EMPTY))).toEqual([]);
  });

  it.each(named.filter(([, route]) => subjectsIn(accessOf(route)).length > 0))(
    '[A06] %s answers a stranger about a thing as about nothing',
    async (_name, route) => {
      for (const { person, thing } of findStrangers(route)) {
        await stayIn(city, person);
        const wanted = [thing.params, mapParams(thing.params, changeId), mapParams(thing.params, () => 'x')];
        // A program and a browser are told the same of all three.
        for (const accept of ['application/json', 'text/html']) {
          const told = await Promise.all(wanted.map((params) => hear(route, person, params, accept)));
          expect(told[0]?.status).toBe(404);
          expect(told[1], `${person.login} on ${thing.relation}, unknown`).toEqual(told[0]);
          expect(told[2], `${person.login} on ${thing.relation}, malformed`).toEqual(told[0]);
        }
      }
    },
  );
});
