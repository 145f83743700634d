// What consultations refuse.
import { defineError } from '#platform/errors.ts';
import { DECISION_DAYS, MOST_OF_ONE } from './contract.ts';

export const notTheirs = defineError({
  code: 'consultation.not-theirs',
  status: 422,
  zh: () => '只能为本单位或下级单位征集意见，请选择行政机关。',
  en: () => 'Only for your own organ or one beneath it. Please choose an organ of the administration.',
});
export const tooShort = defineError<{ days: number }>({
  code: 'consultation.too-short',
  status: 422,
  zh: ({ days }) => `从今天或以后开始，至少征集 ${days} 天（本地设定）。`,
  en: ({ days }) => `It begins today or later and lasts ${days} days at least (a local setting).`,
});
export const shorterThanLaw = defineError({
  code: 'consultation.shorter-than-law',
  status: 422,
  zh: () => `重大行政决策草案公开征求意见一般不少于 ${DECISION_DAYS} 日（条例第十五条）；确需缩短的，请写明理由。`,
  en: () => `On a major decision the public is usually asked for ${DECISION_DAYS} days (article 15); if not, say why.`,
});
export const notAsking = defineError({
  code: 'consultation.not-asking',
  status: 409,
  zh: () => '现在不在征集期内，不能提意见。',
  en: () => 'The public is not being asked now.',
});
export const staffMayNotComment = defineError({
  code: 'consultation.staff',
  status: 403,
  zh: () => '工作人员账号不能参与征集，以免单位自问自答。请退出后用个人账号或者不登录提交。',
  en: () => 'Staff accounts take no part, so that no organ answers itself. Sign out and write as a citizen.',
});
export const tooMany = defineError({
  code: 'consultation.too-many',
  status: 429,
  zh: () => `同一账号对同一征集最多提 ${MOST_OF_ONE} 条意见，您已提满。`,
  en: () => `One account makes ${MOST_OF_ONE} comments on one matter at most; you have made them.`,
});
export const personalData = defineError({
  code: 'consultation.personal-data',
  status: 409,
  zh: () => '意见含身份证号或银行卡号，不能公开，请选择不公开并注明原因。',
  en: () => 'The comment holds an ID or card number and cannot be shown. Please withhold it with the reason.',
});
export const stillAsking = defineError<{ to: string; open: number }>({
  code: 'consultation.still-asking',
  status: 409,
  zh: ({ to, open }) => `征集到 ${to} 为止，还有 ${open} 条意见没有审核或者反馈，都完成后才能公布结果。`,
  en: ({ to, open }) => `The public is asked until ${to}, and ${open} comments wait. Both come before the result.`,
});
