// The score table of briefings (计分表): points of each publication and of what follows. Data of the city; pure.
import { z } from 'zod';
import type { Publication } from '../contract.ts';

const points = z.number().min(0).max(200);

const publication = z.object({
  /** When it is adopted there. */
  adopted: points,
  /** More when a leader of this government writes on it. */
  noted: points,
  /** More when the office reports it on to the level above. */
  reported: points,
});

export const pointsSchema = z.object({
  daily: publication,
  special: publication,
  issue: publication,
  /** When the level above adopts it. */
  taken: points,
  /** When the level above, or a leader of the province, writes on it. */
  notedAbove: points,
  notedProvince: points,
  /** So many calls left unanswered in a year leave no points of it. */
  missedCalls: z.number().int().min(1).max(50),
});
export type PointsTable = z.output<typeof pointsSchema>;

/** What a briefing is judged by when it is adopted. */
export interface BriefingSubject {
  readonly table: PointsTable;
}

/** After 湖州市 湖政办函〔2018〕9号, for a city that sets none of its own; what its short table leaves open is our reading. */
export const USUAL_POINTS: PointsTable = {
  daily: { adopted: 3, noted: 10, reported: 3 },
  special: { adopted: 10, noted: 20, reported: 10 },
  issue: { adopted: 20, noted: 20, reported: 10 },
  taken: 10,
  notedAbove: 30,
  notedProvince: 50,
  missedCalls: 2,
};

/** Who wrote on it. */
export const LEADERS = [
  { value: 'here', zh: '本级领导', en: 'A leader of this government' },
  { value: 'above', zh: '上级领导', en: 'A leader of the level above' },
  { value: 'province', zh: '省级领导', en: 'A leader of the province' },
] as const;
export type Leader = (typeof LEADERS)[number]['value'];

export function pointsOfNote(table: PointsTable, publication: Publication, leader: Leader): number {
  if (leader === 'here') return table[publication].noted;
  return leader === 'above' ? table.notedAbove : table.notedProvince;
}
