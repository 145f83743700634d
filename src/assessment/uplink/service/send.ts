// Sending: the oldest batch until it is acknowledged; with each answer come orders. A refusal stops it until somebody has looked.
import type { UplinkConfig } from '#platform/config/config.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { AppError } from '#platform/errors.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import {
  type Answer,
  answerSchema,
  BATCHES,
  type Envelope,
  envelopeSchema,
  type Message,
  type SuperiorOrder,
} from '../contract.ts';
import { orderDesk } from '../orders.ts';
import { isSignedBy, nextTry } from '../rules.ts';
import * as store from '../store/sending.ts';
import { words } from '../words.ts';
import { gatherNews } from './gather.ts';
import { makeBatch, tellMessages } from './tell.ts';

const PATIENCE_MS = 30_000;

/** The other side looked at a batch and will not have it. */
class Refused extends Error {}

/** One run of the link; does nothing where no superior level is configured. Any number of runs may go on at once. */
export async function runUplink(runtime: Runtime): Promise<void> {
  const { uplink } = runtime.config;
  if (!uplink) return;
  await gatherNews(runtime);
  const { refused_at, try_at } = await store.getLink(runtime.db);
  if (refused_at || (try_at && try_at > runtime.clock.now())) return;
  try {
    while (await sendNext(runtime, uplink));
  } catch (error) {
    await noteFailure(runtime, error);
  }
}

/** Sends one batch, and gives whether another waits. With nothing to send, the last one is shown again to ask for orders. */
async function sendNext(runtime: Runtime, peer: UplinkConfig): Promise<boolean> {
  const batch = (await store.findBatchToSend(runtime.db)) ?? (await greet(runtime));
  if (!batch) return false;
  const answer = await post(peer, batch);
  if (answer.acknowledged !== batch.sequence) throw new Error(words.zh.noAnswer);
  await inTransaction(runtime.db, (tx) => takeAnswer(runtime, tx, batch, answer));
  return (await store.countWaiting(runtime.db)).batches > 0;
}

async function greet(runtime: Runtime): Promise<store.KeptBatch | undefined> {
  await inTransaction(runtime.db, (tx) => makeBatch(runtime, tx, []));
  return store.findBatchToSend(runtime.db);
}

/** @throws Refused; other errors when it may go better another time */
async function post(peer: UplinkConfig, { statement, signature }: Envelope): Promise<Answer> {
  const response = await fetch(`${peer.url}${BATCHES}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${peer.token.reveal()}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ statement, signature }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const body: unknown = await response.json().catch(() => null);
  const isRefused = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status);
  if (isRefused) throw new Refused((body as { title?: string } | null)?.title ?? `HTTP ${response.status}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return readAnswer(peer, body);
}

function readAnswer({ keys }: UplinkConfig, body: unknown): Answer {
  const sealed = envelopeSchema.safeParse(body);
  if (sealed.success && !isSignedBy(keys, sealed.data)) throw new Refused(words.zh.wrongAnswer);
  const answer = answerSchema.safeParse(sealed.success ? JSON.parse(sealed.data.statement) : null);
  if (!answer.success) throw new Error(words.zh.noAnswer);
  return answer.data;
}

async function takeAnswer(runtime: Runtime, tx: Tx, batch: store.KeptBatch, { orders }: Answer): Promise<void> {
  await store.acknowledge(tx, batch, runtime.clock.now());
  await store.changeLink(tx, { failures: 0, fault: null, try_at: null });
  for (const order of orders) await takeOrder(runtime, tx, order);
}

/** An order comes with every answer until its receipt was told; it is taken in once. */
async function takeOrder(runtime: Runtime, tx: Tx, order: SuperiorOrder): Promise<void> {
  const now = runtime.clock.now();
  if (!(await store.keepOrder(tx, order, now))) return;
  try {
    const caseId = await orderDesk().takeIn({ ...systemContext(runtime, tx), tx, now }, order);
    await store.settleOrder(tx, order.number, { case_id: caseId });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal = error.textIn('zh');
    await store.settleOrder(tx, order.number, { refusal });
    await tellMessages(runtime, tx, [describeRefused(order.number, refusal)]);
  }
}

function describeRefused(number: string, refusal: string): Message {
  const { name, zh } = orderDesk().kind;
  const nothing = { about: null, item: null, organ: null, outcome: null, lamp: null, times: {} };
  return {
    type: 'order',
    number,
    kind: name,
    kindName: zh,
    state: 'refused',
    stateName: words.zh.notTaken,
    phase: 'closed',
    ...nothing,
    refusal,
  };
}

async function noteFailure(runtime: Runtime, error: unknown): Promise<void> {
  const now = runtime.clock.now();
  const fault = describeFault(error);
  runtime.log.warn({ err: error }, 'a batch could not be sent to the superior level');
  if (error instanceof Refused) return store.changeLink(runtime.db, { fault, refused_at: now });
  const failures = (await store.getLink(runtime.db)).failures + 1;
  return store.changeLink(runtime.db, { failures, fault, try_at: nextTry(now, failures) });
}

/** In a few words: a lost connection hides its reason in its cause. */
function describeFault(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string } };
  return (cause?.code ?? message).slice(0, 300);
}

/** Tries again at once, or from a number on everything anew: when the two sides no longer agree on what was received. */
export async function resume(tx: Tx, from: number | undefined): Promise<void> {
  if (from !== undefined) await store.startAnew(tx, from);
  await store.changeLink(tx, { failures: 0, fault: null, try_at: null, refused_at: null });
}
