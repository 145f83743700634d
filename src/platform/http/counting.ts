// How often one caller may come: requests counted by rate, in this process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AppError, tooManyRequests } from '#platform/errors.ts';
import { type Access, opensBySecret } from './access.ts';
import type { Actor } from './context.ts';
import type { House } from './house.ts';
import type { Rate } from './resource.ts';

/** What is asked for: how often it may be, and whether a secret could be tried on it. */
export interface Target {
  readonly rate: Rate;
  readonly access: Access;
}

export interface Counter {
  /** Counts one request; throws when it is one too many, or when too many guesses were wrong. */
  count(caller: Caller, target: Target): Promise<void>;
  /** Counts a refusal where it shows that a secret was guessed wrong. */
  countRefusal(caller: Caller, target: Target, error: AppError): Promise<void>;
}

export interface Caller {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * People are counted by their account once we know that it is theirs, so that a whole office behind one address is
 * not one caller, and programs by their token, so that none keeps its owner out; everybody else by address (IPv6 by its /64), whatever cookie they make up. At rate `guess` wrong
 * guesses are counted by address, whoever claims to ask; those who know their secret are never in each other's way.
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
  function limiterOf({ request, actor }: Caller, rate: Rate, byAddress = false): Limiter | undefined {
    if (actor.id !== null) accounts.set(request, actor.token?.id ?? actor.id);
    return limiters.get(rate)?.[actor.id === null || byAddress ? 'byAddress' : 'byAccount'];
  }
  function refuse({ reply }: Caller, seconds: number): never {
    reply.header('retry-after', String(seconds));
    throw tooManyRequests({ seconds });
  }
  return {
    async count(caller, { rate, access }) {
      const { request } = caller;
      const isGuess = rate === 'guess';
      if (isGuess || opensBySecret(access)) {
        const wrong = await limiterOf(caller, 'guess', isGuess)?.(request, { increment: false });
        if (wrong && !wrong.isAllowed && wrong.remaining === 0) refuse(caller, wrong.ttlInSeconds);
      }
      const plain = request.method === 'POST' ? 'form' : 'open';
      const counted = await limiterOf(caller, isGuess ? plain : rate)?.(request);
      if (counted && !counted.isAllowed && counted.isExceeded) refuse(caller, counted.ttlInSeconds);
    },
    async countRefusal(caller, { rate, access }, error) {
      const isGuess = rate === 'guess';
      const isWrong = isGuess || (error.status === 404 && opensBySecret(access));
      if (isWrong) await limiterOf(caller, 'guess', isGuess)?.(caller.request);
    },
  };
}
