// The pages of a document while it is laid out: lines of a grid of 22, one after the other.
import { LINES, SIZE, TIGHT } from './measures.ts';

/** One line of text on a page; `line` counts from 0 on the grid. */
export interface Placed {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly font: 'text' | 'title';
  readonly size: number;
  /** From the left edge of the core, or the middle of the text. */
  readonly x: number;
  readonly align: 'left' | 'centre';
  readonly spacing: number;
  readonly red: boolean;
}

export class Sheets {
  readonly placed: Placed[] = [];
  page = 0;
  line: number;
  constructor(line: number) {
    this.line = line;
  }

  put(text: string, x: number, more: Partial<Placed> = {}): void {
    if (this.line >= LINES) this.turn();
    const { page, line } = this;
    const usual = { font: 'text', size: SIZE.three, align: 'left', spacing: TIGHT, red: false } as const;
    this.placed.push({ page, line, text, x, ...usual, ...more });
    this.line++;
  }

  /** The next text stands on the line of the last one. */
  stay(): void {
    this.line--;
  }

  turn(): void {
    this.page++;
    this.line = 0;
  }

  skip(lines: number): void {
    this.line += lines;
  }

  /** Takes the last lines over to the next page, so that what follows does not stand there alone. */
  carry(count: number): void {
    const moved = this.placed.splice(-count);
    this.turn();
    for (const { text, x, page: _page, line: _line, ...set } of moved) this.put(text, x, set);
  }
}
