// Orders walked at random by their rules: returned, decided, assisted, given time, done again, merged, by whoever stands in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { CaseLife, officerOf } from '#kernel/cases/fixture/life.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { type Actor, systemActor } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { MOST_CALLS, MOST_REDONE } from './closing.ts';
import { orderRules } from './order.ts';
import { answering, hours, termsOf, USUAL } from './presets.ts';
import { orderOf } from './process.ts';

const placed = (id: string, path: string, name: string): OrganRef => ({ id, path, name });
const CENTRE = placed('centre', '/city/centre/', '话务中心');
const BUREAUS = [
  placed('water', '/city/water/', '市水务局'),
  placed('housing', '/city/housing/', '市住建局'),
  placed('ecology', '/city/ecology/', '市生态环境局'),
];
const ARBITER = { id: 'head', name: '段正', nameEn: null };
const DAY = '2026-03-02';

/** An order; the arbiter is away when `away` says so, and whoever stands in at the post decides. */
class Order extends CaseLife {
  away = false;
  constructor() {
    const terms = termsOf(USUAL);
    super({
      ...{ kind: orderRules, day: DAY, organ: CENTRE, post: 'clerk' },
      limits: [hours('hotline-dispatch', terms.decideHours), answering('5wd')],
      data: {
        ...{ line: '12345', sort: 'help', urgency: 'normal', text: '停水', place: null, shared: true, limit: '5wd' },
        ...{ centre: { ...CENTRE, nameEn: null }, terms },
      },
    });
  }
  override subject() {
    return { arbiter: this.away ? null : ARBITER };
  }
}

const told = { reason: '核实后决定。' };
const BODIES: Readonly<Record<string, object>> = {
  'answer-spot': { answer: '已答复。' },
  'decline-order': { why: 'remedy', ...told },
  'merge-order': { into: '5309002611170000012' },
  'joined-order': { number: '5309002611170000012' },
  'request-return': { duty: '权责清单 第 12 项', ...told },
  'agree-return': told,
  'refuse-return': told,
  designate: told,
  urge: told,
  press: { level: 'listed', ...told },
  terminate: told,
  prolong: { days: 3, ...told },
  reply: { contacted: 'yes', answer: '已修好。' },
  'assist-answer': { answer: 'done', text: '已配合。' },
};
const CALLS = [
  { reached: 'no', solved: 'unknown', satisfied: 'unknown' },
  { reached: 'yes', solved: 'no', satisfied: 'no' },
  { reached: 'yes', solved: 'yes', satisfied: 'yes' },
];
/** Ends of it, which a life is not to run into at once. */
const ENDINGS = ['answer-spot', 'decline-order', 'merge-order', 'terminate'];

interface Step {
  readonly act: number;
  readonly hours: number;
  readonly to: number;
  readonly assist: number;
  readonly call: number;
  readonly away: boolean;
  readonly stranger: boolean;
}

function bodyOf(name: string, { call, assist }: Step, life: CaseLife): object {
  if (name === 'call-back') return CALLS[call % CALLS.length]!;
  if (name === 'defer') return { measures: '换管', on: addDays(localDate(life.now), 30) };
  if (name === 'dispatch') return { organ: 'x', ...(assist > 0 ? { assist: ['y'] } : {}) };
  return BODIES[name] ?? {};
}

function organsOf(name: string, { to, assist }: Step): Record<string, OrganRef> {
  const organ = BUREAUS[to % BUREAUS.length]!;
  if (name === 'dispatch' && assist > 0) return { organ, 'assist.0': BUREAUS[(to + assist) % BUREAUS.length]! };
  return ['dispatch', 'agree-return', 'designate'].includes(name) ? { organ } : {};
}

