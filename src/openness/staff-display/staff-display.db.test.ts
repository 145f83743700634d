// Staff on display through the server: only who is shown and still works there, under the name the register has.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, screenOf, staffOf } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const ORGAN = '530900-transport';

async function readOrgan() {
  const { rows } = await sql<{ organ: string; officer: string; name: string; head: string }>`
    select o.id as organ, a.id as officer, a.name, h.login as head
    from organ o join officer_post p on p.organ_id = o.id join account a on a.id = p.account_id
    join lateral (select b.login from officer_post q join account b on b.id = q.account_id
      where q.organ_id = o.id and q.post = 'organ-head' limit 1) h on true
    where o.code = ${ORGAN} and p.post <> 'organ-head' order by a.login limit 1`.execute(city.runtime.db);
  return rows[0]!;
}

it('[C28] shows name, duty and photo of whom an organ says, while they work there, on its page and its screen', async () => {
  const { organ, officer, name, head } = await readOrgan();
  const anybody = visit(city);
  expect((await anybody.get(staffOf(ORGAN))).text).not.toContain(name);

  const seat = visit(city, await city.signIn(head));
  const picture = new File([await readFile(join(city.runtime.config.cityFolder, 'field-check.jpg'))], 'a.jpg');
  const shown = { organ, officer, duty: '道路运输许可收件', window: '3' };
  const text = new File(['photo'], 'a.txt', { type: 'text/plain' });
  expect((await seat.upload(DESK, shown, { photo: text })).text).toContain('照片要是 JPG 或 PNG');
  expect((await seat.upload(DESK, shown, { photo: picture })).status).toBe(303);
  expect((await post(head, DESK, { ...shown, duty: '道路运输许可收件、发证' })).status).toBe(200);

  const page = (await anybody.get(staffOf(ORGAN))).text;
  for (const part of [name, '道路运输许可收件、发证', '3 号窗口', `${staffOf(ORGAN)}/${officer}/photo`]) {
    expect(page).toContain(part);
  }
  const photo = await city.server.inject({ url: `${staffOf(ORGAN)}/${officer}/photo` });
  expect(photo.headers['content-type']).toBe('image/jpeg');

  const screen = await city.server.inject({ url: `${screenOf(ORGAN)}?window=3`, headers: { accept: 'text/html' } });
  expect(screen.headers.refresh).toBe(`60;url=${screenOf(ORGAN)}?window=3`);
  expect(screen.body).toContain(name);
  expect(screen.body).not.toContain('<footer');
  expect((await anybody.get(`${screenOf(ORGAN)}?window=4`)).text).not.toContain(name);

  await sql`update officer_post set valid_to = '2026-11-16' where account_id = ${officer}`.execute(city.runtime.db);
  expect((await anybody.get(staffOf(ORGAN))).text).not.toContain(name);
  expect((await city.server.inject({ url: `${staffOf(ORGAN)}/${officer}/photo` })).statusCode).toBe(404);
});

it('[C28] is kept by the organ itself, of its own people only', async () => {
  const { organ, officer } = await readOrgan();
  const shown = { organ, officer, duty: '收件' };
  expect((await post('market.head', DESK, shown)).status).toBe(404);
  expect((await look('market.head', `${DESK}?organ=${ORGAN}`)).status).toBe(404);
  const { rows } = await sql<{ own: string }>`select id as own from organ where code = '530900-market'`.execute(
    city.runtime.db,
  );
  expect((await post('market.head', DESK, { ...shown, organ: rows[0]!.own })).json).toMatchObject({
    code: 'staff-display.officer-elsewhere',
  });
  expect((await post('market.head', `${DESK}/acts/hide`, { organ, officer })).status).toBe(404);
});
