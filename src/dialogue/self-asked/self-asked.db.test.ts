// The report through the server: who asks from an officer's number is found, and only by supervisors.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[D11] finds the question from the number of an officer of the organ asked, for supervisors alone', async () => {
  const { look } = officersOf(() => city);
  const ask = async (phone: string) => {
    const letter = { kind: 'enquiry', organ: '530900-market', phone, text: '请问药品零售连锁要怎么办理许可？' };
    const sent = await visit(city).post('/mailbox', letter);
    expect(sent.status, sent.text).toBe(201);
    return String(sent.json.number);
  };
  const [own, other] = [await ask('13800000218'), await ask('13912345678')];
  const report = (await look('supervisor', DESK)).text;
  expect(report).toContain(own);
  expect(report).toContain('罗敏');
  expect(report).not.toContain(other);
  expect((await look('market.head', DESK)).status).toBe(403);
});
