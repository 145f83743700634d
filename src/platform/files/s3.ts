// Keeps files in an S3-compatible object store, speaking its protocol (Signature Version 4) by ourselves.
import { createHash, createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { S3Config } from '#platform/config/config.ts';
import type { BlobDriver } from './store.ts';

/** SHA-256 of nothing, the body hash of a GET or HEAD. */
const NO_BODY = createHash('sha256').digest('hex');

interface Sent {
  /** SHA-256 of the body in hex. */
  readonly bodyHash?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly path: string; readonly size: number };
}

/** The driver for one bucket, addressed by path. Ids are SHA-256, so they are also what S3 wants signed. */
export function s3Driver(config: S3Config, now: () => Date = () => new Date()): BlobDriver {
  const send = (method: string, id: string, { bodyHash = NO_BODY, headers = {}, body }: Sent = {}) => {
    const url = new URL(`${config.endpoint.pathname.replace(/\/$/, '')}/${config.bucket}/${id}`, config.endpoint);
    return exchange(method, url, signRequest({ method, url, bodyHash, at: now(), config, headers }), body);
  };
  return {
    async keep(path, id, size) {
      const answer = await send('PUT', id, { bodyHash: id, body: { path, size } });
      answer.resume();
      if (answer.statusCode !== 200) throw refused('PUT', answer);
    },
    async open(id, part) {
      const answer = await send('GET', id, part ? { headers: { range: `bytes=${part.start}-${part.end}` } } : {});
      if (answer.statusCode === (part ? 206 : 200)) return answer;
      answer.resume();
      if (answer.statusCode === 404) return undefined;
      throw refused('GET', answer);
    },
    async has(id) {
      const answer = await send('HEAD', id);
      answer.resume();
      if (answer.statusCode !== 200 && answer.statusCode !== 404) throw refused('HEAD', answer);
      return answer.statusCode === 200;
    },
    async drop(id) {
      const answer = await send('DELETE', id);
      answer.resume();
      if (answer.statusCode !== 204 && answer.statusCode !== 200 && answer.statusCode !== 404) {
        throw refused('DELETE', answer);
      }
    },
  };
}

function refused(method: string, answer: IncomingMessage): Error {
  return new Error(`The object store answered ${answer.statusCode} to a ${method}.`);
}

const PATIENCE_MS = 60_000;

async function exchange(
  method: string,
  url: URL,
  headers: Record<string, string>,
  body?: { path: string; size: number },
): Promise<IncomingMessage> {
  const length = body ? { 'content-length': String(body.size) } : {};
  const open = url.protocol === 'https:' ? requestTls : requestPlain;
  const outgoing = open(url, { method, headers: { ...headers, ...length }, timeout: PATIENCE_MS });
  outgoing.on('timeout', () => outgoing.destroy(new Error('The object store did not answer in time.')));
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve).on('error', reject);
  });
  if (body) await Promise.race([pipeline(createReadStream(body.path), outgoing), answer]);
  else outgoing.end();
  return answer;
}

interface Signable {
  readonly method: string;
  readonly url: URL;
  /** SHA-256 of the body in hex. */
  readonly bodyHash: string;
  readonly at: Date;
  readonly config: Pick<S3Config, 'region' | 'accessKey' | 'secretKey'>;
  /** Further headers to be signed, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers that sign a request (AWS Signature Version 4). */
export function signRequest({ method, url, bodyHash, at, config, headers = {} }: Signable): Record<string, string> {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = moment.slice(0, 8);
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': moment,
  };
  const names = Object.keys(signed).sort();
  const canonical = [
    method,
    url.pathname,
    url.search.slice(1),
    ...names.map((name) => `${name}:${signed[name]}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n');
  const scope = `${day}/${config.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [config.region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${config.secretKey.reveal()}`, day));
  const signature = hmac(key, toSign).toString('hex');
  const credential = `Credential=${config.accessKey}/${scope}`;
  const { host: _host, ...sent } = signed;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 ${credential},SignedHeaders=${names.join(';')},Signature=${signature}`,
  };
}
