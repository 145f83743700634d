// The HTTP server: mounts every resource on the ladder, with headers, limits, parsers and error rendering once for all.
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { notFound, tooManyRequests } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { observeRequest } from '#platform/metrics/metrics.ts';
import { anonymous } from './context.ts';
import type { House } from './house.ts';
import { type CountRequest, climbToAct, climbToLoad } from './ladder.ts';
import type { CachedPage } from './page-cache.ts';
import { cacheKey, isAnonymousRead, presentError } from './present.ts';
import { readContext, readToken } from './request.ts';
import { actPath, type Rate, type Resource } from './resource.ts';

/** Scripts and styles come from here only; nothing inline; nobody may frame a page. */
const CONTENT_SECURITY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the resource a route belongs to, for the measurements. */
    resource?: string;
  }
}

const BODY_LIMIT_BYTES = 1_048_576;

/** Makes the server; it listens when the caller says so. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const { config } = house.runtime;
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy,
    genReqId: () => newId(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    logger: false,
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES });
  await app.register(multipart, { limits: { fileSize: config.uploadMaxBytes, files: 20, fields: 200 } });
  await app.register(rateLimit, { global: false });
  addHeaders(app, house);
  addErrors(app, house);
  const count = makeCounter(app, house);
  for (const resource of house.resources) mount(app, house, resource, count);
  return app;
}

function mount(app: FastifyInstance, house: House, resource: Resource, count: CountRequest): void {
  const onRequest = resource.cacheTags ? [answerFromCache(house)] : [];
  const config = { resource: resource.name };
  app.get(resource.path, { onRequest, config }, (request, reply) =>
    climbToLoad(house, resource, count, request, reply),
  );
  for (const name of Object.keys(resource.acts)) {
    app.post(actPath(resource, name), { config }, (request, reply) =>
      climbToAct(house, resource, name, count, request, reply),
    );
  }
}

/** A kept page is answered before anything else is looked at. */
function answerFromCache(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!isAnonymousRead(request)) return undefined;
    const kept = house.pageCache.find(cacheKey(request), house.runtime.clock.now().getTime());
    return kept && sendKept(kept, request, reply);
  };
}

function sendKept(kept: CachedPage, request: FastifyRequest, reply: FastifyReply): unknown {
  reply.headers(kept.headers).header('etag', kept.etag);
  if (request.headers['if-none-match'] === kept.etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (accepted.includes('br')) return reply.header('content-encoding', 'br').send(kept.brotli);
  if (accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(kept.gzip);
  return reply.send(kept.plain);
}

function makeCounter(app: FastifyInstance, house: House): CountRequest {
  const counters = new Map(
    (Object.entries(house.rates) as [Rate, number][]).map(([rate, max]) => [
      rate,
      app.createRateLimit({
        max,
        timeWindow: '1 minute',
        keyGenerator: (request) => `${rate} ${callerOf(rate, request)}`,
      }),
    ]),
  );
  return async (request, rate) => {
    const counted = await counters.get(rate)?.(request);
    if (counted && !counted.isAllowed && counted.isExceeded)
      throw tooManyRequests({ seconds: counted.ttlInSeconds });
  };
}

/** Secrets are guessed from an address, whoever claims to ask; all else is counted by session where there is one. */
function callerOf(rate: Rate, request: FastifyRequest): string {
  return rate === 'guess' ? request.ip : (readToken(request) ?? request.ip);
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
    observeRequest(
      request.routeOptions.config.resource ?? 'none',
      request.method,
      reply.statusCode,
      reply.elapsedTime,
    );
  });
}

function addErrors(app: FastifyInstance, house: House): void {
  const render = async (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const actor = await house.identify(readToken(request), house.runtime.clock.now()).catch(() => anonymous);
    return presentError(house, readContext(house, request, actor), thrown, request, reply);
  };
  app.setErrorHandler(render);
  app.setNotFoundHandler((request, reply) => render(notFound(), request, reply));
}
