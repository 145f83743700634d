// A mass sending: drafted from an approved template, and put on its way in the transaction in which its head lets it go.
import type { CaseListener } from '#kernel/cases/room.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { beginCase, type Opened, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import type { ActContext } from '#platform/http/context.ts';
import { queueNotices } from '#platform/notify/notices.ts';
import { findOptedOut, optOutHash } from '#platform/notify/sms/opt-outs.ts';
import { KIND, type MassData, type MassInput, permissions } from '../contract.ts';
import { quotaSpent, templateUnknown, variablesMissing } from '../errors.ts';
import { MESSAGE } from '../notices.ts';
import { fillIn, findMissing, readValues } from '../rules/templates.ts';
import { readSmsSettings } from '../settings.ts';
import { findMass, insertMass, settleMass } from '../store/mass.ts';
import { findTemplate } from '../store/templates.ts';
import { takeQuota } from '../store/units.ts';
import { words } from '../words.ts';

/** @throws forbidden; markedSecret; templateUnknown, variablesMissing laid to their fields */
export async function draftMass(ctx: ActContext, input: MassInput): Promise<Opened> {
  const { clientId, title, numbers } = input;
  const organ = await getWorkplace(ctx, permissions.write);
  const template = await findTemplate(ctx.tx, input.template);
  if (!template?.approvedAt || template.retiredAt || template.organId !== organ.id)
    throw templateUnknown().laidTo('template', ctx.lang);
  const values = readValues(input.values ?? '');
  const names = findMissing(template.text, values);
  if (names.length > 0) throw variablesMissing({ names }).laidTo('values', ctx.lang);
  const text = fillIn(template.text, values);
  const texts = [title, text].map((one) => ({ name: words.zh.mass.title, text: one }));
  await guardEntry(ctx, { entrance: KIND, subject: null, texts });
  const { reviewDays } = await readSmsSettings(ctx.tx);
  const place = placeOf(organ);
  const by = ctx.actor.id ?? '';
  const data: MassData = { from: place.organ, by, template: template.name, text, count: numbers.length };
  const { begun, ...opened } = await beginCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'natural', name: ctx.actor.name ?? '', accountId: by },
    post: 'organ-head',
    limits: [within('mass-review', reviewDays)],
    data: { ...data },
    record: { template: template.name, count: numbers.length },
  });
  if (begun) await insertMass(ctx.tx, opened.file.id, ctx.runtime.vault.seal(JSON.stringify(numbers)));
  return opened;
}

/** In the transaction of the act: the quota is taken, and the messages are in the outbox, or nothing was approved. */
export const followMass: CaseListener = async ({ runtime: { vault }, tx, now, act, file }) => {
  if (file.kind !== KIND) return;
  if (act === 'drop') await settleMass(tx, file.id);
  const mass = act === 'approve' ? await findMass(tx, file.id) : undefined;
  if (!mass?.numbersSealed) return;
  const numbers = JSON.parse(vault.open(mass.numbersSealed)) as string[];
  const hashes = numbers.map((number) => optOutHash(vault, number));
  const out = await findOptedOut(tx, hashes);
  const wanted = numbers.filter((_, at) => !out.has(hashes[at]!));
  const { monthly: usual } = await readSmsSettings(tx);
  const { from, text } = file.data as unknown as MassData;
  const left = await takeQuota(tx, { organId: from.id, count: wanted.length, usual, now });
  if (left !== undefined) throw quotaSpent({ left, wanted: wanted.length });
  const shared = {
    template: MESSAGE,
    values: { title: file.title, text },
    lang: 'zh' as const,
    channel: 'sms' as const,
    ref: file.id,
    sender: { id: from.id, path: from.path },
    mass: file.id,
    createdAt: now,
  };
  await queueNotices(
    tx,
    wanted.map((number) => ({ ...shared, address: vault.seal(number) })),
  );
  await settleMass(tx, file.id, { sent: wanted.length, leftOut: numbers.length - wanted.length });
};
