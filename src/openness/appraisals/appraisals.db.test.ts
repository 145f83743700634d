// Appraisals through the server: who answers for openness, meetings and their answers, and the page of all seven rules.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { APPRAISALS, DESK } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look, post } = officersOf(() => city);
const told = async (path = APPRAISALS) => (await visit(city).get(path)).text;
const MEETING = {
  organ: '530900-education',
  on: '2026-11-10',
  place: '市一中报告厅',
  came: '学生家长、教师代表',
  people: 30,
  content: 24,
  opinions: '招生范围公布早一些。',
  due: '2026-12-20',
};

it('[C25] a meeting of appraisal is recorded with who came and what they said, and its answer is due, given once and public', async () => {
  expect((await post('education.section', DESK, { ...MEETING, content: 31 })).text).toContain(
    '满意人数不能多于到会人数',
  );
  expect(
    (await post('education.section', DESK, { ...MEETING, on: '2027-11-10', due: '2027-12-10' })).json,
  ).toMatchObject({
    code: 'appraisal.not-held',
  });
  expect((await post('market.section', DESK, MEETING)).json).toMatchObject({ code: 'appraisal.out-of-reach' });
  const { status, json, text } = await post('education.section', DESK, MEETING);
  expect(status, text).toBe(201);
  const at = `${DESK}/${json.id}`;
  const before = await told();
  for (const part of ['到会 30 人，满意 24 人', '招生范围公布早一些。', '待反馈，期限 2026-12-20']) {
    expect(before).toContain(part);
  }
  expect((await look('market.section', at)).status).toBe(404);
  expect((await post('market.section', `${at}/acts/answer`, { answer: '代为答复。' })).status).toBe(404);
  city.clock.set('2026-12-21T09:00:00+08:00');
  expect(await told()).toContain('逾期未反馈，期限 2026-12-20');
  const answer = { answer: '明年起三月底前公布招生范围。' };
  expect((await post('education.section', `${at}/acts/answer`, answer)).status).toBe(200);
  expect((await post('education.section', `${at}/acts/answer`, answer)).json).toMatchObject({
    code: 'appraisal.answered',
  });
  expect(await told()).toContain(answer.answer);
});

it('[C25] every organ says who answers for openness, and all seven rules tell where they are kept and how much was done', async () => {
  const charge = { organ: '530900-health', leader: '分管副主任', office: '委办公室', phone: '0883-2100010' };
  expect((await post('market.section', `${DESK}/acts/charge`, charge)).json).toMatchObject({
    code: 'appraisal.out-of-reach',
  });
  for (const office of ['委办公室', '政务公开办公室']) {
    expect((await post('editor', `${DESK}/acts/charge`, { ...charge, office })).status).toBe(200);
  }
  const page = await told();
  expect(page).toContain('政务公开办公室');
  expect(page).not.toContain('委办公室</span>');

  const answer = await city.server.inject({ url: '/openness/seven-rules', headers: { accept: 'application/json' } });
  const { rules } = JSON.parse(answer.body) as { rules: { zh: string; done: number; href: string; desk: string }[] };
  expect(rules.map(({ zh }) => zh.slice(0, 4))).toEqual([
    '责任制度',
    '事前审议',
    '报备制度',
    '评议制度',
    '反馈制度',
    '监督制度',
    '责任追究',
  ]);
  const closed = await sql<{ reviewed: number; decided: number }>`
    select count(*) filter (where kind = 'publication-review')::int as reviewed,
      count(*) filter (where kind = 'major-decision')::int as decided
    from case_file where closed_at >= '2026-01-01' and closed_at < '2027-01-01'`.execute(city.runtime.db);
  expect(closed.rows[0]?.decided, 'drafts of decisions are reviewed beforehand as well').toBeGreaterThan(0);
  expect(rules[1]?.done).toBe((closed.rows[0]?.reviewed ?? 0) + (closed.rows[0]?.decided ?? 0));
  expect(rules.filter(({ done }) => done === 0).map(({ zh }) => zh)).toEqual([]);
  for (const { href } of rules) expect((await visit(city).get(href)).status, href).toBe(200);
});
