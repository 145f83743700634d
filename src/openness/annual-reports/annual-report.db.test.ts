// An annual report from its first word to the public: figures from records, frozen, cleared, never changed afterwards.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { columns } from '#openness/articles/columns.ts';
import { newId } from '#platform/ids.ts';
import { extractText } from '#platform/text/extract/extract.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity, temporaryFolder } from '#test/harness/city.ts';
import { asSystem, passGate, release } from '#test/harness/documents.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, REPORTS } from './contract.ts';
import { writeReportPdf, writeReportXlsx } from './view/files.ts';

let city: TestCity;
const folder = temporaryFolder();
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(async () => {
  await city?.close();
  folder.remove();
});
beforeEach(() => city.clock.set('2027-01-15T09:00:00+08:00'));

const { post, look } = officersOf(() => city);
const TEXT = {
  overview: '全年新收申请 {{requests.new.total}} 件，作出行政许可决定 {{decisions.licence.decided}} 件。',
  problems: '公开内容还不够细。',
  other: '没有收取信息处理费。',
};

interface DeskView {
  readonly document: { readonly revision: number; readonly state: string };
  readonly frozen: { readonly figures: Record<string, number> };
}

async function read(id: string): Promise<DeskView> {
  return (await visit(city, await city.seat('editor')).read(`${DESK}/${id}`)).json as unknown as DeskView;
}

async function begin(organ: string, year: number): Promise<string> {
  const { status, json, text } = await post('editor', DESK, { organ, year });
  expect(status, text).toBe(201);
  return json.id as string;
}

async function write(id: string, text: object = TEXT): Promise<void> {
  const { revision } = (await read(id)).document;
  const saved = await post('editor', `${DESK}/${id}/acts/save`, { revision, ...text });
  expect(saved.status, saved.text).toBe(200);
}

const enter = (id: string, cell: string, value: number) =>
  post('editor', `${DESK}/${id}/acts/enter`, { cell, value, note: '档案台账' });
const submit = (id: string) => post('editor', `${DESK}/${id}/acts/submit`);

async function published(organ: string, year: number): Promise<string> {
  const id = await begin(organ, year);
  await write(id);
  const sent = await submit(id);
  expect(sent.status, sent.text).toBe(200);
  await passGate(city, id, 'content');
  await passGate(city, id, 'secrecy');
  await release(city, id);
  return id;
}

/** A policy of the office of the government, public now. Gives its code. */
async function issue(docNo: string, policy: object): Promise<string> {
  const [column] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'policies' }]);
  const made = await post('editor', '/desk/articles/new/acts/create', {
    kind: 'policy',
    title: docNo,
    column: column?.id,
  });
  const article = String(made.json.id);
  const before = await findOverview(city.runtime.db, article, city.clock.now());
  const saved = await post('editor', `/desk/articles/${article}/acts/save`, {
    ...{ revision: before?.revision, ...(before?.content as object), openness: 'active', body: '<p>全文。</p>' },
    policy: { docNo, issuers: ['临沧市人民政府'], subject: '综合政务', replaces: [], validity: 'valid', ...policy },
  });
  expect(saved.status, saved.text).toBe(200);
  const sent = await post('editor', `/desk/articles/${article}/acts/submit`, { note: '首次发布' });
  expect(sent.status, sent.text).toBe(200);
  for (const gate of ['first', 'content', 'legal', 'secrecy'] as const) await passGate(city, article, gate);
  await release(city, article);
  return before?.code ?? '';
}

