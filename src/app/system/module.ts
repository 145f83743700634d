// The card of the room in which the machine is watched.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { systemPage } from './desk.tsx';
import { words } from './words.ts';

export const system: Module = {
  name: 'system',
  tables: [],
  resources: [systemPage],
  permissions: {
    [permissions.watch]: {
      zh: '查看系统运行状况',
      en: 'See how the system runs',
      roles: ['city-admin', 'network-admin'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: '/desk/system',
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'gear',
      group: 'administration',
      order: 95,
      permission: permissions.watch,
    },
  ],
  words: [words],
};
