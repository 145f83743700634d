// What the public took part in, in the year of the demo city.
import { planConsultations } from './consultations.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';
import { planSurveys } from './surveys.ts';

export function planParticipation(diary: Diary, now: Date): Deed[] {
  return [...planConsultations(diary, now), ...planSurveys(diary, now)];
}
