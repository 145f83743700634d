// Review of case files through the server: drawn by the ledger's seed, scored by the sheet, and what fails goes to supervision.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { addUp, DESK, gradeOf, REVIEWS, SHEET } from './contract.ts';

const REVIEWER = 'legal.reviewer';
const ROUND = {
  title: '行政许可案卷评查',
  organ: '530900-market',
  kind: 'application',
  from: '2026-01-01',
  to: '2026-11-30',
  perOrgan: 2,
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look, post } = officersOf(() => city);
const FULL = Object.fromEntries(SHEET.map(({ code, points }) => [code, points]));

async function rowsOf<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(city.runtime.db)).rows;
}
async function draw(changes: object = {}): Promise<string> {
  const { status, json, text } = await post(REVIEWER, DESK, { ...ROUND, ...changes });
  expect(status, text).toBe(201);
  return String(json.id);
}
const drawnIn = (round: string) =>
  rowsOf(sql<{ id: string; number: string; organ: string }>`
    select c.id, c.number, f.organ_id as organ from review_file f join case_file c on c.id = f.case_id
    where f.round_id = ${round} order by c.number`);

it('[C11] files are drawn by a seed nobody chose, and whoever has their numbers draws the same again', async () => {
  const id = await draw({ organ: '530900' });
  const [round] = await rowsOf(sql<{ seed: string; root: string }>`
    select seed, (select root from ledger_day order by day desc limit 1) as root from review_round where id = ${id}`);
  expect(round?.seed).toBe(round?.root);
  const all = await rowsOf(sql<{ number: string; organ: string }>`
    select number, organ_id as organ from case_file
    where kind = 'application' and closed_at >= ${ROUND.from}::date and closed_at < ${ROUND.to}::date + 1`);
  const byHash = (number: string) => createHash('sha256').update(`${round?.seed}${number}`).digest('hex');
  const organs = new Map<string, string[]>();
  for (const { number, organ } of all) organs.set(organ, [...(organs.get(organ) ?? []), number]);
  const expected = [...organs.values()].flatMap((numbers) =>
    numbers.sort((a, b) => (byHash(a) < byHash(b) ? -1 : 1)).slice(0, ROUND.perOrgan),
  );
  const drawn = await drawnIn(id);
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.map(({ number }) => number)).toEqual(expected.sort());
});

it('[C11] every file is scored by the sheet by somebody of another organ before results are public; what fails brings an order', async () => {
  expect((await post('530902.legal', DESK, ROUND)).json).toMatchObject({ code: 'case-review.out-of-reach' });
  expect((await post(REVIEWER, DESK, { ...ROUND, from: '2020-01-01', to: '2020-01-02' })).json).toMatchObject({
    code: 'case-review.no-files',
  });
  const id = await draw();
  const at = `${DESK}/${id}`;
  const [first, second] = await drawnIn(id);
  const score = (file: string, body: object, login = REVIEWER) => post(login, `${at}/files/${file}/acts/score`, body);
  const fine = { marks: FULL, note: '案卷完整。' };
  expect((await look('530902.legal', at)).status).toBe(404);
  expect((await score(first!.id, { ...fine, marks: { ...FULL, facts: 21 } })).json).toMatchObject({
    code: 'case-review.wrong-marks',
  });
  const { facts: _, ...short } = FULL;
  expect((await score(first!.id, { ...fine, marks: short })).status).toBe(422);
  expect((await score(first!.id, fine)).status).toBe(200);
  expect((await post(REVIEWER, `${at}/acts/publish`)).text).toContain('还有 1 份');
  expect((await visit(city).get(`${REVIEWS}/${id}`)).status, 'nothing is public before all are').toBe(404);

  const failed = { ...fine, fatal: 'no-facts', note: '主要证据没有入卷。' };
  expect((await score(second!.id, failed)).status).toBe(200);
  expect((await post(REVIEWER, `${at}/acts/publish`)).status).toBe(200);
  const page = (await visit(city).get(`${REVIEWS}/${id}`)).text;
  for (const text of ['临沧市市场监督管理局', '100', '种子']) expect(page).toContain(text);
  expect(page, 'no file is named in public').not.toContain(second!.number);
  expect((await score(second!.id, fine)).json).toMatchObject({ code: 'case-review.closed' });

  const orders = await rowsOf(sql<{ task: string; parent: string }>`
    select data ->> 'task' as task, parent_id as parent from case_file
    where kind = 'order' and parent_id in (${first!.id}, ${second!.id})`);
  expect(orders).toEqual([{ task: expect.stringContaining('主要证据没有入卷'), parent: second!.id }]);
});

it('[C11] a file of one’s own organ is reviewed by somebody else, and a fault of law fails whatever the points', async () => {
  const id = await draw({ organ: '530900', perOrgan: 1 });
  const [file] = await drawnIn(id);
  await sql`update review_file set organ_path = (select path from organ where code = '530900-justice')
    where round_id = ${id} and case_id = ${file!.id}`.execute(city.runtime.db);
  const own = await post(REVIEWER, `${DESK}/${id}/files/${file!.id}/acts/score`, { marks: FULL, note: '自评。' });
  expect(own.json).toMatchObject({ code: 'case-review.own-file' });

  expect(addUp(SHEET, FULL)).toBe(100);
  expect(
    [gradeOf(100, 'no-facts'), gradeOf(59, null), gradeOf(60, null), gradeOf(90, null)].map(({ value }) => value),
  ).toEqual(['failed', 'failed', 'fair', 'excellent']);
});
