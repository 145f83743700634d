// People at a browser, in their own words: they open, fill in, choose, press and see; their browser's complaints count.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '#app/welcome.ts';

/** A refused form is answered with its status, and the browser notes that; all else it notes is a fault. */
const REFUSED = /status of (401|403|404|409|422)/;
/** Pages answer within milliseconds; this is for a machine that is busy with other things. */
const PATIENCE = 10_000;

export interface Person {
  readonly page: Page;
  /** Goes to an address of the city, e.g. `/services`. */
  opens(path: string): Promise<void>;
  signsIn(login: string): Promise<void>;
  /** Goes on with what somebody signed in to elsewhere; `cookie` from `city.seat`. */
  takes(cookie: string): Promise<void>;
  signsOut(): Promise<void>;
  /** Types into the field with this label. */
  fills(label: string | RegExp, text: string): Promise<void>;
  /** Picks an option: of a drop-down when `from` names it, else a radio button or box. */
  chooses(option: string | RegExp, from?: string): Promise<void>;
  uploads(label: string | RegExp, file: { name: string; text: string }): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  follows(link: string | RegExp): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  seesNot(text: string | RegExp): Promise<void>;
  /** The text of the page's main part. */
  reads(): Promise<string>;
  /** What the browser has complained about so far: script errors, refused policies, broken addresses. */
  readonly faults: readonly string[];
  /** Closes the browser window; throws when the browser had anything to complain about. */
  leaves(): Promise<void>;
}

/** Seats somebody at a browser of their own, with nothing remembered. `address` is where the city answers. */
export async function seat(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults = gatherFaults(page);
  return { page, faults, ...describeDeeds(page, address), leaves: () => leave(context, faults) };
}

function gatherFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' || REFUSED.test(message.text())) return;
    faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.url()}: ${answer.status()}`);
  });
  return faults;
}

async function leave(context: BrowserContext, faults: readonly string[]): Promise<void> {
  await context.close();
  expect(faults).toEqual([]);
}

function describeDeeds(page: Page, address: string): Omit<Person, 'page' | 'faults' | 'leaves'> {
  const opens = async (path: string) => {
    await page.goto(path);
  };
  const fills: Person['fills'] = (label, text) => first(page.getByLabel(label)).fill(text);
  const presses: Person['presses'] = (button) => andArrive(page, page.getByRole('button', { name: button }));
  return {
    opens,
    fills,
    presses,
    signsIn: async (login) => {
      await opens('/sign-in');
      await page.locator('[name=login]').fill(login);
      await page.locator('[name=password]').fill(DEMO_PASSWORD);
      await andArrive(page, page.locator('main form button.go'));
      expect(new URL(page.url()).pathname).not.toBe('/sign-in');
    },
    takes: async (cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: address }]);
    },
    signsOut: () => andArrive(page, page.locator('form[action="/sign-out"] button')),
    chooses: async (option, from) => {
      if (from === undefined) await first(page.getByLabel(option)).check();
      else {
        const list = first(page.getByLabel(from));
        const choice = await first(list.locator('option', { hasText: option })).getAttribute('value');
        await list.selectOption(choice);
      }
    },
    uploads: (label, { name, text }) =>
      first(page.getByLabel(label)).setInputFiles({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.from(text),
      }),
    follows: (link) => andArrive(page, page.getByRole('link', { name: link })),
    sees: (text) =>
      first(page.getByText(text).filter({ visible: true }))
        .waitFor()
        .catch(async () => {
          throw new Error(`${page.url()} does not say ${text}, but:\n${await page.locator('main').innerText()}`);
        }),
    seesNot: async (text) => expect(await page.getByText(text).filter({ visible: true }).count()).toBe(0),
    reads: () => page.locator('main').innerText(),
  };
}

function first(locator: Locator): Locator {
  return locator.first();
}

/** Clicks, and waits until what the click led to is there. */
async function andArrive(page: Page, locator: Locator): Promise<void> {
  await first(locator.filter({ visible: true })).click();
  await page.waitForLoadState();
}
