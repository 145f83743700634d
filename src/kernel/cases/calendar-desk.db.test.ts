// The calendar's page: a year is entered, tried, refused line by line, put in force once, and moves what it said it would.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedRows } from '#kernel/calendar/fixture.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import { localDate } from '#platform/time.ts';
import { type CaseServer, openCaseServer } from './fixture/server.ts';
import { RECOUNT, recountCases, recountSchema } from './service/recount.ts';
import { findCase, listCaseRows } from './store.ts';

let at: CaseServer;
beforeAll(async () => {
  at = await openCaseServer();
  await migrateJobs(at.town.url);
});
afterAll(() => at.close());
beforeEach(() => at.town.clock.set('2026-12-28T09:15:00+08:00'));

/** The expected year as shipped, its last holiday a day longer, made good by a worked Saturday. */
const LINES = [
  'date,kind,name',
  ...seedRows.filter((row) => row.noticeYear === 2027).map(({ date, kind, name }) => `${date},${kind},${name}`),
  '2027-01-04 放假 元旦',
  '2027-01-09 上班 元旦',
];
const form = (days: readonly string[], more: Record<string, string> = {}) => ({
  region: 'CN',
  year: '2027',
  state: 'official',
  source: '国办发明电〔2026〕9号',
  days: days.join('\n'),
  ...more,
});

async function enter(days: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const answer = await at.post('/desk/calendar/acts/check', 'admin', form(days, more));
  expect(answer.statusCode, answer.body).toBe(303);
  return String(answer.headers.location);
}

describe('the page of the calendar', () => {
  it('is for who may manage it', async () => {
    expect((await at.ask('/desk/calendar', 'reviewer')).statusCode).toBe(403);
    expect((await at.post('/desk/calendar/acts/check', 'reviewer', form(LINES))).statusCode).toBe(403);
    expect((await at.ask('/desk/calendar', 'admin')).statusCode).toBe(200);
  });

  it('shows the years there are, and warns of one that is only expected', async () => {
    const { body } = await at.ask('/desk/calendar', 'admin');
    expect(body).toContain('2004–2026');
    expect(body).toContain('2027 年只有预计的安排');
    at.town.clock.set('2027-12-01T09:00:00+08:00');
    expect((await at.ask('/desk/calendar', 'admin')).body).toContain('2028 年的放假安排还没有录入');
  });

  it('says of each refused line where it stands and why, and puts nothing of it in force', async () => {
    const address = await enter([...LINES, '春节另行通知', '2027-10-01 放假 国庆节', '2027-03-09 上班 植树节']);
    const { judgement } = await at.json(address, 'admin');
    const lines = LINES.length;
    expect(judgement.refused).toEqual([
      { line: 0, text: '', reason: expect.stringContaining('净放假') },
      { line: lines + 1, text: '春节另行通知', reason: expect.stringContaining('没有写对日期') },
      { line: lines + 2, text: '2027-10-01 放假 国庆节', reason: '2027-10-01: 重复' },
      { line: lines + 3, text: '2027-03-09 上班 植树节', reason: expect.stringContaining('原本不上班') },
    ]);
    const page = (await at.ask(address, 'admin')).body;
    expect(page).toContain('4 处不对');
    expect(page).not.toContain('acts/enforce');
    const notice = new URLSearchParams(address.split('?')[1]).get('notice') ?? '';
    const forced = await at.post('/desk/calendar/acts/enforce', 'admin', { notice });
    expect(forced.statusCode).toBe(422);
    expect((await at.json(address, 'admin')).notice.in_force_at).toBeNull();
  });

  it('keeps what was typed when a field is wrong, and names the field', async () => {
    const answer = await at.post('/desk/calendar/acts/check', 'admin', form(LINES, { source: '', region: '999999' }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('请填通知文号');
    expect(answer.body).toContain('2027-01-09 上班 元旦');
    const region = await at.post('/desk/calendar/acts/check', 'admin', form(LINES, { region: '999999' }));
    expect(region.body).toContain('请选择适用地区');
    const nothing = await enter(['# 没有']);
    expect((await at.json(nothing, 'admin')).judgement.refused[0].reason).toBe('没有读到任何一天');
  });

  it('tries a year without changing anything, then puts it in force once, and moves just what it said [A21]', async () => {
    const { file } = await at.openWorking();
    const before = await findCase(at.town.db, file.id);
    const address = await enter(LINES.slice(0, -1), { exceptional: 'yes' });
    const { judgement } = await at.json(address, 'admin');
    expect(judgement.refused).toEqual([]);
    expect(judgement.changes.added.map((day: { date: string }) => day.date)).toEqual(['2027-01-04']);
    expect(judgement.moved).toEqual({ limits: 1, cases: 1, atLeast: false });
    expect(await findCase(at.town.db, file.id)).toEqual(before);

    const notice = new URLSearchParams(address.split('?')[1]).get('notice') ?? '';
    expect((await at.post('/desk/calendar/acts/enforce', 'admin', { notice })).statusCode).toBe(303);
    expect((await at.post('/desk/calendar/acts/enforce', 'admin', { notice })).statusCode).toBe(409);
    const { rows } = await sql<{ payload: unknown }>`
      select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = ${RECOUNT}`.execute(at.town.db);
    expect(rows).toHaveLength(1);
    expect(await recountCases(at.town.runtime, recountSchema.parse(rows[0]?.payload))).toBe(1);
    const { limits } = await listCaseRows(at.town.db, file.id);
    const running = limits.filter(({ state }) => state === 'running');
    expect(running.map(({ kind, due_at: due }) => [kind, due && localDate(due)])).toEqual([
      ['whole', '2027-01-13'],
      ['step', '2026-12-31'],
    ]);

    const shown = await at.json(address, 'admin');
    expect(shown).toMatchObject({ judgement: null, notice: { in_force_by: '管理员' } });
    const list = (await at.ask('/desk/calendar', 'admin')).body;
    expect(list).toContain('2004–2027');
    expect(list).toContain('已生效');
  });

  it('asks the database as often with many open cases as with few', async () => {
    const address = await enter(LINES.slice(0, -2));
    const few = await at.cost(address, 'admin');
    for (let n = 0; n < 5; n++) await at.openWorking();
    expect(await at.cost(address, 'admin')).toBe(few);
  });
});
