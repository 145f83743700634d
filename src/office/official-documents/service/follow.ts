// What follows an act on an official document in the same transaction: its number, its file, its receipts.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { notFound } from '#platform/errors.ts';
import { systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { KIND } from '../contract.ts';
import { noMark } from '../errors.ts';
import { sayNumber } from '../rules/papers.ts';
import { changeDocument, type DocumentRow, findDocument } from '../store/documents.ts';
import { findMark, takeSerial } from '../store/marks.ts';
import { recall, sendMore, sendToAll } from './dispatch.ts';
import { sealDocument } from './seal.ts';

export const followDocument: CaseListener = async (event) => {
  if (event.file.kind !== KIND) return;
  if (event.act === 'sign-document') await numberSigned(event);
  if (event.act === 'withdraw-document') await voidNumber(event);
  if (event.act === 'apply-seal') await sealFile(event);
  if (event.act === 'send-out') await sendToAll(event, await getDocument(event));
  if (event.act === 'send-more') await sendMore(event, await getDocument(event));
  if (event.act === 'recall-receipt') await recall(event);
};

/**
 * 编号, with the signature or not at all: a signature that fails gives its number back. What was sent back after it had
 * one keeps it.
 */
async function numberSigned(event: CaseEvent): Promise<void> {
  const { tx, file, now, record, runtime } = event;
  const document = await getDocument(event);
  const signed = { signed_at: now, signer: String(record.signer) };
  const number = document.serial === null ? await takeNumber(event, document) : numberOf(document);
  await changeDocument(tx, file.id, { ...signed, ...number });
  const machine = { ...systemContext(runtime, tx), tx, now };
  await performAct(machine, { caseId: file.id, act: 'number-document', body: { number: sayNumber(number) } });
}

interface Numbered {
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
}

const numberOf = ({ mark, year, serial }: DocumentRow): Numbered => ({ mark: mark!, year: year!, serial: serial! });

/** @throws noMark */
async function takeNumber({ tx, now }: CaseEvent, { content: { mark }, issuer }: DocumentRow): Promise<Numbered> {
  const owner = await findMark(tx, mark);
  if (owner?.organId !== issuer.id) throw noMark({ mark });
  const year = Number(localDate(now).slice(0, 4));
  return { mark, year, serial: await takeSerial(tx, mark, year) };
}

/** 用印: the file is printed, kept and signed, or nothing of it happened. */
async function sealFile(event: CaseEvent): Promise<void> {
  const { tx, file, now, runtime, actor } = event;
  const sealing = { runtime, tx, now, by: actor?.name ?? '' };
  const { pdf, ofd } = await sealDocument(sealing, await getDocument(event));
  const body = { file: pdf.file_id, digest: pdf.digest, ofd: ofd.digest };
  const machine = { ...systemContext(runtime, tx), tx, now };
  await performAct(machine, { caseId: file.id, act: 'record-seal', body });
}

async function voidNumber(event: CaseEvent): Promise<void> {
  await changeDocument(event.tx, event.file.id, { voided_at: event.now });
}

/** @throws notFound */
export async function getDocument({ tx, file }: Pick<CaseEvent, 'tx' | 'file'>): Promise<DocumentRow> {
  const document = await findDocument(tx, file.id);
  if (!document) throw notFound();
  return document;
}
