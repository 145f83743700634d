// The size budgets hold, and would be seen to break.
import { describe, expect, it } from 'vitest';
import {
  FILE_LINES,
  FILE_LINES_P95,
  FUNCTION_LINES,
  findStyleFaults,
  isData,
  measureFiles,
  measureFunctions,
  percentile95,
} from './sizes.ts';
import { isTest, listSources } from './source.ts';

const files = ['src', 'city', 'scripts', 'test'].flatMap(listSources);
const code = files.filter((file) => file.path.startsWith('src/') && !isTest(file) && !isData(file.path));

describe('budgets', () => {
  it('no file is longer than 400 lines', () => {
    expect(measureFiles(files).filter((file) => file.lines > FILE_LINES)).toEqual([]);
  });

  it('95 of 100 files are at most 200 lines', () => {
    expect(percentile95(measureFiles(code))).toBeLessThanOrEqual(FILE_LINES_P95);
  });

  it('no function is longer than 80 lines, a screen neither', () => {
    expect(measureFunctions(files).filter((one) => one.lines > FUNCTION_LINES)).toEqual([]);
  });

  it('sees a long function', () => {
    const text = `// x\nexport function Long() {\n${'  work();\n'.repeat(90)}}\n`;
    const long = ['src/app/x.ts', 'src/app/x.tsx', 'city/x.ts'].map((path) => ({ path, text }));
    expect(measureFunctions(long).map((one) => one.lines)).toEqual([92, 92, 92]);
  });
});

describe('style', () => {
  it('every file says what it is for and has an owner', () => {
    expect(findStyleFaults(files)).toEqual([]);
  });

  it.each([
    ['src/app/utils.ts', '// Odds and ends.'],
    ['src/app/index.ts', '// A barrel.'],
    ['src/app/x.ts', 'export const silent = 1;'],
    ['src/app/y.ts', "// Hands on.\nexport * from './x.ts';"],
  ])('sees a fault in %s', (path, text) => {
    expect(findStyleFaults([{ path, text }])).toHaveLength(1);
  });
});
