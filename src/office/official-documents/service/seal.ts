// Sealing a document: its final file, the SM2 signature over it, and the code by which anybody can look it up.

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Tx } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { derivedCode } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { sayNumber } from '../rules/papers.ts';
import { changeDocument, type DocumentRow } from '../store/documents.ts';
import { insertSeal, type Seal } from '../store/seals.ts';
import { sealKeeper } from './keeper.ts';
import { printDocument } from './print.ts';
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

/** Prints it, keeps the file, signs its bytes. What the ledger keeps of it is what it gives. */
export async function sealDocument({ runtime, tx, now, by }: Sealing, document: DocumentRow): Promise<Seal> {
  const { vault, files } = runtime;
  const { upward } = await readSubject(tx, document, now);
  const pdf = await printDocument(printOf(document, { upward, at: now }), now);
  const kept = await files.put(Readable.from([pdf]), { name: `${sayNumber(document)}.pdf`, maxBytes: MOST_BYTES });
  const digest = vault.digest(pdf);
  const seal: Seal = {
    file_id: kept.id,
    document_id: document.id,
    organ_name: document.issuer.name,
    digest,
    signature: sealKeeper().sign(vault, document.issuer.id, pdf),
    code: derivedCode(vault.hashToken(`official-document:${document.id}:${digest}`), CODE_LENGTH),
    sealed_at: now,
    sealed_by: by,
  };
  await insertSeal(tx, seal);
  await changeDocument(tx, document.id, { file_id: kept.id, sealed_at: now });
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
  const pdf = (await files.has(seal.file_id)) ? await buffer(await files.open(seal.file_id)) : Buffer.alloc(0);
  const keeper = sealKeeper();
  return {
    whole: vault.digest(pdf) === seal.digest,
    signed: keeper.verify(vault, pdf, seal.signature),
    publicKey: keeper.publicKey(vault, seal.signature),
  };
}
