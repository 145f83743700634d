// The hotline through the server: an order on behalf of a caller who is kept, returned once, decided, handled, called back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, DIRECTORY, type OrderData, PHONE } from './contract.ts';

const HOT = 'hotline.operator';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, look, post, read } = officersOf(() => city);

const CALL = {
  line: '12315',
  sort: 'complaint',
  urgency: 'normal',
  name: '王秀兰',
  phone: '13908831234',
  consent: 'yes',
  shared: 'yes',
  title: '农贸市场短斤少两',
  text: '南屏路农贸市场三号摊位称重少二两，复称后不认账。',
};

async function take(more: object = {}): Promise<Taken> {
  return readTaken(city, await post(HOT, `${DESK}/acts/take`, { ...CALL, ...more }));
}

it('[D20] [D21] a call becomes one order with the line it came by, on behalf of who called and agreed, under one clock', async () => {
  const { consent: _, ...unasked } = CALL;
  expect((await post(HOT, `${DESK}/acts/take`, unasked)).text, 'nothing without consent').toContain('征得同意');
  expect((await post('market.section', `${DESK}/acts/take`, CALL)).status, 'operators take calls').toBe(403);
  const { id, number, code } = await take({ urgency: 'utility', organ: '530900-market' });
  const file = await read(id);
  expect(file).toMatchObject({ state: 'dispatched', channel: 'call', organ_name: '临沧市市场监督管理局' });
  expect(file.data).toMatchObject({ line: '12315', limit: '24h' });
  expect((await visit(city).get(`/cases/${number}?code=${code}`)).text).toContain('已派临沧市市场监督管理局办理');
});

it('[D20] who complained is never told to the organ that handles it, not by name and not by number', async () => {
  const { id } = await take({ organ: '530900-market' });
  for (const login of ['market.section', 'market.head', 'supervisor']) {
    const { text } = await look(login, `/desk/cases/${id}`);
    expect(text, login).toContain('来电人（信息保密）');
    for (const secret of ['王秀兰', '13908831234', '139****1234'])
      expect(text, `${login} ${secret}`).not.toContain(secret);
  }
  const centre = await look(HOT, `/desk/cases/${id}`);
  expect(centre.text).toContain('王秀兰');
  expect(centre.text).toContain('13908831234');
  expect((await read(id)).data as unknown as OrderData).toMatchObject({ shared: false });
});

it('[D20] it is returned once, with the line of the duty list; refused, a named arbiter decides, and it stays there', async () => {
  const { id } = await take({ organ: '530900-transport' });
  const duty = { duty: '权责清单 第 12 项', reason: '市场交易由市场监管部门监管。' };
  expect((await act('transport.section', id, 'request-return', { reason: duty.reason })).status).toBe(422);
  expect((await act('market.section', id, 'request-return', duty)).status, 'another organ').toBe(404);
  await does('transport.section', id, 'request-return', duty);
  await does(HOT, id, 'refuse-return', { reason: '先由你局核查站场内的市场。' });
  const [hold] = await city.runtime.db
    .selectFrom('case_hold')
    .innerJoin('account', 'account.id', 'case_hold.officer_id')
    .select(['account.login', 'case_hold.due_at'])
    .where('case_id', '=', id)
    .execute();
  expect(hold?.login, 'the arbiter has a name').toBe('services.head');
  expect((await act('transport.head', id, 'designate', { organ: '530900-market', reason: '不归我们。' })).status).toBe(
    422,
  );
  await does('services.head', id, 'designate', { organ: '530900-market', reason: '属市场监管职责。' });
  expect((await act('market.section', id, 'request-return', duty)).text, 'designated').toContain('不得再退');
});

it('[D20] a return asked for too late, or twice, is refused', async () => {
  const { id } = await take({ organ: '530900-transport' });
  const at = city.clock.now();
  city.clock.set(new Date(at.getTime() + 25 * 3_600_000).toISOString());
  const late = await act('transport.section', id, 'request-return', { duty: '第 1 项', reason: '不是我们的。' });
  expect(late.text).toContain('24 小时');
  city.clock.set(at.toISOString());
});