describe('an annual report of disclosure', () => {
  it('[C19] counts its cells from records, each leading to its cases, and adds what was entered by hand', async () => {
    const id = await begin('530900-market', 2026);
    const before = (await read(id)).frozen.figures;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from case_file where kind = 'application' and organ_path like (
        select path || '%' from organ where code = '530900-market') and decided_at >= '2026-01-01T00:00:00+08:00'
      and subject_code in (select code from item_live where type = '01')`.execute(city.runtime.db);
    const decided = rows[0]?.count ?? 0;
    expect(decided).toBeGreaterThan(0);
    expect(before['decisions.licence.decided']).toBe(decided);
    const editor = visit(city, await city.seat('editor'));
    const { facts } = (await editor.read(`${DESK}/${id}/cells/decisions.licence.decided`)).json as {
      facts: { rows: unknown[]; hidden: number; next: string | null };
    };
    expect(facts.rows.length + facts.hidden).toBe(decided);
    expect((await look('editor', `${DESK}/${id}`)).text).toContain(`${DESK}/${id}/cells/decisions.licence.decided`);

    const requests = Object.entries(before).filter(([cell, count]) => cell.startsWith('requests.') && count > 0);
    expect(requests.map(([cell]) => cell)).toEqual(
      expect.arrayContaining([
        'requests.2.commercial',
        'requests.6.2.natural',
        'requests.new.total',
        'requests.total.total',
      ]),
    );
    for (const [cell, count] of requests) {
      const behind = (await editor.read(`${DESK}/${id}/cells/${cell}`)).json as { facts: typeof facts };
      expect(behind.facts.rows.length + behind.facts.hidden, cell).toBe(count);
    }

    expect((await enter(id, 'decisions.penalty.decided', 40)).status).toBe(200);
    expect((await enter(id, 'decisions.penalty.decided', -3)).status).toBe(200);
    expect((await enter(id, 'fees.administrative.collected', 12.5)).status).toBe(200);
    expect((await enter(id, 'requests.new.total', 5)).json).toMatchObject({ faults: [{ path: 'cell' }] });
    expect((await enter(id, 'decisions.penalty.decided', 0.5)).json).toMatchObject({ faults: [{ path: 'value' }] });
    const { figures } = (await read(id)).frozen;
    expect(figures['decisions.penalty.decided']).toBe(37);
    expect(figures['fees.administrative.collected']).toBe(12_500_000);
  });

  it('[C19] tells rules from normative documents, made, repealed and in force, by what is recorded of each', async () => {
    const id = await begin('530900-government-office', 2026);
    const cells = async () => {
      const { figures } = (await read(id)).frozen;
      const of = (rank: string) =>
        ['made', 'repealed', 'valid'].map((column) => figures[`documents.${rank}.${column}`]);
      return { rule: of('rule'), normative: of('normative') };
    };
    expect(await cells()).toEqual({ rule: [0, 0, 0], normative: [0, 0, 0] });
    const old = await issue('临政规〔2025〕7号', { rank: 'normative', writtenOn: '2025-02-01' });
    await issue('临政规〔2024〕3号', { rank: 'normative', writtenOn: '2024-06-01', validUntil: '2026-06-30' });
    await issue('临沧市人民政府令第9号', { rank: 'rule', writtenOn: '2026-03-01', effectiveOn: '2026-04-01' });
    await issue('临政办函〔2026〕5号', { rank: 'other', writtenOn: '2026-03-01' });
    await issue('临政函〔2026〕6号', { writtenOn: '2026-03-01' });
    expect(await cells()).toEqual({ rule: [1, 0, 1], normative: [0, 0, 1] });
    const newer = { rank: 'normative', writtenOn: '2026-05-01', effectiveOn: '2026-06-01' };
    await issue('临政规〔2026〕1号', { ...newer, replaces: [old] });
    // The same document once more, in another place.
    await issue('临政规〔2026〕1号', newer);
    expect(await cells()).toEqual({ rule: [1, 0, 1], normative: [1, 1, 1] });
    const editor = visit(city, await city.seat('editor'));
    const { facts } = (await editor.read(`${DESK}/${id}/cells/documents.normative.repealed`)).json as {
      facts: { rows: { number: string; href: string }[]; hidden: number };
    };
    expect(facts.rows).toMatchObject([{ number: '临政规〔2025〕7号', href: `/articles/${old}` }]);
    expect((await look('editor', `${DESK}/${id}/cells/documents.rule.valid`)).text).toContain('临沧市人民政府令第9号');
    expect((await look('editor', `/articles/${old}`)).text).toContain('行政规范性文件');
  });

  it('[C19] is not handed in before the year is over, unwritten, with tables that do not agree, or naming a cell there is not', async () => {
    const id = await begin('530900-education', 2026);
    expect((await submit(id)).json).toMatchObject({ code: 'http.invalid-input' });
    await write(id, { ...TEXT, other: '见 {{requests.newer}}' });
    const unknown = (await submit(id)).json as { faults: { path: string }[] };
    expect(unknown.faults.map(({ path }) => path)).toEqual(['other']);
    await write(id);
    await enter(id, 'requests.new.natural', 22);
    await enter(id, 'requests.1.natural', 21);
    const balance = (await submit(id)).json as { faults: { path: string }[] };
    expect(balance.faults.map(({ path }) => path)).toEqual(['requests.forward.natural', 'requests.forward.total']);
    await enter(id, 'requests.forward.natural', 1);
    city.clock.set(TEST_NOW);
    expect((await submit(id)).json).toMatchObject({ code: 'annual-report.year-not-over' });
    city.clock.set('2027-01-15T10:00:00+08:00');
    expect((await submit(id)).status).toBe(200);
  });

  it('[C19] [C18] is public once content and secrecy are cleared, with its figures frozen, as page, PDF and workbook', async () => {
    const id = await begin('530900-audit', 2026);
    await write(id);
    await enter(id, 'requests.new.natural', 57);
    await enter(id, 'requests.1.natural', 57);
    expect((await submit(id)).status).toBe(200);
    const address = `${REPORTS}/530900-audit-2026`;
    await passGate(city, id, 'content');
    await expect(release(city, id)).rejects.toThrow('document.not-reviewed');
    expect((await visit(city).get(address)).status).toBe(404);
    await passGate(city, id, 'secrecy');
    await release(city, id);
    const page = await visit(city).get(address);
    expect(page.text).toContain('全年新收申请 57 件');
    expect(page.text).toContain('href="/mailbox?organ=530900-audit"');
    expect((await visit(city).get(REPORTS)).text).toContain(address);
    expect((await visit(city).get(`${REPORTS}?year=2025`)).text).not.toContain(address);

    await enter(id, 'requests.new.natural', 1);
    city.house.pageCache.clear();
    expect((await visit(city).get(address)).text).toContain('全年新收申请 57 件');
    await expect(sql`update annual_report set figures = '{}'`.execute(city.runtime.db)).rejects.toThrow('frozen');

    const content = ((await visit(city).read(address)).json as { content: Parameters<typeof writeReportPdf>[0] })
      .content;
    const pdf = join(folder.path, 'report.pdf');
    writeFileSync(pdf, await writeReportPdf(content, TEST_NOW));
    const printed = (await extractText(pdf, 'application/pdf')).text.replaceAll(/\s/g, '');
    expect(printed).toContain('全年新收申请57件');
    expect(printed).toContain('四、政府信息公开行政复议、行政诉讼情况');
    const xlsx = join(folder.path, 'report.xlsx');
    writeFileSync(xlsx, await writeReportXlsx(content, 'zh'));
    expect((await extractText(xlsx, XLSX_TYPE)).text).toContain('法人或其他组织');
    for (const file of ['pdf', 'xlsx']) expect((await visit(city).get(`${address}/${file}`)).status).toBe(200);

    await asSystem(city, (ctx) => withdrawDocument(ctx, id, '数字有误'));
    city.house.pageCache.clear();
    expect((await visit(city).get(address)).status).toBe(404);
    expect((await visit(city).get(REPORTS)).text).not.toContain(address);
  });

  it('[C21] cannot be made public by plain SQL without its review for secrecy, nor twice for a year', async () => {
    const id = await published('530900-finance', 2025);
    const copy = (change: string) =>
      sql`insert into annual_report select (jsonb_populate_record(r, ${change}::jsonb)).* from annual_report r
        where document_id = ${id}`.execute(city.runtime.db);
    await expect(copy(JSON.stringify({ publication_id: newId(), secrecy_review_id: null }))).rejects.toThrow('null');
    await expect(copy(JSON.stringify({ publication_id: newId(), year: 2024 }))).rejects.toThrow('foreign key');
    expect((await post('editor', DESK, { organ: '530900-finance', year: 2025 })).json).toMatchObject({
      code: 'document.code-taken',
    });
  });

  it('is written for organs of one’s own only', async () => {
    expect((await post('530902.editor', DESK, { organ: '530900-market', year: 2024 })).json).toMatchObject({
      code: 'annual-report.out-of-reach',
    });
    const id = await begin('530900-civil-affairs', 2025);
    expect((await look('530902.editor', `${DESK}/${id}`)).status).toBe(404);
    expect((await post('market.head', DESK, { organ: '530900-market', year: 2024 })).status).toBe(403);
  });
});
