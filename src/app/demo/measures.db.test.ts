// The demo city's orders, proposals and cases of accountability: in many states, each in time, as far as they were told.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { readMeasures } from './measures.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[F12] stand at many points, with no clock of an open one run out', async () => {
  const kinds = ['order', 'proposal', 'accountability', 'conduct-complaint'];
  const cases = await city.runtime.db
    .selectFrom('case_file')
    .select(['kind', 'state', 'phase', 'due_at', 'title'])
    .where('kind', 'in', kinds)
    .execute();
  const told = await readMeasures(city.runtime.config.cityFolder);
  expect(cases.length).toBeGreaterThanOrEqual(told.length);
  const late = cases.filter((one) => one.phase === 'open' && (!one.due_at || one.due_at < city.clock.now()));
  expect(late).toEqual([]);
  const states = new Set(cases.map(({ kind, state }) => `${kind} ${state}`));
  for (const state of [
    'order proposed',
    'order issued',
    'order settling',
    'order objected',
    'order closed',
    'order ignored',
    'proposal issued',
    'proposal referred',
    'accountability investigating',
    'accountability noticed',
    'accountability decided',
    'accountability final',
    'accountability dropped',
    'conduct-complaint received',
    'conduct-complaint handling',
    'conduct-complaint reviewing',
    'conduct-complaint final',
  ])
    expect(states).toContain(state);
});
