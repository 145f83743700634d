// Marks that people give to organs or stations (评议、测评): five levels, groups of voters with weights, and what may be sent.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';

/**
 * GB/T 39046-2020 A.8 names the five levels; their points are a setting of the city. 不了解 is no mark: it counts neither
 * way, so that nobody is marked by people who never met them.
 */
export const LEVELS = [
  { value: 1, zh: '非常满意', en: 'Very content', points: 100 },
  { value: 2, zh: '满意', en: 'Content', points: 80 },
  { value: 3, zh: '基本满意', en: 'Fairly content', points: 60 },
  { value: 4, zh: '不满意', en: 'Not content', points: 30 },
  { value: 5, zh: '非常不满意', en: 'Not content at all', points: 0 },
] as const;
export const UNKNOWN = 0;
export const NO_MARK = { value: UNKNOWN, zh: '不了解', en: 'I cannot say' } as const;

/** 国办发〔2019〕51号: the last two levels are bad (差评). */
export const isContent = (level: number) => level >= 1 && level <= 3;

/** By what somebody belongs to a group of voters; each has one vote, in one group. */
export const WAYS = [
  {
    value: 'drawn',
    zh: '抽样：近一年在被评单位办过事的人',
    en: 'A sample of who had business there within a year',
  },
  { value: 'code', zh: '凭码：代表、委员、企业等，登录后填凭码', en: 'By code: delegates, firms and others' },
  { value: 'open', zh: '社会公众：实名个人账号', en: 'The public: any personal account' },
] as const;
export type Way = (typeof WAYS)[number]['value'];

export interface Group {
  readonly name: string;
  /** In hundredths; what the groups have need not be a hundred together. */
  readonly weight: number;
  readonly way: Way;
  /** How many are drawn, or how many codes there are. */
  readonly size?: number;
}
export const MOST_GROUPS = 6;
export const MOST_DRAWN = 500;

/** How often a level was given to something by a group. */
export interface MarkTally {
  readonly thing: string;
  readonly grp: number;
  readonly level: number;
  readonly votes: number;
}

/** A mark for each thing, by its code; those that are left out are not known. */
export const marksInput = z
  .object({ code: z.string().trim().max(40).optional() })
  .catchall(z.coerce.number().int().min(UNKNOWN).max(LEVELS.length));
export type MarksInput = z.output<typeof marksInput>;

export const wrongCode = defineError({
  code: 'marks.wrong-code',
  status: 422,
  zh: () => '凭码不对，请核对；没有凭码的留空',
  en: () => 'This code is not one of ours; leave it empty if you have none',
});
export const usedCode = defineError({
  code: 'marks.used-code',
  status: 409,
  zh: () => '这个凭码已经用过，这一次没有计入。',
  en: () => 'This code was used already; the vote was not counted.',
});
export const noGroup = defineError({
  code: 'marks.no-group',
  status: 403,
  zh: () => '这次评议只请抽中的人和持凭码的人参加，您不在其中，没有计入。',
  en: () => 'Only people who were drawn or have a code take part here; nothing was counted.',
});
export const nothingMarked = defineError({
  code: 'marks.nothing',
  status: 422,
  zh: () => '至少评一个，其余可以选“不了解”。',
  en: () => 'Please mark one at least; say “I cannot say” of the others.',
});
