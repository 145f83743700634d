// Rooms through the server: who sees what, two who want the same hour, changes on record, rooms out of service.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { MANAGE, ROOMS } from './contract.ts';
import { forgetWords } from './store/bookings.ts';

const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
const WHAT_FOR = '责任追究调查询问';

let city: TestCity;
const cookies = new Map<string, string>();
/** Rooms of the demo city, by name. */
const rooms = new Map<string, string>();
const GOVERNMENT = '市政府第一会议室';
const INQUIRY = '监察工作庭';
const MARKET = '市场监管局二楼会议室';

beforeAll(async () => {
  city = await openTestCity();
  for (const { id, name } of await city.runtime.db.selectFrom('meeting_room').select(['id', 'name']).execute()) {
    rooms.set(name, id);
  }
}, 240_000);
afterAll(() => city?.close());

async function cookieOf(login: string): Promise<string> {
  const cookie = cookies.get(login) ?? (await city.signIn(login));
  cookies.set(login, cookie);
  return cookie;
}

async function read(login: string, url: string) {
  const answer = await city.server.inject({ url, headers: { ...HEADERS, cookie: await cookieOf(login) } });
  return { status: answer.statusCode, data: answer.json() };
}

async function send(login: string, url: string, payload: object) {
  const headers = { ...HEADERS, cookie: await cookieOf(login) };
  const answer = await city.server.inject({ method: 'POST', url, headers, payload });
  const data = answer.json();
  const [fault] = (data.faults ?? []) as { path: string; message: string }[];
  return { status: answer.statusCode, id: data.id as string, path: fault?.path, message: fault?.message };
}

const book = (login: string, room: string, from: string, to: string, more: object = {}) =>
  send(login, `${ROOMS}/${rooms.get(room)}/acts/book`, { from, to, purpose: '例会', ...more });

async function findInquiry(): Promise<{ id: string; caseId: string; number: string }> {
  const { rows } = await sql<{ id: string; caseId: string; number: string }>`
    select b.id, f.id as "caseId", f.number from room_booking b join case_file f on f.id = b.case_id`.execute(
    city.runtime.db,
  );
  return rows[0]!;
}

