// Changing the tree: set up, rename, move, recode, close, each with its reason kept.
import type { z } from 'zod';
import type { Tx } from '#platform/database/db.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  type closeInput,
  type createInput,
  type moveInput,
  type Organ,
  organCodeTaken,
  organHasLiving,
  organMoveImpossible,
  organUnknown,
  permissions,
  type recodeInput,
  type renameInput,
} from '../contract.ts';
import { isWithin, listTokens, makePath } from '../rules.ts';
import { keepHistory, type OrganChange } from '../store/history.ts';
import { countLivingChildren, findByCode, listTakenCodes, takePosition } from '../store/read.ts';
import * as store from '../store/write.ts';
import { words } from '../words.ts';
import { getOrgan } from './read.ts';
import { reindexOrgan } from './search.ts';

/** Sets up an organ beneath another. @throws organCodeTaken */
export async function createOrgan(
  ctx: ActContext,
  superior: Organ,
  input: z.output<typeof createInput>,
): Promise<Organ> {
  await store.lockTree(ctx.tx);
  const parent = await getOrgan(ctx.tx, superior.id);
  await refuseTakenCode(ctx.tx, input.code);
  const organ: Organ = {
    id: newId(),
    code: input.code,
    parentId: parent.id,
    path: makePath(parent.path, input.code),
    name: input.name,
    nameEn: input.nameEn ?? null,
    shortName: input.shortName ?? input.name,
    kind: input.kind,
    system: input.system ?? parent.system,
    level: input.level,
    line: input.line ?? null,
    regionCode: parent.regionCode,
    uscc: null,
    rank: null,
    address: input.address ?? null,
    phone: input.phone ?? null,
    validFrom: localDate(ctx.now),
    validTo: null,
    accessDate: null,
    contact: null,
  };
  const position = await takePosition(ctx.tx);
  await store.insertOrgans(ctx.tx, [{ ...organ, position, tokens: listTokens(organ) }]);
  await publish(ctx, organ.id);
  return organ;
}

/** Gives an organ a new name; the old one stays in the record. */
export async function renameOrgan(ctx: ActContext, organ: Organ, input: z.output<typeof renameInput>): Promise<void> {
  await keep(ctx, organ, 'renamed', input.reason);
  const names = { name: input.name, nameEn: input.nameEn ?? null, shortName: input.shortName };
  await store.updateNames(ctx.tx, organ.id, { ...names, tokens: listTokens({ ...organ, ...names }) });
  await publish(ctx, organ.id);
}

/** Puts an organ, with all beneath it, under another superior. @throws organUnknown, organMoveImpossible */
export async function moveOrgan(ctx: ActContext, organ: Organ, input: z.output<typeof moveInput>): Promise<void> {
  await store.lockTree(ctx.tx);
  const before = await getOrgan(ctx.tx, organ.id);
  const parent = await getSuperior(ctx, input.parent);
  if (isWithin(parent.path, before.path)) throw organMoveImpossible();
  await keep(ctx, before, 'moved', input.reason);
  await store.updateParent(ctx.tx, before.id, parent.id);
  await store.replacePath(ctx.tx, before.path, makePath(parent.path, before.code));
  await publish(ctx, before.id);
}

/** Gives an organ a new code; the old one still finds it and is never used again. @throws organCodeTaken */
export async function recodeOrgan(ctx: ActContext, organ: Organ, input: z.output<typeof recodeInput>): Promise<void> {
  await store.lockTree(ctx.tx);
  const before = await getOrgan(ctx.tx, organ.id);
  await refuseTakenCode(ctx.tx, input.code);
  await keep(ctx, before, 'recoded', input.reason);
  await store.updateCode(ctx.tx, before.id, input.code, listTokens({ ...before, code: input.code }));
  const above = before.path.slice(0, -(before.code.length + 1));
  await store.replacePath(ctx.tx, before.path, `${above}${input.code}/`);
  await publish(ctx, before.id);
}

/** Ends an organ after a last day. Its row stays, as what it decided does. @throws invalidInput, organHasLiving */
export async function closeOrgan(ctx: ActContext, organ: Organ, input: z.output<typeof closeInput>): Promise<void> {
  await store.lockTree(ctx.tx);
  if (organ.validFrom !== null && input.lastDay < organ.validFrom) {
    const message = words.in(ctx.lang).lastDayEarly(organ.validFrom);
    throw invalidInput({ count: 1 }, [{ path: 'lastDay', message }]);
  }
  const count = await countLivingChildren(ctx.tx, organ.id, input.lastDay);
  if (count > 0) throw organHasLiving({ count });
  await keep(ctx, organ, 'closed', input.reason);
  await store.updateValidity(ctx.tx, organ.id, input.lastDay);
  await publish(ctx, organ.id);
}

/** An organ the actor may not change is as unknown as one that is not there. */
async function getSuperior(ctx: ActContext, code: string): Promise<Organ> {
  const parent = await findByCode(ctx.tx, code);
  if (!parent || !mayReach(ctx.actor, permissions.manage, parent.path)) throw organUnknown({ code });
  return parent;
}

async function refuseTakenCode(tx: Tx, code: string): Promise<void> {
  const taken = await listTakenCodes(tx, [code]);
  if (taken.has(code)) throw organCodeTaken({ code });
}

async function keep(ctx: ActContext, organ: Organ, change: OrganChange, reason: string): Promise<void> {
  await keepHistory(ctx.tx, organ, change, reason, { actorId: ctx.actor.id, at: ctx.now });
}

/** Lets the directory and the search show the organ as it is now. */
async function publish(ctx: ActContext, id: string): Promise<void> {
  await store.announceChange(ctx.tx);
  await reindexOrgan(ctx.tx, await getOrgan(ctx.tx, id));
}
