// Calls that an operator answers in the browser: each step is kept as it comes, so that a page that is closed loses nothing, and the end goes into the log that calls by hand go into.
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { RingInput } from '../contract.ts';
import { nobodyRings } from '../errors.ts';
import type { Result } from '../rules/calls.ts';
import { dialOf, lineOf, outcomeOf, phoneOf } from '../rules/sip.ts';
import { listLines } from '../store/lines.ts';
import { changeLive, deleteLive, insertLive, type LiveRow, lockLeft, lockLive } from '../store/live.ts';
import { writeDown } from './calls.ts';
import { getNumber } from './directory.ts';
import { isLongAgo, noteMissed } from './missed.ts';
import { getCentre } from './take.ts';

/** A browser that has said nothing for so long is gone. */
const SILENCE_MS = 600_000;
/** At a reload the same call rings again. */
const SAME_CALL_MS = 60_000;
const MOST_LEFT = 20;

/** A call rings at one’s place; one that comes while another is spoken with is a missed one. @throws noCentre */
export async function ringIn(ctx: ActContext, { id, from, called, referred, busy }: RingInput) {
  const { tx, now, actor } = ctx;
  const { vault } = ctx.runtime;
  const centre = await getCentre(ctx);
  const phone = phoneOf(from);
  const row = {
    id,
    operator_id: actor.id ?? '',
    centre_path: centre.path,
    line: lineOf(called),
    phone_sealed: phone && vault.seal(phone),
    rang_at: now,
    seen_at: now,
    referred: referred === 'yes',
  };
  if (busy) {
    await settle(ctx, { ...row, answered_at: null, number_id: null, result: null, again: false }, now);
    return { phone, line: row.line };
  }
  const before = new Date(now.getTime() - SILENCE_MS);
  const asked = { operatorId: row.operator_id, centrePath: centre.path, before, limit: MOST_LEFT };
  for (const left of await lockLeft(tx, asked)) {
    if (left.id === id) continue;
    const known = left.phone_sealed && vault.open(left.phone_sealed);
    if (!left.answered_at && known === phone && isFresh(left, now)) await deleteLive(tx, left.id);
    else await settle(ctx, left, left.seen_at);
  }
  await insertLive(tx, row);
  return { phone, line: row.line };
}

/** @throws notFound */
export async function answerLive(ctx: ActContext, id: string): Promise<void> {
  const live = await getLive(ctx, id);
  await changeLive(ctx.tx, id, { answered_at: live.answered_at ?? ctx.now, seen_at: ctx.now });
}

/**
 * Gives what to dial; null when it was put through before: once only (不得二次转接), and the log shows that somebody
 * wanted to. @throws notFound; nobodyRings; foreignNumber
 */
export async function putThrough(ctx: ActContext, id: string, numberId: string): Promise<string | null> {
  const live = await getLive(ctx, id);
  if (!live.answered_at) throw nobodyRings();
  const { number } = await getNumber(ctx, numberId);
  if (live.number_id || live.referred) {
    await changeLive(ctx.tx, id, { again: true, seen_at: ctx.now });
    return null;
  }
  await changeLive(ctx.tx, id, { number_id: numberId, seen_at: ctx.now });
  return dialOf(number);
}

/** What the other end answered; when it was never rung, the call may be put through anew. @throws notFound */
export async function noteOutcome(ctx: ActContext, id: string, code: number): Promise<Result | null> {
  const live = await getLive(ctx, id);
  if (live.result || !live.number_id) return live.result as Result | null;
  const result = outcomeOf(code);
  await changeLive(ctx.tx, id, { ...(result ? { result } : { number_id: null }), seen_at: ctx.now });
  return result;
}

/** The other side wanted to pass the call on. @throws notFound */
export async function noteAgain(ctx: ActContext, id: string): Promise<void> {
  await getLive(ctx, id);
  await changeLive(ctx.tx, id, { again: true, seen_at: ctx.now });
}

/**
 * Writes it into the log, and gives what that shows; null when there is nothing to write: said twice, or its page was
 * opened anew while it may ring still. One whose page was gone ended when it was last heard of.
 */
export async function endLive(ctx: ActContext, id: string, lost: boolean): Promise<readonly string[] | null> {
  const live = await lockLive(ctx.tx, ctx.actor.id ?? '', id);
  if (!live || (lost && !live.answered_at && isFresh(live, ctx.now))) return null;
  return settle(ctx, live, lost ? live.seen_at : ctx.now);
}

const isFresh = ({ rang_at }: LiveRow, now: Date) => now.getTime() - rang_at.getTime() < SAME_CALL_MS;

async function getLive(ctx: ActContext, id: string): Promise<LiveRow> {
  const live = await lockLive(ctx.tx, ctx.actor.id ?? '', id);
  if (!live) throw notFound();
  return live;
}

async function settle(ctx: ActContext, live: LiveRow, until: Date): Promise<readonly string[]> {
  const { tx, now, runtime } = ctx;
  await deleteLive(tx, live.id);
  const phone = live.phone_sealed && runtime.vault.open(live.phone_sealed);
  const line = lineOf(live.line);
  const { answered_at: answered, rang_at: rang } = live;
  if (!answered && phone && !isLongAgo(rang, now)) {
    const kept = (await listLines(tx)).some((one) => one.line === line);
    if (kept) {
      await noteMissed(ctx, { clientId: live.id, line, phone, at: rang });
      return [];
    }
  }
  const result = (live.result as Result | null) ?? 'connected';
  const { practices } = await writeDown(ctx, {
    ...{ clientId: live.id, line, phone },
    ...{ operatorId: live.operator_id, centrePath: live.centre_path, startedAt: answered ?? rang },
    waited: answered ? secondsBetween(rang, answered) : undefined,
    seconds: answered ? secondsBetween(answered, until) : 0,
    number: live.number_id ?? undefined,
    result,
    heard: result === 'connected' ? 'person' : 'nothing',
    again: live.again,
  });
  return practices;
}

const secondsBetween = (from: Date, to: Date) => Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
