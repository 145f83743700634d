// How far a project is published: stage by stage, what is public, what is late, what is yet to come. Pure.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { findLastDay } from '#kernel/documents/rules.ts';
import type { Project, Stage, Stages } from './contract.ts';
import type { Told } from './sources.ts';

/** Where a city names none of its own. Local settings, never law. */
export const USUAL_STAGES: Stages = {
  works: [
    { name: '立项审批', nameEn: 'Approval', article: 'project' },
    { name: '招标投标', nameEn: 'Tender', article: 'tender' },
    { name: '施工许可', nameEn: 'Permit and start', article: 'project' },
    { name: '质量安全', nameEn: 'Quality and safety', article: 'project' },
    { name: '重大变更', nameEn: 'Major changes', article: 'project' },
    { name: '竣工验收', nameEn: 'Acceptance', article: 'project' },
  ],
  investment: [
    { name: '项目推介', nameEn: 'Presentation', article: 'project' },
    { name: '签约', nameEn: 'Signing', article: 'project' },
    { name: '开工', nameEn: 'Start of works', article: 'project' },
    { name: '投产', nameEn: 'In production', article: 'project' },
  ],
};

export interface StageStand {
  readonly stage: Stage;
  /** The day it takes place, where the record foresees it. */
  readonly on: string | null;
  readonly told: readonly Told[];
  /** The last day to publish it, once that has passed with nothing public. */
  readonly missingSince: string | null;
}

export interface Standing {
  /** In the order of the city; one that is neither foreseen nor told of is left out. */
  readonly stages: readonly StageStand[];
  /** What belongs to no stage of the city. */
  readonly others: readonly Told[];
}

/** `today` is a local day. 条例第二十六条 gives twenty working days after the stage took place. */
export function standStages(
  { plan }: Pick<Project, 'plan'>,
  given: { readonly stages: readonly Stage[]; readonly told: readonly Told[] },
  { calendar, today }: { readonly calendar: Calendar; readonly today: string },
): Standing {
  const stands = given.stages.map((stage): StageStand => {
    const on = plan.find((one) => one.stage === stage.name)?.on ?? null;
    const told = given.told.filter((one) => one.stage === stage.name);
    const last = on && on <= today && told.length === 0 ? findLastDay(on, calendar) : null;
    return { stage, on, told, missingSince: last && last < today ? last : null };
  });
  const names = new Set(given.stages.map(({ name }) => name));
  return {
    stages: stands.filter(({ on, told }) => on !== null || told.length > 0),
    others: given.told.filter(({ stage }) => stage === null || !names.has(stage)),
  };
}

/** The stage to be written next: the first that is foreseen and not told of. */
export function nextStage({ stages }: Standing): Stage | undefined {
  return stages.find(({ told }) => told.length === 0)?.stage;
}
