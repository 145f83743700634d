// Puts the provider of sign-on onto the server, beneath `/oidc`: as itself, apart from the ladder that pages climb.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from 'oidc-provider';
import { APPS, MOUNT } from '#office/sign-on/contract.ts';
import { type Asker, askers } from '#office/sign-on/provider/asker.ts';
import { showEntry } from '#office/sign-on/provider/entry.tsx';
import { answer } from '#office/sign-on/provider/interaction.ts';
import { useProvider } from '#office/sign-on/provider/one.ts';
import { anonymous } from '#platform/http/context.ts';
import { type House, SESSION_COOKIE } from '#platform/http/house.ts';
import { readContext } from '#platform/http/request.ts';
import type { PageView } from '#platform/http/resource.ts';
import { leadOn } from '#platform/http/screen.ts';

/** Requests and answers of the provider pass through untouched: it reads bodies and writes headers itself. */
export async function addSignOn(server: FastifyInstance, house: House): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    const limits = makeLimits(scope, house);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${MOUNT}/*`,
      config: { resource: 'sign-on' },
      onRequest: limits.admit,
      onResponse: limits.count,
      handler: (request, reply) => pass(house, request, reply),
    });
  });
}

async function pass(house: House, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { runtime } = house;
  const provider = await useProvider(runtime);
  const asker = await findAsker(house, request);
  const [step, entry] = /^\/interaction\/[\w-]+(\?entry)?$/.exec(request.url.slice(MOUNT.length)) ?? [];
  return askers.run(asker, async () => {
    presentRequest(runtime.config.publicUrl, request);
    if (entry)
      return showStep(house, asker, request, reply, () => showEntry(runtime, provider, asker, request.raw, reply.raw));
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value as string);
    if (step) {
      const to = await answer(runtime, provider, asker, request.raw, reply.raw).catch((error) => lose(house, error));
      if (to !== undefined) return reply.header('cache-control', 'no-store').redirect(to, 303);
      return reply.hijack();
    }
    reply.hijack();
    await provider.callback()(request.raw, reply.raw);
    return undefined;
  });
}

/** Whose entry is over, or began in another browser, begins again at the applications; what else went wrong is ours. */
function lose({ runtime }: House, error: unknown): string {
  if (!(error instanceof errors.OIDCProviderError)) runtime.log.error({ err: error }, 'sign-on failed');
  return APPS;
}

async function showStep(
  house: House,
  asker: Asker,
  request: FastifyRequest,
  reply: FastifyReply,
  find: () => Promise<PageView>,
) {
  reply.header('cache-control', 'no-store');
  const view = await find().catch((error) => void lose(house, error));
  if (!view) return reply.redirect(APPS, 303);
  leadOn(request, reply, asker.page, view);
  return reply.type('text/html; charset=utf-8').send(asker.show(view));
}

/** As if it had come to the address the city is known by: what the library writes into answers never follows a made-up Host. */
function presentRequest(publicUrl: string, { raw }: FastifyRequest): void {
  const { host, protocol } = new URL(publicUrl);
  raw.headers.host = host;
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete raw.headers['x-forwarded-host'];
  const whole = raw as typeof raw & { originalUrl?: string };
  whole.originalUrl = raw.url ?? '/';
  raw.url = (raw.url ?? '/').slice(MOUNT.length);
}

async function findAsker(house: House, request: FastifyRequest): Promise<Asker> {
  const cookie = request.cookies[SESSION_COOKIE];
  const actor = cookie ? await house.identify(cookie, house.runtime.clock.now()) : anonymous;
  const path = request.url.split('?', 1)[0] ?? '/';
  const page = { ...readContext(house, request, actor), path, query: {}, refused: null };
  return { actor, page, show: (view) => house.faces.portal(view, page, null).toString('utf8') };
}

/** How often an address may come; secrets guessed wrong are counted apart, and soon enough. */
function makeLimits(scope: FastifyInstance, { rates }: House) {
  const came = scope.createRateLimit({ max: rates.open * 10, timeWindow: 60_000 });
  const guessed = scope.createRateLimit({ max: rates.guess, timeWindow: 60_000 });
  return {
    admit: async (request: FastifyRequest, reply: FastifyReply) => {
      const all = await came(request);
      const wrong = await guessed(request, { increment: false });
      const isOver = (!all.isAllowed && all.isExceeded) || (!wrong.isAllowed && wrong.remaining === 0);
      if (isOver) return reply.code(429).header('retry-after', '60').send({ error: 'temporarily_unavailable' });
      return undefined;
    },
    count: async (request: FastifyRequest, reply: FastifyReply) => {
      if (reply.statusCode === 401 || reply.raw.statusCode === 401) await guessed(request);
    },
  };
}
