// The catalogue of what must be published (主动公开目录): its items, what is owed of them, names and refusals.
import { z } from 'zod';
import type { Label } from '#kernel/cases/contract.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

/** 催办单 */
export const KIND = 'publication-duty';
/** What the access check calls one thing that is owed. */
export const DUE = 'publication-due';
export const DESK = '/desk/catalogue';
export const LANDING = '/openness';
export const COVERAGE = '/openness/coverage';
/** Kept pages that tell what is published, and by whom. */
export const TAG = 'openness';

export const permissions = {
  /** See what organs owe, and reminders. */
  see: 'catalogue.see',
  /** Put something on the list, answer it, say why there is nothing. */
  answer: 'catalogue.answer',
} as const;

/** Parts of the catalogue: two articles of 条例, focus areas, key links, reports, and what others than organs publish. */
export const SETS = ['groups', 'city', 'township', 'focus', 'links', 'reports', 'utility', 'village'] as const;
export type SetName = (typeof SETS)[number];

/** Whose item it is. */
export interface Owners {
  readonly kinds: readonly string[];
  readonly levels: readonly number[];
  /** 条线; any when absent. */
  readonly lines?: readonly string[];
  /** Only administrative organs; any when absent. */
  readonly system?: 'government';
  /** Lines it is not for. */
  readonly except?: readonly string[];
}

export const PERIODS = ['month', 'quarter', 'year'] as const;
export type Every = (typeof PERIODS)[number];

/** What comes round again. Without `by` it is due twenty working days after the period ended. */
export interface Cycle {
  readonly every: Every;
  readonly owners: Owners;
  /** `MM-DD` of the year after, where a law names the day. */
  readonly by?: string;
}

/** Where articles of an item stand: their kinds, and slugs of the columns they belong to. */
export interface Held {
  readonly kinds?: readonly string[];
  readonly columns?: readonly string[];
}

export interface CatalogueItem extends Label, Held {
  readonly code: string;
  readonly set: SetName;
  /** Article of law that asks for its content; null where the list is the city's own. */
  readonly basis: string | null;
  readonly cycle?: Cycle;
  /** Where the house shows it, when no column of the portal does. */
  readonly page?: string;
}

const needed = (max: number) => z.string({ error: faults.needed }).trim().min(2, faults.more).max(max);

/** Something was formed that must be published. */
export const oweInput = z.object({
  organ: needed(100),
  item: z.string({ error: faults.choose }).max(40),
  title: needed(100),
  formedOn: z.iso.date(),
});
export type OweInput = z.output<typeof oweInput>;

export const answerInput = z.object({ code: needed(60) });
export const noneInput = z.object({ reason: needed(200) });

export const notPublished = defineError({
  code: 'catalogue.not-published',
  status: 422,
  zh: () => '没有找到这个编码的已公开信息。请检查编码；还没有发布的，请先发布。',
  en: () => 'Nothing public has this code. Please check it, or publish it first.',
});
export const beforeFormed = defineError({
  code: 'catalogue.before-formed',
  status: 422,
  zh: () => '这篇信息在应公开事项形成之前就发布了，不能作为这次的公开。',
  en: () => 'It was published before this was formed, so it does not answer it.',
});
export const dueSettled = defineError({
  code: 'catalogue.settled',
  status: 409,
  zh: () => '这一项已经有结果了，请刷新后查看。',
  en: () => 'This one is settled already. Look at its latest state.',
});
export const formedLater = defineError({
  code: 'catalogue.formed-later',
  status: 422,
  zh: () => '形成日期不能晚于今天。',
  en: () => 'It cannot have been formed after today.',
});
export const outOfReach = defineError<{ name: string }>({
  code: 'catalogue.out-of-reach',
  status: 403,
  zh: ({ name }) => `${name}不在您的职责范围内，请换一个单位。`,
  en: ({ name }) => `You do not answer for ${name}. Please choose another organ.`,
});
