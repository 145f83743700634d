// Taking an emergency in where it happened: its clocks run from the minute it was known.
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { listGovernmentOffices } from '#kernel/organs/service/government-offices.ts';
import { listAbove } from '#kernel/organs/service/read.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type EventData, type EventInput, KIND, permissions } from '../contract.ts';
import { beforeIt, inFuture } from '../errors.ts';
import { POST, start } from '../rules/process.ts';
import { readEmergencyTerms } from '../settings.ts';
import { insertEvent } from '../store/events.ts';

const COUNTY = 4;

/** By an officer of the organ it happened in or is reported by. @throws forbidden; inFuture, beforeIt laid to their fields */
export async function takeEvent(ctx: ActContext, input: EventInput): Promise<Opened> {
  const organ = await getWorkplace(ctx, permissions.report);
  const { happenedAt, knownAt = ctx.now } = input;
  if (happenedAt > ctx.now) throw inFuture().laidTo('happenedAt', ctx.lang);
  if (knownAt > ctx.now) throw inFuture().laidTo('knownAt', ctx.lang);
  if (knownAt < happenedAt) throw beforeIt().laidTo('knownAt', ctx.lang);
  const place = placeOf(organ);
  const [offices, above, terms] = await Promise.all([
    listGovernmentOffices(ctx.tx, organ, ctx.now),
    listAbove(ctx.tx, organ),
    readEmergencyTerms(ctx.tx),
  ]);
  const county = above.find(({ kind, level }) => kind === 'statistical' && level === COUNTY)?.code ?? null;
  const { sort, level, dead, missing, hurt, moved } = input;
  const exercise = input.exercise === 'yes';
  const data: EventData = {
    ...{ exercise, sort, level, place: input.place, county, text: input.text },
    happenedAt: happenedAt.toISOString(),
    harm: { dead, missing, hurt, moved },
    origin: place.organ,
    chain: offices.map((office) => placeOf(office).organ),
    ...{ reached: 0, follows: 0, terms },
  };
  const opened = await openCase(ctx, {
    kind: KIND,
    ...(input.clientId ? { clientId: input.clientId } : {}),
    subject: { id: null, code: null },
    title: `${exercise ? '【演练】' : ''}${input.title}`,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: POST,
    limits: [
      start('phone', terms.phoneMinutes, place.organ, knownAt),
      start('written', terms.writtenMinutes, place.organ, knownAt),
    ],
    data: { ...data },
    record: { sort, level, exercise },
    urgent: true,
  });
  if (opened.code === null) return opened;
  await insertEvent(ctx.tx, {
    ...{ case_id: opened.file.id, organ_id: organ.id, organ_path: organ.path, office_path: organ.path },
    ...{ sort, level, exercise, county, happened_at: happenedAt },
  });
  return opened;
}
