// Reading points through the server: 92 of them and 729,381 visits of a year; each press counts one, nobody is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, KIOSK, POINTS } from './contract.ts';
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
    const counted = await reader.fill(`${POINTS}/${POINT.code}/acts/arrive`, {});
    expect(counted.status).toBe(303);
    const after = await reader.get(counted.to);
    expect(after.text).toContain('已记下');
    expect(after.text).not.toContain('acts/arrive');
    await reader.fill(`${POINTS}/${POINT.code}/acts/arrive`, {});
    const screen = `${KIOSK}/${POINT.code}`;
    const begun = await city.server.inject({ method: 'POST', url: `${screen}/acts/start` });
    expect(begun.headers.location).toBe(screen);
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    await city.server.inject({ method: 'POST', url: `${screen}/acts/start`, headers: { cookie } });
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

  it('[B23] [C20] asks whoever is silent at its screen, on every page, and wipes what is left at the end', async () => {
    const screen = `${KIOSK}/${POINT.code}`;
    const get = (url: string, cookie = '') => city.server.inject({ url, headers: { cookie, accept: 'text/html' } });
    const cookie = `sunhall_screen=${encodeURIComponent(screen)}; sunhall_session=left-behind`;
    const page = await get('/gazette?series=gazette', cookie);
    expect(page.headers.refresh).toBe(`120;url=${screen}/still?back=%2Fgazette%3Fseries%3Dgazette`);
    expect(page.body).toContain(`href="${screen}/end"`);
    expect(page.body).not.toContain('<footer');
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await get('/nowhere', cookie)).headers.refresh).toContain(`${screen}/still`);
    const still = await get(`${screen}/still?back=%2Fgazette`, cookie);
    expect(still.headers.refresh).toBe(`30;url=${screen}/end`);
    expect(still.body).toContain('href="/gazette"');
    const led = await get(`${screen}/still?back=%2F%2Felsewhere.example`, cookie);
    expect(led.body).toContain(`href="${screen}">还在`);
    const end = await get(`${screen}/end`, cookie);
    expect(end.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(end.cookies.map(({ name, value }) => name + value)).toEqual(['sunhall_screen', 'sunhall_session']);
    // At a browser of one's own nothing is wiped, whoever laid the link, and no page leads on.
    const own = await get(`${screen}/end`, 'sunhall_session=mine');
    expect(own.headers['clear-site-data'] ?? own.cookies).toEqual([]);
    expect((await get('/gazette')).headers.refresh).toBeUndefined();
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
    expect((await visit(city).get(`${KIOSK}/${POINT.code}`)).status).toBe(404);
    expect((await visits('2026-11-16')).status).toBe(200);
  });
});