describe('the week of the rooms', () => {
  async function readWeek(login: string) {
    const { data } = await read(login, `${ROOMS}?day=2026-11-19`);
    type Day = { date: string; bookings: { purpose: string | null; seen: boolean }[] };
    return new Map((data.rooms as { name: string; days: Day[] }[]).map((room) => [room.name, room.days]));
  }

  it('[F08] shows the rooms of one’s own organ and those lent to all, each day from Monday on', async () => {
    const week = await readWeek('market.section');
    expect([...week.keys()].toSorted()).toEqual([GOVERNMENT, MARKET].toSorted());
    expect(week.get(MARKET)?.map(({ date }) => date)).toEqual(
      [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
    );
    expect(week.get(MARKET)?.[3]?.bookings).toMatchObject([{ purpose: '疑难件会商', seen: true }]);
    expect((await read('market.section', `${ROOMS}/${rooms.get(INQUIRY)}`)).status).toBe(404);
    expect((await read('citizen', ROOMS)).status).toBe(403);
  });

  it('[F08] of an inquiry others see only that the room is taken; who reads the case sees it on the case’s page', async () => {
    const { id, caseId, number } = await findInquiry();
    const own = await readWeek('supervisor');
    expect(own.get(INQUIRY)?.[3]?.bookings).toMatchObject([{ purpose: WHAT_FOR, seen: true }]);
    const managed = await readWeek('city.admin');
    expect(managed.get(INQUIRY)?.[3]?.bookings).toMatchObject([{ purpose: null, seen: false }]);
    const seen = await read('city.admin', `${ROOMS}/bookings/${id}`);
    expect(JSON.stringify(seen.data)).not.toMatch(new RegExp(`${WHAT_FOR}|被询问人|魏艾到|${number}|${caseId}`));
    expect((await read('market.head', `${ROOMS}/bookings/${id}`)).status).toBe(404);
    const { data } = await read('supervisor', `/desk/cases/${caseId}`);
    expect(data.panels['room-bookings']).toMatchObject([{ id, room: INQUIRY, purpose: WHAT_FOR }]);
    // Who was asked to come is told when and where, and sees what for on the page.
    const { data: attended } = await read('supervisor2', `${ROOMS}/mine`);
    expect(attended.next).toMatchObject([{ id, purpose: WHAT_FOR }]);
  });

  it('what was written with a case goes with it', async () => {
    const { id, caseId } = await findInquiry();
    await inTransaction(city.runtime.db, (tx) =>
      forgetWords(tx, { caseId, seq: 1, words: [WHAT_FOR, '被询问人'], mark: '〔已删〕' }),
    );
    const { data } = await read('supervisor', `${ROOMS}/bookings/${id}`);
    expect([data.purpose, data.guests]).toEqual(['〔已删〕', ['〔已删〕']]);
  });
});

describe('a booking', () => {
  it('[F08] of two who want the same hour one gets it, and the other is told when it is free', async () => {
    const hour = ['2026-11-25T09:00', '2026-11-25T11:00'] as const;
    await Promise.all(['market.section', 'market.head'].map(cookieOf));
    const answers = await Promise.all([
      book('market.section', MARKET, ...hour),
      book('market.head', MARKET, ...hour),
      book('market.head', GOVERNMENT, ...hour),
    ]);
    const [one, other, elsewhere] = answers;
    expect([one?.status, other?.status].toSorted()).toEqual([201, 409]);
    expect(elsewhere?.status).toBe(201);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused).toMatchObject({ path: 'from' });
    expect(refused?.message).toContain('2026-11-25 09:00–11:00');
    expect(refused?.message).toContain('2026-11-25 11:00–13:00');
    expect((await book('market.head', MARKET, '2026-11-25T11:00', '2026-11-25T12:00')).status).toBe(201);

    const planted = sql`insert into room_booking (id, room, starts_at, ends_at, purpose, guests, booked_by, booked_at)
      select ${newId()}::uuid, room, starts_at + interval '1 minute', ends_at, purpose, guests, booked_by, booked_at
      from room_booking where cancelled_at is null limit 1`.execute(city.runtime.db);
    await expect(planted).rejects.toThrow('room_booking_apart');
  });

  it.each([
    ['a time that is past', MARKET, '2026-11-17T09:00', '2026-11-17T12:00', {}, 'from', '已经过去'],
    ['a day off', MARKET, '2026-11-21T09:00', '2026-11-21T12:00', {}, 'from', '休息日'],
    ['an hour at which it is closed', MARKET, '2026-11-26T07:00', '2026-11-26T09:00', {}, 'from', '08:30–18:00'],
    ['an end before the beginning', MARKET, '2026-11-26T11:00', '2026-11-26T09:00', {}, 'to', '晚于'],
    [
      'more people than seats',
      MARKET,
      '2026-11-26T09:00',
      '2026-11-26T10:00',
      { guests: Array.from({ length: 20 }, (_, n) => `客${n}`).join('\n') },
      'attendees',
      '20 人',
    ],
    [
      'somebody nobody knows',
      MARKET,
      '2026-11-26T09:00',
      '2026-11-26T10:00',
      { attendees: '查无此人' },
      'attendees',
      '查无此人',
    ],
    ['a case nobody knows', MARKET, '2026-11-26T09:00', '2026-11-26T10:00', { case: '5309' }, 'case', '受理号'],
  ])('is refused for %s', async (_what, room, from, to, more, path, message) => {
    const refused = await book('market.section', room, from, to, more);
    expect(refused).toMatchObject({ status: 422, path });
    expect(refused.message).toContain(message);
  });

  it('[F08] of the hearing room serves a case that who books may read', async () => {
    const at = ['2026-11-26T09:00', '2026-11-26T10:00'] as const;
    expect(await book('supervisor', INQUIRY, ...at)).toMatchObject({ status: 422, path: 'case' });
    const { number } = await findInquiry();
    expect((await book('supervisor', INQUIRY, ...at, { case: number })).status).toBe(201);
    // A case of the commission is none of the bureau’s, and looks like one that is not there.
    expect(await book('market.section', MARKET, ...at, { case: number })).toMatchObject({ status: 422, path: 'case' });
  });

  it('[F08] is changed by who made it and called off with a reason, on record, and those who come are told', async () => {
    const { id } = await book('market.section', MARKET, '2026-11-27T09:00', '2026-11-27T10:00', {
      attendees: '杨建华\n临沧市市场监督管理局 罗敏',
    });
    const page = `${ROOMS}/bookings/${id}`;
    const changed = { from: '2026-11-27T15:00', to: '2026-11-27T16:00', purpose: '例会', reason: '上午有检查' };
    const people = { attendees: '杨建华、岩温香' };
    expect((await send('market.head', `${page}/acts/change`, { ...changed, ...people })).status).toBe(403);
    expect((await send('market.section', `${page}/acts/change`, { ...changed, reason: undefined })).path).toBe(
      'reason',
    );
    expect((await send('market.section', `${page}/acts/change`, { ...changed, ...people })).status).toBe(200);
    expect((await send('market.window', `${page}/acts/cancel`, { reason: '不开了' })).status).toBe(403);
    expect((await send('market.clerk', `${page}/acts/cancel`, { reason: '会议室检修' })).status).toBe(200);
    expect((await send('market.section', `${page}/acts/change`, { ...changed, ...people })).status).toBe(422);

    const chain = await listChain(city.runtime.db, id);
    expect(findChainFault(chain)).toBeNull();
    expect(chain.map(({ act, actor_name: by }) => [act, by])).toEqual([
      ['book', '普晓燕'],
      ['change', '普晓燕'],
      ['cancel', '尹文仙'],
    ]);
    expect(chain[1]?.body).toMatchObject({ from: '2026-11-27T15:00:00+08:00', reason: '上午有检查' });
    expect(JSON.stringify(chain)).not.toContain('例会');

    const { rows: told } = await sql<{ name: string; template: string }>`
      select a.name, n.template from notice n join account a on a.id = n.recipient
      where n.ref = ${id} and n.channel = 'inbox' order by n.id`.execute(city.runtime.db);
    const toldOf = (template: string) =>
      told
        .filter((one) => one.template === template)
        .map(({ name }) => name)
        .toSorted();
    expect(toldOf('rooms.booked')).toEqual(['岩温香', '杨建华', '罗敏'].toSorted());
    expect(toldOf('rooms.changed')).toEqual(['杨建华']);
    expect(toldOf('rooms.cancelled')).toEqual(['罗敏', '岩温香', '杨建华', '普晓燕'].toSorted());
    expect((await book('market.head', MARKET, '2026-11-27T15:00', '2026-11-27T16:00')).status).toBe(201);
  });
});