it('[D19] [D20] the caller is called back: who is not content has it done again, once; the centre’s answer closes it', async () => {
  const { id } = await take({ organ: '530900-market' });
  const answer = { contacted: 'centre', answer: '已责令改正并公示。' };
  await does('market.section', id, 'receive');
  await does('market.section', id, 'reply', answer);
  expect((await act(HOT, id, 'call-back', { reached: 'yes', solved: 'unknown', satisfied: 'yes' })).status).toBe(422);
  const angry = { reached: 'yes', solved: 'no', satisfied: 'no' };
  await does(HOT, id, 'call-back', angry);
  expect(await read(id)).toMatchObject({ state: 'handling', organ_name: '临沧市市场监督管理局' });
  await does('market.section', id, 'reply', answer);
  await does(HOT, id, 'call-back', angry);
  expect(await read(id)).toMatchObject({ state: 'closed', outcome: 'unsettled' });
});

it('[D20] answered on the spot it is over; not accepted, the caller hears why and where to go', async () => {
  const spot = await take({ sort: 'consult', answer: '每天八点半开门，周末不休。' });
  expect(await read(spot.id)).toMatchObject({ state: 'answered', outcome: 'answered' });
  const { id, number, code } = await take();
  await does(HOT, id, 'decline-order', { why: 'petition', reason: '正在信访程序中。' });
  expect((await visit(city).get(`/cases/${number}?code=${code}`)).text).toContain('原信访受理机关');
});

it('[D13] [D15] what a browser tells of a call goes into the same log: put through by others it is put no further, and what was never rung does not count', async () => {
  city.clock.set('2026-12-02T09:10:00+08:00');
  expect((await look(HOT, PHONE)).text, 'the city names no server').toBe('{"credential":null}');
  const liaison = { organ: '530900-water', number: '0883-2100010', person: '王洋', liaison: 'A', sort: 'direct' };
  const entered = await post(HOT, DIRECTORY, { ...liaison, duties: '供水', hours: '工作日' });
  const { id: number } = entered.json as { id: string };
  const tell = async (act: string, body: object) => (await post(HOT, `${PHONE}/acts/${act}`, body)).json;
  const id = newId();
  await tell('ring', { id, from: 'anonymous', called: '96128', referred: 'yes' });
  expect((await post('market.clerk', `${PHONE}/acts/answer`, { id })).status, 'their own calls alone').toBe(403);
  await tell('answer', { id });
  expect(await tell('put', { id, number })).toMatchObject({ dial: null });
  expect(await tell('end', { id })).toMatchObject({ practices: ['second-transfer'] });
  expect(await tell('end', { id }), 'once').not.toHaveProperty('practices');

  const other = newId();
  await tell('ring', { id: other, from: '13908839877', called: '12345' });
  await tell('answer', { id: other });
  expect(await tell('put', { id: other, number })).toMatchObject({ dial: '08832100010' });
  expect(await tell('came', { id: other, code: 503 })).toMatchObject({ result: null });
  expect(await tell('put', { id: other, number })).toMatchObject({ dial: '08832100010' });
  expect(await tell('came', { id: other, code: 480 })).toMatchObject({ result: 'no-answer' });
  city.clock.set('2026-12-02T09:11:00+08:00');
  await tell('ring', { id: newId(), from: '13908839878', called: '12345' });
  const logged = await city.runtime.db
    .selectFrom('hotline_call')
    .select(['result', 'practices', 'seconds'])
    .where('id', 'in', [id, other])
    .orderBy('started_at')
    .orderBy('line', 'desc')
    .execute();
  expect(logged, 'what another call found unfinished').toEqual([
    { result: null, practices: ['second-transfer'], seconds: 0 },
    { result: 'no-answer', practices: ['no-answer'], seconds: 0 },
  ]);
});
