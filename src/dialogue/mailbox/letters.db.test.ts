// Letters from the mailbox of a head of government to what everybody reads: handed over, answered, checked, published.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIndicators } from '#kernel/cases/indicator.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { reportMonth } from './jobs.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const JSON_WANTED = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };

async function post(url: string, payload: object, login?: string) {
  const headers = login ? { ...JSON_WANTED, cookie: await city.signIn(login) } : JSON_WANTED;
  return city.server.inject({ method: 'POST', url, headers, payload });
}

async function get(url: string, login?: string) {
  const headers = login ? { ...JSON_WANTED, cookie: await city.signIn(login) } : JSON_WANTED;
  return (await city.server.inject({ url, headers })).json();
}

const LETTER = {
  kind: 'help',
  leader: '530902-government',
  name: '杨雪梅',
  phone: '13800007711',
  place: '临翔区南天路',
  text: '我叫杨雪梅，南天路的井盖坏了三个，电动车云S12345掉进去过，请打13800007711联系我。',
};
const HOUSING = '530902-housing';

async function write(letter: object = LETTER) {
  const sent = await post('/mailbox', letter);
  expect(sent.statusCode, sent.body).toBe(201);
  const { number, code } = sent.json() as { number: string; code: string };
  const file = await city.runtime.db
    .selectFrom('case_file')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { number, code, id: file.id, file };
}

const act = (login: string, id: string, name: string, body: object) =>
  post(`/desk/cases/${id}/acts/${name}`, body, login);

const ANSWER = '杨雪梅您好：三处井盖已于昨日更换，并对南天路全线排查。如有问题请拨打 0883-2130001。';

async function answer(id: string) {
  const handed = await act('530902-government-office.head', id, 'hand', {
    organ: HOUSING,
    task: '请尽快更换。',
    days: 5,
  });
  expect(handed.statusCode, handed.body).toBe(200);
  const answered = await act(`${HOUSING}.reviewer`, id, 'answer', { answer: ANSWER });
  expect(answered.statusCode, answered.body).toBe(200);
}

