// The catalogue on the demo city: what comes round is written down, publishing settles it, what is late becomes a reminder.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useClearing } from '#kernel/documents/clearing.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { reminderIndicator } from '#openness/catalogue/indicator.ts';
import { keepCatalogue } from '#openness/catalogue/jobs.ts';
import { newId } from '#platform/ids.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem, passGate, release } from '#test/harness/documents.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { REGIMES } from './portal/openness-rules.ts';

const TODAY = '2026-11-17T10:24:00+08:00';
let city: TestCity;
let editor: Visitor;
beforeAll(async () => {
  city = await openTestCity();
  useClearing({ open: async () => ({ caseId: newId() }) });
  // The year's reports as January owes them, and the third quarter as October does.
  for (const moment of ['2026-01-05T00:01:00+08:00', '2026-10-12T02:40:00+08:00']) {
    await keepAt(moment);
    // Hundreds of organs owe the same; the tests look at a few.
    await sql`
      delete from catalogue_due d using organ o where o.id = d.organ_id and o.code not in
        ('530900-market', '530900-ecology', '530900-finance', '530900-water-supply', '530900-government-office')`.execute(
      city.runtime.db,
    );
  }
  city.clock.set(TODAY);
  editor = visit(city, await city.signIn('editor'));
}, 300_000);
afterAll(() => city?.close());

async function keepAt(moment: string): Promise<void> {
  city.clock.set(moment);
  await keepCatalogue(city.runtime);
}

interface Row {
  readonly id: string;
  readonly due: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly caseId: string | null;
}

async function find(organ: string, item: string, period?: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select d.id, to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due, d.done_code as code,
      d.none_reason as reason, d.case_id as "caseId"
    from catalogue_due d join organ o on o.id = d.organ_id
    where o.code = ${organ} and d.item = ${item} and ${period ? sql`d.period = ${period}` : sql`true`}`.execute(
    city.runtime.db,
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

const findCase = (id: string | null) =>
  city.runtime.db
    .selectFrom('case_file')
    .select(['title', 'state', 'phase', 'data'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Writes the rest of a draft and hands it in. Gives its code. */
async function submit(documentId: string, change: object = {}): Promise<string> {
  const before = await findOverview(city.runtime.db, documentId, city.clock.now());
  const content = { ...(before?.content as object), openness: 'active', body: '<p>现将情况公开如下。</p>', ...change };
  const saved = await editor.post(`/desk/articles/${documentId}/acts/save`, { revision: before?.revision, ...content });
  expect(saved.status, saved.text).toBe(200);
  const sent = await editor.post(`/desk/articles/${documentId}/acts/submit`, { note: '首次发布' });
  expect(sent.status, sent.text).toBe(200);
  return before?.code ?? '';
}

/** The same, passed at every gate and published. */
async function publish(documentId: string, change: object = {}): Promise<string> {
  const code = await submit(documentId, change);
  for (const gate of ['first', 'content', 'secrecy'] as const) await passGate(city, documentId, gate);
  await release(city, documentId);
  return code;
}

async function begin(kind: string, title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select c.id from site_column c join site s on s.id = c.site_id where s.code = 'portal' and c.slug = 'policies'`.execute(
    city.runtime.db,
  );
  const made = await editor.post('/desk/articles/new/acts/create', { kind, title, column: rows[0]?.id });
  expect(made.status, made.text).toBe(201);
  return String(made.json.id);
}

