// The lists of the desk as files: what the list shows, all of it, and nothing the reader may not see.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

async function exportOf(login: string, url: string): Promise<string[][]> {
  const answer = await city.server.inject({ url, headers: { cookie: await city.signIn(login) } });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  return parse(answer.body, { bom: true });
}

async function listOf(login: string, path: string): Promise<string[]> {
  const cookie = await city.signIn(login);
  const numbers: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const url: string = `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
    const answer = await city.server.inject({ url, headers: { cookie, accept: 'application/json' } });
    const list = answer.json() as { rows: { number: string }[]; next: string | null };
    numbers.push(...list.rows.map((row) => row.number));
    after = list.next;
  }
  return numbers;
}

describe('an export', () => {
  it.each([
    ['market.reviewer', '/desk', '/desk/todo.csv', ''],
    ['market.head', '/desk/cases', '/desk/cases.csv', ''],
    ['market.head', '/desk/cases', '/desk/cases.csv', '?outcome=granted'],
    ['market.window', '/desk', '/desk/todo.csv', '?channel=web'],
  ])('of %s holds every row of %s in its order (%s%s)', async (login, list, csv, filter) => {
    const [head, ...rows] = await exportOf(login, csv + filter);
    expect(head?.[0]).toBe('受理号');
    const shown = await listOf(login, list + filter);
    expect(shown.length).toBeGreaterThan(0);
    expect(rows.map(([number]) => number)).toEqual(shown);
  });

  it('is not for those who have no such list', async () => {
    const cookie = await city.signIn('citizen');
    for (const url of ['/desk/todo.csv', '/desk/cases.csv']) {
      expect((await city.server.inject({ url, headers: { cookie } })).statusCode).toBe(403);
    }
  });
});
