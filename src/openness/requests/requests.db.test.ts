// Requests for information through the server, on the demo city: from the form to the answer, and what is counted.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockIdleCase } from '#kernel/cases/signal.ts';
import { findCase, listPapers } from '#kernel/cases/store.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { cardIdOf } from '#kernel/supervision/service/cards.ts';
import { listEvents } from '#kernel/supervision/service/news.ts';
import { draftNotices } from '#kernel/supervision/service/receivers.ts';
import { countOpen, listLit } from '#kernel/supervision/store/cases.ts';
import { listSignals } from '#kernel/supervision/store/signal-lists.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { inTransaction } from '#platform/database/db.ts';
import { queueNotices } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Answer, pdf, visit } from '#test/harness/visitor.ts';
import { articleIdOf } from './contract.ts';
import { CLEARED, REQUEST } from './fixture.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
const { does, act, post, look, read } = officersOf(() => city);

const CLERK = '530902-market.reviewer';
const HEAD = '530902-market.head';

const send = async (more: object = {}): Promise<Taken> =>
  readTaken(city, await visit(city).post('/foi/apply', { ...REQUEST, ...more }));
const register = async (login: string, more: object = {}): Promise<string> => {
  const { organ: _, ...request } = REQUEST;
  const day = { way: 'window', receivedOn: localDate(city.clock.now()) };
  const { status, text, json } = await post(login, '/desk/requests/register', { ...request, ...day, ...more });
  expect(status, text).toBe(201);
  return json.id as string;
};
const status = async ({ number, code }: Taken) => (await visit(city).get(`/cases/${number}?code=${code}`)).text;

