// Briefings through the server: written, signed, adopted or not, passed on; calls that organs answer in time; points and ranking.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { CALLS, DESK, passedOnId, RANKING } from './contract.ts';
import { callKind } from './rules/call.ts';
import { briefingKind } from './rules/kind.ts';
import { place } from './rules/ranking.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look, act, does, read, pass } = officersOf(() => city);
const COUNTY = '530902-market';
const BRIEFING = {
  title: '冬春火灾防控检查完成第一轮',
  sort: 'progress',
  text: '检查人员密集场所 214 家，发现隐患 96 处，当场整改 71 处，其余 25 处限期整改并逐一复查，需要增补器材经费。',
};

async function write(login: string, more: object = {}): Promise<string> {
  const sent = await post(login, DESK, { ...BRIEFING, ...more });
  expect(sent.status, sent.text).toBe(201);
  return String(sent.json.id);
}

describe('a briefing', () => {
  it('[G11] goes from a county bureau to the office of the county, is adopted, passed on and adopted by the city: both count', async () => {
    expect([findKindFaults(briefingKind), findKindFaults(callKind)]).toEqual([[], []]);
    const before = await earned('530902-market');
    const id = await write(`${COUNTY}.section`);
    expect((await act(`${COUNTY}.section`, id, 'sign')).status).toBe(404);
    await does(`${COUNTY}.head`, id, 'sign');
    expect((await look('530902.editor', '/desk')).text).toContain(id);
    // The office of the city reads it, and leaves it to the county.
    expect((await act('editor', id, 'adopt', { publication: 'daily', number: '第 1 期' })).json).toMatchObject({
      code: 'case.act-refused',
    });
    await does('530902.editor', id, 'adopt', { publication: 'daily', number: '第 1 期' });
    await does('530902.editor', id, 'report-on', { text: BRIEFING.text });
    expect((await act('530902.editor', id, 'report-on', { text: BRIEFING.text })).status).toBe(409);
    const above = passedOnId(id);
    expect(await read(above)).toMatchObject({ state: 'submitted', organ_name: '临翔区人民政府办公室' });
    await does('editor', above, 'adopt', { publication: 'special', number: '第 9 期' });
    await does('editor', above, 'note', { leader: 'here', text: '请应急局研究。' });
    expect((await read(id)).data).toMatchObject({
      earned: [
        { event: 'adopted', points: 3 },
        { event: 'reported', points: 3 },
        { event: 'taken', points: 10 },
      ],
    });
    const after = await earned('530902-market');
    expect(after.points - before.points).toBe(16);
    expect(after.adopted - before.adopted).toBe(1);
  });

  it('is returned to be rewritten, not adopted with what to do better, and never loses its text', async () => {
    const id = await write('market.clerk');
    await does('market.head', id, 'sign');
    await does('editor', id, 'give-back', { reason: '写明隐患的种类。' });
    await does('market.clerk', id, 'revise', { text: `${BRIEFING.text}隐患以电气线路为主。` });
    await does('market.head', id, 'sign');
    expect((await read(id)).data).toMatchObject({ text: expect.stringContaining('电气线路') });
    await does('editor', id, 'decline', { reason: '与上期重复。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'unused' });
    expect((await look('education.head', `/desk/cases/${id}`)).status).toBe(404);
    expect((await post('market.window', DESK, BRIEFING)).status).toBe(403);
  });

  it('that is urgent is edited by the hour, and one with a secret is not taken in', async () => {
    const id = await write('market.clerk', { sort: 'urgent' });
    await does('market.head', id, 'sign');
    const { due_at, due_kind, urgent } = await read(id);
    expect({ due_kind, urgent, hours: (due_at!.getTime() - city.clock.now().getTime()) / 3_600_000 }).toEqual({
      due_kind: 'briefing-urgent',
      urgent: true,
      hours: 2,
    });
    const secret = await post('market.clerk', DESK, { ...BRIEFING, text: `机密★5年 ${BRIEFING.text}` });
    expect(secret.status).toBe(422);
  });
});

describe('a call for briefings', () => {
  it('[G12] lies with each organ asked until its answer is signed; who does not answer in time is late', async () => {
    const asked = {
      title: '岁末安全生产情况',
      text: '请报送岁末安全生产的做法、数字和问题。',
      organs: '530900-market、530900-housing',
      days: 3,
    };
    expect((await post('market.head', CALLS, asked)).status).toBe(403);
    expect((await post('editor', CALLS, { ...asked, organs: '没有的单位' })).status).toBe(422);
    const called = await post('editor', CALLS, asked);
    expect(called.status, called.text).toBe(201);
    const callId = String(called.json.id);
    expect((await look('market.clerk', DESK)).text).toContain(callId);
    expect((await post('education.clerk', DESK, { ...BRIEFING, call: callId })).json).toMatchObject({
      code: 'briefings.call-not-yours',
    });
    const before = await earned('530900-housing');
    const id = await write('market.clerk', { call: callId });
    expect((await look('market.clerk', DESK)).text).toContain(callId);
    await does('market.head', id, 'sign');
    expect((await look('market.clerk', DESK)).text).not.toContain(callId);
    await pass('2026-12-03', callId);
    expect(await read(callId)).toMatchObject({ phase: 'closed' });
    const after = await earned('530900-housing');
    expect(after.missed - before.missed).toBe(1);
    city.clock.set('2026-11-17T10:24:00+08:00');
  });
});

interface Line {
  readonly code: string;
  readonly points: number;
  readonly adopted: number;
  readonly missed: number;
}

async function earned(code: string): Promise<Line> {
  const { json } = await visit(city, await city.seat('editor')).read(`${RANKING}?year=2026`);
  const { lines } = json as unknown as { lines: Line[] };
  return lines.find((line) => line.code === code) ?? { code, points: 0, adopted: 0, missed: 0 };
}

describe('the ranking', () => {
  it('[G13] is by points that adoption earned, not by number; equal ones share a place, missed calls leave none', async () => {
    const lines = [
      { name: '多而不用', points: 0, missed: 0 },
      { name: '少而精', points: 30, missed: 1 },
      { name: '漏报', points: 50, missed: 2 },
      { name: '同分', points: 30, missed: 0 },
    ];
    expect(place(lines, { missedCalls: 2 }).map(({ name, place: at, lost }) => [name, at, lost])).toEqual([
      ['少而精', 1, false],
      ['同分', 1, false],
      ['多而不用', 3, false],
      ['漏报', 3, true],
    ]);
    const page = await look('editor', RANKING);
    expect(page.text).toContain('湖政办函〔2018〕9号');
    const file = await look('editor', `${RANKING}.csv?year=2026`);
    expect(file.text).toContain('临翔区市场监督管理局');
    expect((await look('market.window', RANKING)).status).toBe(403);
  });
});
