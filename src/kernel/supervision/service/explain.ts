// Why a signal came when it did: the limit as it stood then, day by day.
import type { Limit, Method } from '#kernel/calendar/contract.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import { listEnglishNames } from '#kernel/cases/queries/english.ts';
import { findKind } from '#kernel/cases/registry.ts';
import { tellChain } from '#kernel/cases/rules/timeline.ts';
import { findCase } from '#kernel/cases/store.ts';
import { type ExplainedLimit, explainLimit } from '#kernel/cases/view/certificate.tsx';
import { listChain } from '#kernel/ledger/store.ts';
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
  const chain = (await listChain(db, file.id)).filter((act) => act.at <= signal.passedAt);
  const timeline = tellChain(chain, kind, {}, lang === 'en' ? await listEnglishNames(db, chain) : undefined);
  const parts = { file, kind, calendar, now: signal.passedAt, lang, timeline };
  return explainLimit(reviveLimit(signal, signal.snapshot.limit), parts);
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
      ...span,
      from: new Date(span.from),
      to: span.to === null ? null : new Date(span.to),
    })),
    state: 'running',
    ended_at: null,
    on_expiry: null,
    organ_id: null,
    basis: limit.basis,
    provisional: false,
  };
}
