// Taking an article from the public.
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import type { ActContext } from '#platform/http/context.ts';
import { columns } from '../columns.ts';
import { type ArticleContent, columnNotYours } from '../contract.ts';
import { deskWords } from '../words/desk.ts';
import { getArticle } from './write.ts';

/**
 * At once and from every column, by whoever may publish in the one it belongs to. Its address tells the day and the
 * reason, which is scanned like any other text.
 * @throws columnNotYours, markedSecret, notInState when it is not public
 */
export async function withdrawArticle(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  const { content, code } = await getArticle(ctx, documentId);
  const home = (content as Partial<ArticleContent>).columns?.[0] ?? '';
  const may = await columns().mayOn(ctx.tx, ctx.actor, home ? [home] : [], 'publish');
  if (!may.has(home)) throw columnNotYours();
  const texts = [{ name: deskWords.in(ctx.lang).reason, text: reason }];
  await guardEntry(ctx, { entrance: 'article.withdraw', subject: code, texts });
  await withdrawDocument(ctx, documentId, reason);
}
