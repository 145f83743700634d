// The sunshine page on the demo city: every figure is the one its own room tells, for the city and for a county.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const ask = async (path: string) => (await visit(city).read(path)).json;

async function countOf(text: ReturnType<typeof sql<{ n: number }>>): Promise<number | undefined> {
  return (await text.execute(city.runtime.db)).rows[0]?.n;
}

it('[B34] shows powers, cards, requests and what is owed as their own rooms count them', async () => {
  const { supervision, powers, requests, catalogue, publicity } = await ask('/openness/sunshine');
  const { figures } = await ask('/supervision');
  const { open, onTimeRate, owed, yellowCards, redCards } = figures as Record<string, number>;
  expect(supervision).toMatchObject({ open, rate: onTimeRate, owed, yellow: yellowCards, red: redCards });
  expect(open).toBeGreaterThan(0);

  const licences = (await visit(city).get('/powers.csv?type=01')).text.trim().split('\n').length - 1;
  expect(powers).toContainEqual({ type: '01', count: licences });

  const ofRequests = sql`from case_file where kind = 'disclosure-request'`;
  const received = await countOf(
    sql`select count(*)::int as n ${ofRequests} and data ->> 'arrivedOn' between '2026-01-01' and '2026-12-31'`,
  );
  const running = await countOf(sql`select count(*)::int as n ${ofRequests} and closed_at is null`);
  expect(requests).toMatchObject({ received, open: running });
  expect(received).toBeGreaterThan(0);

  const now = city.runtime.clock.now();
  const late = await countOf(
    sql`select count(*)::int as n from catalogue_due where done_at is null and due_at < ${now}`,
  );
  expect(catalogue).toMatchObject({ late });
  expect((publicity as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual(['licence', 'penalty']);
});

it('[B34] is cut to a county, whose figures are those of the county alone', async () => {
  const whole = (await ask('/openness/sunshine')) as { supervision: { open: number } };
  const county = (await ask('/openness/sunshine?county=530902')) as { supervision: { open: number } };
  const { figures } = (await ask('/supervision/organs/530902')) as { figures: { open: number } };
  expect(county.supervision.open).toBe(figures.open);
  expect(county.supervision.open).toBeLessThan(whole.supervision.open);
  expect((await visit(city).get('/openness/sunshine?county=530902')).text).toContain('阳光临翔区');
  expect(await ask('/openness/sunshine?county=999999')).toMatchObject({ county: null });
});
