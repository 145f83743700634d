// `/desk/articles/:id/filing`: everything a filing of an article needs in one ZIP: its versions, the papers of their
// reviews, the bytes of their files, an index with digests.
import { z } from 'zod';
import { writePaperPdf } from '#kernel/cases/paper-pdf.ts';
import { printPaper } from '#kernel/cases/queries/printed-paper.ts';
import type { Room } from '#kernel/cases/room.ts';
import { findCase, listPapers } from '#kernel/cases/store.ts';
import type { VersionHistory } from '#kernel/documents/contract.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { listVersions } from '#kernel/documents/store/versions.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { permissions } from '#openness/articles/contract.ts';
import { readContent } from '#openness/articles/rules/read.ts';
import { listClearances } from '#openness/clearance/store.ts';
import { notFound } from '#platform/errors.ts';
import { MOST_IN_ZIP, nameInZip, streamZip, type ZipEntry } from '#platform/files/zip.ts';
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';

const articleFiling = resource({
  name: 'article-filing',
  path: '/desk/articles/:id/filing',
  face: 'bench',
  access: over('article', permissions.see),
  params: z.object({ id: z.uuid() }),
  load: async (ctx, { params: { id } }) => {
    const article = await findOverview(ctx.db, id, ctx.now);
    if (!article) throw notFound();
    const versions = await listVersions(ctx.db, id);
    const { kept, files } = await packFiles(ctx, versions);
    const entries = [...packVersions(versions), ...(await packPapers(ctx, id)), ...kept];
    const index = {
      ...{ code: article.code, made: ctx.now, versions: versions.map(describe), files },
      holds: entries.map(({ name }) => name),
    };
    const first = { name: 'index.json', body: encode(JSON.stringify(index, null, 2)) };
    return new Download(streamZip([first, ...entries]), 'application/zip', `${article.code}.zip`);
  },
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each as a reader sees it, and as the bytes its digest is made over. */
function packVersions(versions: readonly VersionHistory[]): ZipEntry[] {
  return versions.flatMap(({ number, content }) => {
    const texts = readContent(content).texts.map(({ name, text }) => `【${name}】\n${text}\n`);
    return [
      { name: `versions/${number}.txt`, body: encode(texts.join('\n')) },
      { name: `versions/${number}.json`, body: encode(toCanonicalJson(content)) },
    ];
  });
}

/** Who wrote it, read it and published it, and the digests of its content and files. */
const describe = ({ content, authorId: _, ...version }: VersionHistory) => ({
  ...version,
  files: readContent(content).files.map(({ id, name }) => ({ name, sha256: id })),
});

/** A file of any version, once. `path` is null of one whose bytes are not in the package. */
interface PackedFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number | null;
  readonly path: string | null;
}

/** Pictures, attachments and films of every version. What the package cannot hold is named, with its digest, and not in it. */
async function packFiles({ runtime }: Context, versions: readonly VersionHistory[]) {
  const named = new Map(versions.flatMap(({ content }) => readContent(content).files.map((one) => [one.id, one.name])));
  const files: PackedFile[] = [];
  let room = MOST_IN_ZIP;
  for (const [sha256, name] of named) {
    const size = (await runtime.files.find(sha256))?.size ?? null;
    const fits = size !== null && size <= room;
    if (fits) room -= size;
    files.push({ sha256, name, size, path: fits ? `files/${sha256.slice(0, 12)} ${nameInZip(name)}` : null });
  }
  const kept = files.flatMap(({ sha256, path }): ZipEntry[] =>
    path === null ? [] : [{ name: path, body: () => runtime.files.open(sha256) }],
  );
  return { files, kept };
}

/** Review sheets and entries, as they were issued. */
async function packPapers(ctx: Context, documentId: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const { caseId } of await listClearances(ctx.db, documentId)) {
    const file = await findCase(ctx.db, caseId);
    if (!file) continue;
    for (const paper of await listPapers(ctx.db, caseId)) {
      const printed = await printPaper(ctx, file, paper);
      entries.push({
        name: `papers/${file.number} ${nameInZip(printed.title)}.pdf`,
        body: await writePaperPdf(printed),
      });
    }
  }
  return entries;
}

export const articleFilingRoom: Room = {
  name: 'article-filing',
  tables: [],
  resources: [articleFiling],
};
