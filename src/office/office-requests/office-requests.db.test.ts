// Leave, vehicles and the use of seals through the server: granted by whom they may be, and what each of them does then.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import type { Db } from '#platform/database/db.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { DESK, FLEET, REGISTER } from './contract.ts';
import { countDays, leaveKind } from './rules/leave.ts';
import { sealKind } from './rules/seal.ts';
import { vehicleKind } from './rules/vehicle.ts';
import { listVehicles } from './store/fleet.ts';
import { listUses } from './store/seals.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const { does, act, read: readFile } = officersOf(() => city);

async function ask(login: string, what: string, body: object): Promise<string> {
  const { status, data } = await send(login, `${DESK}/acts/${what}`, body);
  expect(status, JSON.stringify(data)).toBe(201);
  return data.id;
}
const idOf = async (login: string) =>
  (await city.runtime.db.selectFrom('account').select('id').where('login', '=', login).executeTakeFirstOrThrow()).id;
const organOf = async (code: string) =>
  (await city.runtime.db.selectFrom('organ').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;

const LEAVE = { sort: 'annual', from: '2026-11-24', to: '2026-11-25', why: '回乡探亲', handover: '两件餐饮许可交罗敏' };

describe('leave', () => {
  it('of a few days is granted by a head of section, moves what comes in to the deputy, and ends when one is back', async () => {
    expect([leaveKind, vehicleKind, sealKind].flatMap((kind) => findKindFaults(kind))).toEqual([]);
    expect(countDays('2026-11-24', '2026-11-24')).toBe(1);
    expect((await send('market.clerk', `${DESK}/acts/leave`, { ...LEAVE, to: '2026-11-23' })).path).toBe('to');
    expect(
      (await send('market.clerk', `${DESK}/acts/leave`, { ...LEAVE, from: '2026-11-02', to: '2026-11-03' })).path,
    ).toBe('to');
    expect((await send('citizen', `${DESK}/acts/leave`, LEAVE)).status).toBe(403);
    const id = await ask('market.clerk', 'leave', LEAVE);
    expect((await read('market.reviewer', `/desk/cases/${id}`)).status).toBe(404);
    expect((await read('market.clerk', `/desk/cases/${id}`)).status).toBe(200);
    expect((await act('market.clerk', id, 'grant-request')).status).toBe(403);
    await does('market.section', id, 'grant-request');
    const [organ, away, deputy] = [
      await organOf('530900-market'),
      await idOf('market.clerk'),
      await idOf('market.clerk2'),
    ];
    const holders = (at: string) => resolveHolder(city.runtime.db, organ, 'clerk', new Date(at));
    expect(await holders('2026-11-24T09:00:00+08:00')).not.toContain(away);
    expect(await holders('2026-11-24T09:00:00+08:00')).toContain(deputy);
    city.clock.set('2026-11-25T09:00:00+08:00');
    await does('market.clerk', id, 'report-back');
    expect(await holders('2026-11-25T10:00:00+08:00')).toContain(away);
    expect(await readFile(id)).toMatchObject({ state: 'done', phase: 'closed' });
    city.clock.set('2026-11-17T10:24:00+08:00');
  });

  it('that is longer is for the head, and nobody grants their own', async () => {
    const long = await ask('market.clerk', 'leave', { ...LEAVE, from: '2026-12-07', to: '2026-12-14' });
    expect((await act('market.section', long, 'grant-request')).json).toMatchObject({ code: 'case.act-refused' });
    await does('market.head', long, 'grant-request');
    const own = await ask('market.head', 'leave', { ...LEAVE, from: '2026-12-21', to: '2026-12-22' });
    expect((await act('market.head', own, 'grant-request')).status).toBe(404);
    await does('government-office.head', own, 'decline-request', { reason: '年底不安排' });
    expect(await readFile(own)).toMatchObject({ outcome: 'declined' });
  });
});

describe('a vehicle', () => {
  it('is had by one at a time, whatever two ask for', async () => {
    const car = { plate: '云S·A1001', model: '七座商务车', seats: 7, driver: '李师傅', mileage: 82_000 };
    expect((await send('market.reviewer', FLEET, car)).status).toBe(403);
    expect((await send('market.clerk', FLEET, { ...car, plate: 'A1' })).path).toBe('plate');
    expect((await send('market.clerk', FLEET, car)).status).toBe(200);
    expect((await send('market.clerk', FLEET, car)).path).toBe('plate');
    const trip = { startsAt: '2026-11-26T08:00', endsAt: '2026-11-26T18:00', to: '凤庆县', people: 4, why: '现场核查' };
    const asked = [
      await ask('market.reviewer', 'vehicle', trip),
      await ask('market.window', 'vehicle', { ...trip, startsAt: '2026-11-26T14:00' }),
    ];
    for (const id of asked) await does('market.section', id, 'grant-request');
    const [first = '', second = ''] = asked;
    await does('market.clerk', first, 'assign-vehicle', { plate: car.plate, driver: car.driver });
    expect(
      (await act('market.clerk', second, 'assign-vehicle', { plate: car.plate, driver: '另一人' })).json,
    ).toMatchObject({
      code: 'office-requests.vehicle-taken',
    });
    await expect(
      sql`insert into vehicle_trip (case_id, vehicle, driver, starts_at, ends_at)
        select ${second}, vehicle, driver, starts_at, ends_at from vehicle_trip where case_id = ${first}`.execute(
        city.runtime.db,
      ),
    ).rejects.toThrow('vehicle_trip_apart');
    city.clock.set('2026-11-26T13:00:00+08:00');
    await does('market.clerk', first, 'return-vehicle', { mileage: 82_310 });
    await does('market.clerk', second, 'assign-vehicle', { plate: car.plate, driver: car.driver });
    const { data } = await read('market.window', FLEET);
    expect(data.vehicles.find(({ plate }: { plate: string }) => plate === car.plate).mileage).toBe(82_310);
    city.clock.set('2026-11-17T10:24:00+08:00');
  });
});

describe('the register of seals', () => {
  it('has no gap, whatever is refused, and nothing in it is changed', async () => {
    const want = { title: '专项检查通知', seal: 'organ', copies: 12, why: '印发各县' };
    const numbers = async (): Promise<number[]> =>
      (await read('market.clerk', REGISTER)).data.uses.map(({ no }: { no: number }) => no);
    const before = (await numbers()).length;
    const ids = [await ask('market.reviewer', 'seal', want), await ask('market.window', 'seal', want)];
    for (const id of ids) await does('market.section', id, 'grant-request');
    expect((await act('market.clerk', ids[0]!, 'stamp', { copies: 13 })).status).toBe(422);
    expect((await act('market.reviewer', ids[0]!, 'stamp', { copies: 1 })).status).toBe(403);
    await Promise.all(ids.map((id) => does('market.clerk', id, 'stamp', { copies: 12 })));
    const after = await numbers();
    expect(after).toEqual(Array.from({ length: before + 2 }, (_, index) => before + 2 - index));
  });

  it('and the fleet are found by their indexes', async () => {
    const scopes = [{ path: '/530900/530900-market/', deep: false }];
    const now = city.clock.now();
    const works: [RegExp, (db: Db) => Promise<unknown>][] = [
      [/seal_use_register/, (db) => listUses(db, scopes, { year: 2026, after: undefined, limit: 51 })],
      [/vehicle_organ/, (db) => listVehicles(db, scopes, now)],
    ];
    for (const [index, work] of works) {
      const [plan] = await explainByIndex(city, work);
      expect(plan).toMatch(index);
    }
  });
});
