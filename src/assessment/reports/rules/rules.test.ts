// Reports, circulars and talks as rules: sound kinds, periods, figures, and who is called to a talk.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { Decision, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import type { FigureCount } from '#kernel/cases/indicator.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { FIGURES, type RankedUnit, type Ranking, type Situation, SPARED } from '../contract.ts';
import { listBottom, listCalled } from './bottom.ts';
import { circularKind } from './circular.ts';
import { chooseRanking, listBurdened, listPast, narrowRanking, onTimeRate, spanOf, sumCounts } from './figures.ts';
import { reportKind } from './report.ts';
import { talkKind } from './talk.ts';
import { talkFileActs } from './talk-files.ts';
import { talkActs } from './talking.ts';
import { writeCircular } from './write-circular.ts';
import { writeReport } from './write-report.ts';

describe('the kinds', () => {
  it.each([reportKind, circularKind, talkKind])(
    '$name is sound, and every limit of it is a setting of the city',
    (kind) => {
      expect(findKindFaults(kind)).toEqual([]);
      expect(Object.values(kind.limits).filter(({ basis }) => basis !== 'local')).toEqual([]);
    },
  );
});

describe('a report', () => {
  const LEADERS = ['government', 'party'].map((id) => ({ id, path: `/city/${id}/`, name: id }));
  const see = (state: string, more: object = {}) =>
    ({ file: { state, data: { hands: ['drafter'], text: {}, ...more } }, holds: [] }) as unknown as Snapshot;
  const ISSUER = { id: 's', path: '/city/supervision/', name: '监察' };
  interface Asked {
    readonly leaders?: typeof LEADERS;
    readonly body?: object;
    readonly organs?: ReadonlyMap<string, OrganRef>;
    readonly unit?: OrganRef;
  }
  function decide(act: string, snapshot: Snapshot, id: string, asked: Asked = {}): Decision {
    const { leaders = LEADERS, body = { reason: '' }, organs = new Map(), unit = null } = asked;
    const rule = reportKind.acts[act];
    if (!rule) throw new Error(`there is no act ${act}`);
    const subject = { title: { zh: '专报', en: 'Report' }, issuer: ISSUER, territory: '/city/', digest: 'd', leaders };
    const env = { now: new Date('2026-11-17T09:00:00+08:00'), calendar: shipped, subject };
    const actor: Actor = { ...anonymous, kind: 'staff', id, name: id, unit };
    return rule.decide(snapshot, body, { ...env, actor, organs, officers: new Map() });
  }

  it('is signed by nobody who drafted or reviewed it, until it was sent back and reviewed by another', () => {
    const { data } = decide('pass', see('reviewing'), 'head');
    expect(() => decide('sign', see('signing', data), 'head')).toThrow(/reports.own-review/);
    expect(() => decide('sign', see('signing', data), 'drafter')).toThrow(/reports.own-hand/);
    expect(decide('sign', see('signing', data), 'deputy').to).toBe('sent');
    const back = decide('return-sign', see('signing', data), 'head').data;
    expect(decide('sign', see('signing', { ...data, ...back }), 'head').to).toBe('sent');
  });

  it('[F07] carries an instruction to several organs, in the leader’s name or typed in for them under the paper it was written on', () => {
    const organ = (id: string, path = `/city/${id}/`): OrganRef => ({ id, path, name: id });
    const named = (...others: OrganRef[]) =>
      new Map([['organ', organ('a')], ...others.map((one, index) => [`others.${index}`, one] as const)]);
    const body = { text: '逐件查明', days: 7 };
    const laid = { ...see('sent'), holds: [{ organ_id: 'government', post: 'organ-head' }] } as unknown as Snapshot;
    const transcribe = (organs: Asked['organs'], unit: OrganRef = ISSUER) =>
      decide('transcribe', laid, 'x', { body: { ...body, leader: '罗', paper: '专报3号' }, organs, unit });
    expect(transcribe(named(organ('b'), organ('a'), organ('b'))).record).toEqual({
      ...{ ...body, organ: 'a', others: ['b'], leader: '罗', paper: '专报3号' },
    });
    expect(() => transcribe(named(), organ('county'))).toThrow(/reports.not-issuer/);
    expect(() => transcribe(named(organ('b', '/other/')))).toThrow(/reports.outside-territory/);
    expect(() => decide('instruct', laid, 'x', { body, organs: named() }), 'not laid before them').toThrow(
      /reports.not-laid-before/,
    );
  });

  it('is addressed to the leaders it is laid before, and not signed without any', () => {
    const { data, papers } = decide('sign', see('signing'), 'head');
    expect(data).toMatchObject({ leaders: LEADERS });
    expect(papers?.[0]?.body.to).toEqual(LEADERS.map(({ name }) => name));
    expect(() => decide('sign', see('signing'), 'head', { leaders: [] })).toThrow(/reports.no-leader/);
  });
});

