// Scores, rounds and figures as they are said.
import { namePeriod } from '#kernel/calendar/periods.ts';
import { listIndicators } from '#kernel/cases/indicator.ts';
import type { Label } from '#kernel/cases/label.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Period, Scheme } from '../contract.ts';
import { EVERYBODY } from '../rules/rank.ts';
import { words } from '../words/scores.ts';

export const sayIn = (lang: Lang, label: Label | undefined): string => (lang === 'en' ? label?.en : label?.zh) ?? '';

interface Named extends Label {
  readonly period: Period;
  readonly from: string;
}

/** `2026 年 10 月 行政许可监察考核` */
export function nameRound(lang: Lang, { period, from, zh, en }: Named): string {
  const w = words.in(lang);
  return w.roundName({ span: namePeriod(lang, period, from), scheme: sayIn(lang, { zh, en }) });
}

export function monthText(lang: Lang, month: string): string {
  return namePeriod(lang, 'month', month);
}

export function gradeText(lang: Lang, { grades }: Scheme, code: string): string {
  return sayIn(
    lang,
    grades.find((grade) => grade.code === code),
  );
}

export function peersText(lang: Lang, { peers }: Scheme, code: string): string {
  return code === EVERYBODY
    ? words.in(lang).all
    : sayIn(
        lang,
        peers.find((group) => group.code === code),
      );
}

/** What a figure is called by the room that counts it. */
export function figureText(lang: Lang, figure: string): string {
  return sayIn(lang, listIndicators().find(({ figures }) => figure in figures)?.figures[figure]);
}
