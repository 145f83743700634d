// A provider of SMS behind HTTP: each request is signed, and what became of messages is fetched from it.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Secret } from '#platform/config/config.ts';
import { Undeliverable } from '../carrier.ts';
import { countParts, type Provider, type Told } from './provider.ts';

export interface GatewayAccess {
  readonly name: string;
  readonly url: string;
  readonly secret: Secret;
}

/** Shorter than a claim of the outbox lasts, with all its notices. */
const GATEWAY_MS = 10_000;
const LOOK_MS = 3_000;
/** Refusals that are about us or the hour and not about the message: a wrong secret or address, too many at once. */
const NOT_OF_THE_MESSAGE = [401, 403, 404, 408, 425, 429];

const answerShape = z.object({ ref: z.string().min(1).max(200) });
const toldShape = z.object({
  cursor: z.string().max(200),
  receipts: z
    .array(
      z.object({
        ref: z.string().max(200),
        state: z.enum(['delivered', 'failed']),
        reason: z.string().max(500).nullish(),
      }),
    )
    .max(1000)
    .default([]),
  replies: z
    .array(z.object({ from: z.string().max(40), text: z.string().max(2000) }))
    .max(1000)
    .default([]),
});

/** HMAC-SHA256 over time, method, path and body: an altered request, or an old one, is told by the gateway. */
export function signRequest(secret: string, time: string, method: string, path: string, body: string): string {
  return createHmac('sha256', secret).update([time, method, path, body].join('\n')).digest('hex');
}

async function ask({ url, secret }: GatewayAccess, method: string, below: string, body = '', id?: string) {
  const target = new URL(url.replace(/\/+$/, '') + below);
  const time = new Date().toISOString();
  return await fetch(target, {
    method,
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      'X-Sunhall-Time': time,
      'X-Sunhall-Signature': signRequest(secret.reveal(), time, method, target.pathname + target.search, body),
      // The same id at a second try, so that a telephone gets it once.
      ...(id === undefined ? {} : { 'Idempotency-Key': id }),
    },
    ...(body === '' ? {} : { body }),
    signal: AbortSignal.timeout(GATEWAY_MS),
  });
}

/** `POST { id, to, text }`, answered with any 2xx and its own `ref` for the message, if it has one. */
export function gatewayProvider(access: GatewayAccess): Provider {
  return {
    name: access.name,
    async send({ id, address, body }) {
      const answer = await ask(access, 'POST', '', JSON.stringify({ id, to: address, text: body }), id);
      const said = await answer.text();
      if (answer.ok) return { carrier: access.name, ref: readRef(said) ?? id, parts: countParts(body) };
      const { status } = answer;
      const isFinal = status >= 400 && status < 500 && !NOT_OF_THE_MESSAGE.includes(status);
      throw new (isFinal ? Undeliverable : Error)(`the SMS gateway answered ${status}`);
    },
    listen(take) {
      const stopping = new AbortController();
      const running = keepLooking(access, take, stopping.signal);
      return {
        stop: () => {
          stopping.abort();
          return running;
        },
      };
    },
  };
}

function readRef(said: string): string | undefined {
  try {
    return answerShape.parse(JSON.parse(said)).ref;
  } catch {
    return undefined;
  }
}

async function keepLooking(access: GatewayAccess, take: (told: Told) => Promise<void>, signal: AbortSignal) {
  while (!signal.aborted) {
    const hasMore = await look(access, take).catch(() => false);
    if (!hasMore) await pause(LOOK_MS, undefined, { signal }).catch(() => {});
  }
}

/** `GET …/told`, and once it is kept `POST …/told { cursor }`: what was not confirmed is told again. */
async function look(access: GatewayAccess, take: (told: Told) => Promise<void>): Promise<boolean> {
  const answer = await ask(access, 'GET', '/told');
  if (!answer.ok) {
    await answer.body?.cancel();
    return false;
  }
  const { cursor, receipts, replies } = toldShape.parse(await answer.json());
  if (receipts.length + replies.length === 0) return false;
  await take({ receipts: receipts.map((one) => ({ ...one, reason: one.reason ?? null })), replies });
  const confirmed = await ask(access, 'POST', '/told', JSON.stringify({ cursor }));
  await confirmed.body?.cancel();
  return confirmed.ok;
}
