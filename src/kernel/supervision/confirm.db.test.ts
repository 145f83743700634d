// A rule that asks a supervisor first: its signal waits, counts for nothing, and is given once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCase } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { openSupervisedCity, preset, type SupervisedCity } from './fixture.ts';
import { confirmSignal, declineSignal } from './service/confirm.ts';
import { checkCoverage } from './service/coverage.ts';
import { EVERYWHERE, readCityFigures } from './service/figures.ts';
import { fireDue } from './service/fire.ts';
import { countSignals } from './store/signal-lists.ts';
import { listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
  const rule = { ...preset.rules.find((one) => one.code === 'BJ-Y'), confirm: true };
  const json = { name: '核实', nameEn: 'Checked', basis: '试', base: 'none', rules: [rule] };
  await city.useRules(json);
});
afterAll(() => city.close());

it('waits for a supervisor, counts from then on, and cannot be given twice', async () => {
  const file = await city.take({ promise: 2 });
  city.clock.set('2026-10-15T09:00:00+08:00');
  await fireDue(city.runtime);
  const [signal] = await listSignalsOfCase(city.db, file.id);
  expect(signal?.state).toBe('pending');
  expect((await findCase(city.db, file.id))?.signal).toBeNull();
  expect((await readCityFigures(city.db, city.clock.now())).yellowCards).toBe(0);

  const supervisor = await city.actor('supervisor');
  await city.act(supervisor, (ctx) => confirmSignal(ctx, signal!.id));
  expect((await findCase(city.db, file.id))?.signal).toBe('yellow');
  expect(await countSignals(city.db, { scopes: EVERYWHERE })).toEqual([
    { organPath: file.organ_path, level: 'yellow', count: 1 },
  ]);
  await expect(city.act(supervisor, (ctx) => confirmSignal(ctx, signal!.id))).rejects.toMatchObject({
    code: 'supervision.signal-settled',
  });
});

it('is declined with the reason, stays on the list, never counts, and shows as a gap while nobody looks', async () => {
  city.clock.set('2026-10-09T09:00:00+08:00');
  const file = await city.take({ promise: 2 });
  city.clock.set('2026-10-15T09:00:00+08:00');
  await fireDue(city.runtime);
  const waiting = async () =>
    (await checkCoverage(city.db, city.clock.now())).find(({ what }) => what === 'signals-undecided')?.count;
  expect(await waiting()).toBe(0);
  city.clock.set('2026-10-20T09:00:00+08:00');
  expect(await waiting()).toBe(1);

  const [signal] = await listSignalsOfCase(city.db, file.id);
  const supervisor = await city.actor('supervisor');
  const own = { ...supervisor, desks: [{ unitId: file.organ_id, path: file.organ_path, post: 'clerk' }] };
  for (const settle of [confirmSignal, declineSignal]) {
    await expect(city.act(own, (ctx) => settle(ctx, signal!.id, '本单位的'))).rejects.toMatchObject({
      code: 'supervision.same-judge',
    });
  }
  await city.act(supervisor, (ctx) => declineSignal(ctx, signal!.id, '系统停机两日，责任不在经办单位'));
  const [declined] = await listSignalsOfCase(city.db, file.id);
  expect(declined).toMatchObject({
    state: 'revoked',
    declined: { reason: '系统停机两日，责任不在经办单位' },
  });
  expect((await findCase(city.db, file.id))?.signal).toBeNull();
  expect((await listChain(city.db, file.id)).at(-1)).toMatchObject({ act: 'signal', body: { number: signal!.number } });
  expect(await waiting()).toBe(0);
  await expect(city.act(supervisor, (ctx) => confirmSignal(ctx, signal!.id))).rejects.toMatchObject({
    code: 'supervision.signal-settled',
  });
});
