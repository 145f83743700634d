// Thresholds and results when clocks are moved or stopped: they follow the limit, and what had come stays come.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recountCases, recountSchema, takeInYear } from '#kernel/cases/service/recount.ts';
import { inTransaction } from '#platform/database/db.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import { toLocalIso } from '#platform/time.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { fireDue } from './service/fire.ts';
import { listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
  await migrateJobs(city.url);
  city.clock.set('2026-10-12T09:00:00+08:00');
});
afterAll(() => city.close());

const DAYS_OFF = ['2026-10-19', '2026-10-21'].map((date) => ({ date, kind: 'off' as const, name: '节', note: '' }));

async function declareDaysOff(): Promise<void> {
  const input = { region: '530900', year: 2026, state: 'official', source: '通知', exceptional: false } as const;
  await inTransaction(city.db, (tx) => takeInYear(tx, { ...input, days: DAYS_OFF }));
  const { runtime } = city;
  await recountCases(runtime, recountSchema.parse({ ...input, from: '2026-01-01', to: '2026-12-31' }));
}

async function waiting(caseId: string) {
  const { rows } = await sql<{ code: string; fire_at: Date }>`
    select r.code, w.fire_at from supervision_watch w join supervision_rule r on r.id = w.rule_id
    where w.case_id = ${caseId} and w.fired_at is null and w.void_at is null order by 1`.execute(city.db);
  return rows.map(({ code, fire_at }) => [code, toLocalIso(fire_at)]);
}

it('[F03] move with the limit; a warning that was given before stays given, and is not given again', async () => {
  const file = await city.take({ promise: 7, step: 1 });
  city.clock.set('2026-10-19T09:00:00+08:00');
  await fireDue(city.runtime);
  const given = async () => (await listSignalsOfCase(city.db, file.id)).map((one) => one.snapshot.rule.code).sort();
  const before = await given();
  expect(before).toContain('BJ-W');
  expect(await waiting(file.id)).toEqual([['BJ-Y', '2026-10-22T00:00:00+08:00']]);
  await declareDaysOff();
  expect(await waiting(file.id)).toEqual([['BJ-Y', '2026-10-26T00:00:00+08:00']]);
  city.clock.set('2026-10-25T23:59:59+08:00');
  expect(await fireDue(city.runtime)).toBe(0);
  city.clock.set('2026-10-26T00:00:00+08:00');
  await fireDue(city.runtime);
  expect(await given()).toEqual([...before, 'BJ-Y'].sort());
});

it('[F04] a pause makes nothing good that was late before: no card while it stands, and late in the figures', async () => {
  city.clock.set('2026-11-02T09:00:00+08:00');
  const file = await city.take({ promise: 3 });
  city.clock.set('2026-11-06T09:00:00+08:00');
  await fireDue(city.runtime);
  await city.do(file, 'pause');
  const before = (await listSignalsOfCase(city.db, file.id)).length;
  city.clock.set('2026-12-07T09:00:00+08:00');
  await fireDue(city.runtime);
  expect(await listSignalsOfCase(city.db, file.id)).toHaveLength(before);
  await city.do(file, 'decide');
  const { rows } = await sql`select on_time, counted_on::text, days_used from supervision_result
    where case_id = ${file.id}`.execute(city.db);
  expect(rows).toEqual([{ on_time: false, counted_on: '2026-11-05', days_used: 4 }]);
});
