// Reading a part of the statistics: counted by the rooms, within reach, as known now; and the things behind a figure.
import { sumCounts } from '#assessment/reports/rules/figures.ts';
import { findReported } from '#dialogue/mailbox/store/reports.ts';
import type { FactKey, FigureFacts } from '#kernel/cases/indicator.ts';
import { listOrgansAlong, listOrgansAt, type OrganLine } from '#kernel/organs/store/lines.ts';
import { narrowReach } from '#kernel/supervision/service/board.ts';
import { notFound } from '#platform/errors.ts';
import type { Context, Scope } from '#platform/http/context.ts';
import { lastYears, localDate } from '#platform/time.ts';
import type { Part } from './columns.ts';
import { type Asked, permissions, YEARS } from './contract.ts';
import {
  type Counts,
  indicatorsOf,
  layOutMonths,
  layOutOrgans,
  type MonthRow,
  type OrganRow,
  type Span,
  spanOf,
} from './count.ts';
import { figuresOf, PARTS } from './parts.ts';

export interface Statistics extends Span {
  readonly part: string;
  readonly years: readonly number[];
  /** Whose figures they are: all within reach, or the organ that was chosen. */
  readonly top: OrganLine;
  readonly chosen: boolean;
  readonly rows: readonly OrganRow[];
  /** Of the whole year whatever month is looked at. */
  readonly months: readonly MonthRow[];
  readonly total: Counts;
  /** Of the letters of a month that was reported: how many organs did, and when. */
  readonly reported: { readonly organs: number; readonly at: Date } | null;
}

/** A part and how far somebody sees it; null where they see nothing of it. */
export const reachOf = ({ actor }: Context, { permission = permissions.read }: Part): readonly Scope[] | null => {
  const scopes = actor.scopes(permission);
  return scopes.length > 0 ? scopes : null;
};

export const findPart = (key: string | undefined): Part => PARTS.find((one) => one.key === key) ?? PARTS[0]!;

/** A statement for each indicator of the part, and three more. @throws notFound of an organ out of reach */
export async function readStatistics(
  { db, now }: Context,
  part: Part,
  reach: readonly Scope[],
  { year, month, organ: code }: Asked,
): Promise<Statistics> {
  const years = lastYears(now, YEARS);
  const span = spanOf(year ?? years[0]!, month ?? null);
  const { scopes, organ } = await narrowReach(db, reach, code);
  const top =
    organ ??
    (
      await listOrgansAt(
        db,
        scopes.map(({ path }) => path),
      )
    )[0];
  if (!top) throw notFound();
  const whole = spanOf(span.year, null);
  const asked = { by: 'organ' as const, scopes, from: whole.from, to: whole.to, asOf: now };
  const counted = (await Promise.all(indicatorsOf(part).map((one) => one.count(db, asked)))).flat();
  const meant = counted.filter((one) => one.month >= span.from.slice(0, 7) && one.month <= span.to.slice(0, 7));
  const organs = await listOrgansAlong(db, [...new Set(meant.map(({ path }) => path))]);
  const reported = part.reported && month ? await findReported(db, span.from.slice(0, 7), scopes) : undefined;
  return {
    ...span,
    part: part.key,
    years,
    top,
    chosen: organ !== null,
    rows: layOutOrgans(part, meant, organs, top),
    months: layOutMonths(part, counted, { year: span.year, today: localDate(now) }),
    total: sumCounts(figuresOf(part), meant),
    reported: reported ?? null,
  };
}

interface Behind {
  readonly part: Part;
  readonly reach: readonly Scope[];
  readonly figure: string;
  readonly asked: Asked;
  /** The row it stands in; all rows without it. */
  readonly row: string | undefined;
}

/** The things a figure of the table counts, page by page: of the very organs whose numbers stand in its row. */
export async function listBehind(ctx: Context, { part, reach, figure, asked, row }: Behind): Promise<Found> {
  const indicator = indicatorsOf(part).find(({ figures }) => figure in figures);
  const stat = await readStatistics(ctx, part, reach, asked);
  const { rows, from, to } = stat;
  const found = rows.find(({ organ }) => organ.code === row);
  if (!indicator || (row !== undefined && !found)) throw notFound();
  const paths = found ? found.paths : rows.flatMap((one) => one.paths);
  const scopes = paths.map((path) => ({ path, deep: false }));
  const shared = { by: 'organ' as const, scopes, from, to, asOf: ctx.now, figure, reader: ctx.actor };
  return { stat, of: found?.organ ?? stat.top, list: (page) => indicator.list(ctx.db, { ...shared, ...page }) };
}

interface Found {
  readonly stat: Statistics;
  /** Whose things they are. */
  readonly of: OrganRow['organ'];
  readonly list: (page: PageAsked) => Promise<FigureFacts>;
}

interface PageAsked {
  readonly limit: number;
  readonly after: FactKey | undefined;
}
