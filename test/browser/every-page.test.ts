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
  'editor',
  'market.head',
  'city.admin',
  'security.admin',
  'hotline.operator',
  'deputy',
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

type Lang = 'zh' | 'en';

/** At a browser of their own for each language: one page is looked at in both at once. */
async function sit(login: string, lang: Lang): Promise<Person> {
  const known = people.get(`${login} ${lang}`);
  if (known) return known;
  const person = await seat(scene.browser, scene.address);
  if (login !== '') await person.takes(cookies.get(login) ?? '');
  await speak(person.page, lang, scene.address);
  people.set(`${login} ${lang}`, person);
  return person;
}

async function arrive(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width === PHONE ? 800 : 900 });
  expect((await page.goto(scene.address + path))?.status()).toBe(200);
}

const told = (what: string, faults: readonly string[]) => faults.map((fault) => `${what}: ${fault}`);

async function lookInChinese(page: Page, path: string, isPortal: boolean): Promise<string[]> {
  await arrive(page, path, DESK);
  const found = [...told('1366', await findFaults(page)), ...told('axe', await findViolations(page))];
  if (!isPortal) return found;
  await page.setViewportSize({ width: PHONE, height: 800 });
  return [...found, ...told('390', await findFaults(page))];
}

async function lookInEnglish(page: Page, path: string, isPortal: boolean): Promise<string[]> {
  await arrive(page, path, isPortal ? PHONE : DESK);
  return told('en', [...(await findFaults(page)), ...(await findUntranslated(page))]);
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
    const [zh, en] = await Promise.all([sit(login, 'zh'), sit(login, 'en')]);
    const isPortal = route.resource.face === 'portal';
    const earlier = [zh, en].map(({ faults }) => faults.length);
    const found = await Promise.all([lookInChinese(zh.page, path, isPortal), lookInEnglish(en.page, path, isPortal)]);
    for (const link of await listLinks(zh.page)) links.set(link, links.get(link) ?? login);
    const complaints = [zh, en].flatMap(({ faults }, at) => faults.slice(earlier[at]));
    expect([...found.flat(), ...complaints]).toEqual([]);
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
