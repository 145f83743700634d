// The text of a page as it lies: what stands on one line is one line, however many objects it was written as.
import { listInner, type Node } from './parse-xml.ts';

interface Run {
  readonly text: string;
  /** Of its base line on the page. */
  readonly y: number;
  readonly size: number;
}

const numbersOf = (list: string | undefined): number[] => (list ?? '').trim().split(/\s+/).map(Number);

export function textOfPage(parts: readonly Node[]): string {
  const lines: { text: string; y: number; size: number }[] = [];
  for (const run of parts.flatMap(listRuns)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - run.y) < Math.min(last.size, run.size) / 4) last.text += run.text;
    else lines.push({ ...run });
  }
  return lines.map(({ text }) => text).join('\n');
}

function listRuns(part: Node): Run[] {
  return listInner(part, 'TextObject').flatMap((object) => {
    const { Boundary, Size, CTM } = object.attributes;
    const [, top = 0] = numbersOf(Boundary);
    const [, slant = 0, , up = 1, , down = 0] = CTM ? numbersOf(CTM) : [];
    return listInner(object, 'TextCode').map(({ text, attributes: { X, Y } }) => ({
      text,
      y: top + slant * Number(X ?? 0) + up * Number(Y ?? 0) + down,
      size: Number(Size) || 0,
    }));
  });
}
