// OFD files written and read back; files that are none are refused by the rule they break.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_LIMITS } from '../extract/contract.ts';
import { extractText } from '../extract/extract.ts';
import { zip } from '../extract/fixture.ts';
import type { OfdFile } from './contract.ts';
import type { OfdFault } from './faults.ts';
import { readOfd } from './read.ts';
import { writeOfd } from './write.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ofd-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function keep(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'x.ofd');
  await writeFile(path, bytes);
  return path;
}
const read = async (bytes: Uint8Array, limits = EXTRACT_LIMITS) => readOfd(await keep(bytes), limits);

const file = (pages: readonly (readonly string[])[], title = '关于防火的通知'): OfdFile => ({
  info: {
    id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    title,
    author: '某市人民政府',
    createdAt: new Date('2026-11-24T02:00:00Z'),
  },
  paper: [210, 297],
  pages: pages.map((lines) => ({
    paths: [
      {
        points: [
          [28, 30],
          [184, 30],
        ],
        width: 0.35,
        colour: '#e60012',
      },
    ],
    texts: lines.map((text, at) => ({
      text,
      x: 28,
      y: 40 + at * 10,
      font: '黑体',
      size: 5.6,
      colour: '#000000',
      steps: [...text].slice(1).map(() => 5.6),
    })),
  })),
});

describe('an OFD file', () => {
  it('is read as it was written, whatever signs stand in it', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((one) => !/[^\P{C}\u{E000}-\u{10FFFF}]/u.test(one));
    const lines = fc.array(
      text.filter((one) => one.trim() !== ''),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 4 }), text, async (pages, title) => {
        const found = await read(writeOfd(file(pages, title)));
        expect(found.pages).toEqual(pages.map((page) => page.join('\n')));
        expect(found.title).toBe(title.trim());
      }),
      { numRuns: 100 },
    );
  });

  it('says what it is: title, author, day, and an id of 32 digits', async () => {
    expect(await read(writeOfd(file([['正文']])))).toEqual({
      id: '0199a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      title: '关于防火的通知',
      author: '某市人民政府',
      createdOn: '2026-11-24',
      pages: ['正文'],
      whole: true,
    });
  });

  it('bears the day it was made on here, also before eight in the morning', async () => {
    const { info, ...rest } = file([['正文']]);
    const early = writeOfd({ info: { ...info, createdAt: new Date('2026-11-24T06:30:00+08:00') }, ...rest });
    expect((await read(early)).createdOn).toBe('2026-11-24');
  });

  it('tells the signs around a seal as one line, and what stands level beneath them as another', async () => {
    const { info, paper } = file([]);
    const face = { font: '小标宋', size: 5, colour: '#e60012', steps: [] };
    const around = [...'某市人民府'].map((text, at) => {
      const turn = (at - 2) * 24;
      const angle = (turn * Math.PI) / 180;
      return { text, x: 100 + 14 * Math.sin(angle), y: 200 - 14 * Math.cos(angle), turn, ...face };
    });
    const below = [...'甲乙'].map((text, at) => ({ text, x: 100, y: 230 + at * 6, ...face }));
    const sealed = writeOfd({ info, paper, pages: [{ paths: [], texts: [...around, ...below] }] });
    expect((await read(sealed)).pages).toEqual(['某市人民府\n甲\n乙']);
  });

  it('has no sign that XML cannot hold', async () => {
    expect((await read(writeOfd(file([['甲\u0000\ud800乙']])))).pages).toEqual(['甲\ufffd\ufffd乙']);
  });

  it('of another program is read too: other prefixes and paths, words in pieces, forms beneath the page', async () => {
    const page = (words: string) =>
      `<Page><Content><Layer ID="9"><PageBlock ID="10">${words}</PageBlock></Layer></Content></Page>`;
    const run = (text: string, x: number, y: number) =>
      `<TextObject ID="1" Boundary="${x} ${y} 5 5" Font="1" Size="5"><TextCode X="0" Y="4">${text}</TextCode></TextObject>`;
    const found = await read(
      zip({
        'OFD.xml':
          '\ufeff<?xml version="1.0"?><OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocInfo><Title>发&#31080;</Title></DocInfo><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>',
        'Doc_0/Document.xml':
          '<o:Document xmlns:o="http://www.ofdspec.org/2016"><o:CommonData><o:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></o:CommonData><o:Pages><o:Page ID="3" BaseLoc="./Pages/Page_0/Content.xml"/></o:Pages></o:Document>',
        'Doc_0/Tpls/Tpl_0/Content.xml': page(run('名称', 10, 10)),
        'Doc_0/Pages/Page_0/Content.xml': page(
          `${run('机', 10, 30)}${run('<![CDATA[密]]>', 15, 30.2)}${run('二', 10, 40)}`,
        ).replace('<Page>', '<Page><Template TemplateID="2"/>'),
      }),
    );
    expect(found).toMatchObject({ title: '发票', pages: ['名称\n机密\n二'], whole: true });
  });

  it('is not read to its end where that is more than is allowed, and says so', async () => {
    const many = writeOfd(file(Array.from({ length: 6 }, (_, at) => [`第${at}页`])));
    expect(await read(many, { ...EXTRACT_LIMITS, maxPages: 2 })).toMatchObject({
      pages: ['第0页', '第1页'],
      whole: false,
    });
  });
});

