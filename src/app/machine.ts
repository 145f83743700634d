// What machines ask of the server: is it alive, is it ready, its measurements, its API, and the two cookies of taste.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { findUncoveredYears } from '#kernel/calendar/service.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { findOwnPath } from '#platform/http/address.ts';
import { type House, LANG_COOKIE, SIZE_COOKIE } from '#platform/http/house.ts';
import { describeApi } from '#platform/http/openapi.ts';
import { LANGS } from '#platform/i18n/words.ts';
import { renderMetrics } from '#platform/metrics/metrics.ts';
import manifest from '../../package.json' with { type: 'json' };

/** A notice that waits longer than this means that the outbox stands still. */
const LONGEST_WAIT_SECONDS = 300;

export function addMachineRoutes(server: FastifyInstance, house: House): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const checks = await checkReadiness(house);
    const ready = Object.values(checks).every((check) => check.ok);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
  server.get('/metrics', async (_request, reply) => {
    const { text, type } = await renderMetrics(house.runtime);
    return reply.type(type).send(text);
  });
  const api = describeApi(house.resources, manifest.version);
  server.get('/openapi.json', () => api);
  server.get('/preferences', setPreference);
}

type Checks = Record<string, { ok: boolean; detail?: unknown }>;

async function checkReadiness(house: House): Promise<Checks> {
  const { db, clock } = house.runtime;
  const now = clock.now();
  try {
    const missing = (await findUncoveredYears(db, now)).filter((year) => year.state === 'missing');
    const queue = await sql<{ age: number }>`
      select coalesce(extract(epoch from ${now}::timestamptz - min(created_at)), 0)::float8 as age
      from notice where sent_at is null and failed_at is null and next_at <= ${now}`.execute(db);
    const age = queue.rows[0]?.age ?? 0;
    const coverage = await checkCoverage(db, now);
    return {
      database: { ok: true },
      calendar: { ok: missing.length === 0, detail: missing },
      queue: { ok: age < LONGEST_WAIT_SECONDS, detail: { ageSeconds: age } },
      supervision: { ok: coverage.every((gap) => gap.count === 0), detail: coverage },
    };
  } catch {
    return { database: { ok: false } };
  }
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
