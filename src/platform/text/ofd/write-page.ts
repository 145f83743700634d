// What lies on a page of an OFD file, as elements with ids of their own.
import type { OfdPage, OfdPath, OfdText } from './contract.ts';
import { element } from './xml.ts';

/** A thousandth of a millimetre is as fine as it gets. */
const say = (length: number): string => String(Number(length.toFixed(3)));
const sayAll = (...lengths: readonly number[]) => lengths.map(say).join(' ');

/** Three equal steps and more are told once: “g 27 5.569”. */
function sayRuns(steps: readonly number[]): string {
  const runs: { step: string; count: number }[] = [];
  for (const step of steps.map(say)) {
    const last = runs.at(-1);
    if (last?.step === step) last.count++;
    else runs.push({ step, count: 1 });
  }
  return runs
    .map(({ step, count }) => (count > 2 ? `g ${count} ${step}` : Array(count).fill(step).join(' ')))
    .join(' ');
}

/** About what is then its origin. */
function sayTurn(degrees: number, x: number, y: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [across, up] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [across, up, -up, across].map((one) => Number(one.toFixed(6)));
  return `${matrix.join(' ')} ${sayAll(x, y)}`;
}

const AREA = { LineWidth: undefined, Stroke: 'false', Fill: 'true' };
const LINE = { Stroke: undefined, Fill: undefined };

const colourOf = (colour: string): string =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(' ');

/** Of a quarter of a circle: how far its handles stand from its ends, in its radius. */
const ROUND = 0.5523;

export class PageWriter {
  private pages = 0;
  private readonly paper: readonly [number, number];
  private readonly fontIds: ReadonlyMap<string, number>;
  lastId: number;
  constructor(paper: readonly [number, number], fontIds: ReadonlyMap<string, number>) {
    this.paper = paper;
    this.fontIds = fontIds;
    this.lastId = fontIds.size;
  }

  nextId(): number {
    return ++this.lastId;
  }

  begin(): { readonly index: number; readonly id: number } {
    return { index: this.pages++, id: this.nextId() };
  }

  write({ texts, paths }: OfdPage): string[] {
    return [...paths.map((path) => this.writePath(path)), ...texts.map((text) => this.writeText(text))];
  }

  private writeText({ text, x, y, font, size, steps, colour, turn }: OfdText): string {
    const width = steps.reduce((sum, step) => sum + step, size);
    const isTurned = turn !== undefined;
    const place = {
      Boundary: isTurned ? sayAll(0, 0, ...this.paper) : sayAll(x, y - size, width, size * 1.4),
      CTM: isTurned ? sayTurn(turn, x, y) : undefined,
    };
    const code = { X: 0, Y: isTurned ? 0 : say(size), DeltaX: steps.length > 0 ? sayRuns(steps) : undefined };
    return element('TextObject', { ID: this.nextId(), ...place, Font: this.fontIds.get(font) ?? 0, Size: say(size) }, [
      element('FillColor', { Value: colourOf(colour) }),
      element('TextCode', code, text),
    ]);
  }

  private writePath(path: OfdPath): string {
    const isArea = 'area' in path;
    const colour = element(isArea ? 'FillColor' : 'StrokeColor', { Value: colourOf(path.colour) });
    const drawn = isArea ? AREA : { LineWidth: say(path.width), ...LINE };
    return element('PathObject', { ID: this.nextId(), Boundary: sayAll(0, 0, ...this.paper), ...drawn }, [
      colour,
      element('AbbreviatedData', {}, dataOf(path)),
    ]);
  }
}

function dataOf(path: OfdPath): string {
  if ('centre' in path) return circle(path.centre, path.radius);
  const points = 'area' in path ? path.area : path.points;
  const data = points.map((point, at) => `${at === 0 ? 'M' : 'L'} ${sayAll(...point)}`).join(' ');
  return 'area' in path ? `${data} C` : data;
}

function circle([x, y]: readonly [number, number], radius: number): string {
  const far = ROUND * radius;
  const quarters = [
    [x + radius, y + far, x + far, y + radius, x, y + radius],
    [x - far, y + radius, x - radius, y + far, x - radius, y],
    [x - radius, y - far, x - far, y - radius, x, y - radius],
    [x + far, y - radius, x + radius, y - far, x + radius, y],
  ];
  return `M ${sayAll(x + radius, y)} ${quarters.map((ends) => `B ${sayAll(...ends)}`).join(' ')} C`;
}
