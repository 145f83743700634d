// Projects: a record that is cleared, its stages published one after another at one address, investments and who asks about them.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gate } from '#kernel/documents/contract.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem, passGate, release } from '#test/harness/documents.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, PROJECTS } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const OFFICE = '530900-government-office';
/** Put together, so that no file of the house holds it whole. */
const MARK = ['机密', '10年'].join('★');

async function register(kind: 'works' | 'investment', code: string, title: string): Promise<string> {
  const { status, json, text } = await post('editor', DESK, { kind, code, title, organ: OFFICE });
  expect(status, text).toBe(201);
  return json.id as string;
}

const record = (title: string, more: object = {}) => ({
  revision: 1,
  title,
  owner: '市政府办公室',
  trade: '市政',
  place: '临翔区',
  amount: '1234.56',
  phone: '0883-2120000',
  intro: '新建公交首末站一处。',
  ...more,
});

async function clear(documentId: string, gates: readonly Gate[] = ['content', 'secrecy']): Promise<void> {
  for (const gate of gates) await passGate(city, documentId, gate);
  await release(city, documentId);
}
const OF_ARTICLES = ['first', 'content', 'secrecy'] as const;

/** A stage as its author finds it, completed, handed in and cleared. */
async function publishStage(projectId: string, what: string): Promise<string> {
  const { status, json, text } = await post('editor', `${DESK}/${projectId}/acts/write`, { what });
  expect(status, text).toBe(201);
  const id = String(json.to).split('/').at(-1) ?? '';
  const at = `/desk/articles/${id}`;
  const { json: drafted } = await visit(city, await city.seat('editor')).read(at);
  const content = drafted.content as { body: string };
  expect(content.body).toContain('项目代码：');
  const submitted = await post('editor', `${at}/acts/submit`, { note: '首次公开' });
  expect(submitted.status, submitted.text).toBe(200);
  return id;
}

/** Addresses that the city’s search gives. */
async function findable(text: string): Promise<string> {
  city.house.pageCache.clear();
  return JSON.stringify((await visit(city).read(`/search?q=${encodeURIComponent(text)}`)).json);
}
const open = (code: string) => visit(city).get(`${PROJECTS}/${code}`);
const readStages = async (code: string) => {
  const { json } = await visit(city).read(`${PROJECTS}/${code}`);
  const { stages } = json.standing as {
    stages: { stage: { name: string }; told: { title: string }[]; missingSince: string | null }[];
  };
  return stages.map(({ stage, told, missingSince }) => [stage.name, told.length, missingSince]);
};

describe('works', () => {
  it('[C12] have one address, at which each stage appears once it is cleared, and what is late is told', async () => {
    const code = '2611-530900-04-01-900001';
    const id = await register('works', code, '城西公交首末站');
    const at = `${DESK}/${id}`;
    const early = (await post('editor', `${at}/acts/submit`)).json.faults as { path: string }[];
    expect(early.map(({ path }) => path)).toEqual(['trade', 'place', 'phone', 'intro']);
    const plan = { 0: '2026-09-01', 1: '2026-09-10', 2: '2026-11-16', 5: '2027-10-01' };
    const saved = await post('editor', `${at}/acts/save`, record('城西公交首末站', { plan }));
    expect(saved.status, saved.text).toBe(200);
    expect((await post('editor', `${at}/acts/submit`)).status).toBe(200);
    expect((await open(code)).status).toBe(404);
    await clear(id);
    const page = (await open(code)).text;
    for (const part of ['城西公交首末站', code, '1,234.56 万元', '新建公交首末站一处。']) expect(page).toContain(part);

    const article = await publishStage(id, '立项审批');
    expect(await readStages(code)).toEqual([
      ['立项审批', 0, '2026-09-29'],
      ['招标投标', 0, '2026-10-14'],
      ['施工许可', 0, null],
      ['竣工验收', 0, null],
    ]);
    expect((await open(code)).text).toContain('应于 2026-10-14 前公开，尚未公开');
    await clear(article, OF_ARTICLES);
    expect((await readStages(code))[0]).toEqual(['立项审批', 1, null]);
    expect((await open(code)).text).toContain('城西公交首末站：立项审批');
    // The desk offers the next one.
    expect((await look('editor', at)).text).toMatch(/<option[^>]*value="招标投标"[^>]*selected/);
    await asSystem(city, (ctx) => withdrawDocument(ctx, article, '数字需要核实'));
    expect((await readStages(code))[0]).toEqual(['立项审批', 0, '2026-09-29']);
    expect((await visit(city).get(`${PROJECTS}?q=首末站`)).text).toContain(code);
    expect((await visit(city).get(`${PROJECTS}?organ=水务`)).text).not.toContain(code);
    expect(await findable('城西公交首末站')).toContain(`${PROJECTS}/${code}`);
    expect(await findable(code)).toContain(`${PROJECTS}/${code}`);
    expect((await post('editor', `${at}/acts/withdraw`, { reason: '重复登记' })).status).toBe(200);
    expect(await findable('城西公交首末站')).not.toContain(`${PROJECTS}/${code}`);
    city.house.pageCache.clear();
    expect((await open(code)).status).toBe(404);
  });

  it('[C12] are registered by their own people, and take in nothing that is marked secret', async () => {
    const foreign = { kind: 'works', code: 'GC-2026-0009', title: '外单位的工程', organ: OFFICE };
    expect((await post('530902.editor', DESK, foreign)).json).toMatchObject({ code: 'project.out-of-reach' });
    const id = await register('works', 'GC-2026-0010', '河堤加固');
    const at = `${DESK}/${id}`;
    expect((await post('editor', DESK, { ...foreign, code: 'GC-2026-0010' })).json).toMatchObject({
      code: 'document.code-taken',
    });
    const marked = record('河堤加固', { intro: `内部资料 ${MARK}` });
    expect((await post('editor', `${at}/acts/save`, marked)).json).toMatchObject({ code: 'scan.marked-secret' });
    expect((await look('530902.editor', at)).status).toBe(404);
    expect((await post('editor', `${at}/acts/write`, { what: '签约' })).json).toMatchObject({
      code: 'project.stage-unknown',
    });
    expect((await post('editor', `${at}/acts/status`, { status: 'signed' })).json).toMatchObject({
      code: 'project.no-status',
    });
  });
});

