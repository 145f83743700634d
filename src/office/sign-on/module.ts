// The card of one sign-on for outside systems.
import type { Room } from '#kernel/cases/room.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { APPS, permissions, SYSTEM } from './contract.ts';
import { appsPage } from './desk/apps.tsx';
import { registerPage } from './desk/register.tsx';
import { systemPage } from './desk/system.tsx';
import { sweepSignOn, tellEndedSessions } from './jobs.ts';
import { findSystem } from './store/systems.ts';
import { words } from './words.ts';

const ADMINISTRATORS = ['city-admin', 'county-admin', 'department-admin'];

export const signOn: Room = {
  name: 'sign-on',
  tables: ['outside_system', 'sign_on_artifact', 'sign_on_key', 'sign_on_visit'],
  sealed: { sign_on_artifact: ['payload_sealed'], sign_on_key: ['jwk_sealed'] },
  resources: [appsPage, registerPage, systemPage],
  subjects: {
    [SYSTEM]: async ({ db }, input) => {
      const system = await findSystem(db, String(input.system));
      return system && { paths: [system.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.open]: { zh: '打开应用门户', en: 'Open the applications', roles: ROLES, deep: false },
    [permissions.see]: {
      zh: '查看接入系统登记簿',
      en: 'See the register of outside systems',
      roles: [...ADMINISTRATORS, 'security-admin', 'auditor', 'network-admin'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '登记和管理接入系统',
      en: 'Enter and manage outside systems',
      roles: ADMINISTRATORS,
      deep: true,
    },
  },
  jobs: { 'sign-on.tell-ended': tellEndedSessions, 'sign-on.sweep': sweepSignOn },
  menu: [
    {
      face: 'bench',
      href: APPS,
      zh: words.zh.apps,
      en: words.en.apps,
      icon: 'link',
      group: 'office',
      order: 72,
      permission: permissions.open,
    },
  ],
  words: [words],
};
