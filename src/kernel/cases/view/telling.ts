// Names, moments and states of cases in the reader's language.
import { type Lang, say } from '#platform/i18n/words.ts';
import { localDate, localTime, toLocalIso } from '#platform/time.ts';
import type { CaseKind } from '../contract.ts';
import { findKind } from '../registry.ts';
import type { Erased } from '../rules/timeline.ts';
import { erasing } from '../words/erasing.ts';
import { status } from '../words/status.ts';

export function sayTitle(lang: Lang, row: { readonly title: string; readonly titleEn: string | null }): string {
  return lang === 'en' ? (row.titleEn ?? row.title) : row.title;
}

/** Of an organ the English name, where it has one. */
export function sayApplicant(
  lang: Lang,
  row: { readonly applicant: string; readonly applicantEn: string | null },
): string {
  return lang === 'en' ? (row.applicantEn ?? row.applicant) : row.applicant;
}

/** The same on the page of a case. */
export function sayParty(
  lang: Lang,
  { applicantName, applicantNameEn }: { readonly applicantName: string; readonly applicantNameEn: string | null },
): string {
  return sayApplicant(lang, { applicant: applicantName, applicantEn: applicantNameEn });
}

/** What a list needs of a case to say where it stands. */
export interface Standing {
  readonly kind: string;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
}

/** Where a case stands: the name of its step where the state is told by it, else the state's own. */
export function sayState(lang: Lang, row: Standing, reader: 'public' | 'desk'): string {
  const rule = findKind(row.kind)?.states[row.state];
  if (rule?.byStep && row.stepName) return lang === 'en' ? (row.stepNameEn ?? row.stepName) : row.stepName;
  return say(lang, reader === 'desk' ? (rule?.desk ?? rule) : rule) || row.state;
}

export function sayOutcome(lang: Lang, row: { readonly kind: string; readonly outcome: string | null }): string {
  return row.outcome === null ? '' : say(lang, findKind(row.kind)?.outcomes?.[row.outcome]);
}

/** `10 月 14 日 09:15`; the last moment of a day is its 24:00. The year is the reader's own. */
export function sayMoment(lang: Lang, at: Date): string {
  const w = status.in(lang);
  const [, month = 0, day = 0] = localDate(at).split('-').map(Number);
  return w.moment({ month, day, time: sayTime(lang, localTime(at)) });
}

/** With the year, for what may be read long after: `2026 年 10 月 14 日 09:15`. */
export function sayDatedMoment(lang: Lang, at: Date): string {
  const year = localDate(at).slice(0, 4);
  const moment = sayMoment(lang, at);
  return lang === 'en' ? `${moment}, ${year}` : `${year} 年 ${moment}`;
}

/** `10-14 09:15`, as in lists. */
export function shortMoment(lang: Lang, at: Date): string {
  const local = toLocalIso(at);
  return `${local.slice(5, 10)} ${sayTime(lang, local.slice(11, 19))}`;
}

function sayTime(lang: Lang, time: string): string {
  return time === '23:59:59' ? status.in(lang).until : time.slice(0, 5);
}

export function sayChannel(lang: Lang, channel: string): string {
  const { channels } = status.in(lang);
  return channels[channel as keyof typeof channels] ?? channel;
}

export function sayPaper(lang: Lang, kind: CaseKind, template: string): string {
  return say(lang, kind.papers[template]) || status.in(lang).receiptPaper;
}

/** 此处文字已依法删除, on which ground and when. */
export function sayErased(lang: Lang, { ground, manner, at }: Erased): string {
  const w = erasing.in(lang);
  return w.note({ manner, ground: w.grounds[ground], at: sayDatedMoment(lang, at) });
}
