// Cases that the demo city has none of: a text to be read, a site to be approved, a leak to be contained, a document not signed for.
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { remindOverdue } from '#office/official-documents/service/remind.ts';
import { columns } from '#openness/articles/columns.ts';
import { createArticle, saveArticle, submitArticle } from '#openness/articles/service/write.ts';
import type { ChangeWanted } from '#openness/sites/contract.ts';
import { fileChange } from '#openness/sites/service/change.ts';
import { reportLeak } from '#openness/watchwords/service/leaks.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { identifyActor, type TestCity } from '../harness/city.ts';

/** One of each, by those whose work it is, whose earlier sign-in this ends. */
export async function openCases(city: TestCity): Promise<void> {
  const { runtime } = city;
  const as = async (login: string, fn: (ctx: ActContext) => Promise<unknown>) => {
    const actor = await identifyActor(city, await city.signIn(login));
    await inTransaction(runtime.db, (tx) => fn({ ...systemContext(runtime, tx), actor, tx }));
  };
  await as('editor', handInArticle);
  await as('city.admin', askForSite);
  await as('secrecy.reviewer', (ctx) => reportLeak(ctx, { what: '一份内部名单外传' }));
  // What the job does every quarter of an hour: documents nobody signed for in time come to their receivers.
  await remindOverdue(runtime);
}

async function handInArticle(ctx: ActContext): Promise<void> {
  const [notices] = await columns().findBySlugs(ctx.tx, [{ site: 'portal', slug: 'notices' }]);
  if (!notices) throw new Error('the portal has no notices');
  const input = { columns: [notices.id], kind: 'notice', title: '关于开放城区绿道的通知' } as const;
  const documentId = await createArticle(ctx, input);
  const draft = await findOverview(ctx.tx, documentId, ctx.now);
  const content = { ...(draft?.content as object), body: '<p>请互相转告。</p>', openness: 'active' };
  await saveArticle(ctx, { documentId, revision: draft?.revision ?? 0, content });
  await submitArticle(ctx, documentId, '新发');
}

async function askForSite(ctx: ActContext): Promise<void> {
  const wanted: ChangeWanted = {
    code: 'tea',
    name: '茶产业专题',
    nameEn: 'Tea',
    kind: 'department',
    host: null,
    theme: 'qing',
    movedTo: null,
  };
  await fileChange(ctx, { what: 'open', siteId: null, wanted, organ: '530900-market' });
}
