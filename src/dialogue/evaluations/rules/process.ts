// Where an evaluation stands for the public, and the sample drawn for it. Pure.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { orderByDraw, seedOf, sha256 } from '#kernel/ledger/draw.ts';
import type { Group } from '#kernel/people/marks.ts';
import type { Draw, EvaluationData } from '../contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const evaluationOf = ({ file }: File) => file.data as unknown as EvaluationData;

export type Stage = 'coming' | 'drawing' | 'open' | 'closed' | 'published' | 'cancelled';

const needsDraw = ({ groups, draw }: Pick<EvaluationData, 'groups' | 'draw'>) =>
  draw === undefined && groups.some(({ way }) => way === 'drawn');
export const awaitsDraw = ({ file }: { readonly file: Pick<CaseFile, 'state' | 'data'> }) =>
  file.state === 'open' && needsDraw(evaluationOf({ file }));

/** On a day; null while it is drawn up. */
export function stageOf(file: Pick<CaseFile, 'state' | 'data'>, today: string): Stage | null {
  if (file.state === 'draft') return null;
  if (file.state !== 'open') return file.state as Stage;
  const data = evaluationOf({ file });
  if (today < data.from) return 'coming';
  if (today > data.to) return 'closed';
  return needsDraw(data) ? 'drawing' : 'open';
}

/** Each group takes its size from those in the order of the draw whom none before it took. */
export function drawSample(
  groups: readonly Group[],
  frame: readonly { readonly number: string }[],
  { day, root, secret }: Pick<Draw, 'day' | 'root' | 'secret'>,
): Draw {
  const seed = seedOf(secret, root);
  const inOrder = orderByDraw(seed, frame);
  const lines: { grp: number; number: string }[] = [];
  for (const [grp, { way, size = 0 }] of groups.entries()) {
    if (way !== 'drawn') continue;
    const taken = inOrder.slice(lines.length, lines.length + size);
    lines.push(...taken.map(({ number }) => ({ grp, number })));
  }
  const numbers = frame.map(({ number }) => number).sort();
  return { day, root, secret, seed, frame: frame.length, digest: sha256(numbers.join('\n')), lines };
}
