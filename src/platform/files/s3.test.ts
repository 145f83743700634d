// The object store driver: its signature against the published example, its calls against a server that speaks S3.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type S3Config, Secret } from '#platform/config/config.ts';
import { s3Driver, signRequest } from './s3.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

it('signs the example of the published specification as it does', () => {
  const headers = signRequest({
    method: 'GET',
    url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    bodyHash: sha256(''),
    at: new Date('2013-05-24T00:00:00Z'),
    headers: { range: 'bytes=0-9' },
    config: {
      region: 'us-east-1',
      accessKey: 'AKIAIOSFODNN7EXAMPLE',
      secretKey: new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
    },
  });
  expect(headers.authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

interface Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
/** It comes without types. Whoever signs with its one key, and rightly, is let in. */
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => Server;
const KEY = 'S3RVER';

describe('against a server', () => {
  let server: Server;
  let folder: string;
  let config: S3Config;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 's3-'));
    const directory = join(folder, 'buckets');
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory,
      configureBuckets: [{ name: 'city' }],
    });
    const { port } = await server.run();
    const endpoint = new URL(`http://127.0.0.1:${port}`);
    config = { endpoint, region: 'cn-north-1', bucket: 'city', accessKey: KEY, secretKey: new Secret(KEY) };
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** A file of so many bytes, none like another file's. */
  function makeFile(size: number): { path: string; id: string; bytes: Buffer } {
    const bytes = randomBytes(size);
    const id = sha256(bytes);
    const path = join(folder, id);
    writeFileSync(path, bytes);
    return { path, id, bytes };
  }

  it('keeps a file, tells of it, gives it back and drops it', async () => {
    const driver = s3Driver(config);
    const { path, id, bytes } = makeFile(3_000);
    expect([await driver.has(id), await driver.open(id)]).toEqual([false, undefined]);
    await driver.keep(path, id, bytes.length);
    expect(await driver.has(id)).toBe(true);
    expect(await buffer((await driver.open(id))!)).toEqual(bytes);
    expect(await buffer((await driver.open(id, { start: 1000, end: 1999 }))!)).toEqual(bytes.subarray(1000, 2000));
    await driver.drop(id);
    expect([await driver.has(id), await driver.open(id)]).toEqual([false, undefined]);
    await driver.drop(id);
  });

  it('streams many megabytes both ways, several files at once', async () => {
    const driver = s3Driver(config);
    const files = [24_000_000, 8_000_000, 8_000_000].map(makeFile);
    await Promise.all(files.map(({ path, id, bytes }) => driver.keep(path, id, bytes.length)));
    for (const { id, bytes } of files) {
      const pieces: Buffer[] = [];
      for await (const piece of (await driver.open(id))!) pieces.push(piece as Buffer);
      expect(pieces.length).toBeGreaterThan(10);
      expect(sha256(Buffer.concat(pieces))).toBe(id);
      expect(Buffer.concat(pieces).length).toBe(bytes.length);
    }
  });

  it('sends the same file again without harm', async () => {
    const driver = s3Driver(config);
    const { path, id, bytes } = makeFile(100);
    await driver.keep(path, id, bytes.length);
    await driver.keep(path, id, bytes.length);
    expect(await buffer((await driver.open(id))!)).toEqual(bytes);
  });

  it.each([
    ['secret', { secretKey: new Secret('another') }],
    ['key', { accessKey: 'SOMEBODY' }],
  ])('is refused everything with a wrong %s, and says so', async (_what, wrong) => {
    const stranger = s3Driver({ ...config, ...wrong });
    const { path, id, bytes } = makeFile(12_000_000);
    await expect(stranger.keep(path, id, bytes.length)).rejects.toThrow('403 to a PUT');
    const driver = s3Driver(config);
    expect(await driver.has(id)).toBe(false);
    await driver.keep(path, id, bytes.length);
    await expect(stranger.has(id)).rejects.toThrow('403 to a HEAD');
    await expect(stranger.open(id)).rejects.toThrow('403 to a GET');
    await expect(stranger.drop(id)).rejects.toThrow('403 to a DELETE');
    expect(await driver.has(id)).toBe(true);
  });

  it('says so when there is no such bucket, and when nobody answers', async () => {
    const { path, id, bytes } = makeFile(100);
    await expect(s3Driver({ ...config, bucket: 'village' }).keep(path, id, bytes.length)).rejects.toThrow('404');
    const nobody = s3Driver({ ...config, endpoint: new URL('http://127.0.0.1:9') });
    await expect(nobody.keep(path, id, bytes.length)).rejects.toThrow('ECONNREFUSED');
    await expect(nobody.has(id)).rejects.toThrow('ECONNREFUSED');
  });
});