describe('a request', () => {
  it('is made without a reason, and told of everything there is to mend at once', async () => {
    const page = await visit(city).get('/foi/apply');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('理由');
    const poor = await visit(city).post('/foi/apply', { form: 'email', description: '太短' });
    const faults = (poor.json.faults as { path: string }[]).map(({ path }) => path).sort();
    expect(faults).toEqual(['category', 'description', 'email', 'idNumber', 'name', 'organ', 'phone']);
    expect((await post('530902-market.window', '/foi/apply', REQUEST)).status).toBe(403);
  });

  it('[D03] goes through each of its steps, each with its paper, and is answered under the law it rests on', async () => {
    const sent = await send();
    expect(await read(sent.id)).toMatchObject({ state: 'confirming', title: '政府信息公开申请：临翔区市场监管局' });
    const foreign = await act('530921-market.reviewer', sent.id, 'confirm');
    expect(foreign.status).toBe(404);
    await does(CLERK, sent.id, 'confirm');
    const received = await read(sent.id);
    expect([received.due_kind, localDate(received.due_at!)]).toEqual(['reply', '2026-12-15']);
    await does(CLERK, sent.id, 'draft-reply', { outcome: '3.5', text: '属于内部工作流程。' });
    expect((await act(CLERK, sent.id, 'sign', CLEARED)).status).toBe(403);
    await does(HEAD, sent.id, 'sign', CLEARED);
    await does(CLERK, sent.id, 'deliver', { way: 'collect', on: localDate(city.clock.now()) });
    await does(CLERK, sent.id, 'archive', { place: '2026-公开-021' });
    expect(await read(sent.id)).toMatchObject({ phase: 'closed', state: 'replied', outcome: '3.5' });
    const papers = await listPapers(city.runtime.db, sent.id);
    expect(papers.map(({ template }) => template)).toEqual(['receipt', 'received', 'reply-3.5']);
    const paper = await visit(city).get(`/cases/${sent.number}/papers/${papers[2]!.id}?code=${sent.code}`);
    expect(paper.text).toContain('第十六条第一款');
    expect(paper.text).toContain('应当先申请行政复议');
    expect(await status(sent)).toContain('2025 年第三季度食用油');
    const notices = await city.runtime.db.selectFrom('notice').select('values').where('ref', '=', sent.id).execute();
    expect(JSON.stringify(notices), 'messages tell that it was answered, not what').not.toContain('内部工作流程');
    const { rows } = await sql<{ chain: string }>`
      select string_agg(body::text, '') as chain from ledger_act where chain_id = ${sent.id}`.execute(city.runtime.db);
    expect(rows[0]?.chain, 'the ledger keeps neither the words of the request nor of the answer').not.toMatch(
      /食用油|内部工作流程/,
    );
  });

  it('is answered with files: the applicant and who may read the case fetch them, nobody before it is signed', async () => {
    const sent = await send();
    await does(CLERK, sent.id, 'confirm');
    const attach = async (name: string): Promise<Answer> =>
      visit(city, await city.seat(CLERK)).upload(
        `/desk/cases/${sent.id}/acts/attach-reply`,
        { name },
        { file: new File([await pdf(name).bytes(), name], `${name}.pdf`) },
        'application/json',
      );
    for (const name of ['抽检结果表', '内部核对稿']) expect((await attach(name)).status).toBe(200);
    await does(CLERK, sent.id, 'detach-reply', { material: 'evidence-2' });
    const { files } = (await read(sent.id)).data as { files: { file: string }[] };
    const [{ file }] = files as [{ file: string }];
    const address = `/cases/${sent.number}/answer/${file}`;
    const fetch = async (login: string | null, path = address) =>
      (await visit(city, login ? await city.seat(login) : '').get(path)).status;
    await does(CLERK, sent.id, 'draft-reply', { outcome: '1', text: '见附件。' });
    expect(await fetch(null, `${address}?code=${sent.code}`)).toBe(404);
    expect(await status(sent)).not.toContain('抽检结果表');
    await does(HEAD, sent.id, 'sign', CLEARED);
    expect(await status(sent)).toContain(`${address}?code=${sent.code}`);
    expect(await status(sent)).not.toContain('内部核对稿');
    expect(await fetch(null, `${address}?code=${sent.code}`)).toBe(200);
    expect(await fetch(CLERK)).toBe(200);
    expect(await fetch(null)).toBe(404);
    expect(await fetch('530921-market.reviewer')).toBe(404);
    const reply = (await listPapers(city.runtime.db, sent.id)).at(-1);
    expect(reply?.body).toMatchObject({ files: ['抽检结果表'] });
    const another = await send();
    const other = `/cases/${another.number}/answer/${file}?code=${another.code}`;
    expect(await fetch(null, other), 'the same bytes are no way in by another request').toBe(404);
  });

  it('that many made leads to an article: drafted of the answer and its files, with nothing of who asked', async () => {
    const asked = await register('530902-market.window', { idNumber: '530902198803034421' });
    await does(CLERK, asked, 'draft-reply', { outcome: '1', text: '第三季度抽检 30 批次，全部合格。' });
    await does(HEAD, asked, 'sign', CLEARED);
    const page = (await look(CLERK, `/desk/cases/${asked}`)).text;
    expect(/另有 \d 件申请要的可能是相同信息/.test(page), 'others asked for the same').toBe(true);
    await does(CLERK, asked, 'publish-answer', { title: '第三季度食用油监督抽检结果', why: 'many' });
    const article = await findOverview(city.runtime.db, articleIdOf(asked), city.clock.now());
    expect(article).toMatchObject({
      kind: 'article',
      state: 'draft',
      organPath: expect.stringContaining('530902-market'),
      content: {
        title: '第三季度食用油监督抽检结果',
        openness: 'active',
        body: '<p>第三季度抽检 30 批次，全部合格。</p>',
      },
    });
    expect(JSON.stringify(article?.content)).not.toMatch(/李荣|13800001234|处置情况/);
    const link = `/desk/articles/${article?.id}`;
    expect((await look(HEAD, `/desk/cases/${asked}`)).text).toContain(link);
    expect((await look(CLERK, `/desk/cases/${asked}`)).text, 'who may not open it is shown no way').not.toContain(link);
    expect((await act(CLERK, asked, 'publish-answer', { title: '又一篇', why: 'own' })).status).toBe(409);

    const refused = await register('530902-market.window');
    await does(CLERK, refused, 'draft-reply', { outcome: '3.6', text: '属于请示报告。' });
    await does(HEAD, refused, 'sign', CLEARED);
    expect((await act(CLERK, refused, 'publish-answer', { title: '不可以', why: 'own' })).status).toBe(422);

    const { rows } = await sql<{ id: string }>`
      select id from case_file where kind = 'disclosure-request' and data ->> 'arrivedOn' < '2026-09-15'
        and organ_path like '%/530902-market/' and outcome = '1'`.execute(city.runtime.db);
    const [demo] = rows as [{ id: string }];
    const drafted = await findOverview(city.runtime.db, articleIdOf(demo.id), city.clock.now());
    expect(drafted?.content).toMatchObject({ attachments: [{ name: '抽检结果.csv' }] });
  });

  it('[D02] with two matters is split: the other is a request of its own, received on the same day', async () => {
    const id = await register('530902-market.window');
    await does(CLERK, id, 'split', { matter: '2025 年网络餐饮处罚决定书。' });
    const other = await city.runtime.db
      .selectFrom('case_file')
      .select(['state', 'applicant_name', 'data', 'parent_id'])
      .where('parent_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(other).toMatchObject({
      state: 'handling',
      applicant_name: '李荣',
      data: { description: '2025 年网络餐饮处罚决定书。', receivedOn: localDate(city.clock.now()) },
    });
    expect((await act(CLERK, id, 'split', { matter: '再拆一件。' })).status).toBe(409);
    const several = await register('530902-market.window');
    await does(CLERK, several, 'ask-supplement', { why: 'several', items: '请一件事写一份。', days: 5 });
    const [, paper] = await listPapers(city.runtime.db, several);
    expect(paper).toMatchObject({ template: 'supplement', body: { why: '一份申请写了几件事，请分开申请' } });
  });

  it('is charged by what the same person asked of the organ in the month', async () => {
    const idNumber = '530902198501012233';
    for (let n = 0; n < 10; n += 1) await register('530902-market.window', { idNumber });
    const eleventh = await register('530902-market.window', { idNumber });
    expect((await act(CLERK, await register('530902-market.window'), 'charge', { by: 'items', count: 1 })).status).toBe(
      422,
    );
    await does(CLERK, eleventh, 'charge', { by: 'items', count: 1 });
    expect(await read(eleventh)).toMatchObject({
      state: 'paying',
      phase: 'waiting',
      data: { fee: { amount: 100_00 } },
    });
  });

  it('that came by letter counts from the day it was signed for, and not from a day to come', async () => {
    const id = await register(CLERK, { way: 'letter', receivedOn: '2026-11-10' });
    expect(await read(id)).toMatchObject({ state: 'handling', channel: 'letter', data: { receivedOn: '2026-11-10' } });
    expect(localDate((await read(id)).due_at!)).toBe('2026-12-08');
    const { organ: _, ...request } = REQUEST;
    const late = await post(CLERK, '/desk/requests/register', { ...request, way: 'fax', receivedOn: '2026-11-18' });
    expect(late.status).toBe(422);
  });

  it('[D06] that was refused is reviewed: each page leads to the other', async () => {
    const id = await register('530902-market.window');
    await does(CLERK, id, 'draft-reply', { outcome: '3.6', text: '属于请示报告。' });
    await does(HEAD, id, 'sign', CLEARED);
    const { number } = await read(id);
    const remedy = await post('530902.legal', '/desk/remedies', {
      proceeding: 'review',
      matter: 'disclosure',
      body: '临翔区人民政府',
      reference: '临翔政复〔2026〕31号',
      received: localDate(city.clock.now()),
      about: number,
    });
    expect(remedy.status, remedy.text).toBe(201);
    const remedyId = String(remedy.json.id);
    expect((await look(HEAD, `/desk/cases/${id}`)).text).toContain(remedyId);
    expect((await look('530902.legal', `/desk/cases/${remedyId}`)).text).toContain(id);
  });
});

