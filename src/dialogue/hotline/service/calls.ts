// Logging a call, by hand or as a line of telephones reports it.
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { CallInput, TransferInput } from '../contract.ts';
import { nobodyRings } from '../errors.ts';
import { phones } from '../phones.ts';
import { findPractices } from '../rules/calls.ts';
import { insertCall } from '../store/calls.ts';
import { getNumber } from './directory.ts';
import { getCentre } from './take.ts';
import { noteAbsence } from './watch.ts';

interface Logged {
  readonly id: string;
  readonly practices: readonly string[];
}

/** Gives the id of the call, and what it shows. @throws noCentre; foreignNumber */
export async function logCall(ctx: ActContext, input: CallInput): Promise<Logged> {
  const centre = await getCentre(ctx);
  const startedAt = new Date(ctx.now.getTime() - input.seconds * 1000);
  return writeDown(ctx, { ...input, startedAt, operatorId: ctx.actor.id ?? '', centrePath: centre.path });
}

/** A call as it was, whoever tells of it. */
interface Told extends Omit<CallInput, 'phone'> {
  /** Null when the caller shows none: such calls have no history. */
  readonly phone: string | null;
  readonly startedAt: Date;
  readonly operatorId: string;
  readonly centrePath: string;
  /** Somebody wanted to put it through a second time. */
  readonly again?: boolean;
}

/** @throws foreignNumber */
export async function writeDown(ctx: ActContext, input: Told): Promise<Logged> {
  const { vault } = ctx.runtime;
  const rung = input.number ? await getNumber(ctx, input.number) : undefined;
  const organ = rung ? await findOrganByCode(ctx.tx, rung.organ.code) : await findAsked(ctx, input.organ);
  const result = organ ? input.result : null;
  const heard = { sort: rung?.sort ?? null, heard: input.heard, again: input.again };
  const practices = result || input.again ? findPractices({ result: result ?? 'connected', ...heard }) : [];
  const id = input.clientId ?? newId();
  await insertCall(ctx.tx, {
    id,
    line: input.line,
    phone_index: vault.blindIndex(input.phone ?? id),
    phone_sealed: vault.seal(input.phone ?? ''),
    started_at: input.startedAt,
    operator_id: input.operatorId,
    centre_path: input.centrePath,
    waited: input.waited ?? null,
    seconds: input.seconds,
    organ_id: organ?.id ?? null,
    organ_path: organ?.path ?? null,
    number_id: rung?.id ?? null,
    result,
    satisfied: input.satisfied ?? null,
    practices,
  });
  if (rung && result === 'no-answer') await noteAbsence(ctx, rung, 'call');
  return { id, practices };
}

/** Puts the call that rings through, and logs what came of it. @throws nobodyRings; foreignNumber */
export async function transferCall(ctx: ActContext, input: TransferInput): Promise<Logged> {
  const operator = ctx.actor.id ?? '';
  const phone = phones().ringing(operator);
  if (!phone) throw nobodyRings();
  const { number } = await getNumber(ctx, input.number);
  const { result, heard, seconds } = await phones().transfer(operator, number);
  return logCall(ctx, { ...input, phone, result, heard, seconds });
}

const findAsked = async (ctx: ActContext, typed: string | undefined) =>
  typed ? getOrganNamed(ctx, typed, 'organ') : undefined;
