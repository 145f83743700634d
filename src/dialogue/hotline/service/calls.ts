// Logging a call, by hand or as a line of telephones reports it; entering and testing numbers; quality sheets.

import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { derivedId, newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { CallInput, NumberInput, TransferInput } from '../contract.ts';
import { permissions } from '../contract.ts';
import { foreignNumber, knownNumber, nobodyRings, noLiaison } from '../errors.ts';
import { phones } from '../phones.ts';
import { findPractices, whyNoLiaison } from '../rules/calls.ts';
import { readSheet, type SheetFault } from '../rules/sheet.ts';
import { insertCall, insertFindings, type NewFinding } from '../store/calls.ts';
import { findNumber, insertNumber, type NumberRow } from '../store/numbers.ts';
import { getCentre } from './take.ts';

/** Gives the id of the call, and what it shows. @throws noCentre; foreignNumber */
export async function logCall(
  ctx: ActContext,
  input: CallInput,
): Promise<{ id: string; practices: readonly string[] }> {
  const centre = await getCentre(ctx);
  const { vault } = ctx.runtime;
  const rung = input.number ? await getNumber(ctx, input.number) : undefined;
  const organ = rung ? await findOrganByCode(ctx.tx, rung.organ.code) : await findAsked(ctx, input.organ);
  const result = organ ? input.result : null;
  const practices = result ? findPractices({ result, sort: rung?.sort ?? null, heard: input.heard }) : [];
  const id = input.clientId ?? newId();
  await insertCall(ctx.tx, {
    id,
    line: input.line,
    phone_index: vault.blindIndex(input.phone),
    phone_sealed: vault.seal(input.phone),
    started_at: new Date(ctx.now.getTime() - input.seconds * 1000),
    operator_id: ctx.actor.id ?? '',
    centre_path: centre.path,
    waited: input.waited ?? null,
    seconds: input.seconds,
    organ_id: organ?.id ?? null,
    organ_path: organ?.path ?? null,
    number_id: rung?.id ?? null,
    result,
    satisfied: input.satisfied ?? null,
    practices,
  });
  return { id, practices };
}

/** Puts the call that rings through, and logs what came of it. @throws nobodyRings; foreignNumber */
export async function transferCall(
  ctx: ActContext,
  input: TransferInput,
): Promise<{ id: string; practices: readonly string[] }> {
  const operator = ctx.actor.id ?? '';
  const phone = phones().ringing(operator);
  if (!phone) throw nobodyRings();
  const { number } = await getNumber(ctx, input.number);
  const { result, heard, seconds } = await phones().transfer(operator, number);
  return logCall(ctx, { ...input, phone, result, heard, seconds });
}

const findAsked = async (ctx: ActContext, typed: string | undefined) =>
  typed ? getOrganNamed(ctx, typed, 'organ') : undefined;

async function getNumber(ctx: ActContext, id: string): Promise<NumberRow> {
  const found = await findNumber(ctx.tx, id);
  if (!found) throw foreignNumber();
  return found;
}

/** A number of the directory that one may keep. @throws foreignNumber */
export async function getOwnNumber(ctx: ActContext, id: string): Promise<NumberRow> {
  const found = await getNumber(ctx, id);
  if (!mayReach(ctx.actor, permissions.direct, found.organPath)) throw foreignNumber();
  return found;
}

/** @throws noLiaison laid to `sort`; knownNumber laid to `number`; foreignNumber laid to `organ` */
export async function enterNumber(ctx: ActContext, input: NumberInput): Promise<string> {
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  if (!mayReach(ctx.actor, permissions.direct, organ.path)) throw foreignNumber().laidTo('organ', ctx.lang);
  const liaison = input.liaison === 'none' ? null : input.liaison;
  const why = liaison && whyNoLiaison(input.sort);
  if (why) throw noLiaison(why).laidTo('sort', ctx.lang);
  const id = newId();
  const fresh = await insertNumber(ctx.tx, {
    id,
    organ,
    number: input.number,
    sort: input.sort,
    liaison,
    person: input.person ?? null,
    duties: input.duties,
    hours: input.hours,
    foundBy: [organ.name, organ.shortName, input.person, input.duties, input.number].filter(Boolean).join(' '),
    on: localDate(ctx.now),
  });
  if (!fresh) throw knownNumber().laidTo('number', ctx.lang);
  return id;
}

/** Takes a sheet in whole or not at all: each bad line is told, none is lost. Gives how many lines are new. */
export async function takeSheet(ctx: ActContext, text: string): Promise<{ rows: number; fresh: number }> {
  const { lines, faults } = readSheet(text, localDate(ctx.now));
  const findings: NewFinding[] = [];
  const all: SheetFault[] = [...faults];
  for (const { line, organ: typed, on, practice, detail } of lines) {
    const organ = await findOrganByCode(ctx.tx, typed);
    if (!organ || !mayReach(ctx.actor, permissions.direct, organ.path)) {
      all.push({ line, zh: `没有单位 ${typed}`, en: `there is no organ ${typed}` });
      continue;
    }
    const id = derivedId(organ.id, `${on} ${practice} ${detail}`);
    findings.push({ id, organ_id: organ.id, organ_path: organ.path, happened_on: on, practice, detail });
  }
  if (all.length > 0) {
    const told = all
      .slice(0, 20)
      .map(({ line, zh, en }) => (ctx.lang === 'en' ? `line ${line}: ${en}` : `第 ${line} 行：${zh}`));
    throw invalidInput({ count: all.length }, [{ path: 'sheet', message: told.join(ctx.lang === 'en' ? '; ' : '；') }]);
  }
  return { rows: findings.length, fresh: await insertFindings(ctx.tx, findings) };
}
