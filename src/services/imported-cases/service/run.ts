// What every file goes through: each line checked, faults gathered by line, field and reason, the first of them kept.
import type { Organ } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { inBundles, type Line, type OpenLines } from '#platform/text/lines.ts';
import { localDate } from '#platform/time.ts';
import { type LineFault, MOST_FAULTS, type RunCounts, type RunResult } from '../contract.ts';
import type { ReadRow, Reasons, World } from '../rules/row.ts';
import { reasons } from '../words/reasons.ts';

/** Lines that go to the database together. */
export const BUNDLE = 500;

/** A line that could be read. */
export interface Sound<T> {
  readonly line: number;
  readonly value: T;
}

export type ReadLine<T> = (values: Readonly<Record<string, unknown>>, world: World) => ReadRow<T>;

/** The check of one file: its faults and notes, the organs it names, and the lines already met. */
export class Check {
  readonly ctx: ActContext;
  readonly reasons: Reasons;
  readonly faults: LineFault[] = [];
  readonly notes: LineFault[] = [];
  faultCount = 0;
  rows = 0;
  private widened = 0;
  private readonly permission: string;
  private readonly organs = new Map<string, Organ | undefined>();
  private readonly met = new Map<string, number>();

  constructor(ctx: ActContext, permission: string) {
    this.ctx = ctx;
    this.permission = permission;
    this.reasons = reasons.in(ctx.lang);
  }

  fault(line: number, field: string, reason: string): void {
    this.faultCount++;
    if (this.faults.length < MOST_FAULTS) this.faults.push({ line, field, reason });
  }

  /** The lines of a file that can be read, bundle by bundle. */
  async *read<T>(open: OpenLines, readLine: ReadLine<T>): AsyncGenerator<Sound<T>[]> {
    for await (const bundle of inBundles(open(), BUNDLE)) {
      this.rows += bundle.length;
      yield bundle.flatMap((line) => this.readOne(line, readLine));
    }
    if (this.rows === 0) this.fault(0, '', this.reasons.empty);
  }

  private readOne<T>(line: Line, readLine: ReadLine<T>): Sound<T>[] {
    if ('broken' in line) {
      this.fault(line.line, '', this.reasons[line.broken]);
      return [];
    }
    const { value, faults, notes } = readLine(line.values, {
      reasons: this.reasons,
      today: localDate(this.ctx.now),
    });
    for (const { field, reason } of faults) this.fault(line.line, field, reason);
    this.widened += notes.length;
    for (const note of notes) if (this.notes.length < MOST_FAULTS) this.notes.push({ line: line.line, ...note });
    return value === undefined ? [] : [{ line: line.line, value }];
  }

  /** What the check found, in the order of the lines. */
  result(counts: RunCounts): RunResult {
    const { faultCount, notes, widened } = this;
    return {
      counts: { ...counts, widened },
      faultCount,
      faults: this.faults.toSorted((a, b) => a.line - b.line),
      notes,
    };
  }

  /** Whether a line stands in the file for the first time. */
  isFirst(id: string, line: number, field: string): boolean {
    const first = this.met.get(id);
    if (first === undefined) this.met.set(id, line);
    else this.fault(line, field, this.reasons.repeated(first));
    return first === undefined;
  }

  /** The organ of a code, when there is one and the sender may speak for it. */
  async findOrgan(code: string, line: number): Promise<Organ | undefined> {
    if (!this.organs.has(code)) this.organs.set(code, await findOrganByCode(this.ctx.tx, code));
    const organ = this.organs.get(code);
    if (!organ) this.fault(line, 'organ', this.reasons.organUnknown);
    else if (!mayReach(this.ctx.actor, this.permission, organ.path)) {
      this.fault(line, 'organ', this.reasons.organBeyond);
      return undefined;
    }
    return organ;
  }
}
