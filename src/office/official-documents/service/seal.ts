// Sealing a document: its final files, PDF and OFD, the SM2 signature over each, and the code by which anybody can look it up.

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Tx } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { derivedCode } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { sayNumber } from '../rules/papers.ts';
import { changeDocument, type DocumentRow } from '../store/documents.ts';
import { type Format, insertSeal, type Seal } from '../store/seals.ts';
import { sealKeeper } from './keeper.ts';
import { printDocument } from './print.ts';
import { printOfd } from './print-ofd.ts';
import { printOf } from './printed.ts';
import { readSubject } from './subject.ts';

const MOST_BYTES = 50 * 1024 * 1024;
const CODE_LENGTH = 10;

interface Sealing {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
  readonly by: string;
}

/** Prints it in both formats, keeps the files, signs their bytes. The ledger keeps the digests. */
export async function sealDocument(sealing: Sealing, document: DocumentRow): Promise<Readonly<Record<Format, Seal>>> {
  const { tx, now } = sealing;
  const { upward } = await readSubject(tx, document, now);
  const print = printOf(document, { upward, at: now });
  const pdf = await sealFile(sealing, document, 'pdf', await printDocument(print, now));
  const ofd = await sealFile(sealing, document, 'ofd', await printOfd(print, { id: document.id, at: now }));
  await changeDocument(tx, document.id, { file_id: pdf.file_id, sealed_at: now });
  return { pdf, ofd };
}

async function sealFile(
  { runtime: { vault, files }, tx, now, by }: Sealing,
  document: DocumentRow,
  format: Format,
  bytes: Buffer,
): Promise<Seal> {
  const name = `${sayNumber(document)}.${format}`;
  const kept = await files.put(Readable.from([bytes]), { name, maxBytes: MOST_BYTES });
  const digest = vault.digest(bytes);
  const seal: Seal = {
    file_id: kept.id,
    document_id: document.id,
    organ_name: document.issuer.name,
    digest,
    signature: sealKeeper().sign(vault, document.issuer.id, bytes),
    code: derivedCode(vault.hashToken(`official-document:${document.id}:${digest}`), CODE_LENGTH),
    sealed_at: now,
    sealed_by: by,
    format,
  };
  await insertSeal(tx, seal);
  return seal;
}

export interface SealVerdict {
  /** The file is there, and its digest is the one it was sealed with. */
  readonly whole: boolean;
  readonly signed: boolean;
  /** For those who verify it with tools of their own. */
  readonly publicKey: string;
}

/** Checks the file as it is kept against its seal. */
export async function judgeSeal(
  { runtime: { vault, files } }: Pick<Context, 'runtime'>,
  seal: Seal,
): Promise<SealVerdict> {
  const bytes = (await files.has(seal.file_id)) ? await buffer(await files.open(seal.file_id)) : Buffer.alloc(0);
  const keeper = sealKeeper();
  return {
    whole: vault.digest(bytes) === seal.digest,
    signed: keeper.verify(vault, bytes, seal.signature),
    publicKey: keeper.publicKey(vault, seal.signature),
  };
}
