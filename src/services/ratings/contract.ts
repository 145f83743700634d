// Ratings of a service (好差评): levels, dimensions, and what a rater sends.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const permissions = {
  /** Read rectifications and ratings of one's organ. */
  read: 'rating.read',
  /** Contact the rater, put things right, answer, and ask afterwards whether it is settled. */
  rectify: 'rating.rectify',
  /** Strike out a mistake or malice: not those who were rated. */
  review: 'rating.review',
} as const;

/** What a rater is told as things are put right. */
export const topic: Topic = {
  name: 'ratings',
  zh: '我的评价怎么处理',
  en: 'What becomes of my ratings',
  audience: 'member',
  usual: OUTBOUND,
};

/** GB/T 39046-2020 A.8: 1 非常满意 … 5 非常不满意. 国办发〔2019〕51号: the last two are bad ratings (差评). */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export function isBad(level: number): boolean {
  return level >= 4;
}

/** What can be rated beside the whole, by how the service was given. */
export const DIMENSIONS = {
  online: ['efficiency', 'guide', 'convenience', 'platform'],
  offline: ['efficiency', 'competence', 'attitude'],
} as const;

/** GB/T 39046-2020, rating: how it came in. */
export const CHANNELS = ['web', 'mobile', 'qr', 'tablet', 'terminal', 'phone', 'sms'] as const;

const level = z.coerce
  .number<unknown>('请选择一个|Please choose one')
  .int()
  .min(1)
  .max(5)
  .transform((n) => n as Level);

export const ratingSchema = z.object({
  level,
  channel: z.enum(CHANNELS).default('web'),
  dimensions: z.record(z.string().max(20), level).default({}),
  text: z.string().trim().max(500).optional(),
});
export type RatingInput = z.input<typeof ratingSchema>;
export type Rating = z.output<typeof ratingSchema>;

export const notYetRatable = defineError({
  code: 'rating.not-yet',
  status: 409,
  zh: () => '办结以后才能评价。办结时我们会发短信请您评价。',
  en: () => 'You can rate the service once the case is closed. We will send you a message then.',
});
export const ratedAlready = defineError({
  code: 'rating.once',
  status: 409,
  zh: () => '这次服务已经评价过，一次服务评价一次。',
  en: () => 'This service has been rated already; each can be rated once.',
});
