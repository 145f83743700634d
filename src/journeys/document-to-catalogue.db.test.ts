// An official document that is open is owed to the public from its sending on; one that is not open never is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPOSE, DESK } from '#office/official-documents/contract.ts';
import { listDues } from '#openness/catalogue/store/dues.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { programsOf } from '#test/harness/program.ts';

const WRITER = 'government-office.clerk';
let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { send } = programsOf(() => city);
async function post(login: string, url: string, payload: object): Promise<{ id: string }> {
  const { status, data } = await send(login, url, payload);
  expect(status, `${url} ${JSON.stringify(data)}`).toBeLessThan(300);
  return data;
}

const STEPS = [
  [WRITER, 'pass-review'],
  ['government.head', 'sign-document'],
  [WRITER, 'proofread'],
  [WRITER, 'apply-seal'],
] as const;

/** Signed and sealed, but not sent. */
async function bring(title: string, openness: object): Promise<string> {
  const { id } = await post(WRITER, COMPOSE, {
    organ: '530900-government',
    genre: 'notice',
    title,
    mark: '临政发',
    main: '各县（区）人民政府',
    body: '为做好今冬供水保障，现就有关事项通知如下。',
    ...openness,
  });
  await post(WRITER, `${DESK}/${id}/acts/submit`, {});
  for (const [login, act] of STEPS) await post(login, `/desk/cases/${id}/acts/${act}`, {});
  return id;
}

const listOwed = async (title: string) => {
  const scopes = [{ path: '/', deep: true }];
  const dues = await listDues(city.runtime.db, {
    scopes,
    state: 'due',
    organ: '530900-government',
    limit: 500,
    now: city.clock.now(),
  });
  return dues.filter((due) => due.title.startsWith(title));
};

it('[C04] a document declared open is owed to the public when it is sent, 20 working days from its date, and not before', async () => {
  const title = '临沧市人民政府关于做好今冬供水保障的通知';
  const id = await bring(title, { openness: 'open' });
  expect(await listOwed(title)).toEqual([]);
  await post(WRITER, `/desk/cases/${id}/acts/send-out`, {});
  const [owed, ...more] = await listOwed(title);
  expect(more).toEqual([]);
  expect(owed).toMatchObject({ item: 'groups-1', title: expect.stringMatching(/^.+（临政发〔2026〕\d+号）$/) });
  const days = (owed!.dueAt.getTime() - city.clock.now().getTime()) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(26);
});

it('[C04] one that is not open is owed to nobody', async () => {
  const title = '临沧市人民政府关于机关供水值班的通知';
  const id = await bring(title, { openness: 'closed', reason: '内部事务信息' });
  await post(WRITER, `/desk/cases/${id}/acts/send-out`, {});
  expect(await listOwed(title)).toEqual([]);
});
