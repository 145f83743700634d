// Letters without a database: lives walked at random through return, help of others, extension, passing on, B roles and being looked at again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseKind, OrganRef } from '#kernel/cases/contract.ts';
import { CaseLife, officerOf } from '#kernel/cases/fixture/life.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import type { Actor } from '#platform/http/context.ts';
import { DAY_MS } from '#platform/time.ts';
import type { CaseKindName } from '../contract.ts';
import { complaintKind } from './complaint.ts';
import { enquiryKind } from './enquiry.ts';
import { letterKind } from './handling.ts';
import { POSTS, startingLimits, startSorting, USUAL } from './intake.ts';

const organ = (id: string): OrganRef => ({ id, path: `/city/${id}/`, name: id });
const OFFICE = organ('office');
const ORGANS = [organ('housing'), organ('water'), organ('market')];
const KINDS = [letterKind, enquiryKind, complaintKind] as const;

function begin(kind: CaseKind, day = '2026-09-17', leader = false): CaseLife {
  const name = kind.name as CaseKindName;
  const limits = startingLimits(name, USUAL);
  return new CaseLife({
    ...{ kind, day, organ: OFFICE, post: POSTS[name][0], data: { text: '井盖坏了。', matter: null } },
    limits: leader ? [...limits, startSorting(USUAL)] : limits,
    subject: USUAL,
    ...(leader ? { state: 'sorting' } : {}),
  });
}

const REASON = { reason: '不属于本单位职责。' };
/** Bodies with which each act can be done. */
const BODIES: Readonly<Record<string, object>> = {
  answer: { answer: '三处井盖已经更换，并对全线井盖逐一排查，如有问题请拨打 0883-2130001。' },
  conclude: { finding: 'upheld', answer: '情况属实，对当事人已经批评教育，窗口同日整改，并向您当面道歉。' },
  hand: { task: '请办理。', days: 5 },
  'ask-help': { task: '请核实管线权属。', days: 3 },
  'give-help': { answer: 'agree', text: '已核实。' },
  decline: { ...REASON, way: 'hotline' },
  extend: { days: 10, reason: '需要检测。' },
  reopen: { why: '又坏了。' },
  publish: { title: '井盖' },
  withhold: { ground: 'privacy', reason: '涉及住户。' },
  classify: { subject: 'a04' },
  reassign: { officer: 'somebody' },
};
const WITH_ORGAN = ['hand', 'pass', 'ask-help'];

describe('co-handling (协办)', () => {
  const asked = () => begin(letterKind).does('ask-help', BODIES['ask-help'], undefined, ORGANS[0]);

  it('[D25] gives the other organ a time of its own, and leaves the letter and its clock with the lead', () => {
    const life = asked();
    expect([life.due('opinion'), life.due('letter')]).toEqual(['2026-09-21', '2026-10-08']);
    expect(life.snapshot.holds.map(({ role, organ_id: id }) => [role, id])).toEqual([
      ['lead', 'office'],
      ['assist', 'housing'],
    ]);
    const helper = officerOf('helper', ORGANS[0]!);
    expect(() => life.does('answer', BODIES.answer, helper)).toThrow('Your organ assists');
    expect(() => life.does('ask-help', BODIES['ask-help'], helper, ORGANS[1])).toThrow('Your organ assists');
    expect(() => life.does('ask-help', BODIES['ask-help'], undefined, ORGANS[0])).toThrow('already');
    expect(() => life.does('give-help', BODIES['give-help'], officerOf('x', ORGANS[1]!))).toThrow('not asked');
    life.does('give-help', BODIES['give-help'], helper);
    expect([life.limit('opinion')?.state, life.snapshot.holds.length]).toEqual(['met', 1]);
    expect(life.does('answer', BODIES.answer).state).toBe('answered');
  });

  it('[D25] with a complaint leaves it and its clock with the lead too, and ends with it', () => {
    const life = begin(complaintKind).does('accept').does('ask-help', BODIES['ask-help'], undefined, ORGANS[0]);
    const clock = life.due('handling');
    const helper = officerOf('helper', ORGANS[0]!);
    expect(() => life.does('conclude', BODIES.conclude, helper)).toThrow('Your organ assists');
    expect(() => life.does('to-supervisors', REASON, helper)).toThrow('Your organ assists');
    expect([life.due('opinion'), life.due('handling'), life.findFaults()]).toEqual(['2026-09-21', clock, []]);
    life.does('conclude', BODIES.conclude);
    expect([life.state, life.snapshot.holds, life.findFaults()]).toEqual(['answered', [], []]);
  });

  it('that nobody gave in time is late and holds nothing up; whoever takes the letter over assists no more', () => {
    expect(asked().pass('2026-09-25').does('answer', BODIES.answer).limit('opinion')?.state).toBe('missed');
    const life = asked().does('hand', BODIES.hand, undefined, ORGANS[0]);
    expect([life.limit('opinion')?.state, life.due('handed')]).toEqual(['void', '2026-09-23']);
    expect(life.findFaults()).toEqual([]);
  });
});

