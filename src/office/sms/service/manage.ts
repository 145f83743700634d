// Words are registered by an organ and approved by another; signatures and quotas are set for units.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { permissions } from '../contract.ts';
import { ownTemplate } from '../errors.ts';
import * as store from '../store/templates.ts';
import { putUnit } from '../store/units.ts';
import { words } from '../words.ts';

/** Of the organ one works in. @throws markedSecret, forbidden */
export async function registerTemplate(ctx: ActContext, input: { name: string; text: string }): Promise<string> {
  const texts = [{ name: words.zh.templates.text, text: input.text }];
  await guardEntry(ctx, { entrance: 'sms-template', subject: null, texts });
  const organ = await getWorkplace(ctx, permissions.write);
  if (ctx.actor.id === null) throw forbidden();
  const id = newId();
  await store.insertTemplate(ctx.tx, { id, organ, ...input, author: ctx.actor.id, now: ctx.now });
  await noteAct(ctx, { kind: 'sms-template', id }, 'register', input);
  return id;
}

/** @throws notFound, ownTemplate */
export async function approveTemplate(ctx: ActContext, id: string): Promise<void> {
  const found = await store.findTemplate(ctx.tx, id);
  if (!found || !mayReach(ctx.actor, permissions.manage, found.organPath) || ctx.actor.id === null) throw notFound();
  if (found.author === ctx.actor.id) throw ownTemplate();
  await store.approveTemplate(ctx.tx, id, ctx.actor.id, ctx.now);
  await noteAct(ctx, { kind: 'sms-template', id }, 'approve', {});
}

/** By the organ whose it is, or who approves. @throws notFound */
export async function retireTemplate(ctx: ActContext, id: string): Promise<void> {
  const found = await store.findTemplate(ctx.tx, id);
  const may = (permission: string) => found && mayReach(ctx.actor, permission, found.organPath);
  if (!may(permissions.manage) && !may(permissions.write)) throw notFound();
  await store.retireTemplate(ctx.tx, id, ctx.now);
  await noteAct(ctx, { kind: 'sms-template', id }, 'retire', {});
}

/** @throws forbidden */
export async function setUnit(
  ctx: ActContext,
  input: { organ: string; signature?: string | undefined; monthly?: number | undefined },
): Promise<void> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.manage, () => forbidden());
  const set = { signature: input.signature ?? null, monthly: input.monthly ?? null };
  await putUnit(ctx.tx, organ, set, ctx.now);
  await noteAct(ctx, { kind: 'sms-unit', id: organ.id }, 'set', { ...set });
}
