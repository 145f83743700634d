// Oversight through the server: who checks whom, what a year's check found, and models that rankings and organs show.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findOrganMarks } from '#kernel/organs/marks.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, OVERSIGHT, standingOf } from './contract.ts';
import { orderOverdue } from './jobs.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const SECTION = 'housing.section';
const DUTY = { supervisor: '530900-housing', unit: '530900-funeral', field: 'other' };
const told = async (path = OVERSIGHT) => (await visit(city).get(path)).text;

async function give(changes: object = {}): Promise<string> {
  const { status, json, text } = await post('editor', DESK, { ...DUTY, ...changes });
  expect(status, text).toBe(201);
  return String(json.id);
}

it('[C35] the organ in charge checks a unit each year; what falls short has a day by which it is put right, in public', async () => {
  const id = await give();
  const at = `${DESK}/${id}`;
  expect((await post('editor', DESK, DUTY)).json).toMatchObject({ code: 'oversight.already-given' });
  expect((await post('editor', DESK, { ...DUTY, supervisor: DUTY.unit })).json).toMatchObject({
    code: 'oversight.same-organ',
  });
  expect((await post('530902.editor', DESK, DUTY)).json).toMatchObject({ code: 'oversight.out-of-reach' });
  expect((await look('transport.section', at)).status, 'is for the organ in charge').toBe(404);

  const check = { on: '2026-11-17', result: 'unsound', found: '收费标准没有公布。' };
  expect((await post('transport.section', `${at}/acts/check`, check)).status).toBe(404);
  expect((await post(SECTION, `${at}/acts/check`, check)).text).toContain('整改期限');
  expect(
    (await post(SECTION, `${at}/acts/check`, { ...check, on: '2027-11-17', due: '2027-12-01' })).json,
  ).toMatchObject({ code: 'oversight.not-yet' });
  expect((await post(SECTION, `${at}/acts/check`, { ...check, due: '2026-11-30' })).status).toBe(200);
  expect(await told()).toContain('限 2026-11-30 前整改');
  expect(await told(`${OVERSIGHT}?year=2025`), 'was in nobody’s charge then').not.toContain('收费标准没有公布');

  city.clock.set('2026-12-01T09:00:00+08:00');
  expect(await told()).toContain('未达要求，逾期未整改');
  // A unit that is no organ is brought before the organ in charge of it, once.
  for (const _morning of [1, 2]) await orderOverdue(city.runtime);
  const orders = await sql<{ title: string; task: string; organ: string }>`
    select f.title, f.data ->> 'task' as task, f.data -> 'organ' ->> 'name' as organ from case_file f
    where f.kind = 'order' and f.title = '督办：办事公开检查逾期未整改：临沧市殡仪馆'`.execute(city.runtime.db);
  expect(orders.rows).toHaveLength(1);
  expect(orders.rows[0]).toMatchObject({
    title: '督办：办事公开检查逾期未整改：临沧市殡仪馆',
    organ: '临沧市住房和城乡建设局',
  });
  expect(orders.rows[0]?.task).toContain('收费标准没有公布。整改期限2026-11-30已过');
  expect(await told()).toContain('逾期未整改，已提请督办');
  const { rows } = await sql<{ id: string }>`select id from oversight_check where duty_id = ${id}`.execute(
    city.runtime.db,
  );
  const right = { check: rows[0]?.id, text: '已在大厅和网站公布。' };
  expect((await post(SECTION, `${at}/acts/right`, right)).status).toBe(200);
  expect((await post(SECTION, `${at}/acts/right`, right)).status, 'only once').toBe(404);
  expect(await told()).toContain('2026-12-01 整改：已在大厅和网站公布。');

  expect((await post(SECTION, `${at}/acts/end`)).status, 'is for who keeps the list').toBe(403);
  expect((await post('editor', `${at}/acts/end`)).status).toBe(200);
  expect((await post(SECTION, `${at}/acts/check`, { ...check, due: '2026-12-30' })).json).toMatchObject({
    code: 'oversight.ended',
  });
  await give({ supervisor: '530900-civil-affairs' });
});

it('[C35] a year counts who was checked in it, and the newest check tells how a unit stands', () => {
  const check = { id: '', checkedOn: '2026-05-06', found: '', putRightOn: null, putRight: null, orderId: null };
  expect(standingOf(null, '2026-05-06')).toBe('none');
  expect(standingOf({ ...check, result: 'advised', dueOn: null }, '2026-05-06')).toBe('advised');
  const unsound = { ...check, result: 'unsound', dueOn: '2026-06-01' } as const;
  expect(standingOf(unsound, '2026-06-01'), 'its last day').toBe('unsound');
  expect(standingOf(unsound, '2026-06-02')).toBe('late');
  expect(standingOf({ ...unsound, putRightOn: '2026-07-01', putRight: '已改' }, '2026-07-02')).toBe('righted');
});

it('[C33] a model is named once, stands on its own page and in rankings, and is withdrawn with a reason', async () => {
  const named = { unit: '530900-transport', sort: 'services', reason: '线路和票价公开及时。' };
  expect((await post(SECTION, `${DESK}/acts/name`, named)).status).toBe(403);
  expect((await post('530902.editor', `${DESK}/acts/name`, named)).json).toMatchObject({
    code: 'oversight.out-of-reach',
  });
  expect((await post('editor', `${DESK}/acts/name`, named)).status).toBe(200);
  expect((await post('editor', `${DESK}/acts/name`, named)).json).toMatchObject({ code: 'oversight.already-named' });
  expect((await look(SECTION, '/organs/530900-transport')).text).toContain('办事公开示范点');
  expect(await told()).toContain(named.reason);
  const marks = await findOrganMarks(city.runtime.db, ['530900-transport', '530900-housing']);
  expect([...marks.keys()]).toEqual(['530900-transport']);

  const { rows } = await sql<{ id: string }>`select m.id from demonstration_unit m join organ o on o.id = m.unit_id
    where o.code = '530900-transport'`.execute(city.runtime.db);
  const end = { id: rows[0]?.id, reason: '年度复核不合格。' };
  expect((await post('530902.editor', `${DESK}/acts/withdraw`, end)).status).toBe(404);
  expect((await post('editor', `${DESK}/acts/withdraw`, end)).status).toBe(200);
  expect((await look(SECTION, '/organs/530900-transport')).text).not.toContain('办事公开示范点');
  expect(await told()).toContain('撤销：年度复核不合格。');
  expect((await post('editor', `${DESK}/acts/name`, named)).status, 'and may become one again').toBe(200);
});

it('[C33] a published ranking of organs shows which of them are models', async () => {
  const { rows } = await sql<{ id: string; code: string }>`select r.id, s.code from score_round r
    join score_sheet s on s.round_id = r.id join organ o on o.code = s.code
    where r.published_at is not null and s.rank is not null
    limit 1`.execute(city.runtime.db);
  const { id, code } = rows[0]!;
  await post('editor', `${DESK}/acts/name`, { unit: code, sort: 'openness', reason: '公开及时、完整。' });
  expect(await told(`/supervision/scores/${id}`)).toContain('政务公开示范点');
});
