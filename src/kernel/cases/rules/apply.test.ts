// A decision carried over to a case: its file, clocks, holders and opinions, and what may not stand.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseFile, Decision, Snapshot } from '../contract.ts';
import { trialKind } from '../fixture/kind.ts';
import { type Applied, applyDecision, findBrokenInvariant } from './apply.ts';

const FIRE = { id: 'fire', path: '/c/fire/', name: '消防' };
const WATER = { id: 'water', path: '/c/water/', name: '水务' };
const OWN = { organ_id: 'own', organ_path: '/c/own/', organ_name: '本单位' };
const kind = { ...trialKind, limits: { ...trialKind.limits, approval: trialKind.limits.opinion! } };

const bare = { limits: [], holds: [], materials: [], opinions: [], done: {} };
const file = {
  ...OWN,
  id: 'case',
  state: 'received',
  phase: 'open',
  step: null,
  outcome: null,
  accepted_at: null,
  decided_at: null,
  closed_at: null,
  data: { kept: 1 },
} as unknown as CaseFile;

const carry = (before: Pick<Snapshot, 'file'> & Partial<Snapshot>, decision: Decision, at = '2026-03-02 09:00:00') =>
  applyDecision({ ...bare, ...before }, decision, { kind, now: moment(at), calendar: shipped });

const WORKING = carry(
  { file },
  {
    to: 'working',
    hold: { post: 'reviewer' },
    limits: [
      { do: 'start', kind: 'whole', limit: { amount: 10, unit: 'wd' } },
      { do: 'start', kind: 'step', limit: { amount: 3, unit: 'wd' } },
    ],
  },
);
const asked = carry(WORKING, { ask: [FIRE, WATER], askLimit: { amount: 2, unit: 'wd' } }, '2026-03-03 09:00:00');
const answer = (organId: string) => ({ organId, answer: 'agree', text: '同意' });
const holders = ({ holds }: Applied) => holds.map(({ role, organ_id, post }) => `${role} ${post}@${organ_id}`);
const dueOf = ({ opinions }: Applied) => opinions.map((one) => [one.organ_id, one.due_at, one.answered_at]);

describe('the file', () => {
  it('shows the nearest limit of the lead, and is unchanged by a decision that says nothing', () => {
    expect([WORKING.file.due_kind, WORKING.file.due_at]).toEqual(['step', moment('2026-03-05 23:59:59.999')]);
    expect(carry(WORKING, {}).file).toEqual(WORKING.file);
    expect(carry(WORKING, {}).changedLimits).toEqual([]);
    expect(WORKING.changedLimits).toHaveLength(2);
  });

  it('has step, organ, outcome, dates and data as decided, and keeps what it had', () => {
    const step = { code: 'look', zh: '查看', en: 'Look' };
    const [acceptedAt, decidedAt] = [moment('2026-03-02'), moment('2026-03-03')];
    const one = carry(WORKING, { step, organ: FIRE, outcome: 'granted', acceptedAt, decidedAt, data: { more: 2 } });
    expect(one.file).toMatchObject({ step: 'look', step_name: '查看', step_name_en: 'Look', outcome: 'granted' });
    expect(one.file).toMatchObject({ organ_id: 'fire', organ_path: '/c/fire/', organ_name: '消防' });
    expect(one.file).toMatchObject({ accepted_at: acceptedAt, decided_at: decidedAt, data: { kept: 1, more: 2 } });
    expect(carry(one, {}).file).toEqual(one.file);
    const none = carry(one, { step: null, outcome: null }).file;
    expect([none.step, none.step_name, none.step_name_en, none.outcome]).toEqual([null, null, null, null]);
  });

  it('closed has no clock, no holder and the day of its closing; what is opened again has none', () => {
    const paused = carry(WORKING, { limits: [{ do: 'suspend', kinds: ['whole'], reason: '检验', reasonEn: 'test' }] });
    expect(paused.file.suspended_since).toEqual(moment('2026-03-02 09:00:00'));
    const closed = carry(paused, { to: 'closed' }, '2026-03-04 10:00:00');
    expect(closed.file).toMatchObject({ state: 'closed', phase: 'closed', closed_at: moment('2026-03-04 10:00:00') });
    expect(closed.file).toMatchObject({ due_at: null, due_kind: null, suspended_since: null });
    expect([closed.holds, closed.limits.map(({ state }) => state)]).toEqual([[], ['met', 'met']]);
    expect(carry(closed, {}, '2026-03-09').file.closed_at).toEqual(moment('2026-03-04 10:00:00'));
    expect(carry(closed, { to: 'working' }).file.closed_at).toBeNull();
  });
});

