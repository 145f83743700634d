// The clocks of a case: what each change does to which of them, and which of them is shown.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseKind, CaseLimit, LimitChange } from '../contract.ts';
import { trialKind } from '../fixture/kind.ts';
import {
  changeLimits,
  findAnswerLimit,
  findExpired,
  findNearest,
  findPublic,
  findStandstill,
  isLive,
  recount,
} from './limits.ts';

const kind: CaseKind = {
  ...trialKind,
  limits: { ...trialKind.limits, fuse: { ...trialKind.limits.whole!, silent: true } },
};
const START = '2026-03-02 09:00:00';
const work = (now = START) => ({ kind, caseId: 'case', now: moment(now), calendar: shipped });
const start = (name: string, amount: number, more: Partial<LimitChange & { do: 'start' }> = {}): LimitChange => ({
  do: 'start',
  kind: name,
  limit: { amount, unit: 'wd' },
  ...more,
});
const begin = (...changes: LimitChange[]) => changeLimits([], changes, work()).limits;
const change = (limits: readonly CaseLimit[], now: string, ...changes: LimitChange[]) =>
  changeLimits(limits, changes, work(now));
const dayOf = (limit: CaseLimit | undefined) => limit?.due_at?.toISOString().slice(0, 10);

describe('a limit', () => {
  it('begins now, or when it is said to, by its kind’s method and law', () => {
    const [whole, step] = begin(
      start('whole', 20),
      start('step', 2, { from: moment('2026-03-04'), onExpiry: 'lapse' }),
    );
    expect(whole).toMatchObject({
      case_id: 'case',
      kind: 'whole',
      amount: 20,
      unit: 'wd',
      extra: 0,
      method: 'end-of-day',
      basis: '某法第一条',
      started_at: moment(START),
      due_at: moment('2026-03-30 23:59:59.999'),
      suspensions: [],
      state: 'running',
      ended_at: null,
      on_expiry: null,
      organ_id: null,
      provisional: false,
    });
    expect(step).toMatchObject({ on_expiry: 'lapse', due_at: moment('2026-03-06 23:59:59.999') });
    expect(step?.id).not.toBe(whole?.id);
    expect(begin(start('step', 2, { basis: '约定', organId: 'fire' }))[0]).toMatchObject({
      basis: '约定',
      organ_id: 'fire',
    });
  });

  it('that the kind does not declare is refused', () => {
    expect(() => begin(start('ghost', 1))).toThrow('declares no limit ghost');
  });

  it('is met up to its last moment, missed after it, or void', () => {
    const limits = begin(start('step', 2));
    const ended = (now: string, as?: 'void') =>
      change(limits, now, { do: 'end', kinds: ['step'], ...(as ? { as } : {}) }).limits[0];
    expect(ended('2026-03-04 23:59:59.999')).toMatchObject({
      state: 'met',
      ended_at: moment('2026-03-04 23:59:59.999'),
    });
    expect(ended('2026-03-05')?.state).toBe('missed');
    expect(ended('2026-03-05', 'void')?.state).toBe('void');
  });

  it('is ended by name, by organ, or with all others; what has ended stays as it ended', () => {
    const limits = begin(
      start('whole', 9),
      start('opinion', 2, { organId: 'fire' }),
      start('opinion', 2, { organId: 'water' }),
    );
    const states = (...changes: LimitChange[]) =>
      change(limits, '2026-03-03', ...changes).limits.map((limit) => limit.state);
    expect(states({ do: 'end', kinds: ['opinion'], organId: 'water' })).toEqual(['running', 'running', 'met']);
    expect(states({ do: 'end', kinds: ['whole'] })).toEqual(['met', 'running', 'running']);
    expect(states({ do: 'end', kinds: 'all', as: 'void' }, { do: 'end', kinds: 'all' })).toEqual([
      'void',
      'void',
      'void',
    ]);
  });

  it('tells only what changed', () => {
    const limits = begin(start('whole', 9), start('step', 2));
    const { changed } = change(limits, '2026-03-03', { do: 'extend', kind: 'step', by: 1 });
    expect(changed.map((limit) => [limit.kind, limit.extra, dayOf(limit)])).toEqual([['step', 1, '2026-03-05']]);
    expect(change(limits, '2026-03-03', { do: 'recount' }).changed).toEqual([]);
  });
});

describe('a pause', () => {
  const limits = begin(start('whole', 9), start('step', 2));
  const paused = change(limits, '2026-03-03 10:00:00', {
    do: 'suspend',
    kinds: ['whole'],
    reason: '检验',
    reasonEn: 'inspection',
  }).limits;

  it('stops the clocks it names, which then have no end', () => {
    expect(paused.map((limit) => [limit.state, limit.due_at === null])).toEqual([
      ['suspended', true],
      ['running', false],
    ]);
    expect(paused[0]?.suspensions).toEqual([
      { from: moment('2026-03-03 10:00:00'), to: null, reason: '检验', reasonEn: 'inspection' },
    ]);
    expect(paused.every(isLive)).toBe(true);
  });

  it('is not begun twice, and ends when it is said to', () => {
    expect(
      change(paused, '2026-03-04', { do: 'suspend', kinds: ['whole'], reason: '再', reasonEn: 'again' }).changed,
    ).toEqual([]);
    const [whole] = change(paused, '2026-03-09', { do: 'resume', kinds: ['whole'], at: moment('2026-03-06') }).limits;
    expect(whole?.suspensions[0]?.to).toEqual(moment('2026-03-06'));
    expect([whole?.state, dayOf(whole)]).toEqual(['running', '2026-03-18']);
    const [now] = change(paused, '2026-03-09', { do: 'resume', kinds: ['whole'] }).limits;
    expect(now?.suspensions[0]?.to).toEqual(moment('2026-03-09'));
  });

  it('that comes after another leaves the first as it was', () => {
    const stop = { do: 'suspend' as const, kinds: ['whole'], reason: '再', reasonEn: 'again' };
    const on = change(paused, '2026-03-05', { do: 'resume', kinds: ['whole'] }).limits;
    const again = change(on, '2026-03-09', stop).limits;
    expect(findStandstill(again, kind)).toEqual(moment('2026-03-09'));
    const [whole] = change(again, '2026-03-11', { do: 'resume', kinds: ['whole'] }).limits;
    expect(whole?.suspensions.map(({ to }) => to)).toEqual([moment('2026-03-05'), moment('2026-03-11')]);
  });

  it('leaves clocks alone that it does not name, and those that run when it ends', () => {
    expect(change(paused, '2026-03-09', { do: 'resume', kinds: ['step'] }).changed).toEqual([]);
    expect(change(paused, '2026-03-09', { do: 'extend', kind: 'whole', by: 2 }).limits[0]?.extra).toBe(2);
  });

  it('ends in a met limit when the case ends before its clock goes on', () => {
    expect(change(paused, '2026-06-01', { do: 'end', kinds: ['whole'] }).limits[0]?.state).toBe('met');
  });
});