describe('an investment', () => {
  it('[B15] shows where talks stand since when, and whoever asks about it writes a letter that is a case', async () => {
    const code = 'ZS-2026-0101';
    const id = await register('investment', code, '茶叶精制加工厂');
    const at = `${DESK}/${id}`;
    await post('editor', `${at}/acts/save`, record('茶叶精制加工厂', { trade: '食品加工', intro: '诚邀合作。' }));
    expect((await post('editor', `${at}/acts/submit`)).status).toBe(200);
    const ask = {
      kind: 'enquiry',
      item: code,
      name: '何先生',
      phone: '13800000077',
      text: '请问用地是否可以分期办理？',
    };
    expect((await visit(city).post('/mailbox', ask)).status).toBe(422);
    await clear(id);
    const found = async (status: string) =>
      (await visit(city).get(`${PROJECTS}?kind=investment&status=${status}`)).text.includes(code);
    expect(await found('open')).toBe(true);
    expect((await visit(city).get(PROJECTS)).text).not.toContain(code);
    expect((await open(code)).text).toContain(`/mailbox?item=${code}`);
    const sent = await visit(city).post('/mailbox', ask);
    expect(sent.status, sent.text).toBe(201);
    const file = await city.runtime.db
      .selectFrom('case_file')
      .select(['title', 'organ_path'])
      .where('number', '=', String(sent.json.number))
      .executeTakeFirstOrThrow();
    expect(file.title).toContain('茶叶精制加工厂');
    expect(file.organ_path).toContain('530900-government-office');

    const move = (status: string) => post('editor', `${at}/acts/status`, { status });
    expect((await Promise.all([move('talks'), move('talks')])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await move('closed')).status).toBe(200);
    city.house.pageCache.clear();
    const { json } = await visit(city).read(`${PROJECTS}/${code}`);
    expect((json.statuses as { status: string }[]).map(({ status }) => status)).toEqual(['closed', 'talks', 'open']);
    expect(JSON.stringify(json)).not.toContain('尹思媛');
    expect(await found('open')).toBe(false);
    expect(await found('closed')).toBe(true);
    expect((await open(code)).text).not.toContain('/mailbox?item');
    expect((await visit(city).post('/mailbox', ask)).status).toBe(422);
  });

  it('[B15] has pictures and films beside its stages once they are cleared', async () => {
    const code = 'LCZS-2026-003';
    const { id } = await city.runtime.db
      .selectFrom('document')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    const { json } = await post('editor', `${DESK}/${id}/acts/write`, { what: 'images' });
    const article = String(json.to).split('/').at(-1) ?? '';
    const at = `/desk/articles/${article}`;
    expect((await post('editor', `${at}/acts/submit`, { note: '首次公开' })).status).toBe(200);
    const others = async () =>
      ((await visit(city).read(`${PROJECTS}/${code}`)).json.standing as { others: unknown[] }).others.length;
    expect(await others()).toBe(0);
    await clear(article, OF_ARTICLES);
    expect(await others()).toBe(1);
  });

  it('[C21] no project enters the list by plain SQL without its review for secrecy', async () => {
    const change = JSON.stringify({ publication_id: newId(), secrecy_review_id: null });
    const copied = sql`insert into project_live
      select (jsonb_populate_record(p, ${change}::jsonb)).* from project_live p limit 1`.execute(city.runtime.db);
    await expect(copied).rejects.toThrow('null');
  });
});
