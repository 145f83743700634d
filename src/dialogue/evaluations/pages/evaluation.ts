// What is public of an evaluation.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Group } from '#kernel/people/marks.ts';
import type { Scored } from '#kernel/people/rules/scoring.ts';
import { localDate } from '#platform/time.ts';
import type { Draw } from '../contract.ts';
import { evaluationOf, type Stage } from '../rules/process.ts';

export interface Evaluation {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly due: string | null;
  readonly stage: Stage;
  readonly floor: number;
  readonly organs: readonly { readonly id: string; readonly name: string; readonly nameEn: string | null }[];
  readonly groups: readonly Group[];
  readonly commitment: string;
  /** Without the numbers of the cases that were drawn: those lead to people. */
  readonly draw: (Omit<Draw, 'lines'> & { readonly drawn: number }) | null;
  readonly result: readonly Scored[] | null;
  readonly summary: string | null;
  readonly publishedOn: string | null;
  readonly reason: string | null;
}

export function makePublic(file: CaseFile, stage: Stage): Evaluation {
  const data = evaluationOf({ file });
  const { organ, draw, about, from, to, floor, groups, commitment } = data;
  const { number, title, title_en: titleEn, due_at: due } = file;
  const { lines = [], ...drawn } = draw ?? {};
  return {
    ...{ number, title, titleEn, about, from, to, stage, floor, groups, commitment },
    organ: { name: organ.name, nameEn: organ.nameEn ?? null },
    due: due && localDate(due),
    organs: data.organs.map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? null })),
    draw: draw ? { ...(drawn as Omit<Draw, 'lines'>), drawn: lines.length } : null,
    result: data.result ?? null,
    summary: data.summary ?? null,
    publishedOn: data.publishedOn ?? null,
    reason: data.reason ?? null,
  };
}
