// The files of an item's materials: kept when the one who names them sent them in, opened by whoever may see the item.
import { notFound } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { Download } from '#platform/http/resource.ts';
import { listPapers, mapPapers } from '../rules/papers.ts';
import { insertPapers, listOwnPapers } from '../store/papers.ts';

interface Kept<T> {
  readonly content: T;
  /** Files that were named and are not the item's, by where. They are left out. */
  readonly foreign: readonly string[];
}

/**
 * Takes the files that content names for the item's own. To know the hash of a file is not enough: it must have been
 * sent in for this item before, or come with the ticket that its sender was given.
 */
export async function keepPapers<T extends object>(ctx: ActContext, documentId: string, content: T): Promise<Kept<T>> {
  const named = listPapers(content);
  if (named.length === 0) return { content, foreign: [] };
  const { vault, files } = ctx.runtime;
  const own = new Set(await listOwnPapers(ctx.tx, documentId));
  const fresh: string[] = [];
  for (const { paper } of named) {
    const sent = !own.has(paper.id) && paper.ticket !== undefined && isTicketed(vault, paper);
    if (sent && (await files.has(paper.id))) fresh.push(paper.id);
  }
  await insertPapers(
    ctx.tx,
    [...new Set(fresh)].map((fileId) => ({ documentId, fileId })),
    ctx.now,
  );
  for (const id of fresh) own.add(id);
  return {
    content: mapPapers(content, ({ id, name }) => (own.has(id) ? { id, name } : undefined)),
    foreign: named.filter(({ paper }) => !own.has(paper.id)).map(({ path }) => path),
  };
}

/** What a browser may show in place; everything else is saved. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

/** The file of this id among those that some contents name. @throws notFound */
export async function openPaper(ctx: Context, contents: readonly unknown[], fileId: string): Promise<Download> {
  const found = contents.flatMap(listPapers).find(({ paper }) => paper.id === fileId)?.paper;
  const kept = found && (await ctx.runtime.files.find(fileId));
  if (!found || !kept) throw notFound();
  return new Download(await ctx.runtime.files.open(fileId), kept.type, found.name, SHOWN.includes(kept.type));
}
