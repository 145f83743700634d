// Two servers on two databases: what happens in the city stands above, once, whatever the line does; orders come down and return.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { listPapers } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { LANG_COOKIE } from '#platform/http/house.ts';
import { toLocalIso } from '#platform/time.ts';
import { officersOf } from '#test/harness/cases.ts';
import { TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { BATCHES, CITIES, UPLINK } from './contract.ts';
import { openTwoLevels, type TwoLevels } from './fixture.ts';
import { runUplink } from './service/send.ts';
import { getLink } from './store/sending.ts';

let levels: TwoLevels;
beforeAll(async () => {
  levels = await openTwoLevels();
}, 240_000);
afterAll(() => levels?.close());

const run = () => runUplink(levels.upward);
const below = officersOf(() => levels.city);
const above = officersOf(() => levels.province);
const linkOf = () => getLink(levels.city.runtime.db);

async function rowsOf<T>(city: TestCity, query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(city.runtime.db)).rows;
}
const sequences = async () =>
  (await rowsOf(levels.province, sql<{ sequence: number }>`select sequence from uplink_receipt order by sequence`)).map(
    ({ sequence }) => sequence,
  );
const standings = () =>
  rowsOf(
    levels.province,
    sql<{ type: string; number: string }>`select type, number from uplink_standing order by 1, 2`,
  );

function setClocks(at: Date | string): void {
  levels.city.clock.set(at);
  levels.province.clock.set(at);
}

/** Days pass, until some application turns late. Gives its number. */
async function makeNews(): Promise<string> {
  const [next] = await rowsOf(
    levels.city,
    sql<{ number: string; due: Date }>`
      select f.number, min(l.due_at) as due from case_limit l join case_file f on f.id = l.case_id
      where f.kind = 'application' and l.state in ('running', 'suspended', 'missed') and l.kind in ('promise', 'statutory')
      group by 1 having min(l.due_at) > ${levels.city.clock.now()} order by 2 limit 1`,
  );
  setClocks(new Date(next!.due.getTime() + 1));
  return next!.number;
}

/** Lets only named officers see a request for information, which is not told of from then on; gives its number. */
async function shutOne(): Promise<string> {
  const [shut] = await rowsOf(
    levels.city,
    sql<{ number: string }>`
      update case_file set data = data || '{"sensitive": true, "onlyFor": []}'
      where id = (select id from case_file where kind = 'disclosure-request' and data -> 'onlyFor' is null
        order by number limit 1)
      returning number`,
  );
  return shut!.number;
}

/** Without a gap, and longer than before. */
function expectMore(now: readonly number[], before: readonly number[]): void {
  expect(now.length).toBeGreaterThan(before.length);
  expect(now).toEqual(now.map((_, index) => index + 1));
}

