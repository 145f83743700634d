// What machines ask of the server: is it alive, is it ready, its measurements, its API, and the two cookies of taste.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findOwnPath } from '#platform/http/address.ts';
import { type House, LANG_COOKIE, SIZE_COOKIE } from '#platform/http/house.ts';
import { describeApi } from '#platform/http/openapi.ts';
import { admitWatchers } from '#platform/http/watchers.ts';
import { LANGS } from '#platform/i18n/words.ts';
import { renderMetrics } from '#platform/metrics/metrics.ts';
import type { Assets } from '#ui/assets.ts';
import manifest from '../../package.json' with { type: 'json' };
import { addKit } from './assets.tsx';
import { permissions } from './system/contract.ts';
import { watchReadiness } from './system/readiness.ts';

/** `assets` are for the page of parts, which is shown to watchers too. */
export function addMachineRoutes(server: FastifyInstance, house: House, assets: Assets): void {
  const onRequest = admitWatchers(house, permissions.watch);
  addKit(server, assets, onRequest);
  const readReadiness = watchReadiness(house.runtime);
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', { onRequest }, async (_request, reply) => {
    const { ready, checks } = await readReadiness();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
  server.get('/metrics', { onRequest }, async (_request, reply) => {
    const { text, type } = await renderMetrics(house.runtime);
    return reply.type(type).send(text);
  });
  const api = describeApi(house.resources, manifest.version);
  server.get('/openapi.json', () => api);
  server.get('/preferences', setPreference);
}

const A_YEAR_SECONDS = 31_536_000;

/** Language and letter size: a plain link sets a cookie and returns to the page it was on. */
function setPreference(request: FastifyRequest, reply: FastifyReply): unknown {
  const { lang, size, back } = request.query as Record<string, string | undefined>;
  const options = { path: '/', maxAge: A_YEAR_SECONDS, sameSite: 'lax' } as const;
  if (LANGS.some((one) => one === lang)) reply.setCookie(LANG_COOKIE, String(lang), options);
  if (size === 'normal' || size === 'large') reply.setCookie(SIZE_COOKIE, size, options);
  return reply.redirect(findOwnPath(back) ?? '/', 303);
}
