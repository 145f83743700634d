// Everything a page shows of one case, in a number of statements that does not depend on the case.

import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import { type ChainFault, findChainFault, type LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import type { CaseFile, CaseKind, CaseLimit, Snapshot } from '../contract.ts';
import { getKind, listCasePanels } from '../registry.ts';
import { isLive } from '../rules/limits.ts';
import { type ClockFace, type ClockReading, readClock } from '../rules/reading.ts';
import { type TimelineEntry, tellChain } from '../rules/timeline.ts';
import { type Look, listChainAndLooks } from '../service/reveal.ts';
import * as store from '../store.ts';
import { actNames } from '../words/acts.ts';
import { listEnglishNames } from './english.ts';

/** A case with all that belongs to it. */
export interface WholeCase {
  readonly kind: CaseKind;
  readonly snapshot: Snapshot;
  readonly subject: unknown;
  readonly parties: readonly store.PartyRow[];
  readonly papers: readonly store.PaperRow[];
  readonly chain: readonly LedgerAct[];
  /** Who looked at whole numbers. */
  readonly looks: readonly Look[];
  readonly fault: ChainFault | null;
  readonly timeline: readonly TimelineEntry[];
  readonly calendar: Calendar;
  readonly clock: ClockReading;
}

/** @throws notFound */
export async function readCase(ctx: Context, file: CaseFile | undefined): Promise<WholeCase> {
  if (!file) throw notFound();
  const kind = getKind(file.kind);
  const [rows, subject, parties, papers, { chain, looks }, calendars] = await Promise.all([
    store.listCaseRows(ctx.db, file.id),
    kind.loadSubject?.(ctx.db, file, ctx.now),
    store.listParties(ctx.db, file.id),
    store.listPapers(ctx.db, file.id),
    listChainAndLooks(ctx.db, file.id),
    openCalendars(ctx.db),
  ]);
  const calendar = calendars(file.region);
  const english = ctx.lang === 'en' ? await listEnglishNames(ctx.db, chain) : undefined;
  return {
    kind,
    snapshot: { file, ...rows },
    subject,
    parties,
    papers,
    chain,
    looks,
    fault: findChainFault(chain),
    timeline: tellChain(chain, kind, actNames, english),
    calendar,
    clock: readClock(faceOf(file, rows.limits), ctx.now, calendar),
  };
}

function faceOf(file: CaseFile, limits: readonly CaseLimit[]): ClockFace {
  const limit = limits.find((one) => isLive(one) && one.kind === file.due_kind);
  return {
    phase: file.phase,
    dueAt: file.due_at,
    startedAt: limit?.started_at ?? null,
    unit: limit?.unit ?? null,
    suspendedSince: file.suspended_since,
    suspensions: limit?.suspensions ?? null,
  };
}

/** What other rooms have to say of the case, by panel; those with nothing to say are left out. */
export async function loadPanels(
  face: 'bench' | 'portal',
  ctx: Context,
  file: CaseFile,
): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    listCasePanels(face).map(async (panel) => [panel.name, await panel.load(ctx, file)] as const),
  );
  return Object.fromEntries(loaded.filter(([, data]) => data !== null));
}
