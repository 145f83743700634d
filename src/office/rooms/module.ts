// The card of the rooms to meet in.
import type { Room } from '#kernel/cases/room.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { isId } from '#platform/ids.ts';
import { permissions, ROOM, ROOMS } from './contract.ts';
import { bookingPage } from './desk/booking.tsx';
import { managePage, manageRoomPage } from './desk/manage.tsx';
import { minePage } from './desk/mine.tsx';
import { bookingsPanel } from './desk/panel.tsx';
import { roomPage } from './desk/room.tsx';
import { weekPage } from './desk/week.tsx';
import { noticeTemplates, roomsTopic } from './notices.ts';
import { forgetWords } from './store/bookings.ts';
import { findRoom } from './store/rooms.ts';
import { words } from './words.ts';

export const rooms: Room = {
  name: 'rooms',
  tables: ['meeting_room', 'room_booking', 'room_attendee'],
  resources: [weekPage, minePage, managePage, manageRoomPage, bookingPage, roomPage],
  casePanels: [bookingsPanel],
  forgetWords,
  subjects: {
    [ROOM]: async ({ db }, input) => {
      const id = String(input.room);
      const room = isId(id) ? await findRoom(db, id) : undefined;
      return room && { paths: [room.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.book]: { zh: '预约会议室', en: 'Book meeting rooms', roles: ROLES, deep: false },
    [permissions.manage]: {
      zh: '登记和管理会议室',
      en: 'Enter and manage meeting rooms',
      roles: ['organ-head', 'city-admin', 'county-admin', 'department-admin'],
      deep: true,
    },
  },
  notices: noticeTemplates,
  topics: [roomsTopic],
  menu: [
    {
      face: 'bench',
      href: ROOMS,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'office',
      order: 51,
      permission: permissions.book,
    },
  ],
  words: [words],
};
