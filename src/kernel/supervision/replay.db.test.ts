// The past run again: by the same rules it gives the signals that were given; by others, what they would have given.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import type { Rule } from './contract.ts';
import type { Change } from './rules/suppose.ts';
import { EVERYWHERE } from './service/figures.ts';
import { readPresetRules } from './service/presets.ts';
import { replay, type Supposition } from './service/replay.ts';
import { findRuleSet } from './store/rules.ts';

const FROM = new Date('2026-08-01T00:00:00+08:00');
let city: TestCity;
let rules: readonly Rule[];
beforeAll(async () => {
  city = await openTestCity();
  rules = (await findRuleSet(city.runtime.db))!.rules;
}, 180_000);
afterAll(() => city?.close());

/** The step of a case at a moment, from its acts one by one. */
async function readStep(number: string, at: Date) {
  const { rows } = await sql<{ code: string; zh: string; en: string }>`
    select a.body->>'step' as code, a.body->>'stepName' as zh, a.body->>'stepNameEn' as en
    from ledger_act a join case_file f on f.id = a.chain_id
    where f.number = ${number} and a.at <= ${at} and a.body ? 'step' order by a.seq desc limit 1`.execute(
    city.runtime.db,
  );
  return rows[0];
}

const suppose = (more: Partial<Supposition> = {}) =>
  replay(city.runtime.db, {
    scopes: EVERYWHERE,
    span: { from: FROM, to: TEST_NOW },
    rules,
    supposed: rules,
    days: [],
    amendment: null,
    ...more,
  });

describe('the past run again', () => {
  it('gives exactly the signals that were given: replay and clock agree', async () => {
    const { rows } = await sql<{ level: string; count: number }>`
      select s.level, count(*)::int as count from supervision_signal s join supervision_rule r on r.id = s.rule_id
      where coalesce(r.event, '') not in ('yellow-ignored', 'second-yellow')
        and s.passed_at >= ${FROM} and s.passed_at < ${TEST_NOW} group by s.level`.execute(city.runtime.db);
    const given = Object.fromEntries(rows.map((row) => [row.level, row.count]));
    const { was, would, changed, limits } = await suppose();
    expect(limits).toBeGreaterThan(300);
    expect(was).toEqual({ hint: 0, warning: 0, yellow: 0, red: 0, ...given });
    expect(would).toEqual(was);
    expect(changed).toBe(0);
  });

  it('under the Chengdu school is yellow before the end and red after it', async () => {
    const supposed = await readPresetRules('chengdu');
    const { was, would, changed } = await suppose({ supposed });
    expect(would.red).toBeGreaterThan(was.red);
    // Hints are about what is no case of a citizen: documents, columns, orders.
    expect(would.warning).toBe(0);
    expect(changed).toBeGreaterThan(0);
  });

  it('under the Meizhou school has no red card that time alone brings', async () => {
    const timed = (await readPresetRules('meizhou')).filter((rule) => rule.event === null);
    const { would } = await suppose({ supposed: timed });
    expect(would.red).toBe(0);
    expect(would.yellow).toBeGreaterThan(0);
  });

  it('with shorter steps names the cases that would have been late, by step', async () => {
    const amendment = { limit: 'step', kind: 'application', item: null, change: { do: 'set', to: 1 } } as const;
    const { was, would, cases, amended, limits } = await suppose({ amendment });
    expect(would.yellow).toBeGreaterThan(was.yellow);
    expect(amended).toBeLessThan(limits);
    const late = cases.filter((one) => one.would?.limit === 'step' && one.was === null);
    expect(late.length).toBeGreaterThan(0);
    for (const { number, would: signal } of late) {
      expect(signal?.step, number).toEqual(await readStep(number, signal!.at));
    }
  });

  it('shortens one item only, by days or in proportion', async () => {
    const { rows } = await sql<{ item: string; count: number }>`
      select f.subject_code as item, count(*)::int as count from case_limit l join case_file f on f.id = l.case_id
      where f.kind = 'application' and l.kind = 'promise' and l.amount >= 5 and l.started_at < ${TEST_NOW}
        and (l.ended_at is null or l.ended_at >= ${FROM})
      group by 1 order by 2 desc limit 1`.execute(city.runtime.db);
    const { item, count } = rows[0]!;
    const shortened = (change: Change) =>
      suppose({ amendment: { limit: 'promise', kind: 'application', item, change } });
    const byDays = await shortened({ do: 'add', by: -3 });
    expect(byDays.amended).toBe(count);
    const halved = await shortened({ do: 'scale', percent: 20 });
    expect(halved.amended).toBe(count);
    expect(halved.would.yellow).toBeGreaterThan(byDays.was.yellow);
  });

  it('with another week off has fewer late cases', async () => {
    const days = ['09', '10', '11', '12', '13'].map((day) => ({
      date: `2026-11-${day}`,
      kind: 'off' as const,
      name: '假设',
      note: '',
      source: '假设',
      provisional: false,
    }));
    const { was, would } = await suppose({ days });
    expect(would.yellow + would.red).toBeLessThan(was.yellow + was.red);
  });
});
