// Lines of a file of a city pack, read against their shape.
import { z } from 'zod';
import type { PackFault } from '#kernel/organs/contract.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { loadWords } from '../words/load.ts';

/** A line of a file: its number, and what stands there. */
export interface PackLine {
  readonly line: number;
  readonly value: unknown;
}

export const name = z.string().trim().min(1).max(100);

export interface Read<T> {
  readonly line: number;
  readonly value: T;
}

/** Those that fit, and what is wrong with the others. */
export function readLines<S extends z.ZodType>(lines: readonly PackLine[], schema: S) {
  const faults: PackFault[] = [];
  const read = lines.flatMap(({ line, value }): Read<z.output<S>>[] => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ line, value: parsed.data }];
    faults.push(
      ...parsed.error.issues.map((issue) => ({
        line,
        field: issue.path.join('.'),
        reason: translateIssue(issue, 'zh'),
      })),
    );
    return [];
  });
  return { read, faults };
}

/** Two lines with one value of what must be one's own. */
export function findTwice<T>(
  read: readonly Read<T>[],
  ownOf: (value: T) => string | undefined,
  field: string,
): PackFault[] {
  const seen = new Set<string>();
  return read.flatMap(({ line, value }) => {
    const own = ownOf(value);
    if (own === undefined || !seen.has(own)) {
      if (own !== undefined) seen.add(own);
      return [];
    }
    return [{ line, field, reason: loadWords.in('zh').twice(own) }];
  });
}
