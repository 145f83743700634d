// Hostile input on every route: nothing breaks, nothing is given away, nothing is reflected as script.
// Bodies and queries are made of the declared schemas, and of each route a bounded sample is sent that a seed chooses:
// the whole product of fields × values × callers would take an hour.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chance, startChance } from '#app/demo/random.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { openTestCity, type TestCity } from '../harness/city.ts';
import { type Asker, gatherPeople, stayIn } from './crowd.ts';
import { openCases } from './openings.ts';
import { fillPath, listRoutes, type Route } from './routes.ts';
import { flatten, listPlaces, makeExample, replaceAt } from './shapes.ts';
import { accessOf, decideFor, giveCodes, listSubjects, type NamedSubject, thingsFor } from './subjects.ts';
import { listThings, type Params, thingsAt } from './things.ts';

const SCRIPT = '"><script>alert(1)</script>';
const TEXTS = [
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
  '1e308',
  '0000-00-00',
  '+275760-09-14T00:00:00Z',
  '{"$ne":null}',
  '{{7*7}}',
  '%',
  '',
  '0189f0e4-0000-7000-8000-000000000000',
];
const DEEP = `${'['.repeat(2000)}${']'.repeat(2000)}`;
/** What only JSON can say. */
const VALUES: readonly unknown[] = [
  ...TEXTS,
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[SCRIPT]],
  { constructor: {}, length: 9e9, name: SCRIPT },
  { toString: SCRIPT, valueOf: 1, toJSON: {} },
  Array.from({ length: 3000 }, () => 'x'),
];
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** 中文 in GBK, and bytes that are no text in UTF-8. */
const GBK = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
const BROKEN = Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]);