describe('the figures of a report', () => {
  const NOTHING = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Situation['totals'];
  const TERRITORY = { code: 'c', name: '全市', nameEn: null };
  const situation: Situation = {
    ...{ territory: TERRITORY, period: 'month', from: '2026-10-01', to: '2026-10-31', asOf: '', totals: NOTHING },
    ...{ before: NOTHING, trend: [], organs: [], cases: [{ number: '5309022609210000417', href: '/x' }] },
  };

  it('name no case: what a title says stands in the text, where it can be erased by law', () => {
    const text = writeReport(
      { ...situation, totals: { ...NOTHING, red: 1 } },
      new Map([['5309022609210000417', '红牌：张某建房审批']]),
    );
    expect(text.cases).toContain('红牌：张某建房审批');
    const file = { data: { hands: [], text } } as unknown as Snapshot['file'];
    expect(reportKind.ownWords?.(null, file)).toContain(text.cases);
  });

  it('tell cards as they are counted: those that stand, and apart from them those revoked on whatever ground', () => {
    const totals = { ...NOTHING, yellow: 2, red: 1, revoked: 3 };
    const text = writeReport({ ...situation, totals, before: { ...NOTHING, yellow: 1, red: 1 } }, new Map());
    expect(text.organs).toContain('有效黄牌 2 张，比上期增加 1 张，有效红牌 1 张，与上期持平');
    expect(text.organs).toContain('撤销 3 张，含说明采纳、申诉复核');
    const kept = writeReport({ ...situation, totals, cases: [] }, new Map()).cases;
    expect(kept, 'one stands, on what is kept').not.toContain('没有');
  });

  it('tell what became of the cards of the period, each once, and what orders and findings ended in', () => {
    const totals = { ...NOTHING, given: 9, mended: 3, escalated: 2, answering: 1, revoked: 2, ordersDone: 4 };
    const { rectification } = writeReport({ ...situation, totals, before: { ...NOTHING, ordersDone: 1 } }, new Map());
    expect(rectification).toContain(
      '发出红黄牌 9 张：整改销号 3 张，逾期升级 2 张，说明、申诉、整改中 1 张，撤销 2 张，并入更重的牌 1 张',
    );
    expect(rectification).toContain('督办销号 4 件，比上期增加 3 件');
  });

  it('tell the published ranking of the period, of the organs of the territory among all of their group', () => {
    const unit = (code: string, rank: number | null): RankedUnit => ({
      ...{ code, name: code, nameEn: null, peers: 'g', rank, score: 9000 - (rank ?? 0), low: 8000, high: 9500 },
      ...{ sample: rank ? 40 : 3, grade: { code: 'good', zh: '良好', en: 'Good' } },
    });
    const whole: Ranking = {
      ...{ id: 'r', zh: '十月考核', en: 'October', from: '2026-10-01', to: '2026-10-31', publishedAt: '', digest: '' },
      leastSample: 10,
      groups: [
        { code: 'g', zh: '执法类', en: 'Enforcing' },
        { code: 'h', zh: '党群类', en: 'Party' },
      ],
      rows: [...[1, 2, 3, 4, 5, 6, 7, 8].map((rank) => unit(`organ${rank}`, rank)), unit('small', null)],
    };
    const narrow = narrowRanking(whole, new Set(['organ2', 'organ8', 'small']));
    const said = writeReport({ ...situation, ranking: narrow }, new Map()).ranking;
    expect(said).toContain(
      '执法类（8 个单位参加排名）：organ2（第 2 名，89.98 分）、organ8（第 8 名，89.92 分）；另有 1 个单位',
    );
    expect(said).not.toContain('党群类');
    const all = narrowRanking(whole, new Set(whole.rows.map(({ code }) => code)));
    expect(writeReport({ ...situation, ranking: all }, new Map()).ranking).toMatch(
      /居前的是organ1.*organ3.*；居后的是organ6.*organ8/,
    );
    expect(writeReport(situation, new Map()).ranking).toBe('本期没有已发布的单位排名。');
    const named = (from: string, to: string) => ({ from, to });
    const month = named('2026-10-01', '2026-10-31');
    const quarter = named('2026-07-01', '2026-09-30');
    expect(chooseRanking([month, quarter], quarter)).toBe(quarter);
    expect(chooseRanking([month, quarter], named('2026-10-01', '2026-12-31')), 'the last that ended in it').toBe(month);
    expect(chooseRanking([quarter], month), 'none of another time').toBeUndefined();
  });
});

