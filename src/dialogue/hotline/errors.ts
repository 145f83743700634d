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
export const noLiaison = defineError<{ zh: string; en: string }>({
  code: 'hotline.no-liaison',
  status: 422,
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
});
export const knownNumber = defineError({
  code: 'hotline.known-number',
  status: 409,
  zh: () => '这个单位已经登记了这个号码。',
  en: () => 'This organ has that number in the directory already.',
});
export const foreignNumber = defineError({
  code: 'hotline.foreign-number',
  status: 404,
  zh: () => '没有这个号码，或者不归您的单位维护。',
  en: () => 'There is no such number, or it is not for your organ to keep.',
});
export const nobodyRings = defineError({
  code: 'hotline.nobody-rings',
  status: 409,
  zh: () => '现在没有来电，或者来电已经挂断。',
  en: () => 'Nobody rings now, or they have hung up.',
});
export const noticeServed = defineError({
  code: 'hotline.notice-served',
  status: 409,
  zh: () => '这个事件已经发出整改通知。',
  en: () => 'A notice was served on this event already.',
});