describe('what organs owe', () => {
  it('[C06] [C13] comes round by itself, due twenty working days after the period', async () => {
    expect(await find('530900-ecology', 'focus-environment', '2026-Q3')).toMatchObject({
      due: '2026-11-03',
      code: null,
    });
    expect(await find('530900-finance', 'links-funds', '2026-Q3')).toMatchObject({ due: '2026-11-03' });
    expect(await find('530900-water-supply', 'utility-prices', '2025')).toMatchObject({ code: null });
  });

  it('is written down once, and not when its day was over before', async () => {
    const count = () => sql<{ n: number }>`select count(*)::int as n from catalogue_due`.execute(city.runtime.db);
    await keepCatalogue(city.runtime);
    const before = (await count()).rows;
    await keepCatalogue(city.runtime);
    expect((await count()).rows).toEqual(before);
  });

  it('[C03] [C06] stands on the list of its organ, and becomes a reminder with a limit when it is late', async () => {
    const { json } = await editor.read('/desk/catalogue?view=late&organ=530900-market');
    const late = json.dues as readonly { item: string; organCode: string }[];
    expect(late.map(({ item }) => item)).toContain('focus-enforcement');
    expect(new Set(late.map(({ organCode }) => organCode))).toEqual(new Set(['530900-market']));
    const { json: desk } = await editor.read('/desk/catalogue?view=organs');
    const market = (desk.organs as readonly { code: string; late: number }[]).find(
      ({ code }) => code === '530900-market',
    );
    expect(market?.late).toBe(late.length);
    // One reminder for each organ, with everything in it.
    const { caseId } = await find('530900-market', 'focus-enforcement', '2026-Q3');
    const reminder = await findCase(caseId);
    expect(reminder).toMatchObject({ title: '逾期未公开：临沧市市场监督管理局', phase: 'open' });
    expect(JSON.stringify(reminder?.data)).toContain('执法公示（2026年第三季度）');
    const { due_at } = await city.runtime.db
      .selectFrom('case_limit')
      .select('due_at')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(due_at?.toISOString()).toBe('2026-11-24T15:59:59.999Z');
  });

  it('[C06] is told to whoever owes it when it is late, once, in words of what and until when', async () => {
    const { caseId } = await find('530900-market', 'focus-enforcement', '2026-Q3');
    const told = () =>
      sql<{ recipient: string; channel: string; values: Record<string, string>; organ: string }>`
        select n.recipient, n.channel, n.values, o.code as organ from notice n
        join officer_post h on h.account_id = n.recipient join organ o on o.id = h.organ_id
        where n.template = 'duty.overdue' and n.ref = ${caseId}`.execute(city.runtime.db);
    const { rows } = await told();
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => `${row.organ} ${row.channel}`))).toEqual(new Set(['530900-market inbox']));
    const { listed } = (await findCase(caseId))!.data as unknown as { listed: { zh: string }[] };
    expect(rows[0]?.values).toMatchObject({ organ: '临沧市市场监督管理局', count: String(listed.length) });
    expect(rows[0]?.values.names?.split('、')).toEqual(listed.slice(0, 3).map(({ zh }) => zh));
    expect(rows[0]?.values.names).toContain('（2026年第三季度）');
    await keepCatalogue(city.runtime);
    expect((await told()).rows).toEqual(rows);
    const inbox = (await visit(city, await city.seat('market.section')).get('/account/notices')).text;
    expect(inbox).toContain(`逾期未公开 ${listed.length} 项`);
  });

  it('is answered by the annual report of its year, in time or not', async () => {
    expect(await find('530900-market', 'reports-department', '2025')).toMatchObject({
      due: '2026-01-31',
      code: '530900-market-2025',
    });
  });

  it('[C19] is an annual report with a reminder of its own, whose limit is the month of the law', async () => {
    const { caseId } = await find('530900-ecology', 'reports-department', '2025');
    expect(await findCase(caseId)).toMatchObject({ title: '逾期未公布年度报告：临沧市生态环境局', phase: 'open' });
    const { db } = city.runtime;
    const due = await sql<{ at: Date }>`
      select due_at as at from case_limit where case_id = ${caseId} and kind = 'annual-report'`.execute(db);
    expect(due.rows[0]?.at.toISOString(), 'the 31st is a Saturday').toBe('2026-02-02T15:59:59.999Z');
  });

  it('[C36] is settled by the article drafted for it once the gatekeeper passed it, and open again when that is withdrawn', async () => {
    const { id, caseId } = await find('530900-ecology', 'focus-environment', '2026-Q3');
    const draft = await editor.post(`/desk/catalogue/${id}/acts/write`, {});
    expect(draft.status, draft.text).toBe(201);
    const documentId = draft.to.split('/').at(-1) ?? '';
    const code = await submit(documentId);
    for (const gate of ['first', 'secrecy'] as const) await passGate(city, documentId, gate);
    await expect(release(city, documentId)).rejects.toMatchObject({ code: 'document.not-reviewed' });
    await passGate(city, documentId, 'content');
    await release(city, documentId);
    expect(await find('530900-ecology', 'focus-environment', '2026-Q3')).toMatchObject({ code });
    if (caseId) expect(await findCase(caseId)).toMatchObject({ state: 'published' });
    expect((await editor.get(`/desk/catalogue/${id}`)).text).toContain(`/articles/${code}`);
    city.clock.set('2026-11-17T10:25:00+08:00');
    await asSystem(city, (ctx) => withdrawDocument(ctx, documentId, '数据有误'));
    expect(await find('530900-ecology', 'focus-environment', '2026-Q3')).toMatchObject({ code: null });
  });

  it('[C36] is counted for the assessment of who had to be reminded', async () => {
    const { db } = city.runtime;
    const span = { from: '2026-11-01', to: '2026-11-30', asOf: city.clock.now() };
    const asked = { ...span, by: 'organ', scopes: [{ path: '', deep: true }] } as const;
    const counts = await reminderIndicator.count(db, asked);
    const market = counts.find(({ path }) => path.endsWith('/530900-market/'));
    // That of the demo city, and that of the third quarter.
    expect(market?.figures).toEqual({ publicationReminders: 2, publicationRemindersLate: 0 });
    const reader = await identifyActor(city, await city.signIn('supervisor'));
    const facts = await reminderIndicator.list(db, { ...asked, figure: 'publicationReminders', limit: 50, reader });
    expect(facts.rows.map(({ title }) => title)).toContain('逾期未公开：临沧市市场监督管理局');
  });

  it('has nothing to publish where its organ says why, which settles all it was reminded of', async () => {
    const { caseId } = await find('530900-market', 'focus-enforcement', '2026-Q3');
    const section = visit(city, await city.signIn('market.section'));
    const refused = await section.post(`/desk/cases/${caseId}/acts/none`, {});
    expect(refused.status).toBe(422);
    const done = await section.post(`/desk/cases/${caseId}/acts/none`, {
      reason: '本季度没有新的执法数据',
      confirm: 'yes',
    });
    expect(done.status, done.text).toBe(200);
    expect(await find('530900-market', 'focus-enforcement', '2026-Q3')).toMatchObject({
      reason: '本季度没有新的执法数据',
    });
    expect(await findCase(caseId)).toMatchObject({ state: 'none', phase: 'closed' });
  });

  it('is answered by hand with what was published since it was formed, and nothing else', async () => {
    const asked = { organ: '530900-government-office', item: 'groups-2', title: '机构调整', formedOn: '2026-11-16' };
    const made = await editor.post('/desk/catalogue/acts/owe', asked);
    expect(made.status, made.text).toBe(201);
    const answer = (code: string) => editor.post(`/desk/catalogue/${made.json.id}/acts/answer`, { code });
    expect((await answer('no-such-code')).json).toMatchObject({ code: 'catalogue.not-published' });
    expect((await answer('20260708-900003')).json).toMatchObject({ code: 'catalogue.before-formed' });
    const code = await publish(await begin('notice', '关于机构调整的通知'));
    expect((await answer(code)).status).toBe(200);
    expect((await answer(code)).json).toMatchObject({ code: 'catalogue.settled' });
    const later = await editor.post('/desk/catalogue/acts/owe', { ...asked, formedOn: '2026-11-18' });
    expect(later.json).toMatchObject({ code: 'catalogue.formed-later' });
  });
});

