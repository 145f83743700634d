// The HTTP server: mounts every resource on the ladder, with headers, limits, parsers and error rendering once for all.
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { notFound, unexpected } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { observeRequest } from '#platform/metrics/metrics.ts';
import { cacheKey, isAnonymousRead } from './cache-key.ts';
import { anonymous } from './context.ts';
import { makeCounter } from './counting.ts';
import type { House } from './house.ts';
import { climbToAct, climbToLoad, type Rungs } from './ladder.ts';
import { mountOtherMethods } from './methods.ts';
import { chooseEncoding, hasEtag } from './negotiation.ts';
import type { CachedPage } from './page-cache.ts';
import { presentError } from './present.ts';
import { readContext, whoAsks } from './request.ts';
import { actPath, type Resource } from './resource.ts';
import { SECURITY_HEADERS } from './security.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the resource a route belongs to, for the measurements. */
    resource?: string;
  }
}

const BODY_LIMIT_BYTES = 1_048_576;
/** Of a text field of a multipart body; no field of any form takes more. */
const FIELD_LIMIT_BYTES = 65_536;
/** A whole upload over a slow rural line; a line that says nothing for a minute is closed. */
const LONGEST_REQUEST_MS = 600_000;
const LONGEST_SILENCE_MS = 60_000;
/** As long as an address can be at all: what does not fit its schema is answered like what is not there. */
const LONGEST_PARAM = 16_384;

/** Makes the server; it listens when the caller says so. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const { config } = house.runtime;
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy,
    genReqId: () => newId(),
    requestTimeout: LONGEST_REQUEST_MS,
    connectionTimeout: LONGEST_SILENCE_MS,
    routerOptions: { maxParamLength: LONGEST_PARAM, ignoreTrailingSlash: true },
    rewriteUrl: (request) => findReadable(house.hosts.place(request.headers.host, request.url ?? '/')),
    logger: false,
  });
  await app.register(cookie);
  app.removeContentTypeParser('text/plain');
  await app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES });
  await app.register(multipart, {
    // One byte more than is taken, so that the store sees it and refuses in words.
    throwFileSizeLimit: false,
    limits: { fileSize: config.uploadMaxBytes + 1, files: 20, fields: 200, fieldSize: FIELD_LIMIT_BYTES },
  });
  await app.register(rateLimit, { global: false });
  addHeaders(app, house);
  addErrors(app, house);
  const rungs = { house, counter: makeCounter(app, house.rates) };
  for (const resource of house.resources) mount(app, rungs, resource);
  mountOtherMethods(app, house.resources);
  return app;
}

/** An address that cannot be decoded is no address of ours: it goes the way of all unknown ones. */
function findReadable(url: string): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return '/unreadable-address';
  }
}

function mount(app: FastifyInstance, rungs: Rungs, resource: Resource): void {
  const onRequest = resource.cacheTags ? [answerFromCache(rungs.house, resource)] : [];
  const config = { resource: resource.name };
  app.get(resource.path, { onRequest, config }, (request, reply) => climbToLoad(rungs, resource, request, reply));
  for (const name of Object.keys(resource.acts)) {
    app.post(actPath(resource, name), { config }, (request, reply) =>
      climbToAct(rungs, resource, name, request, reply),
    );
  }
}

/** A kept page is answered before anything else is looked at. */
function answerFromCache(house: House, resource: Resource) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!isAnonymousRead(request)) return undefined;
    const kept = house.pageCache.find(cacheKey(resource, request), house.runtime.clock.now().getTime());
    return kept && sendKept(kept, request, reply);
  };
}

function sendKept(kept: CachedPage, request: FastifyRequest, reply: FastifyReply): unknown {
  reply.headers(kept.headers).header('etag', kept.etag);
  if (hasEtag(request.headers['if-none-match'], kept.etag)) return reply.code(304).send();
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (!encoding) return reply.send(kept.plain);
  return reply.header('content-encoding', encoding).send(kept.encode(encoding));
}

function addHeaders(app: FastifyInstance, house: House): void {
  const secure = house.runtime.config.publicUrl.startsWith('https:');
  const headers = secure
    ? { ...SECURITY_HEADERS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : SECURITY_HEADERS;
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    observeRequest(request.routeOptions.config.resource ?? 'none', request.method, reply.statusCode, reply.elapsedTime);
  });
}

function addErrors(app: FastifyInstance, house: House): void {
  const render = async (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    try {
      const actor = await whoAsks(house, request).catch(() => anonymous);
      return presentError(house, readContext(house, request, actor), thrown, request, reply);
    } catch (error) {
      // Even the page for errors failed: a plain word, and nothing of what went wrong.
      house.runtime.log.error({ err: error, requestId: request.id }, 'an error could not be shown');
      const told = unexpected({ requestId: request.id });
      return reply
        .code(500)
        .type('text/plain; charset=utf-8')
        .send(`${told.textIn('zh')}\n${told.textIn('en')}\n`);
    }
  };
  app.setErrorHandler(render);
  app.setNotFoundHandler(async (request, reply) => {
    const moved = request.method === 'GET' ? await house.findMoved?.(request.headers.host, request.url) : undefined;
    return moved === undefined ? render(notFound(), request, reply) : reply.redirect(moved, 301);
  });
}
