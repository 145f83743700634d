// What a petitioner sends along: kept with the petition, told by its bytes, read by those who handle it and by nobody else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCaseRows } from '#kernel/cases/store.ts';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { pdf, visit } from '#test/harness/visitor.ts';
import { ADDRESS } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look } = officersOf(() => city);
const PETITION = {
  category: 'claim',
  name: '岩温罕',
  phone: '13800007744',
  address: '临翔区忙畔街道 3 号',
  text: '工程款结清单和欠条见附件，请求督促支付工资。',
};

it('[D27] pictures and papers come with a petition, and nothing that only says it is one', async () => {
  const send = (files: File) => visit(city).upload(ADDRESS, PETITION, { files }, 'application/json');
  const { id, number } = await readTaken(city, await send(pdf('欠条.pdf')));
  const { materials } = await listCaseRows(city.runtime.db, id);
  expect(materials).toMatchObject([{ source: 'petitioner', file_name: '欠条.pdf', state: 'given' }]);
  expect((await look('petition.officer', `/desk/cases/${id}`)).text).toContain('欠条.pdf');
  expect((await visit(city).get(`/cases/${number}`)).text).not.toContain('欠条.pdf');
  expect((await send(new File(['<html></html>'], '欠条.pdf', { type: 'application/pdf' }))).status).toBe(415);
  const refused = await visit(city).upload(
    ADDRESS,
    { ...PETITION, phone: '1' },
    { files: pdf('欠条.pdf') },
    'text/html',
  );
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('kept.0.id');
});
