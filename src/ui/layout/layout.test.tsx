// The three layouts: landmarks, language, size, titles, and nothing a strict CSP would refuse.
import { expect, test } from 'vitest';
import { KitBench } from '../kit/bench.tsx';
import { KitPage } from '../kit/page.tsx';
import { KitWall } from '../kit/wall.tsx';
import { renderPage } from '../render.ts';
import { PageHead, PortalLayout, type PortalProps } from './portal.tsx';
import { preferenceHref, preferenceTools } from './tools.tsx';

const asset = (name: string) => `/assets/${name}`;
const kits = { portal: KitPage, bench: KitBench, wall: KitWall };

function count(html: string, pattern: RegExp): number {
  return html.match(new RegExp(pattern, 'g'))?.length ?? 0;
}

function renderPortal(props: Partial<PortalProps>): string {
  const site = { name: '临沧', home: '/', footer: [], imprint: '' };
  const frame: PortalProps = {
    lang: 'zh',
    size: 'normal',
    title: '办事',
    site,
    nav: [],
    tools: [],
    asset,
    children: '',
  };
  return String(renderPage(<PortalLayout {...frame} {...props} />));
}

test.each(Object.entries(kits))('the %s face has one h1, one main, and no style or script in the page', (_, Kit) => {
  const html = String(renderPage(<Kit lang="zh" size="normal" asset={asset} />));
  expect(html.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
  expect(count(html, /<h1[ >]/)).toBe(1);
  expect(count(html, /<main /)).toBe(1);
  expect(html).not.toMatch(/ style="/);
  expect(html).not.toMatch(/<style/);
  expect(html).not.toMatch(/ on[a-z]+="/);
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
});

test.each(Object.entries(kits))('every id on the %s face is used once', (_, Kit) => {
  const html = String(renderPage(<Kit lang="zh" size="normal" asset={asset} />));
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('the skip link comes first and leads to the content', () => {
  expect(renderPortal({})).toMatch(/<body data-face="portal"><a class="skip" href="#main">跳到正文<\/a><header>/);
});

test('language and print size stand on the html element', () => {
  expect(renderPortal({ lang: 'zh-Hant', size: 'large' })).toContain('<html lang="zh-Hant" data-size="large">');
  expect(renderPortal({ lang: 'en' })).toContain('Skip to content');
});

test('a refused form says so first in the title', () => {
  expect(renderPortal({ failed: true })).toContain('<title>有错误：办事 - 临沧</title>');
  expect(renderPortal({})).toContain('<title>办事 - 临沧</title>');
});

test('the current place is marked in navigation and crumbs', () => {
  const html = renderPortal({
    nav: [
      { href: '/a', text: '办事', current: true },
      { href: '/b', text: '公开' },
    ],
    crumbs: [{ text: '首页', href: '/' }, { text: '办事' }],
  });
  expect(html).toContain('<a href="/a" aria-current="page">办事</a><a href="/b">公开</a>');
  expect(html).toContain('<li><span aria-current="page">办事</span></li>');
});

test('only the islands a page names are loaded', () => {
  const html = renderPortal({ islands: ['x-draft'] });
  expect(html).toContain('<script type="module" src="/assets/x-draft.js"></script>');
  expect(count(html, /<script/)).toBe(1);
});

test('what a person typed is text, never markup', () => {
  const evil = '"><script>alert(1)</script>';
  const html = renderPortal({
    title: evil,
    user: { name: evil, href: evil },
    children: <PageHead title={evil} lead={evil} />,
  });
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('""><');
});

test('preferences come back to the page they were changed on', () => {
  expect(preferenceHref({ size: 'large' }, '/search?q=a&page=2')).toBe(
    '/preferences?size=large&back=%2Fsearch%3Fq%3Da%26page%3D2',
  );
  expect(preferenceTools('en', 'large', '/').map((tool) => tool.text)).toEqual([
    'Normal print',
    'Accessibility',
    '简体',
    '繁體',
  ]);
});
