// What the hotline refuses.
import { defineError } from '#platform/errors.ts';

export const noCentre = defineError({
  code: 'hotline.no-centre',
  status: 403,
  zh: () => '只有在话务中心任职的人员才能登记来电。',
  en: () => 'Calls are taken down by those who work at the centre.',
});
export const notAnOrgan = defineError({
  code: 'hotline.not-an-organ',
  status: 422,
  zh: () => '请填写承办单位，不能是行政区或者内设科室。',
  en: () => 'Please name an organ, not a whole division or a section of one.',
});
