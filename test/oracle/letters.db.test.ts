// Real letters live through the mailbox once more, each at its own minute: what supervision and the tables say of them is what plain counting says.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { figureOf } from '#app/statistics/count.ts';
import { PARTS } from '#app/statistics/parts.ts';
import { sumCounts } from '#assessment/reports/rules/figures.ts';
import { answerIndicator, letterIndicator } from '#dialogue/mailbox/indicator.ts';
import { mailbox } from '#dialogue/mailbox/module.ts';
import { sendLetter } from '#dialogue/mailbox/service/take.ts';
import { countLetters } from '#dialogue/mailbox/store/figures.ts';
import { seedRows } from '#kernel/calendar/fixture.ts';
import { addCaseListener, registerKind } from '#kernel/cases/registry.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openSupervisedCity, preset, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { indicators } from '#kernel/supervision/indicators.ts';
import { EVERYWHERE } from '#kernel/supervision/service/figures.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { findNextMoment } from '#kernel/supervision/store/watch.ts';
import { anonymous, systemActor } from '#platform/http/context.ts';
import type { Clause } from './history.ts';
import {
  countPlainly,
  describeDelays,
  drawLetters,
  findRealLetters,
  isLate,
  type RealLetter,
  signalsOf,
} from './letters.ts';

const ORGANS = ['530902-housing', '530902-market', '530902-education', '530902-water', '530900-transport'];
const LISTED: Listed = new Map(seedRows.map(({ date, kind }) => [date, kind]));
const LETTER_RULES = preset.rules.filter(({ baseLimits }) => baseLimits.includes('letter')) as readonly Clause[];

/** A part of them in the suite, the same each time; all with `REPLAY_LETTERS=all`. */
const ALL = process.env.REPLAY_LETTERS === 'all';
const real = findRealLetters(ORGANS) ?? [];
const letters = ALL ? real : drawLetters(real, 80);

let city: SupervisedCity;
/** The case of each letter. */
const cases = new Map<number, string>();
let spent = 0;

/** Time passes as it does for the clock of supervision, which sleeps until the next stored moment. */
async function reach(at: Date): Promise<void> {
  const findNext = () => findNextMoment(city.db, new Date(0));
  for (let next = await findNext(); next && next <= at; next = await findNext()) {
    city.clock.set(next);
    if ((await fireDue(city.runtime)) === 0) throw new Error(`nothing fired at ${next.toISOString()}`);
  }
  city.clock.set(at);
}

async function send({ id, body, organ }: RealLetter): Promise<void> {
  const text = body.padEnd(10, '。').slice(0, 2000);
  const letter = { kind: id % 2 === 0 ? 'help' : 'suggestion', organ, phone: '13800000000', text } as const;
  const { file } = await city.act(anonymous, (ctx) => sendLetter(ctx, letter));
  cases.set(id, file.id);
}

const answer = ({ id, reply }: RealLetter) =>
  city.act(systemActor, (ctx) =>
    performAct(ctx, {
      caseId: cases.get(id) ?? '',
      act: 'answer',
      body: { answer: reply.padEnd(2, '。').slice(0, 4000) },
    }),
  );

async function replay(): Promise<void> {
  const events = letters.flatMap((letter) => [
    { at: letter.at, do: () => send(letter) },
    { at: letter.answeredAt, do: () => answer(letter) },
  ]);
  for (const event of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await reach(event.at);
    await event.do();
  }
  await reach(new Date('2021-01-04T09:00:00+08:00'));
}

