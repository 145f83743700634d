// The text of a page as it lies: what stands on one line is one line, however many objects it was written as.
import { listInner, type Node } from './parse-xml.ts';

interface Run {
  readonly text: string;
  /** Where it begins on the page, on its base line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Not level, as the signs around a seal are. */
  readonly isTurned: boolean;
}

const numbersOf = (list: string | undefined): number[] => (list ?? '').trim().split(/\s+/).map(Number);

export function textOfPage(parts: readonly Node[]): string {
  const lines: string[] = [];
  let last: Run | undefined;
  for (const run of parts.flatMap(listRuns)) {
    if (last && goesOn(last, run)) lines.push(`${lines.pop()}${run.text}`);
    else lines.push(run.text);
    last = run;
  }
  return lines.join('\n');
}

/** On the same base line; or the next sign of those that are set one by one in a bow. */
function goesOn(last: Run, run: Run): boolean {
  const size = Math.min(last.size, run.size);
  if (Math.abs(last.y - run.y) < size / 4) return true;
  const isBow = (last.isTurned || run.isTurned) && [last, run].every(({ text }) => [...text].length === 1);
  return isBow && Math.hypot(last.x - run.x, last.y - run.y) < size * 1.6;
}

function listRuns(part: Node): Run[] {
  return listInner(part, 'TextObject').flatMap((object) => {
    const { Boundary, Size, CTM } = object.attributes;
    const [left = 0, top = 0] = numbersOf(Boundary);
    const [across = 1, slant = 0, lean = 0, up = 1, right = 0, down = 0] = CTM ? numbersOf(CTM) : [];
    return listInner(object, 'TextCode').map(({ text, attributes: { X, Y } }) => ({
      text,
      x: left + across * Number(X ?? 0) + lean * Number(Y ?? 0) + right,
      y: top + slant * Number(X ?? 0) + up * Number(Y ?? 0) + down,
      size: Number(Size) || 0,
      isTurned: slant !== 0,
    }));
  });
}
