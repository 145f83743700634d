// Letters through the server, on the demo city: from the page of an item to the answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIndicators } from '#kernel/cases/indicator.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { localDate } from '#platform/time.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';

const ITEM = '530902-XK-0031';
const ENQUIRY = { kind: 'enquiry', item: ITEM, phone: '13800001234', text: '开小吃店要先办食品经营许可吗？' };
const COMPLAINT = {
  ...ENQUIRY,
  kind: 'complaint',
  name: '李荣',
  text: '窗口工作人员让我跑了三趟，态度不好。',
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

const JSON_WANTED = { accept: 'application/json' };

function send(letter: object, headers: Record<string, string> = {}) {
  return city.server.inject({
    method: 'POST',
    url: '/mailbox',
    headers: { ...JSON_WANTED, 'sec-fetch-site': 'same-origin', ...headers },
    payload: letter,
  });
}

function fillIn(letter: Record<string, string>) {
  return city.server.inject({
    method: 'POST',
    url: `/mailbox?item=${ITEM}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      accept: 'text/html',
    },
    payload: new URLSearchParams(letter).toString(),
  });
}

async function take(letter: object): Promise<{ number: string; code: string; id: string }> {
  const answer = await send(letter);
  expect(answer.statusCode, answer.body).toBe(201);
  const { number, code } = answer.json();
  const { id } = await findFile(number);
  return { number, code, id };
}

function findFile(number: string) {
  return city.runtime.db.selectFrom('case_file').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
}

async function doDesk(login: string, url: string, body: object) {
  return city.server.inject({
    method: 'POST',
    url,
    headers: { ...JSON_WANTED, cookie: await city.signIn(login), 'sec-fetch-site': 'same-origin' },
    payload: body,
  });
}

async function doAct(login: string, id: string, name: string, body: object) {
  return doDesk(login, `/desk/cases/${id}/acts/${name}`, body);
}

async function readStatus({ number, code }: { number: string; code: string }): Promise<string> {
  const url = `/cases/${number}?code=${code}`;
  return (await city.server.inject({ url, headers: { accept: 'text/html' } })).body;
}

describe('an enquiry', () => {
  it('[E20] is one step from the page of an item, as is a complaint, and supervision leads to its figures', async () => {
    const { body } = await city.server.inject({ url: `/services/${ITEM}`, headers: { accept: 'text/html' } });
    const entries = [...body.matchAll(/href="(\/(?:mailbox|supervision\/items|services\/[^"]*apply)[^"]*)"/g)];
    const addresses = [...new Set(entries.map((entry) => entry[1]!.replaceAll('&amp;', '&')))];
    const entryPages = addresses.filter((address) => address !== '/mailbox');
    expect(entryPages).toEqual([
      `/services/${ITEM}/apply`,
      `/mailbox?kind=enquiry&item=${ITEM}`,
      `/mailbox?kind=complaint&item=${ITEM}`,
      `/supervision/items/${ITEM}`,
    ]);
    for (const url of entryPages) {
      const page = await city.server.inject({ url, headers: { accept: 'text/html' } });
      expect(page.statusCode, url).toBe(200);
      expect(page.body).toContain('食品经营许可');
    }
  });

  it('[D07] [D08] goes to the organ of its item and is due in five working days', async () => {
    const { number } = await take(ENQUIRY);
    const file = await findFile(number);
    expect(file).toMatchObject({
      kind: 'enquiry',
      organ_name: '临翔区市场监督管理局',
      applicant_name: '匿名',
    });
    expect(localDate(TEST_NOW)).toBe('2026-11-17');
    expect(localDate(file.due_at!)).toBe('2026-11-24');
    const watches = await city.runtime.db
      .selectFrom('supervision_watch as w')
      .innerJoin('supervision_rule as r', 'r.id', 'w.rule_id')
      .select('r.code')
      .where('w.case_id', '=', file.id)
      .orderBy('r.code')
      .execute();
    expect(watches.map((watch) => watch.code)).toEqual(['ZX-R', 'ZX-W', 'ZX-Y']);
  });

  it('[F05] counts for the scores of its organ: answered in time, and how it was rated', async () => {
    const letter = await take(ENQUIRY);
    const { organ_path: path } = await findFile(letter.number);
    const count = async (figure: string) => {
      const indicator = listIndicators().find(({ figures }) => figure in figures)!;
      const asked = { by: 'organ', scopes: [{ path, deep: false }], asOf: city.clock.now() } as const;
      const counts = await indicator.count(city.runtime.db, { ...asked, from: '2026-11-01', to: '2026-11-30' });
      return counts.reduce((sum, { figures }) => sum + (figures[figure] ?? 0), 0);
    };
    const before = [await count('onTime'), await count('content')];
    await doAct('530902-market.window', letter.id, 'answer', { answer: '要先办，网上可以申请。' });
    const rated = await city.server.inject({
      method: 'POST',
      url: `/cases/${letter.number}/rating`,
      headers: { ...JSON_WANTED, 'sec-fetch-site': 'same-origin' },
      payload: { code: letter.code, level: 2 },
    });
    expect(rated.statusCode, rated.body).toBeLessThan(300);
    expect([await count('onTime'), await count('content')]).toEqual(before.map((n) => n + 1));
  });

  it('[E30] [K17] is answered by a clerk of the organ, who is written down, and the writer reads it', async () => {
    const letter = await take(ENQUIRY);
    const foreign = await doAct('530921-market.window', letter.id, 'answer', { answer: '不是我们的' });
    expect(foreign.statusCode).toBe(404);
    const done = await doAct('530902-market.window', letter.id, 'answer', {
      answer: '要先办，网上可以申请。',
    });
    expect(done.statusCode, done.body).toBe(200);
    const file = await findFile(letter.number);
    expect(file).toMatchObject({ phase: 'closed', outcome: 'answered' });
    expect(file.data).toMatchObject({ firstAsked: { name: '许德林' } });
    const status = await readStatus(letter);
    expect(status).toMatch(/href="\/dialogue"[^>]*aria-current/);
    expect(status).toContain(ENQUIRY.text);
    expect(status).toContain('答复：要先办，网上可以申请。');
  });

  it('[K17] is taken down by a clerk from a call: the telephone it came from, the clock, and who was asked first', async () => {
    const organ = '临翔区市场监督管理局';
    const call = { source: '0883-2130001', organ, text: '来电询问：小吃店换了老板，许可证要重新办吗？' };
    const record = (body: object, login: string) => doDesk(login, '/desk/mailbox/calls', body);
    expect((await record(call, 'market.reviewer')).statusCode).toBe(403);
    const bare = await record({ ...call, source: '12345' }, '530902-market.window');
    expect(bare.statusCode).toBe(422);
    const taken = await record(call, '530902-market.window');
    expect(taken.statusCode, taken.body).toBe(201);
    const { number, code } = taken.json();
    const file = await findFile(number);
    expect(file).toMatchObject({ kind: 'enquiry', channel: 'call', account_id: null, applicant_name: '匿名' });
    expect(localDate(file.due_at!)).toBe('2026-11-24');
    expect(file.data).toMatchObject({ firstAsked: { name: '许德林', organ } });
    // Kept sealed, and rung up, not written to: a landline takes no messages.
    const party = await city.runtime.db
      .selectFrom('case_party')
      .select('phone_sealed')
      .where('case_id', '=', file.id)
      .executeTakeFirstOrThrow();
    expect(city.runtime.vault.open(party.phone_sealed ?? '')).toBe(call.source);
    const messages = (id: string) =>
      city.runtime.db
        .selectFrom('notice')
        .select('channel')
        .where('ref', '=', id)
        .where('channel', '=', 'sms')
        .execute();
    expect(await messages(file.id)).toEqual([]);
    const mobile = await record({ ...call, source: '13800001239' }, '530902-market.window');
    expect(await messages(mobile.json().id)).toHaveLength(1);
    // Another clerk answers; whoever took the call stays answerable.
    await doAct('530902-market.head', file.id, 'answer', { answer: '换了经营者要重新申请。' });
    expect((await findFile(number)).data).toMatchObject({ firstAsked: { name: '许德林' } });
    const status = await readStatus({ number, code });
    expect(status).toContain('提交咨询');
    expect(status).not.toContain('提交申请');
    const page = await city.server.inject({
      url: `/desk/cases/${file.id}`,
      headers: { accept: 'text/html', cookie: await city.signIn('530902-market.window') },
    });
    expect(page.body).toContain('首问责任人');
    expect(page.body).toContain('许德林（临翔区市场监督管理局）');
  });

  it('[D09] out of scope is told why, and where to go', async () => {
    const letter = await take(ENQUIRY);
    const bare = await doAct('530902-market.window', letter.id, 'decline', { way: 'petition' });
    expect(bare.statusCode).toBe(422);
    const body = { reason: '这是信访诉求。', way: 'petition' };
    expect((await doAct('530902-market.window', letter.id, 'decline', body)).statusCode).toBe(200);
    expect(await readStatus(letter)).toContain('不予解答：这是信访诉求。　请走：信访');
  });

  it('keeps what was typed when it is refused, and takes it once it is mended', async () => {
    const { phone: _, ...unreachable } = ENQUIRY;
    const refused = await fillIn(unreachable);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(ENQUIRY.text);
    expect(refused.body).toContain('请填 11 位手机号');
    const taken = await fillIn(ENQUIRY);
    expect(taken.statusCode).toBe(303);
    expect(taken.headers.location).toMatch(/^\/cases\/\d{19}\?code=\w{6}$/);
  });

  it('finds an organ by its name, and not a division or one that is not there', async () => {
    const { item: _, ...to } = ENQUIRY;
    const { number } = await take({ ...to, organ: '临沧市市场监督管理局' });
    expect((await findFile(number)).organ_name).toBe('临沧市市场监督管理局');
    for (const organ of ['530900', '没有这个单位']) {
      const refused = await send({ ...to, organ });
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain('"organ"');
    }
  });

  it('[D11] is not taken from staff, who are told why', async () => {
    const cookie = await city.signIn('530902-market.window');
    const refused = await send(ENQUIRY, { cookie });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('mailbox.staff');
    const { body } = await city.server.inject({ url: '/mailbox', headers: { cookie, accept: 'text/html' } });
    expect(body).toContain('以免单位自问自答');
    expect(body).not.toContain('id="text"');
  });
});

describe('a complaint', () => {
  it('[F04] is hidden from those who handle cases, taken up by the section head, answered, and a card when upheld', async () => {
    const letter = await take(COMPLAINT);
    expect(localDate((await findFile(letter.number)).due_at!)).toBe('2026-11-24');
    expect((await doAct('530902-market.reviewer', letter.id, 'accept', {})).statusCode).toBe(404);
    const cookie = await city.signIn('530902-market.reviewer');
    const seen = await city.server.inject({
      url: `/desk/cases/${letter.id}`,
      headers: { cookie, ...JSON_WANTED },
    });
    expect(seen.statusCode).toBe(404);
    expect((await doAct('530902-market.section', letter.id, 'accept', {})).statusCode).toBe(200);
    const handling = await findFile(letter.number);
    expect(handling).toMatchObject({ state: 'handling', due_kind: 'handling' });
    expect(localDate(handling.due_at!)).toBe('2026-12-08');
    const body = { finding: 'upheld', answer: '已批评教育并向您致歉。' };
    expect((await doAct('530902-market.section', letter.id, 'conclude', body)).statusCode).toBe(200);
    expect(await findFile(letter.number)).toMatchObject({ phase: 'closed', outcome: 'upheld' });
    expect(await readStatus(letter)).toContain('处理结果：已批评教育并向您致歉。');
    expect(await cardsOf(letter.id)).toEqual(['SJ-16 red fired']);
  });

  it.each(['partly', 'unfounded'])('[F04] found %s brings the organ no card', async (finding) => {
    const letter = await take(COMPLAINT);
    await doAct('530902-market.section', letter.id, 'accept', {});
    const body = { finding, answer: '已查明情况并向您说明。' };
    expect((await doAct('530902-market.section', letter.id, 'conclude', body)).statusCode).toBe(200);
    expect(await cardsOf(letter.id)).toEqual([]);
  });
});

async function cardsOf(caseId: string): Promise<string[]> {
  const signals = await listSignalsOfCase(city.runtime.db, caseId);
  return signals.map(({ level, state, snapshot }) => `${snapshot.rule.code} ${level} ${state}`);
}

describe('supervision', () => {
  it('has a card for every limit of the whole case', async () => {
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    expect(gaps.find((gap) => gap.what === 'limits-without-rule')?.names).toEqual([]);
  });
});
