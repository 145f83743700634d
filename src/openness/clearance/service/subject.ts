// What reviewers read: the version itself, and what the scan finds in it today.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { documentKind } from '#kernel/documents/registry.ts';
import { findingsOfFiles, scanTexts } from '#kernel/documents/scan/service.ts';
import { findVersionContent } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import type { ReadVersion } from '../contract.ts';
import { dataOf } from '../rules/process.ts';

export async function loadVersion(db: Db, file: CaseFile): Promise<ReadVersion> {
  const { versionId, documentId, documentKind: name } = dataOf({ file });
  const kind = documentKind(name);
  const { title, texts, files } = kind.read(await findVersionContent(db, versionId));
  const findings = [...(await scanTexts(db, texts)), ...(await findingsOfFiles(db, files))];
  return { title, texts, files, findings, desk: kind.desk(documentId) };
}
