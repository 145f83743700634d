// Administering officers' accounts: every change with its reason, in the register, within the administrator's reach.
import type { z } from 'zod';
import type { Organ } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import {
  type createOfficerInput,
  type endGrantInput,
  type grantInput,
  loginTaken,
  notYourself,
  permissions,
  personUnknown,
  type resetInput,
  roleAlreadyHeld,
  rolesExcludeEachOther,
} from '../contract.ts';
import { mayAdminister, mayGrant, mayHoldTogether } from '../rules/roles.ts';
import * as accounts from '../store/accounts.ts';
import * as grants from '../store/grants.ts';
import * as posts from '../store/posts.ts';
import { type EventName, keepEvents } from '../store/register.ts';
import { replacePassword, updateSecondFactor } from '../store/secrets.ts';
import { endSessions } from '../store/sessions.ts';
import { revokeTokens } from '../store/tokens.ts';
import { words } from '../words/faults.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { refuse, whenTaken } from './refuse.ts';

/** An officer's account; not-found for a citizen's, and for an id nobody has. */
export async function getOfficer(ctx: Context, id: string): Promise<accounts.AccountRow> {
  const account = await accounts.findAccount(ctx.db, id);
  if (account?.kind !== 'officer') throw notFound();
  return account;
}

/** Creates an account with its post and roles. @throws loginTaken, rolesExcludeEachOther, invalidInput, forbidden */
export async function createOfficer(ctx: ActContext, input: z.output<typeof createOfficerInput>): Promise<string> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.manage);
  if (!mayHoldTogether(input.roles)) throw rolesExcludeEachOther();
  if (!mayAdminister(ctx.actor.roles, input.roles)) throw forbidden();
  await requireGoodPassword(ctx, input.password, [input.login]);
  const { vault, config } = ctx.runtime;
  const id = newId();
  const account: accounts.NewAccount = {
    id,
    kind: 'officer',
    person_id: null,
    login: input.login,
    name: input.name,
    name_en: input.nameEn ?? null,
    phone_sealed: input.phone ? vault.seal(input.phone) : null,
    phone_index: input.phone ? vault.blindIndex(input.phone) : null,
    password_hash: await hashPassword(input.password),
    password_set_at: ctx.now,
    must_change_password: config.password.renewGiven,
    lang: 'zh',
    created_at: ctx.now,
  };
  await accounts.insertAccounts(ctx.tx, [account]).catch(whenTaken(loginTaken));
  const place = { account_id: id, organ_id: organ.id };
  const post = {
    id: newId(),
    ...place,
    post: input.post,
    title: input.title ?? null,
    title_en: input.titleEn ?? null,
    deputy_id: null,
  };
  await posts.insertPosts(ctx.tx, [post]);
  const given = { reason: input.reason, granted_by: ctx.actor.id, granted_at: ctx.now };
  await grants.insertGrants(
    ctx.tx,
    [...new Set(input.roles)].map((role) => ({ id: newId(), ...place, role, ...given })),
  );
  await note(ctx, id, 'created', input.reason, {
    organ: organ.code,
    post: input.post,
    roles: input.roles.join(' '),
  });
  return id;
}

/** Stops an account at once; its sessions and tokens end. */
export async function disableOfficer(ctx: ActContext, account: accounts.AccountRow, reason: string): Promise<void> {
  await requireOver(ctx, account);
  await accounts.updateState(ctx.tx, account.id, 'disabled');
  await shutOut(ctx, account.id);
  await note(ctx, account.id, 'disabled', reason);
}

/** Lets a stopped or locked account in again. */
export async function enableOfficer(ctx: ActContext, account: accounts.AccountRow, reason: string): Promise<void> {
  await requireOver(ctx, account);
  await accounts.updateState(ctx.tx, account.id, 'active');
  await note(ctx, account.id, 'enabled', reason);
}

