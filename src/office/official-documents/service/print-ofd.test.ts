// The OFD of a document, unpacked and read by other programs: every sign where the PDF has it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Item, MM, measurePdf, PRINT } from './fixture.ts';
import { printDocument } from './print.ts';
import { printOfd } from './print-ofd.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

interface Code {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly steps: readonly number[];
  readonly font: string;
  readonly isTurned: boolean;
}

const numbers = (list: string | undefined) => (list ?? '').trim().split(/\s+/).filter(Boolean).map(Number);
const attributesOf = (tag: string) =>
  Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));

/** “g 3 5.6 4” is 5.6 5.6 5.6 4. */
function unroll(delta: string | undefined): number[] {
  return (delta ?? '')
    .replace(/g (\d+) (\S+)/g, (_, count, step) => Array(Number(count)).fill(step).join(' '))
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function listCodes(parts: Readonly<Record<string, Uint8Array>>): Code[] {
  const pages = Object.keys(parts).filter((name) => name.startsWith('Doc_0/Pages/'));
  return pages.flatMap((name, page) => {
    const xml = Buffer.from(parts[name]!).toString();
    return [...xml.matchAll(/<ofd:TextObject ([^>]*)>.*?<ofd:TextCode ([^>]*)>([^<]*)</gs)].map(
      ([, object = '', code = '', text = '']): Code => {
        const { Boundary, Size, Font = '', CTM } = attributesOf(object);
        const { X, Y, DeltaX } = attributesOf(code);
        const [left = 0, top = 0] = numbers(Boundary);
        const [, , , , across = 0, down = 0] = numbers(CTM);
        const place = { x: left + across + Number(X), y: top + down + Number(Y), size: Number(Size) };
        return { page: page + 1, text, ...place, steps: unroll(DeltaX), font: Font, isTurned: CTM !== undefined };
      },
    );
  });
}

let ofd: Buffer;
let codes: Code[];
let items: Item[];
let pages: number;
beforeAll(async () => {
  ofd = await printOfd(PRINT, { id: ID, at: AT });
  codes = listCodes(unzipSync(ofd));
  ({ items, pages } = await measurePdf(await printDocument(PRINT, AT)));
});

describe('a document as OFD', () => {
  it('has every text of the PDF on its page, to a tenth of a millimetre', () => {
    const straight = codes.filter(({ isTurned }) => !isTurned);
    const texts = items.filter(({ isTurned }) => !isTurned);
    expect(texts.length).toBeGreaterThan(40);
    for (const item of texts) {
      const near = straight.filter(({ page, text }) => page === item.page && text === item.text);
      const apart = near.map(({ x, y }) => Math.max(Math.abs(x - item.x), Math.abs(y - item.y)));
      expect(Math.min(...apart), item.text).toBeLessThan(0.1);
    }
    expect(new Set(straight.map(({ page }) => page)).size).toBe(pages);
  });

  it('has 22 lines of 28 signs on a full page, the last sign as far right as the PDF has it', () => {
    const text = codes.filter(({ size }) => Math.abs(size - 16 / MM) < 0.001);
    const body = text.filter(({ page }) => page === 2);
    expect(new Set(body.map(({ y }) => y.toFixed(1))).size).toBe(22);
    const isFull = (one: { readonly text: string }) => [...one.text].length === 28;
    const full = text.filter(isFull);
    expect(full.length).toBeGreaterThan(12);
    expect(full.length).toBe(items.filter((one) => one.size === 16 && isFull(one)).length);
    for (const { x, steps, size } of full) {
      expect(steps.length).toBe(27);
      expect(x).toBeCloseTo(28, 1);
      expect(x + steps.reduce((sum, step) => sum + step, size)).toBeCloseTo(184, 0);
    }
  });

  it('has a step from each sign to the next, and none after the last', () => {
    for (const { text, steps } of codes) expect(steps.length, text).toBe([...text].length - 1);
  });

  it('bears its seal once: a ring, a star, and each sign of the issuer turned about the middle of the ring', () => {
    const xml = Buffer.from(unzipSync(ofd)[`Doc_0/Pages/Page_${pages - 1}/Content.xml`]!).toString();
    const data = [...xml.matchAll(/<ofd:AbbreviatedData>([^<]*)</g)].map(([, path = '']) => path);
    const [ring = '', ...others] = data.filter((path) => path.includes('B'));
    expect(others).toEqual([]);
    expect(data.filter((path) => path.split('L').length === 10).length).toBe(1);
    const [, right = 0, y = 0] = numbers(ring.replace('M', '0'));
    const middle = right - (42 - 1) / 2;
    const signs = codes.filter(({ isTurned }) => isTurned);
    expect(signs.map(({ text }) => text).join('')).toBe(PRINT.issuer);
    const far = signs.map((one) => Math.hypot(one.x - middle, one.y - y));
    for (const one of far) expect(one).toBeCloseTo(far[0]!, 1);
    expect(far[0]).toBeLessThan(21);
  });

  it('is the same to the byte whenever it is written, and whole for the program that unpacks it', async (context) => {
    expect(await printOfd(PRINT, { id: ID, at: AT })).toEqual(ofd);
    try {
      execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    } catch {
      context.skip('unzip is not installed here');
    }
    const path = join(mkdtempSync(join(tmpdir(), 'ofd-')), '公文.ofd');
    writeFileSync(path, ofd);
    expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors detected');
    rmSync(dirname(path), { recursive: true });
  });
});
