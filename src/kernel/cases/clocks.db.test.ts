// Clocks and acts at the same moment: what the law deems comes first, what was late stays late, notes disturb no form.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listChain } from '#kernel/ledger/store.ts';
import type { AppError } from '#platform/errors.ts';
import { toLocalIso } from '#platform/time.ts';
import { fireExpired } from './clock.ts';
import { trialKind } from './fixture/kind.ts';
import { openTown, type Town } from './fixture/town.ts';
import { registerKind } from './registry.ts';
import { lockIdleCase, recordSignal } from './signal.ts';
import { findCase, listCaseRows } from './store.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.clock.set('2026-09-21T09:15:00+08:00'));

const perform: Town['perform'] = (...asked) => town.perform(...asked);
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: AppError) => error.code,
  );
const actsOf = async (id: string) => (await listChain(town.db, id)).map((act) => act.act);

const openWorking = () => town.openWorking();

async function limitOf(caseId: string, kind: string) {
  const { limits } = await listCaseRows(town.db, caseId);
  return limits.findLast((limit) => limit.kind === kind);
}

describe('what the law deems to have happened', () => {
  const LATE = '2026-09-30T00:00:05+08:00';

  it('has happened for whoever acts five seconds later, also when no clock came round to it', async () => {
    const { file } = await town.open();
    town.clock.set(LATE);
    expect(await codeOf(perform(file.id, 'refuse', { reason: '材料不符' }))).toBe('case.act-not-allowed');
    await perform(file.id, 'extend', { days: 1 });
    expect(await actsOf(file.id)).toEqual(['open', 'deem-accepted', 'extend']);
    const [, deemed] = await listChain(town.db, file.id);
    expect(deemed).toMatchObject({ actor_kind: 'system', at: town.clock.now() });
  });

  it('is told to whoever opened the form before it', async () => {
    const { file } = await town.open();
    town.clock.set(LATE);
    const late = perform(file.id, 'extend', { days: 1, seen: file.last_seq });
    expect(await codeOf(late)).toBe('case.changed-meanwhile');
  });

  it('happens once, whoever of the clock and the officer comes first', async () => {
    const { file } = await town.open();
    town.clock.set(LATE);
    await Promise.all([perform(file.id, 'extend', { days: 1 }), fireExpired(town.runtime)]);
    expect((await actsOf(file.id)).filter((act) => act === 'deem-accepted')).toHaveLength(1);
  });
});

describe('a limit whose clock was stopped on its last day', () => {
  it('is not late when it goes on: the day is had again, whole, on the next working day [F04]', async () => {
    const id = await openWorking();
    town.clock.set('2026-09-24T10:00:00+08:00');
    await perform(id, 'pause');
    expect(await limitOf(id, 'step')).toMatchObject({ state: 'suspended', due_at: null });
    // The evening of the day before a long holiday; the next working day comes eight days later.
    town.clock.set('2026-09-30T17:59:00+08:00');
    await perform(id, 'resume');
    const again = await limitOf(id, 'step');
    expect(toLocalIso(again?.due_at as Date)).toBe('2026-10-08T23:59:59+08:00');
    town.clock.set('2026-10-08T17:00:00+08:00');
    await perform(id, 'withdraw', {}, town.citizen);
    expect((await limitOf(id, 'step'))?.state).toBe('met');
  });
});

describe('a limit that was late when the case was paused', () => {
  it('stays late by its own day, is missed in the end, and adds nothing while it stands [F03]', async () => {
    const id = await openWorking();
    town.clock.set('2026-09-28T16:00:00+08:00');
    await perform(id, 'pause');
    const late = await limitOf(id, 'step');
    expect(late?.state).toBe('suspended');
    expect(toLocalIso(late?.due_at as Date)).toBe('2026-09-24T23:59:59+08:00');
    expect(await findCase(town.db, id)).toMatchObject({ due_kind: 'step', due_at: late?.due_at });
    town.clock.set('2026-09-30T17:05:00+08:00');
    await perform(id, 'resume');
    expect((await limitOf(id, 'step'))?.due_at).toEqual(late?.due_at);
    await perform(id, 'withdraw', {}, town.citizen);
    expect((await limitOf(id, 'step'))?.state).toBe('missed');
    expect((await limitOf(id, 'whole'))?.state).toBe('met');
  });
});

describe('a form left open over midnight', () => {
  it('is not refused for what the machine noted meanwhile, but for what somebody did [E31]', async () => {
    const id = await openWorking();
    const seen = (await findCase(town.db, id))?.last_seq;
    await town.act(town.reviewer, async ({ tx, now }) => {
      const watched = await lockIdleCase(tx, id);
      if (watched) await recordSignal(tx, watched, { shown: 'hint', record: { message: '明天到期' }, now });
    });
    await perform(id, 'extend', { days: 1, seen });
    expect(await codeOf(perform(id, 'extend', { days: 1, seen }))).toBe('case.changed-meanwhile');
    expect(await codeOf(perform(id, 'extend', { days: 1, seen: 99 }))).toBe('case.changed-meanwhile');
    expect(await actsOf(id)).toEqual(['open', 'accept', 'signal', 'extend']);
  });
});

describe('an organ that has a case for its level, and is asked for an opinion', () => {
  it('owes the opinion by the opinion’s own day', async () => {
    registerKind({
      ...trialKind,
      name: 'trial-levels',
      limits: { ...trialKind.limits, level: { ...trialKind.limits.step!, zh: '上级', en: 'Level' } },
      acts: {
        ...trialKind.acts,
        accept: {
          ...trialKind.acts.accept!,
          decide: (snapshot, body, env) => {
            const decision = trialKind.acts.accept!.decide(snapshot, body, env);
            const limit = { amount: 20, unit: 'wd' } as const;
            const level = { do: 'start', kind: 'level', limit, organId: town.fire.id } as const;
            return { ...decision, limits: [...(decision.limits ?? []), level] };
          },
        },
      },
    });
    const { file } = await town.open({ kind: 'trial-levels' });
    await perform(file.id, 'accept');
    await perform(file.id, 'ask-opinion', { organ: 'town-fire', question: '是否同意' });
    const { opinions } = await listCaseRows(town.db, file.id);
    expect(toLocalIso(opinions[0]?.due_at as Date)).toBe('2026-09-23T23:59:59+08:00');
    const held = await town.db
      .selectFrom('case_hold')
      .select('due_at')
      .where('case_id', '=', file.id)
      .where('role', '=', 'assist')
      .executeTakeFirstOrThrow();
    expect(held.due_at).toEqual(opinions[0]?.due_at);
  });
});

describe('a rule that leads where its declaration does not', () => {
  it('is refused, and nothing is written', async () => {
    const wrong = { ...trialKind.acts.pause!, decide: () => ({ to: 'closed' }) };
    registerKind({ ...trialKind, name: 'trial-wrong', acts: { ...trialKind.acts, wander: wrong } });
    const { file } = await town.open({ kind: 'trial-wrong' });
    await perform(file.id, 'accept');
    await expect(perform(file.id, 'wander')).rejects.toThrow('would lead to closed');
    expect((await findCase(town.db, file.id))?.state).toBe('working');
  });
});
