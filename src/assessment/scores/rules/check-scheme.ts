// What a scheme may not be: one that names figures nobody counts, twice the same code, or grades out of order. Pure.
import type { Indicator } from '#kernel/cases/indicator.ts';
import type { Scheme } from '../contract.ts';
import { listLeaves, listNeeded } from './sheet.ts';

/** In the words of the person who loads it; none when the scheme is sound. */
export function findSchemeFaults(scheme: Scheme, indicators: readonly Indicator[]): string[] {
  const counted = new Set(
    indicators.filter(({ by }) => by.includes(scheme.by)).flatMap(({ figures }) => Object.keys(figures)),
  );
  const leaves = [...listLeaves(scheme.parts), ...(scheme.bonus?.parts ?? [])];
  const codes = [...leaves, ...scheme.vetoes, ...scheme.consequences].map(({ code }) => code);
  const grades = scheme.grades.map(({ code }) => code);
  return [
    ...[...listNeeded(scheme)]
      .filter((figure) => !counted.has(figure))
      .map((figure) => `nobody counts the figure ${figure} by ${scheme.by}`),
    ...[...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))].map(
      (code) => `${code} is used twice`,
    ),
    ...scheme.vetoes
      .filter((veto) => !grades.includes(veto.best))
      .map((veto) => `the veto ${veto.code} leaves a grade ${veto.best}, which there is not`),
    ...scheme.grades
      .filter((grade, index) => index > 0 && grade.from >= (scheme.grades[index - 1]?.from ?? 0))
      .map((grade) => `the grade ${grade.code} does not lie beneath the one before it`),
  ];
}
