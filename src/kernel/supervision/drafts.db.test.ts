// Rules written by one supervisor, approved by another, in force from their day; what is wrong is refused and changes nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { AppError } from '#platform/errors.ts';
import { type Actor, systemActor } from '#platform/http/context.ts';
import { permissions, type RuleInput } from './contract.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import {
  approveDraft,
  beginDraft,
  changeHead,
  changeRule,
  enforceDueDrafts,
  removeRule,
  returnDraft,
  submitDraft,
} from './service/drafts.ts';
import { fireDue } from './service/fire.ts';
import { loadPackRules } from './service/pack.ts';
import { draftUnused, listUnused } from './service/shipped.ts';
import { listSteps } from './service/try-draft.ts';
import { type Draft, findDraft, listVersions } from './store/drafts.ts';
import { findRuleSet, findVersion } from './store/rules.ts';
import { listSignalsOfCase } from './store/signals.ts';

/** The past that drafts are tried on. */
const DAYS = { from: '2026-09-13', to: '2026-10-12' };

let city: SupervisedCity;
let writer: Actor;
let other: Actor;
let county: Actor;
beforeAll(async () => {
  city = await openSupervisedCity();
  writer = await supervisor('supervisor', '/530900/');
  other = await supervisor('supervisor2', '/530900/');
  county = await supervisor('530902.supervisor', '/530900/530902/');
});
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-10-12T09:00:00+08:00'));

async function supervisor(login: string, path: string): Promise<Actor> {
  return {
    ...(await city.actor(login)),
    scopes: (asked) => (asked === permissions.rules ? [{ path, deep: true }] : []),
  };
}

const read = async (id: string): Promise<Draft> => (await findDraft(city.db, id))!;
const seen = async (id: string) => ({ id, revision: (await read(id)).revision });
const begin = () => city.act(writer, (ctx) => beginDraft(ctx, 'current'));
const startOn = async (id: string, startsOn: string | null) => {
  const { name, nameEn, basis, settings } = await read(id);
  const asked = await seen(id);
  await city.act(writer, (ctx) => changeHead(ctx, asked, { name, nameEn, basis, settings, startsOn }));
};
const put = async (id: string, index: number | undefined, rule: RuleInput) => {
  const asked = await seen(id);
  return city.act(writer, (ctx) => changeRule(ctx, asked, { index, rule }));
};
const placeOf = async (id: string, code: string) => (await read(id)).rules.findIndex((rule) => rule.code === code);
const submit = async (id: string) => {
  const asked = await seen(id);
  await city.act(writer, (ctx) => submitDraft(ctx, asked, DAYS));
};