/** Gives a new first password, to be changed by the officer; sessions, tokens and second factor end. */
export async function resetPassword(
  ctx: ActContext,
  account: accounts.AccountRow,
  input: z.output<typeof resetInput>,
): Promise<void> {
  await requireOver(ctx, account);
  await requireGoodPassword(ctx, input.password, [account.login]);
  const hash = await hashPassword(input.password);
  await replacePassword(ctx.tx, account, hash, { now: ctx.now, mustChange: true });
  await updateSecondFactor(ctx.tx, account.id, null);
  await shutOut(ctx, account.id);
  await note(ctx, account.id, 'password-reset', input.reason);
}

/** Whoever uses the account now, at a browser or through a program, is out. */
async function shutOut(ctx: ActContext, accountId: string): Promise<void> {
  await endSessions(ctx.tx, accountId, null);
  await revokeTokens(ctx.tx, accountId, ctx.now);
}

/** @throws rolesExcludeEachOther, roleAlreadyHeld, forbidden */
export async function grantRole(
  ctx: ActContext,
  account: accounts.AccountRow,
  input: z.output<typeof grantInput>,
): Promise<void> {
  const held = await requireOver(ctx, account);
  const organ = await getOrganInReach(ctx, input.organ, permissions.grant);
  if (!mayGrant(ctx.actor.roles, input.role)) throw forbidden();
  if (!mayHoldTogether([...held.map((grant) => grant.role), input.role])) throw rolesExcludeEachOther();
  const grant: grants.NewGrant = {
    id: newId(),
    account_id: account.id,
    role: input.role,
    organ_id: organ.id,
    reason: input.reason,
    granted_by: ctx.actor.id,
    granted_at: ctx.now,
  };
  await grants.insertGrants(ctx.tx, [grant]).catch(whenTaken(roleAlreadyHeld));
  await note(ctx, account.id, 'role-granted', input.reason, { role: input.role, organ: organ.code });
}

/** @throws notFound when the account holds no such grant, forbidden */
export async function endRole(
  ctx: ActContext,
  account: accounts.AccountRow,
  input: z.output<typeof endGrantInput>,
): Promise<void> {
  const held = await requireOver(ctx, account);
  const grant = held.find((one) => one.id === input.grant);
  if (!grant) throw notFound();
  await grants.endGrant(ctx.tx, grant.id, ctx.actor.id, ctx.now);
  await note(ctx, account.id, 'role-ended', input.reason, { role: grant.role, organ: grant.organCode });
}

/**
 * An account is administered by somebody else, whose reach takes in everything it works in or holds a role in, and
 * who may hand out every role it holds. Otherwise a county's administrator could reset the password of one who also
 * serves the city, and act as them.
 */
async function requireOver(ctx: ActContext, account: accounts.AccountRow): Promise<grants.GrantRow[]> {
  if (account.id === ctx.actor.id) throw notYourself();
  const paths = await posts.listPathsOf(ctx.tx, account.id);
  const held = await grants.listGrants(ctx.tx, account.id);
  const roles = held.map((grant) => grant.role);
  const reaches = paths.every((path) => mayReach(ctx.actor, permissions.manage, path));
  if (!reaches || !mayAdminister(ctx.actor.roles, roles)) throw forbidden();
  return held;
}

async function getOrganInReach(ctx: ActContext, code: string, permission: string): Promise<Organ> {
  const organ = await findOrganByCode(ctx.tx, code);
  if (!organ || !mayReach(ctx.actor, permission, organ.path)) refuse('organ', words.in(ctx.lang).organUnknown);
  return organ;
}

/** An active officer by login. @throws personUnknown */
export async function getColleague(ctx: Context, login: string): Promise<accounts.AccountRow> {
  const account = await accounts.findAccountByLogin(ctx.db, login);
  if (account?.kind !== 'officer' || account.state !== 'active') throw personUnknown({ login });
  return account;
}

async function note(
  ctx: ActContext,
  accountId: string,
  what: EventName,
  reason: string,
  detail?: Record<string, string>,
): Promise<void> {
  await keepEvents(ctx.tx, [{ accountId, actorId: ctx.actor.id, at: ctx.now, what, reason, detail }]);
}