describe('a restricted request', () => {
  const EVERYWHERE = [{ path: '', deep: true }];
  const NARROWED = { scopes: EVERYWHERE, kind: 'disclosure-request', level: 'yellow' } as const;

  const accountOf = async (login: string) => {
    const accounts = city.runtime.db.selectFrom('account').select('id').where('login', '=', login);
    return (await accounts.executeTakeFirstOrThrow()).id;
  };

  /** As if a rule of supervision had given it a yellow card: a copy of one that stands. */
  const lightUp = async (id: string, more: object = {}) => {
    const { db } = city.runtime;
    await sql`update case_file set signal = 'yellow' where id = ${id}`.execute(db);
    await sql`insert into supervision_signal select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
      'case_id', ${id}::text, 'kind', 'disclosure-request', 'number', ${`Y-${id}`}::text, 'limit_id', (select l.id from case_limit l where l.case_id = ${id} limit 1)) || ${JSON.stringify(more)}::jsonb)).*
      from supervision_signal s where level = 'yellow' limit 1`.execute(db);
  };

  it('[D42] is found by who handles it and by the head alone, needs legal advice, and each look is put down', async () => {
    const id = await register('530902-market.window');
    const { number } = await read(id);
    const account = await accountOf(CLERK);
    const colleague = '530902-market.reviewer2';
    const counted = async (login: string) => {
      const { rows } = (await visit(city, await city.seat(login)).read('/desk/requests')).json as {
        rows: { line: { new: number } }[];
      };
      return rows.reduce((sum, { line }) => sum + line.new, 0);
    };
    const supervised = async () => {
      const { db } = city.runtime;
      const lists = await Promise.all([
        listLit(db, { scopes: EVERYWHERE }, ['yellow'], 100),
        listEvents(db, EVERYWHERE, { kind: 'disclosure-request' }),
        listSignals(db, { scopes: EVERYWHERE }, 1000),
      ]);
      return lists.map((list) => JSON.stringify(list).includes(id));
    };
    await lightUp(id);
    const open = await countOpen(city.runtime.db, { ...NARROWED, now: city.clock.now() });
    const before = await Promise.all([counted(colleague), counted(HEAD)]);
    expect(await supervised()).toEqual([true, true, true]);
    await does(HEAD, id, 'restrict', { officer: account, why: '涉及舆情。' });
    expect(await Promise.all([counted(colleague), counted(HEAD)])).toEqual([before[0]! - 1, before[1]]);
    expect(await supervised(), 'no list of supervision names it').toEqual([false, false, false]);
    const [left] = await countOpen(city.runtime.db, { ...NARROWED, now: city.clock.now() });
    expect(left?.open ?? 0, 'nor is it in a count of its own').toBe(Number(open[0]?.open) - 1);
    for (const [path, sign] of [
      [`/desk/cases?q=${number}`, `href="/desk/cases/${id}`],
      ['/desk', id],
      [`/desk/cases.csv?q=${number}`, number],
    ] as const) {
      const { status: answer, text } = await look(colleague, path);
      expect(answer, path).toBe(200);
      expect(text, path).not.toContain(sign);
    }
    expect((await look(colleague, `/desk/cases/${id}`)).status).toBe(404);
    expect((await act(colleague, id, 'advise', {})).status).toBe(404);
    expect((await look(CLERK, `/desk/cases?q=${number}`)).text).toContain(`href="/desk/cases/${id}`);
    expect((await act(CLERK, id, 'draft-reply', { outcome: '1', text: '见附件。' })).status).toBe(422);
    await does(CLERK, id, 'advise', { adviser: '某某律师', opinion: 'agree', text: '可以公开。' });
    await does(CLERK, id, 'draft-reply', { outcome: '1', text: '见附件。' });
    await look(CLERK, `/desk/cases/${id}`);
    const seen = (await look(HEAD, `/desk/cases/${id}`)).text;
    expect(seen).toContain('敏感申请：查看记录');
    const views = await city.runtime.db.selectFrom('request_view').select('name').where('case_id', '=', id).execute();
    expect(views).toHaveLength(2);
  });

  it('[D42] is told of by its kind alone when a signal on it goes to those who supervise', async () => {
    const id = await register('530902-market.window');
    await lightUp(id);
    const { db } = city.runtime;
    const [card] = (await listSignals(db, { scopes: EVERYWHERE }, 1000)).filter(({ caseId }) => caseId === id);
    const tell = async () => {
      const at = city.clock.now();
      await inTransaction(db, async (tx) => {
        const watched = await lockIdleCase(tx, id);
        const told = { ...card!, receivers: ['supervisor', 'organ-head'] };
        await queueNotices(tx, await draftNotices({ tx, now: at }, watched!, told));
      });
      const told = await db.selectFrom('notice').select('values').where('ref', '=', card!.id).execute();
      await db.deleteFrom('notice').where('ref', '=', card!.id).execute();
      return told.map(({ values }) => JSON.stringify(values));
    };
    const openly = await tell();
    expect(openly.length).toBeGreaterThan(1);
    expect(openly.filter((text) => !text.includes(card!.snapshot.title))).toEqual([]);
    await does(HEAD, id, 'restrict', { officer: await accountOf(CLERK), why: '涉及舆情。' });
    const masked = await tell();
    expect(masked).toHaveLength(openly.length);
    expect(masked.filter((text) => text.includes(card!.snapshot.title))).toEqual([]);
  });

  it('[D42] has its waiting signal decided by a supervisor who sees neither title nor number', async () => {
    const { db } = city.runtime;
    const id = await register('530902-market.window');
    const { number, title, organ_id, organ_path } = (await findCase(db, id))!;
    await lightUp(id, { state: 'pending', number: 'Y1', officer_id: null, organ_id, organ_path });
    const [waiting] = await listSignalsOfCase(db, id);
    const at = `/desk/supervision/signals/${waiting!.id}`;
    await does(HEAD, id, 'restrict', { officer: await accountOf(CLERK), why: '涉及舆情。' });
    const shown = await visit(city, await city.seat('supervisor')).read(at);
    expect(shown.status).toBe(200);
    const { text } = await look('supervisor', at);
    for (const secret of [title, number, waiting!.snapshot.title, id]) {
      expect(text).not.toContain(secret);
      expect(JSON.stringify(shown.json)).not.toContain(secret);
    }
    const list = async (login: string) => {
      const found = await visit(city, await city.seat(login)).read('/desk/supervision/signals?kind=disclosure-request');
      return JSON.stringify((found.json.rows as { id: string }[]).find((row) => row.id === waiting!.id) ?? null);
    };
    const listed = await list('supervisor');
    expect(listed).toContain('"title":"政府信息公开申请"');
    for (const secret of [title, number, waiting!.snapshot.title, id]) expect(listed).not.toContain(secret);
    expect(await list(HEAD), 'is for the head to see whole').toContain(waiting!.snapshot.title);
    expect(await list('530902-education.head'), 'and for no other head').toBe('null');
    expect((await look('530902-market.reviewer2', at)).status).toBe(404);
    expect((await post('supervisor', `${at}/acts/confirm`, {})).status).toBeLessThan(400);
    const [given] = await listSignalsOfCase(db, id);
    expect(given?.state).toBe('fired');
    const card = await db.selectFrom('case_file').select('title').where('id', '=', cardIdOf(given!.id)).execute();
    expect(card).toEqual([{ title: '黄牌：政府信息公开申请' }]);
    expect((await look('supervisor', at)).status, 'settled, it is shut again').toBe(404);
    expect(await list('supervisor')).toBe('null');
    expect(await list(HEAD)).toContain(waiting!.snapshot.title);
  });
});
