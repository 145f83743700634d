// The card of the register of supervision and of calls to organs.
import type { Room } from '#kernel/cases/room.ts';
import { CALLS, REGISTER } from './addresses.ts';
import { permissions } from './contract.ts';
import { callsPage } from './desk/calls.tsx';
import { callsPanel } from './desk/panel.tsx';
import { registerExport, registerPage } from './desk/register.tsx';
import { callKind } from './rules/call.ts';
import { words } from './words.ts';

const callers = ['supervisor', 'inspector'];

export const register: Room = {
  name: 'register',
  tables: [],
  resources: [registerPage, registerExport, callsPage],
  caseKinds: [callKind],
  casePanels: [callsPanel],
  permissions: {
    [permissions.register]: {
      zh: '查看督查台账',
      en: 'See the register of supervision',
      roles: [...callers, 'section-head', 'organ-head', 'city-admin'],
      deep: true,
    },
    [permissions.read]: {
      zh: '查看电话调度',
      en: 'Read calls to organs',
      roles: [...callers, 'organ-head', 'city-admin'],
      deep: true,
    },
    [permissions.call]: {
      zh: '登记电话调度',
      en: 'Write down calls to organs',
      roles: callers,
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: REGISTER,
      zh: words.zh.register.title,
      en: words.en.register.title,
      icon: 'list',
      group: 'supervision',
      order: 38,
      permission: permissions.register,
    },
    {
      face: 'bench',
      href: CALLS,
      zh: words.zh.calls.title,
      en: words.en.calls.title,
      icon: 'phone',
      group: 'supervision',
      order: 44,
      permission: permissions.call,
    },
  ],
  words: [words],
};
