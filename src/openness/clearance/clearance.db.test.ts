// From an author's draft to the public: three people apart from its author, seven questions, and no way around them.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signerOf } from '#kernel/documents/contract.ts';
import { confirmWord, insertWord, listRefusals } from '#kernel/documents/scan/store.ts';
import { createDocument, submitForReview } from '#kernel/documents/service/lifecycle.ts';
import { publishVersion } from '#kernel/documents/service/publish.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { columns } from '#openness/articles/columns.ts';
import { articleContentSchema } from '#openness/articles/contract.ts';
import { createArticle, saveArticle, submitArticle } from '#openness/articles/service/write.ts';
import { rescan } from '#openness/watchwords/service/rounds.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, type Actor, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { identifyActor, openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { openClearance } from './service/open.ts';

const HEAD = 'government-office.head';
const NO = { secret: 'no', forbidden: 'no', national: 'no', public: 'no', economic: 'no', social: 'no', third: 'no' };
const CLEAR = { ...NO, ground: '《政府信息公开条例》第二十条' };

let city: TestCity;
let editor: Actor;
let column: string;
/** The article that was issued jointly. */
let joint: string;
beforeAll(async () => {
  city = await openTestCity();
  editor = await identifyActor(city, await city.signIn('editor'));
  const [notices] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'notices' }]);
  column = notices?.id ?? '';
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { act, does, look, pass, post, read } = officersOf(() => city);

const by = <T>(actor: Actor, fn: (ctx: ActContext) => Promise<T>) =>
  inTransaction(city.runtime.db, (tx) => fn({ ...systemContext(city.runtime, tx), actor, tx }));

interface Handed {
  readonly documentId: string;
  readonly caseId: string;
  readonly code: string;
}

/** An article of the editor, handed in. */
function handIn(title: string, change: object = {}): Promise<Handed> {
  return by(editor, async (ctx) => {
    const documentId = await createArticle(ctx, { columns: [column], kind: 'notice', title });
    const found = await findOverview(ctx.tx, documentId, ctx.now);
    const content = {
      ...(found?.content as object),
      body: `<p>${title}，请互相转告。</p>`,
      openness: 'active',
      ...change,
    };
    await saveArticle(ctx, { documentId, revision: found?.revision ?? 0, content });
    const { caseId } = await submitArticle(ctx, documentId, '新发');
    return { documentId, caseId, code: found?.code ?? '' };
  });
}

const readJson = async (path: string) => (await visit(city, await city.seat('secrecy.reviewer')).read(path)).json;

async function statusOf({ code }: Handed): Promise<number> {
  city.house.pageCache.clear();
  return (await visit(city).get(`/articles/${code}`)).status;
}

/** Read by a colleague and the head, cleared, and ready to be signed. */
async function cleared(title: string): Promise<Handed> {
  const handed = await handIn(title);
  await does('editor2', handed.caseId, 'pass-first');
  await does(HEAD, handed.caseId, 'pass-final');
  await does('secrecy.reviewer', handed.caseId, 'clear', CLEAR);
  return handed;
}

