// The card of supervisors from outside (特邀监督员).
import type { Room } from '#kernel/cases/room.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { opinionsDesk } from './desk.tsx';
import { opinionKind } from './rules.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

const notices: NoticeTemplates = {
  [`${KIND}.received`]: {
    zh: (v) => ({
      title: '监督意见已提交',
      text: `【${v.organ}】您的监督意见已收到，${v.due}前答复。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'Your opinion has arrived',
      text: `${v.organ}: your opinion is answered by ${v.due}. Number ${v.number}.`,
    }),
  },
  [`${KIND}.answered`]: {
    zh: (v) => ({ title: '监督意见已答复', text: `【${v.organ}】${v.answer} 请确认是否认可。编号 ${v.number}。` }),
    en: (v) => ({
      title: 'Your opinion is answered',
      text: `${v.organ}: ${v.answer} Please say whether it settles it. Number ${v.number}.`,
    }),
  },
};

export const outsideSupervisors: Room = {
  name: 'outside-supervisors',
  tables: [],
  resources: [opinionsDesk],
  caseKinds: [opinionKind],
  permissions: {
    [permissions.read]: {
      zh: '查看特邀监督员意见',
      en: 'Read opinions of outside supervisors',
      roles: ['outside-supervisor', 'supervisor', ...heads],
      deep: true,
    },
    [permissions.give]: {
      zh: '提出监督意见',
      en: 'Give opinions as an outside supervisor',
      roles: ['outside-supervisor'],
      deep: true,
    },
    [permissions.answer]: {
      zh: '答复监督意见',
      en: 'Answer opinions of outside supervisors',
      roles: heads,
      deep: false,
    },
  },
  notices,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'eye',
      group: 'supervision',
      order: 46,
      permission: permissions.read,
    },
  ],
  words: [words],
};