describe('periods', () => {
  it('are whole months and quarters, each with the one before and six months of trend', () => {
    expect(spanOf('month', '2026-02')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      months: ['2026-02'],
      before: ['2026-01'],
      trend: ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'],
    });
    const quarter = spanOf('quarter', '2026-12');
    expect(quarter).toMatchObject({ from: '2026-10-01', to: '2026-12-31', before: ['2026-07', '2026-08', '2026-09'] });
  });

  it('that are over are offered, the latest first', () => {
    expect(listPast('month', '2026-01-31', 2)).toEqual(['2025-12', '2025-11']);
    expect(listPast('quarter', '2026-11-17', 2)).toEqual(['2026-07', '2026-04']);
  });
});

const line = (path: string, kind: string, level: number): OrganLine => {
  const code = path.split('/').at(-2) ?? '';
  return { id: code, code, path, name: code, nameEn: null, shortName: code, kind, level };
};
const organs = new Map(
  [
    line('/city/', 'statistical', 3),
    line('/city/gov/', 'legal', 3),
    line('/city/gov/market/', 'legal', 3),
    line('/city/gov/market/window/', 'section', 3),
    line('/city/county/', 'statistical', 4),
    line('/city/county/market/', 'legal', 4),
  ].map((organ) => [organ.path, organ]),
);
const count = (path: string, figures: Record<string, number>, month = '2026-10'): FigureCount => ({
  key: path,
  path,
  month,
  figures,
});

describe('figures', () => {
  it('are laid to departments of the level and to whole divisions beneath it, the heaviest first', () => {
    const counts = [
      count('/city/gov/market/window/', { yellow: 1, onTime: 9 }),
      count('/city/gov/market/', { late: 1 }),
      count('/city/gov/', { onTime: 5 }),
      count('/city/county/market/', { red: 1 }),
    ];
    const found = listBurdened(FIGURES, counts, organs, 3).map(({ code, counts: { red, yellow, late } }) => [
      code,
      red,
      yellow,
      late,
    ]);
    expect(found).toEqual([
      ['county', 1, 0, 0],
      ['market', 0, 1, 1],
    ]);
  });

  it('are summed by month, and a rate without cases is none', () => {
    const counts = [count('/city/gov/', { onTime: 3 }), count('/city/gov/', { late: 1 }, '2026-09')];
    expect(sumCounts(FIGURES, counts)).toMatchObject({ onTime: 3, late: 1 });
    expect(onTimeRate(sumCounts(FIGURES, counts))).toBe(0.75);
    expect(onTimeRate(sumCounts(FIGURES, counts, ['2026-08']))).toBeNull();
  });
});

