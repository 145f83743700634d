// The demo year as large as reported: made through the services, whole under the oracle, and once however often it is asked for.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listDeclared } from '#app/declared.ts';
import { modules } from '#app/modules.ts';
import { askOracle } from '#app/oracle/ask.ts';
import type { Fault } from '#app/oracle/contract.ts';
import { verifyLedger } from '#app/verify.ts';
import { definePermissions } from '#kernel/people/rules/roles.ts';
import { refreshTallies } from '#kernel/supervision/service/tallies.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { yearOf } from './letters.ts';
import { type Figures, fillYear, planLetters } from './live.ts';
import { Post } from './play.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const HALF_AN_HOUR_MS = 30 * 60_000;
/** As fillYear counts, of a smaller year: so much has room in a test. */
const FIGURES: Figures = { letters: 160, enquiries: 60, entries: 240 };

async function count(): Promise<Figures> {
  const { from, to } = yearOf(city.clock.now());
  const { rows } = await sql<Figures>`
    select count(*)::int as letters, count(*) filter (where kind = 'enquiry')::int as enquiries,
      (select count(*)::int from knowledge_live where until is null or until > now()) as entries
    from case_file where kind in ('enquiry', 'letter', 'complaint') and received_at >= ${from} and received_at < ${to}`.execute(
    city.runtime.db,
  );
  return rows[0] as Figures;
}

const permissions = definePermissions(modules);
const fill = () => fillYear(city.runtime, permissions, () => undefined, FIGURES);

it('[D07] [D10] [D25] holds as many letters, enquiries and answers as it is told, once, and the oracle finds nothing', async () => {
  expect(await count()).not.toEqual(FIGURES);
  // As in a city that is served: what is counted was counted before.
  await refreshTallies(city.runtime);
  // Begun, stopped after thirty letters, and gone on with half an hour later.
  const begun = (await planLetters(city.runtime, FIGURES)).slice(0, 30);
  await new Post(city.runtime, permissions).deliver(begun, () => undefined);
  city.clock.set(new Date(city.clock.now().getTime() + HALF_AN_HOUR_MS));
  await fill();
  expect(await count()).toEqual(FIGURES);
  await fill();
  expect(await count()).toEqual(FIGURES);
  const faults: Fault[] = [];
  const now = city.clock.now();
  await askOracle(city.url, { now, kinds: listDeclared(), tell: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
  expect((await verifyLedger(city.runtime)).faults).toEqual([]);
}, 120_000);