const OFD = '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>';
const DOCUMENT = '<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>';
const PARTS = { 'OFD.xml': OFD, 'Doc_0/Document.xml': DOCUMENT, 'Doc_0/P.xml': '<Page/>' };
const DEEP = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`;

describe('a file that is no OFD', () => {
  it.each<[OfdFault, string, Uint8Array]>([
    ['zip', 'text', Buffer.from('PK and no more')],
    ['zip', 'cut short', zip(PARTS).subarray(0, -30)],
    ['slip', 'names above', zip({ ...PARTS, '../../etc/passwd': 'x' })],
    ['slip', 'names from the root', zip({ ...PARTS, '/etc/passwd': 'x' })],
    ['slip', 'names of another system', zip({ ...PARTS, '..\\..\\x.xml': 'x' })],
    ['entry', 'no OFD.xml', zip({ 'Doc_0/Document.xml': DOCUMENT })],
    ['xml', 'tags that do not meet', zip({ ...PARTS, 'OFD.xml': '<OFD><DocBody></OFD>' })],
    ['xml', 'an end that is missing', zip({ ...PARTS, 'Doc_0/P.xml': '<Page><Content>' })],
    ['xml', 'two roots', zip({ ...PARTS, 'Doc_0/P.xml': '<Page/><Page/>' })],
    ['xml', 'nothing', zip({ ...PARTS, 'Doc_0/P.xml': '' })],
    [
      'doctype',
      'entities of entities',
      zip({ ...PARTS, 'OFD.xml': `<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${OFD}` }),
    ],
    ['root', 'no DocRoot', zip({ ...PARTS, 'OFD.xml': '<OFD><DocBody/></OFD>' })],
    ['root', 'a DocRoot outside', zip({ ...PARTS, 'OFD.xml': OFD.replace('Doc_0', '../../Doc_0') })],
    ['root', 'a DocRoot that is not there', zip({ ...PARTS, 'OFD.xml': OFD.replace('Doc_0', 'Doc_1') })],
    ['pages', 'no pages', zip({ ...PARTS, 'Doc_0/Document.xml': '<Document><Pages/></Document>' })],
    ['page', 'a page that is not there', zip({ ...PARTS, 'Doc_0/Document.xml': DOCUMENT.replace('P.xml', 'Q.xml') })],
    ['page', 'a page outside', zip({ ...PARTS, 'Doc_0/Document.xml': DOCUMENT.replace('P.xml', '../../../P.xml') })],
    ['large', 'a part packed to burst', zip({ ...PARTS, 'Doc_0/P.xml': `<Page>${' '.repeat(9_000_000)}</Page>` })],
    ['large', 'elements within elements', zip({ ...PARTS, 'Doc_0/P.xml': DEEP })],
  ])('%s: %s', async (fault, _, bytes) => {
    expect(await extractText(await keep(bytes), 'application/ofd')).toEqual({ text: '', whole: false, fault });
  });

  it('is told from one that is sound', async () => {
    expect(await extractText(await keep(zip(PARTS)), 'application/ofd')).toMatchObject({
      whole: true,
      paper: { pages: [''] },
    });
  });
});
