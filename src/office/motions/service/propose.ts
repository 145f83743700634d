// Taking a proposal in, from who sits in a congress or a CPPCC committee.
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { ActContext } from '#platform/http/context.ts';
import { HOUSES, KIND, type MotionData } from '../contract.ts';
import { noHouse } from '../errors.ts';
import { type MotionInput, motionInput } from '../rules/input.ts';
import { workdays } from '../rules/process.ts';
import { readMotionSettings } from '../settings.ts';
import { words } from '../words.ts';

/** @throws noHouse; markedSecret */
export async function propose(ctx: ActContext, given: MotionInput): Promise<Opened> {
  const { title, text, group, gather, open, clientId } = motionInput.parse(given);
  const { fields } = words.zh;
  await guardEntry(ctx, {
    entrance: KIND,
    subject: null,
    texts: [
      { name: fields.title, text: title },
      { name: fields.text, text },
    ],
  });
  const { id, name, unit } = ctx.actor;
  const seat = unit ? await getOrgan(ctx.tx, unit.id) : undefined;
  const house = HOUSES.find((one) => one === seat?.system);
  if (!seat || !house || id === null || name === null) throw noHouse();
  const settings = await readMotionSettings(ctx.tx);
  const place = placeOf(seat);
  const data: MotionData = {
    house,
    office: place.organ,
    text,
    group: group || null,
    open: open === 'yes',
    signers: [{ id, name, at: ctx.now.toISOString() }],
  };
  return openCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    ...(gather === 'yes' ? {} : { state: 'submitted' }),
    subject: { id: null, code: null },
    title,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'natural', name, accountId: id },
    post: 'section-head',
    limits: [
      gather === 'yes'
        ? workdays('signing', settings.signDays, 'close-signing')
        : workdays('examine', settings.examineDays),
    ],
    data: { ...data },
    record: { house },
  });
}
