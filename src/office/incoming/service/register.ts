// Registering what came (登记): its number by organ and year, and the case it is handled as.
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { type IncomingData, KIND, limitName, type NewIncoming } from '../contract.ts';
import { sayRegister } from '../rules/papers.ts';
import { readTimes } from '../settings.ts';
import { findIncoming, insertIncoming, takeSerial } from '../store/documents.ts';

/** The post that runs it: the office where the organ has one. */
const OFFICE_POSTS = ['clerk', 'section-head'];

/** 第二十四条第二项: “对公文的主要信息和办理情况应当详细记载。” Gives the case; registered twice under one client id it is there once. */
export async function registerIncoming(ctx: ActContext, input: NewIncoming): Promise<string> {
  const { clientId, title, urgency, sender } = input;
  if (await findIncoming(ctx.tx, clientId)) return clientId;
  const organ = await getOrgan(ctx.tx, input.organId);
  const posts = (await listOfficers(ctx.tx, organ.id, ctx.now)).map(({ post }) => post);
  const year = Number(localDate(ctx.now).slice(0, 4));
  const serial = await takeSerial(ctx.tx, organ.id, year);
  const times = await readTimes(ctx.tx);
  const place = placeOf(organ);
  const data: IncomingData = {
    register: sayRegister(year, serial),
    sender,
    number: input.number,
    genre: input.genre,
    urgency,
    office: place.organ,
    officePost: OFFICE_POSTS.find((post) => posts.some((one) => one === post)) ?? HEAD_POST,
    receipt: input.receipt ?? null,
    document: input.document ?? null,
    signedBy: input.signedBy ?? null,
    signedAt: input.signedAt?.toISOString() ?? null,
    paper: input.paper,
  };
  const { file } = await openCase(ctx, {
    kind: KIND,
    clientId,
    subject: { id: null, code: null },
    title,
    ...place,
    channel: input.paper ? 'letter' : 'transfer',
    applicant: { kind: 'legal', name: sender.name, nameEn: sender.nameEn },
    post: data.officePost,
    limits: [{ do: 'start', kind: limitName('examine'), limit: { amount: times.examine[urgency], unit: 'wd' } }],
    data: { ...data },
    record: { register: data.register, number: data.number, receipt: data.receipt },
    urgent: urgency !== 'normal',
  });
  await insertIncoming(ctx.tx, {
    id: file.id,
    organ_id: organ.id,
    organ_path: organ.path,
    year,
    serial,
    receipt_id: data.receipt,
    title,
    sender: sender.name,
    number: data.number,
    file_id: input.fileId ?? null,
    file_kind: input.fileId ? (input.fileKind ?? 'pdf') : null,
    paper: data.paper ?? null,
    registered_at: ctx.now,
    registered_by: ctx.actor.name ?? '',
  });
  return file.id;
}
