// The card of the room in which the machine is watched and tests itself.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { systemPage } from './desk.tsx';
import { SELF_TEST } from './self-test/contract.ts';
import { selfTestPage } from './self-test/page.tsx';
import { controlWords } from './self-test/words/controls.ts';
import { words as selfTest } from './self-test/words/page.ts';
import { words } from './words.ts';

export const system: Module = {
  name: 'system',
  tables: ['system_confirmation'],
  resources: [systemPage, selfTestPage],
  permissions: {
    [permissions.watch]: {
      zh: '查看系统运行状况',
      en: 'See how the system runs',
      roles: ['city-admin', 'network-admin'],
      deep: true,
    },
    [permissions.selfTest]: {
      zh: '查看等保自查',
      en: 'See the self-test for level 3',
      roles: ['security-admin', 'auditor'],
      deep: true,
    },
    [permissions.confirm]: {
      zh: '登记等保人工确认',
      en: 'Confirm controls of level 3 by hand',
      roles: ['security-admin'],
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
    {
      face: 'bench',
      href: SELF_TEST,
      zh: selfTest.zh.menu,
      en: selfTest.en.menu,
      icon: 'check',
      group: 'administration',
      order: 96,
      permission: permissions.selfTest,
    },
  ],
  words: [words, selfTest, controlWords],
};
