// What an act brings to light, article by article: what the law forbids, and beside it the nearest thing it allows.
import { describe, expect, it } from 'vitest';
import { moment } from '#kernel/calendar/fixture.ts';
import type { CaseLimit, Decision, Meant, Snapshot } from '#kernel/cases/contract.ts';
import type { Facts } from '#kernel/cases/meaning.ts';
import { findEvents } from './events.ts';

const NOW = moment('2026-03-10 10:00:00');
const PAPERS: Decision = { papers: [{ template: 'notice', body: {} }] };

interface Around {
  readonly decision?: Decision;
  readonly earlier?: Meant['earlier'];
  readonly limits?: readonly Partial<CaseLimit>[];
}

function find(facts: Facts, { decision = {}, earlier = {}, limits = [] }: Around = {}) {
  return findEvents({ facts, earlier, decision, before: { limits } as unknown as Snapshot }, NOW);
}

const demand = (asked: string[]): Facts => ({ demand: { asked, listed: ['营业执照', '健康证'] } });
const refusal = (reasons: string, remedies: string): Facts => ({ refusal: { reasons, remedies } });
const pause = (ground: string): Facts => ({ suspension: { ground, lawful: ['hearing', 'inspection'] } });
const extension = (...approvedBy: string[]): Facts => ({ extension: { approvedBy, mayApprove: 'organ-head' } });
const lawful = extension('organ-head');
const charge = (charged: number, tariff: number | null): Facts => ({ charge: { charged, tariff } });
const hearing = (hearingRequired: boolean, hearingHeld: boolean): Facts => ({
  decision: { hearingRequired, hearingHeld },
});
const entry = (happened: string, live: boolean, ...missing: string[]): Facts => ({
  entry: { happenedAt: moment(happened), live, missing },
});

const ACTS: [string, string[], Facts, Around?][] = [
  ['asking for supplements the first time', [], { 'supplement-notice': {} }],
  [
    'asking a second time (第三十二条“一次告知”)',
    ['second-supplement'],
    { 'supplement-notice': {} },
    { earlier: { 'supplement-notice': 1 } },
  ],
  ['asking for some of what the item lists', [], demand(['健康证'])],
  [
    'asking for what it does not list, among what it does (第三十一条)',
    ['material-unlisted'],
    demand(['健康证', '社保']),
  ],
  ['refusing with reasons and remedies', [], refusal('场所不符', '可以申请行政复议')],
  ['refusing without reasons (第三十八条)', ['refusal-unexplained'], refusal(' ', '可以申请行政复议')],
  ['refusing without telling of remedies (第三十八条)', ['refusal-unexplained'], refusal('场所不符', '\n')],
  ['stopping the clock for a hearing, by notice', [], pause('hearing'), { decision: PAPERS }],
  ['stopping it for a holiday (第四十五条)', ['suspension-unlisted'], pause('holiday'), { decision: PAPERS }],
  ['stopping it without a notice (第四十五条)', ['suspension-unannounced'], pause('hearing')],
  [
    'stopping it without a notice for no ground of law',
    ['suspension-unlisted', 'suspension-unannounced'],
    pause('holiday'),
    { decision: { papers: [] } },
  ],
  ['making a limit longer, by leave of the head', [], lawful],
  ['… by leave of others beside the head', [], extension('section-head', 'organ-head')],
  ['… by leave of the section head (第四十二条)', ['extension-unauthorised'], extension('section-head')],
  ['… a second time (第四十二条)', ['extension-repeated'], lawful, { earlier: { extension: 1 } }],
  ['… after other acts of the case', [], lawful, { earlier: { 'supplement-notice': 1, extension: 0 } }],
  ['charging what the table says', [], charge(1000, 1000)],
  ['charging less, which is relief', [], charge(500, 1000)],
  ['charging a fen more (第七十五条)', ['fee-off-table'], charge(1001, 1000)],
  ['charging where the table says nothing (第七十五条)', ['fee-off-table'], charge(1, null)],
  ['charging nothing where the table says nothing', [], charge(0, null)],
  ['deciding after a hearing that was due', [], hearing(true, true)],
  ['deciding where none was due', [], hearing(false, false)],
  ['deciding without a hearing that was due (第七十二条)', ['hearing-omitted'], hearing(true, false)],
  ['entering on the same day what a running case brought', [], entry('2026-03-10 00:00:00', true)],
  ['entering it a day late', ['entered-late'], entry('2026-03-09 23:59:59', true)],
  ['entering what was done without any case', ['outside-system'], entry('2026-03-09', false)],
  ['entering half of it', ['data-incomplete'], entry('2026-03-10', true, '办结时间')],
  ['finding a complaint true', ['complaint-upheld'], { finding: { upheld: true } }],
  ['finding it untrue', [], { finding: { upheld: false } }],
  ['passing a case on', [], { transfer: {} }],
  ['passing it on again', ['second-transfer'], { transfer: {} }, { earlier: { transfer: 2 } }],
  ['not being there to answer', ['liaison-absent'], { absence: {} }],
  ['what means nothing in law', [], {}],
];

describe('an act', () => {
  it.each(ACTS)('%s → %j', (_, expected, facts, around) => {
    expect(find(facts, around)).toEqual(expected);
  });

  it('that is several things in law is judged as each of them, and an unknown fact as none', () => {
    expect(find({ ...charge(1, null), ...hearing(true, false), transfer: {} })).toEqual([
      'fee-off-table',
      'hearing-omitted',
    ]);
    const unread = { refusal: undefined } as unknown as Facts;
    expect(find({ ...unread, finding: { upheld: true } })).toEqual(['complaint-upheld']);
  });
});

describe('a limit made longer', () => {
  const ran: Partial<CaseLimit> = { kind: 'promise', state: 'running', due_at: moment('2026-03-09 23:59:59.999') };
  const late = (
    limit: Partial<CaseLimit>,
    decision: Decision = { limits: [{ do: 'extend', kind: 'promise', by: 5 }] },
  ) => find(lawful, { decision, limits: [limit] }).includes('extension-late');

  it('after it was over is late, and not at its very end (第四十二条)', () => {
    expect(late(ran)).toBe(true);
    expect(late({ ...ran, due_at: NOW })).toBe(false);
  });

  it('is late for the limit that was made longer, and while it ran', () => {
    expect(late({ ...ran, kind: 'step' })).toBe(false);
    expect(late({ ...ran, state: 'met' })).toBe(false);
    expect(late({ ...ran, state: 'suspended', due_at: null })).toBe(false);
    expect(late({ ...ran, due_at: null })).toBe(false);
    expect(late(ran, { limits: [{ do: 'end', kinds: ['promise'] }] })).toBe(false);
    expect(late(ran, {})).toBe(false);
  });
});
