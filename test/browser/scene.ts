// The demo city with a door for browsers, opened for one test file and closed after it.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Person, seat } from '../harness/actors.ts';
import { openTestCity, type Settings, type TestCity } from '../harness/city.ts';
import { launchChromium, type Wanted } from './chromium.ts';
import { speak } from './look.ts';

export interface Scene {
  /**
   * Seats somebody at a browser of their own, signed in already when a login is named, who reads pages in the language
   * named; complaints fail the test at its end.
   */
  meet(login?: string, options?: BrowserContextOptions, lang?: 'zh' | 'en'): Promise<Person>;
  readonly city: TestCity;
  readonly browser: Browser;
  /** Where the city answers, e.g. `http://127.0.0.1:41234`. */
  readonly address: string;
}

export interface SceneOptions {
  readonly browser?: Wanted;
  /** Of the city; asked for when it is opened. */
  readonly settings?: () => Promise<Settings>;
}

/** Call it at the top of a test file. What it gives is there once the tests run. */
export function openScene({ browser, settings }: SceneOptions = {}): Scene {
  const scene = { meet } as { -readonly [Key in keyof Scene]: Scene[Key] };
  let people: Person[] = [];

  async function meet(login?: string, options?: BrowserContextOptions, lang?: 'zh' | 'en'): Promise<Person> {
    const person = await seat(scene.browser, scene.address, options);
    people.push(person);
    if (lang) await speak(person.page, lang, scene.address);
    if (login) await person.takes(await scene.city.seat(login));
    return person;
  }

  beforeAll(async () => {
    scene.city = await openTestCity(undefined, await settings?.());
    scene.address = await scene.city.server.listen({ port: 0, host: '127.0.0.1' });
    scene.browser = await launchChromium(browser);
  }, 180_000);
  afterEach(async () => {
    const present = people;
    people = [];
    for (const person of present) await person.leaves();
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.city?.close();
  });
  return scene;
}