describe('a letter to the head of a government', () => {
  it('[D25] is handed on within a day by the office, and followed there while another organ has it', async () => {
    const { id, file } = await write();
    expect(file).toMatchObject({ kind: 'letter', state: 'sorting', organ_name: '临翔区人民政府办公室' });
    expect(file.title).toBe('求助：临翔区政府区长信箱');
    await act('530902-government-office.head', id, 'hand', { organ: HOUSING, task: '请尽快更换。', days: 5 });
    const { rows } = await get('/desk/mailbox?tab=handed', '530902-government-office.head');
    expect(rows.find((row: { id: string }) => row.id === id)).toMatchObject({ organ: '临翔区住房和城乡建设局' });
    const again = await act(`${HOUSING}.reviewer`, id, 'hand', { organ: '530902-water', task: '请办理。', days: 3 });
    expect(again.statusCode).toBe(409);
    const back = await act(`${HOUSING}.reviewer`, id, 'send-back', { reason: '井盖属供水单位。' });
    expect(back.statusCode, back.body).toBe(200);
    expect(back.json()).toMatchObject({ state: 'sorting' });
  });

  it('[D25] [D26] is published without what tells who people are, by somebody who did not answer it', async () => {
    const { id } = await write();
    await answer(id);
    const page = await get(`/desk/mailbox/letters/${id}`, `${HOUSING}.head`);
    expect(page.shown.text).toBe('我叫***，南天路的井盖坏了三个，电动车***掉进去过，请打***联系我。');
    expect(page.shown.answer).toMatch(/^\*\*\*您好.*0883-2130001/);
    expect(page.suggested.length).toBeGreaterThan(0);
    expect(page.suggested[0].words.length).toBeGreaterThan(0);
    const own = await act(`${HOUSING}.reviewer`, id, 'publish', { title: '井盖' });
    expect(own.statusCode).toBe(403);
    const url = `/desk/mailbox/letters/${id}/acts`;
    expect((await post(`${url}/classify`, { subject: 'zz' }, `${HOUSING}.section`)).statusCode).toBe(422);
    expect((await post(`${url}/classify`, { subject: 'a0401' }, `${HOUSING}.section`)).statusCode).toBe(200);
    const done = await post(`${url}/publish`, { title: '南天路井盖损坏', hide: '南天路' }, `${HOUSING}.head`);
    expect(done.statusCode, done.body).toBe(200);
    const { rows } = await get(
      `/mailbox/letters?kind=help&subject=a04&organ=${encodeURIComponent('临翔区住房和城乡建设局')}`,
    );
    const shown = rows.find((row: { title: string }) => row.title === '***井盖损坏');
    expect(shown.text).not.toMatch(/杨雪梅|南天路|13800007711|云S12345/);
    const open = await city.server.inject({ url: `/mailbox/letters/${shown.id}`, headers: { accept: 'text/html' } });
    expect(open.statusCode).toBe(200);
    expect(open.body).toContain('城乡建设 › 市政设施 › 道路破损');
  });

  it('[D25] is helped with by another organ, which has it on its list, reads it, and answers it not', async () => {
    const { id } = await write();
    const organ = '530902-water';
    await act('530902-government-office.head', id, 'hand', { organ: HOUSING, task: '请尽快更换。', days: 5 });
    expect((await act(`${organ}.reviewer`, id, 'answer', { answer: ANSWER })).statusCode).toBe(404);
    const asked = await act(`${HOUSING}.reviewer`, id, 'ask-help', {
      organ,
      task: '请核实井盖是否供水单位所有。',
      days: 3,
    });
    expect(asked.statusCode, asked.body).toBe(200);
    const { rows } = await get('/desk', `${organ}.reviewer`);
    expect(JSON.stringify(rows)).toContain(id);
    expect((await act(`${organ}.reviewer`, id, 'answer', { answer: ANSWER })).json().type).toContain('refused');
    const said = await act(`${organ}.reviewer`, id, 'give-help', { answer: 'disagree', text: '不是供水井盖。' });
    expect(said.statusCode, said.body).toBe(200);
    expect((await act(`${HOUSING}.reviewer`, id, 'answer', { answer: ANSWER })).statusCode).toBe(200);
  });

  it('[D26] is found by the search as it is public, counts for assessment, and neither when it is answered anew', async () => {
    const { number, code, id } = await write();
    await answer(id);
    const found = async () => {
      const { options } = await get(`/search/suggest?q=${encodeURIComponent('芭蕉林井盖')}`);
      return options.map(({ text }: { text: string }) => text);
    };
    const { organ_path: path } = await city.runtime.db
      .selectFrom('case_file')
      .select('organ_path')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const scopes = [{ path, deep: false }];
    const count = async (figure: string) => {
      const indicator = listIndicators().find(({ figures }) => figure in figures);
      const asked = { by: 'organ', scopes, from: '2026-11-01', to: '2026-11-30', asOf: city.clock.now() } as const;
      const counted = (await indicator?.count(city.runtime.db, asked)) ?? [];
      return counted.reduce((sum, { figures }) => sum + (figures[figure] ?? 0), 0);
    };
    const before = [await count('lettersAnswered'), await count('lettersPublished'), await count('lettersContent')];
    await post(`/desk/mailbox/letters/${id}/acts/publish`, { title: '芭蕉林井盖损坏' }, `${HOUSING}.head`);
    expect(await found()).toContain('芭蕉林井盖损坏');
    await post(`/cases/${number}/rating`, { code, level: 2 });
    const [answered = 0, published = 0, content = 0] = before;
    expect([await count('lettersAnswered'), await count('lettersPublished'), await count('lettersContent')]).toEqual([
      answered,
      published + 1,
      content + 1,
    ]);
    await post(`/cases/${number}/acts/reopen`, { code, why: '又松了。' });
    expect(await found()).not.toContain('芭蕉林井盖损坏');
    expect(await count('lettersPublished')).toBe(published);
  });

  it('[D25] is not published for one of three reasons, and for no other', async () => {
    const { id } = await write();
    await answer(id);
    const url = `/desk/mailbox/letters/${id}/acts/withhold`;
    expect((await post(url, { ground: 'trouble', reason: '不便公开。' }, `${HOUSING}.head`)).statusCode).toBe(422);
    const done = await post(url, { ground: 'privacy', reason: '反映特定住户。' }, `${HOUSING}.head`);
    expect(done.statusCode, done.body).toBe(200);
    const { stat } = await get('/desk/statistics?part=letters', `${HOUSING}.head`);
    expect(stat.rows).toHaveLength(1);
    expect(stat.rows[0].counts.lettersPrivacy).toBeGreaterThan(0);
  });

  it('is looked at again once when its writer is not content, and is no longer public until then', async () => {
    const { number, code, id } = await write();
    await answer(id);
    await post(`/desk/mailbox/letters/${id}/acts/publish`, { title: '井盖再次损坏' }, `${HOUSING}.head`);
    const titles = async () => (await get('/mailbox/letters')).rows.map((row: { title: string }) => row.title);
    expect(await titles()).toContain('井盖再次损坏');
    const again = () => post(`/cases/${number}/acts/reopen`, { code, why: '换上去的井盖第二天又松了。' });
    expect((await again()).statusCode).toBeLessThan(300);
    expect(await titles()).not.toContain('井盖再次损坏');
    await act(`${HOUSING}.section`, id, 'answer', { answer: '已更换防沉降井盖并浇筑加固，现场复核平稳。' });
    expect((await again()).statusCode).toBe(409);
  });
});

