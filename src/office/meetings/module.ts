// The card of meetings.
import type { Room } from '#kernel/cases/room.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { isId } from '#platform/ids.ts';
import { CALLED, DESK, MEETING, permissions } from './contract.ts';
import { attendancePage } from './desk/attendance.tsx';
import { doorPage, signInPage } from './desk/door.tsx';
import { meetingsPage } from './desk/list.tsx';
import { meetingPage } from './desk/meeting.tsx';
import { aboutPanel, pagePanel } from './desk/panels.tsx';
import { minutesFile, paperFile, presentPage } from './desk/present.tsx';
import { meetingsTopic, noticeTemplates } from './notices.ts';
import { meetingKind } from './rules/kind.ts';
import { taskKind } from './rules/task.ts';
import { followMeeting } from './service/follow.ts';
import { loadSubject } from './service/subject.ts';
import { listHeldFiles } from './store/items.ts';
import { findMeeting } from './store/meetings.ts';
import { listPaths } from './store/seats.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const meetings: Room = {
  name: 'meetings',
  tables: ['meeting', 'meeting_seat', 'meeting_item', 'meeting_paper'],
  resources: [meetingsPage, attendancePage, meetingPage, doorPage, signInPage, presentPage, paperFile, minutesFile],
  caseKinds: [{ ...meetingKind, loadSubject }, taskKind],
  caseListeners: [followMeeting],
  casePanels: [pagePanel, aboutPanel],
  listHeldFiles,
  subjects: {
    [MEETING]: async ({ db }, input) => {
      const id = String(input.meeting);
      const seats = isId(id) ? await listPaths(db, id) : [];
      if (seats.length === 0) return undefined;
      return { paths: seats.map(({ path }) => path), owners: [], codeInHand: false };
    },
    [CALLED]: async ({ db }, input) => {
      const id = String(input.meeting);
      const called = isId(id) ? await findMeeting(db, id) : undefined;
      return called && { paths: [called.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.see]: { zh: '查看会议', en: 'See meetings', roles: ROLES, deep: true },
    [permissions.attend]: { zh: '答复会议、签到、办理会议任务', en: 'Attend meetings', roles: ROLES, deep: true },
    [permissions.call]: {
      zh: '召集会议、管理议程、拟写纪要',
      en: 'Call meetings',
      roles: ['information-officer', 'duty-officer', ...heads],
      deep: true,
    },
    [permissions.issue]: { zh: '签发会议纪要', en: 'Issue minutes', roles: ['organ-head'], deep: false },
  },
  notices: noticeTemplates,
  topics: [meetingsTopic],
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'office',
      order: 50,
      permission: permissions.see,
    },
  ],
  words: [words],
};
