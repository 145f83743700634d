// Why a complaint about conduct is not taken, or an act on one is refused.
import { defineError } from '#platform/errors.ts';

export const staffMayNot = defineError({
  code: 'conduct.staff',
  status: 403,
  zh: () => '工作人员账号不能提交效能投诉。个人有事请退出后用个人账号或者不登录提交。',
  en: () => 'Staff accounts cannot complain here. For a matter of your own, sign out and write as a citizen.',
});
export const notAnOrgan = defineError({
  code: 'conduct.not-an-organ',
  status: 422,
  zh: () => '请填写具体的单位，不能是行政区或者内设科室',
  en: () => 'Please name an organ, not a whole division or a section of one',
});
export const nobodyAbove = defineError({
  code: 'conduct.nobody-above',
  status: 422,
  zh: () => '这个单位由上一级监察机关监督，本站不能受理。请向上一级纪检监察机关反映，举报电话 12388。',
  en: () =>
    'This organ is supervised from the level above, which is not on this site. Please write to the supervisors there, or call 12388.',
});
export const mustWithdraw = defineError({
  code: 'conduct.must-withdraw',
  status: 409,
  zh: () => '投诉涉及本人、本单位，或者本人参与过调查答复的，应当回避，请转给同事。',
  en: () => 'It is about yourself or your organ, or you had a part in the answer. Please hand it to somebody else.',
});
export const notReferable = defineError({
  code: 'conduct.not-referable',
  status: 409,
  zh: () => '只有查实的投诉可以移送，由收件的监察机关移送一次。',
  en: () => 'Only what was upheld is referred, once, by the supervisors who took the complaint in.',
});
export const namesComplainant = defineError({
  code: 'conduct.names-complainant',
  status: 422,
  zh: () => '公开的摘要里有投诉人的姓名或者电话，请删去',
  en: () => 'The summary to be published holds the name or telephone of the complainant; please take it out',
});
export const anonymityOff = defineError({
  code: 'conduct.anonymity-off',
  status: 422,
  zh: () => '本市不受理网上匿名投诉，请填写姓名和手机号',
  en: () => 'This city takes no anonymous complaints on line; please give your name and mobile number',
});