it('[D36] each look at the mailbox is written down by organ and day, and again within ten minutes is the same', async () => {
  const times = async () => {
    const { rows } = await get('/desk/mailbox/looks', `${HOUSING}.head`);
    return rows.reduce((sum: number, row: { times: number }) => sum + row.times, 0);
  };
  const before = await times();
  await get('/desk/mailbox', `${HOUSING}.window`);
  await get('/desk/mailbox', `${HOUSING}.window`);
  await get('/desk/mailbox', `${HOUSING}.section`);
  expect(await times()).toBe(before + 2);
});

it('[D26] figures of letters come as a table, a workbook and a paper', async () => {
  const cookie = await city.signIn('supervisor');
  for (const [end, type] of [
    ['xlsx', 'application/vnd.openxmlformats'],
    ['pdf', 'application/pdf'],
  ] as const) {
    const file = await city.server.inject({
      url: `/desk/statistics/${end}?part=letters&year=2026`,
      headers: { cookie },
    });
    expect(file.statusCode, file.body.slice(0, 200)).toBe(200);
    expect(String(file.headers['content-type'])).toContain(type);
  }
  const page = await city.server.inject({
    url: '/desk/statistics?part=letters&year=2026',
    headers: { cookie, accept: 'text/html' },
  });
  expect(page.body).toContain('按时率');
});

it('[D18] what was handed over is followed, answers are recorded, and a month is counted and reported by itself, once', async () => {
  const { id } = await write();
  await answer(id);
  const followed = await get('/desk/mailbox?tab=handed', '530902-government-office.head');
  expect(followed.rows.find((row: { id: string }) => row.id === id)).toMatchObject({ phase: 'closed' });
  city.clock.set('2026-12-01T08:10:00+08:00');
  const told = () => city.runtime.db.selectFrom('notice').selectAll().where('template', '=', 'mailbox.month').execute();
  await reportMonth(city.runtime);
  const first = await told();
  expect(first.length).toBeGreaterThan(0);
  await reportMonth(city.runtime);
  expect(await told()).toHaveLength(first.length);
  const page = await get('/desk/statistics?part=letters&year=2026&month=11', `${HOUSING}.head`);
  expect(page.stat.reported).toMatchObject({ organs: 1 });
  const { rows } = await sql<{ answered: number }>`
    select answered from letter_report r join organ o on o.id = r.organ_id
    where o.code = ${HOUSING} and month = '2026-11'`.execute(city.runtime.db);
  expect(rows[0]?.answered).toBe(page.stat.rows[0].counts.lettersAnswered);
  city.clock.set(TEST_NOW);
});
