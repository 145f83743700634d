// Where the figures of an annual report come from: rooms this one does not know. Joined by the app.
import type { FactKey, FigureFacts } from '#kernel/cases/indicator.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Counted } from './rules/tables.ts';

export interface Asked {
  /** The organ with all beneath it. */
  readonly organ: { readonly id: string; readonly path: string };
  readonly year: number;
  /** Only what was known at this moment. */
  readonly now: Date;
}

export interface BehindAsked extends Asked {
  /** Cells that are counted, never sums. */
  readonly cells: readonly string[];
  readonly reader: Actor;
  readonly limit: number;
  readonly after: FactKey | undefined;
}

export interface ReportSource {
  /** How the cells it counts begin: `requests.` */
  readonly cells: string;
  readonly count: (db: Db, asked: Asked) => Promise<Counted[]>;
  /** The cases behind cells; absent where the source knows numbers only. */
  readonly list?: (db: Db, asked: BehindAsked) => Promise<FigureFacts>;
}

let sources: readonly ReportSource[] = [];

export function useReportSources(joined: readonly ReportSource[]): void {
  sources = joined;
}

export const listReportSources = (): readonly ReportSource[] => sources;

export const findReportSource = (cell: string): ReportSource | undefined =>
  sources.find((source) => cell.startsWith(source.cells));
