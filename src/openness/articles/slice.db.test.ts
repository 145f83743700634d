// From a site to a page: what is published passed every gate, and nothing is shown that did not.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useClearing } from '#kernel/documents/clearing.ts';
import type { Gate } from '#kernel/documents/contract.ts';
import { reviewVersion } from '#kernel/documents/service/lifecycle.ts';
import { releaseDocument, withdrawDocument } from '#kernel/documents/service/release.ts';
import { publishFromSource } from '#kernel/documents/service/source.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { ActContext, Actor } from '#platform/http/context.ts';
import { systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { columns } from './columns.ts';
import { articleContentSchema } from './contract.ts';
import { createArticle, saveArticle, submitArticle } from './service/write.ts';

let city: TestCity;
let editor: Actor;
let column: string;
beforeAll(async () => {
  city = await openTestCity();
  useClearing({ open: async () => ({ caseId: newId() }) });
  editor = await identifyActor(city, await city.signIn('editor'));
  const [notices] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'notices' }]);
  column = notices?.id ?? '';
}, 180_000);
afterAll(() => city?.close());

const by = <T>(actor: Actor, fn: (ctx: ActContext) => Promise<T>) =>
  inTransaction(city.runtime.db, (tx) => fn({ ...systemContext(city.runtime, tx), actor, tx }));
const reviewers: Record<Gate, string> = { first: '李秀英', content: '杨建国', legal: '王法', secrecy: '尹玉华' };

/** An article of the editor, handed in. */
async function submitted(title: string, change: object = {}): Promise<string> {
  return by(editor, async (ctx) => {
    const documentId = await createArticle(ctx, { columns: [column], kind: 'notice', title });
    const { content, revision } = (await findOverview(ctx.tx, documentId, ctx.now)) ?? { content: {}, revision: 0 };
    const whole = { ...(content as object), body: `<p>${title}，请互相转告。</p>`, openness: 'active', ...change };
    await saveArticle(ctx, { documentId, revision, content: whole });
    await submitArticle(ctx, documentId, '新发');
    return documentId;
  });
}

const pass = (documentId: string, gate: Gate) =>
  by(editor, ({ tx, now }) =>
    reviewVersion(tx, {
      documentId,
      gate,
      verdict: 'passed',
      checklist: {},
      by: { id: newId(), name: reviewers[gate] },
      now,
    }),
  );
const publish = (documentId: string) => by(editor, (ctx) => releaseDocument(ctx, { documentId, since: ctx.now }));
const codeOf = async (documentId: string) =>
  (await findOverview(city.runtime.db, documentId, city.clock.now()))?.code ?? '';

async function read(path: string) {
  city.house.pageCache.clear();
  return visit(city).get(path);
}

describe('an article', () => {
  it('stands in its column and on its page once three people passed it', async () => {
    const documentId = await submitted('关于城区停水的通知');
    for (const gate of ['first', 'content', 'secrecy'] as const) await pass(documentId, gate);
    await publish(documentId);
    const list = await read('/columns/notices');
    expect(list.text).toContain('关于城区停水的通知');
    // A first-level column shows what stands beneath it.
    expect((await read('/columns/information')).text).toContain('关于城区停水的通知');
    const page = await read(`/articles/${await codeOf(documentId)}`);
    expect(page.text).toContain('请互相转告');
    expect(page.text).toMatch(/<meta name="ArticleTitle" content="关于城区停水的通知"/);
    expect(page.text).toMatch(/<meta name="PubDate" content="2026-11-17 10:24"/);
  });

  it.each(['first', 'content', 'secrecy'] as const)(
    'without the gate %s is refused and shown nowhere',
    async (missing) => {
      const title = `缺少${reviewers[missing]}审核的通知`;
      const documentId = await submitted(title);
      for (const gate of ['first', 'content', 'secrecy'] as const) if (gate !== missing) await pass(documentId, gate);
      await expect(publish(documentId)).rejects.toMatchObject({ code: 'document.not-reviewed' });
      expect((await read('/columns/notices')).text).not.toContain(title);
      expect((await read(`/articles/${await codeOf(documentId)}`)).status).toBe(404);
    },
  );

  it('withdrawn is gone from its columns at once, and its page says when and why', async () => {
    const documentId = await submitted('误发的通知');
    for (const gate of ['first', 'content', 'secrecy'] as const) await pass(documentId, gate);
    await publish(documentId);
    city.clock.set(new Date(city.clock.now().getTime() + 60_000));
    await by(editor, (ctx) => withdrawDocument(ctx, documentId, '时间有误'));
    expect((await read('/columns/notices')).text).not.toContain('误发的通知');
    const page = await read(`/articles/${await codeOf(documentId)}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('2026-11-17');
    expect(page.text).toContain('时间有误');
  });

  it('is not written for a column of another organ', async () => {
    const clerk = await identifyActor(city, await city.signIn('market.clerk'));
    const create = by(clerk, (ctx) => createArticle(ctx, { columns: [column], kind: 'notice', title: '越权的通知' }));
    await expect(create).rejects.toMatchObject({ code: 'article.column-not-yours' });
  });
});

describe('the database', () => {
  it('[C21] refuses a live copy of what no review for secrecy cleared, whoever writes it', async () => {
    const { db } = city.runtime;
    const organ = await getOrganByCode(db, '530900-government-office');
    const content = articleContentSchema.parse({
      kind: 'notice',
      title: '未经保密审查',
      body: '<p>内容</p>',
      keywords: [],
      source: organ.name,
      editor: '尹思媛',
      lang: 'zh',
      attachments: [],
      columns: [column],
      openness: 'active',
      channels: [],
      formedOn: '2026-11-17',
      interprets: [],
      joint: [],
    });
    const documents = [{ code: '20261117-999999', organ, content, since: city.clock.now() }];
    const [one] = await inTransaction(db, (tx) =>
      publishFromSource(tx, { kind: 'article', source: 'test', documents, now: city.clock.now() }),
    );
    const insert = (secrecy: string | null) =>
      sql`insert into article_live (publication_id, secrecy_review_id, document_id, version_id, version_number, code,
          kind, title, lang, organ_id, organ_path, organ_name, source, formed_on, interprets, weight, since)
        values (${one?.publicationId}, ${secrecy}, ${one?.documentId}, ${one?.versionId}, 1, '20261117-999999', 'notice',
          '未经保密审查', 'zh', ${organ.id}, ${organ.path}, ${organ.name}, 'x', '2026-11-17', '{}', 1, now())`.execute(
        db,
      );
    await expect(insert(null)).rejects.toThrow(/null value/);
    const { rows } = await sql<{ id: string }>`
      select id from document_review where version_id = ${one?.versionId}`.execute(db);
    await expect(insert(rows[0]?.id ?? '')).rejects.toThrow(/foreign key/);
  });
});
