// Asking the public, and taking in what somebody says.

import type { CaseListener } from '#kernel/cases/room.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { namelessReader, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry, readKeptFile } from '#kernel/documents/scan/service.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  COMMENT,
  type CommentData,
  type CommentInput,
  type ConsultationData,
  type ConsultationInput,
  KIND,
  MOST_OF_ONE,
  permissions,
} from '../contract.ts';
import { notAsking, notTheirs, shorterThanLaw, staffMayNotComment, tooMany, tooShort } from '../errors.ts';
import { afterLast, consultationOf, findShort, stageOf } from '../rules/process.ts';
import { countOfAccount } from '../store.ts';

/** @throws markedSecret; notTheirs, laid to `organ`; tooShort, laid to `to`; shorterThanLaw, laid to `shortened` */
export async function askPublic(ctx: ActContext, input: ConsultationInput): Promise<Opened> {
  const { title, sort, about, from, to } = input;
  const shortened = input.shortened || null;
  const asked = { kind: KIND, permission: permissions.run, organ: input.organ, refuse: notTheirs };
  const organ = await getOwnOrgan(ctx, { ...asked, texts: { title, about, shortened: shortened ?? '' } });
  const { participation: days } = await readOpennessSettings(ctx.tx);
  const short = findShort({ sort, from, to, shortened }, localDate(ctx.now), days.consultation);
  if (short === 'city') throw tooShort({ days: days.consultation }).laidTo('to', ctx.lang);
  if (short === 'law') throw shorterThanLaw().laidTo('shortened', ctx.lang);
  const told = { sort, about, from, to, shortened, feedback: days.feedback };
  const data: ConsultationData = { organ: placeOf(organ).organ, ...told };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: KIND,
    limits: [afterLast('consultation-result', data)],
    data: { ...data },
    record: { sort, from, to },
  });
}

/**
 * Takes in what somebody says while the public is asked; the organ looks at it before it is shown.
 * @throws notAsking, staffMayNotComment, tooMany; markedSecret
 */
export async function takeComment(ctx: ActContext, consultationId: string, input: CommentInput): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNotComment();
  const file = await findCaseForUpdate(ctx.tx, consultationId);
  if (file?.kind !== KIND || stageOf(file, localDate(ctx.now)) !== 'open') throw notAsking();
  const { clientId, text } = input;
  const { id: account } = ctx.actor;
  if (account && (await countOfAccount(ctx.tx, file.id, account)) >= MOST_OF_ONE) throw tooMany();
  const findings = await guardEntry(ctx, { entrance: COMMENT, subject: file.number, texts: [{ name: 'text', text }] });
  const found = findings.filter(({ level }) => level !== 'info').map(({ rule }) => rule);
  const data: CommentData = { text, found: [...new Set(found)] };
  const { participation: days } = await readOpennessSettings(ctx.tx);
  return openCase(ctx, {
    kind: COMMENT,
    clientId,
    subject: { id: null, code: null },
    title: `意见：${file.title}`,
    titleEn: `Comment: ${file.title_en ?? file.title}`,
    organ: consultationOf({ file }).organ,
    region: file.region,
    channel: 'web',
    applicant: namelessReader(ctx),
    post: 'section-head',
    limits: [within('comment-review', days.moderation)],
    data: { ...data },
    parentId: file.id,
  });
}

/** An attachment becomes public with its act, so what it says is read first. */
export const followConsultation: CaseListener = async ({ file, act, record, runtime, tx, now }) => {
  if (file.kind !== KIND || act !== 'attach') return;
  const held = { id: String(record.sha256), name: String(record.name) };
  await readKeptFile({ ...systemContext(runtime, tx), now }, held);
};
