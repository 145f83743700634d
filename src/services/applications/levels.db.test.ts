// A village's application in the real tree: up to town, county and city, decided there, delivered in the village.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseByNumber, listCaseRows } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';

const VILLAGE = '530902001003-JF-0401';
const PERSON = { kind: 'natural', name: '李荣', idNumber: '530921198001010026', phone: '13800008001' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

async function act(login: string, number: string, name: string, body: object = {}): Promise<void> {
  const actor = await identifyActor(city, await city.signIn(login));
  await inTransaction(city.runtime.db, async (tx) => {
    const file = await findCaseByNumber(tx, number);
    await performAct({ ...systemContext(city.runtime, tx), actor, tx }, { caseId: file?.id ?? '', act: name, body });
  });
}

async function look(number: string) {
  const file = await findCaseByNumber(city.runtime.db, number);
  const { limits, holds } = await listCaseRows(city.runtime.db, file?.id ?? '');
  return { file, limits, post: holds.find(({ role }) => role === 'lead')?.post };
}

const OPINION = { opinion: '年龄、户籍和本人情况属实。' };

describe('four levels', () => {
  it('[E23] one case passes from village to town, county and city, each on its own clock, and back', async () => {
    const answers = { by: 'self', address: '凤翔街道南屏社区世纪路18号' };
    const sent = await visit(city).post(`/services/${VILLAGE}/applications`, {
      applicant: PERSON,
      answers,
      declaration: 'yes',
    });
    expect(sent.json).toMatchObject({ code: expect.any(String) });
    const { number, code } = sent.json as { number: string; code: string };
    await act('530902001003.window', number, 'accept');
    await act('530902001003.reviewer', number, 'complete-step', OPINION);
    await act('530902001003.head', number, 'forward', OPINION);
    await act('530902001.reviewer', number, 'forward', OPINION);
    const status = await visit(city).get(`/cases/${number}?code=${code}`);
    expect(status.text).toContain('县级审查');
    expect(status.text).toContain('临翔区民政局正在办理');
    expect(status.text).toContain('初审完毕，转报');
    await expect(
      act('530902-civil-affairs.head', number, 'forward', { ...OPINION, organ: '临翔区市场监督管理局' }),
    ).rejects.toThrow('only go up');
    await act('530902-civil-affairs.head', number, 'forward', OPINION);
    await act('civil-affairs.head', number, 'return-down', OPINION);
    await act('530902-civil-affairs.head', number, 'grant', { opinion: '准予发放。' });
    const { file, limits, post } = await look(number);
    expect(file).toMatchObject({ state: 'decided', outcome: 'granted' });
    expect(post).toBe('window');
    expect(limits.filter(({ kind }) => kind === 'level').map(({ amount, state }) => `${amount} ${state}`)).toEqual([
      '2 met',
      '5 met',
      '8 met',
      '5 met',
      '1 met',
    ]);
    const paper = await visit(city).get(`/cases/${number}?code=${code}`);
    expect(paper.text).toContain('临翔区民政局决定：准予');
    await act('530902001003.window', number, 'deliver', { way: 'pickup' });
  });
});
