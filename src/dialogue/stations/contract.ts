// The campaign for stations people are content with (人民满意基层站所): its five phases, its classes, and what a station hands in.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { announced, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import type { Group } from '#kernel/people/marks.ts';
import { splitLines } from '#platform/text/split-lines.ts';

export const CAMPAIGN = 'station-campaign';
export const ENTRY = 'station-entry';
export const STATIONS = '/stations';
export const DESK = '/desk/stations';

export const permissions = { read: 'stations.read', enter: 'stations.enter', run: 'stations.run' } as const;

/** “创建工作共分动员部署、规划创建、申报推荐、总结提高和深化发展五个阶段”: the report of 张家港. */
export const PHASES = [
  { value: 'mobilising', zh: '动员部署', en: 'Mobilising' },
  { value: 'planning', zh: '规划创建', en: 'Planning' },
  { value: 'applying', zh: '申报推荐', en: 'Applying and recommending' },
  { value: 'reviewing', zh: '总结提高', en: 'Assessing and showing' },
  { value: 'deepening', zh: '深化发展', en: 'Going on' },
] as const;
export type Phase = (typeof PHASES)[number]['value'];

/** “包括综合管理服务类12类，行政执法管理类10类”. */
export const SORTS = [
  { value: 'service', zh: '综合管理服务类', en: 'Management and service' },
  { value: 'enforcement', zh: '行政执法管理类', en: 'Enforcement' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** Who marks stations. */
export const VOTERS = {
  served: { zh: '服务对象', en: 'People served' },
  everybody: { zh: '社会公众', en: 'The public' },
} as const;

export interface StationClass {
  readonly name: string;
  readonly sort: Sort;
}

/** A station on the list that is shown before any is named. */
export interface Shown {
  readonly id: string;
  readonly number: string;
  readonly station: string;
  readonly category: string;
  readonly organ: string;
  readonly total: number;
}

export interface CampaignData {
  readonly organ: OrganRef;
  /** Of who began it, in that organ. */
  readonly post: string;
  readonly about: string;
  readonly classes: readonly StationClass[];
  readonly groups: readonly Group[];
  /** Of the total, in hundredths: what voters say; the rest is the assessment of papers and visits. */
  readonly voteShare: number;
  /** Fewer marks of a group are neither shown nor counted. */
  readonly floor: number;
  readonly until: string;
  /** How many may be named. */
  readonly places?: number;
  readonly shown?: readonly Shown[];
  readonly publicity?: 'open' | 'kept' | 'changed' | 'dropped';
  readonly struck?: readonly { readonly station: string; readonly reason: string }[];
  readonly counts?: { readonly entries: number; readonly named: number; readonly percent: number };
  readonly reason?: string;
}

export interface EntryData {
  /** To which it belongs, and which recommends it. */
  readonly organ: OrganRef;
  readonly runner: { readonly organ: OrganRef; readonly post: string };
  readonly station: string;
  readonly category: string;
  readonly about: string;
  /** Of papers and visits, 0–100. */
  readonly score?: number;
  readonly total?: number;
  readonly reason?: string;
}

/** So many stations take part in one campaign at most; the list is ranked in one go. */
export const MOST_ENTRIES = 1000;
const MOST_CLASSES = 60;

export const boxOf = (campaignId: string) => `stations ${campaignId}`;
/** One vote a person for each station. */
export const ballotOf = (entryId: string) => `station ${entryId}`;

const lines = (most: number) =>
  z
    .string()
    .max(40_000)
    .transform(splitLines)
    .refine((found) => found.length <= most && found.every((line) => line.length <= 80), {
      message: '每行一个，不超过 80 字|One a line, 80 signs at most',
    });
const share = z.coerce.number<unknown>(faults.number).int(faults.number).min(10, faults.number).max(90, faults.number);

export const campaignInput = z.object({
  ...announced,
  about: text(4, 2000),
  service: lines(MOST_CLASSES),
  enforcement: lines(MOST_CLASSES),
  voteShare: share,
  codes: z.coerce.number<unknown>(faults.number).int(faults.number).min(0).max(500),
  until: z.iso.date(faults.day),
});
export type CampaignInput = z.output<typeof campaignInput>;

/** Number of the campaign, where several take applications at once. */
const campaign = z.string().trim().max(40).optional();

export const entryInput = z.object({
  clientId: z.uuid().optional(),
  campaign,
  organ: text(2, 100),
  station: text(2, 60),
  category: text(2, 80),
  about: text(4, 1000),
});
export type EntryInput = z.output<typeof entryInput>;

/** A summary sheet of an organ: class and station a line, each recommended by it. */
export const sheetInput = z.object({
  campaign,
  organ: text(2, 100),
  about: text(4, 1000),
  sheet: lines(MOST_ENTRIES),
});
export type SheetInput = z.output<typeof sheetInput>;
