// What can go wrong with rooms and bookings, in words a person can act on.
import { defineError } from '#platform/errors.ts';
import { localSpan } from '#platform/time.ts';
import { FURTHEST_DAYS, LONGEST_DAYS, type Span } from './contract.ts';
import type { Fault } from './rules.ts';

export const roomTaken = defineError<{ other: Span; free: Span | undefined }>({
  code: 'rooms.taken',
  status: 409,
  zh: ({ other, free }) =>
    `${localSpan(other)} 已有预约。${free ? `最近的空档：${localSpan(free)}。` : '一个月内没有这么长的空档。'}`,
  en: ({ other, free }) =>
    `It is taken ${localSpan(other)}. ${free ? `Free next: ${localSpan(free)}.` : 'It is not free for as long within a month.'}`,
});

interface Why {
  readonly why: Fault;
  readonly opens: string;
  readonly closes: string;
}

const WHYS: Readonly<Record<Fault, { zh: (room: Why) => string; en: (room: Why) => string }>> = {
  order: { zh: () => '结束时间要晚于开始时间', en: () => 'It ends after it begins' },
  past: { zh: () => '开始时间已经过去', en: () => 'That time is past' },
  long: { zh: () => `一次最多预约 ${LONGEST_DAYS} 天`, en: () => `At most ${LONGEST_DAYS} days at a time` },
  far: { zh: () => `最多提前 ${FURTHEST_DAYS} 天预约`, en: () => `At most ${FURTHEST_DAYS} days ahead` },
  rest: { zh: () => '这个会议室休息日不开放', en: () => 'This room is closed on days off' },
  hours: {
    zh: ({ opens, closes }) => `开放时间是 ${opens}–${closes}`,
    en: ({ opens, closes }) => `It is open ${opens}–${closes}`,
  },
};

export const notBookable = defineError<Why>({
  code: 'rooms.not-bookable',
  status: 422,
  zh: (room) => WHYS[room.why].zh(room),
  en: (room) => WHYS[room.why].en(room),
});
export const outOfService = defineError<{ reason: string }>({
  code: 'rooms.out-of-service',
  status: 422,
  zh: ({ reason }) => `这个会议室已停用：${reason}`,
  en: ({ reason }) => `This room is out of service: ${reason}`,
});
export const caseNeeded = defineError({
  code: 'rooms.case-needed',
  status: 422,
  zh: () => '听证室、监察工作庭为办件使用，请填受理号',
  en: () => 'A hearing room serves a case; please give its number',
});
export const caseUnknown = defineError({
  code: 'rooms.case-unknown',
  status: 422,
  zh: () => '没有这个受理号，或者您不能查看这一件',
  en: () => 'There is no such case, or you may not read it',
});
export const tooManyPeople = defineError<{ seats: number; people: number }>({
  code: 'rooms.too-many-people',
  status: 422,
  zh: ({ seats, people }) => `只有 ${seats} 个座位，列了 ${people} 人`,
  en: ({ seats, people }) => `There are ${seats} seats for the ${people} people named`,
});
export const attendeeUnknown = defineError<{ typed: string }>({
  code: 'rooms.attendee-unknown',
  status: 422,
  zh: ({ typed }) => `没有找到“${typed}”。外单位的人请写“单位 姓名”，不是工作人员的填在下一栏`,
  en: ({ typed }) =>
    `“${typed}” was not found. Of another organ write “organ name”; who is no officer goes into the next field`,
});
export const bookingOver = defineError({
  code: 'rooms.booking-over',
  status: 422,
  zh: () => '已经开始或者已经取消的预约不能再改',
  en: () => 'A booking that has begun or was cancelled cannot be changed',
});
export const roomOutOfReach = defineError<{ organ: string }>({
  code: 'rooms.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的会议室不由您管理`,
  en: ({ organ }) => `You do not manage rooms of ${organ}`,
});
