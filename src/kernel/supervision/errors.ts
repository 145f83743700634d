// What due process refuses.
import { defineError } from '#platform/errors.ts';

export const sameJudge = defineError({
  code: 'supervision.same-judge',
  status: 409,
  zh: () => '本单位的牌、本人决定过的牌，应当由其他监察员办理。请转给同事。',
  en: () => 'A card of your own organ, or one you have decided on, is for another supervisor. Please hand it on.',
});

export const reviewedAlready = defineError({
  code: 'supervision.objected-before',
  status: 409,
  zh: () => '这张牌已经申诉复核过，申诉以一次为限。',
  en: () => 'An objection to this card has been reviewed already; there is one only.',
});

export const sameWriter = defineError({
  code: 'supervision.same-writer',
  status: 409,
  zh: () => '规则要由另一位监察员批准：您参与了起草，请转给同事。',
  en: () => 'Rules are approved by another supervisor: you wrote in this draft, so please hand it on.',
});

export const nothingNew = defineError({
  code: 'supervision.nothing-new',
  status: 409,
  zh: () => '这一口径的规则，现行规则里都有，没有可以采用的。',
  en: () => 'The rules in force have every rule of this school already; there is nothing to take.',
});

export const draftSettled = defineError({
  code: 'supervision.draft-settled',
  status: 409,
  zh: () => '这份草案现在不能这样处理，请看它最新的状态。',
  en: () => 'The draft does not allow this now; please look at its latest state.',
});