describe('the feed upward', () => {
  it('[F02] tells of every case and card there is, without a name, and stands above as it stands here', async () => {
    const shut = await shutOne();
    await run();
    const told = await standings();
    const own = await rowsOf(
      levels.city,
      sql<{ type: string; number: string }>`
        with told as (
          select id, number from case_file where data -> 'onlyFor' is null
            and kind in ('application', 'enquiry', 'disclosure-request', 'site-error', 'site-ticket'))
        select 'case' as type, number from told
        union all select 'card', data ->> 'number' from case_file
          where kind = 'card' and parent_id in (select id from told)
        order by 1, 2`,
    );
    expect(own.length).toBeGreaterThan(100);
    const kinds = await rowsOf(
      levels.province,
      sql<{ kind: string }>`select distinct kind from uplink_standing order by 1`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'application',
      'archive-loan',
      'briefing',
      'briefing-call',
      'card',
      'complaint',
      'consultation',
      'consultation-comment',
      'decision-comment',
      'decision-hearing',
      'disclosure-request',
      'emergency',
      'enquiry',
      'firm-talk',
      'hearing-sign-up',
      'hotline-order',
      'hotline-rectification',
      'incoming-document',
      'letter',
      'major-decision',
      'mass-message',
      'matter-publicity',
      'meeting',
      'meeting-task',
      'motion',
      'motion-follow-up',
      'official-document',
      'organ-evaluation',
      'public-survey',
      'publication-duty',
      'publication-review',
      'publicity-objection',
      'rectification',
      'seal-use',
      'site-error',
      'site-ticket',
      'station-campaign',
      'station-entry',
      'supervisor-opinion',
      'vehicle-use',
      'work-circular',
    ]);
    expect(own.filter((row) => !told.some(({ type, number }) => type === row.type && number === row.number))).toEqual(
      [],
    );
    const sent = await rowsOf(levels.city, sql<{ statement: string }>`select statement from uplink_batch`);
    const people = await rowsOf(
      levels.city,
      sql<{ name: string }>`select distinct name from case_party where kind = 'natural' and length(name) > 1
        union select distinct title from case_file where kind in ('enquiry', 'disclosure-request')`,
    );
    const text = sent.map(({ statement }) => statement).join('\n');
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text, 'what only named officers see').not.toContain(shut);
  });

  it('[F02] shows a case that turned late in the province’s list with the next run', async () => {
    const late = await makeNews();
    const list = `${CITIES}?city=530900&late=yes`;
    expect((await above.look('supervisor', list)).text).not.toContain(late);
    await run();
    const { status, text } = await above.look('supervisor', list);
    expect(status).toBe(200);
    expect(text).toContain(late);
    expect(text).toContain('临沧市');
    const other = await above.look('supervisor', `${CITIES}?city=533500`);
    expect(other.text).not.toContain(late);
    const english = visit(levels.province, `${await levels.province.signIn('supervisor')}; ${LANG_COOKIE}=en`);
    expect((await english.get(list)).text).toMatch(/Late since/);
  });

  it('[F02] neither loses nor doubles anything: answers lost, runs at once, the ledger read from its beginning', async () => {
    const before = await sequences();
    await makeNews();
    levels.line.mode = 'down';
    await run();
    expect(await linkOf()).toMatchObject({ failures: 1, refused_at: null });
    await run();
    expect(await linkOf(), 'not before its time').toMatchObject({ failures: 1 });
    setClocks(new Date(levels.city.clock.now().getTime() + 60_000));
    levels.line.mode = 'deaf';
    await run();
    expect(await linkOf()).toMatchObject({ failures: 2 });
    expect((await below.look('city.admin', UPLINK)).text).toContain('重试中');
    expectMore(await sequences(), before);
    setClocks(new Date(levels.city.clock.now().getTime() + 120_000));
    levels.line.mode = 'whole';
    await Promise.all([run(), run(), run()]);
    expect(await linkOf()).toMatchObject({ failures: 0, fault: null });
    const after = await sequences();
    expectMore(after, before);
    const standing = await standings();
    await sql`update uplink_link set read_to = '00000000-0000-0000-0000-000000000000'`.execute(levels.city.runtime.db);
    await run();
    expect(await sequences(), 'nothing stands otherwise than it was told').toEqual(after);
    expect(await standings()).toEqual(standing);
  });

  it('[F02] is refused and says so when it was altered on the way; nothing more goes until somebody has looked', async () => {
    await makeNews();
    levels.line.mode = 'altering';
    await run();
    levels.line.mode = 'whole';
    const { sent } = levels.line;
    const before = await sequences();
    await run();
    expect(levels.line.sent, 'it has stopped').toBe(sent);
    const desk = await below.look('city.admin', UPLINK);
    expect(desk.text).toContain('被拒收，已停止');
    expect(desk.text).toContain('签名与登记的公钥不符');
    expect((await above.look('supervisor', CITIES)).text).toContain('签名与登记的公钥不符');
    expect((await below.post('inspector', `${UPLINK}/acts/retry`)).status).toBe(403);
    expect((await below.post('city.admin', `${UPLINK}/acts/retry`)).status).toBe(200);
    await run();
    expectMore(await sequences(), before);
    expect((await above.look('supervisor', CITIES)).text).not.toContain('签名与登记的公钥不符');
  });

  it('[F02] tells of a card whose ground fell away, and of one that stands again', async () => {
    const [fallen, again] = await rowsOf(
      levels.city,
      sql<{ id: string; number: string }>`
        select c.id, c.data ->> 'number' as number from case_file c join case_file p on p.id = c.parent_id
        where c.kind = 'card' and c.state = 'issued' and p.kind = 'application'
          -- One whose time is over is escalated by the next that happens to it.
          and coalesce(c.due_at, 'infinity') > ${levels.city.clock.now()} order by c.id limit 2`,
    );
    const moment = levels.city.clock.now();
    const perform = (caseId: string, act: string, body: object) =>
      inTransaction(levels.city.runtime.db, (tx) =>
        performAct({ ...systemContext(levels.city.runtime, tx), tx }, { caseId, act, body }),
      );
    await perform(fallen!.id, 'overturn', { reason: '所依据的登记有误', reasonEn: 'The register was wrong' });
    await perform(again!.id, 'supersede', { by: 'R20261117-000001' });
    await perform(again!.id, 'reinstate', {});
    await run();
    const told = await rowsOf(
      levels.province,
      sql<{ number: string; state: string; times: Record<string, string> }>`
        select number, state, times from uplink_standing where number in (${fallen!.number}, ${again!.number})`,
    );
    const of = (number: string) => told.find((one) => one.number === number);
    expect(of(fallen!.number)).toMatchObject({ state: 'revoked', times: { revoked: toLocalIso(moment) } });
    expect(of(again!.number)).toMatchObject({ state: 'issued', times: { reinstated: toLocalIso(moment) } });
  });

  it('[F02] tells everything anew after a restore, and nothing is there twice', async () => {
    const standing = await standings();
    const next = (await sequences()).length + 1;
    await sql`update uplink_link set last_sequence = 0`.execute(levels.city.runtime.db);
    await sql`delete from uplink_batch`.execute(levels.city.runtime.db);
    await makeNews();
    await run();
    expect(await linkOf()).toMatchObject({ fault: expect.stringContaining(`从第 ${next} 批起重报`) });
    expect((await below.post('city.admin', `${UPLINK}/acts/anew`, { from: next })).status).toBe(200);
    await run();
    expect(await linkOf()).toMatchObject({ fault: null, refused_at: null });
    expect((await sequences()).length).toBeGreaterThanOrEqual(next);
    expect(await standings()).toEqual(standing);
  });
});

