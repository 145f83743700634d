// Duty through the server: a roster, signing in, an absence told once, a substitute, the sheet, the log, a plan.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { fireAbsences } from './clock.ts';
import { DESK, LOG, MONTH, PLANS } from './contract.ts';
import * as sheets from './store/sheets.ts';
import * as store from './store/shifts.ts';

/** A day nobody has entered yet. */
const DAY = '2026-12-07';
const SHIFT_OF = { organ: 'emergency', leader: '周光英', staff: '李丽琼', third: '朱秀昌' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const enter = (login: string, more: object = {}) =>
  send(login, `${MONTH}/acts/enter`, {
    ...{ from: DAY, to: DAY, slot: 'both', leader: SHIFT_OF.leader, staff: SHIFT_OF.staff, driver: '王师傅' },
    ...more,
  });
async function idOf(on: string, slot: 'day' | 'night'): Promise<string> {
  const { data } = await read('emergency.head', `${MONTH}?month=${on.slice(0, 7)}`);
  return data.days.find((one: { on: string }) => one.on === on)[slot].id;
}
const noticesOf = async (ref: string, template: string) =>
  (
    await city.runtime.db
      .selectFrom('notice')
      .innerJoin('account', 'account.id', 'notice.recipient')
      .select('account.name')
      .where('ref', '=', ref)
      .where('template', '=', template)
      .where('channel', '=', 'inbox')
      .execute()
  ).map(({ name }) => name);

describe('the roster', () => {
  it('[G14] is entered for one’s own organ by who may plan, with officers of it, once signed it stands', async () => {
    expect((await enter('emergency.window')).status).toBe(403);
    expect((await enter('emergency.clerk', { staff: '普晓燕' })).path).toBe('staff');
    expect((await enter('emergency.clerk', { staff: SHIFT_OF.leader })).path).toBe('staff');
    expect((await enter('emergency.clerk', { from: '2026-11-10', to: '2026-11-10' })).path).toBe('from');
    expect((await enter('emergency.clerk')).status).toBe(200);
    const { data } = await read('emergency.head', `${MONTH}?month=2026-12`);
    expect(data.days[6].day.people.map((one: { name: string }) => one.name)).toEqual(['周光英', '李丽琼', '王师傅']);
    expect(data.empty.some(({ on }: { on: string }) => on === DAY)).toBe(false);
    expect((await read('market.head', `${MONTH}?organ=530900-emergency`)).status).toBe(404);
    expect((await read('duty.officer', `${MONTH}?organ=530900-emergency`)).status).toBe(200);
  });

  it('[G14] of today shows who is on in all that lies beneath, with numbers to call', async () => {
    const { data } = await read('duty.officer', DESK);
    const organs = data.shifts.map(({ organ }: { organ: { code: string } }) => organ.code);
    expect(organs).toEqual(
      expect.arrayContaining(['530900-government-office', '530921-government-office', '530902001']),
    );
    expect(Object.values(data.phones).every((phone) => /^1380000\d{4}$/.test(String(phone)))).toBe(true);
    const { data: county } = await read('530902.duty.officer', DESK);
    const below = county.shifts.map(({ organ }: { organ: { code: string } }) => organ.code);
    expect(below.toSorted()).toEqual(['530902-government-office', '530902001']);
  });
});

describe('coming on duty', () => {
  it('[G14] whoever does not sign in is told once to the leader and the office above, also after a stop', async () => {
    const id = await idOf(DAY, 'day');
    city.clock.set(`${DAY}T08:10:00+08:00`);
    expect((await send('emergency.clerk', `${DESK}/shifts/${id}/acts/sign-in`)).status).toBe(200);
    expect((await send('emergency.clerk', `${DESK}/shifts/${id}/acts/sign-in`)).status).toBe(422);
    expect((await send('emergency.section', `${DESK}/shifts/${id}/acts/sign-in`)).status).toBe(422);
    city.clock.set(`${DAY}T08:44:59+08:00`);
    await fireAbsences(city.runtime);
    expect(await noticesOf(id, 'duty.absent')).toEqual([]);
    // Whoever looks after the moment tells it: two at once, and again after everything was stopped.
    city.clock.set(`${DAY}T09:30:00+08:00`);
    await Promise.all([fireAbsences(city.runtime), fireAbsences(city.runtime)]);
    await fireAbsences(city.runtime);
    const told = await noticesOf(id, 'duty.absent');
    expect(told.filter((name) => name === SHIFT_OF.leader)).toHaveLength(1);
    expect(told).toEqual(expect.arrayContaining(['蒋少凤']));
    expect(new Set(told).size).toBe(told.length);
    const { data } = await read('emergency.head', `${DESK}/shifts/${id}`);
    expect(data.shift.alarmedAt).toBe('2026-12-07T01:30:00.000Z');
    expect(data.history.map(({ act }: { act: string }) => act)).toEqual(['enter', 'sign-in', 'absent']);
    expect(findChainFault(await listChain(city.runtime.db, id))).toBeNull();
  });

  it('[G14] a substitute leaves both names, and the sheet is signed by the next shift alone', async () => {
    const [day, night] = [await idOf(DAY, 'day'), await idOf(DAY, 'night')];
    const { data } = await read('emergency.head', `${DESK}/shifts/${night}`);
    const staff = data.shift.people.find(({ part }: { part: string }) => part === 'staff');
    const order = { person: staff.id, name: SHIFT_OF.third, reason: '发烧' };
    expect((await send('market.section', `${DESK}/shifts/${night}/acts/substitute`, order)).status).toBe(404);
    expect((await send('emergency.clerk', `${DESK}/shifts/${night}/acts/substitute`, order)).status).toBe(200);
    const { data: after } = await read('emergency.head', `${DESK}/shifts/${night}`);
    const named = after.shift.people.filter(({ part }: { part: string }) => part === 'staff');
    expect(
      named.map(({ name, replacedAt }: { name: string; replacedAt: string | null }) => [name, replacedAt !== null]),
    ).toEqual([
      [SHIFT_OF.staff, true],
      [SHIFT_OF.third, false],
    ]);
    expect(await noticesOf(night, 'duty.substitute')).toEqual(expect.arrayContaining([SHIFT_OF.staff, SHIFT_OF.third]));

    const sheet = { matters: '接报 2 起，均已转办', pending: '无', things: '钥匙 1 把' };
    expect((await send('emergency.section', `${DESK}/shifts/${day}/acts/hand-over`, sheet)).status).toBe(422);
    expect((await send('emergency.clerk', `${DESK}/shifts/${day}/acts/take-over`)).status).toBe(422);
    expect((await send('emergency.clerk', `${DESK}/shifts/${day}/acts/hand-over`, sheet)).status).toBe(200);
    // Whoever was replaced on the next shift does not sign for it.
    expect((await send('emergency.clerk', `${DESK}/shifts/${day}/acts/take-over`)).status).toBe(422);
    expect((await send('emergency.section', `${DESK}/shifts/${day}/acts/take-over`)).status).toBe(200);
    expect((await send('emergency.clerk', `${DESK}/shifts/${day}/acts/hand-over`, sheet)).status).toBe(422);
  });
});

describe('the log and the plan', () => {
  it('[G14] a call is logged with its number sealed, for one’s own organ', async () => {
    const call = { direction: 'in', caller: '临翔区值班室', phone: '0883-2123300', about: '报平安', handled: '已记录' };
    expect((await send('emergency.clerk', `${LOG}/acts/add`, { ...call, at: '2027-01-01T00:00' })).path).toBe('at');
    expect((await send('emergency.clerk', `${LOG}/acts/add`, call)).status).toBe(201);
    const { data } = await read('emergency.window', LOG);
    expect(data.calls[0]).toMatchObject({ caller: call.caller, phone: call.phone });
    expect(JSON.stringify((await read('market.section', LOG)).data)).not.toContain(call.caller);
    const [row] = await city.runtime.db
      .selectFrom('duty_call')
      .select('phone_sealed')
      .where('caller', '=', call.caller)
      .execute();
    expect(row?.phone_sealed).not.toContain(call.phone);
  });

  it('[G14] a plan with an empty shift is not published; published, it changes by substitutes alone', async () => {
    const span = { from: '2027-02-05', to: '2027-02-06' };
    const plan = await send('emergency.clerk', `${PLANS}/acts/add`, { name: '春节', ...span });
    expect(plan.status).toBe(201);
    expect((await send('emergency.clerk', `${PLANS}/acts/add`, { name: '除夕', ...span })).path).toBe('from');
    const publish = `${PLANS}/${plan.data.id}/acts/publish`;
    expect(JSON.stringify((await send('emergency.clerk', publish)).data)).toContain('2027-02-05 白班');
    await enter('emergency.clerk', span);
    expect((await send('duty.officer', publish)).status).toBe(422);
    expect((await send('emergency.clerk', publish)).status).toBe(200);
    expect((await enter('emergency.clerk', span)).path).toBe('from');
    const told = await noticesOf(plan.data.id, 'duty.plan');
    expect(told).toEqual(expect.arrayContaining([SHIFT_OF.leader, SHIFT_OF.staff]));
    expect(told.some((name) => ['蒋少凤', '姜家珍'].includes(name))).toBe(true);
  });
});

it('shifts, calls and plans are found by their indexes', async () => {
  const scopes = [{ path: '/530900/530902/', deep: true }];
  const on = '2026-11-17';
  const shift = (await store.findShift(city.runtime.db, await idOf(DAY, 'day')))!;
  const works: [RegExp, (db: Db) => Promise<unknown>][] = [
    [/duty_shift_day/, (db) => store.listRunning(db, { scopes, on, slot: 'day', after: '', limit: 51 })],
    [/duty_person_(account|once)/, (db) => store.listOfAccount(db, newId(), on, 6)],
    [/duty_shift_organ_id_on_day_slot_key/, (db) => store.listOfOrgan(db, shift.organId, on, on)],
    [/duty_shift_organ_id_on_day_slot_key/, (db) => store.findNext(db, shift)],
    [/duty_shift_alarm/, (db) => store.listDue(db, city.clock.now(), 100)],
    [/duty_shift_alarm/, (db) => store.findNextAlarm(db, city.clock.now())],
    [
      /duty_call_organ/,
      (db) => sheets.listCalls(db, shift.organId, { from: new Date(0), to: city.clock.now(), limit: 51 }),
    ],
    [/duty_plan_organ/, (db) => sheets.listPlansOf(db, shift.organId, on)],
    [/duty_plan_path/, (db) => sheets.listPlans(db, scopes, { since: on, limit: 100 })],
  ];
  for (const [index, work] of works) {
    const [plan] = await explainByIndex(city, work);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on duty_/);
  }
});
