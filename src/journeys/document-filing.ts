// A document that was handled or sent is filed: catalogue entry and package, in the transaction of the act.
import type { CaseEvent, CaseListener, Room } from '#kernel/cases/room.ts';
import type { Retention } from '#kernel/documents/official.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { FiledFile } from '#office/archive/contract.ts';
import { fileAway } from '#office/archive/service/file-away.ts';
import { FILE, KIND } from '#office/incoming/contract.ts';
import { dataOf } from '#office/incoming/rules/process.ts';
import { findIncoming } from '#office/incoming/store/documents.ts';
import { FILE as FILE_ISSUED, KIND as ISSUED } from '#office/official-documents/contract.ts';
import { sayNumber } from '#office/official-documents/rules/papers.ts';
import { type DocumentRow, findDocument } from '#office/official-documents/store/documents.ts';
import { findSealedAs } from '#office/official-documents/store/seals.ts';
import type { Tx } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';

const fileIncoming = async (event: CaseEvent): Promise<void> => {
  const { runtime, tx, now, file, actor, record } = event;
  const { office, sender, number, register, document: documentId, result = '', reply } = dataOf({ file });
  const row = await findIncoming(tx, file.id);
  const document = documentId ? await findDocument(tx, documentId) : undefined;
  const answer = reply ? await findDocument(tx, reply.id) : undefined;
  const itself = row?.file_id ? [{ id: row.file_id, name: `${file.title}.${row.file_kind}` }] : [];
  await fileAway(
    { runtime, tx, now, by: actor?.name ?? '' },
    {
      caseId: file.id,
      organId: office.id,
      direction: 'incoming',
      title: file.title,
      author: sender.name,
      number,
      dated: localDate(document?.sentAt ?? file.received_at),
      retention: record.retention as Retention,
      files: [...itself, ...(await printsOf(tx, answer))],
      course: await listChain(tx, file.id),
      more: [
        { zh: '收文号', en: 'Register number', value: register },
        { zh: '收文时间', en: 'Registered at', value: file.received_at.toISOString() },
        { zh: '办理结果', en: 'What was done', value: result },
        { zh: '答复文号', en: 'Answered by', value: reply?.number ?? '' },
      ],
    },
  );
};

/** The sealed files. */
async function printsOf(tx: Tx, document: DocumentRow | undefined): Promise<FiledFile[]> {
  if (!document?.fileId) return [];
  const ofd = await findSealedAs(tx, document.id, 'ofd');
  const { title } = document.content;
  return [{ id: document.fileId, name: `${title}.pdf` }, ...(ofd ? [{ id: ofd, name: `${title}.ofd` }] : [])];
}

const fileIssued = async (event: CaseEvent): Promise<void> => {
  const { runtime, tx, now, file, actor, record } = event;
  const document = await findDocument(tx, file.id);
  if (!document) return;
  const { issuer, maker, content } = document;
  await fileAway(
    { runtime, tx, now, by: actor?.name ?? '' },
    {
      caseId: file.id,
      organId: maker.id,
      direction: 'outgoing',
      title: content.title,
      author: issuer.name,
      number: sayNumber(document) ?? '',
      dated: localDate(document.signedAt ?? now),
      retention: record.retention as Retention,
      files: await printsOf(tx, document),
      course: await listChain(tx, file.id),
      more: [
        { zh: '签发人', en: 'Signed by', value: document.signer ?? '' },
        { zh: '拟稿人', en: 'Drafted by', value: document.drafter },
      ],
    },
  );
};

const fileClosed: CaseListener = async (event) => {
  if (event.file.kind === ISSUED && event.act === FILE_ISSUED) await fileIssued(event);
  if (event.file.kind === KIND && event.act === FILE) await fileIncoming(event);
};

export const documentFiling: Room = {
  name: 'document-filing',
  tables: [],
  caseListeners: [fileClosed],
};
