// The library of policies and laws: what is found in it, and how each stands on a day.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { readDays } from './rules/library.ts';
import { loadArticles } from './service/load.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

interface Found {
  readonly code: string;
  readonly title: string;
  readonly standing: string;
}

async function find(query: Record<string, string>): Promise<Found[]> {
  const answer = await visit(city).read(`/policies?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return answer.json.policies as Found[];
}
const titles = async (query: Record<string, string>) => (await find(query)).map(({ title }) => title);

const load = (values: readonly object[]) =>
  inTransaction(city.runtime.db, (tx) =>
    loadArticles(
      { ...systemContext(city.runtime, tx), tx },
      values.map((value, index) => ({ line: index + 1, value })),
    ),
  );

function policy(number: number, title: string, change: object = {}, kind = 'policy') {
  const facts = { docNo: `临测发〔2026〕${number}号`, issuers: ['临沧市人民政府'], subject: '水利', validity: 'valid' };
  return {
    ...{ code: `20260901-97${String(number).padStart(4, '0')}`, organ: '530900-government-office', site: 'portal' },
    ...{ columns: ['policies'], kind, title, body: `<p>${title}全文。</p>`, formedOn: '2026-08-30' },
    published: '2026-09-01T09:00:00+08:00',
    policy: { ...facts, writtenOn: '2026-08-30', replaces: [], ...change },
  };
}

describe('the library', () => {
  it('[C29] is searched by number, title and day, and narrowed by organ, subject, year and kind', async () => {
    const two = { issuers: ['临沧市水务局', '临沧市财政局'], subject: '供水', writtenOn: '2025-03-04' };
    const loaded = await load([policy(1, '测试节水办法'), policy(2, '测试供水补贴办法', two)]);
    expect(loaded).toMatchObject({ loaded: 2, faults: [] });
    expect(await titles({ q: '临测发[2026]1号' })).toEqual(['测试节水办法']);
    expect(await titles({ q: '供水补贴' })).toEqual(['测试供水补贴办法']);
    expect(await titles({ q: '2025年3月4日' })).toEqual(['测试供水补贴办法']);
    expect(await titles({ q: '测试', organ: '财政局' })).toEqual(['测试供水补贴办法']);
    expect(await titles({ q: '测试', subject: '水利' })).toEqual(['测试节水办法']);
    expect(await titles({ q: '测试', year: '2025' })).toEqual(['测试供水补贴办法']);
    expect(await titles({ q: '测试' })).toEqual(['测试节水办法', '测试供水补贴办法']);
    expect(await titles({ q: '测试', kind: 'law' })).toEqual([]);
    expect((await visit(city).get('/policies?q=%25')).text).toContain('没有符合条件的文件');
  });

  it('tells of each how it stands on the day, and where that comes from', async () => {
    const law = policy(11, '旧例一', {}, 'law');
    await load([
      law,
      policy(12, '新例一', { replaces: [law.code], effectiveOn: '2026-12-01' }, 'law'),
      policy(13, '到期例', { validUntil: '2026-11-30' }, 'law'),
      policy(14, '改过例', { validity: 'amended' }, 'law'),
    ]);
    const standings = async () =>
      Object.fromEntries((await find({ kind: 'law' })).map(({ title, standing }) => [title, standing]));
    expect(await standings()).toMatchObject({ 旧例一: 'valid', 新例一: 'pending', 到期例: 'valid', 改过例: 'amended' });
    const today = city.clock.now();
    city.clock.set(new Date('2026-12-01T09:00:00+08:00'));
    city.house.pageCache.clear();
    expect(await standings()).toMatchObject({ 旧例一: 'repealed', 新例一: 'valid', 到期例: 'expired' });
    expect((await find({ kind: 'law', validity: 'repealed' })).map(({ title }) => title)).toEqual(['旧例一']);
    const page = (await visit(city).get(`/articles/${law.code}`)).text;
    expect(page).toContain('已废止');
    expect(page).toMatch(/替代文件.*新例一/s);
    city.clock.set(today);
  });

  it('reads days as people write them, and no others', () => {
    expect(readDays('2026年2月')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(readDays(' 2026.2.9 ')).toEqual({ from: '2026-02-09', to: '2026-02-09' });
    for (const text of ['2026-02-30', '2026-13-01', '2026', '〔2026〕1号']) expect(readDays(text)).toBeUndefined();
  });
});

const folder = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/docs');
const readLines = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
const toBody = (text = '') => text.split('\n').map((line) => `<p>${line.replaceAll('<', '〈')}</p>`);

describe.skipIf(!existsSync(folder))('real documents (data/docs, where it is there)', () => {
  it('[B29] the law library holds 42 laws and 36 policies with their facts, each found by its number and title', async () => {
    const isoOf = (text = '') => text.replace(/^(\d+)年(\d+)月(\d+)日$/, '$1-$2-$3');
    const laws = readLines('laws.jsonl').map(({ title = '', date, kind, region, body }, index) => ({
      ...policy(100 + index, title, {}, 'law'),
      body: toBody(body).join(''),
      policy: { docNo: `${date}`, issuers: [region], subject: kind, writtenOn: date, validity: 'valid', replaces: [] },
    }));
    const policies = readLines('state-council-policies.jsonl').map((one, index) => ({
      ...policy(200 + index, one.title ?? ''),
      indexNo: one.index_no,
      body: toBody(one.body).join(''),
      policy: {
        ...{ docNo: one.doc_no, issuers: [one.issuer], subject: one.subject, validity: 'valid', replaces: [] },
        writtenOn: isoOf(one.date_written),
      },
    }));
    const loaded = await load([...laws, ...policies]);
    expect(loaded.faults).toEqual([]);
    expect(loaded.loaded).toBe(laws.length + policies.length);
    expect([laws.length, policies.length]).toEqual([42, 36]);
    for (const one of policies) {
      expect(await titles({ q: String(one.policy.docNo) })).toEqual([one.title]);
      expect(await titles({ q: String(one.indexNo) })).toEqual([one.title]);
    }
    for (const one of laws) expect(await titles({ kind: 'law', q: one.title })).toContain(one.title);
    expect(await titles({ q: '1996年2月9日' })).toEqual(['国务院办公厅关于黄金经济政策有关问题的复函']);
  }, 60_000);
});