describe('a room', () => {
  const described = {
    name: '听证室',
    kind: 'hearing',
    place: '3 层',
    seats: 20,
    opens: '08:30',
    closes: '18:00',
    users: 'organ',
  };

  it('[F08] is entered by who manages the organ, taken out of service and put back', async () => {
    const entered = { organ: '530900-market', ...described };
    expect((await send('market.reviewer', MANAGE, entered)).status).toBe(403);
    expect(await send('market.clerk', MANAGE, { ...entered, organ: '530900-housing' })).toMatchObject({
      status: 422,
      path: 'organ',
    });
    expect(await send('market.clerk', MANAGE, { ...entered, closes: '08:00' })).toMatchObject({ path: 'closes' });
    const { id, status } = await send('market.clerk', MANAGE, entered);
    expect(status).toBe(201);
    rooms.set(described.name, id);

    const place = `${MANAGE}/${rooms.get(MARKET)}`;
    const { id: coming } = await book('market.section', MARKET, '2026-12-01T09:00', '2026-12-01T10:00');
    expect((await send('market.clerk', `${place}/acts/take-out`, { reason: '粉刷' })).status).toBe(200);
    const refused = await book('market.section', MARKET, '2026-12-02T09:00', '2026-12-02T10:00');
    expect(refused).toMatchObject({ status: 422, path: 'from' });
    expect(refused.message).toContain('粉刷');
    const told = city.runtime.db.selectFrom('notice').select('template').where('ref', '=', coming);
    expect(await told.execute()).toContainEqual({ template: 'rooms.out' });
    expect((await send('market.clerk', `${place}/acts/put-back`, { reason: '已完工' })).status).toBe(200);
    expect((await book('market.section', MARKET, '2026-12-02T09:00', '2026-12-02T10:00')).status).toBe(201);

    expect((await send('supervisor', `${place}/acts/change`, described)).status).toBe(403);
    expect(
      (await send('market.clerk', `${place}/acts/change`, { ...described, kind: 'meeting', name: '二楼' })).status,
    ).toBe(200);
    const chain = await listChain(city.runtime.db, rooms.get(MARKET) ?? '');
    expect(chain.map(({ act }) => act)).toEqual(['set-up', 'take-out', 'put-back', 'change']);
    expect(findChainFault(chain)).toBeNull();
  });
});
