// Supervision on a real database: thresholds stored with the case, fired once, moved, voided, told.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { findCase } from '#kernel/cases/store.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { systemActor } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { toLocalIso } from '#platform/time.ts';
import { startSupervisionClock } from './clock.ts';
import { openSupervisedCity, preset, type SupervisedCity } from './fixture.ts';
import { fireDue } from './service/fire.ts';
import { superviseCase } from './service/listen.ts';
import { loadPackRules } from './service/pack.ts';
import { readPreset } from './service/presets.ts';
import { forgetRules } from './service/rules.ts';
import { listLiveLimits } from './store/limits.ts';
import { findRuleSet } from './store/rules.ts';
import { listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
});
afterAll(() => city.close());
beforeEach(() => {
  city.clock.set('2026-10-12T09:00:00+08:00');
});

interface Watch {
  code: string;
  fire_at: Date;
  fired: boolean;
  void: boolean;
}

async function watches(caseId: string): Promise<Watch[]> {
  const { rows } = await sql<Watch>`
    select r.code, w.fire_at, w.fired_at is not null as fired, w.void_at is not null as void
    from supervision_watch w join supervision_rule r on r.id = w.rule_id
    where w.case_id = ${caseId} order by r.code`.execute(city.db);
  return rows;
}

const waiting = async (caseId: string) =>
  (await watches(caseId)).filter((one) => !one.fired && !one.void).map((one) => [one.code, toLocalIso(one.fire_at)]);

const codes = async (caseId: string) =>
  (await listSignalsOfCase(city.db, caseId)).map((signal) => signal.snapshot.rule.code).sort();

/** All cases lie with one clerk here: however many yellow cards, they bring no red one unless a test sets a number. */
async function useRules(json: object): Promise<void> {
  await city.useRules({ settings: { yellowsToRed: null }, ...json });
}

const standard = () => useRules({ name: '通用', nameEn: 'Standard', basis: '通用规则' });

describe('the sixteen vectors of the provincial rules', () => {
  const names = {
    promise: 7,
    statutory: 10,
    special: 7,
    precheck: 2,
    certificate: 3,
    consultation: 5,
    complaint: 5,
  };
  const expected = [
    ['BJ-R', '2018-10-29'],
    ['BJ-W', '2018-10-19'],
    ['BJ-Y', '2018-10-24'],
    ['TS-R', '2018-10-23'],
    ['TS-W', '2018-10-17'],
    ['TS-Y', '2018-10-22'],
    ['TX-R', '2018-10-25'],
    ['TX-W', '2018-10-19'],
    ['TX-Y', '2018-10-24'],
    ['YS-R', '2018-10-24'],
    ['YS-W', '2018-10-17'],
    ['YS-Y', '2018-10-22'],
    ['ZX-R', '2018-10-23'],
    ['ZX-W', '2018-10-17'],
    ['ZX-Y', '2018-10-22'],
    ['ZZ-Y', '2018-10-18'],
  ] as const;

  afterAll(async () => {
    city.clock.set('2026-10-12T09:00:00+08:00');
    await standard();
  });

  it('[F04] are stored to the millisecond after 10:00:00 of the listed day', async () => {
    // As shipped: nothing is changed for the test.
    await useRules({ ...(await readPreset('provincial')), base: 'none' });
    city.clock.set('2018-10-15T10:00:00+08:00');
    const file = await city.take(names);
    expect((await watches(file.id)).map((one) => [one.code, one.fire_at])).toEqual(
      expected.map(([code, day]) => [code, new Date(`${day}T10:00:00.001+08:00`)]),
    );
  });

  it('[F04] fire at 10:00:01 of the listed day and not at 10:00:00', async () => {
    city.clock.set('2018-10-15T10:00:00+08:00');
    // With another clerk: the second late case of one would bring a red card of its own.
    const file = await city.take(names, { organ: '530921-market' });
    const fired: [string, string][] = [];
    const days = [...new Set(expected.map(([, day]) => day))].sort();
    for (const day of days) {
      city.clock.set(`${day}T10:00:00+08:00`);
      await fireDue(city.runtime);
      const before = await codes(file.id);
      city.clock.set(`${day}T10:00:01+08:00`);
      await fireDue(city.runtime);
      const after = await codes(file.id);
      expect(before).toEqual(fired.map(([code]) => code).sort());
      fired.push(...after.filter((code) => !before.includes(code)).map((code): [string, string] => [code, day]));
    }
    expect(fired.sort()).toEqual([...expected].sort());
    expect((await findCase(city.db, file.id))?.signal).toBe('red');
  });
});

