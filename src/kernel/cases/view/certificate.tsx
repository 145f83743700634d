// The certificate of a limit: the calendar that counts aloud, on the desk, on the portal and on paper.

import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { explainDue } from '#kernel/calendar/rules/certificate.ts';
import { type CertificateCell, tellCertificate, tellLimit } from '#kernel/calendar/rules/telling.ts';
import type { DayWhy } from '#kernel/calendar/rules/why.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { say } from '#platform/i18n/words.ts';
import { type CalendarDay, DeadlineCalendar } from '#ui/parts/calendar.tsx';
import type { CaseFile, CaseKind, CaseLimit } from '../contract.ts';
import { cite } from '../laws/cite.ts';
import { listExtensions } from '../rules/extensions.ts';
import { lengthOf, runOf } from '../rules/limits.ts';
import type { TimelineEntry } from '../rules/timeline.ts';
import { status } from '../words/status.ts';

/** A limit with the reasons for its end, as programs get it and as the calendar draws it. */
export interface ExplainedLimit {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly length: string;
  readonly state: CaseLimit['state'];
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly total: boolean;
  readonly sentence: string;
  /** `10 月 14 日（星期三）24:00`; absent while the clock stands. */
  readonly deadline: string | null;
  readonly basis: readonly string[];
  readonly days: readonly ExplainedDay[];
}

/** A day as the calendar draws it, with why it counts or does not and what says so. */
export interface ExplainedDay extends CalendarDay, DayWhy {}

/**
 * Puts a limit into words and days. A limit that ended is explained up to its end; `timeline` tells who extended it.
 */
export function explainLimit(
  limit: CaseLimit,
  parts: {
    readonly file: CaseFile;
    readonly kind: CaseKind;
    readonly calendar: Calendar;
    readonly now: Date;
    readonly lang: Lang;
    readonly timeline: readonly TimelineEntry[];
  },
): ExplainedLimit {
  const { file, kind, calendar, now, lang, timeline } = parts;
  const rule = kind.limits[limit.kind];
  const told = tellCertificate(
    explainDue(runOf(limit, calendar), limit.ended_at ?? now),
    lang,
    startOf(limit, file, lang),
    listExtensions(limit, timeline, lang),
  );
  const label = say(lang, rule);
  const whole = lengthOf(limit);
  const length = whole.amount === 0 ? status.in(lang).sameDay : tellLimit(whole, lang);
  const law = limit.basis === null || limit.basis === 'local' ? status.in(lang).local : cite(lang, limit.basis);
  return {
    id: limit.id,
    kind: limit.kind,
    label,
    length,
    state: limit.state,
    startedAt: limit.started_at,
    dueAt: limit.due_at,
    endedAt: limit.ended_at,
    total: rule?.scope === 'total',
    sentence: told.sentence,
    deadline: told.deadline ?? null,
    basis: [lang === 'en' ? `${label}, ${length}: ${law}.` : `${label} ${length}（${law}）。`, ...told.basis],
    days: told.cells.map((cell) => drawDay(cell, limit.ended_at !== null)),
  };
}

/** What the limit began with, in the words of the sentence. */
function startOf(limit: CaseLimit, file: CaseFile, lang: Lang): string | undefined {
  const w = status.in(lang);
  const began = limit.started_at.getTime();
  if (began === file.accepted_at?.getTime()) return w.acceptance;
  return began === file.received_at.getTime() ? w.receipt : undefined;
}

function drawDay(cell: CertificateCell, ended: boolean): ExplainedDay {
  // The calendar part marks today by itself.
  const notes = cell.isToday && !cell.isDue ? cell.labels.slice(0, -1) : cell.labels;
  const { date, why, source } = cell;
  return { date, state: stateOf(cell), notes: [...notes], today: cell.isToday && !ended, why, source };
}

function stateOf(cell: CertificateCell): CalendarDay['state'] {
  if (cell.isDue) return 'due';
  return cell.kind === 'outside' || cell.kind === 'start' ? 'plain' : cell.kind;
}

export function LimitCalendar({ limit, lang, small }: { limit: ExplainedLimit; lang: Lang; small?: boolean }) {
  const w = status.in(lang);
  return (
    <DeadlineCalendar
      label={w.calendarLabel}
      days={[...limit.days]}
      sentence={small ? undefined : limit.sentence}
      basis={small ? undefined : { title: w.basis, body: limit.basis.join(lang === 'en' ? ' ' : '') }}
    />
  );
}

/** The limit that people ask about: the nearest of the whole case, else the one that runs, else the last of all. */
export function chooseLimit(limits: readonly ExplainedLimit[]): ExplainedLimit | undefined {
  const live = limits.filter((limit) => limit.state === 'running' || limit.state === 'suspended');
  const totals = live.filter((limit) => limit.total);
  const byDue = (a: ExplainedLimit, b: ExplainedLimit) =>
    (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity);
  return (
    [...totals].sort(byDue)[0] ??
    [...live].sort(byDue)[0] ??
    limits.filter((limit) => limit.total).sort(byDue)[0] ??
    limits.at(-1)
  );
}
