// Why a petition is not taken, or an act on one is refused.
import { defineError } from '#platform/errors.ts';

export const staffMayNot = defineError({
  code: 'petitions.staff',
  status: 403,
  zh: () => '工作人员账号不能网上信访。个人有事请退出后用个人账号或者不登录提交；群众来信来访请到工作台登记。',
  en: () =>
    'Staff accounts cannot petition on line. For a matter of your own, sign out; letters and visits are recorded on the desk.',
});
export const notAnOrgan = defineError({
  code: 'petitions.not-an-organ',
  status: 422,
  zh: () => '请填写具体的单位，不能是行政区或者内设科室',
  en: () => 'Please name an organ, not a whole division or a section of one',
});
export const noOffice = defineError({
  code: 'petitions.no-office',
  status: 422,
  zh: () => '这里还没有信访工作机构，请到上一级信访局反映',
  en: () => 'There is no petitions office here; please turn to that of the level above',
});
export const notMergeable = defineError({
  code: 'petitions.not-mergeable',
  status: 422,
  zh: () => '没有这件，或者它已经办结、不是信访件、就是本件，请核对编号',
  en: () => 'There is no such petition still being handled; please check its number',
});
export const earlierUnknown = defineError({
  code: 'petitions.earlier-unknown',
  status: 422,
  zh: () => '没有这件信访，请核对原信访件编号',
  en: () => 'There is no such earlier petition; please check its number',
});