/** Each time somebody else of those whose step it is, or somebody it is nothing to. */
function actorOf(name: string, one: Step, { snapshot: { file, holds, done } }: CaseLife): Actor {
  const turn = Object.values(done).reduce((sum, count) => sum + count, 0);
  const { by, permission } = orderRules.acts[name]!;
  if (by === 'system') return systemActor;
  const own = { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  const asked = holds.find(({ role }) => role === 'assist');
  const assisting = asked && BUREAUS.find(({ id }) => id === asked.organ_id);
  const unit =
    name === 'assist-answer'
      ? (assisting ?? own)
      : permission === 'hotline.take' || name === 'designate'
        ? CENTRE
        : own;
  return officerOf(`${unit.id}-${turn}`, one.stranger ? placed('else', '/city/else/', '别的单位') : unit, 'organ-head');
}

function take(life: Order, one: Step): boolean {
  const { acts } = orderRules;
  const possible = Object.keys(acts).filter((name) => acts[name]?.from.includes(life.state));
  const usual = possible.filter((name) => !ENDINGS.includes(name));
  const from = one.act % 11 === 0 || usual.length === 0 ? possible : usual;
  const name = from[one.act % Math.max(1, from.length)];
  if (name === undefined) return false;
  life.away = one.away;
  const { organ, ...more } = organsOf(name, one);
  life.tries(name, bodyOf(name, one, life), actorOf(name, one, life), organ, more);
  return true;
}

function expectWhole(life: Order): void {
  const { state, snapshot } = life;
  const { file, holds, limits, done } = snapshot;
  const leads = holds.filter(({ role }) => role === 'lead');
  expect(leads.length, state).toBe(file.phase === 'closed' ? 0 : 1);
  const live = limits.filter((one) => isLive(one) && one.kind !== 'opinion').map(({ kind }) => kind);
  const allowed = orderRules.states[state]?.limits ?? [];
  expect(live.filter((kind) => !allowed.includes(kind)).map((kind) => `${state} ${kind}`)).toEqual([]);
  expect(new Set(live).size, 'no clock runs twice').toBe(live.length);
  if (file.phase === 'closed') return;
  const atCentre = ['recorded', 'returning', 'arbitrating', 'replied'].includes(state);
  expect(leads[0]?.organ_id, `${state}: with whom it lies`).toBe(atCentre ? CENTRE.id : file.organ_id);
  const asked = holds.filter(({ role }) => role === 'assist').map(({ organ_id: id }) => id);
  expect(asked, 'whoever was asked has it until they answer').toEqual(
    asked.filter((id) => limits.some((one) => one.kind === 'opinion' && one.organ_id === id)),
  );
  expect(asked, 'who leads is not asked to assist').not.toContain(file.organ_id);
  // The limit told to the caller is one: it begins anew only when the order is done again, and is longer only as granted.
  const answers = limits.filter(({ kind }) => kind === 'hotline-answer');
  expect(answers.length).toBe(1 + (orderOf(snapshot).redone ?? 0));
  expect(done['request-return'] ?? 0).toBeLessThanOrEqual(1);
  expect(done.prolong ?? 0).toBeLessThanOrEqual(1);
  expect(orderOf(snapshot).redone ?? 0).toBeLessThanOrEqual(MOST_REDONE);
  expect(done['call-back'] ?? 0).toBeLessThanOrEqual(MOST_CALLS + MOST_REDONE);
}

it('is a sound kind of case', () => {
  expect(findKindFaults(orderRules)).toEqual([]);
});

it('[D20] however an order is returned, assisted, prolonged, done again, merged, or taken over, somebody has it and its clock is one', () => {
  const step = fc.record<Step>({
    act: fc.nat(1000),
    hours: fc.constantFrom(0, 0, 1, 3, 20, 100),
    to: fc.nat(2),
    assist: fc.constantFrom(0, 0, 1, 2),
    call: fc.nat(2),
    away: fc.boolean(),
    stranger: fc.constantFrom(false, false, false, true),
  });
  const met = new Set<string>();
  const acts = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const life = new Order();
      for (const one of steps) {
        life.pass(new Date(life.now.getTime() + one.hours * 3_600_000));
        if (!take(life, one)) break;
        met.add(life.state);
        for (const name of Object.keys(life.snapshot.done)) acts.add(name);
        expectWhole(life);
      }
    }),
    { numRuns: 400, seed: 530_900 },
  );
  expect([...met].sort()).toEqual(Object.keys(orderRules.states).sort());
  expect([...acts].sort(), 'no act was left out').toEqual(Object.keys(orderRules.acts).sort());
});
