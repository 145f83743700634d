// An older site as it comes: lists and archives sent in, rows that become drafts, rows that do not, and what was cut off half way.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importArticles } from '#app/import-articles.ts';
import { modules } from '#app/modules.ts';
import { findHead } from '#kernel/documents/store/heads.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { gatherJobs } from '#platform/jobs/worker.ts';
import { openTestCity, type TestCity, temporaryFolder } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { type ArticleContent, DOCUMENT_KIND, IMPORT_JOB } from './contract.ts';
import { takeTurnOf } from './service/import.ts';

const folder = temporaryFolder();
let city: TestCity;
let editor: Visitor;
beforeAll(async () => {
  city = await openTestCity();
  editor = visit(city, await city.signIn('editor'));
}, 180_000);
afterAll(async () => {
  await city?.close();
  folder.remove();
});

const IMPORTS = '/desk/articles/imports';

/** Sends a file in; gives the run. */
async function send(name: string, bytes: Uint8Array | string, mode: 'check' | 'load'): Promise<string> {
  const file = new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);
  const sent = await editor.upload(`${IMPORTS}/acts/take`, { mode }, { file }, 'application/json');
  expect(sent.status, sent.text).toBe(201);
  return String(sent.json.run);
}

const jobs = gatherJobs(modules);
const work = (name: string, payload: object) => jobs.get(name)?.run(city.runtime, payload as never);
const told = async (run: string) => (await editor.read(`${IMPORTS}?run=${run}`)).json.run as Record<string, unknown>;

/** Sends it in and works it through. */
async function take(name: string, bytes: Uint8Array | string, mode: 'check' | 'load' = 'load') {
  const run = await send(name, bytes, mode);
  await work(IMPORT_JOB, { id: run });
  return told(run);
}

const countDrafts = async () => {
  const { count } = await city.runtime.db
    .selectFrom('document')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('kind', '=', DOCUMENT_KIND)
    .executeTakeFirstOrThrow();
  return count;
};

/** The results of all rows, as they are downloaded. */
const results = async (run: unknown) =>
  (await editor.get(`${IMPORTS}/result.csv?run=${run}`)).text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(1, -1).split('","'));

async function contentOf(code = ''): Promise<ArticleContent> {
  const head = await findHead(city.runtime.db, DOCUMENT_KIND, code);
  return (await findOverview(city.runtime.db, head?.id ?? '', city.clock.now()))?.content as ArticleContent;
}

const HEAD = '网站代号,栏目代号,类型,标题,正文,形成日期,原网址';
const row = (title: string, address: string, change: { column?: string; day?: string } = {}) =>
  `portal,${change.column ?? 'notices'},通知公告,${title},"<p onclick=""x()"">旧文</p>",${change.day ?? '2024/5/6'},${address}`;
const at = (page: number) => `https://old.lincang.example/2024/${page}.html`;

