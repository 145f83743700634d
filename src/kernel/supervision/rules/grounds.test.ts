// The method told to the public follows the rules in force, in either school.
import { expect, it } from 'vitest';
import { moment } from '#kernel/calendar/fixture.ts';
import { type PresetName, readPresetRules } from '../service/presets.ts';
import { sayGrounds, sayGroundsShort } from '../view/grounds.ts';
import { groundsOf } from './grounds.ts';

const NOW = moment('2026-10-12');
const told = async (school: PresetName) => sayGrounds(groundsOf(await readPresetRules(school), NOW), 'zh');

it('[F17] yellow is what is late by the standard rules, and what falls due soon by those of Chengdu', async () => {
  const [yellow, red] = await told('standard');
  expect(yellow).toMatch(/^黄牌：超过时限（.+等 \d+ 项）、规定的情形（.+）。$/);
  expect(yellow).not.toContain('临近到期');
  expect(red).toMatch(/^红牌：超过时限/);
  const [soon, late] = await told('chengdu');
  expect(soon).toMatch(/^黄牌：临近到期/);
  expect(late).toMatch(/^红牌：超过时限/);
});

it('[F17] a rule of another day is not told, one that asks a supervisor first is, and cards by hand always are', async () => {
  const [rule] = (await readPresetRules('standard')).filter(({ code }) => code === 'BJ-Y');
  const over = groundsOf([{ ...rule!, until: '2026-10-11' }], NOW);
  expect(over.yellow.over).toEqual([]);
  expect(sayGroundsShort(over.yellow, 'zh')).toBe('人工查实');
  expect(sayGrounds(over, 'zh').slice(0, 2)).toEqual(['黄牌：现行规则不自动发出。', '红牌：现行规则不自动发出。']);
  expect(sayGrounds(over, 'en')).toHaveLength(3);
  const checked = groundsOf([{ ...rule!, confirm: true }], NOW);
  expect(sayGrounds(checked, 'en')).toHaveLength(4);
});