interface Payload {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Bodies that are wrong whatever is asked for. */
const RAW: readonly Payload[] = [
  { type: JSON_TYPE, body: '{' },
  { type: JSON_TYPE, body: '[]' },
  { type: JSON_TYPE, body: '"x"' },
  { type: JSON_TYPE, body: 'null' },
  { type: JSON_TYPE, body: '{"__proto__":{"x":1}}' },
  { type: JSON_TYPE, body: DEEP },
  { type: JSON_TYPE, body: Buffer.concat([Buffer.from('{"reason":"'), GBK, Buffer.from('"}')]) },
  { type: JSON_TYPE, body: Buffer.concat([Buffer.from('{"reason":"'), BROKEN, Buffer.from('"}')]) },
  { type: JSON_TYPE, body: Buffer.from('\ufeff{"reason":"x"}', 'utf16le') },
  { type: `${JSON_TYPE}; charset=gbk`, body: GBK },
  { type: FORM_TYPE, body: Buffer.concat([Buffer.from('reason='), BROKEN]) },
  { type: FORM_TYPE, body: 'reason=%D6%D0&reason=%ED%A0%80&%=%&=&__proto__=x&a.__proto__.b=x' },
  { type: FORM_TYPE, body: `${'a.'.repeat(3000)}=x&${'reason[]=x&'.repeat(2000)}` },
  { type: 'text/xml', body: '<x/>' },
  { type: 'multipart/form-data', body: 'broken' },
  { type: 'multipart/form-data; boundary=x', body: Buffer.concat([Buffer.from('--x\r\n\r\n'), BROKEN]) },
];
const QUERIES = [
  `${'a.'.repeat(200)}b=x`,
  `${'a[b]'.repeat(100)}=x&${'[]'.repeat(50)}=x`,
  Array.from({ length: 400 }, (_, at) => `k${at}=x`).join('&'),
  '%D6%D0=%D6%D0&%ED%A0%80=%FF&%=%&__proto__=x&constructor.prototype.x=x',
];

/** Of each route so many hostile parts of the address, fields, and bodies or queries that are wrong as a whole. */
const SAMPLE = { addresses: 3, fields: 9, wholes: 3 };
/** Acts whose body nobody came to: what the demo city has nothing of, and what only a program of elsewhere does. */
const MOST_UNREACHED = 24;

let city: TestCity;
let people: Asker[];
let nobody: Asker;
let subjects: NamedSubject[];
/** Of pages that are open to all access asks for no subject: these tell what there is to see. */
let things: readonly Params[];
const unreached = new Set<string>();

beforeAll(async () => {
  city = await openTestCity();
  await openCases(city);
  people = await gatherPeople(city);
  nobody = people.find(({ login }) => login === 'nobody') as Asker;
  subjects = await listSubjects(city.runtime.db);
  things = await listThings(city.runtime.db, subjects);
  subjects.push(...(await giveCodes(city.runtime, subjects)));
}, 400_000);
afterAll(() => city?.close());

interface Attempt {
  readonly person: Asker;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly payload?: Payload;
}

/** Of cases those whose kind has the act: kinds share the address of an act, and elsewhere nothing is behind it. */
function fitting({ path }: Route): NamedSubject[] {
  const act = path.split('/acts/')[1] ?? '';
  const kinds = listKinds().flatMap(({ name, acts }) => (act in acts ? [name] : []));
  return kinds.length === 0 ? subjects : subjects.filter(({ caseKind }) => !caseKind || kinds.includes(caseKind));
}

/** Who may, on a thing they may: the one hostile part gets as far as it can. */
function findDoors(route: Route): { person: Asker; params: Readonly<Record<string, string>> }[] {
  const there = route.path.includes(':') ? thingsAt(route.path, things) : [];
  const anything = there.length > 0 ? there : [{}];
  const doors = thingsFor(route, fitting(route)).flatMap((thing) =>
    people
      .filter(({ actor }) => decideFor(accessOf(route), actor, thing) === 'yes')
      .flatMap((person) => (thing ? [thing.params] : anything).map((params) => ({ person, params }))),
  );
  return doors.length > 0 ? doors : [{ person: nobody, params: {} }];
}

/** The sample for one route. One in five is sent by nobody. */
function planAttempts(route: Route, chance: Chance): Attempt[] {
  const doors = findDoors(route);
  const enter = () => {
    const { person, params } = chance.pick(doors);
    return { person: chance.next() < 0.2 ? nobody : person, params };
  };
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const send = route.act ? sendBody : sendQuery;
  const wrongAddress = () => {
    const { person, params } = enter();
    return { person, params: { ...params, [chance.pick(names)]: chance.pick(TEXTS) }, ...send(route, chance) };
  };
  const wrongWhole = () => ({
    ...enter(),
    ...(route.act ? { payload: chance.pick(RAW) } : { query: chance.pick(QUERIES) }),
  });
  return [
    ...many(names.length > 0 ? SAMPLE.addresses : 0, wrongAddress),
    ...many(SAMPLE.fields, () => ({ ...enter(), ...send(route, chance) })),
    ...many(SAMPLE.wholes, wrongWhole),
  ];
}

/** A body as its schema wants it but for one field, as a program or as a browser sends it. */
function sendBody(route: Route, chance: Chance): { payload: Payload } {
  const example = makeExample(route.act?.body);
  const places = listPlaces(example);
  const asJson = chance.next() < 0.5;
  const place = places.length > 0 ? chance.pick(places) : ['reason'];
  const body = replaceAt(example, place, chance.pick(asJson ? VALUES : TEXTS));
  if (asJson) return { payload: { type: JSON_TYPE, body: JSON.stringify(body) } };
  return { payload: { type: FORM_TYPE, body: new URLSearchParams(flatten(body)).toString() } };
}

function sendQuery({ resource }: Route, chance: Chance): { query: string } {
  // What goes on for as long as somebody listens is asked for once.
  const { follow: _, ...example } = makeExample(resource.query);
  const places = listPlaces(example);
  const query = replaceAt(example, places.length > 0 ? chance.pick(places) : ['q'], chance.pick(TEXTS));
  return { query: new URLSearchParams(flatten(query)).toString() };
}

/** What is sent, with the query code that whoever sends it has in hand; what is broken stays as it is. */
function withCode({ type, body }: Payload, code: string): Payload {
  if (type === FORM_TYPE) return { type, body: `${body}&code=${code}` };
  const opens = type === JSON_TYPE && typeof body === 'string' && /^\{"/.test(body);
  return opens ? { type, body: `{"code":"${code}",${body.slice(1)}` } : { type, body };
}

function send({ method, path }: Route, { person, params, query, payload: bare }: Attempt) {
  const payload = bare && params.hand ? withCode(bare, params.hand) : bare;
  return city.server.inject({
    method,
    url: `${fillPath(path, params)}${query ? `?${query}` : ''}`,
    headers: {
      ...person.headers,
      'sec-fetch-site': 'same-origin',
      ...(payload ? { 'content-type': payload.type } : {}),
    },
    ...(payload ? { payload: payload.body } : {}),
  });
}

type Answer = Awaited<ReturnType<typeof send>>;

function judge({ statusCode, headers, body }: Answer): string | null {
  if (statusCode >= 500) return `${statusCode}`;
  const isRead = /html|svg|xml/.test(String(headers['content-type']));
  if (isRead && body.includes('<script>alert')) return 'reflected script';
  if (/\bat \w+ \(.*:\d+:\d+\)|node_modules/.test(body)) return 'stack trace';
  return null;
}

/** Whether it came past the door: to the shape, or to what is done. */
function isThrough({ statusCode, headers }: Answer): boolean {
  return ![401, 403, 404].includes(statusCode) && !String(headers.location).startsWith('/sign-in?back=');
}

async function attempt(route: Route, attempted: Attempt): Promise<Answer> {
  const answer = await send(route, attempted);
  const { person } = attempted;
  if (route.act && answer.statusCode < 400) {
    person.maybeOut = true;
    // Who has locked themselves out for good tries no further door.
    await stayIn(city, person).catch(() => people.splice(people.indexOf(person), 1));
  }
  return answer;
}

describe('hostile input', () => {
  const routes = listRoutes();

  it('has routes to try', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it.each(routes.map((route, seed) => [`${route.method} ${route.path}`, route, seed] as const))(
    '%s stays calm',
    async (name, route, seed) => {
      const faults: string[] = [];
      let reached = false;
      for (const attempted of planAttempts(route, startChance(seed))) {
        const answer = await attempt(route, attempted);
        const fault = judge(answer);
        const { person, payload, query, params } = attempted;
        const sent = JSON.stringify([params, query ?? payload?.type, payload?.body.toString().slice(0, 300)]);
        if (fault) faults.push(`${person.login} ${sent}: ${fault}`);
        reached ||= isThrough(answer);
      }
      if (!reached) unreached.add(name);
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('comes past nearly every door', () => {
    expect(unreached.size, [...unreached].join('\n')).toBeLessThanOrEqual(MOST_UNREACHED);
  });
});
