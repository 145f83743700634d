// Where places stand on a schematic map. Pure. No boundaries: those would need an approved map.

export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}
export interface Drawn {
  readonly x: number;
  readonly y: number;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Drawn[];
  /** A tenth of a degree in the drawing, and where the lines of longitude and latitude run. */
  readonly meridians: readonly { readonly x: number; readonly degrees: number }[];
  readonly parallels: readonly { readonly y: number; readonly degrees: number }[];
}

const WIDTH = 900;
const MARGIN = 70;
/** So that places close together do not fill the map with one street. */
const LEAST_DEGREES = 0.4;
const STEP = 0.5;

const range = (values: readonly number[]): [from: number, to: number] => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const short = Math.max(0, LEAST_DEGREES - (most - least)) / 2;
  return [least - short, most + short];
};

/** Multiples of half a degree within a range. */
const linesIn = ([from, to]: readonly [number, number]): number[] => {
  const first = Math.ceil(from / STEP);
  return Array.from({ length: Math.max(0, Math.floor(to / STEP) - first + 1) }, (_, at) => (first + at) * STEP);
};

/** As a map looks: a degree of longitude is shortened by the latitude. Nothing for no places. */
export function layOut(spots: readonly Spot[]): Layout | null {
  if (spots.length === 0) return null;
  const east = range(spots.map(({ longitude }) => longitude));
  const north = range(spots.map(({ latitude }) => latitude));
  const squeeze = Math.cos((((north[0] + north[1]) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east[1] - east[0]) * squeeze);
  const x = (longitude: number) => Math.round(MARGIN + (longitude - east[0]) * squeeze * scale);
  const y = (latitude: number) => Math.round(MARGIN + (north[1] - latitude) * scale);
  return {
    width: WIDTH,
    height: y(north[0]) + MARGIN,
    spots: spots.map(({ longitude, latitude }) => ({ x: x(longitude), y: y(latitude) })),
    meridians: linesIn(east).map((degrees) => ({ x: x(degrees), degrees })),
    parallels: linesIn(north).map((degrees) => ({ y: y(degrees), degrees })),
  };
}

/** The middle of some places, where the name of their county is written. */
export const middleOf = (drawn: readonly Drawn[]): Drawn => ({
  x: Math.round(drawn.reduce((sum, { x }) => sum + x, 0) / drawn.length),
  y: Math.round(drawn.reduce((sum, { y }) => sum + y, 0) / drawn.length),
});

/** Places that would cover each other are drawn as one, with all their numbers. */
const NEAR = 42;

export interface Dot extends Drawn {
  /** Places of the list, from 0. */
  readonly members: readonly number[];
}

export function gather(spots: readonly Drawn[]): Dot[] {
  const dots: { first: Drawn; members: number[] }[] = [];
  for (const [at, spot] of spots.entries()) {
    const near = dots.find(({ first }) => Math.hypot(first.x - spot.x, first.y - spot.y) < NEAR);
    if (near) near.members.push(at);
    else dots.push({ first: spot, members: [at] });
  }
  return dots.map(({ members }) => ({ members, ...middleOf(members.flatMap((at) => spots[at] ?? [])) }));
}

/** Numbers of the list, from 1: `1–5, 9`. */
export function nameMembers(members: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const at of members) {
    const last = runs.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ');
}
