// Lines of an issue keep the order they are given, and sections that of their first line.
import { describe, expect, it } from 'vitest';
import { groupBySection, placeLine } from './rules.ts';

const line = (code: string, section = '市政府文件') => ({ code, section });

describe('the lines of an issue', () => {
  it('[C15] are put at the end, or at a place; one that is there already moves and is not doubled', () => {
    const two = placeLine(placeLine([], line('a')), line('b'));
    expect(two.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(placeLine(two, line('c'), 1).map(({ code }) => code)).toEqual(['c', 'a', 'b']);
    expect(placeLine(two, line('a', '人事任免'))).toEqual([line('b'), line('a', '人事任免')]);
    expect(placeLine(two, line('b'), 1).map(({ code }) => code)).toEqual(['b', 'a']);
  });

  it('[C15] stand under their sections, in the order of the first of each', () => {
    const lines = [line('a', '部门文件'), line('b'), line('c', '部门文件')];
    expect(groupBySection(lines).map(({ section, lines: own }) => [section, own.length])).toEqual([
      ['部门文件', 2],
      ['市政府文件', 1],
    ]);
  });
});
