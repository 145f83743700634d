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
export const watchUnfit = defineError({
  code: 'hotline.watch-unfit',
  status: 422,
  zh: () => '值守从今天起排，只排联络员；班次只排本中心的在职人员。',
  en: () => 'Watches begin today or later and are kept by liaisons; shifts by those who work at the centre.',
});
export const watchTaken = defineError<{ person: string; from: string; to: string }>({
  code: 'hotline.watch-taken',
  status: 409,
  zh: ({ person, from, to }) => `${person}在 ${from === to ? from : `${from} 至 ${to}`} 已经排班，时间不能重叠。`,
  en: ({ person, from, to }) =>
    `${person} has ${from === to ? from : `${from} to ${to}`} already: times may not overlap.`,
});
export const sessionOver = defineError({
  code: 'hotline.session-over',
  status: 409,
  zh: () => '接听开始以后才能登记事项和写记录，开始以前才能取消。',
  en: () => 'Matters and the record are entered once it has begun; it is cancelled before it begins.',
});
export const itemUnfit = defineError({
  code: 'hotline.item-unfit',
  status: 422,
  zh: () => '没有这张工单，或者它不归本中心、已经登记在一次接听里，请核对编号。',
  en: () => 'There is no such order of this centre, or it stands in a session already; please check its number.',
});
export const nobodyRings = defineError({
  code: 'hotline.nobody-rings',
  status: 409,
  zh: () => '现在没有来电，或者来电已经挂断。',
  en: () => 'Nobody rings now, or they have hung up.',
});
export const notMergeable = defineError({
  code: 'hotline.not-mergeable',
  status: 422,
  zh: () => '没有这张工单，或者它已经办结、不归本中心、就是本单，请核对编号。',
  en: () => 'There is no such order of this centre still being handled; please check its number.',
});
export const noticeServed = defineError({
  code: 'hotline.notice-served',
  status: 409,
  zh: () => '这个事件已经发出整改通知。',
  en: () => 'A notice was served on this event already.',
});
