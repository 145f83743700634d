// Files read line by line: by header or by object, in either encoding, with the broken ones told by their line.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Line, linesOfFile } from './lines.ts';

async function read(name: string, ...chunks: (string | Buffer)[]): Promise<Line[]> {
  const open = await linesOfFile(async () => Readable.from(chunks.map((chunk) => Buffer.from(chunk))), name);
  const lines: Line[] = [];
  for await (const line of open()) lines.push(line);
  return lines;
}

describe('[E02] [E17] a file', () => {
  it('of rows is read by its header, with quotes, blank lines and a byte-order mark', async () => {
    expect(await read('a.csv', '\uFEFFnumber, name\n', '1,"李,荣"\n\n2, 罗敏 \n')).toEqual([
      { line: 2, values: { number: '1', name: '李,荣' } },
      { line: 4, values: { number: '2', name: '罗敏' } },
    ]);
  });

  it('of a Chinese spreadsheet is read in GB 18030, also when a character falls between two chunks', async () => {
    const bytes = Buffer.from([0xc0, 0xee, 0xc8, 0xd9]); // 李荣
    const [line] = await read('a.csv', 'name\n', bytes.subarray(0, 1), bytes.subarray(1));
    expect(line).toEqual({ line: 2, values: { name: '李荣' } });
  });

  it('of objects is read line by line, wherever the chunks end', async () => {
    expect(await read('a.jsonl', '{"number":', '"1"}\r\n\n{"number":"2"}')).toEqual([
      { line: 1, values: { number: '1' } },
      { line: 3, values: { number: '2' } },
    ]);
  });

  it('tells each line that is none, and goes on', async () => {
    expect(await read('a.jsonl', '{"a":1}\n{oops\n[1]\nnull\n{"b":2}\n')).toEqual([
      { line: 1, values: { a: 1 } },
      { line: 2, broken: 'notJson' },
      { line: 3, broken: 'notJson' },
      { line: 4, broken: 'notJson' },
      { line: 5, values: { b: 2 } },
    ]);
    expect(await read('a.csv', 'a,b\n1\n1,2,3\n1,2\n')).toEqual([
      { line: 2, broken: 'cells' },
      { line: 3, broken: 'cells' },
      { line: 4, values: { a: '1', b: '2' } },
    ]);
  });

  it('is given up where a missing quote makes one line of all the rest', async () => {
    const rest = `"${'x,y\n'.repeat(40_000)}`;
    const lines = await read('a.csv', `a,b\n1,2\n${rest}`);
    expect(lines.at(-1)).toEqual({ line: expect.any(Number), broken: 'unreadable' });
    expect(lines.length).toBeLessThan(3);
    const many = await read('a.csv', `a\n${'x\n'.repeat(100)}"y`);
    expect([many.length, many.at(-1)]).toEqual([101, { line: expect.any(Number), broken: 'unreadable' }]);
    expect(await read('a.jsonl', 'x'.repeat(70_000))).toEqual([{ line: 1, broken: 'unreadable' }]);
  });
});
