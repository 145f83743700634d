// A ZIP that is written while it is read.
import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { nameInZip, streamZip } from './zip.ts';

async function gather(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('holds what was put into it, texts and streams', async () => {
  const large = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251));
  const packed = await gather(
    streamZip([
      { name: '说明.txt', body: Buffer.from('第一版') },
      { name: 'files/a.bin', body: async () => Readable.from([large.subarray(0, 1000), large.subarray(1000)]) },
      { name: 'files/empty.bin', body: async () => Readable.from([]) },
    ]),
  );
  const entries = unzipSync(packed);
  expect(Object.keys(entries)).toEqual(['说明.txt', 'files/a.bin', 'files/empty.bin']);
  expect(Buffer.from(entries['说明.txt']!).toString()).toBe('第一版');
  expect(Buffer.from(entries['files/a.bin']!).equals(large)).toBe(true);
  expect(entries['files/empty.bin']).toHaveLength(0);
});

it('opens one body after another, and reads on only when it is read', async () => {
  const opened: string[] = [];
  let given = 0;
  const body = (name: string) => async () => {
    opened.push(name);
    return Readable.from(
      (function* () {
        for (let at = 0; at < 200; at++, given++) yield Buffer.alloc(65_536);
      })(),
    );
  };
  const packed = streamZip([
    { name: 'a', body: body('a') },
    { name: 'b', body: body('b') },
  ]);
  const reading = packed[Symbol.asyncIterator]();
  for (let at = 0; at < 10; at++) await reading.next();
  expect(opened).toEqual(['a']);
  expect(given).toBeLessThan(60);
  await reading.return?.();
  expect(given).toBeLessThan(60);
});

it('breaks off where a body breaks off', async () => {
  const broken = async () =>
    Readable.from(
      (async function* () {
        yield Buffer.from('x');
        throw new Error('the store is away');
      })(),
    );
  await expect(gather(streamZip([{ name: 'a', body: broken }]))).rejects.toThrow('the store is away');
});

it.each([
  ['../../etc/passwd', '__.._etc_passwd'],
  ['附件：一.pdf', '附件：一.pdf'],
  ['a\\b:c.txt', 'a_b_c.txt'],
  ['', '_'],
])('leads nowhere: %j is %j', (name, expected) => expect(nameInZip(name)).toBe(expected));
