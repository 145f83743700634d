// What files say is read, whatever their kind; what is packed to burst is not unpacked.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_LIMITS } from './contract.ts';
import { extractText } from './extract.ts';
import { jpegWithComment, zip } from './fixture.ts';
import { textOfXml } from './zip.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, type: string, limits = EXTRACT_LIMITS) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return extractText(path, type, limits);
}

describe('text inside files', () => {
  it('joins what Word splits into runs, and reads names and descriptions', async () => {
    const xml = '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★10年</w:t></w:r></w:p><wp:docPr descr="图&#x4E2D;文字"/>';
    const { text, whole } = await read(
      zip({ 'word/document.xml': xml, 'docProps/core.xml': '<title>标题</title>' }),
      WORD,
    );
    expect(whole).toBe(true);
    expect(text).toContain('机密★10年');
    expect(text).toContain('图中文字');
    expect(text).toContain('标题');
  });

  it('reads the words and the properties of a PDF', async () => {
    const { text, whole, paper } = await read(pdf('HELLO SUNHALL', 'Stated Title'), 'application/pdf');
    expect(paper).toEqual({ title: 'Stated Title', author: '', createdOn: '', pages: ['HELLO SUNHALL'] });
    const early = await read(pdf('HELLO', 'T)/CreationDate(D:20261123223000Z'), 'application/pdf');
    expect(early.paper).toMatchObject({ title: 'T', createdOn: '2026-11-24' });
    expect(whole).toBe(true);
    expect(text).toContain('HELLO SUNHALL');
    expect(text).toContain('Stated Title');
  });

  it('reads what a picture carries beside what it shows', async () => {
    const { text } = await read(jpegWithComment('XP secret note'), 'image/jpeg');
    expect(text).toContain('XP secret note');
  });

  it('reads texts of either encoding', async () => {
    expect((await read(Buffer.from('政务公开'), 'text/plain')).text).toBe('政务公开');
    expect((await read(Uint8Array.from([0xd5, 0xfe, 0xce, 0xf1]), 'text/csv')).text).toBe('政务');
  });

  it('says that it did not read whole what is broken, of old kinds, packed once more, or too much', async () => {
    const limits = { ...EXTRACT_LIMITS, maxEntries: 3 };
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.xml`, '<a>x</a>']));
    expect((await read(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).whole).toBe(false);
    expect((await read(Buffer.from('PK broken'), WORD)).whole).toBe(false);
    expect((await read(Buffer.from('old'), 'application/msword')).whole).toBe(false);
    expect((await read(zip({ 'inner.zip': 'x' }), 'application/zip')).whole).toBe(false);
    expect((await read(zip(many), WORD, limits)).whole).toBe(false);
    const bomb = zip({ 'word/document.xml': 'a'.repeat(8_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await read(bomb, WORD)).toEqual({ text: 'word/document.xml', whole: false });
  });
});

it('takes entities for what they stand for, once', () => {
  expect(textOfXml('<t>&amp;lt;&#26426;&#x5BC6;</t>').trim()).toBe('&lt;机密');
});

function pdf(text: string, title: string): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Title(${title})>>endobj
trailer<</Root 1 0 R/Info 6 0 R>>
%%EOF`);
}
