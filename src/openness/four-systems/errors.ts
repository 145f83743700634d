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
export const signUpDays = defineError<{ days: number }>({
  code: 'four-systems.sign-up-days',
  status: 422,
  zh: ({ days }) => `报名截止要在今天以后、听证前 ${days} 天以前（代表公布日，本地设定）。`,
  en: ({ days }) => `Signing up ends after today and ${days} days before the hearing, when delegates are named.`,
});
export const notSigningUp = defineError({
  code: 'four-systems.not-signing-up',
  status: 409,
  zh: () => '现在不能报名。',
  en: () => 'Signing up is not open now.',
});
export const signedUpAlready = defineError({
  code: 'four-systems.signed-up',
  status: 409,
  zh: () => '您已经报过名，一个账号报一次。',
  en: () => 'You have signed up already: once an account.',
});
export const signUpsFull = defineError({
  code: 'four-systems.sign-ups-full',
  status: 409,
  zh: () => '报名人数已满。',
  en: () => 'No more can sign up.',
});
export const wrongSide = defineError({
  code: 'four-systems.wrong-side',
  status: 422,
  zh: () => '请从公告的代表类别中选择',
  en: () => 'Please choose one of the sides announced',
});
export const notDrawable = defineError<{ to: string }>({
  code: 'four-systems.not-drawable',
  status: 409,
  zh: ({ to }) => `报名到 ${to} 截止，次日账本公布当天的摘要后才能抽签。`,
  en: ({ to }) =>
    `People sign up until ${to}. The draw comes when the digest of that day’s ledger is published, the day after.`,
});
export const unknownDecision = defineError({
  code: 'four-systems.unknown-decision',
  status: 422,
  zh: () => '没有这个编号的重大行政决策',
  en: () => 'There is no major decision of this number',
});
export const tooManyOpinions = defineError({
  code: 'four-systems.too-many-opinions',
  status: 409,
  zh: () => '登记的意见已满。',
  en: () => 'No more opinions can be written down.',
});
export const unknownOpinion = defineError({
  code: 'four-systems.unknown-opinion',
  status: 422,
  zh: () => '没有这一条意见，请核对序号。',
  en: () => 'There is no opinion of this number.',
});
export const opinionsOpen = defineError<{ open: number }>({
  code: 'four-systems.opinions-open',
  status: 409,
  zh: ({ open }) =>
    open > 0 ? `还有 ${open} 条意见没有答复，都答复后才能公布报告。` : '先登记听证意见并逐条答复，再公布报告。',
  en: ({ open }) =>
    open > 0
      ? `${open} opinions wait for an answer. All are answered before the report.`
      : 'Write the opinions down and answer each before the report.',
});