describe('the receiving end', () => {
  const send = async (batch: object, token = levels.token, vault = levels.upward.vault) => {
    const statement = typeof batch === 'string' ? batch : JSON.stringify(batch);
    const answer = await levels.province.server.inject({
      method: 'POST',
      url: BATCHES,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      payload: { statement, signature: vault.sign(Buffer.from(statement)) },
    });
    return { status: answer.statusCode, code: answer.json().code };
  };
  const batch = (more: object) => ({
    feed: 'sunhall-uplink/1',
    city: { code: '530900', name: '临沧市' },
    sequence: 1,
    made: '2026-11-17T10:24:00+08:00',
    messages: [],
    ...more,
  });

  it('[F02] takes nothing out of turn, from strangers, in another form, or without a token', async () => {
    expect(await send(batch({ sequence: 900 }))).toEqual({ status: 409, code: 'uplink.gap' });
    expect(await send(batch({}))).toEqual({ status: 409, code: 'uplink.number-taken' });
    expect(await send(batch({ city: { code: '533500', name: '迪庆' } }))).toMatchObject({
      code: 'uplink.unknown-city',
    });
    expect(await send(batch({ sequence: 900 }), levels.token, levels.province.runtime.vault)).toMatchObject({
      code: 'uplink.wrong-signature',
    });
    for (const wrong of [{ feed: 'other/1' }, { sequence: 0 }, { more: 1 }, { messages: [{}] }])
      expect(await send(batch(wrong)), JSON.stringify(wrong)).toEqual({ status: 422, code: 'uplink.malformed' });
    expect(await send(batch({ city: { code: '530900', name: '\u0000' } }))).toMatchObject({ code: 'uplink.malformed' });
    expect((await send(batch({}), 'shp_wrong')).status).toBe(401);
    expect((await sequences()).at(-1)).toBeLessThan(900);
  });
});

