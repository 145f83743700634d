// Kinds: told by the bytes, whatever the name says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endingOf, findType, KNOWN_ENDINGS } from './kinds.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinds-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (bytes: Uint8Array | string, ending: string) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return findType(path, ending);
};

/** A ZIP of uncompressed files; enough of the format for readers that do not check sums. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const fields = Buffer.alloc(26);
    fields.writeUInt32LE(Buffer.byteLength(text), 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(name));
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), Buffer.from(text)]);
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt32LE(Buffer.concat(entries).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...entries, Buffer.from('PK\x05\x06'), end]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = zip({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
});
const gbk = Buffer.from([0xc1, 0xd9, 0xb2, 0xd7, 0x2c, 0x31, 0x0a]);

it.each([
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'pdf', 'application/pdf'],
  ['a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'jpeg', 'image/jpeg'],
  ['a Word file', docx, 'docx', WORD],
  ['an OFD', zip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }), 'ofd', 'application/ofd'],
  ['an archive', zip({ 'a.txt': 'a' }), 'zip', 'application/zip'],
  ['an old Word file', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(512)}`, 'hex'), 'doc', 'application/msword'],
  ['a table in UTF-8', '\ufeff姓名,电话\n张三,1\n', 'csv', 'text/csv'],
  ['a table in GB 18030', gbk, 'csv', 'text/csv'],
])('%s is what it says', async (_what, bytes, ending, type) => {
  expect(await find(bytes, ending)).toBe(type);
});

it.each([
  ['a program named PDF', Buffer.from(`4d5a9000${'00'.repeat(60)}`, 'hex'), 'pdf'],
  ['a page named picture', '<html><script>alert(1)</script></html>', 'png'],
  ['an archive named OFD', zip({ 'a.txt': 'a' }), 'ofd'],
  ['an archive named Word', zip({ 'a.txt': 'a' }), 'docx'],
  ['a picture named text', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'txt'],
  ['bytes named text', Buffer.from([0x61, 0x00, 0x01, 0x02]), 'txt'],
  ['an unknown ending', '<svg/>', 'svg'],
])('%s is not', async (_what, bytes, ending) => {
  expect(await find(bytes, ending)).toBeUndefined();
});

it('reads endings whatever their case, and knows none that a browser runs', () => {
  expect(endingOf('申请表.PDF')).toBe('pdf');
  expect(endingOf('README')).toBe('');
  for (const ending of ['html', 'svg', 'js', 'exe', '']) expect(KNOWN_ENDINGS).not.toContain(ending);
});
