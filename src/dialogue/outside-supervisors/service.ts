// Taking in what a supervisor from outside says of an organ within their appointment.
import { within } from '#kernel/cases/rules/changes.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { DAYS, KIND, notWatched, type OpinionData, type OpinionInput, permissions } from './contract.ts';
import { words } from './words.ts';

/** @throws markedSecret; invalidInput and notWatched laid to `organ` */
export async function giveOpinion(
  ctx: ActContext,
  { organ: typed, sort, text, clientId }: OpinionInput,
): Promise<Opened> {
  await guardEntry(ctx, { entrance: KIND, subject: null, texts: [{ name: words.zh.fields.text, text }] });
  const organ = await getOrganNamed(ctx, typed, 'organ');
  const { id, name } = ctx.actor;
  if (organ.kind !== 'legal' || id === null || !mayReach(ctx.actor, permissions.give, organ.path))
    throw notWatched().laidTo('organ', ctx.lang);
  const place = placeOf(organ);
  const data: OpinionData = { sort, text, by: id, about: place.organ };
  return openCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    // Titles stay in the ledger: of whom, nothing of what is said.
    title: `监督意见：${organ.name}`,
    titleEn: `Supervisor’s opinion: ${organ.nameEn ?? organ.name}`,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'natural', name: name ?? '', accountId: id },
    post: 'section-head',
    limits: [within('supervisor-answer', DAYS.answer)],
    data: { ...data },
    record: { sort },
  });
}
