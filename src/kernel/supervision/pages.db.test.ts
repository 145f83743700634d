// The pages of supervision in the demo city: for everybody, for those who supervise, live, and for nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { endStreams } from './live.ts';
import { checkCoverage } from './service/coverage.ts';
import type { Signal } from './store/signals.ts';

let city: TestCity;
let supervisor: string;
let signals: Signal[];

const JSON_HEADER = { accept: 'application/json' };

beforeAll(async () => {
  city = await openTestCity();
  supervisor = await city.signIn('supervisor');
  signals = (await read('/desk/supervision/signals', supervisor)).rows;
}, 180_000);
afterAll(() => city.close());

const get = (url: string, cookie = '', headers: Record<string, string> = {}) =>
  city.server.inject({ url, headers: { ...headers, ...(cookie ? { cookie } : {}) } });

async function read(url: string, cookie = '') {
  const answer = await get(url, cookie, JSON_HEADER);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const yellow = () => signals.find((signal) => signal.level === 'yellow')!;

it('[F04] says which rules nothing in the house can set off yet, to the public and in the editor', async () => {
  const { awaiting } = await read('/supervision/rules');
  expect(awaiting).toContain('ZZ-Y');
  for (const sourced of ['SJ-10', 'SJ-21B', 'SJ-12', 'SJ-14C', 'SD-Y', 'BJ-Y']) expect(awaiting).not.toContain(sourced);
  const page = (await get('/supervision/rules')).body;
  expect(page.split('暂无来源<').length - 1).toBe(awaiting.length);
  expect((await get('/desk/supervision/rules/versions/1', supervisor)).body).toContain('暂无来源');
});

describe('the past run again', () => {
  it('[F04] combines the rules of a draft with a limit changed and days off, for whoever may read drafts', async () => {
    const begun = await city.server.inject({
      method: 'POST',
      url: '/desk/supervision/rules/acts/begin',
      headers: { ...JSON_HEADER, cookie: supervisor, 'sec-fetch-site': 'same-origin' },
      payload: { origin: 'chengdu' },
    });
    const { id } = begun.json();
    const ask = async (rules: string, more = '') =>
      (await read(`/desk/supervision/replay?from=2026-08-01&to=2026-11-16&rules=${rules}${more}`, supervisor)).result;
    const drafted = await ask(id);
    expect(drafted).toEqual(await ask('chengdu'));
    const shorter = await ask(id, '&limit=promise&amount=20%25');
    expect(shorter.was).toEqual(drafted.was);
    expect(shorter.would.yellow).toBeGreaterThan(drafted.would.yellow);
    const rested = await ask(
      id,
      '&limit=promise&amount=20%25&off=2026-11-09+2026-11-10+2026-11-11+2026-11-12+2026-11-13',
    );
    expect(rested.would.yellow).toBeLessThan(shorter.would.yellow);
    const address = `/desk/supervision/replay?from=2026-08-01&to=2026-11-16&rules=${id}`;
    expect((await get(address, supervisor)).body).toContain('草案：');
    const stranger = await read(address, await city.signIn('market.head'));
    expect(stranger).toMatchObject({ drafts: [], result: null, faults: [{ field: 'rules' }] });
  });
});

describe('the sunlight page', () => {
  it('[F17] shows everybody the figures, the ranking and the cards that programs are given', async () => {
    const data = await read('/supervision');
    expect(data.figures.open).toBeGreaterThan(0);
    const page = (await get('/supervision')).body;
    expect(page).toContain('<h1 class="title">阳光监察</h1>');
    expect(page).toContain(data.cards[0].number);
    expect(page).toContain((data.figures.onTimeRate * 100).toFixed(1));
    for (const level of data.ranking.levels) {
      const { ranking } = await read(`/supervision?level=${level}`);
      expect(ranking.level).toBe(level);
      expect(ranking.rows.length).toBeGreaterThan(0);
      for (const { rank, decided, overdue, onTimeRate, interval } of ranking.rows) {
        expect(rank === null, 'too few cases are not ranked').toBe(decided + overdue < data.settings.sampleFloor);
        expect(interval.low).toBeLessThanOrEqual(onTimeRate ?? 1);
        expect(interval.high).toBeGreaterThanOrEqual(onTimeRate ?? 0);
      }
    }
    expect(page).toContain('95% 区间');
    // The method is told from the rules in force; what was revoked is counted, without saying whose it was.
    expect(page).toMatch(/黄牌：超过时限（[^）]+等 \d+ 项）/);
    const revoked = data.revoked.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
    expect(page.includes('撤销的牌')).toBe(revoked > 0);
  });

  it('[F17] gives both tables as CSV', async () => {
    const ranking = await get('/supervision?format=csv&table=ranking');
    expect(ranking.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(ranking.body).toMatch(/^\uFEFF"名次","单位"/);
    const rates = await get('/supervision?format=csv&table=rates');
    expect(rates.body.trimEnd().split('\r\n')).toHaveLength(31);
  });

  it('speaks English', async () => {
    const { body } = await get('/supervision', 'sunhall_lang=en');
    expect(body).toContain('Supervision in the open');
    expect(body).toContain('Yellow card');
  });

  it('has a page for each organ, each service and the rules, and 404 for what is not there', async () => {
    const [first] = (await read('/supervision')).ranking.rows;
    const organ = await read(`/supervision/organs/${first.code}`);
    expect(organ.organ.name).toBe(first.name);
    const { items } = await read('/supervision/organs/530900');
    const item = await read(`/supervision/items/${items[0].code}`);
    expect(item.guide).toBe(`/services/${items[0].code}`);
    expect(item.weeks).toHaveLength(13);
    for (const url of [
      `/supervision/organs/${first.code}`,
      `/supervision/items/${items[0].code}`,
      '/supervision/rules',
    ])
      expect((await get(url)).statusCode).toBe(200);
    for (const url of ['/supervision/organs/nowhere', '/supervision/items/NO-SUCH-ITEM'])
      expect((await get(url)).statusCode).toBe(404);
  });
});

it('[F10] nothing in the demo city escapes supervision', async () => {
  const gaps = await checkCoverage(city.runtime.db, city.clock.now());
  expect(gaps.filter((gap) => gap.count > 0)).toEqual([]);
});

describe('the desk', () => {
  it('shows the city’s supervisor the board, every signal, and how each came about', async () => {
    const { board, events } = await read('/desk/supervision', supervisor);
    expect(board.coverage.covered).toBe(board.coverage.total);
    expect(board.total.open).toBeGreaterThan(0);
    expect(events.length).toBeGreaterThan(0);
    expect((await get('/desk/supervision?open=530902', supervisor)).body).toContain('class="kid"');
    const page = (await get(`/desk/supervision/signals/${yellow().id}`, supervisor)).body;
    expect(page).toContain(yellow().number);
    expect(page).toContain('class="cal"');
    expect((await get('/desk/wall', supervisor)).statusCode).toBe(200);
  });

  it('[F04] prints a card as the official paper it is', async () => {
    const paper = await city.runtime.db
      .selectFrom('case_paper as p')
      .innerJoin('case_file as f', 'f.id', 'p.case_id')
      .select(['p.id', 'f.number'])
      .where('p.template', '=', 'card')
      .limit(1)
      .executeTakeFirstOrThrow();
    const address = `/cases/${paper.number}/papers/${paper.id}`;
    expect((await get(address, supervisor)).body).toContain('电子监察通知');
    const pdf = await get(`${address}.pdf`, supervisor);
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('[F04] shows cards by stage with their counts, and an officer those that wait for them', async () => {
    const { counts, cards } = await read('/desk/supervision/cards?state=closed', supervisor);
    expect(counts.closed).toBeGreaterThan(0);
    expect(cards.length).toBe(Math.min(counts.closed, 30));
    expect((await get('/desk/supervision/cards?state=objected', supervisor)).body).toContain('申诉复核');
    const mine = await read('/desk/supervision/mine', await city.signIn('market.section'));
    expect(Object.keys(mine)).toEqual(['toAnswer', 'onMe']);
    expect((await get('/desk/supervision/coverage', supervisor)).statusCode).toBe(200);
  });

  it('narrows the board to a kind of case and a level', async () => {
    const { signals: listed } = await read('/desk/supervision?kind=application&level=yellow', supervisor);
    expect(new Set(listed.map((one: Signal) => `${one.kind} ${one.level}`))).toEqual(new Set(['application yellow']));
  });

  it('filters signals by level, organ and period', async () => {
    const rows = async (query: string): Promise<Signal[]> =>
      (await read(`/desk/supervision/signals?${query}`, supervisor)).rows;
    const levelsOf = async (level: string) =>
      [...new Set((await rows(`level=${level}`)).map((one) => one.level))].sort();
    expect(await levelsOf('cards')).toEqual(['red', 'yellow']);
    expect(await levelsOf('yellow')).toEqual(['yellow']);
    for (const one of await rows('organ=530902')) expect(one.organPath).toContain('/530902/');
    expect(await rows('from=2030-01-01')).toEqual([]);
    expect((await get('/desk/supervision/signals?organ=nowhere', supervisor)).statusCode).toBe(404);
  });

  it('shows a county’s supervisor the county alone', async () => {
    const cookie = await city.signIn('530921.supervisor');
    for (const one of (await read('/desk/supervision/signals', cookie)).rows)
      expect(one.organPath).toContain('/530921/');
    expect((await get(`/desk/supervision/signals/${yellow().id}`, cookie)).statusCode).toBe(404);
    expect((await get('/desk/supervision?organ=530902', cookie)).statusCode).toBe(404);
  });

  it('shows a handler the signals of the own organ and no board', async () => {
    // Whichever department of the city has a signal at the moment.
    const lineOf = (path: string) => /\/530900-([a-z-]+)\/$/.exec(path)?.[1];
    const own = signals.find((signal) => lineOf(signal.organPath))!;
    const others = signals.find((signal) => !signal.organPath.startsWith(own.organPath));
    const cookie = await city.signIn(`${lineOf(own.organPath)}.reviewer`);
    expect((await get('/desk/supervision', cookie)).statusCode).toBe(403);
    expect((await get(`/desk/supervision/signals/${own.id}`, cookie)).statusCode).toBe(200);
    expect((await get(`/desk/supervision/signals/${others?.id}`, cookie)).statusCode).toBe(404);
    expect((await get('/desk/supervision', '', JSON_HEADER)).statusCode).toBe(401);
  });
});

describe('the live board', () => {
  it('[F03] tells of a step within two seconds, and ends with the server', async () => {
    const base = await city.server.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${base}/desk/supervision/live?follow=yes`, {
      headers: { cookie: supervisor },
    });
    const events = readEvents(answer);
    const before = (await events.next()).value;
    const { rows } = await read('/desk/cases?kind=application&state=received', supervisor);
    const [file] = rows;
    const started = Date.now();
    const { runtime } = city;
    await inTransaction(runtime.db, (tx) =>
      performAct({ ...systemContext(runtime, tx), tx }, { caseId: file.id, act: 'accept', body: {} }),
    );
    const after = (await events.next()).value;
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(before).not.toContain(`受理：${file.title}`);
    expect(after).toContain(`受理：${file.title}`);
    endStreams();
    expect((await events.next()).done).toBe(true);
  });

  it('answers once to those who do not follow', async () => {
    const { body, headers } = await get('/desk/supervision/live', supervisor);
    expect(headers['content-type']).toContain('text/event-stream');
    expect(body.match(/^event: fragment$/gm)).toHaveLength(1);
  });
});

/** The data of each `fragment` event of a stream. */
async function* readEvents(answer: Response): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.includes('event: fragment')) yield event;
    }
  }
}
