// The same through the real database: acts on a case, stored moments, notices of other days off, other rules, and a clock that comes round now and then.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { seedRows } from '#kernel/calendar/fixture.ts';
import { registerKind } from '#kernel/cases/registry.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase } from '#kernel/cases/service/intake.ts';
import { recountCases, recountSchema, takeInYear } from '#kernel/cases/service/recount.ts';
import { findCase } from '#kernel/cases/store.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { LEVELS, ruleSetSchema } from '#kernel/supervision/contract.ts';
import { openSupervisedCity, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { noteEvent } from '#kernel/supervision/service/events.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { watchAnew } from '#kernel/supervision/service/rules.ts';
import { replaceRuleSet } from '#kernel/supervision/store/rules.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemActor } from '#platform/http/context.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import { type Change, type Clause, type History, historyArb, type Passed } from './history.ts';
import { makeKind, startClock, writeDays, writeRule } from './kind.ts';
import { passNaively, sortPassed } from './naive.ts';
import { AGAIN, SEED } from './seed.ts';

/** Each life in a year and a county of its own, so that no notice of one is in force in another. */
const YEARS = Array.from({ length: 20 }, (_, index) => 2006 + index);
const COUNTIES = Array.from({ length: Number(process.env.ORACLE_COUNTIES ?? 2) }, (_, index) => String(530921 + index));
const LIVES = YEARS.flatMap((year) => COUNTIES.map((county) => [year, county] as const));
const SHIPPED: Listed = new Map(seedRows.map(({ date, kind }) => [date, kind]));

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
  await migrateJobs(city.url);
});
afterAll(() => city?.close());

async function useRules(clauses: readonly Clause[]): Promise<void> {
  const set = ruleSetSchema.parse({ name: '试', nameEn: 'Trial', basis: '试', rules: clauses.map(writeRule) });
  await inTransaction(city.db, async (tx) => {
    // Past the checks: random rules need make no sense beside each other to be counted right.
    await replaceRuleSet(tx, set, city.clock.now());
    await watchAnew(tx, city.clock.now());
  });
}

async function useDays(year: number, region: string, listed: Listed): Promise<void> {
  const days = writeDays(listed).map(({ date, kind, name, note }) => ({ date, kind, name, note }));
  const notice = { region, year, state: 'official', source: '试', exceptional: false } as const;
  await inTransaction(city.db, (tx) => takeInYear(tx, { ...notice, days }));
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  await recountCases(city.runtime, recountSchema.parse({ ...notice, ...span }));
}

const act = (caseId: string, name: string) =>
  city.act(systemActor, (ctx) => performAct(ctx, { caseId, act: name, body: {} }));

async function open(kind: string, region: string, { clocks }: History): Promise<string> {
  const organ = await getOrganByCode(city.db, '530900-market');
  const { file } = await city.act(systemActor, (ctx) =>
    openCase(ctx, {
      kind,
      subject: { id: null, code: 'trial' },
      title: '试办件',
      organ,
      region,
      channel: 'web',
      applicant: { kind: 'natural', name: '李荣' },
      post: 'window',
      limits: clocks.map(startClock),
      data: {},
    }),
  );
  return file.id;
}

/** Lives a history; the clock of supervision comes round at the given shares of it, and at its end. */
async function live(year: number, county: string, history: History, rounds: readonly number[]): Promise<Lived> {
  const kind = `trial-${year}-${county}`;
  registerKind(makeKind(kind, history));
  city.clock.set(history.start);
  // The rules of the life before came into force later than this one begins.
  await sql`update supervision_rule_set set valid_from = ${new Date(0)} where valid_to is null`.execute(city.db);
  await useRules(history.clauses);
  const id = await open(kind, county, history);
  let ended = false;
  const steps = [
    ...history.changes.map((change, index) => ({ at: change.at, do: () => make(change, index) })),
    ...rounds.map((share) => ({ at: between(history, share), do: () => comeRound() })),
    { at: history.until, do: () => comeRound() },
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const step of steps) {
    city.clock.set(step.at);
    await step.do();
  }
  if (!ended) await act(id, 'close');
  return readLife(id);

  async function make(change: Change, index: number): Promise<void> {
    if (change.do === 'rules') return useRules(change.clauses);
    if (change.do === 'calendar') return useDays(year, county, change.days);
    if (change.do === 'event') return city.act(systemActor, (ctx) => noteEvent(ctx, id, change.event));
    if (ended) return;
    ended = change.do === 'end';
    await act(id, ended ? 'close' : `change-${index}`);
  }
}

/** What a case was given, and what it shows. */
interface Lived {
  readonly passed: Passed[];
  /** Which of them count. */
  readonly standing: string[];
  /** How many cases there are in which a card is answered. */
  readonly cards: number;
  readonly shown: string | null;
}

async function readLife(id: string): Promise<Lived> {
  const signals = await listSignalsOfCase(city.db, id);
  const passed = signals.map(({ passedAt, snapshot }) => ({
    clock: snapshot.limit?.kind ?? null,
    code: snapshot.rule.code,
    at: passedAt.toISOString(),
  }));
  const { rows } = await sql<{ card: string }>`
    select data ->> 'signalId' as card from case_file where kind = 'card' and parent_id = ${id}`.execute(city.db);
  return {
    passed: sortPassed(passed),
    standing: signals.flatMap(({ state, snapshot }) => (state === 'fired' ? [snapshot.rule.code] : [])).sort(),
    cards: rows.length,
    shown: (await findCase(city.db, id))?.signal ?? null,
  };
}

/** The same found naively: of the cards only the gravest counts, and each has a case; the gravest signal is shown. */
function liveNaively(history: History): Lived {
  const passed = passNaively(history, SHIPPED);
  const sets = history.changes.flatMap((change) => (change.do === 'rules' ? change.clauses : []));
  const levelOf = new Map([...history.clauses, ...sets].map(({ code, level }) => [code, level]));
  const codes = passed.map(({ code }) => code);
  const gravest = LEVELS.findLast((level) => codes.some((code) => levelOf.get(code) === level)) ?? null;
  const isOver = (code: string) => gravest === 'red' && levelOf.get(code) === 'yellow';
  const isCard = (code: string) => ['yellow', 'red'].includes(levelOf.get(code) ?? '');
  return {
    passed,
    standing: codes.filter((code) => !isOver(code)).sort(),
    cards: codes.filter(isCard).length,
    shown: gravest,
  };
}

const between = ({ start, until }: History, share: number) =>
  new Date(start.getTime() + Math.floor(share * (until.getTime() - start.getTime())));

async function comeRound(): Promise<void> {
  while ((await fireDue(city.runtime)) > 0);
}

const roundsArb = fc.array(
  fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  { maxLength: 5 },
);

it.each(LIVES)(
  '[F03] [F04] a life in %i in %s: each threshold fires once, none early, none missed',
  async (year, county) => {
    const lives = fc.tuple(historyArb(year), roundsArb);
    const [[history, rounds] = []] = fc.sample(lives, { numRuns: 1, seed: SEED + 100 * year + Number(county) });
    expect(await live(year, county, history!, rounds!), AGAIN).toEqual(liveNaively(history!));
  },
);
