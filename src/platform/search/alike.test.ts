// What is said twice in other words is alike; what only shares a phrase is not.
import { describe, expect, it } from 'vitest';
import { likeness, seemAlike } from './alike.ts';

describe('two texts', () => {
  const pay = '工地拖欠我们二十三名工人三个月工资，包工头不见了，请帮忙讨要。';
  it('are alike when most of the shorter stands in the longer, whatever the signs between', () => {
    expect(seemAlike(pay, '工地拖欠我们 二十三名工人 三个月工资！包工头不见了')).toBe(true);
    expect(seemAlike(pay, '小区二次供水水压不足，三个月没有人修，请帮忙。')).toBe(false);
  });
  it('tell nothing when one is hardly a text', () => {
    expect(likeness('拖欠工资', pay)).toBe(0);
  });
});
