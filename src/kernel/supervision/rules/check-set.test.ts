// The sets that ship are sound by the checks of the editor.
import { describe, expect, it } from 'vitest';
import { POSTS } from '#kernel/people/contract.ts';
import { matter } from '../fixture.ts';
import { PRESETS, type PresetName, readPreset } from '../service/presets.ts';
import { cardKind } from './card.ts';
import { findSetFaults } from './check-set.ts';
import { compareRules } from './difference.ts';

const names = Object.keys(PRESETS) as PresetName[];

describe('the rules that ship', () => {
  it.each(names)('[F04] of the %s school have no fault', async (name) => {
    const { rules } = await readPreset(name);
    const limits = new Set(rules.flatMap((rule) => rule.baseLimits));
    expect(findSetFaults(rules, { kinds: [matter, cardKind], limits, heldPosts: new Set(POSTS) })).toEqual([]);
  });
});

describe('the difference of two sets', () => {
  it('names what was added, removed, and changed, field by field', async () => {
    const { rules } = await readPreset('standard');
    const [first, second, ...rest] = rules;
    const is = [{ ...first!, diff: -3 }, ...rest, { ...second!, code: 'NEW-1' }];
    expect(compareRules(rules, is)).toEqual([
      { code: first!.code, how: 'changed', rule: is[0], fields: [{ field: 'diff', was: first!.diff, is: -3 }] },
      { code: 'NEW-1', how: 'added', rule: is.at(-1), fields: [] },
      { code: second!.code, how: 'removed', rule: second, fields: [] },
    ]);
    expect(compareRules(rules, rules)).toEqual([]);
  });
});
