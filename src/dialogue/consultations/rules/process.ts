// What both kinds of a consultation share: whose they are, their days and clocks. Pure.
import { daysBetween } from '#kernel/calendar/rules/days.ts';
import type { CaseFile, LimitChange } from '#kernel/cases/contract.ts';
import { actsOfOrgan } from '#kernel/cases/rules/by-organ.ts';
import { type CommentData, type ConsultationData, DECISION_DAYS, permissions, type Sort } from '../contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const consultationOf = ({ file }: File) => file.data as unknown as ConsultationData;
export const commentOf = ({ file }: File) => file.data as unknown as CommentData;

/** Acts of the organ that asks. */
export const byOrgan = actsOfOrgan(permissions.run);

/** So many working days after the last day on which the public is asked. */
export const afterLast = (kind: string, { to, feedback }: Pick<ConsultationData, 'to' | 'feedback'>): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount: feedback, unit: 'wd' },
  from: new Date(`${to}T23:59:00+08:00`),
});

export type Stage = 'coming' | 'open' | 'closed' | 'published' | 'withdrawn';

/** Where it stands for the public, on a day. */
export function stageOf(file: Pick<CaseFile, 'state' | 'data'>, today: string): Stage {
  if (file.state !== 'asking') return file.state as Stage;
  const { from, to } = consultationOf({ file });
  if (today < from) return 'coming';
  return today > to ? 'closed' : 'open';
}

/** Why a period is too short: the law for drafts of major decisions, else the setting of the city. */
export function findShort(
  asked: { readonly sort: Sort; readonly from: string; readonly to: string; readonly shortened: string | null },
  today: string,
  leastDays: number,
): 'city' | 'law' | null {
  const days = daysBetween(asked.from, asked.to);
  if (asked.from < today) return 'city';
  if (asked.sort !== 'decision') return days < leastDays ? 'city' : null;
  if (asked.shortened) return days < 1 ? 'city' : null;
  return days < DECISION_DAYS ? 'law' : null;
}
