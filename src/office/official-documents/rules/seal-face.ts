// The seal of an organ as it is seen: round and red, a star, the name of the organ around it; in points. Pure.
import type { Measure } from './breaking.ts';
import { mm, SEAL, SIGN_TOP } from './measures.ts';

const EDGE = mm(1);
/** The arc that the name takes at most, open below, in degrees. */
const ARC = 250;
const STAR = mm(6);

export interface SealSign {
  readonly text: string;
  /** Its beginning on the base line, once it is turned by `angle` degrees. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export interface SealFace {
  readonly radius: number;
  readonly edge: number;
  readonly star: readonly (readonly [number, number])[];
  readonly signs: readonly SealSign[];
  readonly size: number;
}

/** Its middle at `x`, `y`; each sign upright towards the edge, the whole of the name even about the top. */
export function faceOf({ x, y }: { readonly x: number; readonly y: number }, name: string, measure: Measure): SealFace {
  const radius = SEAL / 2;
  const signs = [...name];
  const step = Math.min(24, ARC / signs.length);
  const size = Math.min(mm(5), (step * Math.PI * (radius - mm(5))) / 180);
  const base = radius - EDGE - mm(1) - SIGN_TOP * size;
  return {
    radius: radius - EDGE / 2,
    edge: EDGE,
    size,
    star: Array.from({ length: 10 }, (_, index) => {
      const angle = -Math.PI / 2 + (index * Math.PI) / 5;
      const far = index % 2 === 0 ? STAR : STAR * 0.382;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)] as const;
    }),
    signs: signs.map((text, index) => {
      const angle = (index - (signs.length - 1) / 2) * step;
      const turn = (angle * Math.PI) / 180;
      const back = measure(text, { font: 'title', size }) / 2;
      return {
        text,
        angle,
        x: x - back * Math.cos(turn) + base * Math.sin(turn),
        y: y - back * Math.sin(turn) - base * Math.cos(turn),
      };
    }),
  };
}
