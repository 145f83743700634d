// What a call to an organ is refused for, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const notCharged = defineError({
  code: 'supervision-call.not-charged',
  status: 403,
  zh: () => '电话调度由监察岗、督查岗登记。',
  en: () => 'Calls are written down by supervisors and inspectors.',
});
export const outOfReach = defineError<{ organ: string }>({
  code: 'supervision-call.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}不在您的监察、督查范围内，或者是本单位、行政区、内设科室`,
  en: ({ organ }) => `${organ} is beyond your charge, your own, a division or a section`,
});
export const aboutUnknown = defineError({
  code: 'supervision-call.about-unknown',
  status: 422,
  zh: () => '没有找到这个编号，或者不在您的查看范围内',
  en: () => 'There is no such number, or you may not read it',
});
export const notYet = defineError({
  code: 'supervision-call.not-yet',
  status: 422,
  zh: () => '通话时间不能晚于现在',
  en: () => 'The call cannot be later than now',
});
export const dueOutside = defineError({
  code: 'supervision-call.due-outside',
  status: 422,
  zh: () => '答应的日期应当在今天之后、一年以内',
  en: () => 'The day must be after today and within a year',
});
export const notCaller = defineError({
  code: 'supervision-call.not-caller',
  status: 403,
  zh: () => '由登记通话的机构跟踪办理。',
  en: () => 'This is for the office that made the call.',
});