describe('the last of a ranking', () => {
  const groups = [{ code: 'a', zh: '甲', en: 'A' }];
  const gradeOf = (score: number) =>
    score >= 90 ? { code: 'excellent', zh: '优秀', en: 'Excellent' } : { code: 'fair', zh: '合格', en: 'Fair' };
  const row = (code: string, score: number, rank: number | null = 1): RankedUnit => ({
    code,
    name: code,
    nameEn: null,
    peers: 'a',
    rank,
    score,
    low: score,
    high: score,
    grade: gradeOf(score),
    sample: 30,
  });
  const call = (rows: RankedUnit[], each: number, spared: readonly string[] = []) =>
    listBottom({ groups, rows }, { each, spared }).map(({ code }) => code);

  it('[K06] are called to a talk, none of them on too few cases', () => {
    const rows = [row('p', 90), row('q', 80), row('r', 70), row('s', 60), row('t', 10, null)];
    expect(call(rows, 1)).toEqual(['s']);
    expect(call(rows, 0)).toEqual([]);
  });

  it('[K06] are not called when they are graded well: whoever is last among the good is not bad', () => {
    const rows = [row('p', 99), row('q', 98), row('r', 97), row('s', 96)];
    expect(call(rows, 2)).toEqual(['r', 's']);
    expect(call(rows, 2, SPARED.good)).toEqual([]);
    const mixed = [row('p', 99), row('q', 98), row('r', 95), row('s', 60)];
    expect(call(mixed, 2, SPARED.good)).toEqual(['s']);
    const name = { zh: '甲考核', en: 'A' };
    const known = { id: '', from: '', to: '', publishedAt: '', leastSample: 30, digest: '' };
    const basis = { ranking: { ...name, ...known, groups, rows: mixed }, each: 2, spared: SPARED.good, called: ['s'] };
    expect(writeCircular(basis).demand).toMatch(/^对s主要负责人进行约谈.*\n等次为优秀的单位不列入末位约谈。/);
  });

  it('are not called by themselves, nor when there is no such organ', () => {
    const bottom = ['p', 'q', 'r'].map((code) => ({ code }));
    expect(listCalled(bottom, [{ id: 'issuer' }, undefined, { id: 'other' }], 'issuer')).toEqual(['r']);
  });

  it('are never more than half of their group, and equal scores at the edge are not told apart', () => {
    expect(call([row('p', 90), row('q', 80), row('r', 70)], 3)).toEqual(['r']);
    expect(call([row('p', 90), row('q', 90), row('r', 90), row('s', 90)], 2)).toEqual([]);
    expect(call([row('p', 90), row('q', 80), row('r', 70), row('s', 70), row('t', 60)], 2)).toEqual(['t']);
  });
});

