// What changed between two texts, paragraph by paragraph. Pure.

export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer ones, which no office wrote, are told as replaced whole. */
const MOST_CELLS = 4_000_000;

/** Paragraphs of both texts in the order of the newer, those that went before those that came. */
export function compareTexts(before: string, after: string): Piece[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const same = (texts: readonly string[]) => texts.map((text): Piece => ({ change: 'same', text }));
  return [
    ...same(now.slice(0, start)),
    ...compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...same(now.slice(now.length - end)),
  ];
}

function paragraphsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** By the longest common subsequence: `length[i][j]` is that of what follows `i` in the old and `j` in the new text. */
function compareMiddle(old: readonly string[], now: readonly string[]): Piece[] {
  const whole = old.length * now.length > MOST_CELLS;
  const lengths = whole ? [] : measure(old, now);
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (!whole && i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ change: 'same', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      pieces.push({ change: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ change: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

function measure(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i] as Uint32Array, lengths[i + 1] as Uint32Array];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
