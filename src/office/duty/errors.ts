// What can go wrong on duty, in words a person can act on.
import { defineError } from '#platform/errors.ts';

const fault = (code: string, zh: string, en: string) =>
  defineError({ code: `duty.${code}`, status: 422, zh: () => zh, en: () => en });

export const notOfOrgan = defineError<{ name: string }>({
  code: 'duty.not-of-organ',
  status: 422,
  zh: ({ name }) => `本单位没有叫“${name}”的工作人员，或者有重名。`,
  en: ({ name }) => `There is no officer “${name}” in this organ, or more than one.`,
});
export const rosterPast = fault('roster-past', '这个班次已经结束，不能再排班。', 'That shift is over.');
export const rosterLong = fault('roster-long', '一次最多排 62 天。', 'At most 62 days at once.');
export const twiceOn = defineError<{ name: string }>({
  code: 'duty.twice',
  status: 422,
  zh: ({ name }) => `${name}已经在这一班。`,
  en: ({ name }) => `${name} is on that shift already.`,
});
export const shiftFixed = fault(
  'fixed',
  '这一班已经有人签到，或者值班安排已经印发，请用替班。',
  'Somebody has signed in, or the plan was published: please name a substitute.',
);
export const notYours = fault(
  'not-yours',
  '由这一班的值班人员办理；签到从开班前一小时起。',
  'That is for those on the shift; signing in opens an hour before it.',
);
export const notNext = fault('not-next', '由下一班的值班人员签收。', 'The next shift signs for it.');
export const sheetMissing = fault('sheet-missing', '还没有填写交接班记录。', 'There is no hand-over sheet yet.');
export const sheetTaken = fault('sheet-taken', '下一班已经签收，不能再改。', 'The next shift signed for it.');
export const notOfShift = fault('not-of-shift', '这个人不在这一班，或者已经有人替班。', 'They are not on that shift.');
export const planOverlaps = defineError<{ name: string }>({
  code: 'duty.plan-overlaps',
  status: 422,
  zh: ({ name }) => `与“${name}”的日期重叠。`,
  en: ({ name }) => `It shares days with “${name}”.`,
});
export const planEmpty = defineError<{ days: string }>({
  code: 'duty.plan-empty',
  status: 422,
  zh: ({ days }) => `还有没排班的：${days}。排满以后再印发。`,
  en: ({ days }) => `Nobody is on duty ${days}. Please fill these in first.`,
});
export const planPublished = fault('plan-published', '这个安排已经印发。', 'It was published already.');
export const callFuture = fault('call-future', '通话时间不能晚于现在。', 'A call is not in the time to come.');
export const organElsewhere = fault('elsewhere', '只能排本单位的班。', 'You plan for your own organ.');