it('the B role that answered does not check the answer; who was away may', () => {
  const life = begin(letterKind);
  const away = officerOf('away', OFFICE, 'section-head');
  life.does('answer', BODIES.answer, deputyOf(away));
  expect(() => life.does('publish', BODIES.publish, deputyOf(away))).toThrow('somebody else checks');
  expect(life.does('publish', BODIES.publish, away).state).toBe('answered');
});

interface Step {
  readonly act: number;
  readonly days: number;
  readonly to: number;
  readonly by: 'lead' | 'helper' | 'deputy';
}

/** B 角: somebody else at the desks of one who is away. */
const deputyOf = (actor: Actor): Actor => ({
  ...actor,
  id: `${actor.id}-b`,
  desks: actor.desks.map((desk) => ({ ...desk, standsInFor: [actor.id ?? ''] })),
});

/** Whether it was done: by the B role just as it would have been by who is away, and nobody else has it afterwards. */
function doneByDeputy(life: CaseLife, name: string, body: object, organ: OrganRef | undefined): boolean {
  const [before, away] = [life.snapshot, life.holder()];
  const told = ({ file, holds, limits }: CaseLife['snapshot']) => ({
    ...{ state: file.state, outcome: file.outcome, organ: file.organ_id, holds },
    clocks: limits.map(({ kind, state, due_at: due }) => [kind, state, due]),
  });
  const wasDone = life.tries(name, body, away, organ);
  const meant = told(life.snapshot);
  life.snapshot = before;
  expect([life.tries(name, body, deputyOf(away), organ), told(life.snapshot)], name).toEqual([wasDone, meant]);
  return wasDone;
}

/** Ends of it, which a life is not to run into at once. */
const ENDINGS = ['decline', 'to-supervisors', 'answer', 'conclude'];

function take(life: CaseLife, { act, to, by }: Step, done: Set<string>): void {
  const possible = Object.entries(life.kind.acts).filter(([, rule]) => rule.from.includes(life.state));
  const usual = possible.filter(([name]) => !ENDINGS.includes(name));
  const from = act % 5 === 0 || usual.length === 0 ? possible : usual;
  const [name = ''] = from[act % Math.max(1, from.length)] ?? [];
  if (name === '') return;
  const helper = life.snapshot.holds.find(({ role }) => role === 'assist');
  const asHelper = helper && (by === 'helper' || name === 'give-help');
  const actor = asHelper ? officerOf('helper', { id: helper.organ_id, path: helper.organ_path, name: '' }) : undefined;
  const organ = WITH_ORGAN.includes(name) ? ORGANS[to] : undefined;
  const was = life.snapshot.file.organ_id;
  const body = BODIES[name] ?? REASON;
  const wasDone =
    by === 'deputy' && !asHelper ? doneByDeputy(life, name, body, organ) : life.tries(name, body, actor, organ);
  if (wasDone) done.add(name);
  if (asHelper && name !== 'give-help') expect(life.snapshot.file.organ_id, `${name} by a helper`).toBe(was);
}

it.each(KINDS)(
  'however a $name is returned, helped with, passed on, extended, stood in for and looked at again, somebody has it and its clock runs',
  (kind) => {
    expect(findKindFaults(kind)).toEqual([]);
    const step = fc.record<Step>({
      act: fc.nat(1000),
      days: fc.constantFrom(0, 0, 1, 3, 20),
      to: fc.nat(ORGANS.length - 1),
      by: fc.constantFrom('lead', 'lead', 'helper', 'deputy'),
    });
    const met = new Set<string>();
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 15, maxLength: 40 }), fc.boolean(), (steps, leader) => {
        const life = begin(kind, '2026-03-02', leader && kind === letterKind);
        for (const one of steps) {
          life.pass(new Date(life.now.getTime() + one.days * DAY_MS));
          take(life, one, done);
          met.add(life.state);
          expect(life.findFaults()).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 530_900 },
    );
    expect([...met].sort()).toEqual(Object.keys(kind.states).sort());
    expect([...done].sort(), 'every act was done').toEqual(Object.keys(kind.acts).sort());
  },
);
