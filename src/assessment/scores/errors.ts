// Why something about scores is refused.
import { defineError } from '#platform/errors.ts';

export const notOver = defineError({
  code: 'scores.not-over',
  status: 409,
  zh: () => '这个考核期还没有结束，不能公示。',
  en: () => 'The period of this round is not over yet.',
});
export const announcedAlready = defineError({
  code: 'scores.announced',
  status: 409,
  zh: () => '这一期已经公示过。',
  en: () => 'This round has been shown already.',
});
export const notAnnounced = defineError({
  code: 'scores.not-announced',
  status: 409,
  zh: () => '结果要先公示，等申诉期满才能发布。',
  en: () => 'A result is shown first, and published when the time to appeal is over.',
});
export const appealsOpen = defineError<{ count: number }>({
  code: 'scores.appeals-open',
  status: 409,
  zh: ({ count }) => `还有 ${count} 件申诉没有复核完，办完才能发布。`,
  en: ({ count }) => `Appeals still under review: ${count}. The result is published when they are done.`,
});
export const entriesPending = defineError<{ count: number }>({
  code: 'scores.entries-pending',
  status: 409,
  zh: ({ count }) => `还有 ${count} 条人工录入没有复核，复核后才能继续。`,
  en: ({ count }) => `Entries not yet approved or refused: ${count}. They come first.`,
});
export const published = defineError({
  code: 'scores.published',
  status: 409,
  zh: () => '这一期已经发布，结果不再改动。',
  en: () => 'This round has been published; its result changes no more.',
});
export const appealsOver = defineError({
  code: 'scores.appeals-over',
  status: 409,
  zh: () => '现在不是这一期的申诉时间。',
  en: () => 'This is not the time to appeal against this round.',
});
export const appealedAlready = defineError({
  code: 'scores.appealed',
  status: 409,
  zh: () => '对这项指标已经申诉过一次。',
  en: () => 'This indicator has been appealed against already.',
});
export const sameHand = defineError({
  code: 'scores.same-hand',
  status: 403,
  zh: () => '录入、复核和申诉复核要由不同的人办理，也不能办本单位的。请交给另一位监察员。',
  en: () => 'Whoever entered, announced or is scored does not decide on it. Please leave it to another supervisor.',
});
export const indicatorUnknown = defineError({
  code: 'scores.indicator-unknown',
  status: 422,
  zh: () => '请从列表中选择一项',
  en: () => 'Please choose one from the list',
});
export const outOfBounds = defineError<{ least: number; most: number }>({
  code: 'scores.out-of-bounds',
  status: 422,
  zh: ({ least, most }) => `请填 ${least} 到 ${most} 之间的数`,
  en: ({ least, most }) => `Please give a number from ${least} to ${most}`,
});
