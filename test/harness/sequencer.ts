// In which order test files begin: nobody waits for the city, and the longest are not the last.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Takes longer than any other file; it begins, and so the demo city lives its year beside tests that do not need it. */
const FIRST = 'test/browser/every-page.test.ts';
/** Kinds that need no city. */
const BESIDE = ['integration', 'house', 'unit'];
/** Of the others those that take more than a minute on a slow machine. */
const LONG = ['test/browser/', 'test/enemies/', 'test/bench/', 'test/faults/'];

/** Of which batch a file is; the lower the sooner. */
export function batchOf(project: string, file: string): number {
  if (file.endsWith(FIRST)) return 0;
  if (BESIDE.includes(project)) return 1;
  return LONG.some((folder) => file.includes(folder)) ? 2 : 3;
}

export class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const batch = (file: TestSpecification) => batchOf(file.project.name, file.moduleId);
    return sorted.sort((a, b) => batch(a) - batch(b));
  }
}
