// A pack's rules laid over the shipped ones, and every fault in them with its place.
import { expect, it } from 'vitest';
import { matter, preset } from '../fixture.ts';
import { cardKind } from './card.ts';
import { readRuleSet } from './ruleset.ts';

const limits = new Set(preset.rules.flatMap((rule) => rule.baseLimits));
/** A small city, where nobody holds most of the posts that shipped rules tell. */
const world = { kinds: [matter, cardKind], limits, heldPosts: new Set(['section-head']), preset: preset.rules };

const HEAD = { name: '某市规则', nameEn: 'A city', basis: '某办法' };
const OWN = {
  code: 'OWN-1',
  element: '承诺时限',
  elementEn: 'Promised limit',
  baseLimits: ['promise'],
  diff: 3,
  level: 'yellow',
  receivers: ['handler'],
  message: '超过{limit}',
  messageEn: '{limit} passed',
  basis: '某办法',
  basisEn: 'Some measures',
};
const shipped = preset.rules.map((rule) => rule.code);
const read = (json: object) => readRuleSet({ ...HEAD, ...json }, world);
const codes = (json: object) => read(json).set?.rules.map((rule) => rule.code);
const faults = (json: object) => read(json).faults.map(({ line, field, reason }) => `${line} ${field}: ${reason}`);

it('a pack without rules of its own has the shipped ones, though nobody is there for some of their posts', () => {
  expect(read({}).faults).toEqual([]);
  expect(codes({})).toEqual(shipped);
});

it('a pack’s own rules come beside the shipped ones, in place of those of their code, or in place of all', () => {
  expect(codes({ rules: [OWN] })).toEqual([...shipped, 'OWN-1']);
  const [first, ...rest] = shipped;
  expect(codes({ rules: [{ ...OWN, code: first }] })).toEqual([...rest, first]);
  expect(read({ rules: [{ ...OWN, code: first }] }).set?.rules.at(-1)?.diff).toBe(3);
  expect(codes({ drop: [first] })).toEqual(rest);
  expect(codes({ base: 'none', rules: [OWN] })).toEqual(['OWN-1']);
});

it('a pack keeps its name and settings', () => {
  const { set } = read({ settings: { target: 95 } });
  expect([set?.name, set?.settings.target, set?.settings.cardDays.answer]).toEqual(['某市规则', 95, 5]);
});

it('what cannot be read is told by its place, and nothing is taken', () => {
  const { set, faults } = read({ rules: [{ ...OWN, level: 'blue' }], drop: 1 });
  expect(set).toBeUndefined();
  expect(faults.map(({ line, field }) => [line, field])).toEqual([
    [1, 'drop'],
    [1, 'rules.0.level'],
  ]);
});

it('what is wrong with its own rules is told by their place in the pack, and nothing is taken', () => {
  const wrong = { rules: [OWN, { ...OWN, code: 'OWN-2', receivers: ['mayor'] }], drop: [shipped[0], 'GHOST'] };
  expect(faults(wrong)).toEqual([
    '1 drop.1: the preset has no rule GHOST',
    '1 rules.1.receivers: OWN-2: Nobody holds this post: mayor',
  ]);
  expect(read(wrong).set).toBeUndefined();
});
