// Offering an article to a site above, and taking it there: another place of the same publication, one source.
import { notInState } from '#kernel/documents/contract.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type Column, columns } from '../columns.ts';
import { columnNotAbove, permissions, pushDecided, pushedAlready, pushNotYours } from '../contract.ts';
import { findLive } from '../store/live.ts';
import { decidePush, findPush, insertPush, type Reach } from '../store/pushes.ts';
import { pushWords } from '../words/pushes.ts';
import { syncArticles } from './sync.ts';
import { getArticle } from './write.ts';

/** So many columns are looked through; a site of the first rank has some three hundred. */
const MOST_COLUMNS = 5000;

/** Open columns of the site above the one an article belongs to. */
export async function listPushable({ db, now }: Pick<Context, 'db' | 'now'>, code: string): Promise<Column[]> {
  const live = await findLive(db, code, now);
  const [home] = live?.homeColumnId ? await columns().find(db, [live.homeColumnId]) : [];
  return home?.site.parentId ? columns().listOf(db, home.site.parentId) : [];
}

/**
 * Gives the id of the offer.
 * @throws notInState when it is not public, columnNotAbove, pushedAlready
 */
export async function pushArticle(ctx: ActContext, documentId: string, columnId: string): Promise<string> {
  const { tx, now, actor } = ctx;
  if (actor.id === null) throw forbidden();
  const { code, state } = await getArticle(ctx, documentId);
  const live = await findLive(tx, code, now);
  const head = await findHeadById(tx, documentId);
  if (!live || !head) throw notInState({ state });
  const fit = await listPushable({ db: tx, now }, code);
  if (!fit.some(({ id }) => id === columnId)) throw columnNotAbove();
  const id = newId();
  const made = await insertPush(tx, {
    ...{ id, document_id: documentId, column_id: columnId, code, title: live.title, title_en: live.titleEn },
    ...{ organ_id: head.organId, organ_path: head.organPath },
    ...{ asked_at: now, asked_by: actor.id, asked_by_name: actor.name },
  });
  if (!made) throw pushedAlready();
  return id;
}

/** A reason declines; it may also take out again what was adopted. */
export interface Decision {
  readonly id: string;
  readonly reason: string | null;
}

/**
 * By whoever has the final reading in the column above, never by who offered it. It stands there at once, or no longer.
 * @throws notFound, pushNotYours, pushDecided, notInState when it is withdrawn, markedSecret
 */
export async function answerPush(ctx: ActContext, { id, reason }: Decision): Promise<void> {
  const { tx, now, actor } = ctx;
  const push = await findPush(tx, id);
  if (!push || actor.id === null) throw notFound();
  const may = await columns().mayOn(tx, actor, [push.columnId], 'final');
  if (!may.has(push.columnId) || push.askedBy === actor.id) throw pushNotYours();
  if (push.state === 'declined' || (push.state === 'adopted' && reason === null)) throw pushDecided();
  if (reason === null && !(await findLive(tx, push.code, now))) throw notInState({ state: 'withdrawn' });
  if (reason !== null) {
    const texts = [{ name: pushWords.in(ctx.lang).reason, text: reason }];
    await guardEntry(ctx, { entrance: 'article.decline', subject: push.code, texts });
  }
  const by = { id: actor.id, name: actor.name };
  await decidePush(tx, id, { state: reason === null ? 'adopted' : 'declined', reason, by, now });
  await syncArticles(ctx, [{ documentId: push.documentId, code: push.code }]);
}

/** What the reader sees of offers. */
export async function reachOf({ db, actor }: Context): Promise<Reach> {
  const mine = await columns().listWritable(db, actor, { duty: 'final', limit: MOST_COLUMNS });
  return { scopes: actor.scopes(permissions.see), columnIds: mine.map(({ id }) => id) };
}
