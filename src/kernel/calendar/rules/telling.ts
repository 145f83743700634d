// The certificate and its parts in words, in either language.
import type { Lang } from '#platform/i18n/words.ts';
import { localDate, localMinute, localTime } from '#platform/time.ts';
import type { FixedDue, Limit, Method } from '../contract.ts';
import { words } from '../words.ts';
import type { Certificate, CertificateDay } from './certificate.ts';
import { dayOf, weekdayOf } from './days.ts';
import { joinNames, splitDate, type Texts, tellAmount, tellDate, tellHoliday } from './phrases.ts';
import { type DayWhy, type Granted, tellExtension, tellWhy } from './why.ts';

/** A day of the certificate as it stands in the calendar on paper and screen. */
export interface CertificateCell extends CertificateDay, DayWhy {
  /** `9/21` in the first cell and on the first of a month, else `22`. */
  readonly title: string;
  /** One or two short lines: `第7日`, `调休班`. */
  readonly labels: readonly string[];
}

export interface ToldCertificate {
  readonly cells: readonly CertificateCell[];
  /** How the limit was counted, for anyone. */
  readonly sentence: string;
  /** The end of the limit, `10 月 14 日（星期三）24:00`; absent while paused. */
  readonly deadline?: string;
  /** The law and the calendar it rests on, a sentence each. */
  readonly basis: readonly string[];
}

/** `20 个工作日`, `20 working days`. */
export function tellLimit(limit: Limit, lang: Lang): string {
  return tellAmount(words.in(lang), limit.amount, limit.unit);
}

/** `2026 年 10 月 14 日` for a date written `2026-10-14`. */
export function tellDay(date: string, lang: Lang): string {
  return tellDate(words.in(lang), date);
}

/** `10 月 14 日（星期三）24:00`; the year is added when it is not `year`. */
export function tellDeadline(due: FixedDue, lang: Lang, year?: number): string {
  const texts = words.in(lang);
  const time = localTime(due.at);
  return texts.deadline({
    date: tellDate(texts, due.date, year),
    weekday: texts.weekdayInFull[weekdayOf(dayOf(due.at)) as 1],
    time: time === '23:59:59' ? '24:00' : time.slice(0, 5),
  });
}

/**
 * Puts a certificate into words. `startEvent` names what the limit began with (“受理”, “acceptance”); without it
 * the date is named. `extensions` are part of the limit's length.
 */
export function tellCertificate(
  explained: Certificate,
  lang: Lang,
  startEvent?: string,
  extensions: readonly Granted[] = [],
): ToldCertificate {
  const texts = words.in(lang);
  const certificate = { ...explained, days: explained.days.map((day) => sayReason(day, lang)) };
  const year = Number(localDate(certificate.from).slice(0, 4));
  const { due } = certificate;
  return {
    cells: certificate.days.map((day, index) => ({
      ...tellCell(texts, day, index === 0, startEvent),
      ...tellWhy(texts, day, certificate, extensions),
    })),
    sentence: tellSentence(texts, certificate, { year, startEvent, extensions }),
    deadline: due.paused ? undefined : tellDeadline(due, lang, year),
    basis: tellBasis(texts, certificate),
  };
}

/** A pause written down before reasons had English words is told in Chinese. */
function sayReason(day: CertificateDay, lang: Lang): CertificateDay {
  return lang === 'en' && day.reasonEn !== undefined ? { ...day, reason: day.reasonEn } : day;
}

function tellCell(
  texts: Texts,
  day: CertificateDay,
  isFirst: boolean,
  startEvent?: string,
): Omit<CertificateCell, keyof DayWhy> {
  const { month, day: dayOfMonth } = splitDate(day.date);
  return {
    ...day,
    title: isFirst || dayOfMonth === 1 ? `${month}/${dayOfMonth}` : `${dayOfMonth}`,
    labels: [tellKind(texts, day, startEvent), tellMark(texts, day)].filter((label) => label !== undefined),
  };
}

function tellKind(texts: Texts, day: CertificateDay, startEvent?: string): string | undefined {
  if (day.ordinal !== undefined) return texts.cell.ordinal({ n: day.ordinal });
  if (day.kind === 'start') return startEvent ?? texts.cell.start;
  if (day.kind === 'suspended') return texts.cell.suspended;
  if (day.kind !== 'off') return undefined;
  return day.name ? tellHoliday(texts, day.name) : texts.weekday[day.weekday as 1];
}

function tellMark(texts: Texts, day: CertificateDay): string | undefined {
  if (day.isDue) return texts.cell.due;
  if (day.isToday) return texts.cell.today;
  return day.isMakeUp && day.ordinal !== undefined ? texts.cell.makeUp : undefined;
}

interface Said {
  /** Left out of dates. */
  readonly year: number;
  readonly startEvent: string | undefined;
  readonly extensions: readonly Granted[];
}