describe('a text on its way to the public', () => {
  it('[C21] [B11] is read twice, examined and signed by people who did not write it, and only then to be seen', async () => {
    const handed = await handIn('关于开放城区绿道的通知');
    expect(await read(handed.caseId)).toMatchObject({ state: 'first', kind: 'publication-review' });
    expect((await act('editor', handed.caseId, 'pass-first')).status).toBe(409);
    await does('editor2', handed.caseId, 'pass-first', { opinion: '同意' });
    expect(await statusOf(handed)).toBe(404);
    await does(HEAD, handed.caseId, 'pass-final');
    expect((await act(HEAD, handed.caseId, 'clear', CLEAR)).status).toBe(403);
    await does('secrecy.reviewer', handed.caseId, 'clear', CLEAR);
    expect(await statusOf(handed)).toBe(404);
    expect((await act('editor', handed.caseId, 'publish')).status).toBe(403);
    await does(HEAD, handed.caseId, 'publish');
    expect(await statusOf(handed)).toBe(200);
    const { rows } = await sql<{ body: Record<string, string> }>`
      select body from case_paper where case_id = ${handed.caseId} and template = 'sheet'`.execute(city.runtime.db);
    const { author, secrecy, approver, first } = rows[0]?.body ?? {};
    expect(new Set([author, secrecy, approver, first]).size).toBe(4);
  });

  it('[C37] is not cleared while a question is open, answered yes, or uncertain', async () => {
    const { caseId } = await handIn('关于调整公交线路的通知');
    await does('editor2', caseId, 'pass-first');
    await does(HEAD, caseId, 'pass-final');
    for (const question of Object.keys(NO)) {
      const { [question as 'secret']: _, ...rest } = CLEAR;
      expect((await act('secrecy.reviewer', caseId, 'clear', rest)).status, question).toBe(422);
    }
    const yes = await act('secrecy.reviewer', caseId, 'clear', { ...CLEAR, economic: 'yes' });
    expect(yes.text).toContain('不予公开');
    const unsure = await act('secrecy.reviewer', caseId, 'clear', { ...CLEAR, secret: 'unsure' });
    expect(unsure.text).toContain('保密行政管理部门');
    await does('secrecy.reviewer', caseId, 'ask-bureau', { organ: '530900-justice', question: '是否属于工作秘密' });
    const waiting = await act('secrecy.reviewer', caseId, 'clear', CLEAR);
    expect(waiting.text).toContain('没有答复不等于同意');
    await does('justice.head', caseId, 'consent', { answer: 'agree', text: '可以公开' });
    await does('secrecy.reviewer', caseId, 'clear', CLEAR);
    expect(await read(caseId)).toMatchObject({ state: 'issuing' });
  });

  it('sent back is its author’s again, and a new version has a review of its own', async () => {
    const handed = await handIn('关于节日值班的通知');
    await does('editor2', handed.caseId, 'return-first', { reason: '缺少值班电话' });
    expect(await read(handed.caseId)).toMatchObject({ state: 'returned', phase: 'closed' });
    const again = await by(editor, async (ctx) => {
      const found = await findOverview(ctx.tx, handed.documentId, ctx.now);
      const content = { ...(found?.content as Record<string, unknown>), summary: '值班电话见正文' };
      await saveArticle(ctx, { documentId: handed.documentId, revision: found?.revision ?? 0, content });
      return submitArticle(ctx, handed.documentId, '已补');
    });
    expect(again.caseId).not.toBe(handed.caseId);
  });

  it('[C24] of a department is read there first, then by whose site it is; who has no secrecy reviewer asks the government’s office', async () => {
    const clerk = await identifyActor(city, await city.signIn('market.clerk'));
    const { caseId, code } = await by(clerk, async (ctx) => {
      const [organ, siteOrgan] = await Promise.all(
        ['530900-market', '530900-government-office'].map((one) => getOrganByCode(ctx.tx, one)),
      );
      const signed = { by: signerOf(clerk), now: ctx.now };
      const content = articleContentSchema.parse({
        kind: 'notice',
        title: '关于年报公示的通知',
        body: '<p>请按期公示。</p>',
        keywords: [],
        source: '临沧市市场监督管理局',
        editor: clerk.name,
        lang: 'zh',
        attachments: [],
        columns: [column],
        openness: 'active',
        channels: ['site'],
        formedOn: '2026-11-17',
        interprets: [],
        joint: [],
      });
      const head = { kind: 'article', code: '20261117-900001', organ: organ!, content, ...signed };
      const documentId = await createDocument(ctx.tx, head);
      await submitForReview(ctx.tx, { documentId, note: '新发', ...signed });
      const opened = await openClearance(ctx, {
        documentId,
        note: '新发',
        siteOrgan: siteOrgan!,
        joint: [],
        legal: false,
      });
      return { ...opened, code: head.code };
    });
    await does('market.section', caseId, 'pass-first');
    expect((await act('market.head', caseId, 'pass-final')).status).toBe(409);
    await does(HEAD, caseId, 'pass-final');
    await does('secrecy.reviewer', caseId, 'clear', CLEAR);
    await does('market.head', caseId, 'publish');
    expect(await statusOf({ documentId: '', caseId, code })).toBe(200);
  });

  it('[C21] issued jointly waits until every organ says yes: silence is not consent, and no is no', async () => {
    const { documentId } = await by(editor, async (ctx) => {
      const documentId = await createArticle(ctx, { columns: [column], kind: 'notice', title: '关于联合检查的通告' });
      const found = await findOverview(ctx.tx, documentId, ctx.now);
      const content = { ...(found?.content as object), body: '<p>即日起联合检查。</p>', openness: 'active' };
      await saveArticle(ctx, { documentId, revision: found?.revision ?? 0, content });
      return { documentId };
    });
    const path = `/desk/articles/${documentId}/acts/submit`;
    const unknown = await post('editor', path, { note: '新发', joint: '没有这个局' });
    expect(unknown.json).toMatchObject({ faults: [{ path: 'joint' }] });
    const sent = await post('editor', path, { note: '新发', joint: '530900-market、530900-housing' });
    expect(sent.status, sent.text).toBe(200);
    const caseId = sent.json.caseId as string;
    await does('editor2', caseId, 'pass-first');
    await does(HEAD, caseId, 'pass-final');
    await does('secrecy.reviewer', caseId, 'clear', CLEAR);
    await does('market.head', caseId, 'consent', { answer: 'agree', text: '同意联合发布' });
    expect((await act('market.head', caseId, 'consent', { answer: 'agree', text: '再答一次' })).status).toBe(404);
    await pass('2026-12-20', caseId);
    expect(await read(caseId), 'the time to answer ran out long ago').toMatchObject({ state: 'issuing' });
    expect((await act(HEAD, caseId, 'publish')).json).toMatchObject({ code: 'clearance.awaits-opinion' });
    await does('housing.head', caseId, 'consent', { answer: 'disagree', text: '文件还在修改' });
    expect((await act(HEAD, caseId, 'publish')).json).toMatchObject({ code: 'clearance.awaits-opinion' });
    await does(HEAD, caseId, 'return-issue', { reason: '市住建局不同意' });

    const again = await post('editor', path, { note: '住建局已定稿' });
    const next = again.json.caseId as string;
    await does('editor2', next, 'pass-first');
    await does(HEAD, next, 'pass-final');
    await does('secrecy.reviewer', next, 'clear', CLEAR);
    for (const login of ['market.head', 'housing.head'])
      await does(login, next, 'consent', { answer: 'agree', text: '同意' });
    await does(HEAD, next, 'publish');
    expect(await read(next)).toMatchObject({ state: 'published' });
    joint = documentId;
  });

  it('[C26] is filed as one package: each version with its digest, the papers of its reviews, and the bytes of its files', async () => {
    const fetch = async (login: string) =>
      city.server.inject({ url: `/desk/articles/${joint}/filing`, headers: { cookie: await city.seat(login) } });
    const packed = await fetch('editor');
    expect(packed.headers['content-type']).toBe('application/zip');
    const entries = unzipSync(packed.rawPayload);
    const index = JSON.parse(Buffer.from(entries['index.json']!).toString());
    expect(index.holds).toEqual(Object.keys(entries).filter((name) => name !== 'index.json'));
    expect(index.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(index.versions[0].reviews).toHaveLength(3);
    for (const { number, contentHash } of index.versions)
      expect(createHash('sha256').update(entries[`versions/${number}.json`]!).digest('hex')).toBe(contentHash);
    const sheets = index.holds.filter((name: string) => name.endsWith('政府信息公开审查表.pdf'));
    expect(sheets).toHaveLength(1);
    expect(Buffer.from(entries[sheets[0]]!).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await look('editor', `/desk/articles/${joint}`)).text).toContain(`/desk/articles/${joint}/filing`);
    expect((await fetch('530902.editor')).statusCode).toBe(404);

    // One with files: those of every version, each once, under names that lead nowhere when they are unpacked.
    const text = Buffer.from('附件的全部内容');
    const put = (bytes: Buffer) =>
      city.runtime.files.put(Readable.from([bytes]), { name: 'a.txt', maxBytes: 1000, accept: ['txt'] });
    const [file, second] = [await put(text), await put(Buffer.from('第二个附件'))];
    const files = [
      { id: file.id, name: '../../附件一.txt' },
      { id: second.id, name: '附件二.txt' },
    ];
    const { documentId } = await handIn('关于归档的通知', { attachments: files });
    const url = `/desk/articles/${documentId}/filing`;
    const answer = await city.server.inject({ url, headers: { cookie: await city.seat('editor') } });
    const held = unzipSync(answer.rawPayload);
    const told = JSON.parse(Buffer.from(held['index.json']!).toString());
    expect(told.files.map(({ name }: { name: string }) => name)).toEqual(files.map(({ name }) => name));
    expect(told.holds.every((name: string) => !name.includes('..') || !name.includes('/..'))).toBe(true);
    for (const { path, sha256, size } of told.files) {
      expect(path).toMatch(/^files\/[0-9a-f]{12} [^/]+\.txt$/);
      expect(createHash('sha256').update(held[path]!).digest('hex')).toBe(sha256);
      expect(held[path]!.length).toBe(size);
    }
    expect(Buffer.from(held[told.files[0].path]!).equals(text)).toBe(true);
  });

  it('[C21] edited after its review begins again: the version that was cleared is published by nobody', async () => {
    const handed = await cleared('关于清明祭扫的通知');
    await does('editor', handed.caseId, 'take-back');
    expect((await act(HEAD, handed.caseId, 'publish')).status).toBe(409);
    await by(editor, async (ctx) => {
      const found = await findOverview(ctx.tx, handed.documentId, ctx.now);
      const content = { ...(found?.content as Record<string, unknown>), body: '<p>另一个内容</p>' };
      await saveArticle(ctx, { documentId: handed.documentId, revision: found?.revision ?? 0, content });
      await submitArticle(ctx, handed.documentId, '改了');
    });
    const publish = by(editor, ({ tx, now }) =>
      publishVersion(tx, {
        documentId: handed.documentId,
        since: now,
        needs: ['first', 'secrecy'],
        by: { id: newId(), name: '某人' },
        now,
      }),
    );
    await expect(publish).rejects.toMatchObject({ code: 'document.not-in-state' });
    expect(await statusOf(handed)).toBe(404);
  });

  it('[C21] is cleared by nobody who signed before, and asks what the scan points to', async () => {
    const { caseId } = await handIn('关于征集意见的通知', { body: '<p>联系人王某，13808831234。</p>' });
    await does('editor2', caseId, 'pass-first');
    expect((await act('editor2', caseId, 'publish')).status).toBe(403);
    await does(HEAD, caseId, 'pass-final');
    const page = await look('secrecy.reviewer', `/desk/cases/${caseId}`);
    expect(page.text).toContain('手机号码');
    expect((await act('secrecy.reviewer', caseId, 'clear', CLEAR)).text).toContain('核对');
    await does('secrecy.reviewer', caseId, 'clear', { ...CLEAR, checked: '系公开的联系电话，本人同意' });
  });
});

