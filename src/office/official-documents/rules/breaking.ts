// Breaking a paragraph into lines of the grid: no sign of punctuation begins a line, no opening bracket ends one. Pure.

export interface Face {
  readonly font: 'text' | 'title';
  readonly size: number;
}

/** How wide a text is when it is set without anything between its signs; in 三号 where no face is said. */
export type Measure = (text: string, face?: Face) => number;

export interface Line {
  readonly text: string;
  /** From the left edge. */
  readonly indent: number;
  /** Between its signs. */
  readonly spacing: number;
}

interface Setting {
  readonly measure: Measure;
  readonly width: number;
  /** Of the first line, and of the others. */
  readonly first: number;
  readonly rest: number;
  /** Between signs, where a line is not stretched. */
  readonly tight: number;
}

const NO_START = new Set('，。、；：？！）》】〕”’％…—·,.;:?!)]}%');
const NO_END = new Set('（《【〔“‘([{');
/** Words and numbers of other scripts stay whole. */
const TOKENS = /[A-Za-z0-9]+(?:[.,:/%-][A-Za-z0-9]+)*%?|[\s\S]/gu;

/** Full lines are stretched to the edge; the last one is not. */
export function breakLines(text: string, { measure, width, first, rest, tight }: Setting): Line[] {
  const lines: Line[] = [];
  let tokens: string[] = [];
  let indent = first;
  const room = () => width - indent;
  const natural = (list: readonly string[]) => {
    const all = list.join('');
    return measure(all) + tight * Math.max(0, [...all].length - 1);
  };
  const close = (kept: readonly string[], last: boolean) => {
    const all = kept.join('');
    const gaps = Math.max(1, [...all].length - 1);
    const spacing = last ? tight : tight + (room() - natural(kept)) / gaps;
    lines.push({ text: all, indent, spacing });
    indent = rest;
  };
  for (const token of text.match(TOKENS) ?? []) {
    tokens.push(token);
    if (natural(tokens) <= room() + 0.01) continue;
    const over = findBreak(tokens);
    close(tokens.slice(0, over), false);
    tokens = tokens.slice(over);
  }
  if (tokens.length > 0) close(tokens, true);
  return lines;
}

/** Where the line ends: before the last token, or earlier where that may not begin the next. */
function findBreak(tokens: readonly string[]): number {
  let at = tokens.length - 1;
  while (at > 1 && (NO_START.has(tokens[at]!) || NO_END.has(tokens[at - 1]!))) at--;
  return at > 1 || tokens.length === 2 ? Math.max(1, at) : Math.max(1, tokens.length - 1);
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** A title in lines of about the same length, none wider than the core; words stay whole. */
export function breakTitle(text: string, most: number): string[] {
  const lengthOf = (part: string) => [...part].length;
  const count = Math.max(1, Math.ceil(lengthOf(text) / most));
  const each = lengthOf(text) / count;
  const lines: string[] = [];
  let line = '';
  for (const { segment } of WORDS.segment(text)) {
    const isFull = lengthOf(line) + lengthOf(segment) / 2 > each || lengthOf(line + segment) > most;
    if (isFull && line !== '' && !NO_START.has(segment) && !NO_END.has(line.at(-1)!)) {
      lines.push(line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}
