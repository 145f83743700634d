// What is looked at on a page: whether it is whole, within its width, accessible, and in the language asked for.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { modules } from '#app/modules.ts';
import type { Person } from '../harness/actors.ts';
import { listSaid } from '../house/declarations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What passes is not told of, and style sheets are not fetched once more: it takes half the time. */
const AXE_OPTIONS = { runOnly: AXE_RULES, resultTypes: ['violations'], preload: false };
export const [DESK, PHONE] = [1366, 390];

/** Which language the pages of an address are in from now on. */
export async function speak(page: Page, lang: 'zh' | 'en', address: string): Promise<void> {
  await page.context().addCookies([{ name: 'sunhall_lang', value: lang, url: address }]);
}

/** What is wrong with what stands on the page, in words. */
export async function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const faults = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push('wider than the window: ' + scrollWidth + ' > ' + innerWidth);
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(headings + ' h1');
    const text = document.body.innerText;
    for (const bad of ['undefined', '[object', 'NaN', 'Invalid Date'])
      if (text.includes(bad)) faults.push('says ' + bad + ': ' + text.slice(Math.max(0, text.indexOf(bad) - 40), text.indexOf(bad) + 40));
    return faults;
  })()`);
}

export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`)) as AxeResults;
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`));
}

/** Everything the house says in Chinese that needs no filling in: a page in English says none of it. */
const SAID = JSON.stringify([...listSaid(modules)]);

/**
 * Chinese in what the house itself says: in buttons, headings of tables and labels any at all; elsewhere a text that
 * is, as a whole or between dots in the middle, one of the house's own. Names and what people wrote keep theirs.
 */
export async function findUntranslated(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const own = new Set(${SAID});
    const HAN = /\\p{Script=Han}/u;
    const isChinese = (one) => one.closest('[lang|=zh]') || one.querySelector('[lang|=zh]');
    const said = [...document.querySelectorAll('button, legend, th, summary, .field > label, header nav a, nav[aria-label], footer h2, [placeholder], main [aria-label]')];
    const texts = said.filter((one) => !isChinese(one)).flatMap((one) => [
      one.matches('button, legend, th, summary, label, a, h2') ? one.innerText : '',
      one.getAttribute('placeholder') ?? '',
      one.getAttribute('aria-label') ?? '',
    ]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: one, data } = node;
      if (!HAN.test(data) || one.closest('[lang|=zh], script, style, textarea, option') || !one.checkVisibility()) continue;
      const parts = [data, ...data.split(/[·|\\n]/)].map((part) => part.trim());
      texts.push(...parts.filter((part) => own.has(part)).slice(0, 1));
    }
    return [...new Set(texts.filter((text) => HAN.test(text)))];
  })()`);
}

/** Finds nothing wrong with the page that lies open, which is left as it was: at this width and in both languages. */
export async function looksWhole({ page }: Person): Promise<void> {
  const { origin } = new URL(page.url());
  const found = [...(await findFaults(page)), ...(await findViolations(page))];
  await speak(page, 'en', origin);
  await page.reload();
  found.push(...(await findFaults(page)), ...(await findUntranslated(page)));
  await speak(page, 'zh', origin);
  await page.reload();
  expect(found, page.url()).toEqual([]);
}
