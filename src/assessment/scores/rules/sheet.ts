// From figures and entries to a sheet: months, their mean, grade, vetoes. Pure, and the same to the byte each time.
import type { KnownScheme, Leaf, LeafMark, Mark, MonthMark, Node, Scheme } from '../contract.ts';
import { type Figures, hundredths, listFigures, markLeaf } from './measure.ts';

/** What was put in by hand and approved, about one month. */
export interface Entry {
  readonly kind: 'points' | 'coefficient' | 'veto';
  readonly indicator: string;
  readonly hundredths: number;
  readonly month: string;
}

/** All that is known of one unit. */
export interface Recorded {
  readonly key: string;
  readonly months: ReadonlyMap<string, Figures>;
  /** In the order in which they were approved. */
  readonly entries: readonly Entry[];
}

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly asOf: Date;
}

export const isLeaf = (node: Node): node is Leaf => 'rule' in node;

/** Every indicator of a tree, in order. */
export function listLeaves(parts: readonly Node[]): Leaf[] {
  return parts.flatMap((part) => (isLeaf(part) ? [part] : listLeaves(part.parts)));
}

/** Every figure a scheme needs. */
export function listNeeded({ parts, bonus, vetoes, sample }: Scheme): Set<string> {
  const leaves = [...listLeaves(parts), ...(bonus?.parts ?? [])];
  return new Set([
    ...leaves.flatMap((leaf) => listFigures(leaf.rule)),
    ...vetoes.flatMap((veto) => veto.figure ?? []),
    ...sample,
  ]);
}

const sampleOf = ({ sample }: Scheme, figures: Figures) => sample.reduce((sum, name) => sum + (figures[name] ?? 0), 0);

/**
 * Makes the sheet of one unit. A quarter or a year is the mean of its months (half-year and annual = mean of months);
 * months in which nothing was decided and nothing put in are left out.
 */
export function makeMark({ scheme, version }: KnownScheme, record: Recorded, span: Span): Mark {
  const known = [...new Set([...record.months.keys(), ...record.entries.map(({ month }) => month)])].sort();
  const months = known.map((month) => markMonth(scheme, month, record));
  const mean = (key: 'score' | 'low' | 'high') =>
    months.length === 0 ? 0 : Math.round(months.reduce((sum, month) => sum + month[key], 0) / months.length);
  const vetoes = findVetoes(scheme, record);
  const score = mean('score');
  return {
    scheme: scheme.code,
    version,
    from: span.from,
    to: span.to,
    asOf: span.asOf.toISOString(),
    key: record.key,
    months,
    sample: months.reduce((sum, month) => sum + month.sample, 0),
    score,
    low: mean('low'),
    high: mean('high'),
    grade: gradeOf(scheme, score, vetoes),
    vetoes,
  };
}

function markMonth(scheme: Scheme, month: string, record: Recorded): MonthMark {
  const figures = record.months.get(month) ?? {};
  const entries = record.entries.filter((entry) => entry.month === month);
  const sample = sampleOf(scheme, figures);
  const mark = (leaf: Leaf) => markLeaf(leaf, figures, sample, sumEntries(entries, leaf.code));
  const parts = listLeaves(scheme.parts).map(mark);
  const bonus = (scheme.bonus?.parts ?? []).map(mark);
  const coefficient = entries.findLast((entry) => entry.kind === 'coefficient')?.hundredths ?? 100;
  const total = (key: 'got' | 'low' | 'high') => totalOf(scheme, { parts, bonus, coefficient, key });
  return { month, sample, parts, bonus, coefficient, score: total('got'), low: total('low'), high: total('high') };
}

function sumEntries(entries: readonly Entry[], indicator: string): number {
  return entries
    .filter((entry) => entry.kind === 'points' && entry.indicator === indicator)
    .reduce((sum, entry) => sum + entry.hundredths, 0);
}

interface Counted {
  readonly parts: readonly LeafMark[];
  readonly bonus: readonly LeafMark[];
  readonly coefficient: number;
  readonly key: 'got' | 'low' | 'high';
}

/** (parts + bonus up to its cap) × coefficient, up to the most a score can be. */
function totalOf(scheme: Scheme, { parts, bonus, coefficient, key }: Counted): number {
  const marks = new Map(parts.map((mark) => [mark.code, mark[key]]));
  const extra = bonus.reduce((sum, mark) => sum + mark[key], 0);
  const capped = Math.min(hundredths(scheme.bonus?.most ?? 0), extra);
  const total = Math.round(((sumParts(scheme.parts, marks) + capped) * coefficient) / 100);
  return scheme.most === undefined ? total : Math.min(hundredths(scheme.most), total);
}

/** Each branch by its weight. */
export function sumParts(parts: readonly Node[], marks: ReadonlyMap<string, number>): number {
  return parts.reduce(
    (sum, part) =>
      sum + (isLeaf(part) ? (marks.get(part.code) ?? 0) : Math.round(part.weight * sumParts(part.parts, marks))),
    0,
  );
}

function findVetoes({ vetoes }: Scheme, { months, entries }: Recorded): string[] {
  const reached = (name: string) => [...months.values()].reduce((sum, figures) => sum + (figures[name] ?? 0), 0);
  return vetoes
    .filter(
      (veto) =>
        entries.some((entry) => entry.kind === 'veto' && entry.indicator === veto.code) ||
        (veto.figure !== undefined && reached(veto.figure) >= veto.atLeast),
    )
    .map((veto) => veto.code);
}

/** The grade the score reaches, or the best one that the vetoes leave. */
export function gradeOf({ grades, vetoes }: Scheme, score: number, vetoed: readonly string[]): string {
  const place = (code: string) => grades.findIndex((grade) => grade.code === code);
  const reached = grades.findIndex((grade) => score >= hundredths(grade.from));
  const left = vetoes.filter((veto) => vetoed.includes(veto.code)).map((veto) => place(veto.best));
  const at = Math.max(reached === -1 ? grades.length - 1 : reached, ...left);
  return grades[at]?.code ?? '';
}
