// Publicity campaigns (宣传活动): what is announced, whom it reached, what is typed in and what is refused.
import { z } from 'zod';
import { announced, day, onceRight, text } from '#kernel/cases/inputs.ts';
import type { Choice } from '#kernel/cases/label.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const PUBLICITY = '/publicity';
export const DESK = '/desk/publicity';
/** The name of the subject in access declarations. */
export const CAMPAIGN = 'publicity-campaign';
export const permissions = { run: 'publicity.run' } as const;

export const SORTS = [
  { value: 'fair', zh: '现场咨询', en: 'Stands and consulting' },
  { value: 'lecture', zh: '宣讲培训', en: 'Talks and training' },
  { value: 'visit', zh: '进村入户', en: 'From door to door' },
  { value: 'media', zh: '广播电视报刊', en: 'Radio, television, press' },
  { value: 'online', zh: '网站和新媒体', en: 'Web and new media' },
] as const satisfies readonly Choice[];
export type Sort = (typeof SORTS)[number]['value'];

/** What reach is counted by. Numbers of different measures are never added up: nobody knows who is in both. */
export const MEASURES = [
  { value: 'people', zh: '到场（人次）', en: 'People who came' },
  { value: 'asked', zh: '现场咨询（人次）', en: 'Questions answered there' },
  { value: 'leaflets', zh: '发放资料（份）', en: 'Leaflets' },
  { value: 'views', zh: '线上浏览（次）', en: 'Views on line' },
  { value: 'reports', zh: '媒体报道（篇）', en: 'Reports in the media' },
] as const satisfies readonly Choice[];
export type Measure = (typeof MEASURES)[number]['value'];

/** Calendar days after the last day by which its reach is to be entered. A setting of the house: no law names it. */
export const REACH_DAYS = 10;

export interface Campaign {
  readonly id: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly sort: Sort;
  readonly title: string;
  readonly titleEn: string | null;
  readonly about: string;
  readonly place: string;
  /** Local days. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly cancelReason: string | null;
  /** Sums by measure, those with anything in them. */
  readonly reach: Readonly<Partial<Record<Measure, number>>>;
}

export interface Entry {
  readonly id: string;
  readonly measure: Measure;
  readonly count: number;
  readonly source: string;
  readonly by: string;
  readonly at: Date;
}

export const campaignInput = z
  .object({
    ...announced,
    sort: z.enum(
      SORTS.map(({ value }) => value),
      faults.choose,
    ),
    about: text(4, 2000),
    place: text(2, 100),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '结束日期不能早于开始日期|The last day cannot be before the first',
    ...onceRight('from', 'to'),
  });
export type CampaignInput = z.output<typeof campaignInput>;

export const reachInput = z.object({
  measure: z.enum(
    MEASURES.map(({ value }) => value),
    faults.choose,
  ),
  count: z.coerce.number<unknown>(faults.number).int(faults.number).min(-10_000_000).max(10_000_000),
  source: text(2, 200),
});
export type ReachInput = z.output<typeof reachInput>;
export const cancelInput = z.object({ reason: text(2, 200) });

export const campaignOutOfReach = defineError<{ organ: string }>({
  code: 'publicity.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的宣传活动不归您登记。请选本单位或下级单位。`,
  en: ({ organ }) => `Campaigns of ${organ} are not yours to record. Choose your own organ or one beneath it.`,
});
export const notBegun = defineError({
  code: 'publicity.not-begun',
  status: 409,
  zh: () => '活动还没有开始，开始后再登记成效。',
  en: () => 'The campaign has not begun. Enter whom it reached once it has.',
});
export const campaignCancelled = defineError({
  code: 'publicity.cancelled',
  status: 409,
  zh: () => '活动已经取消。',
  en: () => 'The campaign was called off.',
});
export const nothingReached = defineError({
  code: 'publicity.nothing',
  status: 422,
  zh: () => '数量不能是 0。',
  en: () => 'Give a number other than 0.',
});
export const lessThanNothing = defineError({
  code: 'publicity.less-than-nothing',
  status: 422,
  zh: () => '冲减后合计小于 0，请核对。',
  en: () => 'The sum would be less than nothing. Please check the number.',
});
export const alreadyReached = defineError({
  code: 'publicity.reached',
  status: 409,
  zh: () => '活动已经登记成效，不能再取消。',
  en: () => 'Whom it reached was entered already, so it cannot be called off.',
});
