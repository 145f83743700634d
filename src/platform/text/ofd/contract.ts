// OFD (GB/T 33190-2016 版式文件): what lies on its pages, in millimetres from the top left of the paper.

export interface OfdInfo {
  /** A UUID; the file bears its digits alone. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly createdAt: Date;
}

export interface OfdText {
  readonly text: string;
  /** Where its first sign begins, on its base line. */
  readonly x: number;
  readonly y: number;
  /** By its name, which whoever shows the file has to know. */
  readonly font: string;
  readonly size: number;
  /** From each sign to the next. */
  readonly steps: readonly number[];
  /** `#rrggbb`. */
  readonly colour: string;
  /** Degrees clockwise about its beginning. */
  readonly turn?: number;
}

type Point = readonly [x: number, y: number];

/** A line from point to point, or an area where it has no width; a circle where it has a radius. */
export type OfdPath = { readonly colour: string } & (
  | { readonly points: readonly Point[]; readonly width: number }
  | { readonly area: readonly Point[] }
  | { readonly centre: Point; readonly radius: number; readonly width: number }
);

export interface OfdPage {
  readonly texts: readonly OfdText[];
  readonly paths: readonly OfdPath[];
}

export interface OfdFile {
  readonly info: OfdInfo;
  /** Width and height of its pages. */
  readonly paper: Point;
  readonly pages: readonly OfdPage[];
}
