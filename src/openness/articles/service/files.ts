// Attachments and pictures of an article: sent in by its author, opened by whoever may read it.

import { findHead } from '#kernel/documents/store/heads.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { findVersionContent } from '#kernel/documents/store/versions.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { Part } from '#platform/files/store.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { Download } from '#platform/http/resource.ts';
import { type ArticleContent, DOCUMENT_KIND, type FileRef, permissions } from '../contract.ts';
import { films, isFilm } from '../films.ts';
import { readContent } from '../rules/read.ts';
import { insertFile } from '../store/files.ts';
import { findLive } from '../store/live.ts';
import { getArticle, saveArticle } from './write.ts';

interface Sent {
  readonly id: string;
  readonly name: string;
  readonly ticket: string;
}

/**
 * Adds a file that was just sent to the draft. To know the hash of a file is not enough: it comes with the ticket that
 * its sender was given. Gives the new revision.
 * @throws forbidden, and what `saveArticle` does
 */
export async function attachFile(
  ctx: ActContext,
  input: {
    readonly documentId: string;
    readonly revision: number;
    readonly file: Sent;
    readonly alt: string | undefined;
  },
): Promise<number> {
  const { documentId, revision, file, alt } = input;
  const { vault, files } = ctx.runtime;
  if (!isTicketed(vault, file) || !(await files.has(file.id))) throw forbidden();
  const { content } = await getArticle(ctx, documentId);
  const { attachments = [], ...rest } = content as Partial<ArticleContent>;
  const added: FileRef = { id: file.id, name: file.name, ...(alt ? { alt } : {}) };
  const others = attachments.filter(({ id }) => id !== file.id);
  await insertFile(ctx.tx, documentId, file.id, ctx.now);
  if (isFilm(file)) await films().ask(ctx.tx, [file.id], ctx.now);
  return saveArticle(ctx, { documentId, revision, content: { ...rest, attachments: [...others, added] } });
}

/** Takes a file out of the draft; versions that show it keep it. */
export async function detachFile(
  ctx: ActContext,
  { documentId, revision, fileId }: { readonly documentId: string; readonly revision: number; readonly fileId: string },
): Promise<number> {
  const { content } = await getArticle(ctx, documentId);
  const { attachments = [], image, ...rest } = content as Partial<ArticleContent>;
  const left = attachments.filter(({ id }) => id !== fileId);
  const picture = image && image.id !== fileId ? { image } : {};
  return saveArticle(ctx, { documentId, revision, content: { ...rest, ...picture, attachments: left } });
}

/** Has a film made once more. @throws notFound when there is none of it to be made */
export async function remakeFilm(ctx: ActContext, documentId: string, fileId: string): Promise<void> {
  const { content } = await getArticle(ctx, documentId);
  if (!findFile(content, fileId) || !(await films().again(ctx.tx, fileId, ctx.now))) throw notFound();
}

/** What a browser may show in place; everything else is saved. */
const SHOWN = /^(application\/pdf|image\/(jpeg|png|gif|webp)|video\/mp4|audio\/\w+)$/;

/** A file of what is live under a code; of the newest draft for those who may see it. @throws notFound */
export async function openArticleFile(ctx: Context, code: string, fileId: string): Promise<Download> {
  const [shown, kept] = await Promise.all([findShown(ctx, code, fileId), ctx.runtime.files.find(fileId)]);
  if (!shown || !kept) throw notFound();
  const { files } = ctx.runtime;
  const body = { size: kept.size, open: (part: Part) => files.open(fileId, part) };
  return new Download(body, kept.type, shown.file.name, SHOWN.test(kept.type), shown.live ? fileId : undefined);
}

/** A part of a film of it, to the same people. @throws notFound */
export async function openFilmOf(ctx: Context, code: string, fileId: string, part: string): Promise<Download> {
  const shown = await findShown(ctx, code, fileId);
  const opened = shown && (await films().open(ctx, fileId, part));
  if (!shown || !opened) throw notFound();
  return shown.live ? opened : new Download(opened.body, opened.type, opened.name, opened.inline);
}

/** `live`: anyone may see it. */
async function findShown(ctx: Context, code: string, fileId: string) {
  const live = await findLive(ctx.db, code, ctx.now);
  const file = findFile(live && (await findVersionContent(ctx.db, live.versionId)), fileId);
  if (file) return { file, live: true };
  const drafted = findFile(await findDraft(ctx, code), fileId);
  return drafted && { file: drafted, live: false };
}

function findFile(content: unknown, fileId: string) {
  return readContent(content).files.find((file) => file.id === fileId);
}

async function findDraft(ctx: Context, code: string): Promise<unknown> {
  if (ctx.actor.id === null) return undefined;
  const head = await findHead(ctx.db, DOCUMENT_KIND, code);
  if (!head || !mayReach(ctx.actor, permissions.see, head.organPath)) return undefined;
  return (await findOverview(ctx.db, head.id, ctx.now))?.content;
}