describe('stored thresholds', () => {
  it('[F04] follow the limit’s own counting: a card comes with the first instant of the day after', async () => {
    const file = await city.take({ promise: 5, statutory: 20 });
    expect(await waiting(file.id)).toEqual([
      ['BJ-R', '2026-11-10T00:00:00+08:00'],
      ['BJ-W', '2026-10-15T00:00:00+08:00'],
      ['BJ-Y', '2026-10-20T00:00:00+08:00'],
    ]);
  });

  it('a warning never comes before one day is used', async () => {
    const file = await city.take({ promise: 1 });
    expect(await waiting(file.id)).toEqual([
      ['BJ-W', '2026-10-13T00:00:00+08:00'],
      ['BJ-Y', '2026-10-14T00:00:00+08:00'],
    ]);
  });

  it('[F04] are void while the clock stands still, and come back later by what stood still', async () => {
    const file = await city.take({ promise: 5, step: 9 });
    city.clock.set('2026-10-13T10:00:00+08:00');
    await city.do(file, 'pause');
    expect((await waiting(file.id)).map(([code]) => code)).toEqual(['HJ-H', 'HJ-Y']);
    city.clock.set('2026-11-02T10:00:00+08:00');
    await fireDue(city.runtime);
    expect(await codes(file.id)).not.toContain('BJ-Y');
    await city.do(file, 'resume');
    // One day used before; four are left from 3 November on.
    expect((await waiting(file.id)).filter(([code]) => code?.startsWith('BJ'))).toEqual([
      ['BJ-W', '2026-11-04T00:00:00+08:00'],
      ['BJ-Y', '2026-11-09T00:00:00+08:00'],
    ]);
  });

  it('move with an extension, and what has fired stays fired', async () => {
    const file = await city.take({ promise: 5 });
    city.clock.set('2026-10-16T08:00:00+08:00');
    await fireDue(city.runtime);
    await city.do(file, 'extend');
    expect(await waiting(file.id)).toEqual([['BJ-Y', '2026-10-27T00:00:00+08:00']]);
    expect(await codes(file.id)).toEqual(['BJ-W']);
  });

  it('are void when the case ends', async () => {
    const file = await city.take({ promise: 5, statutory: 20 });
    await city.do(file, 'decide');
    expect(await waiting(file.id)).toEqual([]);
  });

  it('cost an intake one statement', async () => {
    const file = await city.take({ promise: 5, step: 2 });
    const limits = (await listLiveLimits(city.db, null, 500)).map((one) => one.limit);
    const { runtime } = city;
    const event = {
      runtime,
      now: city.clock.now(),
      act: 'open',
      file,
      limits: limits.filter((one) => one.case_id === file.id),
      calendar: await loadCalendar(city.db, '530900'),
      record: {},
    };
    const statements: string[] = [];
    const counted = city.db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await counted.transaction().execute((tx) => superviseCase({ ...event, tx }));
    expect(event.limits).toHaveLength(2);
    expect(statements).toHaveLength(1);
  });
});