describe('[B35] the articles of an older site', () => {
  it('are checked by line without anything being written, then taken in, each once however often they are sent', async () => {
    const before = await countDrafts();
    const list = [HEAD, row('旧通知一', at(1)), row('旧通知二', at(2), { column: 'nowhere' }), row('旧通知三', at(1))];
    const checked = await take('旧站.csv', list.join('\n'), 'check');
    expect(checked).toMatchObject({ dryRun: true, total: 3, done: 3, taken: 1, faults: 2, broken: null });
    expect(await countDrafts()).toBe(before);
    const page = (await editor.get(`${IMPORTS}?run=${checked.id}`)).text;
    for (const words of ['旧站.csv', '可以导入 1 篇', '没有这个代号的栏目', '前面已经有这个原网址'])
      expect(page).toContain(words);

    expect(await take('旧站.csv', list.join('\n'))).toMatchObject({ taken: 1, known: 0, faults: 2 });
    const mended = [HEAD, row('旧通知一', at(1)), row('旧通知二', at(2)), row('旧通知三', at(3))];
    const again = await take('旧站.csv', mended.join('\n'));
    expect(again).toMatchObject({ taken: 2, known: 1, faults: 0 });
    expect(await countDrafts()).toBe(before + 3);
    const [[line, outcome, code] = []] = await results(again.id);
    expect([line, outcome]).toEqual(['2', '此前已导入']);
    expect(await contentOf(code)).toMatchObject({
      ...{ kind: 'notice', title: '旧通知一', body: '<p>旧文</p>' },
      ...{ formedOn: '2024-05-06', openness: 'active' },
    });
  });

  it('bring bodies, pictures and attachments with them in an archive, which are looked into like any other', async () => {
    const picture = readFileSync('city/lincang/field-check.jpg');
    const list = [
      'site,columns,kind,title,bodyFile,attachments,formedOn',
      'portal,notices,notice,带图的旧文,正文/1.html,附件/说明.txt,2024-05-06',
      'portal,notices,notice,没有正文的旧文,正文/2.html,,2024-05-06',
      'portal,notices,notice,附件不对的旧文,,附件/假的.pdf,2024-05-06',
      'portal,notices,notice,想出去的旧文,../../etc/passwd,,2024-05-06',
    ].join('\n');
    const archive = zipSync({
      '旧站/清单.csv': Buffer.from(list),
      '旧站/正文/1.html': Buffer.from('<html><title>x</title><p>看图</p><img src="../图/a.jpg" alt="广场"></html>'),
      '旧站/图/a.jpg': picture,
      '旧站/附件/说明.txt': Buffer.from('说明'),
      '旧站/附件/假的.pdf': Buffer.from('not a pdf'),
    });
    const run = await take('旧站.zip', archive);
    expect(run).toMatchObject({ done: 4, taken: 1, faults: 3 });
    const [first, ...others] = await results(run.id);
    const { body, attachments } = await contentOf(first?.[2]);
    expect(attachments.map(({ name }) => name)).toEqual(['a.jpg', '说明.txt']);
    const [, src = ''] = /<img src="([^"]+)" alt="广场"/.exec(body) ?? [];
    expect((await editor.get(src)).status).toBe(200);
    expect(others.map(([, , , field]) => field)).toEqual(['bodyFile', 'attachments', 'bodyFile']);
    expect(await take('坏的.zip', Buffer.concat([Buffer.from(archive).subarray(0, 900)]))).toMatchObject({
      broken: expect.stringContaining('打不开'),
    });
  });

  it('that are cut off half way are gone on with where they stopped, and no row is lost or doubled', async () => {
    const before = await countDrafts();
    const rows = Array.from({ length: 42 }, (_, index) => row(`成批旧文${index}`, at(1000 + index)));
    const bad = '"portal",notices,通知公告,"没有写完';
    const run = await send('成批.csv', [HEAD, ...rows, bad].join('\n'), 'load');
    await takeTurnOf(city.runtime, run, 20);
    expect(await told(run)).toMatchObject({ total: 43, done: 20, endedAt: null });
    expect((await editor.get(`${IMPORTS}?run=${run}`)).text).toContain('已处理 20 / 43 行');
    city.clock.set(new Date(city.clock.now().getTime() + 11 * 60_000));
    await sql`select graphile_worker.remove_job(${`${IMPORT_JOB} ${run}`})`.execute(city.runtime.db);
    await work('articles.resume-imports', {});
    const { rows: queued } = await sql`
      select from graphile_worker.jobs where key = ${`${IMPORT_JOB} ${run}`}`.execute(city.runtime.db);
    expect(queued).toHaveLength(1);
    await Promise.allSettled([work(IMPORT_JOB, { id: run }), work(IMPORT_JOB, { id: run })]);
    await work(IMPORT_JOB, { id: run });
    expect(await told(run)).toMatchObject({ done: 43, taken: 42, faults: 1 });
    expect(await countDrafts()).toBe(before + 42);
    const all = await results(run);
    expect(all).toHaveLength(43);
    expect(all.at(-1)?.[1]).toBe('有问题');
  });

  it('come by command as well, with their files from a folder that nothing leads out of', async () => {
    const site = join(folder.path, 'site');
    mkdirSync(join(site, 'files'), { recursive: true });
    writeFileSync(join(folder.path, 'outside.txt'), '外面的');
    writeFileSync(join(site, 'files', 'a.txt'), '里面的');
    const head = 'site,columns,kind,title,body,attachments,formedOn';
    const lines = ['files/a.txt', '../outside.txt'].map(
      (path, index) => `portal,notices,notice,命令导入${index},旧文,${path},2024-05-06`,
    );
    writeFileSync(join(site, 'list.csv'), [head, ...lines].join('\n'));
    const asked = { path: site, login: 'editor', dryRun: false };
    const done = await importArticles(city.runtime, asked, () => undefined);
    expect(done?.run).toMatchObject({ taken: 1, faults: 1, fileName: 'site' });
    expect(done?.faults[0]).toMatchObject({ line: 3, faults: [{ path: 'attachments' }] });
    expect((await importArticles(city.runtime, asked, () => undefined))?.run).toMatchObject({ known: 1, faults: 1 });
    expect(await importArticles(city.runtime, { ...asked, login: 'nobody' }, () => undefined)).toBeUndefined();
  });
});
