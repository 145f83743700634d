// The kit in a real browser: no accessibility fault, nothing a strict policy refuses, no overflow, and islands that work.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveKit } from './kit-server.tsx';
import { findUntranslated } from './look.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
let server: Server;
let base: string;

beforeAll(async () => {
  ({ base, server } = await serveKit());
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page in a fresh profile; `faults` gathers what the browser complains about. */
async function open(path: string, width = 1366): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(base + path);
  return { page, faults };
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`));
}

describe.each([
  ['/kit', 1366],
  ['/kit', 390],
  ['/kit?lang=en', 390],
  ['/kit?size=large', 1366],
  ['/kit?size=large', 390],
  ['/kit/bench', 1366],
  ['/kit/bench', 390],
  ['/kit/wall', 1920],
])('%s at %i pixels', (path, width) => {
  test('is accessible, within its width, and within the policy', async () => {
    const { page, faults } = await open(path, width);
    expect(await findViolations(page)).toEqual([]);
    const [content, frame] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    expect(content).toBeLessThanOrEqual(frame);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('the policy of this test does refuse an inline style', async () => {
  const { page, faults } = await open('/kit');
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>')`);
  await expect.poll(() => faults.join()).toContain('Content Security Policy');
  await page.context().close();
});

test('what was typed is there again after a reload, and gone once discarded', async () => {
  const { page } = await open('/kit');
  await page.fill('#account', '正在写的情况说明');
  await page.check('#truth');
  await page.reload();
  expect(await page.inputValue('#account')).toBe('正在写的情况说明');
  expect(await page.isChecked('#truth')).toBe(true);
  await page.click('x-draft .note button');
  expect(await page.inputValue('#account')).toBe('');
  await page.reload();
  expect(await page.inputValue('#account')).toBe('');
  await page.context().close();
});

test('what was submitted is offered, not filled in again', async () => {
  const { page } = await open('/kit');
  await page.fill('#account', '已经提交的内容');
  await page.click('x-draft form button.go');
  await page.waitForLoadState();
  expect(await page.inputValue('#account')).toBe('');
  await page.click('x-draft .note button:first-of-type');
  expect(await page.inputValue('#account')).toBe('已经提交的内容');
  await page.context().close();
});

test('a sensitive field leaves no trace on the computer', async () => {
  const { page } = await open('/kit');
  await page.evaluate(`document.querySelector('#account').setAttribute('data-sensitive', '')`);
  await page.fill('#account', '530901198501010021');
  await page.fill('#area', '46');
  await expect.poll(() => page.evaluate('localStorage.length')).toBe(1);
  const kept = (await page.evaluate('JSON.stringify(localStorage)')) as string;
  expect(kept).toContain('46');
  expect(kept).not.toContain('530901198501010021');
  await page.context().close();
});

test('a form with files is sent with its progress and the answer takes the page', async () => {
  const { page, faults } = await open('/kit');
  await page.setInputFiles('#plan', {
    name: '布局图.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(200_000),
  });
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.click('x-draft form button.go');
  expect((await sent).headers()['content-type']).toContain('multipart/form-data');
  await expect.poll(() => page.evaluate(`document.querySelector('#plan')?.files.length`)).toBe(0);
  expect(await page.title()).toContain('部件与状态');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('keys move, select and explain; typing and the off switch are left alone', async () => {
  const { page } = await open('/kit/bench');
  const cursor = () => page.locator('tr[aria-selected=true]');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(() => cursor().textContent()).toContain('530902260921041');
  await page.keyboard.press('k');
  expect(await cursor().textContent()).toContain('530900260921009');
  await page.keyboard.press('x');
  expect(await page.locator('[data-count]').textContent()).toBe('2');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#530900260921009');
  await page.keyboard.press('/');
  await page.keyboard.type('jjx');
  expect(await page.inputValue('#desk-search')).toBe('jjx');
  expect(await cursor().textContent()).toContain('530900260921009');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await page.uncheck('[data-keys]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await cursor().textContent()).toContain('530900260921009');
  await page.context().close();
});

test('a confirmation opens in place, and its link still leads to the page', async () => {
  const { page } = await open('/kit');
  await page.click('x-confirm > a');
  expect(await page.locator('#withdraw:modal').count()).toBe(1);
  await page.click('#withdraw button[formmethod=dialog]');
  expect(await page.locator('#withdraw[open]').count()).toBe(0);
  expect(await page.getAttribute('x-confirm > a', 'href')).toBe('#main');
  await page.context().close();
});

test('a filter is sent when a choice changes, and needs no button', async () => {
  const { page } = await open('/kit/bench');
  expect(await page.locator('x-filter button').isVisible()).toBe(false);
  await page.evaluate(`document.querySelector('#filter-0').append(new Option('食品', 'food'))`);
  await page.selectOption('#filter-0', 'food');
  await page.waitForURL(/filter-0=food/);
  await page.context().close();
});

test('without scripts the same pages still work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/kit/bench`);
  expect(await page.locator('x-filter button').isVisible()).toBe(true);
  expect(await page.locator('[data-all]').isVisible()).toBe(false);
  expect(await page.locator('dialog').isVisible()).toBe(false);
  await page.goto(`${base}/kit`);
  expect(await page.locator('x-print button').isVisible()).toBe(false);
  await context.close();
});

test('what the house says in Chinese is seen on a page in English; what people are called is not', async () => {
  const page = await browser.newPage();
  const planted = [
    ...['<p>待办 · 李荣</p>', '<p lang="zh-CN">登录</p>', '<p>李荣</p>', '<p hidden>登录</p>'],
    ...['<p>Chinese (简体中文)</p>', '<button>李荣</button>', '<input placeholder="某局">'],
  ];
  await page.setContent(`<main>${planted.join('')}</main>`);
  expect(await findUntranslated(page)).toEqual(['李荣', '某局', '待办']);
  await page.close();
});
