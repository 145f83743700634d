// What reports, circulars and talks refuse, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const notOver = defineError({
  code: 'reports.not-over',
  status: 422,
  zh: () => '这个报告期还没有结束，请选已经结束的月份',
  en: () => 'That period is not over yet: please choose one that is',
});
export const noTerritory = defineError({
  code: 'reports.no-territory',
  status: 403,
  zh: () => '您没有负责监察的区域，不能起草。',
  en: () => 'There is no territory that you supervise, so there is nothing to report on.',
});
export const notWholeCity = defineError({
  code: 'reports.not-whole-city',
  status: 403,
  zh: () => '排名覆盖全市，由市级监察机构通报。',
  en: () => 'The ranking covers the whole city; those who supervise all of it circulate it.',
});
export const rankingUnknown = defineError({
  code: 'reports.ranking-unknown',
  status: 422,
  zh: () => '请从已发布的排名中选择一个',
  en: () => 'Please choose a ranking that has been published',
});
export const circulatedAlready = defineError({
  code: 'reports.circulated-already',
  status: 409,
  zh: () => '这一期排名已经有通报在办或者已经签发。',
  en: () => 'There is a circular about this ranking already.',
});
export const ownHand = defineError({
  code: 'reports.own-hand',
  status: 409,
  zh: () => '起草或者修改过的人不能审核、签发，请交给同事。',
  en: () => 'Whoever drafted or edited it neither reviews nor signs it. Please leave it to somebody else.',
});
export const ownReview = defineError({
  code: 'reports.own-review',
  status: 409,
  zh: () => '您审核过这份材料，不能再签发，请退回由他人审核，或者由代行职务的同事签发。',
  en: () =>
    'You reviewed this, so you cannot sign it too. Send it back for another to review, or let your deputy sign.',
});
export const noLeader = defineError({
  code: 'reports.no-leader',
  status: 409,
  zh: () => '没有找到本级政府或者党委，无处报送，请先维护机构信息。',
  en: () =>
    'There is no government or party committee of this level to send it to. Please mend the list of organs first.',
});
export const notLaidBefore = defineError({
  code: 'reports.not-laid-before',
  status: 409,
  zh: () => '这份专报没有报送您的单位，或者批示的时间已过。',
  en: () => 'This report does not lie before you, or the time for instructions is over.',
});
export const notIssuer = defineError({
  code: 'reports.not-issuer',
  status: 403,
  zh: () => '批示由报送专报的机构代录。',
  en: () => 'Instructions are entered for a leader by those who issued the report.',
});
export const outsideTerritory = defineError({
  code: 'reports.outside-territory',
  status: 422,
  zh: () => '责任单位不在这份专报的监察范围内，请另选单位。',
  en: () => 'That organ lies outside what this report is about: please choose another.',
});
export const duePassed = defineError({
  code: 'talks.due-passed',
  status: 422,
  zh: () => '整改期限应当在今天之后、一年以内。',
  en: () => 'The date must be after today and within a year.',
});
export const dayOutside = defineError({
  code: 'talks.day-outside',
  status: 422,
  zh: (day: { today: string; last: string }) => `约谈日期应当在 ${day.today} 至 ${day.last} 之间。`,
  en: (day) => `The talk must be held between ${day.today} and ${day.last}.`,
});
export const notYetHeld = defineError({
  code: 'talks.not-yet-held',
  status: 409,
  zh: (talk: { on: string }) => `约谈定于 ${talk.on}，当天及以后才能记录；提前约谈的，请先改期。`,
  en: (talk) => `The talk is on ${talk.on}: record it then or later. If it is held earlier, arrange it anew first.`,
});
export const ownOrgan = defineError({
  code: 'talks.own-organ',
  status: 409,
  zh: () => '涉及本单位，应当回避，请转给同事。',
  en: () => 'It is about your own organ. Please hand it to somebody else.',
});
export const notCaller = defineError({
  code: 'talks.not-caller',
  status: 403,
  zh: () => '约谈由签发通报的机构组织，请由该机构办理。',
  en: () => 'Talks are run by the organ that issued the circular. Please leave it to them.',
});