describe('a talk', () => {
  const COUNTY = { id: 'c', path: '/city/county/', name: '县' };
  const CITY = { id: 's', path: '/city/supervision/', name: '市' };
  const LABEL = { zh: '排名', en: 'Ranking' };
  const FIGURES = { ranking: LABEL, group: LABEL, rank: 3, of: 3, score: 6000 };
  const working = (path: string): Actor => ({ ...anonymous, kind: 'staff', unit: { ...CITY, path } });
  const see = (state: string, more: object = {}) =>
    ({
      file: { state, data: { organ: COUNTY, issuer: CITY, ...FIGURES, ...more } },
      limits: [],
    }) as unknown as Snapshot;
  const NAMED = { organs: new Map(), officers: new Map([['talker', { id: 't', name: '谈' }]]) };
  function decide(act: keyof typeof talkActs, snapshot: Snapshot, body: object, at = CITY.path, day = '2026-11-17') {
    const now = new Date(`${day}T09:00:00+08:00`);
    const env = { now, actor: working(at), calendar: shipped, subject: { head: null, earlier: 0 }, ...NAMED };
    return talkActs[act].decide(snapshot, body as never, env);
  }
  const offers = (act: keyof typeof talkActs, path: string) =>
    talkActs[act].offered?.(see('checking'), { subject: null, actor: working(path) });

  it('is held within its time, which arranging it again does not prolong, and recorded no sooner', () => {
    const call = (on: string) => ({ talker: 't', on, place: '', problems: '' });
    const limits = [{ kind: 'talk-hold', state: 'running', due_at: new Date('2026-12-01T23:59:59+08:00') }];
    const again = { ...see('arranged', { on: '2026-11-20' }), limits } as unknown as Snapshot;
    expect(decide('arrange', see('called'), call('2026-12-01')).limits).toHaveLength(2);
    expect(() => decide('arrange', see('called'), call('2026-12-02'))).toThrow(/talks.day-outside/);
    expect(() => decide('arrange', see('called'), call('2026-11-16'))).toThrow(/talks.day-outside/);
    expect(decide('arrange', again, call('2026-12-01'), CITY.path, '2026-11-25').limits).toEqual([]);
    expect(() => decide('arrange', again, call('2026-12-02'), CITY.path, '2026-11-25')).toThrow(/talks.day-outside/);
    expect(decide('arrange', again, call('2026-12-03'), CITY.path, '2026-12-03').to, 'late').toBe('arranged');
    const kept = { minutes: '', promises: '', due: '2026-12-17' };
    expect(() => decide('hold', again, kept, CITY.path, '2026-11-19')).toThrow(/talks.not-yet-held/);
    expect(decide('hold', again, kept, CITY.path, '2026-11-20').to).toBe('recorded');
  });

  it('shows the date by which it is to be put right, also when that was moved', () => {
    const late = decide('confirm', see('recorded', { due: '2026-11-16' }), {});
    expect(late).toMatchObject({ data: { due: '2026-11-18' }, limits: [{}, { limit: { amount: 1, unit: 'd' } }] });
    const again = decide('reopen', see('checking', { due: '2026-11-18' }), { reason: '', days: 5 });
    expect(again).toMatchObject({ data: { due: '2026-11-22' }, limits: [{}, { limit: { amount: 5, unit: 'd' } }] });
  });

  it('[K06] has its record attached by those who held it, and the signed sheet handed in by the organ', () => {
    const sheet = { name: '签字页', file: { id: 'f', name: '签字页.pdf' } };
    const env = (path: string) => ({
      ...{ now: new Date('2026-11-21T09:00:00+08:00'), actor: working(path), calendar: shipped, subject: null },
      ...NAMED,
    });
    const one = { ...see('recorded'), materials: [{}] } as unknown as Snapshot;
    const { attach, 'hand-in': handIn } = talkFileActs;
    expect(attach.decide(one, sheet, env(CITY.path)).materials).toMatchObject([
      { code: 'evidence-2', name: '签字页', state: 'given', fileId: 'f' },
    ]);
    expect(() => attach.decide(one, sheet, env(COUNTY.path))).toThrow(/talks.not-caller/);
    expect(handIn.decide(one, sheet, env(COUNTY.path)).materials).toHaveLength(1);
  });

  it.each(['hold', 'close', 'reopen', 'drop'] as const)('is for those who called it alone to %s', (act) => {
    const body = { days: 5, due: '2026-12-01', reason: '', finding: '' };
    for (const path of ['/city/county/supervision/', '/city/other/supervision/']) {
      expect(() => decide(act, see('checking'), body, path)).toThrow(/talks.not-caller/);
      expect(offers(act, path)).toBe(false);
    }
    expect(offers(act, CITY.path)).toBe(true);
  });
});
