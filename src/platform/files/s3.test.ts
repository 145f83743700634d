// The object store driver: its signature against the published example, its calls against a store over HTTP.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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

describe('against a store', () => {
  const blobs = new Map<string, Buffer>();
  let server: Server;
  let folder: string;
  let config: S3Config;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 's3-'));
    server = createServer(async (request, response) => {
      const body = await buffer(request);
      const isSigned = /^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? '');
      if (!isSigned || request.headers['x-amz-content-sha256'] !== sha256(body)) return response.writeHead(403).end();
      if (request.method === 'PUT') blobs.set(request.url ?? '', body);
      const blob = blobs.get(request.url ?? '');
      response.writeHead(blob ? 200 : 404).end(request.method === 'GET' ? blob : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    config = { endpoint, region: 'cn', bucket: 'city', accessKey: 'key', secretKey: new Secret('secret') };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps a file and gives it back', async () => {
    const driver = s3Driver(config);
    const bytes = Buffer.alloc(3_000_000, 'x');
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    const id = sha256(bytes);
    expect(await driver.has(id)).toBe(false);
    expect(await driver.open(id)).toBeUndefined();
    await driver.keep(path, id, bytes.length);
    expect([...blobs.keys()]).toEqual([`/city/${id}`]);
    expect(await driver.has(id)).toBe(true);
    expect(await buffer((await driver.open(id))!)).toEqual(bytes);
  });

  it('says so when the store refuses', async () => {
    const driver = s3Driver({ ...config, accessKey: 'other' });
    const path = join(folder, 'small');
    writeFileSync(path, 'x');
    await expect(driver.keep(path, sha256('x'), 1)).rejects.toThrow('403');
    await expect(driver.has(sha256('x'))).rejects.toThrow('403');
  });
});
