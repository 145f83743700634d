// Filing a case of accountability against somebody.

import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST, type Officer } from '#kernel/people/contract.ts';
import { findOnlyNamed, listOfficers } from '#kernel/people/service/officers.ts';
import { WRONGS } from '#kernel/people/wrongs.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type CaseData, type CaseInput, DAYS, KIND, type NewCase, type Person, permissions } from '../contract.ts';
import { outOfReach, personUnknown } from '../errors.ts';

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
  const conduct = WRONGS.find((one) => one.value === filed.conduct)!;
  const place = placeOf(organ);
  const data: CaseData = {
    conduct: filed.conduct,
    facts: filed.facts,
    factsEn: filed.factsEn ?? null,
    source: filed.source ?? null,
    person: describe(person, organ),
    supervisor,
    commission: supervisor.commission,
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
    applicant: { kind: 'natural', name: person.name, nameEn: person.nameEn, accountId: person.id },
    post: 'supervisor',
    limits: [{ do: 'start', kind: 'accountability-investigate', limit: { amount: DAYS.investigate, unit: 'wd' } }],
    data: { ...data },
    parentId: filed.parentId ?? null,
  });
}

const describe = ({ id, name, nameEn, title, titleEn, post }: Officer, organ: Organ): Person => ({
  id,
  name,
  nameEn,
  title,
  titleEn,
  heads: post === HEAD_POST,
  organ: placeOf(organ).organ,
});

/**
 * Files a case from the form.
 * @throws invalidInput laid to `organ` or `person` when one of them cannot be told; outOfReach.
 */
export async function enterCase(ctx: ActContext, { organ: typed, person, ...input }: CaseInput): Promise<Opened> {
  const organ = await getOrganInReach(ctx, typed, permissions.handle, ({ name: organ }) => outOfReach({ organ }));
  const named = await findOnlyNamed(ctx.tx, organ.id, person, ctx.now);
  if (!named) throw personUnknown({ name: person, organ: organ.name }).laidTo('person', ctx.lang);
  return fileCase(ctx, { ...input, organId: organ.id, accountId: named.id });
}
