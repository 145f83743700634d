// The build: lowered for old browsers, small, named by content, kept between starts.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assets, buildAssets } from './assets.ts';

let root: string;
let assets: Assets;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'assets-'));
  assets = await buildAssets(root);
});
afterAll(() => rm(root, { recursive: true }));

function read(name: string) {
  const asset = assets.files.get(path.basename(assets.url(name)));
  if (!asset) throw new Error(`${name} is not served`);
  return asset;
}

test('the style sheet needs no nesting and keeps its layers and container queries', () => {
  const css = String(read('look.css').bytes);
  expect(css).not.toContain('&');
  expect(css).toMatch(/\.btn\.go\{[^{}]*\}/);
  expect(css).toContain('@layer parts');
  expect(css).toContain('@container');
  expect(css).not.toMatch(/color-mix|oklch|light-dark|@import|@nest/);
});

test('the style sheet is at most 8 KB gzip, what print and the editor add 1 KB, each island at most 6 KB, the editor, the player of films and the telephone 150', () => {
  expect(read('look.css').gzip.length).toBeLessThanOrEqual(8 * 1024);
  expect(read('print.css').gzip.length).toBeLessThanOrEqual(1024);
  expect(read('editor.css').gzip.length).toBeLessThanOrEqual(1024);
  expect(read('themes.css').gzip.length).toBeLessThanOrEqual(1024);
  const islands = [...assets.files].filter(([name]) => name.endsWith('.js'));
  expect(islands.length).toBe(16);
  for (const [name, island] of islands) {
    const most = /^(x-editor|film-player|sip-client)-/.test(name) ? 150 : 6;
    expect(island.gzip.length, name).toBeLessThanOrEqual(most * 1024);
  }
});

test('compressed copies hold the same bytes', () => {
  for (const [name, asset] of assets.files) {
    expect(gunzipSync(asset.gzip).equals(asset.bytes), name).toBe(true);
    expect(brotliDecompressSync(asset.brotli).equals(asset.bytes), name).toBe(true);
  }
});

test('names say the content, and a plain name finds its file', () => {
  expect(assets.url('look.css')).toMatch(/^\/assets\/look-[0-9a-f]{10}\.css$/);
  expect(read('x-rows.js').type).toContain('javascript');
  expect(() => assets.url('no-such.css')).toThrow('no-such.css');
});

test('two starts at once leave one build, and the next start builds nothing', async () => {
  const shared = path.join(root, 'shared');
  const [first, second] = await Promise.all([buildAssets(shared), buildAssets(shared)]);
  expect(first.url('look.css')).toBe(second.url('look.css'));
  expect(await readdir(shared)).toHaveLength(1);
  const started = performance.now();
  await buildAssets(shared);
  expect(performance.now() - started).toBeLessThan(500);
});
