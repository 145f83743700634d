// `/desk/articles/:id/filing`: everything a filing of an article needs in one ZIP: its versions, the papers of their reviews, an index with digests.
import { zipSync } from 'fflate';
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
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';

type Entries = Record<string, Uint8Array>;

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
    const entries = { ...packVersions(versions), ...(await packPapers(ctx, id)) };
    const index = { code: article.code, made: ctx.now, versions: versions.map(describe), holds: Object.keys(entries) };
    const packed = zipSync({ 'index.json': encode(JSON.stringify(index, null, 2)), ...entries });
    return new Download(Buffer.from(packed), 'application/zip', `${article.code}.zip`);
  },
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each as a reader sees it, and as the bytes its digest is made over. */
function packVersions(versions: readonly VersionHistory[]): Entries {
  const entries: Entries = {};
  for (const { number, content } of versions) {
    const { texts } = readContent(content);
    entries[`versions/${number}.txt`] = encode(texts.map(({ name, text }) => `【${name}】\n${text}\n`).join('\n'));
    entries[`versions/${number}.json`] = encode(toCanonicalJson(content));
  }
  return entries;
}

/** Who wrote it, read it and published it, and the digests of its content and files. */
const describe = ({ content, authorId: _, ...version }: VersionHistory) => ({
  ...version,
  files: readContent(content).files.map(({ id, name }) => ({ name, sha256: id })),
});

/** Review sheets and entries, as they were issued. */
async function packPapers(ctx: Context, documentId: string): Promise<Entries> {
  const entries: Entries = {};
  for (const { caseId } of await listClearances(ctx.db, documentId)) {
    const file = await findCase(ctx.db, caseId);
    if (!file) continue;
    for (const paper of await listPapers(ctx.db, caseId)) {
      const printed = await printPaper(ctx, file, paper);
      entries[`papers/${file.number} ${printed.title}.pdf`] = await writePaperPdf(printed);
    }
  }
  return entries;
}

export const articleFilingRoom: Room = {
  name: 'article-filing',
  tables: [],
  resources: [articleFiling],
};
