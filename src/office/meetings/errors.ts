// What can go wrong with meetings, with a way out.
import { defineError } from '#platform/errors.ts';

export const tooSoon = defineError({
  code: 'meetings.too-soon',
  status: 422,
  zh: () => '开会时间已经过去，请改时间',
  en: () => 'That time is over: please choose another',
});

export const personUnknown = defineError({
  code: 'meetings.person-unknown',
  status: 422,
  zh: (v: { typed: string }) => `本单位没有叫“${v.typed}”的工作人员，请核对姓名，或者直接邀请其所在单位`,
  en: (v) => `Nobody of your organ is called “${v.typed}”: check the name, or ask their own organ`,
});

export const caseUnknown = defineError({
  code: 'meetings.case-unknown',
  status: 422,
  zh: () => '没有这个编号的件，或者您看不到；可以不填',
  en: () => 'There is no such case within your sight; you may leave it empty',
});

export const notAsked = defineError({
  code: 'meetings.not-asked',
  status: 403,
  zh: () => '这次会议没有邀请您和您的单位',
  en: () => 'Neither you nor your organ were asked to this meeting',
});

export const replyClosed = defineError({
  code: 'meetings.reply-closed',
  status: 409,
  zh: () => '会议已经开始、结束或者取消，不能再答复；请直接联系召集单位',
  en: () => 'It has begun, is over or was called off: please speak to whoever calls it',
});

export const wrongCode = defineError({
  code: 'meetings.wrong-code',
  status: 422,
  zh: () => '签到码不对，请看会场显示的 6 位数字',
  en: () => 'That is not the code: please look at the six digits shown at the meeting',
});

export const doorClosed = defineError({
  code: 'meetings.door-closed',
  status: 409,
  zh: (v: { minutes: number }) => `开会前 ${v.minutes} 分钟到会议结束可以签到，现在不能签到`,
  en: (v) => `Signing in is open from ${v.minutes} minutes before it begins until it ends`,
});

export const agendaClosed = defineError({
  code: 'meetings.agenda-closed',
  status: 409,
  zh: () => '会议已经结束或者取消，议程和材料不能再改',
  en: () => 'It is over or was called off: agenda and papers stand as they are',
});