describe('a set of rules', () => {
  it('[F04] is written by one, approved by another, and in force from its day on', async () => {
    const before = (await findRuleSet(city.db))!;
    const id = await begin();
    const index = await placeOf(id, 'BJ-Y');
    const late = (await read(id)).rules[index]!;
    await put(id, index, { ...late, diff: 3 });
    await startOn(id, '2026-10-14');
    await submit(id);
    const asked = await seen(id);
    await expect(city.act(writer, (ctx) => approveDraft(ctx, asked))).rejects.toMatchObject({
      code: 'supervision.same-writer',
    });
    await city.act(other, (ctx) => approveDraft(ctx, asked));
    expect(await enforceDueDrafts(city.runtime)).toBe(0);
    expect((await findRuleSet(city.db))?.version).toBe(before.version);

    const file = await city.take({ promise: 2 });
    city.clock.set('2026-10-14T00:00:30+08:00');
    expect(await enforceDueDrafts(city.runtime)).toBe(1);
    const after = (await findRuleSet(city.db))!;
    expect(after.version).toBe(before.version + 1);
    expect(after.rules.find((rule) => rule.code === 'BJ-Y')?.diff).toBe(3);
    // The case is due on the 14th: under the old rules it is late on the 15th, under the new ones on the 19th.
    const codes = async () => (await listSignalsOfCase(city.db, file.id)).map((one) => one.snapshot.rule.code);
    city.clock.set('2026-10-16T09:00:00+08:00');
    await fireDue(city.runtime);
    expect(await codes()).not.toContain('BJ-Y');
    city.clock.set('2026-10-19T09:00:00+08:00');
    await fireDue(city.runtime);
    expect(await codes()).toContain('BJ-Y');

    expect((await findVersion(city.db, before.version))?.rules).toEqual(before.rules);
    expect((await listVersions(city.db, 1))[0]).toMatchObject({
      version: after.version,
      draft: id,
      begunBy: writer.name,
      approvedBy: other.name,
    });
    const chain = await listChain(city.db, id);
    expect(chain.map((step) => step.act)).toEqual(['begin', 'change-rule', 'change', 'submit', 'approve', 'enforce']);
    expect(findChainFault(chain)).toBeNull();
  });

  it('[F04] is tried on the past before it is handed in, and what that showed is kept for whoever approves', async () => {
    const { id: set } = (await findRuleSet(city.db))!;
    await city.take({ promise: 2 }, { code: 'PAST' });
    city.clock.set('2026-10-21T09:00:00+08:00');
    const id = await begin();
    const index = await placeOf(id, 'BJ-Y');
    const { diff, ...rule } = (await read(id)).rules[index]!;
    await put(id, index, { ...rule, diff: diff + 5 });
    await startOn(id, '2026-11-23');
    const asked = await seen(id);
    const days = { from: '2026-09-16', to: '2026-10-21' };
    for (const few of [
      { ...days, from: '2026-10-01' },
      { ...days, to: '2026-10-22' },
    ]) {
      const refused = city.act(writer, (ctx) => submitDraft(ctx, asked, few));
      await expect(refused).rejects.toMatchObject({ faults: [{ path: 'to' }] });
    }
    await city.act(writer, (ctx) => submitDraft(ctx, asked, days));
    const { tried } = (await listSteps(city.db, id)).at(-1)!;
    expect(tried).toMatchObject(days);
    expect(tried!.changed).toBeGreaterThan(0);
    expect(tried!.would.yellow).toBeLessThan(tried!.was.yellow);
    expect((await findRuleSet(city.db))?.id).toBe(set);
  });

  it('[F04] cannot be changed once it is a version', async () => {
    const update = city.db.updateTable('supervision_rule').set({ diff: 99 }).execute();
    await expect(update).rejects.toThrow(/permission denied/);
  });

  it('[F04] is the whole city’s: a county’s supervisor neither writes nor approves it', async () => {
    await expect(city.act(county, (ctx) => beginDraft(ctx, 'current'))).rejects.toMatchObject({ status: 403 });
  });

  it('[F04] is given back with a reason, and whoever looked at an older state of it is told', async () => {
    const id = await begin();
    await startOn(id, '2026-11-02');
    const stale = { id, revision: 1 };
    await expect(city.act(writer, (ctx) => submitDraft(ctx, stale, DAYS))).rejects.toMatchObject({ status: 409 });
    await submit(id);
    const asked = await seen(id);
    await city.act(other, (ctx) => returnDraft(ctx, asked, '请写明依据'));
    expect(await read(id)).toMatchObject({ state: 'draft', approvedBy: null });
  });

  it('[F04] begins as a school that ships with the product', async () => {
    const id = await city.act(writer, (ctx) => beginDraft(ctx, 'chengdu'));
    const { name, rules } = await read(id);
    expect(name).toContain('成都');
    expect(rules.find((rule) => rule.event === 'second-supplement')?.level).toBe('red');
    expect(rules.filter((rule) => rule.level === 'warning')).toEqual([]);
  });
});

