// Filing a case of accountability against somebody, and keeping what was decided for scores.
import type { CaseListener } from '#kernel/cases/room.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { type AppError, invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import {
  type CaseData,
  type CaseInput,
  CONDUCTS,
  DAYS,
  KIND,
  type NewCase,
  outOfReach,
  permissions,
  personUnknown,
} from '../contract.ts';
import { dataOf } from '../rules/process.ts';
import { insertMeasure, revokeMeasure } from '../store.ts';

/**
 * Files a case (立案) with the organ that supervises the territory; the person concerned is told and is its party.
 * @throws notFound when the account is no officer of the organ.
 */
export async function fileCase(ctx: ActContext, filed: NewCase): Promise<Opened> {
  const organ = await getOrgan(ctx.tx, filed.organId);
  const officers = await listOfficers(ctx.tx, organ.id, ctx.now);
  const person = officers.find((officer) => officer.id === filed.accountId);
  if (!person) throw notFound();
  const supervisor = await getSupervisor(ctx.tx, organ);
  const conduct = CONDUCTS.find((one) => one.value === filed.conduct)!;
  const place = placeOf(organ);
  const data: CaseData = {
    conduct: filed.conduct,
    facts: filed.facts,
    source: filed.source ?? null,
    person: { id: person.id, name: person.name, title: person.title, organ: place.organ },
    supervisor,
    judges: ctx.actor.id === null ? [] : [ctx.actor.id],
  };
  return openCase(ctx, {
    kind: KIND,
    clientId: filed.clientId,
    subject: { id: null, code: null },
    // The title stays in the ledger: it names the organ, not the person.
    title: `责任追究：${conduct.zh}（${organ.shortName}）`,
    titleEn: `Accountability: ${conduct.en} (${organ.nameEn ?? organ.name})`,
    organ: supervisor,
    region: place.region,
    channel: 'transfer',
    applicant: { kind: 'natural', name: person.name, accountId: person.id },
    post: 'supervisor',
    limits: [{ do: 'start', kind: 'accountability-investigate', limit: { amount: DAYS.investigate, unit: 'wd' } }],
    data: { ...data },
    parentId: filed.parentId ?? null,
  });
}

/**
 * Files a case from the form.
 * @throws invalidInput laid to `organ` or `person` when one of them cannot be told; outOfReach.
 */
export async function enterCase(ctx: ActContext, { organ: typed, person, ...input }: CaseInput): Promise<Opened> {
  const organ = await findOrganNamed(ctx, typed);
  if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path: 'organ', message: organ }]);
  if (!mayReach(ctx.actor, permissions.handle, organ.path))
    throw laidTo('organ', outOfReach({ organ: organ.name }), ctx);
  const named = await findNamed(ctx, organ, person);
  return fileCase(ctx, { ...input, organId: organ.id, accountId: named.id });
}

/** Nobody is taken for somebody of the same name. */
async function findNamed(ctx: ActContext, organ: Organ, name: string): Promise<Officer> {
  const officers = await listOfficers(ctx.tx, organ.id, ctx.now);
  const named = new Map(officers.filter((officer) => officer.name === name).map((officer) => [officer.id, officer]));
  const [only] = named.values();
  if (only && named.size === 1) return only;
  throw laidTo('person', personUnknown({ name, organ: organ.name }), ctx);
}

function laidTo(path: string, error: AppError, { lang }: ActContext): AppError {
  return error.on([{ path, message: error.textIn(lang) }]);
}

/** A decision stands from when it is made, until a review revokes it. */
export const keepMeasure: CaseListener = async ({ tx, now, act, file }) => {
  if (file.kind !== KIND) return;
  if (act === 'revoke') return revokeMeasure(tx, file.id, now);
  const { person, conduct, measure, reference } = dataOf({ file });
  if (!measure || (act !== 'decide' && act !== 'record-decision')) return;
  await insertMeasure(tx, {
    case_id: file.id,
    officer_id: person.id,
    organ_id: person.organ.id,
    organ_path: person.organ.path,
    conduct,
    measure,
    reference: reference ?? null,
    decided_at: now,
  });
};
