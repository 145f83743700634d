// An issue of a gazette: made of what is published, with its words as they were, cleared, archived and counted.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem, passGate, release } from '#test/harness/documents.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, GAZETTE } from './contract.ts';
import { countItems } from './store.ts';

/** Another kind of document that is published and may be taken in. */
const REPORTS_DESK = '/desk/annual-reports';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);

async function publishReport(organ: string): Promise<string> {
  const { json } = await post('editor', REPORTS_DESK, { organ, year: 2025 });
  const id = json.id as string;
  const text = { overview: `${organ}全年情况的正文，写得最长。`, problems: '问题。', other: '无。' };
  expect((await post('editor', `${REPORTS_DESK}/${id}/acts/save`, { revision: 1, ...text })).status).toBe(200);
  expect((await post('editor', `${REPORTS_DESK}/${id}/acts/submit`)).status).toBe(200);
  await publish(id);
  return id;
}

async function publish(id: string): Promise<void> {
  await passGate(city, id, 'content');
  await passGate(city, id, 'secrecy');
  await release(city, id);
}

async function begin(series: string, number: number): Promise<string> {
  const input = { organ: '530900-government-office', series, year: 2026, number };
  const { status, json, text } = await post('editor', DESK, input);
  expect(status, text).toBe(201);
  return json.id as string;
}

const add = (id: string, code: string, more: object = {}) =>
  post('editor', `${DESK}/${id}/acts/add`, { code, section: '年度报告', ...more });

describe('an issue of a gazette', () => {
  it('[C15] [C34] holds published texts in order, is cleared, printed, archived and counted, and stays as it was', async () => {
    const source = await publishReport('530900-hrss');
    await publishReport('530900-audit');
    const id = await begin('gazette', 2);
    expect((await add(id, '530900-unknown-2025')).json).toMatchObject({ code: 'gazette.not-live' });
    expect((await post('editor', `${DESK}/${id}/acts/submit`)).json).toMatchObject({ faults: [{ path: 'code' }] });
    for (const organ of ['hrss', 'audit']) expect((await add(id, `530900-${organ}-2025`)).status).toBe(200);
    expect((await add(id, '530900-audit-2025', { place: 1, section: '头条' })).status).toBe(200);
    const details = { sendTo: '市委办公室、市人大办公室', copies: 150 };
    expect((await post('editor', `${DESK}/${id}/acts/details`, details)).status).toBe(200);
    expect((await post('editor', `${DESK}/${id}/acts/submit`)).status).toBe(200);
    const address = `${GAZETTE}/530900-government-office-gazette-2026-2`;
    expect((await visit(city).get(address)).status).toBe(404);
    await publish(id);

    await asSystem(city, (ctx) => withdrawDocument(ctx, source, '需要更正'));
    const page = (await visit(city).get(address)).text;
    expect(page.indexOf('头条')).toBeLessThan(page.indexOf('年度报告'));
    expect(page).toContain('530900-hrss全年情况的正文');
    expect(page).toContain('报送：市委办公室、市人大办公室；印 150 份');
    const pdf = await visit(city).get(`${address}/pdf`);
    expect(pdf.text.startsWith('%PDF')).toBe(true);
    expect((await visit(city).get(GAZETTE)).text).toContain(address);
    expect((await visit(city).get(`${GAZETTE}?series=bulletin`)).text).not.toContain(address);
    // Two stood in the issue of the demo city.
    const scopes = [{ path: '', deep: true }];
    const asked = { scopes, series: 'gazette', year: 2026, now: city.clock.now() } as const;
    expect(await countItems(city.runtime.db, asked)).toBe(4);
    const { json } = await visit(city, await city.seat('editor')).read('/desk/channels?year=2026');
    expect(json.figures).toMatchObject({ groups: [{}, {}, { group: 'gazette', counted: 4 }, {}] });
  });

  it('[C34] takes nothing in that was withdrawn before it was handed in, and has each number once', async () => {
    const source = await publishReport('530900-finance');
    const id = await begin('bulletin', 10);
    expect((await add(id, '530900-finance-2025')).status).toBe(200);
    await asSystem(city, (ctx) => withdrawDocument(ctx, source, '需要更正'));
    expect((await post('editor', `${DESK}/${id}/acts/submit`)).json).toMatchObject({ code: 'gazette.not-live' });
    expect((await post('editor', `${DESK}/${id}/acts/drop`, { code: '530900-finance-2025' })).status).toBe(200);
    const input = { organ: '530900-government-office', series: 'bulletin', year: 2026, number: 10 };
    expect((await post('editor', DESK, input)).json).toMatchObject({ code: 'document.code-taken' });
    expect((await look('530902.editor', `${DESK}/${id}`)).status).toBe(404);
  });

  it('[C21] cannot enter the archive by plain SQL without its review for secrecy', async () => {
    const change = JSON.stringify({ publication_id: newId(), secrecy_review_id: null });
    const copied = sql`insert into gazette_issue
      select (jsonb_populate_record(g, ${change}::jsonb)).* from gazette_issue g limit 1`.execute(city.runtime.db);
    await expect(copied).rejects.toThrow('null');
  });
});
