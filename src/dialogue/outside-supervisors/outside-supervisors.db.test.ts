// Supervisors from outside through the server: an account that watches, its opinions, the organ's answer in time, and what follows it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { localDate } from '#platform/time.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { DESK } from './contract.ts';
import { opinionKind } from './rules.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look, act, does, read, pass } = officersOf(() => city);
const WHO = 'outside.supervisor';
const ORGAN = '530902-market';
const OPINION = { organ: ORGAN, sort: 'efficiency', text: '窗口公示的时限与网上办事指南不一致，建议核对后统一。' };
const ANSWER = { answer: '已核对并更换公示牌，全区窗口同步核查。' };

async function give(body: object = OPINION): Promise<string> {
  const given = await post(WHO, DESK, body);
  expect(given.status, given.text).toBe(201);
  return String(given.json.id);
}

describe('the opinion of an outside supervisor', () => {
  it('[D39] goes to the organ with a clock, is answered by its head, and closed when the supervisor is content', async () => {
    expect(findKindFaults(opinionKind)).toEqual([]);
    const id = await give();
    const file = await read(id);
    expect(file).toMatchObject({ kind: 'supervisor-opinion', state: 'received', organ_name: '临翔区市场监督管理局' });
    expect(localDate(file.due_at!)).toBe('2026-12-08');
    expect((await look(`${ORGAN}.section`, '/desk')).text).toContain(id);
    expect((await look(WHO, DESK)).text).toContain(id);
    expect((await act(`${ORGAN}.reviewer`, id, 'answer', ANSWER)).status).toBe(404);
    await does(`${ORGAN}.head`, id, 'answer', ANSWER);
    expect((await act(`${ORGAN}.head`, id, 'accept')).status).toBe(404);
    await does(WHO, id, 'accept');
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'settled' });
  });

  it('[D39] is looked at again once, and settled when nothing more is said', async () => {
    const id = await give();
    await does(`${ORGAN}.section`, id, 'answer', ANSWER);
    await does(WHO, id, 'press', { why: '乡镇窗口还没有更换。' });
    expect(localDate((await read(id)).due_at!)).toBe('2026-12-01');
    await does(`${ORGAN}.section`, id, 'answer', ANSWER);
    expect((await act(WHO, id, 'press', { why: '还有。' })).status).toBe(409);
    await pass('2026-12-05', id);
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'silent' });
    city.clock.set('2026-11-17T10:24:00+08:00');
  });

  it('is given by nobody else, of no division, and read by no other organ', async () => {
    expect((await post('market.head', DESK, OPINION)).status).toBe(403);
    expect((await post(WHO, DESK, { ...OPINION, organ: '530902' })).json).toMatchObject({
      code: 'outside-supervisors.not-watched',
    });
    const id = await give();
    expect((await look('education.section', `/desk/cases/${id}`)).status).toBe(404);
    expect((await look('citizen', DESK)).status).toBe(403);
  });
});
