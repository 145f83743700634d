// Reading points through the server: 92 of them and 729,381 visits of a year; each press counts one, nobody is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, POINTS } from './contract.ts';
import { addVisits, countYear, insertPoint } from './store.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const POINT = {
  code: 'city-library',
  organ: '530900-government-office',
  name: '市图书馆查阅点',
  kind: 'library',
  address: '人民路 1 号',
  hours: '周一至周五 9:00—17:00',
  openedOn: '2026-01-05',
};

describe('reading points', () => {
  it('[C20] reproduces a year from its entries: 92 points, 729,381 visits', async () => {
    const { runtime } = city;
    const organ = await runtime.db
      .selectFrom('organ')
      .select(['id', 'path'])
      .where('code', '=', '530900-government-office')
      .executeTakeFirstOrThrow();
    await inTransaction(runtime.db, async (tx) => {
      for (let n = 1; n <= 92; n++) {
        const id = newId();
        const { organ: _, ...point } = POINT;
        const own = { organId: organ.id, organPath: organ.path, nameEn: null };
        await insertPoint(tx, { ...point, ...own, id, code: `point-${n}`, kind: 'library', openedOn: '2009-01-01' });
        const visits = n < 92 ? 7928 : 729_381 - 91 * 7928;
        await addVisits(tx, { pointId: id, day: '2009-06-30', way: 'desk', visits: visits - 1 });
        await addVisits(tx, { pointId: id, day: '2009-06-30', way: 'desk', visits: 1 });
        await addVisits(tx, { pointId: id, day: '2010-01-01', way: 'desk', visits: 5 });
      }
    });
    const scopes = [{ path: organ.path, deep: true }];
    expect(await countYear(runtime.db, scopes, 2009)).toEqual({ points: 92, visits: 729_381 });
    expect(await countYear(runtime.db, scopes, 2008)).toEqual({ points: 0, visits: 0 });
    expect((await look('editor', `${DESK}?year=2009`)).text).toContain('查阅点 92 个，查阅 729,381 人次');
  });

  it('[C20] is registered, found by readers, entered by its QR code and counted by day and way', async () => {
    expect((await post('editor', DESK, POINT)).status).toBe(201);
    expect((await post('editor', DESK, POINT)).json).toMatchObject({ code: 'reading-point.taken' });
    expect((await visit(city).get(`${POINTS}?q=图书馆`)).text).toContain(POINT.name);
    expect((await look('editor', `${DESK}/${POINT.code}`)).text).toContain('<svg class="qr"');
    const reader = visit(city);
    const page = await reader.get(`${POINTS}/${POINT.code}?way=kiosk`);
    expect(page.text).toContain('name="way" value="kiosk"');
    const counted = await reader.fill(`${POINTS}/${POINT.code}/acts/arrive`, { way: 'kiosk' });
    expect(counted.status).toBe(303);
    const after = await reader.get(counted.to);
    expect(after.text).toContain('已记下');
    expect(after.text).not.toContain('acts/arrive');
    await reader.fill(`${POINTS}/${POINT.code}/acts/arrive`, {});
    await reader.fill(`${POINTS}/${POINT.code}/acts/arrive`, {});
    expect((await post('editor', `${DESK}/${POINT.code}/acts/visits`, { day: '2026-10-31', visits: 120 })).status).toBe(
      200,
    );
    const { json } = await visit(city, await city.seat('editor')).read(`${DESK}/${POINT.code}`);
    expect(json.months).toEqual([
      { month: '2026-11', way: 'kiosk', visits: 1 },
      { month: '2026-11', way: 'qr', visits: 2 },
      { month: '2026-10', way: 'desk', visits: 120 },
    ]);
  });

  it('[C20] counts nobody before it opened, after it closed or tomorrow, and is kept by its own organ only', async () => {
    const visits = (day: string, login = 'editor') =>
      post(login, `${DESK}/${POINT.code}/acts/visits`, { day, visits: 3 });
    expect((await visits('2026-01-04')).json).toMatchObject({ code: 'reading-point.outside-its-time' });
    expect((await visits('2026-11-18')).status).toBe(422);
    expect((await visits('2026-11-01', '530902.editor')).status).toBe(404);
    expect((await post('530902.editor', DESK, { ...POINT, code: 'foreign' })).json).toMatchObject({
      code: 'reading-point.out-of-reach',
    });
    expect((await post('editor', `${DESK}/${POINT.code}/acts/close`, { day: '2026-11-16' })).status).toBe(200);
    expect((await visit(city).fill(`${POINTS}/${POINT.code}/acts/arrive`, {})).status).toBe(404);
    expect((await visit(city).get(`${POINTS}/${POINT.code}`)).text).not.toContain('acts/arrive');
    expect((await visits('2026-11-16')).status).toBe(200);
  });
});
