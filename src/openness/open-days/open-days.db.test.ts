// Open days through the server: never more booked than there are places, given back, cancelled, forgotten.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { DAYS, DESK } from './contract.ts';
import { forgetOld } from './service.ts';

let city: TestCity;
let visitors: Visitor[];
beforeAll(async () => {
  city = await openTestCity();
  const logins = ['citizen', 'company', 'restaurant', 'market.window', 'market.head', 'supervisor'];
  visitors = await Promise.all(logins.map(async (login) => visit(city, await city.signIn(login))));
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const DAY = {
  organ: '530900-government-office',
  title: '走进政务服务大厅',
  about: '看一件申请怎样在后台流转',
  place: '政务服务中心一楼',
  from: '2026-12-04T09:00',
  to: '2026-12-04T11:00',
  closes: '2026-12-03T17:00',
  places: 5,
};

const hold = async (changes: object = {}) => {
  const { status, json, text } = await post('editor', DESK, { ...DAY, ...changes });
  expect(status, text).toBe(201);
  return String(json.id);
};
const book = (who: Visitor, id: string, people = 1) => who.post(`${DAYS}/${id}/acts/book`, { people });

describe('an open day', () => {
  it('[C31] is never overbooked, however many book at once, and what is given back can be booked again', async () => {
    const id = await hold();
    expect((await book(visit(city), id)).status).toBe(401);
    const answers = await Promise.all(visitors.map((who) => book(who, id, 2)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
    const { rows } = await sql<{ taken: number; people: number }>`
      select taken, (select sum(people)::int from open_day_booking where open_day_id = d.id) as people
      from open_day d where id = ${id}`.execute(city.runtime.db);
    expect(rows).toEqual([{ taken: 4, people: 4 }]);
    expect(answers.find(({ status }) => status === 409)?.text).toContain('还剩 1 个');
    await expect(sql`update open_day set taken = 6 where id = ${id}`.execute(city.runtime.db)).rejects.toThrow(
      'check constraint',
    );

    const booked = visitors.filter((_, at) => answers[at]?.status === 200);
    const out = visitors.find((_, at) => answers[at]?.status === 409)!;
    expect((await book(booked[0]!, id)).json).toMatchObject({ code: 'open-day.already-booked' });
    expect((await book(out, id, 6)).status).toBe(422);
    expect((await book(out, id, 1)).status).toBe(200);
    expect((await visit(city).get(DAYS)).text).toContain('已约满');
    for (const _ of [1, 2]) expect((await booked[0]!.post(`${DAYS}/${id}/acts/give-back`, {})).status).toBe(200);
    expect((await booked[0]!.get(`${DAYS}/${id}`)).text).toContain('还剩 2 / 5 个名额');
  });

  it('[C31] shows its list to its own organ only, and tells all who booked when it is cancelled', async () => {
    const id = await hold();
    const [citizen] = visitors;
    expect((await book(citizen!, id, 3)).status).toBe(200);
    expect((await look('editor', `${DESK}/${id}`)).text).toContain('李荣');
    expect((await visit(city).get(`${DAYS}/${id}`)).text).not.toContain('李荣');
    expect((await look('530902.editor', `${DESK}/${id}`)).status).toBe(404);
    expect((await post('530902.editor', DESK, DAY)).json).toMatchObject({ code: 'open-day.out-of-reach' });
    expect((await post('editor', DESK, { ...DAY, from: '2026-11-01T09:00', closes: undefined })).json).toMatchObject({
      code: 'open-day.past',
    });
    expect((await post('editor', `${DESK}/${id}/acts/cancel`, { reason: '场地检修' })).status).toBe(200);
    expect((await book(visitors[1]!, id)).json).toMatchObject({ code: 'open-day.closed' });
    expect((await citizen!.get('/account/notices')).text).toContain('开放日取消：走进政务服务大厅');
    expect((await visit(city).get(`${DAYS}/${id}`)).text).toContain('场地检修');
  });

  it('[C31] is booked until it closes, and forgets who came thirty days after', async () => {
    const id = await hold({ title: '走进市场监管局' });
    expect((await book(visitors[1]!, id, 2)).status).toBe(200);
    city.clock.set('2026-12-03T17:00:00+08:00');
    const late = visit(city, await city.signIn('company'));
    expect((await book(late, id)).json).toMatchObject({ code: 'open-day.closed' });
    expect((await late.post(`${DAYS}/${id}/acts/give-back`, {})).status).toBe(409);
    city.clock.set('2027-01-03T10:59:00+08:00');
    await forgetOld(city.runtime);
    expect((await look('editor', `${DESK}/${id}`)).text).toContain('临沧茶城物业管理有限公司');
    city.clock.set('2027-01-03T11:01:00+08:00');
    await forgetOld(city.runtime);
    const after = (await look('editor', `${DESK}/${id}`)).text;
    expect(after).not.toContain('临沧茶城物业管理有限公司');
    expect(after).toContain('只保留人数');
    expect((await visit(city).get(DAYS)).text).toContain('2 人预约');
  });
});
