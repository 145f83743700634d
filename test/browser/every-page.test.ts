// Every page of the house in a real browser, as somebody who may see it: whole, within its width, accessible, in both languages.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillPath, listRoutes, type Route } from '../enemies/routes.ts';
import { type Person, seat } from '../harness/actors.ts';
import { findExamples } from './examples.ts';
import { DESK, findFaults, findUntranslated, findViolations, PHONE, speak } from './look.ts';
import { openScene } from './scene.ts';

/** Whoever comes first and may, looks at the page. The restaurant owns the examples. */
const LOGINS = [
  '',
  'restaurant',
  'market.window',
  'market.reviewer',
  'market.section',
  'supervisor',
  'city.admin',
  'security.admin',
];

const scene = openScene();
let examples: Record<string, Record<string, string>>;
const cookies = new Map<string, string>();
const people = new Map<string, Person>();
/** Where the pages lead, and who was shown it. */
const links = new Map<string, string>();

beforeAll(async () => {
  examples = await findExamples(scene);
  for (const login of LOGINS) cookies.set(login, login === '' ? '' : await scene.city.signIn(login));
});

interface Visit {
  readonly login: string;
  readonly path: string;
}

/** The first of our people whom the house lets in, and where to. */
async function findVisit(route: Route): Promise<Visit> {
  const path = addressOf(route, examples[route.resource.name] ?? {});
  const answers: string[] = [];
  for (const login of LOGINS) {
    const headers = { cookie: cookies.get(login) ?? '', accept: 'text/html' };
    const { statusCode } = await scene.city.server.inject({ url: path, headers });
    if (statusCode === 200) return { login, path };
    answers.push(`${login || 'nobody'} ${statusCode}`);
  }
  throw new Error(`nobody can open ${path}: ${answers.join(', ')}`);
}

/** What the path does not name is asked after it. */
function addressOf(route: Route, example: Record<string, string>): string {
  const rest = Object.entries(example).filter(([name]) => !route.path.includes(`:${name}`));
  const query = new URLSearchParams(rest).toString();
  return fillPath(route.path, example) + (query === '' ? '' : `?${query}`);
}

async function sit(login: string): Promise<Person> {
  const known = people.get(login);
  if (known) return known;
  const person = await seat(scene.browser, scene.address);
  const [name = '', value = ''] = (cookies.get(login) ?? '').split('=');
  if (login !== '') await person.page.context().addCookies([{ name, value, url: scene.address }]);
  people.set(login, person);
  return person;
}

async function listLinks(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...new Set([...document.querySelectorAll('a[href^="/"]')].map((a) => a.getAttribute('href').split('#')[0]))]`,
  );
}

/** Of links that differ in their numbers only, the first three. */
function thinOut(all: ReadonlyMap<string, string>): [string, string][] {
  const shape = ([link]: [string, string]) => link.replace(/=[^&]*/g, '=').replace(/\/[^/?]*\d[^/?]*/g, '/1');
  return [...Map.groupBy(all, shape).values()].flatMap((alike) => alike.slice(0, 3));
}

const pages = listRoutes().filter((route) => route.method === 'GET' && route.resource.view);

describe('every page', () => {
  test('there are pages to look at', () => {
    expect(pages.length).toBeGreaterThan(50);
  });

  test.each(pages.map((route) => [route.path, route] as const))('%s', async (_path, route) => {
    const { login, path } = await findVisit(route);
    const person = await sit(login);
    const { page, faults } = person;
    const earlier = faults.length;
    const found: string[] = [];
    const look = async (what: string, find: (page: Page) => Promise<string[]>) =>
      found.push(...(await find(page)).map((fault) => `${what}: ${fault}`));

    await speak(page, 'zh', scene.address);
    await page.setViewportSize({ width: DESK, height: 900 });
    expect((await page.goto(scene.address + path))?.status()).toBe(200);
    await look('1366', findFaults);
    await look('axe', findViolations);
    if (route.resource.face === 'portal') {
      await page.setViewportSize({ width: PHONE, height: 800 });
      await look('390', findFaults);
    }
    for (const link of await listLinks(page)) links.set(link, links.get(link) ?? login);
    await speak(page, 'en', scene.address);
    await page.goto(scene.address + path);
    await look('en', findFaults);
    await look('en', findUntranslated);
    expect([...found, ...faults.slice(earlier)]).toEqual([]);
  });

  test('no link of theirs is dead', async () => {
    const dead: string[] = [];
    for (const [url, login] of thinOut(links)) {
      const headers = { cookie: cookies.get(login) ?? '', accept: 'text/html' };
      const { statusCode } = await scene.city.server.inject({ url, headers });
      if (statusCode >= 400) dead.push(`${login || 'nobody'} ${url} ${statusCode}`);
    }
    expect(links.size).toBeGreaterThan(100);
    expect(dead).toEqual([]);
  });
});
