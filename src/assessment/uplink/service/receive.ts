// Receiving: a batch of a city beneath is verified, kept once, and answered with what we ask of that city.

import { inTransaction, type Tx } from '#platform/database/db.ts';
import { AppError } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { findUnstorable } from '#platform/http/storable.ts';
import { type Answer, type Batch, batchSchema, type Envelope, FEED } from '../contract.ts';
import { gap, malformed, numberTaken, unknownCity, wrongSignature } from '../errors.ts';
import { isSignedBy } from '../rules.ts';
import { changeOrders, listUnreceived } from '../store/ordering.ts';
import * as store from '../store/receiving.ts';

const MOST_ORDERS = 50;

/**
 * Keeps a batch whose number is the next, and answers; the same batch again is answered again and kept once.
 * @throws malformed, unknownCity, wrongSignature, gap, numberTaken; what a known city signed wrongly or out of turn stays noted
 */
export async function receiveBatch(ctx: Context, envelope: Envelope): Promise<Envelope> {
  const batch = readBatch(envelope.statement);
  const { code } = batch.city;
  const keys = ctx.runtime.config.downlinks.get(code);
  if (!keys) throw unknownCity({ city: code });
  try {
    if (!isSignedBy(keys, envelope)) throw wrongSignature();
    return await inTransaction(ctx.db, (tx) => accept(ctx, tx, batch, envelope.statement));
  } catch (error) {
    if (error instanceof AppError) await noteRefusal(ctx, code, error.textIn('zh'));
    throw error;
  }
}

function readBatch(statement: string): Batch {
  let value: unknown;
  try {
    value = JSON.parse(statement);
  } catch {
    throw malformed();
  }
  const read = batchSchema.safeParse(value);
  if (!read.success || findUnstorable(value, 'zh')) throw malformed();
  return read.data;
}

async function accept(ctx: Context, tx: Tx, batch: Batch, statement: string): Promise<Envelope> {
  const { city, sequence, messages } = batch;
  const { vault } = ctx.runtime;
  const digest = vault.sha256(statement);
  const sender = await store.lockSender(tx, city.code);
  const next = sender.last_sequence + 1;
  if (sequence > next) throw gap({ next });
  if (sequence === next) {
    await store.keepBatch(tx, batch, digest, ctx.now);
    await changeOrders(tx, city.code, messages);
  } else if ((await store.findDigest(tx, city.code, sequence)) !== digest) {
    throw numberTaken({ sequence, next });
  }
  const heard = { name: city.name, heard_at: ctx.now, refused_at: null, refusal: null };
  await store.changeSender(tx, city.code, { ...heard, last_sequence: Math.max(sender.last_sequence, sequence) });
  const orders = await listUnreceived(tx, city.code, MOST_ORDERS);
  const answer: Answer = { feed: FEED, city: city.code, acknowledged: sequence, orders };
  const said = JSON.stringify(answer);
  return { statement: said, signature: vault.sign(Buffer.from(said, 'utf8')) };
}

function noteRefusal(ctx: Context, city: string, refusal: string): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    await store.lockSender(tx, city);
    await store.changeSender(tx, city, { refused_at: ctx.now, refusal });
  });
}
