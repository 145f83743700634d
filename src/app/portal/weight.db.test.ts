// What a browser must fetch before it shows a public page for the first time, without pictures: at most 100 KB.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

const MOST = 100 * 1024;
/** One of each kind of public page. */
const PAGES = [
  ...['/', '/openness', '/columns/notices', '/sites/linxiang', '/search?q=食品', '/services', '/powers', '/policies'],
  ...['/foi', '/foi/apply', '/dialogue', '/mailbox', '/supervision', '/organs', '/places', '/sites/portal/work/2026'],
];

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

async function fetchPacked(url: string): Promise<{ bytes: number; text: string }> {
  const headers = { accept: 'text/html', 'accept-encoding': 'br, gzip' };
  const packed = await city.server.inject({ url: encodeURI(url), headers });
  expect(packed.statusCode, url).toBe(200);
  const plain = await city.server.inject({ url: encodeURI(url), headers: { accept: 'text/html' } });
  return { bytes: packed.rawPayload.length, text: plain.body };
}

it('a first visit to a public page fetches at most 100 KB beside pictures', async () => {
  const assets = new Map<string, number>();
  const heavy: string[] = [];
  for (const page of PAGES) {
    const { bytes, text } = await fetchPacked(page);
    const linked = [
      ...text.matchAll(/(?:<link[^>]+rel="(?:stylesheet|modulepreload|preload)"[^>]+href|<script[^>]+src)="([^"]+)"/g),
    ];
    expect(linked.length, page).toBeGreaterThan(0);
    let sum = bytes;
    for (const [, href = ''] of linked) {
      const known = assets.get(href) ?? (await fetchPacked(href)).bytes;
      assets.set(href, known);
      sum += known;
    }
    if (sum > MOST) heavy.push(`${page} ${sum}`);
  }
  expect(heavy).toEqual([]);
});
