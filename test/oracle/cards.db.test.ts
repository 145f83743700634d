// Lives of cards through the real database, against a list of cards kept by hand: which of them count, where each stands, and what came of being ignored or the second in a year.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { seedRows } from '#kernel/calendar/fixture.ts';
import { fireExpired } from '#kernel/cases/clock.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase } from '#kernel/cases/store.ts';
import { type EventName, isCard, type Level, ruleSetSchema } from '#kernel/supervision/contract.ts';
import { openSupervisedCity, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { cardKind } from '#kernel/supervision/rules/card.ts';
import { cardIdOf } from '#kernel/supervision/service/cards.ts';
import { noteEvent } from '#kernel/supervision/service/events.ts';
import { replaceRuleSet } from '#kernel/supervision/store/rules.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { inTransaction } from '#platform/database/db.ts';
import { AppError } from '#platform/errors.ts';
import { systemActor } from '#platform/http/context.ts';
import { type Book, cardLifeArb, HAPPENINGS } from './card-lives.ts';
import { writeRule } from './kind.ts';
import { type Deed, liveCards, type Outcome } from './naive-cards.ts';
import { AGAIN, SEED } from './seed.ts';

const LIVES = Array.from({ length: Number(process.env.ORACLE_CARDS ?? 20) }, (_, index) => index);
const SHIPPED: Listed = new Map(seedRows.map(({ date, kind }) => [date, kind]));

let city: SupervisedCity;
let organs: string[];
beforeAll(async () => {
  city = await openSupervisedCity();
  const { rows } = await sql<{ code: string }>`select code from organ where kind = 'legal' order by code`.execute(
    city.db,
  );
  organs = rows.map(({ code }) => code);
});
afterAll(() => city?.close());

const CLAUSE = { baseLimits: [], comparison: '>=', diff: 0, method: null, from: null, until: null } as const;

async function useBook({ brings, ignored, second, days }: Book): Promise<void> {
  const watched: readonly (readonly [EventName, readonly Level[]])[] = [
    ...HAPPENINGS.map((event) => [event, brings[event]] as const),
    ['yellow-ignored', ignored ? ['red'] : []],
    ['second-yellow', ['red']],
  ];
  const rules = watched.flatMap(([event, levels]) =>
    levels.map((level) => writeRule({ ...CLAUSE, code: `${event}-${level}`.toUpperCase(), event, level })),
  );
  const settings = { cardDays: days, yellowsToRed: second };
  const set = ruleSetSchema.parse({ name: '试', nameEn: 'Trial', basis: '试', settings, rules });
  // The rules of the life before came into force later than this one begins.
  await sql`update supervision_rule_set set valid_from = ${new Date(0)} where valid_to is null`.execute(city.db);
  await inTransaction(city.db, (tx) => replaceRuleSet(tx, set, city.clock.now()));
}

/** All signals of some cases in the order in which they were given. */
async function listGiven(ids: readonly string[]) {
  const all = await Promise.all(ids.map((id) => listSignalsOfCase(city.db, id)));
  return all.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function carryOut(deed: Deed, ids: readonly string[]): Promise<void> {
  if (deed.do === 'happen') return city.act(systemActor, (ctx) => noteEvent(ctx, ids[deed.matter]!, deed.event));
  if (deed.do === 'wait') {
    city.clock.set(deed.until);
    if (deed.look) while ((await fireExpired(city.runtime)) > 0);
    return;
  }
  const cards = (await listGiven(ids)).filter(({ level }) => isCard(level));
  const caseId = cardIdOf(cards[deed.card]!.id);
  const body = Object.fromEntries(Object.keys(cardKind.acts[deed.act]!.fields).map((field) => [field, '情况属实']));
  const done = city.act(systemActor, (ctx) => performAct(ctx, { caseId, act: deed.act, body }));
  const refused = await done.then(
    () => false,
    (error) => error instanceof AppError || Promise.reject(error),
  );
  expect(refused, `${deed.act}; ${AGAIN}`).toBe(deed.refused);
}

async function readOutcome(ids: readonly string[]): Promise<Outcome> {
  const { rows } = await sql<{ id: string; event: string }>`
    select r.id, r.event from supervision_rule r where r.event is not null`.execute(city.db);
  const eventOf = new Map(rows.map(({ id, event }) => [id, event]));
  const signals = (await listGiven(ids)).map(async (one) => {
    const card = await findCase(city.db, cardIdOf(one.id));
    return [ids.indexOf(one.caseId), eventOf.get(one.ruleId!), one.level, one.state, card?.state].join(' ');
  });
  const files = await Promise.all(ids.map((id) => findCase(city.db, id)));
  return {
    signals: await Promise.all(signals),
    shown: files.map((file) => (file?.signal ?? null) as Outcome['shown'][number]),
  };
}

const makeLife = (n: number) => fc.sample(cardLifeArb, { numRuns: 1, seed: SEED + n })[0]!;

it.each(['superseded', 'escalated', 'revoked'])('of these lives some have cards that are %s', (end) => {
  const signals = LIVES.flatMap((n) => liveCards(makeLife(n), SHIPPED).signals);
  expect(signals.filter((one) => one.includes(end)).length, AGAIN).toBeGreaterThan(0);
});

it.each(LIVES)(
  '[F04] [K18] life %i of cards: each is where it should be, and only the gravest of a case count',
  async (n) => {
    const life = makeLife(n);
    const { deeds, ...expected } = liveCards(life, SHIPPED);
    city.clock.set(life.start);
    await useBook(life.book);
    const ids: string[] = [];
    // A desk of its own: no card of another life counts against it.
    for (let index = 0; index < life.matters; index++)
      ids.push((await city.take({ promise: 400 }, { organ: organs[n]! })).id);
    for (const deed of deeds) await carryOut(deed, ids);
    expect(await readOutcome(ids), AGAIN).toEqual(expected);
    // What is left of it runs out in no other life.
    await sql`update case_limit set on_expiry = null`.execute(city.db);
  },
);
