// What the desk shows of a unit's sheet.
import { type Context, mayReach } from '#platform/http/context.ts';
import { type Consequence, type KnownScheme, type Mark, permissions, type ScoredUnit } from '../contract.ts';
import { findDue } from '../service/consequences.ts';
import { type Guard, listGuards, momentOf } from '../service/figures.ts';
import { computeOne, endOf } from '../service/rounds.ts';
import { type Found, onlyOf, readPublished } from '../service/sheet.ts';
import { type EntryRow, listEntries } from '../store/entries.ts';
import type { Round } from '../store/rounds.ts';
import { type Appeal, listAppeals } from '../store/sheets.ts';

export interface SheetSight {
  readonly round: Round;
  readonly known: KnownScheme;
  readonly unit: ScoredUnit;
  readonly day: string | null;
  readonly mark: Mark | null;
  /** Of a published sheet: whether the records still give it, to the byte. */
  readonly same: boolean | null;
  readonly rank: number | null;
  readonly entries: readonly EntryRow[];
  readonly appeals: readonly ShownAppeal[];
  readonly guards: readonly Guard[];
  readonly due: readonly Consequence[];
  readonly mayEnter: boolean;
  /** Begin what a consequence asks for. */
  readonly mayOpen: boolean;
  readonly mayAppeal: boolean;
}

/** An appeal as far as the reader may know it: its number and where it is only when they may read it. */
export interface ShownAppeal extends Pick<Appeal, 'caseId' | 'indicator' | 'state'> {
  readonly number: string | null;
  readonly href: string | null;
}

function showAppeal(
  { actor }: Context,
  { caseId, indicator, state, number, organPath, accountId }: Appeal,
): ShownAppeal {
  const own = accountId !== null && accountId === actor.id ? `/cases/${number}` : null;
  const href = mayReach(actor, permissions.read, organPath) ? `/desk/cases/${caseId}` : own;
  return { caseId, indicator, state, number: href && number, href };
}

/** As published, or as known now or at the end of a day asked for. */
export async function loadSheet(ctx: Context, found: Found, asked: string | undefined): Promise<SheetSight> {
  const { db, actor } = ctx;
  const { open, unit, sheet } = found;
  const asOf = asked ? endOf(asked) : momentOf(open, ctx.now);
  const [kept, entries, appeals, due] = await Promise.all([
    asked ? null : readPublished(db, found),
    listEntries(db, { ...open.round, key: unit.key }),
    listAppeals(db, open.round.id, unit.key),
    findDue(db, found),
  ]);
  const now = kept ? kept.again : await computeOne(db, open, onlyOf(unit), asOf);
  const isOpen = open.round.publishedAt === null;
  const { appealsUntil } = open.round;
  return {
    ...open,
    unit,
    day: asked ?? null,
    mark: kept?.mark ?? now?.mark ?? null,
    same: kept?.same ?? null,
    rank: sheet?.rank ?? null,
    entries,
    appeals: appeals.map((one) => showAppeal(ctx, one)),
    guards: now ? listGuards(now) : [],
    due,
    mayOpen: mayReach(actor, permissions.publish, unit.path),
    mayEnter: isOpen && mayReach(actor, permissions.enter, unit.path),
    mayAppeal:
      isOpen &&
      appealsUntil !== null &&
      ctx.now <= appealsUntil &&
      (mayReach(actor, permissions.appeal, unit.path) || actor.id === unit.key),
  };
}