describe.skipIf(real.length === 0)(
  'real letters with their answers (skipped where shared/data/letters is absent)',
  () => {
    beforeAll(async () => {
      for (const kind of mailbox.caseKinds ?? []) registerKind(kind);
      for (const listener of mailbox.caseListeners ?? []) addCaseListener(listener);
      city = await openSupervisedCity();
      const began = performance.now();
      await replay();
      spent = performance.now() - began;
    }, 600_000);
    afterAll(() => city?.close());

    it('are those the requirement speaks of', () => {
      const { median, overFifteen } = describeDelays(real);
      expect([real.length, median, overFifteen]).toEqual([1978, expect.closeTo(11.54, 2), expect.closeTo(0.386, 3)]);
    });

    it('[D25] [F03] each gives exactly the signals a walk day by day finds, at their moments, and no others', async () => {
      const { rows } = await sql<{ caseId: string; code: string; at: Date }>`
      select s.case_id as "caseId", r.code, s.passed_at as at from supervision_signal s
      join supervision_rule r on r.id = s.rule_id`.execute(city.db);
      const given = Map.groupBy(rows, ({ caseId }) => caseId);
      const told = (id: number) =>
        (given.get(cases.get(id) ?? '') ?? []).map(({ code, at }) => `${at.toISOString()} ${code}`).sort();
      const expected = ({ id, ...letter }: RealLetter) =>
        signalsOf({ id, ...letter }, LETTER_RULES, LISTED)
          .map(({ code, at }) => `${at} ${code}`)
          .sort();
      const tell = (signals: (letter: RealLetter) => string[]) =>
        letters.map((letter) => `${letter.id}: ${signals(letter).join(', ')}`);
      expect(tell(({ id }) => told(id))).toEqual(tell(expected));
      const late = letters.filter((letter) => isLate(letter, LISTED));
      const carded = letters.filter(({ id }) => told(id).some((one) => one.endsWith('LX-Y')));
      expect(carded.map(({ id }) => id)).toEqual(late.map(({ id }) => id));
      const count = (code: string) => rows.filter((one) => one.code === code).length;
      console.log(
        `${letters.length} letters in ${(spent / 1000).toFixed(1)} s: ${late.length} late, ` +
          `${count('LX-W')} warnings, ${count('LX-Y')} yellow and ${count('LX-R')} red cards`,
      );
    });

    it('[D26] the table of letters says of each organ and month what a plain count says', async () => {
      const span = { from: new Date('2010-01-01'), to: new Date('2021-01-01'), scopes: EVERYWHERE, kinds: ['letter'] };
      const counted = await countLetters(city.db, span);
      const { rows } = await sql<{ path: string; code: string }>`
      select path, code from organ where code = any(${ORGANS}::text[])`.execute(city.db);
      const codes = new Map(rows.map(({ path, code }) => [path, code]));
      const shown = counted.map(({ path, month, received, answered, onTime }) => [
        `${codes.get(path)} ${month}`,
        { received, answered, onTime },
      ]);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(countPlainly(letters, LISTED)));
    });

    it('[D26] so do the statistics, whose rate of answers in time is that of a plain count', async () => {
      const asked = { by: 'organ', scopes: EVERYWHERE, from: '2010-01-01', to: '2020-12-31' } as const;
      const all = { ...asked, asOf: city.clock.now() };
      const [came, answers] = [await letterIndicator.count(city.db, all), await answerIndicator.count(city.db, all)];
      const sum = sumCounts(['lettersReceived', 'lettersAnswered', 'lettersInTime'], [...came, ...answers]);
      const inTime = letters.filter((letter) => !isLate(letter, LISTED)).length;
      expect(sum).toEqual({
        lettersReceived: letters.length,
        lettersAnswered: letters.length,
        lettersInTime: inTime,
      });
      const rate = PARTS[0]?.columns.find(({ key }) => key === 'lettersInTime/lettersAnswered');
      expect(rate && figureOf(sum, rate)).toBe(Math.round((inTime / letters.length) * 1000) / 10);
    });

    it('assessment counts the same: what was late, and the cards given for it', async () => {
      const asked = { by: 'organ', scopes: EVERYWHERE, from: '2010-01-01', to: '2020-12-31' } as const;
      const sums: Record<string, number> = {};
      for (const indicator of indicators)
        for (const { figures } of await indicator.count(city.db, { ...asked, asOf: city.clock.now() }))
          for (const [figure, n] of Object.entries(figures)) sums[figure] = (sums[figure] ?? 0) + n;
      const late = letters.filter((letter) => isLate(letter, LISTED)).length;
      const given = letters.flatMap((letter) => signalsOf(letter, LETTER_RULES, LISTED));
      expect(sums).toMatchObject({
        decided: letters.length,
        onTime: letters.length - late,
        late,
        given: given.filter(({ code }) => code !== 'LX-W').length,
        red: given.filter(({ code }) => code === 'LX-R').length,
      });
    });
  },
);
