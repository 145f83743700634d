// Petitions through the server, on the demo city: one pool, one lead, three levels, and who never sees an accusation.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { localDate } from '#platform/time.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { listViews } from './store/beside.ts';

const OFFICE = 'petition.officer';
const PETITION = {
  category: 'claim',
  area: 'a',
  organ: '临沧市住房和城乡建设局',
  name: '欧阳素芬',
  phone: '13811112222',
  address: '临翔区旗山路33号',
  idNumber: '530902198001010015',
  text: '小区电梯停运两个月没有人修，老人下不了楼，要求尽快修复。',
};
const CLAIM = { category: 'claim', route: '6' };
const OPINION = { opinion: 'support', facts: '停运属实。', text: '十日内修复。', law: '《特种设备安全法》' };
const KEPT = { result: 'keep', text: '事实清楚。', law: '《信访工作条例》' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { act, does, look, pass, post, read } = officersOf(() => city);

async function petition(more: object = {}): Promise<Taken> {
  return readTaken(city, await visit(city).post('/petitions', { ...PETITION, ...more }));
}
async function register(more: object): Promise<Taken> {
  return readTaken(city, await post(OFFICE, '/desk/petitions/register', { ...PETITION, ...more }));
}
interface Pool {
  readonly rows: readonly { readonly id: string; readonly way: string }[];
}

const statusOf = (taken: Taken) => visit(city).get(`/cases/${taken.number}?code=${taken.code}`);

describe('a petition', () => {
  it('[D27] [D28] comes on line, by letter, visit, call or leader’s note into one pool with the same number and time', async () => {
    const online = await petition();
    const visited = await register({ way: 'visit', people: 12, speakers: '欧阳素芬、李春梅', phone: '13811113333' });
    const noted = await register({ way: 'leader', note: '请住建局尽快答复。' });
    for (const { id } of [online, visited, noted]) {
      const file = await read(id);
      expect([file.organ_name, localDate(file.due_at!)]).toEqual(['临沧市信访局', '2026-11-18']);
    }
    const asOffice = visit(city, await city.seat(OFFICE));
    const pool = (await asOffice.read('/desk/petitions')).json as unknown as Pool;
    const ways = pool.rows.slice(0, 3).map(({ way }) => way);
    expect(ways.sort()).toEqual(['leader', 'visit', 'web']);
    const joint = (await asOffice.read('/desk/petitions?joint=yes&way=visit')).json as unknown as Pool;
    expect(joint.rows.map(({ id }) => id)).toContain(visited.id);
    const six = { way: 'visit', people: 12, speakers: '甲、乙、丙、丁、戊、己' };
    expect((await post(OFFICE, '/desk/petitions/register', { ...PETITION, ...six })).status).toBe(422);
    expect((await post('market.head', '/petitions', PETITION)).status).toBe(403);
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    expect(gaps.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('[D27] is passed on, objected to, settled, reviewed by the level above and re-examined, and its petitioner sees each step', async () => {
    const taken = await petition({
      organ: '云县住房和城乡建设局',
      phone: '13811114444',
      idNumber: '530922198001010017',
    });
    const clerk = '530922.petition';
    expect((await read(taken.id)).organ_name).toBe('云县信访局');
    await does(clerk, taken.id, 'classify', CLAIM);
    await does(clerk, taken.id, 'hand-over', { organ: '530922-education', days: 40, task: '请答复。' });
    expect((await act(clerk, taken.id, 'accept')).status, 'it lies with another organ now').toBe(422);
    await does('530922-education.section', taken.id, 'object', { reason: '电梯不属于教育部门职权。' });
    await does(clerk, taken.id, 'consent', { reason: '属实。' });
    await does(clerk, taken.id, 'hand-over', { organ: '530922-housing', days: 40, task: '请答复。' });
    await does('530922-housing.section', taken.id, 'accept');
    await does('530922-housing.section', taken.id, 'investigate', { method: 'visit', facts: '停运属实。' });
    expect((await act('530922-housing.section', taken.id, 'conclude', OPINION)).text).toContain('办结报告');
    await does('530922-housing.section', taken.id, 'conclude', { ...OPINION, report: '已修复。' });
    const asked = await visit(city).post(`/cases/${taken.number}/acts/ask-review`, {
      text: '还没修好。',
      code: taken.code,
    });
    expect(asked.status, asked.text).toBe(200);
    expect((await read(taken.id)).organ_name).toBe('云县信访局');
    await does(clerk, taken.id, 'review', KEPT);
    await visit(city).post(`/cases/${taken.number}/acts/ask-recheck`, { text: '不服。', code: taken.code });
    expect((await read(taken.id)).organ_name).toBe('临沧市信访局');
    await does(OFFICE, taken.id, 'recheck', KEPT);
    expect(await read(taken.id)).toMatchObject({ state: 'ended', outcome: 'support' });
    const page = (await statusOf(taken)).text;
    for (const said of ['已交办', '已受理', '处理意见', '复查意见', '复核意见是终结性的']) expect(page).toContain(said);
    const rated = await visit(city).post(`/cases/${taken.number}/acts/rate`, {
      office: '1',
      unit: '3',
      code: taken.code,
    });
    expect(rated.status, rated.text).toBe(200);
    const { rows } = await sql`select office_level, unit_level from petition_entry where case_id = ${taken.id}`.execute(
      city.runtime.db,
    );
    expect(rows).toEqual([{ office_level: 1, unit_level: 3 }]);
  });

  it('[D27] that has ended for good is not accepted again on the same facts, in clear words', async () => {
    const ended = await findCaseByNumber(city.runtime.db, await endedNumber());
    const again = await petition({
      text: '要求重新核定养老金，工龄少算三年。',
      organ: '530900-hrss',
      phone: '13800008005',
    });
    const desk = (await look(OFFICE, `/desk/cases/${again.id}`)).text;
    expect(desk).toContain('已复核终结');
    await does(OFFICE, again.id, 'classify', { category: 'repeat', earlier: ended?.number });
    expect((await act(OFFICE, again.id, 'accept')).status).toBe(422);
    await does(OFFICE, again.id, 'refuse', { ground: 'ended', reason: '没有新的事实和理由。' });
    expect((await statusOf(again)).text).toContain('三级终结');
  });
});

async function endedNumber(): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select number from case_file where kind = 'petition' and state = 'ended' and data ->> 'text' like '%养老金%'`.execute(
    city.runtime.db,
  );
  return rows[0]?.number ?? '';
}

describe('the same matter twice', () => {
  it('[D29] is offered for merging by person and by text; one lead has it, both numbers lead there, and nothing is lost', async () => {
    const first = await petition({ phone: '13811115555', idNumber: '530902198001010023' });
    await does(OFFICE, first.id, 'classify', CLAIM);
    const same = await register({
      way: 'call',
      name: '李建国',
      phone: '13811115555',
      idNumber: undefined,
      organ: '530900-market',
      area: 'i',
      text: '来电催问电梯的事情，什么时候能够修好。',
    });
    const alike = await register({ way: 'letter', name: '李春梅', phone: '13811116666', idNumber: undefined });
    for (const [{ id }, why] of [
      [same, '同一人'],
      [alike, '内容相近'],
    ] as const) {
      const page = (await look(OFFICE, `/desk/cases/${id}`)).text;
      expect(page).toContain(why);
      expect(page).toContain(`value="${first.number}"`);
    }
    await does(OFFICE, same.id, 'merge', { into: alike.number });
    await does(OFFICE, alike.id, 'merge', { into: first.number });
    expect((await act(OFFICE, alike.id, 'merge', { into: first.number })).status).toBe(409);
    const { rows } = await sql<{ id: string }>`
      select case_id as id from petition_entry where lead_id = ${first.id} order by case_id`.execute(city.runtime.db);
    expect(rows.map(({ id }) => id)).toEqual([same.id, alike.id].sort());
    expect((await look(OFFICE, `/desk/cases/${first.id}`)).text).toContain('来电催问电梯的事情');
    expect((await listChain(city.runtime.db, first.id)).filter((one) => one.act === 'joined')).toHaveLength(1);
    const status = (await statusOf(same)).text;
    expect(status).toContain('合并办理');
    expect(status).not.toContain('欧阳素芬');
    const withdrawn = await visit(city).post(`/cases/${first.number}/acts/withdraw`, { code: first.code });
    expect(withdrawn.status, 'others depend on it').toBe(422);
    await does(OFFICE, first.id, 'tell-route', { route: 'other', where: '市场监管部门特种设备科。' });
    for (const { id } of [same, alike])
      expect((await listChain(city.runtime.db, id)).at(-1)?.act).toBe('lead-answered');
  });
});

describe('an accusation', () => {
  it('is never seen by the accused, nor by any office beside who works on it; the name stays sealed and looks are kept', async () => {
    const taken = await petition({ category: 'accusation', organ: '530902-market', phone: '13811117777' });
    const blind = ['530902-market.head', '530902-market.section', 'petition.officer2', 'supervisor', 'market.head'];
    for (const login of blind) {
      expect((await look(login, `/desk/cases/${taken.id}`)).status, login).toBe(404);
      expect((await look(login, '/desk/petitions')).text, login).not.toContain(taken.id);
      expect((await look(login, '/desk/cases.csv')).text, login).not.toContain(taken.number);
    }
    expect((await look(OFFICE, `/desk/cases/${taken.id}`)).status).toBe(200);
    await does(OFFICE, taken.id, 'classify', { category: 'accusation' });
    expect((await act(OFFICE, taken.id, 'forward', { organ: '530902-market', reason: '请处理' })).status).toBe(422);
    expect((await act(OFFICE, taken.id, 'forward', { organ: '530900-market', reason: '请处理' })).status).toBe(422);
    await does(OFFICE, taken.id, 'forward', { organ: '530900-supervision', reason: '反映公职人员。' });
    expect((await look(OFFICE, `/desk/cases/${taken.id}`)).status, 'no longer with the office').toBe(404);
    const { rows } = await sql<{ id: string }>`select id from account where login = 'supervisor2'`.execute(
      city.runtime.db,
    );
    await does('supervision.head', taken.id, 'assign', { officer: rows[0]!.id });
    const page = await look('supervisor2', `/desk/cases/${taken.id}`);
    expect(page.text).not.toContain('欧阳素芬');
    await does('supervisor2', taken.id, 'reveal', { reason: '核实情况' });
    expect((await look('supervisor2', `/desk/cases/${taken.id}`)).text).toContain('欧阳素芬');
    const views = await listViews(city.runtime.db, taken.id, 20);
    expect(new Set(views.map(({ name }) => name)).size).toBeGreaterThan(1);
    const chain = JSON.stringify([await read(taken.id), await listChain(city.runtime.db, taken.id)]);
    for (const secret of ['欧阳素芬', '13811117777']) expect(chain).not.toContain(secret);
  });

  it('is in no search and no export, not even of who works on it', async () => {
    const taken = await petition({ category: 'accusation', organ: '530902-market', phone: '13811118888' });
    expect((await look(OFFICE, `/desk/cases/${taken.id}`)).status).toBe(200);
    expect((await look(OFFICE, '/desk/cases.csv')).text).not.toContain(taken.number);
    await pass('2026-11-18', taken.id);
  });

  it('[D38] may be made without a name: nothing tells who, and number and query code alone open it', async () => {
    const sent = { organ: '530902-market', text: '有人在检查时收受商户烟酒，有照片。', level: 'anonymous' };
    const citizen = visit(city, await city.seat('citizen'));
    const taken = await readTaken(city, await citizen.post('/petitions/accusations', sent));
    expect(await read(taken.id)).toMatchObject({
      applicant_name: '匿名',
      account_id: null,
      data: { sealed: null, who: null },
    });
    expect((await citizen.get(`/cases/${taken.number}`)).status, 'not even under who was signed in').not.toBe(200);
    expect((await statusOf(taken)).text).toContain('匿名举报只能凭编号和查询码查看');
    expect((await visit(city).get(`/cases/${taken.number}?code=AAAAAA`)).status).not.toBe(200);
    const chain = await listChain(city.runtime.db, taken.id);
    expect(chain.every(({ actor_id }) => actor_id === null)).toBe(true);
    const named = await visit(city).post('/petitions/accusations', { ...sent, level: 'named' });
    expect(named.status).toBe(422);
  });

  it('does not stand in figures of whom petitions are about, and the figures lead to the lists behind them', async () => {
    const figures = (await visit(city, await city.seat(OFFICE)).read('/desk/petitions/figures')).json as unknown as {
      groups: readonly { by: number; count: number; toldDue: number }[];
      organs: readonly { code: string; count: number }[];
    };
    const whole = figures.groups.find(({ by }) => by === -1);
    const { rows } = await sql<{ count: number; accused: number }>`
      select count(*)::int as count,
        (count(*) filter (where category = 'accusation' and organ_path like '%/530902-market/'))::int as accused
      from petition_entry where received_at >= '2026-01-01'`.execute(city.runtime.db);
    expect(whole?.count).toBe(rows[0]?.count);
    expect(rows[0]?.accused).toBeGreaterThan(0);
    expect(figures.organs.map(({ code }) => code)).not.toContain('530902-market');
    expect(figures.groups.filter(({ by }) => by === 0).reduce((sum, { count }) => sum + count, 0)).toBe(whole?.count);
  });
});
