// Contrast of the tokens, computed from the style sheet itself: WCAG 2.2 AA, text 4.5, edges and focus 3.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const css = read('./tokens.css');
const themes = read('./themes.css');

/** Declarations of one rule, by token name. */
function readTokens(selector: string, sheet = css): Map<string, string> {
  const start = sheet.indexOf(`${selector} {`);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const root = readTokens(':root');
const faces = {
  portal: root,
  bench: new Map([...root, ...readTokens('[data-face="bench"]')]),
  wall: new Map([...root, ...readTokens('[data-face="wall"]')]),
};

/** Palettes of sites. */
const palettes: Record<string, Map<string, string>> = Object.fromEntries(
  [...themes.matchAll(/\[data-theme="(\w+)"\]/g)].map(([selector, name]) => [
    name,
    new Map([...root, ...readTokens(selector, themes)]),
  ]),
);

function resolve(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`No token ${name}`);
  const inner = value.match(/^var\((--[\w-]+)\)$/)?.[1];
  return inner ? resolve(tokens, inner) : value;
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(resolve(tokens, front)), luminance(resolve(tokens, back))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const texts: [string, string][] = [
  ['--text', '--bg'],
  ['--text', '--sel'],
  ['--text-2', '--bg'],
  ['--text-2', '--bg-2'],
  ['--text-2', '--bg-3'],
  ['--link', '--bg'],
  ['--link', '--bg-2'],
  ['--link', '--sel'],
  ['--on-brand', '--brand'],
  ['--on-brand', '--link-hover'],
  ['--zhu', '--zhu-bg'],
  ['--zhu', '--bg'],
  ['--huang', '--huang-bg'],
  ['--lv', '--lv-bg'],
  ['--zi', '--zi-bg'],
];
const shapes: [string, string][] = [
  ['--edge', '--bg'],
  ['--edge', '--bg-2'],
  ['--focus', '--bg'],
];

test('there are seven palettes beside the one of the house', () => {
  expect(Object.keys(palettes)).toEqual(['lan', 'song', 'dai', 'zhe', 'zi', 'mo', 'jin']);
});

describe.each(Object.entries({ ...faces, ...palettes }))('on the %s face', (_, tokens) => {
  test.each(texts)('text %s on %s is at least 4.5', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)('shape %s on %s is at least 3', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('the measure itself is right: black on white is 21, the brand is 6.8', () => {
  const sample = new Map([
    ['--a', '#000'],
    ['--b', '#ffffff'],
  ]);
  expect(contrast(sample, '--a', '--b')).toBeCloseTo(21, 5);
  expect(contrast(root, '--brand', '--bg')).toBeCloseTo(6.8, 1);
});
