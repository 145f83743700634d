// AB 角: absence, deputies and delegation for a period. Recorded by the officer or by whoever administers the unit.
import type { z } from 'zod';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import {
  type absenceInput,
  type delegationInput,
  type deputyInput,
  notYourself,
  periodInvalid,
  permissions,
} from '../contract.ts';
import type { AccountRow } from '../store/accounts.ts';
import * as periods from '../store/periods.ts';
import * as posts from '../store/posts.ts';
import { type EventName, keepEvents } from '../store/register.ts';
import { words } from '../words/faults.ts';
import { getColleague } from './administer.ts';
import { refuse } from './refuse.ts';

/** Records that an officer is away; tasks and roles of each post go to its deputy meanwhile. @throws periodInvalid */
export async function recordAbsence(
  ctx: ActContext,
  account: AccountRow,
  input: z.output<typeof absenceInput>,
): Promise<void> {
  await requireSelfOrOver(ctx, account);
  const period = readPeriod(ctx, input);
  await periods.insertAbsence(ctx.tx, { accountId: account.id, ...period, by: ctx.actor.id, at: ctx.now });
  await note(ctx, account, 'absence-recorded', input.reason, { from: input.from, to: input.to });
}

/** Back early, or never gone. @throws notFound */
export async function cancelAbsence(ctx: ActContext, account: AccountRow, id: string): Promise<void> {
  await requireSelfOrOver(ctx, account);
  if (!(await periods.cancelAbsence(ctx.tx, account.id, id, ctx.now))) throw notFound();
  await note(ctx, account, 'absence-cancelled');
}

/** Names the deputy of a post, or with no login none. @throws notFound, personUnknown, notYourself */
export async function setDeputy(
  ctx: ActContext,
  account: AccountRow,
  input: z.output<typeof deputyInput>,
): Promise<void> {
  await requireOver(ctx, account);
  const post = (await posts.listPosts(ctx.tx, account.id, ctx.now)).find((one) => one.id === input.post);
  if (!post) throw notFound();
  const deputy = input.deputy ? await getColleague(ctx, input.deputy) : null;
  if (deputy?.id === account.id) throw notYourself();
  await posts.updateDeputy(ctx.tx, post.id, deputy?.id ?? null);
  await note(ctx, account, 'deputy-set', input.reason, { post: post.post, deputy: deputy?.login ?? '' });
}

/** Lends the officer's own roles, all or those in one organ, to a colleague for a period. Only the officer can. */
export async function delegate(
  ctx: ActContext,
  account: AccountRow,
  input: z.output<typeof delegationInput>,
): Promise<void> {
  if (account.id !== ctx.actor.id) throw forbidden();
  const to = await getColleague(ctx, input.colleague);
  if (to.id === account.id) throw notYourself();
  const organ = input.organ ? await findOrganByCode(ctx.tx, input.organ) : undefined;
  if (input.organ && !organ) refuse('organ', words.in(ctx.lang).organUnknown);
  const period = readPeriod(ctx, input);
  const place = { toId: to.id, organId: organ?.id ?? null };
  await periods.insertDelegation(ctx.tx, {
    accountId: account.id,
    ...place,
    ...period,
    by: ctx.actor.id,
    at: ctx.now,
  });
  await note(ctx, account, 'delegated', input.reason, { to: to.login, from: input.from, until: input.to });
}

/** @throws notFound */
export async function revokeDelegation(ctx: ActContext, account: AccountRow, id: string): Promise<void> {
  await requireSelfOrOver(ctx, account);
  if (!(await periods.revokeDelegation(ctx.tx, account.id, id, ctx.now))) throw notFound();
  await note(ctx, account, 'delegation-revoked');
}

/** Times of a form are the city's. */
function readPeriod(ctx: ActContext, input: { from: string; to: string; reason: string }) {
  const startsAt = new Date(`${input.from}+08:00`);
  const endsAt = new Date(`${input.to}+08:00`);
  if (endsAt <= startsAt || endsAt <= ctx.now) throw periodInvalid();
  return { startsAt, endsAt, reason: input.reason };
}

async function requireSelfOrOver(ctx: ActContext, account: AccountRow): Promise<void> {
  if (account.id !== ctx.actor.id) await requireOver(ctx, account);
}

async function requireOver(ctx: ActContext, account: AccountRow): Promise<void> {
  const paths = await posts.listPathsOf(ctx.tx, account.id);
  if (!paths.every((path) => mayReach(ctx.actor, permissions.absence, path))) throw forbidden();
}

async function note(
  ctx: ActContext,
  account: AccountRow,
  what: EventName,
  reason?: string,
  detail?: Record<string, string>,
): Promise<void> {
  await keepEvents(ctx.tx, [{ accountId: account.id, actorId: ctx.actor.id, at: ctx.now, what, reason, detail }]);
}
