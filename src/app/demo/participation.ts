// What the public took part in, in the year of the demo city.
import { planConsultations } from './consultations.ts';
import type { Diary } from './diary.ts';
import { planEvaluations } from './evaluations.ts';
import type { Deed } from './field-checks.ts';
import { planFirmTalks } from './firm-talks.ts';
import { planPublicity } from './publicity.ts';
import { planStations } from './stations.ts';
import { planSurveys } from './surveys.ts';

export function planParticipation(diary: Diary, now: Date): Deed[] {
  return [planConsultations, planSurveys, planEvaluations, planStations, planFirmTalks, planPublicity].flatMap((plan) =>
    plan(diary, now),
  );
}
