// The applications of the demo city: members have matters of their own.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

it.each(['restaurant', 'company', 'citizen'])(
  '[E21] of %s stand under what is theirs, open and closed',
  async (login) => {
    const answer = await city.server.inject({
      url: '/my/cases',
      headers: { accept: 'application/json', cookie: await city.signIn(login) },
    });
    const own = (answer.json().cases as { kind: string; phase: string }[]).filter(({ kind }) => kind === 'application');
    expect(new Set(own.map(({ phase }) => phase))).toEqual(new Set(['open', 'closed']));
  },
);