describe('what is marked secret', () => {
  it('[C22] is refused before anything is kept, and leaves a line without a word of it', async () => {
    const before = (await listRefusals(city.runtime.db, 500)).length;
    const marked = handIn('关于某项工作的通知', { body: '<p>机<b>密</b>★１０年 青龙行动方案</p>' });
    await expect(marked).rejects.toMatchObject({ code: 'scan.marked-secret' });
    const titled = by(editor, (ctx) =>
      createArticle(ctx, { columns: [column], kind: 'notice', title: '【绝密】青龙行动方案' }),
    );
    await expect(titled).rejects.toMatchObject({ code: 'scan.marked-secret' });
    const refusals = await listRefusals(city.runtime.db, 500);
    expect(refusals.length).toBe(before + 2);
    expect(refusals[0]).toMatchObject({ accountName: editor.name, rule: 'mark-bracketed' });
    expect(await tablesWith('青龙行动')).toEqual([]);
    expect((await look('secrecy.reviewer', '/desk/watchwords/refusals')).text).toContain('密级标注');
  });
});

/** Tables of the city in which some text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { db } = city.runtime;
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await sql`select from ${sql.table(name)} t where t::text like ${`%${text}%`} limit 1`.execute(db);
    if (hit.rows.length > 0) found.push(name);
  }
  return found;
}

describe('everything that is published', () => {
  it('[B32] is looked through again when a word is confirmed; what is found is withdrawn or kept for a reason', async () => {
    const [bad, good] = [await cleared('关于飞龙工程的通知'), await cleared('关于飞龙工程验收的通知')];
    for (const { caseId } of [bad, good]) await does(HEAD, caseId, 'publish');
    const added = await post('secrecy.reviewer', '/desk/watchwords', { word: '飞龙工程', level: 'review' });
    expect(added.status).toBe(201);
    const { id } = added.json as { id: string };
    expect((await post('secrecy.reviewer', '/desk/watchwords/acts/confirm', { id })).status).toBe(409);
    const other = { id: newId(), name: '另一人' };
    expect(await by(editor, ({ tx, now }) => confirmWord(tx, id, other, now))).toBe(true);
    const round = await rescan(city.runtime);
    const address = `/desk/watchwords/rounds/${round}`;
    const { hits } = (await readJson(address)) as { hits: { versionId: string; title: string }[] };
    expect(hits.map(({ title }) => title).sort()).toEqual(['关于飞龙工程的通知', '关于飞龙工程验收的通知']);
    const hitOf = (title: string) => ({
      version: hits.find((hit) => hit.title === title)?.versionId,
      rule: 'word:飞龙工程',
      reason: '代号不应公开',
    });
    city.clock.set(new Date(TEST_NOW.getTime() + 60_000));
    await post('secrecy.reviewer', `${address}/acts/withdraw`, hitOf('关于飞龙工程的通知'));
    await post('secrecy.reviewer', `${address}/acts/keep`, hitOf('关于飞龙工程验收的通知'));
    expect(await statusOf(bad)).toBe(410);
    expect(await statusOf(good)).toBe(200);
    const second = await readJson(`/desk/watchwords/rounds/${await rescan(city.runtime)}`);
    expect(second).toMatchObject({ hits: [], found: 0 });
  });

  it('[C23] is gone in the transaction in which a leak is reported', async () => {
    const handed = await cleared('关于应急演练的通知');
    await does(HEAD, handed.caseId, 'publish');
    expect(await statusOf(handed)).toBe(200);
    city.clock.set(new Date(TEST_NOW.getTime() + 60_000));
    const unknown = await post('secrecy.reviewer', '/desk/leaks/new', {
      code: '20200101-000001',
      what: '群众来电反映',
    });
    expect(unknown.status).toBe(422);
    const leak = await post('secrecy.reviewer', '/desk/leaks/new', { code: handed.code, what: '群众来电反映' });
    expect(leak.status, leak.text).toBe(201);
    expect(await statusOf(handed)).toBe(410);
    const { id } = leak.json as { id: string };
    expect(await read(id)).toMatchObject({ state: 'reported', kind: 'leak' });
    await does('secrecy.reviewer', id, 'contain', { measures: '已通知转载网站删除' });
    await does('secrecy.reviewer', id, 'close', { result: '系误标，已查明' });
  });

  it('is blocked by a word that may not stand', async () => {
    await by(editor, async ({ tx, now }) => {
      const id = await insertWord(
        tx,
        { word: '临苍市', level: 'block', advice: '临沧市' },
        { id: newId(), name: '甲' },
        now,
      );
      await confirmWord(tx, id ?? '', { id: newId(), name: '乙' }, now);
    });
    await expect(handIn('临苍市旅游节公告')).rejects.toMatchObject({ code: 'article.checks-failed' });
  });
});
