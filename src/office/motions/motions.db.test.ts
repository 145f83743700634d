// Proposals through the server: from two who sign it to a reply that both evaluate, everybody reads, and the next year comes back to.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, FIGURES, MINE, PUBLIC_PAGE } from './contract.ts';
import { openFollowUps } from './jobs.ts';
import { listOwn } from './store/read.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look, act, does, read } = officersOf(() => city);
const { read: ask } = programsOf(() => city);
const CLERK = 'congress.motions';
const TITLE = '关于增设社区充电桩的建议';
const MOTION = {
  title: TITLE,
  text: '老旧小区没有充电桩，居民飞线充电，存在安全隐患，建议统一建设。',
  gather: 'yes',
  open: 'yes',
};
const REPLY = { class: 'B', text: '已列入明年计划，六月底前建成 20 处。', contact: '城建科 0883-2120000', open: 'yes' };

async function make(body: object = MOTION): Promise<string> {
  const made = await post('deputy', MINE, body);
  expect(made.status, made.text).toBe(201);
  return String(made.json.id);
}
const own = (login: string, id: string, name: string, body: object = {}) =>
  post(login, `${MINE}/${id}/acts/${name}`, body);

/** Signed by two, handed to the transport bureau with one that assists, and answered. */
async function answer(): Promise<string> {
  const id = await make();
  expect((await own('deputy2', id, 'cosign')).status).toBe(200);
  expect((await own('deputy', id, 'submit')).status).toBe(200);
  await does(CLERK, id, 'register-motion');
  const handed = { organ: '530900-transport', others: '530900-education', months: '3', key: 'no' };
  await does(CLERK, id, 'assign-motion', handed);
  await does('transport.section', id, 'sign-motion');
  await does('transport.section', id, 'contact', { way: 'meeting', on: '2026-11-17', said: '已当面说明。' });
  expect((await act('transport.section', id, 'draft-reply', REPLY)).status).toBe(422);
  await does('education.section', id, 'give-help', { answer: 'agree', text: '配合。' });
  await does('transport.section', id, 'draft-reply', REPLY);
  expect((await act('transport.section', id, 'issue-reply')).status).toBe(403);
  await does('transport.head', id, 'issue-reply');
  return id;
}

describe('a proposal', () => {
  it('[G26] [G27] goes from its signers to the organ and back, is evaluated by each, and read by everybody', async () => {
    const id = await answer();
    expect(await read(id)).toMatchObject({ state: 'answered', outcome: null, organ_name: '临沧市交通运输局' });
    const { data: followed } = await ask('deputy2', `${MINE}/${id}`);
    expect(followed).toMatchObject({ signed: true, leads: false, motion: { reply: { class: 'B' } } });
    expect(JSON.stringify(followed.clocks)).toContain('2027-02-17');
    expect((await look('deputy2', '/account/notices')).text).toContain('已答复');
    expect((await own('deputy', id, 'evaluate', { level: 'content' })).status).toBe(200);
    expect((await own('deputy', id, 'evaluate', { level: 'not' })).status).toBe(409);
    expect((await own('deputy2', id, 'evaluate', { level: 'fairly', remark: '希望再快些。' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'B', data: { verdict: 'fairly' } });
    await does('transport.section', id, 'publish-motion', { checked: 'clean' });
    const [shown] = (await ask('', PUBLIC_PAGE)).data.rows;
    expect(shown).toMatchObject({ title: TITLE, reply: REPLY.text });
    expect((await visit(city, '').get(`${PUBLIC_PAGE}/${shown.id}`)).text).not.toContain('希望再快些');
    expect((await look('transport.head', `${FIGURES}?year=2026`)).text).toContain('临沧市交通运输局');
  });

  it('[G26] of class B is followed up by the machine in the next year, once', async () => {
    const id = await answer();
    for (const login of ['deputy', 'deputy2']) await own(login, id, 'evaluate', { level: 'content' });
    const following = () => city.runtime.db.selectFrom('case_file').selectAll().where('parent_id', '=', id).execute();
    await openFollowUps(city.runtime);
    expect(await following()).toEqual([]);
    city.clock.set('2027-01-04T08:00:00+08:00');
    await openFollowUps(city.runtime);
    await openFollowUps(city.runtime);
    const [opened, ...more] = await following();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ kind: 'motion-follow-up', organ_name: '临沧市交通运输局' });
    await does('transport.section', opened!.id, 'report-promise', { result: 'going-on', text: '已建成 12 处。' });
    const { rows } = await sql<{ day: string }>`
      select follow_on::text as day from motion_reply where case_id = ${id}`.execute(city.runtime.db);
    expect(rows).toEqual([{ day: '2028-01-01' }]);
    city.clock.set('2026-11-17T10:24:00+08:00');
  });

  it('[G27] is seen by nobody who did not sign it, and made by nobody who is no deputy or member', async () => {
    const id = await make({ ...MOTION, gather: 'no' });
    expect((await look('deputy3', `${MINE}/${id}`)).status).toBe(404);
    expect((await own('deputy3', id, 'cosign')).status).toBe(404);
    expect((await look('cppcc.motions', `/desk/cases/${id}`)).status).toBe(200);
    expect((await act('cppcc.motions', id, 'register-motion')).status).toBe(422);
    expect((await look('transport.section', `/desk/cases/${id}`)).status).toBe(404);
    expect((await post('transport.section', MINE, MOTION)).status).toBe(403);
    expect((await look('deputy', DESK)).status).toBe(403);
    expect((await post('deputy', MINE, { ...MOTION, text: '绝密★十年 某工程情况，建议研究办理此事。' })).status).toBe(
      422,
    );
  });

  it('is found among one’s own by its index', async () => {
    const [plan] = await explainByIndex(city, (db) => listOwn(db, newId(), { limit: 20 }));
    expect(plan).toContain('motion_signer_newest');
    expect(plan).not.toContain('Sort');
  });
});