describe('a signal', () => {
  it('[F04] names the moment it was meant for, counts against the organ, and stands in the chain of the case', async () => {
    const file = await city.take({ promise: 5 });
    city.clock.set('2026-10-20T08:30:00+08:00');
    await fireDue(city.runtime);
    const [card] = await listSignalsOfCase(city.db, file.id);
    expect(card).toMatchObject({
      level: 'yellow',
      message: '超过承诺时限（5 个工作日）仍未办结',
      messageEn: 'Still open after the promise limit (5 working days)',
      state: 'fired',
      passedAt: new Date('2026-10-20T00:00:00+08:00'),
      snapshot: { caseNumber: file.number, rule: { code: 'BJ-Y', version: expect.any(Number) } },
    });
    expect(card?.number).toMatch(/^Y20261020-\d{6}$/);
    const after = await findCase(city.db, file.id);
    expect(after?.signal).toBe('yellow');
    const chain = await listChain(city.db, file.id);
    expect(findChainFault(chain)).toBeNull();
    expect(chain.map((one) => one.act)).toEqual(['open', 'signal', 'signal']);
    expect(chain.at(-1)?.hash).toBe(after?.last_hash);
  });

  it('is given once by two workers at once, and not again after a stop', async () => {
    const files = await Promise.all(Array.from({ length: 12 }, () => city.take({ promise: 2, step: 2 })));
    city.clock.set('2026-10-19T08:00:00+08:00');
    const work = async (): Promise<void> => {
      while ((await fireDue(city.runtime)) > 0);
    };
    await Promise.all([work(), work(), work()]);
    await work();
    for (const file of files) {
      expect(await codes(file.id)).toEqual(['BJ-W', 'BJ-Y', 'HJ-H', 'HJ-Y']);
      expect(findChainFault(await listChain(city.db, file.id))).toBeNull();
    }
  });

  it('is rolled back whole when it cannot be written, and given the next time', async () => {
    const file = await city.take({ promise: 2 });
    city.clock.set('2026-10-16T08:00:00+08:00');
    await sql`update case_file set organ_id = gen_random_uuid() where id = ${file.id}`.execute(city.db);
    const errors: unknown[] = [];
    const log = { error: (given: unknown) => errors.push(given) } as unknown as Runtime['log'];
    await fireDue({ ...city.runtime, log });
    expect(errors).toHaveLength(2);
    expect(await waiting(file.id)).toHaveLength(2);
    await sql`update case_file set organ_id = ${file.organ_id} where id = ${file.id}`.execute(city.db);
    await fireDue(city.runtime);
    expect(await codes(file.id)).toEqual(['BJ-W', 'BJ-Y']);
  });

  it('is given by the next act on the case when the clock had not yet come round', async () => {
    const file = await city.take({ promise: 5 });
    city.clock.set('2026-10-21T08:00:00+08:00');
    await city.do(file, 'decide');
    expect(await codes(file.id)).toEqual(['BJ-W', 'BJ-Y']);
    expect(findChainFault(await listChain(city.db, file.id))).toBeNull();
  });

  it('tells the handler, those above and the supervisors of the city', async () => {
    const file = await city.take({ promise: 2 });
    city.clock.set('2026-10-16T08:00:00+08:00');
    await fireDue(city.runtime);
    const card = (await listSignalsOfCase(city.db, file.id)).find((one) => one.level === 'yellow');
    const { rows } = await sql<{ recipient: string; template: string }>`
      select recipient, template from notice where ref = ${card?.id} and channel = 'inbox'`.execute(city.db);
    const told = rows.map((row) => row.recipient);
    for (const login of ['market.window', 'market.vice', 'supervisor']) expect(told).toContain(await city.id(login));
    expect(new Set(told).size).toBe(told.length);
  });

  it('is never deleted, and only its state can change', async () => {
    await expect(sql`delete from supervision_signal`.execute(city.db)).rejects.toThrow('permission denied');
    await expect(sql`update supervision_signal set level = 'hint'`.execute(city.db)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('the clock', () => {
  it('[F04] fires within a second of the moment', async () => {
    const file = await city.take({ promise: 1 });
    const started = Date.now();
    const base = new Date('2026-10-12T23:59:59.700+08:00').getTime();
    const runtime = { ...city.runtime, clock: { now: () => new Date(base + Date.now() - started) } };
    const clock = startSupervisionClock(runtime);
    await expect.poll(() => codes(file.id), { timeout: 3_000, interval: 20 }).toEqual(['BJ-W']);
    await clock.stop();
    const [signal] = await listSignalsOfCase(city.db, file.id);
    expect(signal!.firedAt.getTime() - signal!.passedAt.getTime()).toBeLessThan(1000);
  });

  it('finds what is due by the index, however much is not', async () => {
    await sql`analyze supervision_watch`.execute(city.db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select * from supervision_watch
      where fired_at is null and void_at is null and fire_at <= now() order by fire_at limit 200`.execute(city.db);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('supervision_watch_due');
  });
});

describe('rules', () => {
  it('are laid over the shipped ones, with a version of their own; running limits follow them', async () => {
    const file = await city.take({ promise: 5 });
    const before = await findRuleSet(city.db);
    await useRules({
      name: '临沧市监察规则',
      nameEn: 'Rules of Lincang',
      basis: '市政府通知',
      settings: { sampleFloor: 3 },
      drop: ['HJ-H'],
      rules: [{ ...preset.rules.find((rule) => rule.code === 'BJ-W'), diff: -1, local: true }],
    });
    const after = await findRuleSet(city.db);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    expect(after?.settings).toMatchObject({ sampleFloor: 3, target: 98.5, windowDays: 30, yellowsToRed: 2 });
    expect(after?.rules).toHaveLength(preset.rules.length - 1);
    expect(await waiting(file.id)).toEqual([
      ['BJ-W', '2026-10-16T00:00:00+08:00'],
      ['BJ-Y', '2026-10-20T00:00:00+08:00'],
    ]);
    await standard();
  });

  it('that another process changed are noticed by the next case', async () => {
    await city.take({ promise: 5 });
    forgetRules(city.db);
    await city.take({ promise: 5 });
    await standard();
    const file = await city.take({ promise: 5 });
    const { rows } = await sql<{ retired: number }>`
      select count(*) as retired from supervision_watch w
      join supervision_rule r on r.id = w.rule_id join supervision_rule_set s on s.id = r.set_id
      where w.case_id = ${file.id} and w.void_at is null and s.valid_to is not null`.execute(city.db);
    expect(rows[0]?.retired).toBe(0);
  });

  it('with faults change nothing, and each fault is named', async () => {
    const before = await findRuleSet(city.db);
    const load = (json: unknown) => city.act(systemActor, (ctx) => loadPackRules(ctx, json));
    const rule = preset.rules[0]!;
    const set = { name: '错', nameEn: 'Wrong', basis: '无' };
    const wrong = await load({ ...set, rules: [{ ...rule, level: 'purple' }] });
    expect(wrong.faults.map((fault) => fault.field)).toEqual(['rules.0.level']);
    const faultsOf = async (...rules: object[]) =>
      (await load({ ...set, drop: ['NO-1'], rules })).faults.map(({ field, reason }) => `${field} ${reason}`);
    expect(await faultsOf(rule, { ...rule, kinds: ['matter'], baseLimits: ['ghost'] })).toEqual([
      'drop.0 the preset has no rule NO-1',
      expect.stringMatching(/^rules\.0\.from BJ-W: .*BJ-W/),
      expect.stringMatching(/^rules\.1\.baseLimits BJ-W: .*ghost/),
      expect.stringMatching(/^rules\.1\.from BJ-W: .*BJ-W/),
    ]);
    // What the desk refuses, a pack is refused as well, also beside a shipped rule.
    const late = preset.rules.find(({ code }) => code === 'BJ-Y');
    const [, ...told] = await faultsOf(
      { ...late, diff: -2, until: '2026-01-01', from: '2026-02-01', message: '{deadline}已过' },
      { ...rule, code: 'X-1', kinds: ['parade'], baseLimits: ['birthday'], receivers: ['astronaut'], diff: 400 },
    );
    expect(told.map((fault) => fault.split(':')[0])).toEqual(
      ['0.diff', '0.until', '0.message']
        .map((field) => `rules.${field} BJ-Y`)
        .concat(['1.baseLimits', '1.kinds', '1.diff', '1.receivers'].map((field) => `rules.${field} X-1`)),
    );
    expect((await findRuleSet(city.db))?.id).toBe(before?.id);
  });
});
