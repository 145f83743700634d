// Open days (政府开放日): when an organ lets people in, how many may come, and who has booked.

import { z } from 'zod';
import { moment, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import type { Topic } from '#platform/notify/choices.ts';

export const DAYS = '/open-days';
export const DESK = '/desk/open-days';
export const JOB = 'open-days.forget';
/** The name of the subject in access declarations. */
export const OPEN_DAY = 'open-day';

export const permissions = { keep: 'open-days.keep' } as const;

/** So many come with one booking at most. A local setting. */
export const MOST_PEOPLE = 5;
/** 个人信息保护法第十九条: “个人信息的保存期限应当为实现处理目的所必要的最短时间。” Until then an organ can still count who came. */
export const KEPT_DAYS = 30;

export const openDaysTopic: Topic = {
  name: 'open-days',
  zh: '预约的开放日有变动',
  en: 'Changes of open days I booked',
  audience: 'member',
  usual: ['sms'],
};

export interface OpenDay {
  readonly id: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly about: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly closesAt: Date;
  readonly places: number;
  readonly taken: number;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
}

export type DayState = 'open' | 'full' | 'closed' | 'over' | 'cancelled';

/** How a day stands: whether places are booked (and given back), and if not, why not. */
export function stateOf(day: OpenDay, now: Date): DayState {
  if (day.cancelledAt) return 'cancelled';
  if (day.endsAt <= now) return 'over';
  if (day.closesAt <= now) return 'closed';
  return day.taken >= day.places ? 'full' : 'open';
}

const count = (most: number) =>
  z.coerce.number<unknown>(faults.number).int(faults.number).min(1, faults.number).max(most);

export const dayInput = z
  .object({
    organ: text(2, 100),
    title: text(4, 80),
    titleEn: z.string().trim().max(160).optional(),
    about: text(4, 1000),
    place: text(2, 200),
    from: moment,
    to: moment,
    /** The beginning of the day when nothing is said. */
    closes: moment.optional(),
    places: count(100_000),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: '结束要晚于开始|The end must be after the beginning' })
  .refine(({ from, closes }) => !closes || closes <= from, {
    path: ['closes'],
    message: '预约截止不能晚于开始|Booking must end before the day begins',
  });
export type DayInput = z.output<typeof dayInput>;

export const bookInput = z.object({ people: count(MOST_PEOPLE) });
export const cancelInput = z.object({ reason: text(2, 200) });

export const dayOutOfReach = defineError<{ organ: string }>({
  code: 'open-day.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的开放日不归您安排。请选本单位或下级单位。`,
  en: ({ organ }) => `Open days of ${organ} are not yours to hold. Choose your own organ or one beneath it.`,
});
export const dayIsPast = defineError({
  code: 'open-day.past',
  status: 422,
  zh: () => '开始时间已经过去，请选以后的时间。',
  en: () => 'That moment has passed. Please choose a later one.',
});
export const bookingClosed = defineError({
  code: 'open-day.closed',
  status: 409,
  zh: () => '这次开放日现在不能预约或取消预约。',
  en: () => 'Places of this open day can no longer be booked or given back.',
});
export const placesGone = defineError<{ left: number }>({
  code: 'open-day.places-gone',
  status: 409,
  zh: ({ left }) => (left > 0 ? `名额不够，还剩 ${left} 个。` : '名额已约满。有人取消时会空出来。'),
  en: ({ left }) => (left > 0 ? `Only ${left} places are left.` : 'All places are taken. Some may be given back.'),
});
export const alreadyBooked = defineError({
  code: 'open-day.already-booked',
  status: 409,
  zh: () => '您已经预约过。要改人数，请先取消再预约。',
  en: () => 'You have booked already. To change the number, give your places back and book again.',
});
