// What a decision is refused with.
import { defineError } from '#platform/errors.ts';
import { STEP_NAMES, type Step } from './contract.ts';

/** 第二十九条 names what a draft is handed in with, 第二十五条 that it is not handed in unreviewed. */
export const stepsMissing = defineError<{ steps: readonly Step[] }>({
  code: 'decision.steps-missing',
  status: 409,
  zh: ({ steps }) => `还缺少法定程序：${steps.map((step) => STEP_NAMES[step].zh).join('、')}。补齐并记录后再办理。`,
  en: ({ steps }) =>
    `Steps required by law are missing: ${steps.map((step) => STEP_NAMES[step].en.toLowerCase()).join(', ')}. Please carry them out and record them first.`,
});
export const tooShort = defineError<{ days: number }>({
  code: 'decision.too-short',
  status: 422,
  zh: ({ days }) => `公开征求意见一般不少于 ${days} 日（条例第十五条）；需要缩短的，请写明理由`,
  en: ({ days }) => `The public is usually asked for ${days} days or more (article 15); if not, please say why`,
});
export const wrongDays = defineError({
  code: 'decision.wrong-days',
  status: 422,
  zh: () => '截止日期应当晚于开始日期，而且不能早于今天',
  en: () => 'The last day comes after the first, and is not over yet',
});
export const notYetDone = defineError({
  code: 'decision.not-yet-done',
  status: 422,
  zh: () => '日期不能晚于今天',
  en: () => 'The day cannot be after today',
});
export const stillAsking = defineError<{ to: string; open: number }>({
  code: 'decision.still-asking',
  status: 409,
  zh: ({ to, open }) => `征求意见到 ${to} 截止，还有 ${open} 条意见没有反馈采纳情况，之后才能归纳。`,
  en: ({ to, open }) => `The public is asked until ${to}, and ${open} comments have no answer yet. Sum up after that.`,
});
export const notAsked = defineError({
  code: 'decision.not-asked',
  status: 409,
  zh: () => '还没有公开征求意见。',
  en: () => 'The public has not been asked yet.',
});
export const notDecider = defineError({
  code: 'decision.not-decider',
  status: 409,
  zh: () => '由决策机关的主要负责人办理。',
  en: () => 'This is for who heads the organ that decides.',
});
export const notUndertaker = defineError({
  code: 'decision.not-undertaker',
  status: 409,
  zh: () => '由决策承办单位的人员办理。',
  en: () => 'This is for the organ in charge of the matter.',
});
export const notReviewer = defineError({
  code: 'decision.not-reviewer',
  status: 409,
  zh: () => '由负责合法性审查的部门办理，承办单位的人员应当回避。',
  en: () => 'This is for the department that reviews legality, and for nobody of the organ in charge.',
});
export const ownReview = defineError({
  code: 'decision.own-review',
  status: 422,
  zh: () => '承办单位不能审查自己的草案，请另选负责合法性审查的部门',
  en: () => 'The organ in charge cannot review its own draft; please choose another',
});
export const notPublished = defineError({
  code: 'decision.not-published',
  status: 422,
  zh: () => '请填写本平台上已经发布的信息的网址，如 /articles/…',
  en: () => 'Please give the address of an article that is published here, such as /articles/…',
});
export const notUndertaking = defineError({
  code: 'decision.not-undertaking',
  status: 422,
  zh: () => '请填写本单位，或者您管辖范围内的单位',
  en: () => 'Please name your own organ, or one within your charge',
});
export const notOpen = defineError({
  code: 'decision.not-open',
  status: 409,
  zh: () => '现在不在公开征求意见的期限内。',
  en: () => 'The public is not being asked now.',
});
