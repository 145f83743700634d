// How often one caller may come: requests counted by rate, in this process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tooManyRequests } from '#platform/errors.ts';
import type { Actor } from './context.ts';
import type { House } from './house.ts';
import type { Rate } from './resource.ts';

/** Counts one request against a rate; throws when it is one too many. */
export type CountRequest = (caller: Caller, rate: Rate) => Promise<void>;

export interface Caller {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * People are counted by their account once we know that it is theirs, so that a whole office behind one address is
 * not one caller; everybody else by address (IPv6 by its /64), whatever cookie they make up. Secrets are guessed from
 * an address, whoever claims to ask.
 */
export function makeCounter(app: FastifyInstance, rates: House['rates']): CountRequest {
  const accounts = new WeakMap<FastifyRequest, string>();
  const limiters = new Map<Rate, { byAddress: Limiter; byAccount: Limiter }>();
  for (const [rate, max] of Object.entries(rates) as [Rate, number][]) {
    const limit = { max, timeWindow: 60_000 };
    const keyGenerator = (request: FastifyRequest) => accounts.get(request) ?? '';
    limiters.set(rate, {
      byAddress: app.createRateLimit(limit),
      byAccount: app.createRateLimit({ ...limit, keyGenerator }),
    });
  }
  return async ({ request, reply, actor }, rate) => {
    if (actor.id !== null) accounts.set(request, actor.id);
    const known = actor.id !== null && rate !== 'guess';
    const limiter = limiters.get(rate)?.[known ? 'byAccount' : 'byAddress'];
    const counted = await limiter?.(request);
    if (!counted || counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', String(counted.ttlInSeconds));
    throw tooManyRequests({ seconds: counted.ttlInSeconds });
  };
}
