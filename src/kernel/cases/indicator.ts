// What a module counts for assessment: figures by month, and the things behind each of them.
import type { Db } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import type { Label } from './label.ts';

/** 单位, 岗位, 事项, 工作人员: what figures are counted by. */
export const UNITS = ['organ', 'post', 'item', 'officer'] as const;
export type UnitKind = (typeof UNITS)[number];

export interface FigureAsked {
  readonly by: UnitKind;
  readonly scopes: readonly Scope[];
  /** Posts, codes of items or ids of officers; all of them when absent. */
  readonly keys?: readonly string[];
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Only what was known at this moment: asked again on a later day, the answer is the same. */
  readonly asOf: Date;
}

export interface FigureCount {
  /** Path of the organ, code of the item, id of the officer; of a post the path of its organ with its name. */
  readonly key: string;
  /** Path of the organ it happened in. */
  readonly path: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Where a page of the things behind a figure ended. */
export interface FactKey {
  readonly at: Date;
  readonly id: string;
}

/** One thing that a figure counts. */
export interface FigureFact extends FactKey {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly href: string;
}

export interface FactsAsked extends FigureAsked {
  readonly figure: string;
  readonly limit: number;
  readonly after?: FactKey;
  /** Who asks. */
  readonly reader: Actor;
}

/** A page of the things behind a figure: those the reader may read, the latest first, and how many others there are. */
export interface FigureFacts {
  readonly rows: readonly FigureFact[];
  readonly hidden: number;
}

/** Figures that are counted together, in one statement. */
export interface Indicator {
  readonly name: string;
  readonly by: readonly UnitKind[];
  readonly figures: Readonly<Record<string, Label>>;
  readonly count: (db: Db, asked: FigureAsked) => Promise<FigureCount[]>;
  readonly list: (db: Db, asked: FactsAsked) => Promise<FigureFacts>;
}

const indicators: Indicator[] = [];

/** Takes an indicator in; refuses one with a figure that another counts already: schemes know figures by name alone. */
export function registerIndicator(indicator: Indicator): void {
  if (indicators.includes(indicator)) return;
  const known = new Set(indicators.flatMap(({ figures }) => Object.keys(figures)));
  const taken = Object.keys(indicator.figures).find((figure) => known.has(figure));
  if (taken) throw new Error(`the figure ${taken} of ${indicator.name} is counted by another`);
  indicators.push(indicator);
}

export function listIndicators(): readonly Indicator[] {
  return indicators;
}
