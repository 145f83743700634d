// Everything that is live or announced, for a look through all of it in bounded memory.
import type { Db } from '#platform/database/db.ts';
import type { HeldFile, NamedText } from '../registry.ts';
import { documentKind, listDocumentKinds } from '../registry.ts';
import type { Finding } from './contract.ts';
import { scanText, WORD_RULE } from './rules.ts';
import { scanFile } from './service.ts';
import { listLiveWords, mapFileTexts } from './store.ts';

interface LiveVersion {
  readonly documentId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly code: string;
  readonly organPath: string;
  readonly content: unknown;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** A page of what no publication has ended, by id of its document. One range of one index. */
async function listLiveVersions(
  db: Db,
  kinds: readonly string[],
  after: string,
  limit: number,
): Promise<LiveVersion[]> {
  return db
    .selectFrom('document_publication as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .select(['d.id as documentId', 'v.id as versionId', 'd.kind', 'd.code', 'd.organ_path as organPath', 'v.content'])
    .where('p.until', 'is', null)
    .where('p.document_id', '>', after)
    .where('d.kind', 'in', [...kinds])
    .orderBy('p.document_id')
    .limit(limit)
    .execute();
}

export interface ScannedVersion extends Omit<LiveVersion, 'content'> {
  readonly title: string;
  /** What may not stand: marks, numbers of persons, words of the city. */
  readonly findings: readonly Finding[];
}

/** What a reviewer has answered once is not brought up again; a word of the list may be new. */
const counts = ({ level, rule }: Finding) => level === 'refuse' || level === 'block' || rule.startsWith(WORD_RULE);

/** Goes through everything, `size` at a time, by the words that count now. */
export async function* scanLive(db: Db, size = 500): AsyncGenerator<readonly ScannedVersion[]> {
  const kinds = listDocumentKinds().map(({ kind }) => kind);
  if (kinds.length === 0) return;
  const words = await listLiveWords(db);
  for (let after = FIRST; ; ) {
    const page = await listLiveVersions(db, kinds, after, size);
    if (page.length === 0) return;
    const readings = page.map((version) => ({ version, ...documentKind(version.kind).read(version.content) }));
    const texts = await mapFileTexts(
      db,
      readings.flatMap(({ files }) => files.map(({ id }) => id)),
    );
    const scan = (parts: readonly NamedText[], files: readonly HeldFile[]) => [
      ...parts.flatMap((text) => scanText(text, words)),
      ...files.flatMap((file) => scanFile(file, words, texts.get(file.id))),
    ];
    yield readings.map(({ version: { content: _, ...version }, title, texts: parts, files }) => ({
      ...version,
      title,
      findings: scan(parts, files).filter(counts),
    }));
    after = page.at(-1)!.documentId;
  }
}