describe('interpretations', () => {
  const readRates = async () => {
    city.house.pageCache.clear();
    const { json } = await visit(city).read('/openness/coverage');
    return json as Record<'policies' | 'interpretations', Record<string, number>>;
  };

  it('[C17] are owed within the days of the city, and both rates are counted from what is public', async () => {
    const before = await readRates();
    const policy = {
      docNo: '临政规〔2026〕9号',
      issuers: ['临沧市人民政府'],
      subject: '综合政务',
      writtenOn: '2026-11-16',
      validity: 'valid',
      replaces: [],
    };
    const code = await publish(await begin('policy', '临沧市夜间经济管理办法'), { policy });
    await keepCatalogue(city.runtime);
    expect(await find('530900-government-office', 'interpretation', code)).toMatchObject({
      due: '2026-11-20',
      code: null,
    });
    const unlinked = await publish(await begin('interpretation', '夜间经济怎么管'));
    expect(unlinked).not.toBe('');
    expect((await readRates()).interpretations.linked).toBe(before.interpretations.linked);
    const explained = await publish(await begin('interpretation', '夜间经济管理办法解读'), { interprets: [code] });
    expect(await find('530900-government-office', 'interpretation', code)).toMatchObject({ code: explained });
    const after = await readRates();
    expect(after.policies).toEqual({
      all: before.policies.all! + 1,
      interpreted: before.policies.interpreted! + 1,
    });
    expect(after.interpretations).toEqual({
      all: before.interpretations.all! + 2,
      linked: before.interpretations.linked! + 1,
    });
  });
});

describe('readers', () => {
  it('[C05] see how much each organ published in each class', async () => {
    city.house.pageCache.clear();
    const page = await visit(city).get('/openness/coverage');
    for (const name of ['政策法规', '部门工作', '市政府办', '市发展改革委']) expect(page.text).toContain(name);
  });

  it('[C14] find the guide, the catalogue and the site of an enterprise', async () => {
    const page = await visit(city).get('/openness/coverage/530900-water-supply');
    for (const part of ['公开指南', '收费项目、标准和依据', '条例第五十五条', '/sites/', '0883-2100010-8122']) {
      expect(page.text).toContain(part);
    }
  });

  it('[C38] are led from each rule to the page where it is kept', async () => {
    const landing = await visit(city).get('/openness');
    for (const { zh, href } of REGIMES) {
      expect(landing.text).toContain(zh);
      expect(landing.text).toContain(`href="${href}"`);
      expect((await editor.get(href)).status).toBe(200);
    }
  });
});

it('[C19] an annual report that is late is red from the first moment after its last day', async () => {
  const { db } = city.runtime;
  // As if a year had ended in October: these rules came into force in November.
  await sql`
    insert into catalogue_due select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'case_id', null,
      'period', '2026', 'formed_on', '2026-10-30', 'due_at', '2026-11-30T23:59:59+08:00'))).*
    from catalogue_due d where d.item = 'reports-department' and d.organ_path like '%/530900-ecology/'`.execute(db);
  await keepAt('2026-12-01T00:01:00+08:00');
  const { caseId } = await find('530900-ecology', 'reports-department', '2026');
  const watched = await sql<{ at: Date; level: string }>`
    select w.fire_at as at, r.level from supervision_watch w join supervision_rule r on r.id = w.rule_id
    where w.case_id = ${caseId} and r.code = 'NB-R'`.execute(db);
  expect(watched.rows).toEqual([{ at: new Date('2026-12-01T00:00:00+08:00'), level: 'red' }]);
});
