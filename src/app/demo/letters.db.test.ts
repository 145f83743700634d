// The demo city's letters: some answered, some passed on or declined, some still open and in time.
import { type SqlBool, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { readLetters } from './letters.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[D07] [D08] come to what they say, with no clock of an open one run out', async () => {
  const letters = await city.runtime.db
    .selectFrom('case_file')
    .select(['kind', 'state', 'phase', 'outcome', 'due_at'])
    .where('kind', 'in', ['enquiry', 'letter', 'complaint'])
    // What a desk was asked and sent on is no letter anybody wrote.
    .where('number', 'not in', sentOn())
    .execute();
  const written = await readLetters(city.runtime.config.cityFolder);
  expect(letters).toHaveLength(written.length);
  const open = letters.filter((letter) => letter.phase === 'open');
  expect(open).toHaveLength(written.filter(({ replies }) => !replies.some(([, act]) => CLOSING.has(act))).length);
  expect(open.filter(({ due_at: due }) => !due || due <= city.clock.now())).toEqual([]);
  const outcomes = new Set(letters.map((letter) => letter.outcome));
  for (const outcome of ['answered', 'declined', 'upheld', 'partly', 'unfounded']) expect(outcomes).toContain(outcome);
});

const sentOn = () =>
  city.runtime.db
    .selectFrom('case_file')
    .where('kind', '=', 'desk-consult')
    .where(sql<SqlBool>`data -> 'sentOn' is not null`)
    .select(sql<string>`data -> 'sentOn' ->> 'number'`.as('number'));

const CLOSING = new Set(['answer', 'conclude', 'decline']);