function tellSentence(texts: Texts, certificate: Certificate, { year, startEvent, extensions }: Said): string {
  const { due } = certificate;
  const sentences = [
    [tellCounting(texts, certificate, year, startEvent)],
    extensions.map((one) => texts.extended({ what: tellExtension(texts, one, certificate) })),
    tellExceptions(texts, certificate, year),
  ];
  if (due.paused) sentences.push([texts.paused({ amount: tellAmount(texts, due.left, due.unit) })]);
  else if (due.nominal !== due.date) {
    const [from, to] = [tellDate(texts, due.nominal, year), tellDate(texts, due.date, year)];
    sentences.push([texts.rolled({ from, to })]);
  }
  return sentences
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => capitalise(clauses.join(texts.clause)) + texts.stop)
    .join(texts.space);
}

function tellCounting(texts: Texts, certificate: Certificate, year: number, startEvent?: string): string {
  const { limit, method, due } = certificate;
  const date = tellDate(texts, localDate(certificate.from), year);
  const from = texts.moment({ date, time: localMinute(certificate.from) });
  const start = startEvent ?? date;
  const amount = tellAmount(texts, limit.amount, limit.unit);
  switch (limit.unit) {
    case 'h':
    case 'min':
      return texts.counts[method === 'office-hours' ? 'office' : 'continuous']({ from, amount });
    case 'wd':
      if (method === 'elapsed-24h') return texts.counts.elapsed({ from, amount });
      return limit.amount === 0 ? texts.counts.sameDay({ start }) : texts.counts.workdays({ start, amount });
    default:
      if (due.paused) return texts.counts.workdays({ start, amount });
      return texts.counts.days({ start, amount, end: tellDate(texts, due.nominal, year) });
  }
}

/** What was left out and what was counted against expectation, between the start and the end. */
function tellExceptions(texts: Texts, certificate: Certificate, year: number): string[] {
  const inside = findInside(certificate.days);
  const clauses: string[] = [];
  const off = certificate.limit.unit === 'wd' ? inside.filter((day) => day.kind === 'off') : [];
  const names = [...new Set(off.flatMap((day) => (day.name ? [tellHoliday(texts, day.name)] : [])))];
  const skipped: string[] = off.some((day) => !day.name) ? [texts.weekends] : [];
  if (names.length > 0) skipped.push(texts.holidays({ names: joinNames(texts, names) }));
  if (skipped.length > 0) clauses.push(texts.skipped({ what: skipped.join(texts.comma) }));
  const makeUps = inside.filter((day) => day.isMakeUp && day.ordinal !== undefined);
  if (makeUps.length > 0 && certificate.limit.unit === 'wd') {
    const dates = joinNames(
      texts,
      makeUps.map((day) => tellDate(texts, day.date, year)),
    );
    clauses.push(texts.makeUps({ dates }));
  }
  const unit = certificate.limit.unit === 'wd' ? 'wd' : 'd';
  for (const [reason, n] of countByReason(inside)) {
    clauses.push(texts.suspended({ reason, amount: tellAmount(texts, n, unit) }));
  }
  return clauses;
}

/** The days after the start through the due day; all of them while there is none. */
function findInside(days: readonly CertificateDay[]): readonly CertificateDay[] {
  const due = days.findIndex((day) => day.isDue);
  const start = days.findIndex((day) => day.kind === 'start');
  return days.slice(start + 1, due === -1 ? undefined : due + 1);
}

function countByReason(days: readonly CertificateDay[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) {
    if (day.reason !== undefined) counts.set(day.reason, (counts.get(day.reason) ?? 0) + 1);
  }
  return counts;
}

function tellBasis(texts: Texts, { limit, method, due, days, ...certificate }: Certificate): string[] {
  const { basis } = texts;
  const lines = [...tellRules(texts, limit, method)];
  if (!due.paused && due.nominal !== due.date) lines.push(basis.rolled);
  if (days.some((day) => day.kind === 'suspended')) lines.push(basis.suspension);
  const usesCalendar = limit.unit === 'wd' || limit.unit === 'd' || limit.unit === 'mo' || method === 'office-hours';
  if (usesCalendar && certificate.sources.length > 0) {
    lines.push(
      basis.calendar({ sources: certificate.sources.map((notice) => texts.notice({ notice })).join(texts.comma) }),
    );
  }
  const years = certificate.provisionalYears;
  if (years.length > 0) lines.push(basis.provisional({ years: years.join(texts.comma) }));
  return lines;
}

function tellRules({ basis }: Texts, limit: Limit, method: Method): string[] {
  if (limit.unit === 'h' || limit.unit === 'min') return [basis.startHour];
  if (limit.unit === 'wd' && method === 'elapsed-24h') return [basis.elapsed];
  const end = method === 'office-hours' ? basis.closing : basis.midnight;
  return limit.unit === 'mo' ? [basis.startDay, basis.month, end] : [basis.startDay, end];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
