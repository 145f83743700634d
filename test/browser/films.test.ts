// A reader plays a film: where the browser knows lists of sizes, where our own player does it, and without scripts.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeNext } from '#openness/films/service.ts';
import { hasFfmpeg, makeTestFilm, publishFilmArticle, writeFilmArticle } from '../harness/films.ts';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene({ browser: { films: true } });
const meet = scene.meet;

/** Two parts. */
const SECONDS = 12;

describe.runIf(hasFfmpeg)('[B24] a film', () => {
  let path: string;
  beforeAll(async () => {
    const { city } = scene;
    const article = await writeFilmArticle(city, readFileSync(makeTestFilm('640x480', SECONDS)), '带你看茶山');
    await makeNext(city.runtime);
    await publishFilmArticle(city, article);
    path = `/articles/${article.code}`;
  }, 600_000);

  /** The codecs of the film are not in every build of Chromium. */
  const canPlay = (page: Page) =>
    page.evaluate(() => MediaSource.isTypeSupported('video/mp4; codecs="avc1.4d401f,mp4a.40.2"'));
  const film = (page: Page) =>
    page.evaluate(() => {
      const video = document.querySelector('video')!;
      const { currentTime, duration, paused, readyState, currentSrc, videoHeight } = video;
      return { at: currentTime, duration, paused, readyState, from: currentSrc, height: videoHeight };
    });

  async function playsAndSeeks(page: Page): Promise<string> {
    await page.evaluate(() => {
      const video = document.querySelector('video')!;
      video.muted = true;
      return void video.play().catch(() => undefined);
    });
    await expect.poll(async () => (await film(page)).at, { timeout: 30_000 }).toBeGreaterThan(0.3);
    expect(Math.round((await film(page)).duration)).toBe(SECONDS);
    await page.evaluate(() => {
      document.querySelector('video')!.currentTime = 9;
    });
    await expect.poll(async () => (await film(page)).at, { timeout: 30_000 }).toBeGreaterThan(9.2);
    const { height, from } = await film(page);
    expect(height).toBe(480);
    return from;
  }

  test('plays and seeks in a browser that knows lists of sizes, and nothing is fetched of it before', async (context) => {
    const reader = await meet();
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.opens(path);
    if (!(await canPlay(reader.page))) return context.skip();
    await looksWhole(reader);
    expect(asked.filter((url) => /\.m3u8|\.mp4|film-player/.test(url))).toEqual([]);
    expect(asked.some((url) => url.endsWith('poster.jpg'))).toBe(true);
    const from = await playsAndSeeks(reader.page);
    expect(from).toMatch(/\/film\/index\.m3u8$|^blob:/);
  }, 120_000);

  test('plays and seeks with our own player where the browser knows none, as its policy of contents allows', async (context) => {
    const reader = await meet();
    await reader.page.addInitScript(() => {
      const own = HTMLMediaElement.prototype.canPlayType;
      HTMLMediaElement.prototype.canPlayType = function (type) {
        return type.includes('mpegurl') ? '' : own.call(this, type);
      };
    });
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.opens(path);
    if (!(await canPlay(reader.page))) return context.skip();
    expect(await playsAndSeeks(reader.page)).toMatch(/^blob:/);
    expect(asked.filter((url) => /film-player-[0-9a-f]{10}\.js$/.test(url))).toHaveLength(1);
    expect(asked.some((url) => url.endsWith('/film/480p.mp4'))).toBe(true);
  }, 120_000);

  test('goes on as it was sent where its sizes cannot be had', async (context) => {
    const reader = await meet();
    await reader.page.route('**/film/*.m3u8', (route) => route.fulfill({ status: 404 }));
    await reader.page.addInitScript(() => {
      HTMLMediaElement.prototype.canPlayType = () => '';
    });
    await reader.opens(path);
    if (!(await canPlay(reader.page))) return context.skip();
    expect(await playsAndSeeks(reader.page)).toMatch(/\/files\/article\/[^/]+\/[0-9a-f]{64}$/);
  }, 120_000);

  test('is a plain film without scripts', async () => {
    const reader = await meet(undefined, { javaScriptEnabled: false });
    await reader.opens(path);
    const video = reader.page.locator('video');
    expect(await video.getAttribute('src')).toMatch(/\/files\/article\/[^/]+\/[0-9a-f]{64}$/);
    expect(await video.getAttribute('controls')).not.toBeNull();
    expect(await video.getAttribute('preload')).toBe('none');
  });
});
