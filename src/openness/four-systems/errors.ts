// What the four systems refuse.
import { defineError } from '#platform/errors.ts';

export const notTheirs = defineError({
  code: 'four-systems.not-theirs',
  status: 422,
  zh: () => '只能为本单位或下级单位办理，请选择行政机关。',
  en: () => 'Only for your own organ or one beneath it. Please choose an organ of the administration.',
});
export const tooSoon = defineError<{ days: number }>({
  code: 'four-systems.too-soon',
  status: 422,
  zh: ({ days }) => `听证要提前至少 ${days} 天公告（本地设定），请选更晚的日期。`,
  en: ({ days }) => `A hearing is announced ${days} days ahead at least (a local setting). Please choose a later day.`,
});
export const tooShort = defineError<{ days: number }>({
  code: 'four-systems.too-short',
  status: 422,
  zh: ({ days }) => `公示从今天或以后开始，至少 ${days} 天（本地设定）。`,
  en: ({ days }) => `It is shown from today or later, for ${days} days at least (a local setting).`,
});
export const notReady = defineError({
  code: 'four-systems.not-ready',
  status: 409,
  zh: () => '先公布听证代表、发放听证材料，再记录听证情况。',
  en: () => 'Name the delegates and give out the papers before the hearing is recorded.',
});
export const notThatDay = defineError<{ on: string }>({
  code: 'four-systems.not-that-day',
  status: 422,
  zh: ({ on }) => `听证公告的日期是 ${on}，实际日期不能更早，也不能晚于今天；要改期请先公告。`,
  en: ({ on }) =>
    `The hearing was announced for ${on}: not earlier, and not after today. To move it, announce that first.`,
});
export const stillShown = defineError<{ to: string; open: number }>({
  code: 'four-systems.still-shown',
  status: 409,
  zh: ({ to, open }) => `公示到 ${to} 为止，还有 ${open} 条异议没有答复，都完成后才能公布结果。`,
  en: ({ to, open }) =>
    `It is shown until ${to}, and ${open} objections wait for an answer. Both come before the result.`,
});
export const notShown = defineError({
  code: 'four-systems.not-shown',
  status: 409,
  zh: () => '现在不在公示期内，不能提出异议。',
  en: () => 'This is not being shown now, so nothing can be objected.',
});
export const alreadyPlanned = defineError({
  code: 'four-systems.already-planned',
  status: 409,
  zh: () => '这个季度的通报已经登记。',
  en: () => 'The circular of this quarter is there already.',
});
