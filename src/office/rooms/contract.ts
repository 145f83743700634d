// Rooms to meet in (会议室、听证室): what a room and a booking are, the forms by which they are made, and who may.

import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const ROOMS = '/desk/rooms';
export const MINE = `${ROOMS}/mine`;
export const MANAGE = `${ROOMS}/manage`;
export const addressOf = (booking: { readonly id: string }) => `${ROOMS}/bookings/${booking.id}`;

export const permissions = { book: 'rooms.book', manage: 'rooms.manage' } as const;

/** The name of the subject in access declarations. */
export const ROOM = 'meeting-room';

export const KINDS = [
  { value: 'meeting', zh: '会议室', en: 'Meeting room' },
  /** Where parties, witnesses and officers under inquiry are heard: always for a case. */
  { value: 'hearing', zh: '听证室、监察工作庭', en: 'Hearing room' },
] as const;
export type Kind = (typeof KINDS)[number]['value'];
export const KIND_NAMES = KINDS.map(({ value }) => value);

/** Whom a room is for: its own organ with all beneath it, or every organ of the place. */
export const USERS = [
  { value: 'organ', zh: '本单位', en: 'Its own organ' },
  { value: 'place', zh: '本地所有单位', en: 'All organs of the place' },
] as const;

/** Local settings. */
export const LONGEST_DAYS = 14;
export const FURTHEST_DAYS = 180;

/** From a moment to another. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface MeetingRoom {
  readonly id: string;
  /** Stands for the room in the table of bookings. */
  readonly number: number;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly region: string;
  /** Who works in or beneath this organ may book it. */
  readonly usersPath: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: Kind;
  readonly place: string;
  readonly seats: number;
  readonly equipment: string | null;
  /** `08:30`, each day it is open. */
  readonly opens: string;
  readonly closes: string;
  /** Whether it is open on days off as well. */
  readonly restDays: boolean;
  /** Out of service since; null while it can be booked. */
  readonly outSince: Date | null;
  readonly outReason: string | null;
}

/** A booking as somebody may see it: of a case one may not read, only that the room is taken. */
export interface Booking extends Span {
  readonly id: string;
  readonly roomId: string;
  readonly room: string;
  readonly roomEn: string | null;
  readonly place: string;
  readonly seen: boolean;
  readonly purpose: string | null;
  readonly caseNumber: string | null;
  /** Where the reader may read the case. */
  readonly caseId: string | null;
  readonly cancelledAt: Date | null;
}

const reason = text(2, 200);

const minute = z
  .string({ error: faults.day })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '请选择日期和时间|Please choose a day and a time')
  .refine((typed) => !Number.isNaN(Date.parse(`${typed}+08:00`)), faults.day)
  .transform((typed) => new Date(`${typed}:00+08:00`));

/** One to a line, or parted as people part names. */
const names = z
  .string()
  .max(3000)
  .transform((typed) => [...new Set(typed.split(/[\n、，,；;]+/).map((line) => line.trim()))].filter(Boolean))
  .pipe(z.array(z.string().max(80)).max(100))
  .default([]);

const booking = {
  from: minute,
  to: minute,
  purpose: text(2, 200),
  /** Number of the case it serves. */
  case: z.string().trim().max(40).optional(),
  /** Officers. */
  attendees: names,
  /** Persons who are no officers here. */
  guests: names,
};
export const bookingInput = z.object(booking);
export type BookingInput = z.output<typeof bookingInput>;
export const changeInput = z.object({ ...booking, reason });
export type ChangeInput = z.output<typeof changeInput>;
export const reasonInput = z.object({ reason });

const time = z
  .string({ error: faults.needed })
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 08:30 这样填写|Please write it like 08:30');

const room = {
  name: text(2, 40),
  nameEn: z.string().trim().max(80).optional(),
  kind: z.enum(KIND_NAMES, faults.choose),
  place: text(2, 80),
  seats: z.coerce.number<unknown>(faults.number).int().min(1).max(2000),
  equipment: z.string().trim().max(200).optional(),
  opens: time,
  closes: time,
  restDays: z.literal('yes').optional(),
  users: z.enum(
    USERS.map(({ value }) => value),
    faults.choose,
  ),
};
const inOrder = ({ opens, closes }: { opens: string; closes: string }) => opens < closes;
const lateClose = { path: ['closes'], message: '要晚于开放时间|It closes after it opens' };
export const roomInput = z.object({ organ: text(2, 100), ...room }).refine(inOrder, lateClose);
export type RoomInput = z.output<typeof roomInput>;
export const roomChangeInput = z.object(room).refine(inOrder, lateClose);
export type RoomChange = z.output<typeof roomChangeInput>;
