// What evaluations refuse.
import { MOST_GROUPS } from '#kernel/people/marks.ts';
import { defineError } from '#platform/errors.ts';
import { MOST_ORGANS } from './contract.ts';

export const notTheirs = defineError({
  code: 'evaluation.not-theirs',
  status: 422,
  zh: () => '只能由本单位或下级单位组织评议，请选择行政机关。',
  en: () => 'Only your own organ or one beneath it may run it. Please choose an organ of the administration.',
});
export const wrongDays = defineError({
  code: 'evaluation.wrong-days',
  status: 422,
  zh: () => '截止日期要晚于开始日期，开始日期不能早于今天。',
  en: () => 'The last day comes after the first, and the first not before today.',
});
export const tooMany = defineError({
  code: 'evaluation.too-many',
  status: 422,
  zh: () => `一次评议最多 ${MOST_ORGANS} 个单位、${MOST_GROUPS} 类参评人员。`,
  en: () => `A round has ${MOST_ORGANS} organs and ${MOST_GROUPS} groups at most.`,
});
export const groupUnclear = defineError({
  code: 'evaluation.group-unclear',
  status: 422,
  zh: () => '社会公众只能有一类，人数填 0；抽样和凭码要填人数。',
  en: () => 'The public is one group, of size 0; samples and codes need a size.',
});
export const notThere = defineError({
  code: 'evaluation.not-there',
  status: 422,
  zh: () => '名单里没有这一项，请核对。',
  en: () => 'There is no such entry on the list.',
});
export const notReady = defineError({
  code: 'evaluation.not-ready',
  status: 409,
  zh: () => '至少要有两个被评单位、一类参评人员，才能发布。',
  en: () => 'Name two organs and one group of voters at least before it is opened.',
});
export const notDrawable = defineError({
  code: 'evaluation.not-drawable',
  status: 409,
  zh: () => '发布当天的账本摘要次日公布，之后才能抽样；已经抽过的不能再抽。',
  en: () => 'The sample is drawn once, when the digest of the ledger of the first day is published, the day after.',
});
export const notOpen = defineError({
  code: 'evaluation.not-open',
  status: 409,
  zh: () => '现在不在评议期内，或者样本还没有抽取，这一次没有计入。',
  en: () => 'The round is not open, or its sample is not drawn yet; nothing was counted.',
});
export const stillOpen = defineError<{ to: string }>({
  code: 'evaluation.still-open',
  status: 409,
  zh: ({ to }) => `评议到 ${to} 截止，之后才能公布结果。`,
  en: ({ to }) => `The round is open until ${to}. Its result comes after that.`,
});
