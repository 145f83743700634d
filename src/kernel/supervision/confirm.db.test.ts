// A rule that asks a supervisor first: its signal waits, counts for nothing, and is given once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCase } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { openSupervisedCity, preset, type SupervisedCity } from './fixture.ts';
import { confirmSignal } from './service/confirm.ts';
import { EVERYWHERE, readCityFigures } from './service/figures.ts';
import { fireDue } from './service/fire.ts';
import { loadSupervisionRules } from './service/rules.ts';
import { countSignals, listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
  const rule = { ...preset.rules.find((one) => one.code === 'BJ-Y'), confirm: true };
  const json = { name: '核实', nameEn: 'Checked', basis: '试', base: 'none', rules: [rule] };
  const result = await inTransaction(city.db, (tx) => loadSupervisionRules(tx, json, city.clock.now()));
  expect(result).toMatchObject({ loaded: 1, faults: [] });
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
