// Why a signal came when it did: the limit as it stood then, day by day.
import type { Limit, Method } from '#kernel/calendar/contract.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import { findKind } from '#kernel/cases/registry.ts';
import { findCase } from '#kernel/cases/store.ts';
import { type ExplainedLimit, explainLimit } from '#kernel/cases/view/certificate.tsx';
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Evidence } from '../contract.ts';
import type { Signal } from '../store/signals.ts';

/** The limit as the rule counted it, up to the moment of the signal; undefined for what is not about time. */
export async function explainSignal(db: Db, signal: Signal, lang: Lang): Promise<ExplainedLimit | undefined> {
  const file = await findCase(db, signal.caseId);
  const kind = findKind(signal.kind);
  if (!file || !kind || signal.snapshot.limit === null) return undefined;
  const calendar = await loadCalendar(db, signal.snapshot.region);
  return explainLimit(reviveLimit(signal, signal.snapshot.limit), { file, kind, calendar, now: signal.passedAt, lang });
}

function reviveLimit(
  { caseId, limitId, dueAt, snapshot: { rule } }: Signal,
  limit: NonNullable<Evidence['limit']>,
): CaseLimit {
  return {
    id: limitId ?? '',
    case_id: caseId,
    kind: limit.kind,
    amount: limit.amount,
    unit: limit.unit as Limit['unit'],
    extra: limit.extra,
    method: rule.method as Method,
    started_at: new Date(limit.startedAt),
    due_at: dueAt,
    suspensions: limit.suspensions.map((span) => ({
      from: new Date(span.from),
      to: span.to === null ? null : new Date(span.to),
      reason: span.reason,
    })),
    state: 'running',
    ended_at: null,
    on_expiry: null,
    organ_id: null,
    basis: limit.basis,
    provisional: false,
  };
}
