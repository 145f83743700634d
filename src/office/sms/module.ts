// The card of the SMS platform (短信平台).
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { providersPage } from './desk/providers.tsx';
import { sendingsPage } from './desk/sendings.tsx';
import { words } from './words.ts';

export const sms: Room = {
  name: 'sms',
  tables: [],
  resources: [sendingsPage, providersPage],
  permissions: {
    [permissions.see]: {
      zh: '查看短信发送情况和回执',
      en: 'See SMS and their receipts',
      roles: ['information-officer', 'section-head', 'organ-head', 'city-admin', 'network-admin'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '管理短信平台：审核模板和签名、核定配额',
      en: 'Manage SMS: approve templates and signatures, set quotas',
      roles: ['city-admin', 'network-admin'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'phone',
      group: 'office',
      order: 70,
      permission: permissions.see,
    },
  ],
  words: [words],
};
