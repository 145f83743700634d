// What lies on a page, for whatever draws it: texts and lines at their places, in points from the top left of the paper.

/** A text in one line, its left edge at `x`, the top of its signs at `top`, from the top left of the paper. */
export interface Ink {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly font: 'text' | 'title';
  readonly size: number;
  /** Between its signs. */
  readonly spacing: number;
  readonly colour: string;
}

/** A horizontal line. */
export interface Rule {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
}
