// How often one caller may come: requests counted by rate, in this process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tooManyRequests } from '#platform/errors.ts';
import type { Actor } from './context.ts';
import type { House } from './house.ts';
import type { Rate } from './resource.ts';

export interface Counter {
  /** Counts one request against a rate; throws when it is one too many. A guess counts as reading or sending, too. */
  count(caller: Caller, rate: Rate): Promise<void>;
  /** Counts a guess that was refused. */
  countWrong(request: FastifyRequest, rate: Rate): Promise<void>;
}

export interface Caller {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * People are counted by their account once we know that it is theirs, so that a whole office behind one address is
 * not one caller; everybody else by address (IPv6 by its /64), whatever cookie they make up. Secrets are guessed from
 * an address, whoever claims to ask; those who know theirs are never in each other's way.
 */
export function makeCounter(app: FastifyInstance, rates: House['rates']): Counter {
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
  const refuse = (reply: FastifyReply, seconds: number): never => {
    reply.header('retry-after', String(seconds));
    throw tooManyRequests({ seconds });
  };
  return {
    async count({ request, reply, actor }, rate) {
      if (rate === 'guess') {
        const wrong = await limiters.get(rate)?.byAddress(request, { increment: false });
        if (wrong && !wrong.isAllowed && wrong.remaining === 0) refuse(reply, wrong.ttlInSeconds);
      }
      const own = rate === 'guess' ? (request.method === 'POST' ? 'form' : 'open') : rate;
      if (actor.id !== null) accounts.set(request, actor.id);
      const counted = await limiters.get(own)?.[actor.id === null ? 'byAddress' : 'byAccount'](request);
      if (counted && !counted.isAllowed && counted.isExceeded) refuse(reply, counted.ttlInSeconds);
    },
    async countWrong(request, rate) {
      if (rate === 'guess') await limiters.get(rate)?.byAddress(request);
    },
  };
}
