// The rules of supervision that ship and the kinds of case there are: a room that arrives is watched, and by the rules meant for it.
import { expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { isAwaiting } from '#kernel/supervision/rules/sources.ts';
import { isWatched, listUnwatched } from '#kernel/supervision/service/coverage.ts';
import { readPreset } from '#kernel/supervision/service/presets.ts';

/** A licence is made with the grant itself, and its delivery is watched, as the page of the rules says. */
const WAITING = 'ZZ-Y';

const kinds = modules.flatMap(({ caseKinds = [] }) => caseKinds);
const rules = (await readPreset('standard')).rules.map((rule) => ({ ...rule, id: rule.code }));

it('shipped rules have something to watch, but for those that are named here', () => {
  expect(kinds.length).toBeGreaterThan(20);
  const waiting = rules.filter((rule) => isAwaiting(rule, kinds)).map(({ code }) => code);
  expect(waiting.sort().join(' ')).toBe(WAITING);
});

it('no kind of case is without a rule, and no limit of a whole case without a card', () => {
  expect(kinds.filter((kind) => !isWatched(kind, rules)).map(({ name }) => name)).toEqual([]);
  expect(kinds.flatMap((kind) => listUnwatched(kind, rules))).toEqual([]);
});
