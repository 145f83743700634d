// Being on duty: signing in, the hand-over sheet and who signs for it, the log of the duty telephone.
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type CallInput, type HandoverInput, SHIFT, type Shift } from '../contract.ts';
import * as errors from '../errors.ts';
import { listMissing, mayHandOver, maySign, stands } from '../rules.ts';
import * as sheets from '../store/sheets.ts';
import * as store from '../store/shifts.ts';

async function lock(ctx: ActContext, id: string): Promise<{ shift: Shift; account: string }> {
  const shift = await store.lockShift(ctx.tx, id);
  if (!shift || ctx.actor.id === null) throw notFound();
  return { shift, account: ctx.actor.id };
}

const note = (ctx: ActContext, shift: Shift, act: string, body: Record<string, string | number> = {}) =>
  noteAct(ctx, { kind: SHIFT, id: shift.id }, act, body);

/** 签到, by oneself; with the last of them the stored moment of the alarm goes. @throws notFound, notYours */
export async function signIn(ctx: ActContext, shiftId: string): Promise<void> {
  const { shift, account } = await lock(ctx, shiftId);
  if (!maySign(shift, account, ctx.now)) throw errors.notYours();
  await store.signPerson(ctx.tx, shift.id, account, ctx.now);
  const left = listMissing(shift).filter(({ accountId }) => accountId !== account);
  if (left.length === 0) await store.settleAlarm(ctx.tx, shift.id, null);
  await note(ctx, shift, 'sign-in');
}

/** 交班: what happened, what is left to do, what is handed on. Until the next shift signs it may be mended. */
export async function writeHandover(ctx: ActContext, shiftId: string, sheet: HandoverInput): Promise<void> {
  const { shift, account } = await lock(ctx, shiftId);
  if (!mayHandOver(shift, account, ctx.now)) throw errors.notYours();
  const before = await sheets.findHandover(ctx.tx, shift.id);
  if (before?.takenAt) throw errors.sheetTaken();
  await sheets.putHandover(ctx.tx, shift.id, sheet, ctx.actor.name, ctx.now);
  await note(ctx, shift, 'hand-over');
}

/** 接班: by somebody on the shift that follows. @throws notFound, sheetMissing, sheetTaken, notNext */
export async function takeOver(ctx: ActContext, shiftId: string, remark: string | undefined): Promise<void> {
  const { shift, account } = await lock(ctx, shiftId);
  const sheet = await sheets.findHandover(ctx.tx, shift.id);
  if (!sheet) throw errors.sheetMissing();
  if (sheet.takenAt) throw errors.sheetTaken();
  const next = await store.findNext(ctx.tx, shift);
  if (!next || !stands(next, account)) throw errors.notNext();
  await sheets.takeHandover(ctx.tx, shift.id, ctx.actor.name, ctx.now, remark ?? null);
  await note(ctx, shift, 'take-over');
}

/** Into the log of the organ one works in; numbers are kept sealed. Gives its id. @throws forbidden, callFuture */
export async function logCall(ctx: ActContext, call: CallInput): Promise<string> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  const at = call.at ?? ctx.now;
  if (at > ctx.now) throw errors.callFuture().laidTo('at', ctx.lang);
  const id = newId();
  await sheets.insertCall(ctx.tx, {
    ...{ id, organ_id: unit.id, organ_path: unit.path, at, direction: call.direction, caller: call.caller },
    phone_sealed: call.phone ? ctx.runtime.vault.seal(call.phone) : null,
    ...{ about: call.about, handled: call.handled, urgent: call.urgent === 'yes' },
    ...{ taken_by: ctx.actor.name, entered_at: ctx.now },
  });
  return id;
}