describe('an order from above', () => {
  const ORDER = {
    city: '530900',
    organ: '临沧市市场监督管理局',
    title: '核查食品经营许可超期',
    task: '查明超期原因，限期办结，并反馈整改情况。',
    days: 10,
  };

  it('[F02] stands on the city’s desk as an order, and its receipt, report and conclusion return', async () => {
    setClocks(TEST_NOW);
    const sent = await above.post('inspector', CITIES, ORDER);
    expect(sent.status, sent.text).toBe(201);
    const number = String(sent.json.number);
    expect((await above.look('supervisor', CITIES)).text).toContain('待下级接收');
    await run();
    await run();
    const found = await rowsOf(
      levels.city,
      sql<{
        id: string;
      }>`select id from case_file where kind = 'order' and data -> 'superior' ->> 'number' = ${number}`,
    );
    expect(found, 'once').toHaveLength(1);
    const { id } = found[0]!;
    expect((await below.look('city.admin', UPLINK)).text).toContain(`/desk/cases/${id}`);
    const file = await below.look('inspector', `/desk/cases/${id}`);
    for (const said of ['上级交办', number, ORDER.title]) expect(file.text).toContain(said);
    expect((await above.look('supervisor', CITIES)).text).toContain('待交办');

    await below.does('inspector', id, 'issue', { sort: 'daily', method: 'files', plan: '调阅卷宗。' });
    const paper = (await listPapers(levels.city.runtime.db, id)).find(({ template }) => template === 'order');
    const sheet = await below.look('inspector', `/cases/${(await below.read(id)).number}/papers/${paper!.id}`);
    expect(sheet.text).toContain(`根据临沧市人民政府督查室交办（${number}），依照《政府督查工作条例》，现就`);
    await below.does('market.section', id, 'report', { text: '已办结，原因已查明。' });
    await below.does('inspector', id, 'confirm', { text: '属实。' });
    await run();
    const [told] = await rowsOf(
      levels.province,
      sql<{ state_name: string; times: object; own_number: string }>`
        select state_name, times, own_number from uplink_order_out where number = ${number}`,
    );
    expect(told).toMatchObject({ state_name: '待销号', own_number: (await below.read(id)).number });
    expect(Object.keys(told!.times).sort()).toEqual(['concluded', 'issued', 'received', 'reported']);
    const [{ text } = { text: '' }] = await rowsOf(
      levels.city,
      sql<{ text: string }>`select string_agg(statement, '') as text from uplink_batch`,
    );
    expect(text, 'words of officers stay').not.toContain('原因已查明');
  });

  it('[F02] for an organ the city does not have comes back with the reason', async () => {
    const sent = await above.post('supervisor', CITIES, { ...ORDER, organ: '没有这个单位' });
    await run();
    await run();
    const list = (await above.look('supervisor', CITIES)).text;
    expect(list).toContain(String(sent.json.number));
    expect(list).toContain('没有名为“没有这个单位”的单位');
    expect((await below.look('city.admin', UPLINK)).text).toContain('没有名为“没有这个单位”的单位');
  });

  it('is sent by those who answer for the whole of it, to a city that reports, and is asked for by field', async () => {
    expect((await above.post('530902.inspector', CITIES, ORDER)).status).toBe(404);
    expect((await above.post('city.admin', CITIES, ORDER)).status).toBe(403);
    const inspector = visit(levels.province, await levels.province.signIn('inspector'));
    const refused = await inspector.fill(CITIES, { ...ORDER, city: '533500', days: '0' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#order-days"');
    expect(refused.text).toContain(ORDER.task);
    expect((await inspector.fill(CITIES, { ...ORDER, city: '533500', days: '5' })).text).toContain(
      'href="#order-city"',
    );
  });
});

describe('without settings', () => {
  it('[F02] nothing is sent, and the page says so', async () => {
    const { config } = levels.upward;
    const { sent } = levels.line;
    await runUplink({ ...levels.upward, config: { ...config, uplink: undefined } });
    expect(levels.line.sent).toBe(sent);
    expect((await above.look('city.admin', UPLINK)).text).toContain('还没有配置上级平台');
    expect((await below.look('city.admin', CITIES)).text).toContain('还没有下级平台上报');
  });
});
