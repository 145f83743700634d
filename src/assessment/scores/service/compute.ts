// Computing sheets from what the rooms count and what was put in by hand, as it was known at a moment.
import { type FigureAsked, type FigureCount, listIndicators } from '#kernel/cases/indicator.ts';
import type { Db } from '#platform/database/db.ts';
import type { KnownScheme, Mark, ScoredUnit } from '../contract.ts';
import type { Figures } from '../rules/measure.ts';
import { type Entry, listNeeded, makeMark, type Span } from '../rules/sheet.ts';
import { type EntryRow, listEntries } from '../store/entries.ts';
import { findUnits, listScopesOf } from './units.ts';

export interface Marked {
  readonly unit: ScoredUnit;
  readonly mark: Mark;
  /** Everything that was counted, by month: also what the scheme gives no points for. */
  readonly figures: ReadonlyMap<string, Figures>;
}

/** One unit alone, by its key and the organ it belongs to. */
export interface Only {
  readonly key: string;
  readonly organ: { readonly id: string; readonly path: string };
}

/**
 * Sheets of every unit, or of one: the same numbers either way, and the same on any later day for the same `asOf`.
 * A statement for each room that counts, whatever the number of units.
 */
export async function computeMarks(db: Db, known: KnownScheme, span: Span, only?: Only): Promise<Marked[]> {
  const { scheme } = known;
  const asked = await scopeOf(db, known, span, only);
  const needed = listNeeded(scheme);
  const used = listIndicators().filter(
    ({ by, figures }) => by.includes(scheme.by) && Object.keys(figures).some((figure) => needed.has(figure)),
  );
  const [entries, ...counted] = await Promise.all([
    listEntries(db, { ...span, schemeCode: scheme.code, ...(only ? { key: only.key } : {}) }),
    ...used.map((indicator) => indicator.count(db, asked)),
  ]);
  const counts = counted.flat();
  const valid = entries.filter((entry) => isKnown(entry, span.asOf));
  const named = valid.map(({ key, organ_id }) => ({ key, organId: organ_id }));
  const { units, keyOf } = await findUnits(db, scheme.by, counts, named);
  const months = gatherMonths(counts, keyOf);
  return [...units.values()]
    .filter(({ key }) => !only || key === only.key)
    .map((unit) => {
      const figures = months.get(unit.key) ?? new Map();
      const own = valid.filter(({ key }) => key === unit.key).map(toEntry);
      return { unit, figures, mark: makeMark(known, { key: unit.key, months: figures, entries: own }, span) };
    });
}

/** What is asked of the rooms that count: everything, or what one unit answers for. */
export async function scopeOf(
  db: Db,
  { scheme }: KnownScheme,
  { from, to, asOf }: Span,
  only?: Only,
): Promise<FigureAsked> {
  const asked = { by: scheme.by, from, to, asOf };
  if (!only) return { ...asked, scopes: [{ path: '', deep: true }] };
  if (scheme.by === 'organ') return { ...asked, scopes: await listScopesOf(db, only.organ) };
  return { ...asked, scopes: [{ path: '', deep: true }], keys: [only.key] };
}

/** Approved by then. */
export function isKnown({ state, decided_at }: EntryRow, asOf: Date): boolean {
  return state === 'approved' && decided_at !== null && decided_at <= asOf;
}

function toEntry({ kind, indicator, hundredths, day }: EntryRow): Entry {
  return { kind, indicator, hundredths, month: day.slice(0, 7) };
}

type Months = Map<string, Record<string, number>>;

/** Figures of each unit by month; those of several paths that one organ answers for are added up. */
function gatherMonths(
  counts: readonly FigureCount[],
  keyOf: (count: FigureCount) => string | undefined,
): Map<string, Months> {
  const all = new Map<string, Months>();
  for (const count of counts) {
    const key = keyOf(count);
    if (key === undefined) continue;
    const months = all.get(key) ?? new Map();
    const sum = months.get(count.month) ?? {};
    for (const [figure, n] of Object.entries(count.figures)) sum[figure] = (sum[figure] ?? 0) + n;
    all.set(key, months.set(count.month, sum));
  }
  return all;
}