describe('rules that come from outside', () => {
  const load = (json: unknown) => city.act(systemActor, (ctx) => loadPackRules(ctx, json));
  const pack = { name: '新规则', nameEn: 'New rules', basis: '试', drop: ['BJ-W', 'HJ-H'] };

  it('[F04] are a draft with its run over the past where there are cases, and in force by two like any other', async () => {
    await city.take({ promise: 2 }, { code: 'PACKED' });
    city.clock.set('2026-10-24T09:00:00+08:00');
    const before = (await findRuleSet(city.db))!;
    const { loaded, faults, notes } = await load(pack);
    expect({ loaded, faults }).toEqual({ loaded: 0, faults: [] });
    const id = /drafts\/([0-9a-f-]{36})$/.exec(notes[0]?.reason ?? '')![1]!;
    expect(await read(id)).toMatchObject({ state: 'draft', writers: [], name: '新规则' });
    const [begun] = await listSteps(city.db, id);
    expect(begun?.tried?.limits).toBeGreaterThan(0);
    expect((await findRuleSet(city.db))?.id).toBe(before.id);
    expect((await load(pack)).notes[0]?.reason).toContain('a draft already');

    await startOn(id, '2026-10-26');
    await submit(id);
    const asked = await seen(id);
    await city.act(other, (ctx) => approveDraft(ctx, asked));
    city.clock.set('2026-10-26T00:00:30+08:00');
    await enforceDueDrafts(city.runtime);
    const after = (await findRuleSet(city.db))!;
    expect(after.rules.map(({ code }) => code)).not.toContain('BJ-W');
    expect((await load(pack)).notes[0]?.reason).toContain('in force already');
  });

  it('[F04] and are new in a release are taken into a draft by one act', async () => {
    const missing = (await listUnused(city.db, 'standard')).map(({ code }) => code);
    expect(missing).toEqual(['BJ-W', 'HJ-H']);
    const id = await city.act(writer, (ctx) => draftUnused(ctx, 'standard'));
    const inForce = (await findRuleSet(city.db))!.rules.map(({ code }) => code);
    expect((await read(id)).rules.map(({ code }) => code)).toEqual([...inForce, ...missing]);
    await expect(city.act(county, (ctx) => draftUnused(ctx, 'standard'))).rejects.toMatchObject({ status: 403 });
    city.clock.set('2026-10-27T09:00:00+08:00');
    await city.useRules({ name: '全', nameEn: 'All', basis: '试' });
    await expect(city.act(writer, (ctx) => draftUnused(ctx, 'standard'))).rejects.toMatchObject({
      code: 'supervision.nothing-new',
    });
  });
});

describe('bad input is refused by field, and nothing is changed', () => {
  const changes: [string, Partial<RuleInput>, string][] = [
    ['an impossible threshold', { diff: 400 }, 'diff'],
    ['a graver signal that comes no later', { diff: -2, level: 'red' }, 'diff'],
    ['an unknown limit', { baseLimits: ['birthday'] }, 'baseLimits'],
    ['an unknown event', { baseLimits: [], event: 'full-moon' as never }, 'event'],
    ['a limit and an event at once', { event: 'fee-off-table' }, 'baseLimits'],
    ['an unknown kind of case', { kinds: ['parade'] }, 'kinds'],
    ['a limit the kind does not have', { kinds: ['card'] }, 'baseLimits'],
    ['a post nobody holds', { receivers: ['handler', 'astronaut'] }, 'receivers'],
    ['a last day before the first', { from: '2026-12-01', until: '2026-11-01' }, 'until'],
    ['a word nothing fills in', { message: '{deadline} 已过' }, 'message'],
  ];
  it.each(changes)('[F04] %s', async (_what, change, field) => {
    const id = await begin();
    const index = await placeOf(id, 'BJ-Y');
    const before = await read(id);
    const refused = await put(id, index, { ...before.rules[index]!, ...change }).catch((error: unknown) => error);
    expect(refused instanceof AppError && refused.faults.map((fault) => fault.path)).toContain(field);
    expect(await read(id)).toEqual(before);
  });

  it('[F04] one code twice at one time, but not one after the other', async () => {
    const id = await begin();
    const index = await placeOf(id, 'BJ-Y');
    const rule = (await read(id)).rules[index]!;
    const again = await put(id, undefined, rule).catch((error: unknown) => error);
    expect(again instanceof AppError && again.faults).toEqual([expect.objectContaining({ path: 'from' })]);
    await put(id, index, { ...rule, until: '2026-12-31' });
    await put(id, undefined, { ...rule, from: '2027-01-01', diff: 2 });
    expect((await read(id)).rules.filter((one) => one.code === 'BJ-Y')).toHaveLength(2);
  });

  it('[F04] a day that is past, or on which another set begins, or none at all', async () => {
    const id = await begin();
    await expect(startOn(id, '2026-10-11')).rejects.toMatchObject({ faults: [{ path: 'startsOn' }] });
    await expect(submit(id)).rejects.toMatchObject({ faults: [{ path: 'startsOn' }] });
    await startOn(id, '2026-11-09');
    await submit(id);
    const asked = await seen(id);
    await city.act(other, (ctx) => approveDraft(ctx, asked));
    await expect(startOn(await begin(), '2026-11-09')).rejects.toMatchObject({ faults: [{ path: 'startsOn' }] });
  });

  it('[F04] a set without rules', async () => {
    const id = await begin();
    await startOn(id, '2026-11-16');
    while ((await read(id)).rules.length > 0) {
      const asked = await seen(id);
      await city.act(writer, (ctx) => removeRule(ctx, asked, 0));
    }
    await expect(submit(id)).rejects.toMatchObject({ status: 422 });
  });
});