describe('a changed calendar', () => {
  const off = ['2026-03-04', '2026-03-05'].map((date) => ({
    date,
    kind: 'off' as const,
    name: '节',
    note: '',
    source: '通知',
    provisional: false,
  }));

  it('moves live limits, and leaves those alone that end as they did', () => {
    const [whole, step] = begin(start('whole', 9), start('step', 1));
    const calendar = shipped.suppose(off);
    expect(dayOf(recount(whole!, { calendar }))).toBe('2026-03-17');
    expect(recount(step!, { calendar })).toBe(step);
    const met = { ...whole!, state: 'met' as const };
    expect(recount(met, { calendar })).toBe(met);
  });

  it('makes certain what was expected, though the day stays', () => {
    const [step] = begin(start('step', 1));
    expect(recount({ ...step!, provisional: true }, { calendar: shipped })).toEqual(step);
  });
});

describe('what has run out', () => {
  it('is what runs, is past, and has an act of its own; the earliest first', () => {
    const limits = begin(
      start('answer', 5, { onExpiry: 'deem-accepted' }),
      start('reply', 2, { onExpiry: 'lapse' }),
      start('step', 1),
      start('opinion', 9, { onExpiry: 'deem-consent' }),
    );
    const expired = (now: string, some = limits) => findExpired(some, moment(now)).map((limit) => limit.kind);
    expect(expired('2026-03-12')).toEqual(['reply', 'answer']);
    expect(expired('2026-03-04 23:59:59.999')).toEqual([]);
    expect(expired('2026-03-05')).toEqual(['reply']);
    expect(
      expired(
        '2026-03-12',
        limits.map((limit) => ({ ...limit, state: 'met' as const })),
      ),
    ).toEqual([]);
  });
});

describe('the limit that is shown', () => {
  const limits = begin(start('fuse', 1), start('opinion', 1, { organId: 'fire' }), start('whole', 9), start('step', 2));

  it('to officers is the nearest of the lead’s own; to the public the nearest of the whole case', () => {
    expect(findNearest(limits, kind)?.kind).toBe('step');
    expect(findPublic(limits, kind)?.kind).toBe('whole');
    const steps = limits.filter((limit) => limit.kind !== 'whole');
    expect(findPublic(steps, kind)?.kind).toBe('step');
    const dead = limits.map((limit) => ({ ...limit, state: 'void' as const }));
    expect(findNearest(dead, kind)).toBeUndefined();
  });

  it('to officers is none while its clock stands, but for one that had run out before', () => {
    const stop = { do: 'suspend' as const, kinds: ['whole', 'step'], reason: '检验', reasonEn: 'inspection' };
    const nearest = (now: string) => findNearest(change(limits, now, stop).limits, kind);
    expect(nearest('2026-03-03')).toBeUndefined();
    expect([nearest('2026-03-06')?.kind, nearest('2026-03-06')?.state]).toEqual(['step', 'suspended']);
    expect(findNearest([{ ...limits[3]!, kind: 'gone' }], kind)?.kind).toBe('gone');
    expect(findPublic([{ ...limits[3]!, kind: 'gone' }], kind)?.kind).toBe('gone');
    expect(findStandstill([{ ...limits[3]!, kind: 'gone' }], kind)).toBeNull();
  });

  it('of those asked is their own', () => {
    const asked = (organ_id: string) => findAnswerLimit(limits, { role: 'assist', organ_id })?.kind;
    expect([asked('fire'), asked('water')]).toEqual(['opinion', undefined]);
    expect(findAnswerLimit(limits, { role: 'approve', organ_id: 'fire' })).toBeUndefined();
  });

  it('stands still when every clock of the whole case does, since when', () => {
    expect(findStandstill(limits, kind)).toBeNull();
    const paused = change(limits, '2026-03-03 10:00:00', {
      do: 'suspend',
      kinds: ['whole', 'fuse'],
      reason: '检验',
      reasonEn: 'inspection',
    });
    expect(findStandstill(paused.limits, kind)).toEqual(moment('2026-03-03 10:00:00'));
    const half = change(limits, '2026-03-03 10:00:00', {
      do: 'suspend',
      kinds: ['whole'],
      reason: '检验',
      reasonEn: 'inspection',
    });
    expect(findStandstill(half.limits, kind)).toBeNull();
    expect(
      findStandstill(
        limits.filter((limit) => limit.kind === 'step'),
        kind,
      ),
    ).toBeNull();
  });
});
