// Entering outside systems, changing them, their secrets, taking them out of use and back: each with an act in the ledger.
import { randomBytes } from 'node:crypto';
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type OutsideSystem, permissions, SYSTEM, type SystemChange, type SystemInput } from '../contract.ts';
import { systemOutOfReach } from '../errors.ts';
import * as store from '../store/systems.ts';

/** 256 bits. */
const SECRET_BYTES = 32;

/** Gives the id of the system and its secret, the only time anybody sees it. @throws invalidInput, systemOutOfReach */
export async function enterSystem(ctx: ActContext, input: SystemInput): Promise<{ id: string; secret: string }> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.manage, ({ name: organ }) =>
    systemOutOfReach({ organ }),
  );
  const id = newId();
  const { secret, hash } = makeSecret(ctx);
  const described = describe(input);
  const place = { organ_id: organ.id, organ_path: organ.path };
  await store.insertSystem(ctx.tx, { id, ...place, ...described, secret_hash: hash, added_at: ctx.now });
  await note(ctx, id, 'enter', { organ: organ.code, ...tell(described) });
  return { id, secret };
}

/** @throws notFound */
export async function changeSystem(ctx: ActContext, id: string, input: SystemChange): Promise<void> {
  await lock(ctx, id);
  const described = describe(input);
  await store.updateSystem(ctx.tx, id, described);
  await note(ctx, id, 'change', tell(described));
}

/** Gives the new secret; the old one counts no more. @throws notFound */
export async function renewSecret(ctx: ActContext, id: string, reason: string): Promise<string> {
  await lock(ctx, id);
  const { secret, hash } = makeSecret(ctx);
  await store.updateSecret(ctx.tx, id, hash);
  await note(ctx, id, 'new-secret', { reason });
  return secret;
}

/** @throws notFound */
export async function suspendSystem(ctx: ActContext, id: string, reason: string): Promise<void> {
  const { suspendedAt } = await lock(ctx, id);
  await store.updateState(ctx.tx, id, { at: suspendedAt ?? ctx.now, reason });
  await note(ctx, id, 'suspend', { reason });
}

/** @throws notFound */
export async function resumeSystem(ctx: ActContext, id: string, reason: string): Promise<void> {
  await lock(ctx, id);
  await store.updateState(ctx.tx, id, null);
  await note(ctx, id, 'resume', { reason });
}

async function lock(ctx: ActContext, id: string): Promise<OutsideSystem> {
  const system = await store.lockSystem(ctx.tx, id);
  if (!system) throw notFound();
  return system;
}

function makeSecret({ runtime }: ActContext): { secret: string; hash: string } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { secret, hash: runtime.vault.hashToken(secret) };
}

function describe(input: SystemChange): store.Changed {
  const { name, purpose, home, roles, claims, redirects, afterLogout } = input;
  return {
    name,
    name_en: input.nameEn || null,
    purpose,
    home,
    roles: [...new Set(roles)],
    claims: [...new Set(claims)],
    redirects,
    after_logout: afterLogout,
    logout_notice: input.logoutNotice || null,
    auth_method: input.authMethod,
  };
}

/** Lists as one text each: what the ledger keeps is plain. */
function tell(described: store.Changed): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(described).map(([key, value]) => [key, Array.isArray(value) ? value.join(' ') : value]),
  );
}

const note = (ctx: ActContext, id: string, act: string, body: Readonly<Record<string, string | null>>) =>
  noteAct(ctx, { kind: SYSTEM, id }, act, body);