describe('whoever is asked', () => {
  it('has it beside the lead within a limit of their own, after which silence is consent', () => {
    expect(holders(asked)).toEqual(['lead reviewer@own', 'assist reviewer@fire', 'assist reviewer@water']);
    const own = asked.limits.filter(({ kind: name }) => name === 'opinion');
    expect(own.map((one) => [one.organ_id, one.amount, one.unit, one.on_expiry])).toEqual([
      ['fire', 2, 'wd', 'deem-consent'],
      ['water', 2, 'wd', 'deem-consent'],
    ]);
    const due = moment('2026-03-05 23:59:59.999');
    expect(dueOf(asked)).toEqual([
      ['fire', due, null],
      ['water', due, null],
    ]);
    expect(asked.opinions[0]).toMatchObject({ organ_name: '消防', step: '', answer: null, text: null });
  });

  it('is asked for five working days unless it is said for how many, and under the step the case is in', () => {
    const step = { code: 'look', zh: '查看', en: 'Look' };
    const one = carry(WORKING, { step, ask: [FIRE] });
    expect(one.limits.at(-1)).toMatchObject({ amount: 5, unit: 'wd' });
    expect(one.opinions[0]?.step).toBe('look');
  });

  it('and does not answer is late where silence is no consent', () => {
    const { 'deem-consent': _, ...acts } = kind.acts;
    const env = { kind: { ...kind, acts }, now: moment('2026-03-02'), calendar: shipped };
    expect(applyDecision({ ...bare, ...WORKING }, { ask: [FIRE] }, env).limits.at(-1)?.on_expiry).toBeNull();
  });

  it('answers for themselves alone, once, and has it no more', () => {
    const one = carry(asked, { answer: answer('fire') }, '2026-03-04 09:00:00');
    expect(holders(one)).toEqual(['lead reviewer@own', 'assist reviewer@water']);
    expect(one.opinions.map((opinion) => [opinion.answered_at, opinion.answer, opinion.text])).toEqual([
      [moment('2026-03-04 09:00:00'), 'agree', '同意'],
      [null, null, null],
    ]);
    expect(one.limits.map(({ state }) => state)).toEqual(['running', 'running', 'met', 'running']);
    expect(carry(one, { answer: { ...answer('fire'), answer: 'disagree' } }).opinions[0]?.answer).toBe('agree');
  });

  it('has no day any more once their clock was ended', () => {
    const ended = carry(asked, { limits: [{ do: 'end', kinds: ['opinion'], as: 'void' }] });
    expect([holders(ended), dueOf(ended)[0]]).toEqual([['lead reviewer@own'], ['fire', null, null]]);
  });

  it('to approve a point has it within the limit given', () => {
    const submit = { organ: FIRE, post: 'organ-head', limit: { amount: 1, unit: 'wd' as const } };
    const laid = carry(WORKING, { submit });
    expect(holders(laid)).toEqual(['lead reviewer@own', 'approve organ-head@fire']);
    expect(laid.limits.at(-1)).toMatchObject({ kind: 'approval', organ_id: 'fire', amount: 1, on_expiry: null });
    const given = carry(laid, { limits: [{ do: 'end', kinds: ['approval'] }] });
    expect(holders(given)).toEqual(['lead reviewer@own']);
  });
});

it('the lead is one: handed on, to a post of another organ or to one officer, the one before has it no more', () => {
  const now = moment('2026-03-04 09:00:00');
  const one = carry(asked, { hold: { post: 'head', organ: WATER, officerId: 'li' } }, '2026-03-04 09:00:00');
  expect(holders(one)).toEqual(['assist reviewer@fire', 'assist reviewer@water', 'lead head@water']);
  expect(one.holds.at(-1)).toMatchObject({ organ_path: '/c/water/', officer_id: 'li', since: now });
  expect(carry(one, { hold: { post: 'head' } }).holds.at(-1)).toMatchObject({
    organ_id: 'own',
    organ_path: '/c/own/',
    officer_id: null,
  });
});

it('no case is open without a holder and a clock, or a stated exemption', () => {
  const broken = (more: Partial<Applied>, some = kind) => findBrokenInvariant({ ...WORKING, ...more }, some);
  expect(broken({})).toBeNull();
  expect(broken({ holds: asked.holds.slice(1) })).toBe('open in working without a holder');
  const over = WORKING.limits.map((limit) => ({ ...limit, state: 'met' as const }));
  expect(broken({ limits: over })).toBe('open in working without a limit');
  expect(broken({ limits: [...over, WORKING.limits[0]!] })).toBeNull();
  const exempt = { ...kind, states: { ...kind.states, working: { ...kind.states.working!, exempt: '候审' } } };
  expect(broken({ limits: over }, exempt)).toBeNull();
  expect(broken({ file: { ...WORKING.file, state: 'ghost' } })).toBe('state ghost is not declared');
  expect(broken({ file: { ...WORKING.file, state: 'closed', phase: 'closed' }, holds: [], limits: [] })).toBeNull();
});
